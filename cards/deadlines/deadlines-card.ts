import type { Card } from '../../bot/core/conversation.ts';
import type { Person } from '../../bot/core/directory.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { OpenInquiry } from '../../bot/core/inquiry-store.ts';
import { shownHour } from '../../bot/core/opening-hours.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { becauseText, type Clock, capital, dueText, isLate, workplace } from '../../bot/language/due.ts';
import type { DeadlineScope } from '../../bot/language/reading.ts';
import { type Sentence, say } from '../../bot/language/sentence.ts';
import { deadlineTitle, deadlineList as words } from '../../bot/language/sentences/deadlines.ts';
import { forWhom } from '../../bot/language/sentences/for-others.ts';
import { channelWords, kindWords } from '../../bot/language/words.ts';
import { cardFrom } from '../draw.ts';
import { waitingText } from '../inquiry/waiting-text.ts';
import template from './deadlines.json' with { type: 'json' };

const draw = cardFrom(template);

export type DeadlinesView = {
  readonly language: Language;
  readonly clock: Clock;
  readonly scope: DeadlineScope | undefined;
  /** What the list amounts to, in a sentence or two; also read aloud and shown in the notification. */
  readonly summary: string;
  readonly lines: readonly OpenInquiry[];
  /** For whom the reader answers: some may be theirs. */
  readonly covered: readonly Person[];
  /** After which the next page begins. */
  readonly last: { readonly ref: InquiryRef; readonly due?: EpochMs | undefined } | undefined;
  readonly isFirst: boolean;
  /** In a channel everybody reads along: no subjects. */
  readonly personal: boolean;
};

/** A person's deadlines, the nearest first; a page at a time. */
export function deadlinesCard(view: DeadlinesView): Card {
  const { language, scope, summary, lines, personal } = view;
  const rows = lines.map((line, index) => row(view, line, index));
  return draw({
    title: say(deadlineTitle[scope ?? 'all'], language),
    summary,
    rows: rows.filter(({ because }) => because !== undefined),
    undated: rows.filter(({ because }) => because === undefined),
    hint: personal ? null : say(words.notShownHere, language),
    pages: pages(view),
  });
}

function row(view: DeadlinesView, line: OpenInquiry, index: number) {
  const { language, clock, personal, covered } = view;
  const { ref, next } = line;
  const what = (personal && line.subject) || whatItIs(line, language);
  const late = next !== undefined && isLate(next, clock);
  return {
    ref,
    about:
      [...whoseText(line, covered, view), what].map((text) => ` · ${text}`).join('') + again(line, language),
    due: next === undefined ? withoutDue(line, clock, language) : dueLine(next, clock, language),
    color: late ? 'attention' : 'default',
    weight: late || (next && isToday(next.due, clock)) ? 'bolder' : 'default',
    why: say(words.why, language),
    whyTitle: say(words.whyOf, language, { ref }),
    whyId: `why-${index}`,
    because: next && becauseText(next, clock, language),
  };
}

/**
 * "for Mette Holm", and nothing for the reader's own. Where others read along initials alone, and nobody's where it is
 * late: lateness belongs to the inquiry, never to a person.
 */
export function whoseText(
  { owner, next }: Pick<OpenInquiry, 'owner' | 'next'>,
  covered: readonly Person[],
  { language, clock, personal }: Pick<DeadlinesView, 'language' | 'clock' | 'personal'>,
): string[] {
  if (owner === undefined) return [say(personal ? forWhom.duty : forWhom.unassigned, language)];
  const person = covered.find(({ id }) => id === owner);
  if (person === undefined) return [];
  if (personal) return [say(forWhom.name, language, { name: person.name })];
  const late = next !== undefined && isLate(next, clock);
  return [late ? say(forWhom.colleague, language) : say(forWhom.name, language, { name: person.initials })];
}

/** The citizen has written again: it is no more urgent by the rules, and is by good manners. */
export const again = ({ wroteAgainAt }: OpenInquiry, language: Language): string =>
  wroteAgainAt === undefined ? '' : ` · ${say(words.wroteAgain, language)}`;

export const withoutDue = ({ waiting }: OpenInquiry, clock: Clock, language: Language): string =>
  waiting === undefined ? say(words.nothingDue, language) : waitingText(waiting, { clock, language });

export const dueLine = (next: NonNullable<OpenInquiry['next']>, clock: Clock, language: Language): string =>
  lateOrNot(dueText(next, clock, language), isLate(next, clock), language);

/** A sign and a word besides the colour, for whoever does not see it. */
export const lateOrNot = (text: string, late: boolean, language: Language): string =>
  late ? `⚠ ${say(words.late, language)}: ${text}` : capital(text);

/** By the hour that people are shown. */
const isToday = (due: EpochMs, clock: Clock): boolean =>
  clock.zone.dayOf(shownHour(due, clock.now, workplace(clock)).at) === clock.zone.dayOf(clock.now);

/** "Brev", "E-mail, ansøgning" */
export function whatItIs(
  { channel, kind }: Pick<OpenInquiry, 'channel' | 'kind'>,
  language: Language,
): string {
  const what: Sentence[] =
    kind === undefined ? [channelWords[channel]] : [channelWords[channel], kindWords[kind]];
  return capital(what.map((one) => say(one, language)).join(', '));
}

/** The buttons that turn the page; they carry where it begins, and never whose list it is. */
function pages({ language, scope, last, isFirst }: DeadlinesView) {
  const of = scope === undefined ? {} : { scope };
  return [
    ...(isFirst ? [] : [{ title: say(words.showFirst, language), data: of }]),
    ...(last ? [{ title: say(words.showNext, language), data: { ...of, after: last } }] : []),
  ];
}
