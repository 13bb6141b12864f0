import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { storedConversationReferences } from '../../bot/store/conversation-references.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { startSqlite } from '../store/support/engines.ts';
import { type AbsentOver, anAbsence } from '../support/absences.ts';
import { BOT, TENANT } from '../support/activities.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { JONAS, LONE, METTE, type Reminding, reminding } from './support/reminding.ts';

let morning: Morning;
let people: Reminding;
let one: Instance;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: 12, at: '2026-11-23T10:00:20+01:00' });
  people = await reminding(morning);
  await morning.install(LONE, METTE, JONAS);
  one = await morning.instance();
});
afterEach(() => morning[Symbol.asyncDispose]());

async function away(person: PersonId, from: string, through: string | undefined, over: AbsentOver = {}) {
  const rosters = storedRosters(await morning.store.table('absences'));
  const after = anAbsence(person, from, through, over);
  expect(await rosters.save('BS' as UnitId, [{ absence: { after } }])).toBe(true);
}
const until = (instant: string) => tickUntil(morning.clock, `${instant}:00+01:00`, one);
const through = (instant: string) => tickThrough(morning.clock, `${instant}:00+01:00`, one);
const NAMES = new Map([LONE, METTE, JONAS].map((who, at) => [`a:${who}`, ['Lone', 'Mette', 'Jonas'][at]]));
const told = () =>
  morning
    .posts()
    .filter(({ text }) => !/^(Godmorgen|Siden|Husk, at du dækker|Ingen dækker|Velkommen tilbage)/.test(text))
    .map(({ to, text }) => `${NAMES.get(to) ?? to}: ${text}`);

test('a hand-over to somebody away is told to whoever covers, with whose it is', async () => {
  await away(METTE, 'Monday 2026-11-23', undefined, { substitute: JONAS });
  const ref = await people.register({ owner: LONE }, { person: LONE });
  await people.handOver(ref, METTE);
  await until('2026-11-23T10:05');
  expect(told()).toEqual([
    'Jonas: Du dækker for Person 4. Person 0 har gjort Person 4 ansvarlig for BS-1001. Send svar eller kvittering senest mandag den 7. december inden kl. 15.',
  ]);
  expectValidCard(morning.connector.replies()[0]?.attachments?.[0]?.content);
});

test('not to whoever covers and did it themselves, nor to anybody where nobody covers', async () => {
  await away(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: JONAS });
  const ref = await people.register({ owner: JONAS }, { person: JONAS });
  await people.handOver(ref, METTE, JONAS);
  await until('2026-11-23T10:05');
  expect(told()).toEqual([]);
  for (const who of [JONAS, LONE]) await away(who, 'Monday 2026-11-23', 'Monday 2026-11-23');
  const other = await people.register({ owner: JONAS }, { person: JONAS });
  await people.handOver(other, METTE, JONAS);
  await until('2026-11-23T10:20');
  expect(told()).toEqual([]);
});

test('several at once are one message, for whom', async () => {
  await away(METTE, 'Monday 2026-11-23', undefined, { substitute: JONAS });
  const refs = await people.registerAll([{ owner: LONE }, { owner: LONE }, { owner: LONE }], {
    person: LONE,
  });
  for (const ref of refs) await people.handOver(ref, METTE);
  await until('2026-11-23T10:05');
  expect(told()).toEqual([
    'Jonas: Du dækker for Person 4. Person 0 har gjort Person 4 ansvarlig for 3 henvendelser.',
  ]);
});

test('what is owed while the owner is away comes to whoever covers that day, and else to the owner', async () => {
  await people.register();
  await people.register({}, { person: METTE });
  await away(METTE, 'Thursday 2026-11-26', 'Thursday 2026-11-26', { substitute: JONAS });
  await through('2026-11-26T12:00');
  expect(told()).toEqual(['Jonas: Du dækker for Person 4. Der er 2 henvendelser, du skal se på.']);
  morning.connector.sent.length = 0;
  await people.register();
  await through('2026-12-02T12:00');
  expect(told().map((text) => text.slice(0, 24))).toEqual(['Mette: Borgeren har endn']);
});

test('whose cover changes between the sweep and the sending goes to the right one', async () => {
  const ref = await people.register({ owner: LONE }, { person: LONE });
  await people.handOver(ref, METTE);
  morning.connector.fates.push({ status: 429 });
  await one.tick();
  await away(METTE, 'Monday 2026-11-23', undefined, { substitute: JONAS });
  await until('2026-11-23T10:20');
  // The first of them was not taken.
  expect(told().map((text) => text.slice(0, 30))).toEqual(
    ['Mette: Person 0 har gjort dig a', 'Jonas: Du dækker for Person 4.'].map((text) => text.slice(0, 30)),
  );
});

test('whoever covers and cannot be written to is told in their channel', async () => {
  const references = storedConversationReferences(
    await morning.store.table('conversations'),
    await morning.store.table('people'),
  );
  const channel = {
    conversation: '19:bs@thread.tacv2',
    type: 'channel',
    tenant: TENANT,
    bot: BOT.id,
  } as const;
  await references.note({ ...channel, serviceUrl: morning.connector.url });
  await references.noteChannel('BS' as UnitId, channel.conversation);
  await away(METTE, 'Monday 2026-11-23', undefined, { substitute: JONAS });
  const ref = await people.register({ owner: LONE }, { person: LONE });
  await people.handOver(ref, METTE);
  morning.connector.fates.push({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
  await until('2026-11-23T10:10');
  expect(told().at(-1)).toMatch(/^19:bs@thread\.tacv2: Til P8, der dækker for P4:\n\n• BS-1001: Ny hos dig/);
});
