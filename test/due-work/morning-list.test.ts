import { describe, expect, test } from 'vitest';
import type { UnitId } from '../../bot/core/directory.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { startSqlite } from '../store/support/engines.ts';
import { startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { personId, UNITS } from './support/town.ts';

const TODAY = '2026-11-23T23:59:59+01:00';
const YESTERDAY = '2026-11-20T23:59:59+01:00';
test('what several units hold is on one list, also when all of it is planned late', async () => {
  for (const start of ['2026-11-23T06:50:00+01:00', '2026-11-20T12:00:00+01:00']) {
    await using morning = await startMorning(startSqlite, { people: 4, at: start });
    await morning.install(personId(0));
    const one = await morning.instance();
    await one.tick();
    for (const unit of UNITS) await morning.due(0, TODAY, { unit });
    if (start.includes('11-20')) morning.clock.passUntil('2026-11-23T09:30:00+01:00');
    await tickUntil(morning.clock, '2026-11-23T09:40:00+01:00', one);
    expect(morning.posts().map(({ text }) => text.slice(0, 38))).toEqual([
      'Godmorgen. Du har 4 frister i dag. Før',
    ]);
  }
});

test('of many the nearest ten are on the card, and the rest a press away', async () => {
  await using morning = await startMorning(startSqlite, { people: 4 });
  await morning.install(personId(0));
  for (let number = 0; number < 32; number += 1) await morning.due(0, TODAY);
  const one = await morning.instance();
  await one.tick();
  await tickUntil(morning.clock, '2026-11-23T07:46:00+01:00', one);
  const [list] = morning.connector.replies();
  expect(list?.summary).toMatch(/^Godmorgen\. Du har 32 frister i dag\. Først BS-1001: /);
  const card = list?.attachments?.[0]?.content;
  expectValidCard(card);
  const text = JSON.stringify(card);
  expect(text).toContain('Vis de næste');
  expect(text).toContain('BS-1010');
  expect(text).not.toContain('BS-1011');
  expect(text.length).toBeLessThan(28_000);
});

test('what falls due while nobody is at work is on the last list before', async () => {
  await using morning = await startMorning(startSqlite, { at: '2026-11-26T12:00:00+01:00' });
  await morning.install(personId(0));
  await morning.due(0, '2026-11-29T23:59:59+01:00');
  const one = await morning.instance();
  await tickThrough(morning.clock, '2026-11-27T12:00:00+01:00', one);
  expect(morning.posts().map(({ text }) => text)).toEqual([
    'Godmorgen. Du har 1 frist i dag. Først BS-1001: send svar eller kvittering senest i dag inden kl. 13.',
  ]);
});

const LATER = '2026-11-25T23:59:59+01:00';

test('who has something due today or overdue is told at 07:45, once, and nobody else', async () => {
  await using morning = await startMorning(startSqlite, { people: 4 });
  await morning.install(personId(0), personId(1), personId(2), personId(3));
  await morning.due(0, TODAY);
  await morning.due(0, YESTERDAY);
  await morning.due(1, YESTERDAY);
  await morning.due(2, LATER);
  const one = await morning.instance();
  await tickUntil(morning.clock, '2026-11-23T07:44:59+01:00', one);
  expect(morning.posts()).toEqual([]);
  await tickUntil(morning.clock, '2026-11-23T12:00:00+01:00', one);
  expect(morning.posts().toSorted((a, b) => (a.to < b.to ? -1 : 1))).toEqual([
    {
      to: `a:${personId(0)}`,
      text: 'Godmorgen. Du har 1 frist i dag. Desuden er én overskredet. Først BS-1002: svar eller kvittering skulle være sendt fredag den 20. november.',
    },
    {
      to: `a:${personId(1)}`,
      text: 'Godmorgen. Én af dine frister er overskredet. Først JC-1001: svar eller kvittering skulle være sendt fredag den 20. november.',
    },
  ]);
  expect(one.log.entries().filter(({ level }) => level !== 'info')).toEqual([]);
});

test('what came in from another unit after it was planned is on the list', async () => {
  await using morning = await startMorning(startSqlite, { people: 4 });
  await morning.install(personId(0));
  await morning.due(0, TODAY);
  const one = await morning.instance();
  await one.tick();
  await tickUntil(morning.clock, '2026-11-23T07:40:00+01:00', one);
  await morning.due(0, TODAY, { unit: 'JC' as UnitId });
  await tickUntil(morning.clock, '2026-11-23T07:50:00+01:00', one);
  expect(morning.posts().map(({ text }) => text.slice(0, 35))).toEqual([
    'Godmorgen. Du har 2 frister i dag. ',
  ]);
});

describe('how many there are', () => {
  const listOf = async (today: number, overdue: number) => {
    await using morning = await startMorning(startSqlite, { people: 4 });
    await morning.install(personId(0));
    for (let number = 0; number < today; number += 1) await morning.due(0, TODAY);
    for (let number = 0; number < overdue; number += 1) await morning.due(0, YESTERDAY);
    const one = await morning.instance();
    await one.tick();
    await tickUntil(morning.clock, '2026-11-23T07:46:00+01:00', one);
    return morning.posts()[0]?.text.replace(/ Først .*/, '');
  };
  test.each([
    [0, 31, 'Godmorgen. 31 af dine frister er overskredet.'],
    [12, 25, 'Godmorgen. Du har 12 frister i dag. Desuden er 25 overskredet.'],
    [35, 1, 'Godmorgen. Du har 35 frister i dag. Desuden er én overskredet.'],
    [0, 200, 'Godmorgen. Mindst 200 af dine frister er overskredet.'],
    [9, 205, 'Godmorgen. Mindst 200 af dine frister er overskredet.'],
    [9, 199, 'Godmorgen. Du har mindst 1 frist i dag. Desuden er 199 overskredet.'],
  ])('%i today and %i overdue', async (today, overdue, told) => {
    expect(await listOf(today, overdue)).toBe(told);
  });
});

test('a list that comes late does not wish a good morning', async () => {
  await using morning = await startMorning(startSqlite, { people: 4 });
  await morning.install(personId(0));
  await morning.due(0, TODAY);
  await (await morning.instance()).tick();
  morning.clock.passUntil('2026-11-23T10:30:00+01:00');
  await tickUntil(morning.clock, '2026-11-23T10:40:00+01:00', await morning.instance());
  expect(morning.posts().map(({ text }) => text.slice(0, 28))).toEqual(['Hej. Du har 1 frist i dag. F']);
});
