import { readInstant } from '../core/instant.ts';
import { type LocalDay, localDay, plainDate } from '../core/local-day.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';

/** Seconds after midnight. */
export type TimeOfDay = number;

/** A date as it stands in the file, with its time where it has one. */
export type Moment = {
  readonly day: LocalDay;
  readonly time: TimeOfDay | undefined;
  /** With its offset from UTC, so that no zone has to be taken. */
  readonly instant?: EpochMs | undefined;
  /** Of a year with two digits, written year first: the day that it would be then. */
  readonly yearFirst?: LocalDay | undefined;
};

export type MomentReading =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly reason: 'unreadable' | 'noSuchDay' };

/** Also "1/6-2026". */
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})(?:\2|(?<=\/\d+)-)(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** The date, and its time behind a space, a comma or a T. */
const DATE_AND_TIME = /^([\d./-]+)(?:(?:T|, ?| )(.+))?$/i;
const TIME = /^(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?$/i;
const HOUR = /^kl\.? ?(\d{1,2})\.?$/i;

/** Day before month, as in Denmark, or the year first with four digits. */
export function readMoment(written: string, zone: TimeZone): MomentReading {
  const text = written
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(\d[./-]) (?=\d)/g, '$1');
  const instant = readInstant(text.replace(' ', 'T'));
  if (instant !== undefined)
    return { ok: true, moment: { day: zone.dayOf(instant), time: undefined, instant } };
  const [, date = '', timeText] = DATE_AND_TIME.exec(text) ?? [];
  const time = timeText === undefined ? undefined : readTime(timeText);
  if (timeText !== undefined && time === undefined) return { ok: false, reason: 'unreadable' };
  const read = readDate(date);
  return read.ok ? { ok: true, moment: { ...read.moment, time } } : read;
}

function readDate(text: string): MomentReading {
  const [, year, , monthOfYear, dayOfYear] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return dayOr(Number(year), Number(monthOfYear), Number(dayOfYear));
  const [, day, , month, written] = DAY_FIRST.exec(text) ?? [];
  if (written === undefined) return { ok: false, reason: 'unreadable' };
  if (written.length === 4) return dayOr(Number(written), Number(month), Number(day));
  const read = dayOr(2000 + Number(written), Number(month), Number(day));
  const other = dayOr(2000 + Number(day), Number(month), Number(written));
  return read.ok && other.ok ? { ok: true, moment: { ...read.moment, yearFirst: other.moment.day } } : read;
}

function dayOr(year: number, month: number, day: number): MomentReading {
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return { ok: true, moment: { day: localDay(date), time: undefined } };
  } catch {
    return { ok: false, reason: 'noSuchDay' };
  }
}

/** `9.30`, `09:30:00`, `kl. 9`; undefined for what is no time of day. */
export function readTime(written: string): TimeOfDay | undefined {
  const text = written.trim();
  const [, hours, minutes = '0', seconds = '0'] = TIME.exec(text) ?? HOUR.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return undefined;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** What is said without a time begins when its day does. */
export function instantOf({ day, time = 0, instant }: Moment, zone: TimeZone): EpochMs {
  return instant ?? ((zone.at(day, Math.floor(time / 60)) + (time % 60) * 1000) as EpochMs);
}

/** The same for the same moment however it is written, and for ever; what is none is as it was written. */
export function canonicalMoment(written: string, zone: TimeZone): string {
  const read = readMoment(written, zone);
  if (!read.ok) return written;
  const { day, time, instant } = read.moment;
  return instant === undefined ? `${plainDate(day)} ${time ?? ''}`.trim() : new Date(instant).toISOString();
}
