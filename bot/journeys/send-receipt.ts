import type { Receipt } from '../core/inquiry.ts';
import { promisedDayFault } from '../core/life/day-fault.ts';
import type { DayFault, StepRefusal } from '../core/life/step.ts';
import type { LocalDay } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import { isTooLong } from '../core/text-limits.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Changed, type ChangePorts, changeInquiry, type Wish } from './change-inquiry.ts';
import type { OpenedInquiry } from './open-inquiry.ts';

/** A receipt as it was filled in; what is empty was not. */
export type ReceiptForm = {
  readonly nextSteps: string;
  readonly caseworker: string;
  readonly promised: LocalDay | undefined;
};

/** R4: lacking any of the three it is no receipt. */
export type ReceiptFault = {
  readonly field: keyof ReceiptForm;
  readonly reason: Exclude<DayFault, 'notLater'> | 'tooLong';
};

export type ReceiptRefusal = { readonly reason: 'form'; readonly faults: readonly ReceiptFault[] };

export type Sent =
  | Changed<StepRefusal | ReceiptRefusal>
  /** The same person saved this form before; `same` when nothing was changed in it since. */
  | {
      readonly ok: false;
      readonly reason: 'savedBefore';
      readonly same: boolean;
      readonly opened: OpenedInquiry;
    };

/** Notes a receipt: it meets what a receipt meets, and its date becomes the next deadline. */
export async function sendReceipt(ports: ChangePorts, wish: Wish, form: ReceiptForm): Promise<Sent> {
  const faults = receiptFaults(ports, form, wish.at);
  const receipt = receiptOf(form);
  const refused = { refusal: { reason: 'form', faults } as const };
  const sent = await changeInquiry(ports, wish, 'receipt', () =>
    faults.length > 0 || receipt === undefined ? refused : { do: 'receipt', receipt },
  );
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
  { inquiries }: ChangePorts,
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
  { context }: Pick<ChangePorts, 'context'>,
  form: ReceiptForm,
  at: EpochMs,
): readonly ReceiptFault[] {
  const wrong = (field: 'nextSteps' | 'caseworker'): ReceiptFault[] => {
    if (form[field].trim() === '') return [{ field, reason: 'missing' }];
    return isTooLong(field, form[field]) ? [{ field, reason: 'tooLong' }] : [];
  };
  const reason = form.promised === undefined ? 'missing' : promisedDayFault(form.promised, at, context);
  return [
    ...wrong('nextSteps'),
    ...wrong('caseworker'),
    ...(reason === undefined ? [] : [{ field: 'promised', reason } as const]),
  ];
}
