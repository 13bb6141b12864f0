import type { Card } from '../../bot/core/conversation.ts';
import type { Person, Unit } from '../../bot/core/directory.ts';
import { type Inquiry, leadingObligation, type Obligation, runs } from '../../bot/core/inquiry.ts';
import type { VainCalls } from '../../bot/core/life/vain-calls.ts';
import type { LocalDay } from '../../bot/core/local-day.ts';
import { meets } from '../../bot/core/obligations.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { CaseType } from '../../bot/core/service-target.ts';
import { shorten } from '../../bot/core/shorten.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { clock as clockTime, longDay, yearOf } from '../../bot/language/dates.ts';
import { becauseText, type Clock, dueText, isOverdue, longMoment } from '../../bot/language/due.ts';
import { type Sentence, say } from '../../bot/language/sentence.ts';
import { deadlineList } from '../../bot/language/sentences/deadlines.ts';
import { history as historyWords } from '../../bot/language/sentences/history.ts';
import { inquiryCard as words } from '../../bot/language/sentences/inquiry.ts';
import { cardFrom } from '../draw.ts';
import template from './inquiry.json' with { type: 'json' };
import { inquiryFacts } from './inquiry-facts.ts';
import { obligationText } from './obligation-text.ts';
import { fitting, type Room, type ShownObligations, shownObligations } from './shown-obligations.ts';
import { waitingText } from './waiting-text.ts';

const draw = cardFrom(template);

export type InquiryView = {
  readonly language: Language;
  readonly clock: Clock;
  readonly inquiry: Inquiry;
  readonly unit: Unit | undefined;
  readonly owner: Person | undefined;
  /** The owner is away now; `name` of whoever covers, undefined where nobody does. */
  readonly coveredBy?: { readonly name: string | undefined } | undefined;
  readonly caseType: CaseType | undefined;
  /** Its decision has no clock before the case is complete. */
  readonly awaitsDecision: boolean;
  readonly buttons: readonly InquiryButton[];
  /** Line by line, the latest first. */
  readonly history: readonly string[];
  /** Who is writing the answer just now. */
  readonly answering?: { readonly name: string; readonly at: EpochMs } | undefined;
  /** Who is to be called back; only for whoever calls. */
  readonly callTo: readonly string[];
  readonly vainCalls?: VainCalls | undefined;
  /** Where it belongs, if not with us. */
  readonly authority?: string | undefined;
  /** In a channel everybody reads along: neither subject, case number, history nor buttons. */
  readonly personal: boolean;
  /** What has just been done, or why it has not. */
  readonly note?: { readonly text: string; readonly tone: 'good' | 'attention' } | undefined;
};

export type InquiryButton = { readonly title: string; readonly verb: string; readonly data: object };

/** More of them are in the way of a telephone; who wants to see all takes the copy for the journal. */
const MOST_HISTORY = 15;

/**
 * A card is to be drawn of any life, for it is drawn when the change is saved already: Teams drops what is larger than
 * 28 KB. All bounds together keep it under 24.
 */
const HISTORY_BYTES = 5_000;
const OBLIGATIONS: Room = { over: 3, bytes: 4_000 };
/** Characters; only what was paused many times is longer. */
const LONGEST_BECAUSE = 600;

/** One inquiry with all that is due, and why. */
export function inquiryCard(view: InquiryView): Card {
  const { language, inquiry, personal, note } = view;
  const late = inquiry.obligations.some((one) => isOverdue(one, view.clock));
  const open = inquiry.closed === undefined;
  const history = historySection(view);
  const draws = (one: Obligation, index: number) => obligationRow(view, one, index);
  const obligations = shownObligations(inquiry.obligations, draws, OBLIGATIONS);
  return draw({
    summary: note?.text ?? inquirySummary(view),
    note: note === undefined ? null : { text: note.text, style: note.tone },
    ref: inquiry.ref,
    state: say(stateOf(view, late), language),
    stateColor: open && late ? 'attention' : 'default',
    subject: personal && inquiry.subject ? [{ text: inquiry.subject }] : [],
    obligations: obligations.rows,
    earlier: earlierLine(obligations, language).map((text) => ({ text })),
    callTo: view.callTo.map((text) => ({ text })),
    remarks: remarks(view).map((text) => ({ text })),
    facts: inquiryFacts(view),
    ...buttonSets(view),
    history,
  });
}

/** "BS-1042: svar senest i morgen, tirsdag den 24. november, inden kl. 15." */
export function inquirySummary({
  inquiry,
  clock,
  language,
}: Pick<InquiryView, 'inquiry' | 'clock' | 'language'>) {
  const next = leadingObligation(inquiry.obligations);
  if (inquiry.closed !== undefined) return `${inquiry.ref}: ${say(words.closed, language)}`;
  return next === undefined
    ? `${inquiry.ref}: ${say(words.open, language)}`
    : `${inquiry.ref}: ${dueText(next, clock, language)}.`;
}

function stateOf({ inquiry }: InquiryView, late: boolean): Sentence {
  const { closed, waiting } = inquiry;
  if (closed !== undefined) return closed.how === undefined ? words.closed : words[closed.how];
  if (late) return deadlineList.late;
  return waiting === undefined ? words.open : words.waiting;
}

function obligationRow(view: InquiryView, one: Obligation, index: number) {
  const { language, clock, inquiry } = view;
  const late = isOverdue(one, clock);
  return {
    text: obligationText(one, view),
    color: late ? 'attention' : 'default',
    weight: runs(one) ? 'bolder' : 'default',
    why: say(deadlineList.why, language),
    whyTitle: say(deadlineList.whyOf, language, { ref: inquiry.ref }),
    whyId: `why-${index}`,
    because: shorten(becauseText(one, clock, language), LONGEST_BECAUSE),
  };
}

/** "… og 14 tidligere frister" */
export const earlierLine = ({ left }: ShownObligations<unknown>, language: Language): string[] =>
  left === 0 ? [] : [say(words.earlier, language, { count: String(left), one: left === 1 })];

function remarks(view: InquiryView): string[] {
  const { language, clock, inquiry, awaitsDecision, answering } = view;
  const { waiting, wroteAgainAt, obligations, closed } = inquiry;
  const day = (on: LocalDay) => longDay(on, yearOf(clock.zone.dayOf(clock.now)), language);
  const told = obligations.find(
    ({ delayed, metAt }) => metAt === undefined && delayed && delayed.until === undefined,
  );
  const open = closed === undefined;
  return [
    ...(answering
      ? [say(words.answeringNow, language, { name: answering.name, time: clockText(answering.at, view) })]
      : []),
    ...vainCallText(view),
    ...(wroteAgainAt === undefined
      ? []
      : [say(words.wroteAgain, language, { day: day(clock.zone.dayOf(wroteAgainAt)) })]),
    ...(open && waiting ? [waitingText(waiting, view)] : []),
    ...(open && told?.delayed
      ? [say(words.newDateUnknown, language, { day: day(clock.zone.dayOf(told.delayed.at)) })]
      : []),
    ...(open && obligations.some((one) => one.rule === 'R4' && isOverdue(one, clock))
      ? [say(words.promiseSlipped, language)]
      : []),
    ...(open && awaitsDecision ? [say(words.awaitsCompletion, language)] : []),
    ...(!awaitsDecision && obligations.length === 0 ? [say(words.noDeadlines, language)] : []),
  ];
}

/** Of a call back that is still to be made. */
function vainCallText({ language, clock, inquiry, vainCalls }: InquiryView): string[] {
  const isAwaited = meets(['calledBack'], inquiry).length > 0 && inquiry.closed === undefined;
  if (vainCalls === undefined || !isAwaited) return [];
  const { count, last } = vainCalls;
  return [say(words.calledInVain, language, { count, when: longMoment(last, clock, language) })];
}

const clockText = (at: EpochMs, { clock, language }: InquiryView): string =>
  clockTime(clock.zone.minutesOf(at), language);

/** So many stand beside each other on a telephone. */
const SET = 2;

/** The last one stands with the history: it leads to more, or back. */
function buttonSets({ buttons, history, language }: InquiryView) {
  const pairs = Math.ceil((buttons.length - 1) / SET);
  const sets = Array.from({ length: Math.max(0, pairs) }, (_, index) => ({
    buttons: buttons.slice(index * SET, Math.min((index + 1) * SET, buttons.length - 1)),
  }));
  const title = say(historyWords.title, language);
  const last = { buttons: buttons.slice(-1), history: history.length > 0 ? [{ title }] : [] };
  return { sets, last: buttons.length > 0 ? [last] : [] };
}

/** "… og 14 tidligere ændringer" */
export const earlierChanges = (left: number, language: Language): string[] =>
  left === 0 ? [] : [say(historyWords.earlier, language, { count: String(left), one: left === 1 })];

/** Behind a button; who reads along in a channel has no use for it. */
function historySection({ history, language }: InquiryView) {
  if (history.length === 0) return [];
  const shown = fitting(history.slice(0, MOST_HISTORY), (line) => line, HISTORY_BYTES);
  const lines = [...shown, ...earlierChanges(history.length - shown.length, language)].map((text) => ({
    text,
  }));
  return [{ title: say(historyWords.title, language), lines }];
}
