import type { Registered } from '../core/inquiry-request.ts';
import type { Call } from './api.ts';
import { inquiryAnswer } from './inquiry-answer.ts';
import type { ReadItem } from './inquiry-requests.ts';
import { type FieldFault, unprocessable } from './problem.ts';
import { requestFaults } from './shape-faults.ts';

type ReadWell = Extract<ReadItem, { ok: true }>;

/** Registers what could be read, and answers for each item in order: a fault in one loses none of the others. */
export async function registerItems(call: Call, items: readonly ReadItem[]) {
  const wanted = items.filter((item) => item.ok);
  const requests = wanted.map(({ request }) => request);
  const registered = await call.api.register(requests, { system: call.key.name });
  const outcomes = new Map<ReadItem, Registered | undefined>(
    wanted.map((item, index) => [item, registered[index]]),
  );
  return items.map((item) => {
    return item.ok ? answerItem(call, item, outcomes.get(item)) : refused(call, item.errors);
  });
}

function answerItem(call: Call, { namedByKey }: ReadWell, registered: Registered | undefined) {
  if (!registered) throw new Error('an inquiry without its outcome');
  if (!registered.ok) return refused(call, requestFaults(registered.faults));
  const { inquiry, known, masked, asSent } = registered;
  if (namedByKey && !asSent) return refused(call, [USED]);
  call.note({ ref: inquiry.ref, known }, 'An inquiry came from a system');
  return { status: known ? 200 : 201, ...inquiryAnswer(inquiry, call.wording), ...(masked && { masked }) };
}

const USED: FieldFault = { field: 'Idempotency-Key', message: 'was used for another inquiry before' };

function refused({ note }: Call, errors: readonly FieldFault[]) {
  const problem = unprocessable(errors);
  note({ status: problem.status, errors: errors.length }, 'An inquiry was refused');
  return { status: problem.status, problem };
}
