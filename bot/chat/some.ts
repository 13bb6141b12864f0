import type { Language } from '../core/reply-language.ts';
import { MOST_COUNTED } from '../journeys/list-deadlines.ts';
import { say } from '../language/sentence.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';

/** A count as sentences take it: what reaches the most that is counted is "so many or more". */
export function some(count: number, language: Language): { count: string; one: boolean } {
  const number =
    count >= MOST_COUNTED ? say(deadlineList.atLeast, language, { count: String(count) }) : String(count);
  return { count: number, one: count === 1 };
}
