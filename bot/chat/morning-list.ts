import { deadlinesCard } from '../../cards/deadlines/deadlines-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import type { OpenInquiry } from '../core/inquiry-store.ts';
import type { Language } from '../core/reply-language.ts';
import type { DeadlineList } from '../journeys/list-deadlines.ts';
import { type Clock, dueText, isLate } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';
import { morningInChannel, morningList } from '../language/sentences/morning.ts';
import { some } from './some.ts';

type Told = { readonly list: DeadlineList; readonly clock: Clock; readonly language: Language };

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
    last: list.last,
    isFirst: true,
    personal: true,
  });
  return { card, summary };
}

/** "Godmorgen. Du har 2 frister i dag. Desuden er en overskredet. Først BS-1042: svar skulle være sendt i går." */
function morningSummary({ list, clock, language }: Told): string {
  const { today, overdue } = list.counts;
  const [first] = list.lines;
  const only = today - overdue;
  return [
    only > 0
      ? say(morningList.today, language, some(only, language))
      : say(morningList.overdue, language, some(overdue, language)),
    ...(only > 0 && overdue > 0 ? [say(morningList.andOverdue, language, some(overdue, language))] : []),
    ...(first?.next
      ? [say(deadlineList.first, language, { ref: first.ref, due: dueText(first.next, clock, language) })]
      : []),
  ].join(' ');
}

/**
 * The same in the unit's channel, where everybody reads along: references alone, none of them confidential, and late
 * ones without whose they are. Undefined when nothing is left to say.
 */
export function wordMorningInChannel({ list, clock, language }: Told, person: Person): Message | undefined {
  const shown = list.lines.filter(({ confidential }) => !confidential);
  const late = (line: OpenInquiry) => line.next !== undefined && isLate(line.next, clock);
  const told = (lines: readonly OpenInquiry[]) =>
    lines.flatMap(({ ref, next }) => (next ? [`${ref}, ${dueText(next, clock, language)}`] : [])).join('; ');
  const due = told(shown.filter((line) => !late(line)));
  const overdue = told(shown.filter(late));
  if (due === '' && overdue === '') return undefined;
  const { initials } = person;
  const sentences = [
    ...(overdue === '' ? [] : [say(morningInChannel.overdue, language, { lines: overdue })]),
    ...(due === ''
      ? []
      : [
          say(morningInChannel.due, language, { initials, lines: due }),
          say(morningInChannel.why, language, { initials }),
        ]),
  ];
  return { text: sentences.join('\n\n') };
}
