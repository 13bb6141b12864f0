import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WholeAct } from '../core/hand-over-all.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { ActPart, OpenInquiry } from '../core/inquiry-store.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { ChangePorts, Wish } from './change-inquiry.ts';
import { handOver, type Target } from './hand-over.ts';
import { type Place, startOf } from './list-deadlines.ts';
import { undoChange } from './undo-change.ts';

/** A part of what one act hands over, or gives back: each inquiry by the steps of every day, and none of them twice. */

/** In one go; on a slow store they take some seconds, and everything else has its turn before the next. */
export const A_GO = 200;
/** Nobody is faster this often. */
const MOST_TRIES = 5;

export type Go = {
  readonly at: EpochMs;
  /** New owners are told of all of them then. */
  readonly tellAt: EpochMs;
};

/**
 * Hands over what is the person's now, the nearest due first. What is handed over is theirs no more, so that a go that
 * was cut short can be made again. @returns where the next go begins; undefined when all were looked at
 */
export async function handOverSome(
  ports: ChangePorts,
  act: WholeAct,
  target: Target,
  { at, tellAt, after }: Go & { readonly after?: Place | undefined },
): Promise<Place | undefined> {
  const home = (await ports.directory.person(act.person))?.unit;
  const page = { limit: A_GO, ...(after && { after: startOf({ after }) }) };
  const lines = await ports.inquiries.openOf(act.person, home, page);
  for (const line of lines) {
    // SQLite answers without ever leaving the thread; others have their turn.
    await nextTurn();
    await handOverOne(ports, act, line, target, { who: act.who, at, part: { act: act.id, tellAt } });
  }
  const last = lines.at(-1);
  return lines.length === A_GO && last ? { ref: last.ref, due: last.next?.due } : undefined;
}

/** Only as long as it is the person's: what somebody else did with it meanwhile stays as it is. */
async function handOverOne(
  ports: ChangePorts,
  { person }: WholeAct,
  { ref, version }: OpenInquiry,
  target: Target,
  wish: Omit<Wish, 'ref' | 'version'>,
): Promise<void> {
  let drawn = version;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const handed = await handOver(ports, { ...wish, ref, version: drawn }, target);
    if (handed.ok || handed.reason !== 'stale') return;
    const { inquiry } = handed.opened;
    if (inquiry.owner !== person) return;
    drawn = inquiry.version;
  }
}

/**
 * Gives back what nobody has changed since. @returns where the next go begins; undefined when all were looked at
 */
export async function giveBackSome(
  ports: ChangePorts,
  act: WholeAct,
  { at, tellAt, after }: Go & { readonly after?: InquiryRef | undefined },
): Promise<InquiryRef | undefined> {
  const parts = await ports.inquiries.partsOf(act, { limit: A_GO, after });
  const part = { act: act.id, tellAt };
  for (const { ref, version, is } of parts) {
    await nextTurn();
    if (is === 'givenBack') continue;
    // Until when it may be taken back is asked of the whole act, and was.
    await undoChange(ports, { ref, version, who: act.who, at, part }, Number.POSITIVE_INFINITY);
  }
  return parts.length === A_GO ? parts.at(-1)?.ref : undefined;
}

/** All that the act has changed so far. */
export async function partsSoFar(
  { inquiries }: Pick<ChangePorts, 'inquiries'>,
  act: WholeAct,
): Promise<readonly ActPart[]> {
  const parts: ActPart[] = [];
  for (;;) {
    const page = await inquiries.partsOf(act, { limit: A_GO, after: parts.at(-1)?.ref });
    parts.push(...page);
    if (page.length < A_GO) return parts;
    await nextTurn();
  }
}
