import type { Language } from '../core/reply-language.ts';
import type { DeadlineCounts } from '../journeys/count-deadlines.ts';
import { MOST_COUNTED, type OfOthers } from '../journeys/list-deadlines.ts';
import { say } from '../language/sentence.ts';
import { allOfThem, ofThem as words } from '../language/sentences/for-others.ts';
import { listOf } from '../language/words.ts';
import { some } from './some.ts';

type Of = {
  readonly others: readonly OfOthers[];
  /** Which of the counts the sentence tells, and how many it tells of. */
  readonly counted: (counts: DeadlineCounts) => number;
  readonly total: number;
  readonly language: Language;
  /** In a channel everybody reads along: nobody is named. */
  readonly personal: boolean;
  /** Not all were read. */
  readonly atLeast?: boolean | undefined;
};

/** ", heraf 1 for Mette Holm og 2 ufordelte": how many of what was counted are not the reader's own; else nothing. */
export function ofThemText(of: Of): string {
  const { others, counted, total, language, personal, atLeast = total >= MOST_COUNTED } = of;
  const theirs = others.filter(({ owner, counts }) => owner !== undefined && counted(counts) > 0);
  const count = sum(theirs, counted);
  const unassigned = sum(
    others.filter(({ owner }) => owner === undefined),
    counted,
  );
  const [only, ...more] = theirs;
  const name = personal && more.length === 0 ? only?.owner?.name : undefined;
  if (count === total && total > 0 && !atLeast) return allText(total, name, language);
  const told = some(count, language, atLeast);
  const forThem = name ? say(words.name, language, { ...told, name }) : say(words.others, language, told);
  const ofNobody = say(words.unassigned, language, some(unassigned, language, atLeast));
  const parts = [...(count === 0 ? [] : [forThem]), ...(unassigned === 0 ? [] : [ofNobody])];
  return parts.length === 0 ? '' : say(words.some, language, { parts: listOf(parts, language) });
}

const sum = (of: readonly OfOthers[], counted: Of['counted']): number =>
  of.reduce((all, { counts }) => all + counted(counts), 0);

function allText(total: number, name: string | undefined, language: Language): string {
  const what = name === undefined ? say(allOfThem.others, language) : say(allOfThem.name, language, { name });
  if (total === 1) return ` (${what})`;
  return say(total === 2 ? allOfThem.two : allOfThem.many, language, { what });
}
