import type { Delivery, OpenedChat, Poster } from '../core/delivery.ts';
import type { Pace } from '../core/pace.ts';
import { LeaseLost, type Sending } from './handler.ts';
import type { Lease } from './lease.ts';

/** Longer than this nobody waits for a place in the queue: the row goes back, and comes again. In ms. */
const LONGEST_WAIT = 15_000;

export type SendingParts = {
  readonly poster: Poster;
  readonly pace: Pace;
  readonly elapsed: () => number;
  readonly wait: (ms: number, aborted: AbortSignal) => Promise<unknown>;
  readonly stopping: AbortSignal;
};

/** The poster, at the pace that Teams allows, and only while the lease lasts. */
export function sending(parts: SendingParts, lease: Lease): Sending {
  const { poster } = parts;
  return {
    post: (to, message) => atPace(parts, lease, to.conversation, () => poster.post(to, message)),
    update: (to, activity, message) =>
      atPace(parts, lease, to.conversation, () => poster.update(to, activity, message)),
    // No thread of its own yet; the app's limit holds all the same.
    openChat: (address, person) =>
      atPace(parts, lease, `new/${person}`, () => poster.openChat(address, person)),
  };
}

async function atPace<Result extends Delivery | OpenedChat>(
  parts: SendingParts,
  lease: Lease,
  thread: string,
  request: () => Promise<Result>,
): Promise<Result | { is: 'notTaken'; after: number; reason: string }> {
  const { pace, elapsed } = parts;
  // Asked before, lest it be put off by somebody who has it no more, and after, for waiting takes its time.
  mustBeOurs(lease);
  const place = await placeInQueue(parts, lease, thread);
  if (!place.ok) return { is: 'notTaken', after: place.after, reason: 'pace' };
  mustBeOurs(lease);
  const result = await request();
  if (result.is === 'notTaken' && result.after !== undefined) pace.pause(elapsed() + result.after);
  return result;
}

function mustBeOurs(lease: Lease): void {
  if (!lease.mayBegin()) throw new LeaseLost('a lease was over before anything was sent');
}

async function placeInQueue(
  { pace, elapsed, wait, stopping }: SendingParts,
  lease: Lease,
  thread: string,
): Promise<{ ok: true } | { ok: false; after: number }> {
  const latest = Math.min(elapsed() + LONGEST_WAIT, lease.until);
  for (;;) {
    const at = elapsed();
    const place = pace.reserve(thread, at, latest);
    const until = 'go' in place ? place.go : place.retry;
    if (stopping.aborted || until > latest) return { ok: false, after: Math.max(0, until - at) };
    if (until > at) await wait(until - at, stopping);
    const paused = pace.pausedUntil() - elapsed();
    // Meanwhile Teams asked somebody else of us to be left alone.
    if (paused > 0) return { ok: false, after: paused };
    if ('go' in place) return stopping.aborted ? { ok: false, after: 0 } : { ok: true };
  }
}
