import Holidays from 'date-holidays';
import type { Pause } from '../../bot/core/deadline.ts';
import type { LocalDay } from '../../bot/core/local-day.ts';
import type { Span } from '../../bot/core/service-target.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import type { CalendarName } from '../../bot/core/working-calendar.ts';

/** Deadlines once more, the slow and simple way: Temporal dates, one day at a time. Knows nothing of bot/. */

const denmark = new Holidays('DK', { types: ['public'] });
const years = new Map<number, ReadonlySet<string>>();

function holidays(year: number): ReadonlySet<string> {
  const known =
    years.get(year) ??
    new Set(
      denmark
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
  years.set(year, known);
  return known;
}

const STANDARD = ['06-05', '12-24', '12-31'];
const LOCAL = [...STANDARD, '05-01', '12-27', '12-28', '12-29', '12-30'];

export function isOpen(date: Temporal.PlainDate, calendar: CalendarName): boolean {
  if (date.dayOfWeek > 5 || holidays(date.year).has(date.toString())) return false;
  if (calendar === 'strict') return true;
  const monthAndDay = date.toString().slice(5);
  if (calendar === 'standard') return !STANDARD.includes(monthAndDay);
  const dayAfterAscension = date.equals(easter(date.year).add({ days: 40 }));
  return !LOCAL.includes(monthAndDay) && !dayAfterAscension;
}

/** Easter Sunday by Gauss' rule as amended by Lichtenberg; nobody else here computes it so. */
export function easter(year: number): Temporal.PlainDate {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const oe = 7 - ((((og - sz) % 7) + 7) % 7);
  return new Temporal.PlainDate(year, 3, 1).add({ days: og + oe - 1 });
}

export function naiveDue(start: EpochMs, span: Span, pauses: readonly Pause[] = []): EpochMs {
  const received = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('Europe/Copenhagen');
  if (span.unit === 'hours') return received.add({ hours: span.amount }).epochMilliseconds as EpochMs;
  return endOf(naiveDay(received.toPlainDate(), span, pauses));
}

function endOf(date: Temporal.PlainDate): EpochMs {
  return date.toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: '23:59:59' })
    .epochMilliseconds as EpochMs;
}

function naiveDay(
  received: Temporal.PlainDate,
  span: Exclude<Span, { unit: 'hours' }>,
  pauses: readonly Pause[],
): Temporal.PlainDate {
  const runs = (date: Temporal.PlainDate) => !pauses.some(({ from, through }) => within(date, from, through));
  const isWorked = (date: Temporal.PlainDate) => isOpen(date, span.calendar) && runs(date);
  if (span.unit === 'workingDays') return nth(received, span.amount, isWorked);
  const plain = received.add({ [span.unit]: span.amount });
  let date = nth(received, received.until(plain).days, runs);
  if (span.roll === 'none') return date;
  while (!isWorked(date)) date = date.add({ days: span.roll === 'next' ? 1 : -1 });
  return date;
}

function nth(
  after: Temporal.PlainDate,
  count: number,
  counts: (date: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let date = after;
  for (let counted = 0; counted < count; ) {
    date = date.add({ days: 1 });
    if (counts(date)) counted += 1;
  }
  return date;
}

function within(date: Temporal.PlainDate, from: LocalDay, through: LocalDay): boolean {
  const epoch = new Temporal.PlainDate(1970, 1, 1);
  const at = epoch.until(date).days;
  return from <= at && at <= through;
}
