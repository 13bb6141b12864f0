import type { Language } from '../core/reply-language.ts';
import { MOST_COUNTED } from '../journeys/list-deadlines.ts';
import { number } from '../language/numbers.ts';
import { say } from '../language/sentence.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';

/** A count as sentences take it. @param atLeast "so many or more": usually what reaches the most that is counted */
export function some(
  count: number,
  language: Language,
  atLeast: boolean = count >= MOST_COUNTED,
): { count: string; one: boolean } {
  const written = number(count, language);
  return {
    count: atLeast ? say(deadlineList.atLeast, language, { count: written }) : written,
    one: count === 1,
  };
}
