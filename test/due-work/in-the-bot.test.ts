import { expect, test } from 'vitest';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { post } from '../http/support/api.ts';
import { installation, METTE, removal } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';

/** The whole bot: it is installed, something comes in, and the morning list comes by itself. */

const FACEBOOK = { channel: 'facebook', received: '2026-11-22T15:00:00+01:00', unit: 'BS' } as const;

async function comesIn(bot: TestBot): Promise<void> {
  for (const activity of installation('personal')) await bot.send(activity);
  await bot.settled();
  expect((await post(bot, { ...FACEBOOK, owner: METTE.aadObjectId })).status).toBe(201);
}

test('a minute at a time, as the tests have it', async () => {
  let now = Temporal.Instant.from('2026-11-23T07:34:00+01:00');
  await using bot = await startTestBot({ now: () => now });
  await comesIn(bot);
  for (let minute = 0; minute < 20; minute += 1) {
    await bot.tick();
    now = now.add({ minutes: 1 });
  }
  const [greeting, list, ...others] = bot.connector.replies();
  expect(greeting?.summary).toMatch(/^Jeg er Svarfrist/);
  expect(list).toMatchObject({
    conversation: { id: `a:${METTE.aadObjectId}` },
    summary: 'Godmorgen. Du har 1 frist i dag. Først BS-1001: svar senest i dag kl. 15.',
  });
  expect(others).toEqual([]);
  const metrics = (await bot.get('/metrics')).text;
  expect(metrics).toContain('svarfrist_due_work_total{kind="morning",outcome="done"} 1');
  expect(metrics).toContain('svarfrist_due_work_total{kind="planMorning",outcome="done"} 7');
});

test('by itself, at the full minute', async () => {
  // It is always twenty milliseconds to the next one.
  let minutes = 0;
  const start = Temporal.Instant.from('2026-11-23T07:33:59.980+01:00');
  await using bot = await startTestBot({ now: () => start.add({ minutes }), ticks: 'everyMinute' });
  await comesIn(bot);
  const clock = setInterval(() => {
    minutes += 1;
  }, 40);
  const list = await bot.connector.reply(2);
  clearInterval(clock);
  expect(list.summary).toMatch(/^Godmorgen\./);
});

test('a row that cannot be read is counted in the metrics, once', async () => {
  await using bot = await startTestBot({ now: () => Temporal.Instant.from('2026-11-23T07:00:00+01:00') });
  const store = await openSqliteStore(bot.dataDir);
  const due = await store.table('due');
  const row = 'd/0000000000000/2026-11-23/x';
  await due.write('3', [{ do: 'insert', row, version: 7, value: { newer: true } }]);
  await store.close();
  await bot.tick();
  await bot.tick();
  expect((await bot.get('/metrics')).text).toContain('svarfrist_unreadable_rows_total{table="due"} 1\n');
});

test('after the bot was removed from the chat it is not written to there', async () => {
  let now = Temporal.Instant.from('2026-11-23T07:30:00+01:00');
  await using bot = await startTestBot({ now: () => now });
  await comesIn(bot);
  await bot.send(removal('personal'));
  await bot.settled();
  bot.connector.otherwise = ({ activity }) => (activity.members ? { status: 403 } : 'take');
  const before = bot.connector.replies().length;
  for (let minute = 0; minute < 20; minute += 1) {
    await bot.tick();
    now = now.add({ minutes: 1 });
  }
  expect(bot.connector.sent.slice(before).map(({ path }) => path)).toEqual(['/emea/v3/conversations']);
});
