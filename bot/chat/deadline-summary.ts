import type { Language } from '../core/reply-language.ts';
import type { DeadlineCounts } from '../journeys/count-deadlines.ts';
import { type DeadlineList, MOST_COUNTED } from '../journeys/list-deadlines.ts';
import { type Clock, capital, dueText } from '../language/due.ts';
import type { DeadlineScope } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { deadlineList as words } from '../language/sentences/deadlines.ts';
import { ofThemText } from './of-them.ts';
import { some } from './some.ts';

type Told = {
  readonly list: DeadlineList;
  readonly scope: DeadlineScope | undefined;
  readonly clock: Clock;
  readonly language: Language;
  /** Nobody reads along. */
  readonly personal: boolean;
};

/** "Du har 3 frister denne uge. Først BS-1042: svar senest i morgen, tirsdag den 24. november, inden kl. 15." */
export function deadlineSummary(told: Told): string {
  const { list, scope, language } = told;
  const { counts } = list;
  switch (scope) {
    case 'today':
      return counts.today === 0
        ? say(words.noneToday, language)
        : counted(told, (one) => one.today, words.today, words.noOthersToday);
    case 'week':
      return counts.thisWeek === 0
        ? say(words.noneThisWeek, language)
        : counted(told, ofWeek, words.thisWeek, words.noOthersThisWeek);
    case 'overdue':
      return counts.overdue === 0 ? say(words.noneOverdue, language) : overdue(told);
    case undefined:
      return ofAll(told);
  }
}

/** Of a later page. */
export const pageSummary = ({ list, language }: Told): string =>
  say(list.lines.length === 0 ? words.noMore : words.continued, language);

/** Those of this week; on a Friday perhaps only Monday's, which are soon too; else the next, whenever it is. */
function ofAll(told: Told): string {
  const { counts, lines } = told.list;
  if (counts.thisWeek > 0) return counted(told, ofWeek, words.thisWeek, words.noOthersThisWeek);
  if (counts.nextTwoWorkingDays > 0) {
    const sentence = countSentence(told, words.nextTwoDays, (one) => one.nextTwoWorkingDays);
    return `${sentence} ${lineOf(told, words.first)}`;
  }
  if (lines[0]?.next === undefined) return say(words.noneAtAll, told.language);
  return `${say(words.noneSoon, told.language)} ${lineOf(told, words.next)}`;
}

function counted(
  told: Told,
  number: Counted,
  sentence: (typeof words)['thisWeek'],
  noOthers: typeof words.noOthersToday,
): string {
  const { language, list } = told;
  const count = number(list.counts);
  const late = list.counts.overdue;
  const first = lineOf(told, words.first);
  // With as many as are counted at most, nobody knows whether there are others.
  if (late === count && count < MOST_COUNTED)
    return [overdue(told), say(noOthers, language), first].join(' ');
  const ofThem = late > 0 ? [capital(say(words.ofThemLate, language, some(late, language)))] : [];
  return [countSentence(told, sentence, number), ...ofThem, first].join(' ');
}

type Counted = (counts: DeadlineCounts) => number;
const ofWeek: Counted = ({ thisWeek }) => thisWeek;

const overdue = (told: Told): string => capital(countSentence(told, words.overdue, (one) => one.overdue));

/** So many, and how many of them for others. */
function countSentence(told: Told, sentence: (typeof words)['thisWeek'], counted: Counted): string {
  const { list, language, personal } = told;
  const total = counted(list.counts);
  const ofThem = ofThemText({ others: list.others, counted, total, language, personal });
  return say(sentence, language, { ...some(total, language), ofThem });
}

function lineOf({ list, clock, language }: Told, sentence: (typeof words)['first']): string {
  const [first] = list.lines;
  if (first?.next === undefined) return '';
  return say(sentence, language, { ref: first.ref, due: dueText(first.next, clock, language) });
}
