import type { EpochMs } from '../core/time-zone.ts';
import type { ObligationPorts } from '../journeys/request-faults.ts';
import type { RowValues } from './columns.ts';
import { instantOf, type Moment, readMoment, readTime } from './moments.ts';
import type { RowFault } from './row-fault.ts';

/** An instant that a row says, if it says one that can be read. */
export type ReadAt = {
  readonly at?: EpochMs;
  /** Without it, it is known by its day alone. */
  readonly hasTime?: boolean;
  readonly faults: readonly RowFault[];
};

type Ports = Pick<ObligationPorts, 'context'> & { readonly now: EpochMs };

/** When it came: the time stands with the date, or in a column of its own. */
export function readReceived({ received: text, time: timeText }: RowValues, ports: Ports): ReadAt {
  const own = timeText === undefined ? undefined : readTime(timeText);
  const faults: RowFault[] =
    timeText !== undefined && own === undefined ? [{ field: 'time', reason: 'unreadable' }] : [];
  if (text === undefined) return { faults: [{ field: 'received', reason: 'missing' }, ...faults] };
  const read = momentOr('received', text, ports);
  if ('faults' in read) return { faults: [...read.faults, ...faults] };
  const { zone } = ports.context;
  const { time, instant } = read.moment;
  const given = instant === undefined ? time : secondsOf(instant, ports);
  if (own !== undefined && given !== undefined && own !== given)
    faults.push({ field: 'time', reason: 'twoTimes' });
  if (faults.length > 0) return { faults };
  const at = instantOf({ ...read.moment, time: given ?? own }, zone);
  return { at, hasTime: (given ?? own) !== undefined, faults };
}

const secondsOf = (instant: EpochMs, { context: { zone } }: Ports): number =>
  zone.minutesOf(instant) * 60 + (Math.floor(instant / 1000) % 60);

/** When it was complete; a day alone that is the day on which it came is when it came. */
export function readComplete({ completeAt: text }: RowValues, received: ReadAt, ports: Ports): ReadAt {
  if (text === undefined) return { faults: [] };
  const read = momentOr('completeAt', text, ports);
  if ('faults' in read) return read;
  const { zone } = ports.context;
  const { day, time, instant } = read.moment;
  const dayAlone = time === undefined && instant === undefined;
  const came = received.at;
  if (dayAlone && came !== undefined && zone.dayOf(came) === day) return { at: came, faults: [] };
  return { at: instantOf(read.moment, zone), faults: [] };
}

function momentOr(
  field: 'received' | 'completeAt',
  text: string,
  { context: { zone }, now }: Ports,
): { readonly moment: Moment } | { readonly faults: readonly RowFault[] } {
  const read = readMoment(text, zone);
  if (!read.ok) return { faults: [{ field, reason: read.reason }] };
  const { day, yearFirst } = read.moment;
  // "26-11-24" begins with the day, unless it would be later with the year first, and so the likelier of the two.
  const unclear = yearFirst !== undefined && yearFirst > day && yearFirst <= zone.dayOf(now);
  return unclear ? { faults: [{ field, reason: 'yearUnclear' }] } : { moment: read.moment };
}
