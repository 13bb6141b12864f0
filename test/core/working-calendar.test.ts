import { describe, expect, test, vi } from 'vitest';
import { type LocalDay, localDay, plainDate, plusDays, weekday } from '../../bot/core/local-day.ts';
import { type Feast, workingCalendar } from '../../bot/core/working-calendar.ts';
import { calendars } from '../../bot/municipality/calendars.ts';
import { easter, isOpen } from './naive.ts';
import { calendarNames, day, shipped } from './shipped.ts';

const YEARS = Array.from({ length: 51 }, (_, index) => 2000 + index);

/** The public holidays by law, from Easter and the calendar alone. */
function byLaw(year: number): Map<LocalDay, Feast> {
  const sunday = localDay(easter(year));
  const fixed = (month: number, date: number) => localDay(new Temporal.PlainDate(year, month, date));
  const moving: [number, Feast][] = [
    [-3, 'easter'],
    [-2, 'easter'],
    [1, 'easter'],
    ...(year <= 2023 ? [[26, 'prayerDay'] as [number, Feast]] : []),
    [39, 'ascension'],
    [50, 'whitsun'],
  ];
  return new Map<LocalDay, Feast>([
    [fixed(1, 1), 'newYear'],
    [fixed(12, 25), 'christmas'],
    [fixed(12, 26), 'christmas'],
    ...moving.map(([after, feast]) => [plusDays(sunday, after), feast] as const),
  ]);
}

function daysOf(year: number): LocalDay[] {
  const first = localDay(new Temporal.PlainDate(year, 1, 1));
  const count = plainDate(first).daysInYear;
  return Array.from({ length: count }, (_, index) => plusDays(first, index));
}

describe('the calendars that are shipped', () => {
  test.each(YEARS)('strict closes week-ends and what the law closes in %i', (year) => {
    const law = byLaw(year);
    for (const at of daysOf(year)) {
      const expected = weekday(at) > 5 ? 'weekend' : law.get(at);
      expect(shipped.strict.closing(at), plainDate(at).toString()).toBe(expected);
    }
  });

  test.each(YEARS)('standard and local close what was agreed besides in %i', (year) => {
    for (const at of daysOf(year)) {
      for (const name of calendarNames) {
        expect(shipped[name].isClosed(at), `${name} ${plainDate(at)}`).toBe(!isOpen(plainDate(at), name));
      }
    }
  });

  test.each([
    ['Friday 2023-05-05', 'prayerDay', 'prayerDay', 'prayerDay'],
    ['Friday 2024-04-26', undefined, undefined, undefined],
    ['Thursday 2026-05-14', 'ascension', 'ascension', 'ascension'],
    ['Friday 2026-05-15', undefined, undefined, 'ascension'],
    ['Friday 2026-05-01', undefined, undefined, 'mayDay'],
    ['Friday 2026-06-05', undefined, 'constitutionDay', 'constitutionDay'],
    ['Monday 2026-05-25', 'whitsun', 'whitsun', 'whitsun'],
    ['Thursday 2026-12-24', undefined, 'christmas', 'christmas'],
    ['Saturday 2026-12-26', 'weekend', 'weekend', 'weekend'],
    ['Monday 2026-12-28', undefined, undefined, 'betweenYears'],
    ['Thursday 2026-12-31', undefined, 'newYear', 'newYear'],
    ['Friday 2027-01-01', 'newYear', 'newYear', 'newYear'],
    ['Monday 2027-01-04', undefined, undefined, undefined],
  ])('%s: strict %s, standard %s, local %s', (text, ...expected) => {
    expect(calendarNames.map((name) => shipped[name].closing(day(text)))).toEqual(expected);
  });

  test('each closes what the one before it closes', () => {
    for (const at of YEARS.flatMap(daysOf)) {
      if (shipped.strict.isClosed(at)) expect(shipped.standard.isClosed(at)).toBe(true);
      if (shipped.standard.isClosed(at)) expect(shipped.local.isClosed(at)).toBe(true);
    }
  });
});

describe('a calendar', () => {
  test('looks a year up once, whichever of its days is asked for', () => {
    const closingsOf = vi.fn(() => new Map<LocalDay, Feast>());
    const calendar = workingCalendar('strict', closingsOf);
    for (const at of daysOf(2026)) calendar.isClosed(at);
    expect(closingsOf.mock.calls).toEqual([[2026]]);
  });

  test('does not care in which order years are asked for, nor for days of other years', () => {
    const stray = day('Monday 2027-01-04');
    const closingsOf = () => new Map<LocalDay, Feast>([[stray, 'ownClosing']]);
    const calendar = workingCalendar('strict', closingsOf);
    expect(calendar.isClosed(day('Monday 2026-12-28'))).toBe(false);
    expect(calendar.closing(stray)).toBe('ownClosing');
    expect(calendar.closing(day('Tuesday 2027-01-05'))).toBeUndefined();
  });

  test('knows its first and its last day, and none beyond', () => {
    expect(shipped.strict.isClosed(day('Saturday 2000-01-01'))).toBe(true);
    expect(shipped.strict.isClosed(day('Thursday 2099-12-31'))).toBe(false);
    for (const beyond of [day('Friday 1999-12-31'), day('Friday 2100-01-01'), Number.NaN as LocalDay]) {
      expect(() => shipped.strict.isClosed(beyond)).toThrow(RangeError);
    }
  });

  test('closes days before a feast too, where the profile says so', () => {
    const own = calendars({ standard: [{ after: 'easter', days: -5, feast: 'easter' }], local: [] });
    expect(own.standard.closing(day('Wednesday 2026-04-01'))).toBe('easter');
    expect(own.strict.closing(day('Wednesday 2026-04-01'))).toBeUndefined();
    expect(own.local.closing(day('Wednesday 2026-04-01'))).toBe('easter');
  });
});
