import type { ActionOf } from '../../cards/actions.ts';
import { type ReceiptValues, type ReceiptView, receiptCard } from '../../cards/receipt/receipt-card.ts';
import type { Message } from '../core/conversation.ts';
import { type Inquiry, leadingObligation } from '../core/inquiry.ts';
import type { StepRefusal } from '../core/life/step.ts';
import { dayIn } from '../core/local-day.ts';
import { metBy } from '../core/obligations.ts';
import { maskCpr } from '../core/privacy.ts';
import { openInquiry } from '../journeys/open-inquiry.ts';
import {
  type ReceiptFault,
  type ReceiptRefusal,
  receiptFaults,
  type Sent,
  sendReceipt,
} from '../journeys/send-receipt.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { capital, dueText } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { receipt as words } from '../language/sentences/receipt.ts';
import { whatIsLeft } from './answer.ts';
import { tellDone } from './done.ts';
import { drawInquiry, tellNotShown, tellUnchanged, whoWasFaster } from './inquiry.ts';
import { type Asked, inWords, sender } from './ports.ts';
import { problemOf, wordFaults } from './receipt-words.ts';
import { refusalText } from './refusals.ts';
import type { OnInquiry } from './steps.ts';

/** "kvittering BS-1042": R4's form. Nothing is met before it is saved. */
export async function openReceiptForm(asked: Asked, on: OnInquiry, promised = ''): Promise<Message> {
  const { ports, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const { ref } = on;
  const opened = await openInquiry(ports, ref, sender(asked));
  if (!opened.ok) return tellNotShown(asked, ref, opened);
  if (!opened.may('change')) return tellUnchanged(asked, on, { ok: false, reason: 'notTheirs', opened });
  if (opened.inquiry.closed) return tellUnchanged(asked, on, { ok: false, reason: 'closed', opened });
  const values = { nextSteps: '', caseworker: (opened.owner ?? opened.person)?.name ?? '', promised };
  const faults = receiptFaults(ports, { ...values, promised: dayIn(promised) }, clock.now);
  // What was said already is checked already; the rest is still to be filled in.
  const said = faults.filter(({ field }) => field === 'promised' && promised !== '');
  return drawForm(asked, opened.inquiry, values, { faults: said });
}

/** "Gem" */
export async function saveReceipt(asked: Asked, form: ActionOf<'receipt.save'>): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const { ref, version, nextSteps, caseworker, promised } = form;
  const wish = { ref, version, who: turn.who.id, at: clock.now };
  const values = { nextSteps, caseworker, promised };
  const sent = await sendReceipt(ports, wish, { ...values, promised: dayIn(promised) });
  if (!sent.ok) {
    if (sent.reason === 'savedBefore') return drawSavedBefore(asked, sent);
    if (sent.reason === 'refused')
      return drawForm(asked, sent.opened.inquiry, values, refused(asked, sent.refusal));
    if (sent.reason !== 'stale' || sent.opened.inquiry.closed) return tellUnchanged(asked, wish, sent);
    // What was typed is not lost: it may still hold for what the inquiry has become.
    const problem = await whoWasFaster(asked, sent.opened.inquiry);
    return drawForm(asked, sent.opened.inquiry, values, { faults: [], problem });
  }
  return tellDone(asked, sent, noted(asked, sent, values));
}

const refused = (asked: Asked, refusal: StepRefusal | ReceiptRefusal): Problem =>
  refusal.reason === 'form'
    ? { faults: refusal.faults }
    : { faults: [], problem: refusalText(asked, refusal) };

/** The form was pressed a second time. */
function drawSavedBefore(
  asked: Asked,
  { opened, same }: Extract<Sent, { reason: 'savedBefore' }>,
): Promise<Message> {
  const text = say(same ? words.known : words.knownEdited, asked.language);
  return drawInquiry(asked, opened, { text, tone: same ? 'good' : 'attention' });
}

function noted(
  asked: Asked,
  { before, inquiry }: Extract<Sent, { ok: true }>,
  values: ReceiptValues,
): string {
  const { language, clock } = asked;
  const promised = dayIn(values.promised) ?? clock.zone.dayOf(clock.now);
  const day = longDay(promised, yearOf(clock.zone.dayOf(clock.now)), language);
  const masked = isMasked(values) ? [say(forms.masked, language)] : [];
  const left = inquiry.closed ? whatIsLeft(asked, inquiry) : notEnough(asked, before.inquiry);
  return [say(words.noted, language, { day }), ...left, ...masked].join(' ');
}

/** What comes next is not met by a receipt, nor put off by a new one (R4). */
function notEnough({ language, clock }: Asked, { obligations }: Inquiry): string[] {
  const next = leadingObligation(obligations);
  if (next === undefined || next.rule === 'R4' || metBy(next.what).includes('receipt')) return [];
  return [say(words.notEnough, language, { due: capital(dueText(next, clock, language)) })];
}

const isMasked = ({ nextSteps, caseworker }: ReceiptValues): boolean =>
  [nextSteps, caseworker].some((text) => maskCpr(text) !== text);

type Problem = { readonly faults: readonly ReceiptFault[]; readonly problem?: string };

/** As it was typed, but for CPR numbers, which are never shown. */
function drawForm(asked: Asked, inquiry: Inquiry, typed: ReceiptValues, given: Problem): Message {
  const { ref, version } = inquiry;
  const { language } = asked;
  const values = {
    nextSteps: maskCpr(typed.nextSteps),
    caseworker: maskCpr(typed.caseworker),
    promised: dayIn(typed.promised) === undefined ? '' : typed.promised,
  };
  const problem = given.problem ?? problemOf(given.faults, language);
  const view: ReceiptView = {
    language,
    ref,
    version,
    intro: [...notEnough(asked, inquiry), say(words.intro, language)].join(' '),
    values,
    problem: isMasked(typed) ? [problem, say(forms.masked, language)].join(' ').trim() : problem,
    faults: wordFaults(asked, given.faults, values),
  };
  return { card: receiptCard(view), summary: problem ?? say(words.title, language, { ref }) };
}
