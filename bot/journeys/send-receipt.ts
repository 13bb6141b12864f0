import type { DeadlineContext } from '../core/deadline.ts';
import type { Receipt } from '../core/inquiry.ts';
import { type LocalDay, localDay, plainDate } from '../core/local-day.ts';
import { promisedObligation } from '../core/obligations.ts';
import { maskCpr } from '../core/privacy.ts';
import { recordReceipt } from '../core/record-deed.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Changed, type ChangePorts, changeInquiry, type Wish } from './change-inquiry.ts';
import type { OpenedInquiry } from './open-inquiry.ts';

export type ReceiptPorts = ChangePorts & { readonly context: Omit<DeadlineContext, 'pauses'> };

/** A receipt as it was filled in; what is empty was not. */
export type ReceiptForm = {
  readonly nextSteps: string;
  readonly caseworker: string;
  readonly promised: LocalDay | undefined;
};

/** R4: lacking any of the three it is no receipt. */
export type ReceiptFault = {
  readonly field: keyof ReceiptForm;
  readonly reason: 'missing' | 'inPast' | 'closedDay' | 'tooFar';
};

export type Sent =
  | Changed<readonly ReceiptFault[]>
  /** The same person saved this form before; `same` when nothing was changed in it since. */
  | {
      readonly ok: false;
      readonly reason: 'savedBefore';
      readonly same: boolean;
      readonly opened: OpenedInquiry;
    };

/** Notes a receipt: it meets what a receipt meets, and its date becomes the next deadline. */
export async function sendReceipt(ports: ReceiptPorts, wish: Wish, form: ReceiptForm): Promise<Sent> {
  const faults = receiptFaults(ports, form, wish.at);
  const receipt = receiptOf(form);
  const sent = await changeInquiry<readonly ReceiptFault[]>(ports, wish, 'receipt', ({ inquiry }) => {
    if (faults.length > 0 || receipt === undefined) return { ok: false, refusal: faults };
    const next = promisedObligation(receipt, ports.context.zone);
    return { ok: true, ...recordReceipt(inquiry, receipt, next, wish.at, ports.rules) };
  });
  if (sent.ok || sent.reason !== 'stale') return sent;
  const before = await savedBefore(ports, wish);
  if (before === undefined) return sent;
  return { ok: false, reason: 'savedBefore', same: isSame(before, receipt), opened: sent.opened };
}

function receiptOf({ nextSteps, caseworker, promised }: ReceiptForm): Receipt | undefined {
  if (promised === undefined) return undefined;
  return { nextSteps: maskCpr(nextSteps.trim()), caseworker: maskCpr(caseworker.trim()), promised };
}

/** The receipt by which this person made the next version of what the form was drawn from. */
async function savedBefore(
  { inquiries }: ReceiptPorts,
  { ref, who, version = 0 }: Wish,
): Promise<Receipt | undefined> {
  const next = (await inquiries.history(ref)).find((entry) => entry.version === version + 1);
  if (next === undefined || !('person' in next.by) || next.by.person !== who) return undefined;
  return next.events.find((event) => event.kind === 'receiptSent')?.receipt;
}

const isSame = (one: Receipt, other: Receipt | undefined): boolean =>
  one.nextSteps === other?.nextSteps &&
  one.caseworker === other.caseworker &&
  one.promised === other.promised;

/** All that is wrong at once, in the order of the form. */
export function receiptFaults(
  { context }: Pick<ReceiptPorts, 'context'>,
  form: ReceiptForm,
  at: EpochMs,
): readonly ReceiptFault[] {
  const missing = (field: 'nextSteps' | 'caseworker'): ReceiptFault[] =>
    form[field].trim() === '' ? [{ field, reason: 'missing' }] : [];
  const reason = form.promised === undefined ? 'missing' : dayFault(form.promised, at, context);
  return [
    ...missing('nextSteps'),
    ...missing('caseworker'),
    ...(reason === undefined ? [] : [{ field: 'promised', reason } as const]),
  ];
}

function dayFault(
  day: LocalDay,
  at: EpochMs,
  { zone, calendars }: ReceiptPorts['context'],
): ReceiptFault['reason'] | undefined {
  const today = zone.dayOf(at);
  if (day < today) return 'inPast';
  // Nobody promises an answer in a year's time; it is a slip of the pen in the year.
  const inAYear = localDay(plainDate(today).add({ years: 1 }));
  if (day > inAYear) return 'tooFar';
  // Whoever is to answer must be at work.
  return calendars.local.isClosed(day) ? 'closedDay' : undefined;
}
