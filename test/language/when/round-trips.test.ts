import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDay, localDay, plainDate, plusDays, weekday } from '../../../bot/core/local-day.ts';
import { longDay } from '../../../bot/language/dates.ts';
import { readText } from '../../../bot/language/read-text.ts';
import { isoDate } from '../../../bot/language/when/iso.ts';

const DANISH = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ');
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);

const today = fc
  .integer({ min: day('2024-01-01'), max: day('2032-12-31') })
  .map((value) => value as LocalDay);
/** To come within a year less a day, so that a date without its year means it. */
const ahead = fc.integer({ min: 0, max: 364 });

function day(date: string): LocalDay {
  return localDay(Temporal.PlainDate.from(date));
}

/** Every form in which people write a day that is some days ahead. */
const FORMS: Readonly<Record<string, (day: LocalDay, today: LocalDay) => string | undefined>> = {
  '7/12': (one) => `${of(one).day}/${of(one).month}`,
  '7.12.': (one) => `${of(one).day}.${of(one).month}.`,
  '07-12-2026': (one) => `${two(of(one).day)}-${two(of(one).month)}-${of(one).year}`,
  '7/12-26': (one) => `${of(one).day}/${of(one).month}-${of(one).year % 100}`,
  '2026-12-07': isoDate,
  'd. 7. december': (one) => `d. ${of(one).day}. ${MONTHS[of(one).month - 1]}`,
  'mandag den 7. december': (one) =>
    `${DANISH[weekday(one) - 1]} den ${of(one).day}. ${MONTHS[of(one).month - 1]}`,
  '7. dec': (one) => `${of(one).day}. ${MONTHS[of(one).month - 1]?.slice(0, 3)}`,
  'December 7': (one) => `${ENGLISH[of(one).month - 1]} ${of(one).day}`,
  '7 December 2026': (one) => `${of(one).day} ${ENGLISH[of(one).month - 1]} ${of(one).year}`,
  'om 14 dage': (one, now) => (one - now > 0 ? `om ${one - now} dage` : 'i dag'),
  'på mandag': (one, now) =>
    one - now >= 1 && one - now <= 7 ? `på ${DANISH[weekday(one) - 1]}` : undefined,
  'på mandag otte dage': (one, now) =>
    one - now >= 8 && one - now <= 14 ? `på ${DANISH[weekday(one) - 1]} otte dage` : undefined,
  'mandag i uge 49': (one) =>
    `${DANISH[weekday(one) - 1]} i uge ${plainDate(one).weekOfYear} ${plainDate(one).yearOfWeek}`,
  'as the bot says it': (one, now) => longDay(one, plainDate(now).year, 'da'),
};

const of = (one: LocalDay) => plainDate(one);
const two = (number: number) => String(number).padStart(2, '0');

describe('a day is read as it was written', () => {
  test.each(Object.entries(FORMS))('%s', (_form, write) => {
    fc.assert(
      fc.property(today, ahead, (now, days) => {
        const one = plusDays(now, days);
        const written = write(one, now);
        if (written === undefined) return;
        const date = isoDate(one);
        expect(readText(`ferie ${written}`, now).reading, written).toEqual({
          command: 'absence.log',
          from: date,
          through: date,
        });
      }),
    );
  });
});

const length = fc.integer({ min: 1, max: 150 });

describe('so is a span', () => {
  test.each<[string, (from: LocalDay, through: LocalDay) => string]>([
    [
      '7/12-11/12',
      (from, through) => `${of(from).day}/${of(from).month}-${of(through).day}/${of(through).month}`,
    ],
    [
      'fra d. 7. december til og med d. 11. januar',
      (from, through) =>
        `fra d. ${of(from).day}. ${MONTHS[of(from).month - 1]} til og med d. ${of(through).day}. ${MONTHS[of(through).month - 1]}`,
    ],
    ['7/12-2026 - 11/1-2027', (from, through) => `${dmy(from)} - ${dmy(through)}`],
    [
      'from 7 December to 11 January',
      (from, through) =>
        `from ${of(from).day} ${ENGLISH[of(from).month - 1]} to ${of(through).day} ${ENGLISH[of(through).month - 1]}`,
    ],
  ])('%s', (_form, write) => {
    fc.assert(
      fc.property(today, fc.integer({ min: 0, max: 180 }), length, (now, days, long) => {
        const [from, through] = [plusDays(now, days), plusDays(now, days + long)];
        const written = write(from, through);
        // Of the 29th of February nobody can say which year is meant.
        fc.pre(!/\b29[./ ]+(2|f)/i.test(written));
        expect(readText(`ferie ${written}`, now).reading, written).toEqual({
          command: 'absence.log',
          from: isoDate(from),
          through: isoDate(through),
        });
      }),
    );
  });

  const dmy = (one: LocalDay) => `${of(one).day}/${of(one).month}-${of(one).year}`;

  test('a week by its number, until its Friday is past', () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 0, max: 40 }), (now, weeks) => {
        const monday = plusDays(now, weeks * 7 + 1 - weekday(now));
        fc.pre(plusDays(monday, 4) >= now);
        expect(readText(`ferie uge ${of(monday).weekOfYear}`, now).reading).toEqual({
          command: 'absence.log',
          from: isoDate(monday),
          through: isoDate(plusDays(monday, 4)),
        });
      }),
    );
  });
});

test('a day that is past is looked for backwards, where something was received', () => {
  fc.assert(
    fc.property(today, ahead, (now, days) => {
      const one = plusDays(now, -days);
      expect(readText(`frist for brev modtaget ${of(one).day}/${of(one).month}`, now).reading).toEqual({
        command: 'deadline.calculate',
        channel: 'letter',
        received: isoDate(one),
      });
    }),
  );
});

test('a time of day is read as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const time = `${two(hour)}:${two(minute)}`;
      for (const written of [
        `kl. ${hour}.${two(minute)}`,
        `klokken ${time}`,
        time,
        `kl ${two(hour)}${two(minute)}`,
      ])
        expect(readText(`oversigt ${written}`, 20_000 as LocalDay).reading, written).toEqual({
          command: 'digest.at',
          time,
        });
    }),
  );
});
