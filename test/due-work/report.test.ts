import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../bot/core/directory.ts';
import type { Problem, Work, WorkId } from '../../bot/core/due-work.ts';
import { SHARDS } from '../../bot/core/due-work-store.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { storedDueWork } from '../../bot/store/due-work.ts';
import { storedRecipients } from '../../bot/store/recipients.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { allReadable } from '../store/due-work/all-readable.ts';
import { startSqlite } from '../store/support/engines.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough } from './support/morning.ts';
import { ADMINISTRATOR, personId } from './support/town.ts';

/** What whoever administers is told at 8:30 of what did not come through. */

const METTE = personId(0);
const head = (since: string) => `Siden ${since} er dette ikke gået, som det skulle:`;

let morning: Morning;
let one: Instance;
beforeEach(async () => {
  morning = await startMorning(startSqlite);
  await morning.install(ADMINISTRATOR, METTE);
  one = await morning.instance();
  await one.tick();
});
afterEach(() => morning[Symbol.asyncDispose]());

const until = (instant: string) => tickThrough(morning.clock, instant, one);
const isReport = ({ path }: { path: string }) => path.includes(encodeURIComponent(`a:${ADMINISTRATOR}`));
const reports = () => morning.posts().filter(({ to }) => to === `a:${ADMINISTRATOR}`);

/** So many lists of this morning could not be delivered. */
async function failed(count: number): Promise<void> {
  const store = storedDueWork(await morning.store.table('due'), allReadable);
  const at = morning.clock.now().epochMilliseconds as EpochMs;
  const id = '2026-11-23/morning/marker' as WorkId;
  const plan = { id, kind: 'morning', about: 'marker', due: at, until: at, data: {} } as const;
  await store.plan([plan]);
  const rows = await Promise.all(
    Array.from({ length: SHARDS }, async (_, shard) => (await store.due(shard, at, { limit: 99 })).rows),
  );
  let row = rows.flat().find(({ work }) => work.id === id);
  for (let done = 0; done < count; done += 90) {
    if (!row) throw new Error('the marker is there');
    const { work } = row;
    const problems = Array.from({ length: Math.min(90, count - done) }, (_, index): Problem => {
      const of: Work = { ...work, id: `2026-11-23/morning/${done + index}` as WorkId };
      return { work: of, what: 'failed', reason: 'x' };
    });
    const next = { ...work, epoch: work.epoch + 1 };
    const shard = rows.findIndex((some) => some.some(({ work: { id: other } }) => other === id));
    const [claimed] = (await store.claim(shard, [{ from: row, to: next, problems }], at)) ?? [];
    row = claimed;
  }
  if (row) await store.settle(row, { problems: [] }, at);
}

test('a report that did not come through is made up for by the next, with all that was in it', async () => {
  await until('2026-11-23T08:00:00+01:00');
  await failed(2);
  morning.connector.otherwise = (sent) => (isReport(sent) ? { status: 400 } : 'take');
  await until('2026-11-23T12:00:00+01:00');
  expect(reports()).toHaveLength(1);
  morning.connector.otherwise = () => 'take';
  await until('2026-11-24T09:00:00+01:00');
  expect(reports().at(-1)?.text).toBe(
    `${head('søndag den 22. november kl. 8.30')}\n\n2 morgenlister kunne ikke leveres.\n1 leveringsrapport kunne ikke leveres.`,
  );
  await until('2026-11-25T12:00:00+01:00');
  expect(reports()).toHaveLength(2);
});

test('what may have come is told again, and what came is not', async () => {
  await until('2026-11-23T08:00:00+01:00');
  await failed(2);
  morning.connector.otherwise = (sent) => (isReport(sent) ? { status: 502 } : 'take');
  await until('2026-11-23T13:00:00+01:00');
  morning.connector.otherwise = () => 'take';
  await until('2026-11-24T09:00:00+01:00');
  expect(reports().at(-1)?.text).toContain(
    '2 morgenlister kunne ikke leveres.\n1 leveringsrapport er måske ikke kommet frem.',
  );
  morning.connector.sent.length = 0;
  await failed(1);
  await until('2026-11-25T09:00:00+01:00');
  expect(reports().map(({ text }) => text)).toEqual([
    `${head('tirsdag den 24. november kl. 8.30')}\n\n1 morgenliste kunne ikke leveres.`,
  ]);
});

describe('of very many', () => {
  test.each([
    [999, '999 morgenlister kunne ikke leveres.'],
    [1_234, 'Mindst 1.000 morgenlister kunne ikke leveres.'],
  ])('%i', async (count, told) => {
    await until('2026-11-23T08:00:00+01:00');
    await failed(count);
    await until('2026-11-23T09:00:00+01:00');
    expect(reports()[0]?.text.split('\n\n')[1]).toBe(told);
  });
});

test('people are told by why they cannot be written to', async () => {
  const recipients = storedRecipients(
    await morning.store.table('people'),
    await morning.store.table('conversations'),
  );
  const note = (person: PersonId, reason: string) =>
    recipients.noteUnreachable(person, { since: 0 as EpochMs, reason });
  await note(personId(0), 'ConversationBlockedByUser');
  await note(personId(1), 'BotNotInConversationRoster');
  await note(personId(2), 'BotNotInConversationRoster');
  await note(personId(3), 'gone');
  await until('2026-11-23T08:00:00+01:00');
  await failed(1);
  await until('2026-11-23T09:00:00+01:00');
  const card = morning.connector.replies().at(-1)?.attachments?.[0]?.content;
  expectValidCard(card);
  expect(JSON.stringify(card)).toContain('• 1 morgenliste kunne ikke leveres.');
  expect(reports()[0]?.text.split('\n\n').slice(2)).toEqual([
    'Jeg kan ikke skrive til én person, som har blokeret eller fjernet Svarfrist: Person 0. Det kan kun laves om i personens eget Teams: ophæv blokeringen, eller tilføj appen igen.',
    'Jeg kan ikke skrive til 2 personer, som ikke har Svarfrist i Teams: Person 1 og Person 2. Installér appen i Teams’ administration.',
    'Jeg kan ikke finde én person i Teams: Person 3. Er personen stoppet, så ret det i organisationen.',
  ]);
});
