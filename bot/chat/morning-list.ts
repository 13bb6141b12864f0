import { deadlinesCard, whoseText } from '../../cards/deadlines/deadlines-card.ts';
import { notice } from '../../cards/notice/notice-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import type { Language } from '../core/reply-language.ts';
import type { DeadlineCounts } from '../journeys/count-deadlines.ts';
import { coveredIn } from '../journeys/list-deadlines.ts';
import type { MorningList } from '../journeys/list-morning.ts';
import { type Clock, capital, dueText } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';
import { morningInChannel, morningList } from '../language/sentences/morning.ts';
import { ofThemText } from './of-them.ts';
import { some } from './some.ts';

type Told = { readonly list: MorningList; readonly clock: Clock; readonly language: Language };

/** A person's own morning list. @param told with one line at least */
export function drawMorningList(told: Told): Message {
  const { list, clock, language } = told;
  const summary = morningSummary(told);
  const card = deadlinesCard({
    language,
    clock,
    scope: 'today',
    summary,
    lines: list.lines,
    covered: coveredIn(list),
    last: list.last,
    isFirst: true,
    personal: true,
  });
  return { card, summary };
}

/** "Godmorgen. Du har 2 frister i dag. Desuden er én overskredet. Først BS-1042: svar skulle være sendt i går." */
function morningSummary({ list, clock, language }: Told): string {
  const { today, overdue } = list.counts;
  const [first] = list.lines;
  const only = today - overdue;
  // What is overdue stands first: where more was due than was read, it is today's that are not all counted.
  const late = some(overdue, language, list.more && only === 0);
  const ofThem = (counted: (counts: DeadlineCounts) => number, total: number) =>
    ofThemText({ others: list.others, counted, total, language, personal: true, atLeast: list.more });
  const sentences = [
    say(greeting(clock), language),
    ...(only > 0
      ? [
          say(morningList.today, language, {
            ...some(only, language, list.more),
            ofThem: ofThem((counts) => counts.today - counts.overdue, only),
          }),
        ]
      : [say(morningList.overdue, language, { ...late, ofThem: ofThem((one) => one.overdue, overdue) })]),
    ...(only > 0 && overdue > 0 ? [say(morningList.andOverdue, language, late)] : []),
    ...(first?.next
      ? [say(deadlineList.first, language, { ref: first.ref, due: dueText(first.next, clock, language) })]
      : []),
  ];
  return sentences.map(capital).join(' ');
}

/** Later nobody says good morning: a list may be late, or its hour another. In minutes after midnight. */
const MORNING_ENDS = 10 * 60;

const greeting = ({ now, zone }: Clock) =>
  zone.minutesOf(now) < MORNING_ENDS ? morningList.goodMorning : morningList.hello;

/**
 * The same in the unit's channel, where everybody reads along: references alone, a line each.
 * @param told what may stand there, one line at least
 */
export function wordMorningInChannel({ list, clock, language }: Told, person: Person): Message {
  const { initials } = person;
  const lines = list.lines.flatMap((line) => {
    const { ref, next } = line;
    const whose = whoseText(line, coveredIn(list), { clock, language, personal: false });
    return next ? [[`${ref}: ${dueText(next, clock, language)}`, ...whose].join(' · ')] : [];
  });
  const left = list.counts.today - list.lines.length;
  const others = left > 0 ? [say(morningInChannel.others, language, some(left, language, list.more))] : [];
  const why = say(morningInChannel.why, language, { initials });
  return notice({
    title: say(morningInChannel.due, language, { initials }),
    paragraphs: [[...lines, ...others], why],
  });
}
