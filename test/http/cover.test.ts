import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { anAbsence, forgetAll, type Known, know } from '../support/absences.ts';
import { KEYS } from '../support/api-keys.ts';
import type { TestBot } from '../support/bot.ts';
import { expectFaults, get, startApi } from './support/api.ts';

const person = (number: number) => `7a3e0000-0000-4000-8000-000000000${number}` as PersonId;
const [MEGAN, JONAS, ADELE, METTE, ALEX, ANNA] = [101, 102, 103, 104, 105, 106].map(person) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const mette = { id: METTE, name: 'Mette Holm', unit: 'BS', phone: '+4515313004' };
const jonas = { id: JONAS, name: 'Jonas Krogh', unit: 'BS', phone: '+4515313002' };
const alex = { id: ALEX, name: 'Alex Wilber', unit: 'BS', phone: '+4515313005' };

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());
afterEach(() => forgetAll(bot.dataDir, 'BS'));

const borgerservice = (known: Known) => know(bot.dataDir, 'BS', known);
const key = KEYS.switchboard;
const cover = (who: string, at?: string) =>
  get(
    bot,
    `/api/cover/${encodeURIComponent(who)}${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`,
    { key },
  );
const absences = async (on?: string) =>
  (await get(bot, `/api/absences${on === undefined ? '' : `?on=${on}`}`, { key })).json.absences;

/** It is Monday 23 November 2026, 9:00. */
const holiday = (over = {}) =>
  anAbsence(METTE, 'Monday 2026-11-23', 'Friday 2026-12-11', { substitute: JONAS, ...over });
const ill = (who = METTE) => anAbsence(who, 'Monday 2026-11-23', undefined, { substitute: JONAS });
const byWeekday = (who: PersonId) => ({ by: 'weekday', people: { 1: who, 2: who } }) as const;

test('what a newer version wrote is left out and counted; the rest is told', async () => {
  await borgerservice({ absences: [ill(ALEX)] });
  const store = await openSqliteStore(bot.dataDir);
  const newer = { row: `absence/${METTE}/newer`, version: 99, value: { newer: true } };
  await (await store.table('absences')).write('BS', [{ do: 'insert', ...newer }]);
  await store.close();
  expect((await cover(ALEX)).json).toMatchObject({ away: true, answeredBy: jonas });
  expect(await cover(METTE)).toMatchObject({ status: 200, json: { away: false } });
  expect(await absences()).toMatchObject([{ person: { id: ALEX } }]);
  const { text } = await bot.get('/metrics');
  expect(text).toContain('svarfrist_unreadable_rows_total{table="absences"} 1\n');
});

describe('who answers', () => {
  test.each([
    ['id', METTE],
    ['e-mail', 'meho@roskilde.example'],
    ['e-mail in another case', 'MEHO@roskilde.example'],
    ['E.164', '+4515313004'],
    ['a number as dialled', '15 31 30 04'],
    ['initials', 'MEHO'],
  ])('by %s: one who is present answers for herself', async (_, who) => {
    expect(await cover(who)).toMatchObject({
      status: 200,
      json: { person: mette, away: false, answeredBy: mette, how: 'present', until: '2026-11-23' },
    });
  });

  test('the named substitute, until the last day of what was planned', async () => {
    await borgerservice({ absences: [holiday()] });
    const { json } = await cover(METTE);
    expect(json).toEqual({
      person: mette,
      away: true,
      answeredBy: jonas,
      how: 'substitute',
      until: '2026-12-11',
    });
  });

  test('the phone’s duty before the mailbox’s', async () => {
    await borgerservice({
      absences: [holiday({ substitute: undefined })],
      rota: { mail: byWeekday(JONAS), phone: byWeekday(ALEX), version: 1 },
    });
    expect((await cover(METTE)).json).toMatchObject({ answeredBy: alex, how: 'duty' });
  });

  test('nobody', async () => {
    const all = [MEGAN, JONAS, ADELE, METTE, ANNA];
    await borgerservice({
      absences: all.map((who) => anAbsence(who, 'Monday 2026-11-23', 'Monday 2026-11-23')),
    });
    expect((await cover(METTE)).json).toMatchObject({ away: true, answeredBy: null, how: 'nobody' });
  });

  test.each([
    ['2026-11-23T13:59:59+01:00', false],
    ['2026-11-23T14:00:00+01:00', true],
    ['2026-11-23T13:00:00Z', true],
    ['2026-11-24T14:00:00+01:00', false],
  ])('at %s, of one who leaves at 14', async (at, away) => {
    await borgerservice({
      absences: [anAbsence(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { span: { start: 14 * 60 } })],
    });
    expect((await cover(METTE, at)).json).toMatchObject({ away, until: at.slice(0, 10) });
  });

  test('every Friday: that day alone', async () => {
    await borgerservice({
      absences: [anAbsence(METTE, 'Friday 2026-11-20', undefined, { span: { every: [5] } })],
    });
    expect((await cover(METTE, '2026-11-27T10:00:00+01:00')).json).toMatchObject({
      away: true,
      until: '2026-11-27',
    });
    expect((await cover(METTE)).json).toMatchObject({ away: false });
  });

  test('a closed unit’s covering one', async () => {
    const closures = [{ from: 'Monday 2026-11-23', through: 'Tuesday 2026-11-24', to: 'JC' as UnitId }];
    await borgerservice({ closures });
    expect((await cover(METTE)).json).toMatchObject({
      away: true,
      answeredBy: { unit: 'JC' },
      how: 'unitOrder',
      until: '2026-11-24',
    });
  });
});

describe('what other systems are not told', () => {
  test('that an absence is open-ended, or began today', async () => {
    await borgerservice({ absences: [ill()] });
    const today = (await cover(METTE)).json;
    expect((await cover(METTE, '2026-11-24T10:00:00+01:00')).json).toMatchObject({
      away: false,
      how: 'present',
    });
    await forgetAll(bot.dataDir, 'BS');
    await borgerservice({
      absences: [anAbsence(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: JONAS })],
    });
    expect((await cover(METTE)).json).toEqual(today);
  });

  test('past days', async () => {
    expectFaults(await cover(METTE, '2026-11-22T10:00:00+01:00'), 422, ['at']);
  });
});

test('several: 300, with all of them', async () => {
  const { status, json } = await cover('Mette');
  expect(status).toBe(300);
  expect(json.matches).toEqual([mette, expect.objectContaining({ name: 'Mette Skovgaard', unit: 'JC' })]);
});

test.each(['nobody@roskilde.example', '+4599999999', 'x'.repeat(500), '%', '../deadline'])(
  '%s: 404, and it is not said back',
  async (who) => {
    const { status, text } = await cover(who);
    expect(status).toBe(404);
    expect(text).not.toContain(who);
    if (who.length > 1) expect(bot.log.lines().join()).not.toContain(who);
  },
);

test.each([
  ['at=yesterday', ['at']],
  ['at=2026-11-24', ['at']],
  ['at=2026-11-24T10:00', ['at']],
  ['at=', ['at']],
  ['at=2029-11-24T10:00Z', ['at']],
  ['at=2026-11-24T10:00Z&at=2026-11-25T10:00Z', ['at']],
  ['when=now', ['when']],
])('cover of %s is refused', async (query, fields) => {
  expectFaults(await get(bot, `/api/cover/${METTE}?${query}`, { key }), 422, fields);
});

test('an offset whose plus was not escaped is understood', async () => {
  const { status } = await get(bot, `/api/cover/${METTE}?at=2026-11-24T10:00:00+01:00`, { key });
  expect(status).toBe(200);
});

describe('everybody who is away', () => {
  test('nobody', async () => {
    expect(await absences()).toEqual([]);
  });

  test('with who answers, and until when it is told', async () => {
    await borgerservice({ absences: [holiday(), ill(ADELE)] });
    await know(bot.dataDir, 'JC', {
      absences: [anAbsence(person(203), 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: ALEX })],
    });
    expect(await absences()).toEqual([
      { person: expect.objectContaining({ id: ADELE }), answeredBy: jonas, until: '2026-11-23' },
      { person: mette, answeredBy: jonas, until: '2026-12-11' },
      { person: expect.objectContaining({ id: person(203) }), answeredBy: alex, until: '2026-11-23' },
    ]);
    expect(await absences('2026-11-24')).toEqual([{ person: mette, answeredBy: jonas, until: '2026-12-11' }]);
    await forgetAll(bot.dataDir, 'JC');
  });

  test('of today no more who came back, and already who leaves', async () => {
    await borgerservice({
      absences: [
        anAbsence(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { span: { end: 9 * 60 } }),
        anAbsence(ALEX, 'Monday 2026-11-23', 'Monday 2026-11-23', { span: { start: 14 * 60 } }),
      ],
    });
    expect((await absences()).map(({ person: { id } }: { person: { id: string } }) => id)).toEqual([ALEX]);
  });

  test('all of a closed unit', async () => {
    await borgerservice({
      closures: [{ from: 'Monday 2026-11-23', through: 'Monday 2026-11-23', to: 'JC' as UnitId }],
    });
    const all = await absences();
    expect(all.map(({ person: { unit } }: { person: { unit: string } }) => unit)).toEqual(
      all.map(() => 'BS'),
    );
    expect(all.length).toBeGreaterThan(8);
  });

  test.each([
    ['on=2026-11-22', ['on']],
    ['on=2026-11-31', ['on']],
    ['on=tomorrow', ['on']],
    ['on=2029-01-01', ['on']],
    ['on=2026-11-24&unit=BS', ['unit']],
  ])('%s is refused', async (query, fields) => {
    expectFaults(await get(bot, `/api/absences?${query}`, { key }), 422, fields);
  });
});

test('asking stores nothing', async () => {
  const before = bot.stored();
  await cover(METTE);
  await absences();
  expect(bot.stored()).toEqual(before);
});
