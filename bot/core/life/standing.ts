import type { CountingContext } from '../deadline.ts';
import { type Inquiry, isOpen, type Obligation } from '../inquiry.ts';
import { type LocalDay, plusDays } from '../local-day.ts';
import { extendedObligation, meets, obligationsOf, promisedObligation, type Rules } from '../obligations.ts';
import type { EpochMs } from '../time-zone.ts';
import type { Done } from './done.ts';
import type { Recorded } from './step.ts';
import { ended, pausesOf, pauseThrough } from './waiting.ts';

type Facts = Pick<
  Inquiry,
  'channel' | 'kind' | 'caseType' | 'received' | 'completeAt' | 'waiting' | 'pauses'
>;
type Ports = { readonly rules: Rules; readonly context: CountingContext };

/**
 * The obligations of these facts, met by what was done so far: what an inquiry has after a correction is what it would
 * have had if it had been right from the start.
 * @throws RangeError for a case type that the profile does not have
 */
export function standing(facts: Facts, done: readonly Done[], ports: Ports): Obligation[] {
  const { waiting } = facts;
  const pauses = pausesOf(facts);
  const standingAs = (more: typeof pauses) =>
    obligationsOf({ ...facts, pauses: [...pauses, ...more] }, ports.rules, ports.context).obligations;
  if (waiting === undefined || waiting.until !== undefined) return applyAll(standingAs([]), done, ports);
  const through = (day: LocalDay) => standingAs(pauseThrough(waiting.from, day));
  // Of one whose end nobody knows it is only known what it would put off: that stands still. What was over before is late.
  const later = through(plusDays(waiting.from, LONG));
  const base = standingAs([]).map((one, index) =>
    (later[index]?.due ?? 0) > one.due ? ({ ...one, paused: true } as const) : one,
  );
  return applyAll(base, done, ports).map((one, index) => {
    if (base[index]?.paused !== true || one.metAt === undefined) return one;
    // Met while it stood still: the days of waiting up to then do not count.
    const { due, because } = through(ports.context.zone.dayOf(one.metAt))[index] ?? one;
    return { ...one, due, because };
  });
}

/** Nothing is awaited any more: the days on which it was are pauses, and what stood still runs again. */
export function rested(next: Recorded['next'], done: readonly Done[], facts: Ports & { at: EpochMs }) {
  if (next.waiting === undefined) return next;
  const { obligations, ...others } = ended(next, facts.context.zone.dayOf(facts.at));
  // Of a case type that the profile has no more nothing can be computed. It runs on, due as early as it can be.
  const now = isKnown(next, facts.rules) ? standing(others, done, facts) : obligations.map(withoutPause);
  return { ...others, obligations: now };
}

export const isKnown = ({ caseType }: Pick<Inquiry, 'caseType'>, { caseTypes }: Rules): boolean =>
  caseType === undefined || caseTypes.some(({ id }) => id === caseType);

/** Longer than any feast, in days: it puts off all that can be put off. */
const LONG = 60;

const applyAll = (all: readonly Obligation[], done: readonly Done[], { context }: Pick<Ports, 'context'>) =>
  done.reduce((before, one) => applied(before, one, context), [...all]);

/** The same obligations if only this had been done, whatever the profile says by now. */
export const replayed = (all: readonly Obligation[], done: readonly Done[], context: CountingContext) =>
  applyAll(all.filter(isOriginal).map(undone), done, { context });

/** Not what a receipt promised, or the citizen was told instead: that comes of what was done. */
const isOriginal = ({ because }: Obligation): boolean =>
  !because.some(({ step }) => step === 'promised' || step === 'extended');

const undone = ({ metAt: _metAt, delayed: _delayed, ...rest }: Obligation): Obligation => rest;

export function applied(all: readonly Obligation[], done: Done, context: CountingContext): Obligation[] {
  const { at } = done;
  if ('deeds' in done) return metAll(all, meets(done.deeds, { obligations: all }), at);
  if ('receipt' in done) {
    const promised = promisedObligation(done.receipt, context.zone);
    // The new date leads in the place of what an earlier receipt promised, which is judged by the answer all the same.
    const until = done.receipt.promised;
    const moved = all.map((one) =>
      one.rule === promised.rule && isOpen(one) ? { ...one, delayed: { at, until } } : one,
    );
    return [...metAll(moved, meets(['receipt'], { obligations: moved }), at), promised];
  }
  const until = done.delayedUntil;
  const told = all.map((one) => (isExtendable(one) ? { ...one, delayed: { at, until } } : one));
  // Where a correction left no decision, there is none that could be late.
  if (until === undefined || !all.some(isExtendable)) return told;
  return [...told, extendedObligation(until, context.zone)];
}

/** Only what has a deadline of its own, which is a decision (R5). */
export const isExtendable = ({ what, metAt, delayed }: Obligation): boolean =>
  what === 'decision' && metAt === undefined && delayed?.until === undefined;

function metAll(all: readonly Obligation[], met: readonly Obligation[], at: EpochMs): Obligation[] {
  return all.map((one) => (met.includes(one) ? withoutPause({ ...one, metAt: at }) : one));
}

const withoutPause = ({ paused: _paused, ...rest }: Obligation): Obligation => rest;
