import type { Card } from '../../bot/core/conversation.ts';
import type { Person, Unit } from '../../bot/core/directory.ts';
import { type Inquiry, leadingObligation, type Obligation } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { CaseType } from '../../bot/core/service-target.ts';
import { becauseText, type Clock, dueText, isLate, metText } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { deadlineList } from '../../bot/language/sentences/deadlines.ts';
import { inquiryCard as words } from '../../bot/language/sentences/inquiry.ts';
import { dueLine } from '../deadlines/deadlines-card.ts';
import { cardFrom } from '../draw.ts';
import template from './inquiry.json' with { type: 'json' };
import { inquiryFacts } from './inquiry-facts.ts';

const draw = cardFrom(template);

export type InquiryView = {
  readonly language: Language;
  readonly clock: Clock;
  readonly inquiry: Inquiry;
  readonly unit: Unit | undefined;
  readonly owner: Person | undefined;
  readonly caseType: CaseType | undefined;
  /** Its decision has no clock before the case is complete. */
  readonly awaitsDecision: boolean;
  readonly buttons: { readonly answer: boolean; readonly receipt: boolean };
  /** In a channel everybody reads along: neither subject, case number nor buttons. */
  readonly personal: boolean;
  /** What has just been done, or why it has not. */
  readonly note?: { readonly text: string; readonly tone: 'good' | 'attention' } | undefined;
};

/** One inquiry with all that is due, and why. */
export function inquiryCard(view: InquiryView): Card {
  const { language, inquiry, personal, note } = view;
  const late = inquiry.obligations.some((one) => one.metAt === undefined && isLate(one, view.clock));
  const open = inquiry.closed === undefined;
  const state = open ? (late ? deadlineList.late : words.open) : words.closed;
  return draw({
    summary: note?.text ?? inquirySummary(view),
    note: note === undefined ? null : { text: note.text, style: note.tone },
    ref: inquiry.ref,
    state: say(state, language),
    stateColor: open && late ? 'attention' : 'default',
    subject: personal && inquiry.subject ? [{ text: inquiry.subject }] : [],
    obligations: inquiry.obligations.map((one, index) => obligationRow(view, one, index)),
    remarks: remarks(view).map((text) => ({ text })),
    facts: inquiryFacts(view),
    buttons: buttons(view),
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

function obligationRow({ language, clock, inquiry }: InquiryView, one: Obligation, index: number) {
  const { what, metAt } = one;
  const met = metAt !== undefined;
  return {
    text: met ? `✓ ${metText(what, metAt, clock, language)}` : dueLine(one, clock, language),
    color: !met && isLate(one, clock) ? 'attention' : 'default',
    weight: met ? 'default' : 'bolder',
    why: say(deadlineList.why, language),
    whyTitle: say(deadlineList.whyOf, language, { ref: inquiry.ref }),
    whyId: `why-${index}`,
    because: becauseText(one, clock, language),
  };
}

function remarks({ language, inquiry, awaitsDecision }: InquiryView): string[] {
  if (awaitsDecision && inquiry.closed === undefined) return [say(words.awaitsCompletion, language)];
  return inquiry.obligations.length === 0 ? [say(words.noDeadlines, language)] : [];
}

/** They carry which inquiry and which version of it, never what it shall become. */
function buttons({ language, inquiry, buttons: offered, personal }: InquiryView) {
  if (!personal || inquiry.closed !== undefined) return [];
  const data = { ref: inquiry.ref, version: inquiry.version };
  return [
    ...(offered.answer ? [{ title: say(words.answered, language), verb: 'answer', data }] : []),
    ...(offered.receipt ? [{ title: say(words.receiptSent, language), verb: 'receipt', data }] : []),
  ];
}
