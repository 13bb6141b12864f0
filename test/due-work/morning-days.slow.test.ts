import { expect, test } from 'vitest';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { written } from '../core/shipped.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import { postedIn, startMorning, tickThrough } from './support/morning.ts';
import { personId } from './support/town.ts';

/** Something is long overdue, so that every working day has its list; when do they come? */

const WEEKS: readonly [string, string, string, readonly string[]][] = [
  [
    'an ordinary week, and the clock goes back on Sunday 25 October 2026',
    '2026-10-22T12:00:00+02:00',
    '2026-10-28T12:00:00+01:00',
    ['Friday 2026-10-23', 'Monday 2026-10-26', 'Tuesday 2026-10-27', 'Wednesday 2026-10-28'],
  ],
  [
    'Easter, and the clock goes forward on Sunday 28 March 2027',
    '2027-03-22T12:00:00+01:00',
    '2027-03-31T12:00:00+02:00',
    ['Tuesday 2027-03-23', 'Wednesday 2027-03-24', 'Tuesday 2027-03-30', 'Wednesday 2027-03-31'],
  ],
  [
    'Christmas to New Year, which the municipality closes',
    '2026-12-22T12:00:00+01:00',
    '2027-01-05T12:00:00+01:00',
    ['Wednesday 2026-12-23', 'Monday 2027-01-04', 'Tuesday 2027-01-05'],
  ],
  [
    'the day after Ascension and Whit Monday',
    '2027-05-04T12:00:00+02:00',
    '2027-05-18T12:00:00+02:00',
    [
      'Wednesday 2027-05-05',
      'Monday 2027-05-10',
      'Tuesday 2027-05-11',
      'Wednesday 2027-05-12',
      'Thursday 2027-05-13',
      'Friday 2027-05-14',
      'Tuesday 2027-05-18',
    ],
  ],
];

test.each(WEEKS)('%s: at 07:45, and at 08:00 for who chose that', async (_, from, until, days) => {
  await using morning = await startMorning(startSqlite, { at: from });
  const [standard, eight] = [personId(0), personId(1)];
  await morning.install(standard, eight);
  for (const number of [0, 1]) await morning.due(number, '2026-10-01T23:59:59+02:00');
  const one = await morning.instance();
  await one.planOwnMorning(eight, 8 * 60, epoch(from));
  await storedPreferences(await morning.store.table('people')).change(eight, { morningAt: 8 * 60 });
  const came: [string, string][] = [];
  morning.connector.onRequest = (sent) => {
    const when = written(epoch(morning.clock.now().toString()));
    came.push(...postedIn(sent).map(({ to }): [string, string] => [when, to]));
  };
  await tickThrough(morning.clock, until, one);
  expect(came).toEqual(
    days.flatMap((day) => [
      [`${day} 07:45:00`, `a:${standard}`],
      [`${day} 08:00:00`, `a:${eight}`],
    ]),
  );
});
