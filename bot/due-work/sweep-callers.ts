import { setImmediate as nextTurn } from 'node:timers/promises';
import { awaitsCall, type FormSource, isOver, type Page } from '../core/caller.ts';
import { describeError } from '../core/describe-error.ts';
import type { Plan, WorkId } from '../core/due-work.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { UNDO_WITHIN } from '../journeys/undo-change.ts';
import type { Handler } from './handler.ts';
import type { WorkPorts } from './ports.ts';

const MINUTE = 60_000;
/** Inquiries looked at a second, on the average: with more than 600 calls to be made it comes every two minutes. */
const LOOKS_A_SECOND = 10;
/** However long nobody swept, the next one finds all that was left. In ms. */
const NEVER_TOO_LATE = 10 * 365 * 24 * 60 * MINUTE;
const PAGE = 20;
/** An undo pressed at the last moment is saved a little later, perhaps by an instance whose clock is behind. In ms. */
const UNDO_OVER = UNDO_WITHIN + MINUTE;
/** Whoever pressed a form that was not saved has pressed it again by then, or has given up. In ms. */
const FORM_OVER = 60 * MINUTE;

export const firstCallerSweep = (now: EpochMs): Plan => ({
  id: 'every/sweepCallers/all' as WorkId,
  kind: 'sweepCallers',
  about: 'all',
  due: now,
  until: (now + NEVER_TOO_LATE) as EpochMs,
  data: {},
});

type SweepPorts = Pick<WorkPorts, 'callers' | 'inquiries' | 'log'>;

/**
 * Deletes names and numbers of those who have been called back, and of what was never registered. It goes by what is
 * there, and not by what was planned, so that no path on which a call may end can be forgotten, and no crash leaves one.
 */
export const sweepCallers =
  (ports: WorkPorts): Handler =>
  async (_work, { now }) => {
    const { unlinked, linked } = ports.callers;
    await eachOf<{ form: FormSource; at: EpochMs }, FormSource>(
      unlinked,
      ({ form }) => form,
      (one) => lookAtForm(ports, one, now),
    );
    const looks = await eachOf<InquiryRef, InquiryRef>(
      linked,
      (ref) => ref,
      (ref) => lookAtInquiry(ports, ref, now),
    );
    const every = Math.max(1, Math.ceil(looks / LOOKS_A_SECOND / 60)) * MINUTE;
    const to = (Math.floor(now / MINUTE) * MINUTE + every) as EpochMs;
    return { is: 'postponed', to, until: (to + NEVER_TOO_LATE) as EpochMs };
  };

async function eachOf<One, Place>(
  list: (page: Page<Place>) => Promise<One[]>,
  placeOf: (one: One) => Place,
  look: (one: One) => Promise<void>,
): Promise<number> {
  let count = 0;
  let after: Place | undefined;
  for (;;) {
    const some = await list({ limit: PAGE, after });
    await Promise.all(some.map(look));
    count += some.length;
    const last = some.at(-1);
    if (last === undefined || some.length < PAGE) return count;
    after = placeOf(last);
    // Others have their turn, for SQLite answers without ever leaving the thread.
    await nextTurn();
  }
}

async function lookAtForm(
  { callers, inquiries }: SweepPorts,
  { form, at }: { readonly form: FormSource; readonly at: EpochMs },
  now: EpochMs,
): Promise<void> {
  const [inquiry] = await inquiries.knownAs([[form]]);
  if (inquiry !== undefined) await callers.link(form, inquiry.ref);
  else if (at < now - FORM_OVER) await callers.forgetForm(form);
}

/** One that cannot be read keeps no other from being looked at. */
async function lookAtInquiry(ports: SweepPorts, ref: InquiryRef, now: EpochMs): Promise<void> {
  try {
    if (await isToGo(ports, ref, now)) await ports.callers.forget(ref);
  } catch (error) {
    ports.log.warn(describeError(error), 'Whether somebody has been called back cannot be told now');
  }
}

async function isToGo({ inquiries }: SweepPorts, ref: InquiryRef, now: EpochMs): Promise<boolean> {
  const inquiry = await inquiries.byRef(ref);
  if (inquiry === undefined) return true;
  if (awaitsCall(inquiry)) return false;
  const [before, history] = await Promise.all([inquiries.before(inquiry), inquiries.history(ref)]);
  return isOver({ inquiry, before, changedAt: history.at(-1)?.at }, (now - UNDO_OVER) as EpochMs);
}
