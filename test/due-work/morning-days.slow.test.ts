import { expect, test } from 'vitest';
import { written } from '../core/shipped.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import { startMorning, tickThrough } from './support/morning.ts';
import { personId } from './support/town.ts';

/** Something is long overdue, so that every working day has its list; when do they come? */

const WEEKS: readonly [string, string, string, readonly string[]][] = [
  [
    'an ordinary week, and the clock goes back on Sunday 25 October 2026',
    '2026-10-22T12:00:00+02:00',
    '2026-10-28T12:00:00+01:00',
    [
      'Friday 2026-10-23 07:45:00',
      'Monday 2026-10-26 07:45:00',
      'Tuesday 2026-10-27 07:45:00',
      'Wednesday 2026-10-28 07:45:00',
    ],
  ],
  [
    'Easter, and the clock goes forward on Sunday 28 March 2027',
    '2027-03-22T12:00:00+01:00',
    '2027-03-31T12:00:00+02:00',
    [
      'Tuesday 2027-03-23 07:45:00',
      'Wednesday 2027-03-24 07:45:00',
      'Tuesday 2027-03-30 07:45:00',
      'Wednesday 2027-03-31 07:45:00',
    ],
  ],
  [
    'Christmas to New Year, which the municipality closes',
    '2026-12-22T12:00:00+01:00',
    '2027-01-05T12:00:00+01:00',
    ['Wednesday 2026-12-23 07:45:00', 'Monday 2027-01-04 07:45:00', 'Tuesday 2027-01-05 07:45:00'],
  ],
  [
    'the day after Ascension and Whit Monday',
    '2027-05-04T12:00:00+02:00',
    '2027-05-18T12:00:00+02:00',
    [
      'Wednesday 2027-05-05 07:45:00',
      'Monday 2027-05-10 07:45:00',
      'Tuesday 2027-05-11 07:45:00',
      'Wednesday 2027-05-12 07:45:00',
      'Thursday 2027-05-13 07:45:00',
      'Friday 2027-05-14 07:45:00',
      'Tuesday 2027-05-18 07:45:00',
    ],
  ],
];

test.each(WEEKS)('%s', async (_, from, until, days) => {
  await using morning = await startMorning(startSqlite, { at: from });
  await morning.install(personId(0));
  await morning.due(0, '2026-10-01T23:59:59+02:00');
  const one = await morning.instance();
  const came: string[] = [];
  morning.connector.onRequest = () => came.push(written(epoch(morning.clock.now().toString())));
  await tickThrough(morning.clock, until, one);
  expect(came).toEqual(days);
});
