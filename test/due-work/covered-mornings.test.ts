import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DutyPlan } from '../../bot/core/absence/duty.ts';
import type { RosterChange } from '../../bot/core/absence/roster.ts';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { storedConversationReferences } from '../../bot/store/conversation-references.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { startSqlite } from '../store/support/engines.ts';
import { type AbsentOver, anAbsence } from '../support/absences.ts';
import { BOT, TENANT } from '../support/activities.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { personId, UNITS } from './support/town.ts';

/** Monday 23 and Tuesday 24 November 2026. In Borgerservice: person 0, who leads it, 4 and 8; person 1 leads the Jobcenter. */

const [LONE, METTE, JONAS, PATTI] = [personId(0), personId(4), personId(8), personId(1)];
const [BS, JC] = UNITS as [UnitId, UnitId];
const MONDAY = '2026-11-23T23:59:59+01:00';
const TUESDAY = '2026-11-24T23:59:59+01:00';

let morning: Morning;
let one: Instance;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: 12 });
  await morning.install(LONE, METTE, JONAS, PATTI);
  one = await morning.instance();
});
afterEach(() => morning[Symbol.asyncDispose]());

const UNIT_OF = new Map([[PATTI, JC]]);
async function save(...changes: RosterChange[]) {
  const rosters = storedRosters(await morning.store.table('absences'));
  expect(await rosters.save(BS, changes, UNIT_OF)).toBe(true);
}
const away = (person: PersonId, from: string, through: string | undefined, over: AbsentOver = {}) =>
  save({ absence: { after: anAbsence(person, from, through, over) } });
const duty = (...people: PersonId[]) => {
  const mail: DutyPlan = {
    by: 'weekday',
    people: Object.fromEntries(people.map((who, day) => [day + 1, who])),
  };
  return save({ rota: { after: { mail, version: 1 } } });
};

const NAMES = new Map(
  [LONE, METTE, JONAS, PATTI].map((who, at) => [`a:${who}`, ['Lone', 'Mette', 'Jonas', 'Patti'][at]]),
);
/** Who was told what since the last time, by name. */
function told(): string[] {
  const posts = morning
    .posts()
    // Told by what else there is of absences, and tested there.
    .filter(
      ({ text }) =>
        !/^(Husk, at du dækker|Ingen dækker|Velkommen tilbage\. Der er ikke kommet noget til dig)/.test(text),
    )
    .map(({ to, text }) => `${NAMES.get(to) ?? to}: ${text.replace(/ Først .*/, '')}`);
  morning.connector.sent.length = 0;
  return posts.toSorted();
}
const until = (time: string) => tickUntil(morning.clock, `2026-11-23T${time}:00+01:00`, one);
const through = (instant: string) => tickThrough(morning.clock, `${instant}:00+01:00`, one);

describe('the list of somebody away all day', () => {
  test('is on the list of whoever covers, who has nothing of their own; theirs again the day after', async () => {
    await away(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: JONAS });
    await morning.due(4, MONDAY);
    await morning.due(4, TUESDAY);
    await through('2026-11-23T12:00');
    const card = morning.connector.replies()[0]?.attachments?.[0]?.content;
    expectValidCard(card);
    expect(JSON.stringify(card)).toContain(' · for Person 4 · ');
    expect(told()).toEqual(['Jonas: Godmorgen. Du har 1 frist i dag (for Person 4).']);
    await through('2026-11-24T12:00');
    expect(told()).toEqual([
      // Their first morning back: what is due stands in that.
      'Mette: Velkommen tilbage. Der er ikke kommet noget nyt til dig, mens du var væk. Én af dine frister er overskredet. Én falder i dag.',
    ]);
    expect(one.log.entries().filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('beside their own, of another unit too, in one message', async () => {
    await away(METTE, 'Monday 2026-11-23', 'Tuesday 2026-11-24', { substitute: PATTI });
    await morning.due(4, MONDAY);
    await morning.due(4, MONDAY, { unit: JC });
    await morning.due(1, MONDAY);
    await through('2026-11-23T12:00');
    expect(told()).toEqual(['Patti: Godmorgen. Du har 3 frister i dag, heraf 2 for Person 4.']);
  });

  test('goes on where whom they named is away, or has said no', async () => {
    const declined = [{ person: JONAS, at: 0 as EpochMs }];
    await away(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: JONAS });
    await away(JONAS, 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: PATTI });
    await away(METTE, 'Tuesday 2026-11-24', 'Tuesday 2026-11-24', { substitute: JONAS, declined });
    await morning.due(4, MONDAY);
    await morning.due(4, TUESDAY);
    await through('2026-11-23T12:00');
    expect(told()).toEqual(['Patti: Godmorgen. Du har 1 frist i dag (for Person 4).']);
    await through('2026-11-24T12:00');
    expect(told()).toEqual([
      'Lone: Godmorgen. Du har 1 frist i dag (for Person 4). Desuden er én overskredet.',
    ]);
  });

  test('comes to nobody where nobody covers', async () => {
    for (const who of [METTE, LONE, JONAS]) await away(who, 'Monday 2026-11-23', undefined);
    await morning.due(4, MONDAY);
    await through('2026-11-23T12:00');
    expect(told()).toEqual([]);
  });

  test('of what recurs, on its day alone', async () => {
    await away(METTE, 'Monday 2026-11-02', undefined, { substitute: JONAS, span: { every: [1] } });
    await morning.due(4, MONDAY);
    await morning.due(4, TUESDAY);
    await through('2026-11-23T12:00');
    expect(told()).toEqual(['Jonas: Godmorgen. Du har 1 frist i dag (for Person 4).']);
    await through('2026-11-24T12:00');
    expect(told()).toEqual(['Mette: Godmorgen. Du har 1 frist i dag. Desuden er én overskredet.']);
  });

  test('known since it was planned comes to whoever covers all the same', async () => {
    await morning.due(4, MONDAY);
    await one.tick();
    await until('07:40');
    await away(METTE, 'Monday 2026-11-23', undefined, { substitute: JONAS });
    await until('07:50');
    expect(told()).toEqual(['Jonas: Godmorgen. Du har 1 frist i dag (for Person 4).']);
  });

  test('comes at the hour of whoever covers, at theirs to nobody', async () => {
    const preferences = storedPreferences(await morning.store.table('people'));
    await one.planOwnMorning(METTE, 390, morning.clock.now().epochMilliseconds as EpochMs);
    await preferences.change(METTE, { morningAt: 390 });
    await preferences.change(JONAS, { morningAt: 540 });
    await away(METTE, 'Tuesday 2026-11-24', 'Tuesday 2026-11-24', { substitute: JONAS });
    await morning.due(4, TUESDAY);
    await through('2026-11-24T08:55');
    expect(told()).toEqual([]);
    await through('2026-11-24T12:00');
    expect(told()).toEqual(['Jonas: Godmorgen. Du har 1 frist i dag (for Person 4).']);
  });
});

test.each([
  ['comes later', { end: 12 * 60 }],
  ['goes early', { start: 14 * 60 }],
])('somebody who %s has their own list', async (_, span) => {
  await away(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: JONAS, span });
  await morning.due(4, MONDAY);
  await through('2026-11-23T12:00');
  expect(told()).toEqual(['Mette: Godmorgen. Du har 1 frist i dag.']);
});

describe('what is nobody’s', () => {
  const unassigned = { owner: undefined, unit: BS };

  test('and due is on the list of today’s duty, or of whoever covers for it', async () => {
    await duty(JONAS, JONAS);
    await away(JONAS, 'Tuesday 2026-11-24', 'Tuesday 2026-11-24', { substitute: METTE });
    await morning.due(0, MONDAY, unassigned);
    await morning.due(0, MONDAY, { ...unassigned, confidential: true });
    await through('2026-11-23T12:00');
    expect(told()).toEqual(['Jonas: Godmorgen. Du har 1 frist i dag, heraf 1 ufordelt.']);
    await through('2026-11-24T12:00');
    expect(told()).toEqual(['Mette: Godmorgen. Én af dine frister er overskredet, heraf 1 ufordelt.']);
  });

  test('is on no list where nobody has the duty', async () => {
    await morning.due(0, MONDAY, unassigned);
    await through('2026-11-23T12:00');
    expect(told()).toEqual([]);
  });
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
  await references.noteChannel(BS, channel.conversation);
  await away(METTE, 'Monday 2026-11-23', 'Monday 2026-11-23', { substitute: JONAS });
  await morning.due(4, MONDAY);
  morning.connector.fates.push({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
  await until('08:00');
  const posts = morning.posts();
  expect(posts.at(-1)?.to).toBe(channel.conversation);
  expect(JSON.stringify(morning.connector.sent.at(-1))).toContain('for P4');
});
