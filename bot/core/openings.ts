import { type LocalDay, plusDays, weekday } from './local-day.ts';
import type { Workplace } from './opening-hours.ts';
import type { EpochMs } from './time-zone.ts';

/** From when to when people are at work: `opens` inclusive, `closes` exclusive. */
export type OpenSpan = { readonly opens: EpochMs; readonly closes: EpochMs };

/** Longer than anybody is closed, in days. */
const LONGEST_CLOSING = 60;

/** Undefined on a day when nobody is at work. */
export function openSpan(day: LocalDay, { zone, hours, calendar }: Workplace): OpenSpan | undefined {
  const opening = hours[weekday(day)];
  if (opening === undefined || calendar.isClosed(day)) return undefined;
  return { opens: zone.at(day, opening.opens), closes: zone.at(day, opening.closes) };
}

export function isOpenAt(at: EpochMs, workplace: Workplace): boolean {
  const span = openSpan(workplace.zone.dayOf(at), workplace);
  return span !== undefined && span.opens <= at && at < span.closes;
}

/** The first opening after that instant; undefined where it never opens. */
export function nextOpening(after: EpochMs, workplace: Workplace): EpochMs | undefined {
  const first = workplace.zone.dayOf(after);
  for (let on = 0; on <= LONGEST_CLOSING; on += 1) {
    const span = openSpan(plusDays(first, on), workplace);
    if (span !== undefined && span.opens > after) return span.opens;
  }
  return undefined;
}

/** That day where somebody is at work on it, or the last such day before. */
export const openDayUntil = (day: LocalDay, workplace: Workplace): OpenSpan | undefined =>
  nthOpenDay(plusDays(day, 1), -1, workplace);

/** The `count`th open day after `day`, which is not counted itself; before it where negative. */
export function nthOpenDay(day: LocalDay, count: number, workplace: Workplace): OpenSpan | undefined {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  for (let looked = 0; looked <= LONGEST_CLOSING; looked += 1) {
    at = plusDays(at, step);
    const span = openSpan(at, workplace);
    if (span === undefined) continue;
    left -= 1;
    if (left === 0) return span;
  }
  return undefined;
}

/** The instant after which so much open time is left before `due`, in ms; undefined where it never opens. */
export function openTimeBefore(due: EpochMs, time: number, workplace: Workplace): EpochMs | undefined {
  const last = workplace.zone.dayOf(due);
  let left = time;
  for (let back = 0; back <= LONGEST_CLOSING; back += 1) {
    const span = openSpan(plusDays(last, -back), workplace);
    if (span === undefined) continue;
    const open = Math.min(span.closes, due) - span.opens;
    if (open >= left) return (span.opens + open - left) as EpochMs;
    left -= Math.max(0, open);
  }
  return undefined;
}

/** When people are last at work before `due`: then itself, or the closing time before it. */
export function lastAtWork(due: EpochMs, workplace: Workplace): EpochMs {
  const last = workplace.zone.dayOf(due);
  for (let back = 0; back <= LONGEST_CLOSING; back += 1) {
    const span = openSpan(plusDays(last, -back), workplace);
    if (span !== undefined && span.opens < due) return Math.min(span.closes, due) as EpochMs;
  }
  return due;
}

/** The instant at which so much open time has passed since `from`, in ms; undefined where it never opens. */
export function openTimeAfter(from: EpochMs, time: number, workplace: Workplace): EpochMs | undefined {
  const first = workplace.zone.dayOf(from);
  let left = time;
  for (let on = 0; on <= LONGEST_CLOSING; on += 1) {
    const span = openSpan(plusDays(first, on), workplace);
    if (span === undefined) continue;
    const begins = Math.max(span.opens, from);
    if (span.closes - begins >= left) return (begins + left) as EpochMs;
    left -= Math.max(0, span.closes - begins);
  }
  return undefined;
}
