import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnitId } from '../../bot/core/directory.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { storedConversationReferences } from '../../bot/store/conversation-references.ts';
import { type Store, StoreUnavailable } from '../../bot/store/table.ts';
import { startSqlite } from '../store/support/engines.ts';
import { BOT, TENANT } from '../support/activities.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { JONAS, LONE, METTE, type Reminding, reminding } from './support/reminding.ts';
import { ADMINISTRATOR } from './support/town.ts';

let morning: Morning;
let people: Reminding;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: 12, at: '2026-11-23T10:00:20+01:00' });
  people = await reminding(morning);
  await morning.install(LONE, METTE, JONAS);
});
afterEach(() => morning[Symbol.asyncDispose]());

const posts = (matching: RegExp) => morning.posts().filter(({ text }) => matching.test(text));
const told = () => posts(/ansvarlig for|hverken fået/);

const until = (instant: string, one: Instance) => tickUntil(morning.clock, instant, one);

/** A store whose `inquiries` fail at removing reminders, so often. */
function failing(store: Store, times: number): Store {
  let left = times;
  return {
    ...store,
    async table(name, options) {
      const table = await store.table(name, options);
      if (name !== 'inquiries') return table;
      return {
        ...table,
        async write(partition, changes) {
          const removesReminders = changes.every(
            ({ do: what, row }) => what === 'remove' && row.startsWith('r/'),
          );
          if (removesReminders && left > 0) {
            left -= 1;
            throw new StoreUnavailable('the machine stopped');
          }
          return table.write(partition, changes);
        },
      };
    },
  };
}

describe('a crash', () => {
  test('between the change and its being swept loses nothing', async () => {
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    // Nobody ran. An hour later somebody does.
    morning.clock.passUntil('2026-11-23T11:00:00+01:00');
    const one = await morning.instance();
    await until('2026-11-23T11:10:00+01:00', one);
    expect(told()).toHaveLength(1);
  });

  test('between planning what is to be told and forgetting that it was due tells nothing twice', async () => {
    const store = failing(await morning.engine.open(), 3);
    const one = await morning.instance({ store });
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    await until('2026-11-23T10:30:00+01:00', one);
    expect(told()).toHaveLength(1);
    expect(one.did.get('sweepReminders/notTaken')).toBe(3);
    expect(
      await morning.inquiries.remindersDue('BS' as UnitId, { before: 9e12 as never, limit: 9 }),
    ).toMatchObject([{ reminder: { what: 'nudge', to: JONAS } }]);
  });

  test('of the instance that sweeps: another takes over', async () => {
    const one = await morning.instance({ name: 'one' });
    const two = await morning.instance({ name: 'two' });
    await until('2026-11-23T10:02:00+01:00', one);
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    await one.stop();
    await until('2026-11-23T10:04:00+01:00', two);
    expect(told()).toHaveLength(1);
  });
});

describe('what Teams does not answer for', () => {
  test('a 502 for a message that it took adds one, and no more', async () => {
    const one = await morning.instance();
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    morning.connector.fates.push({ status: 502 });
    await until('2026-11-23T10:30:00+01:00', one);
    expect(told()).toHaveLength(2);
  });

  test('a 429 adds none that came', async () => {
    const one = await morning.instance();
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    morning.connector.fates.push({ status: 429 }, { status: 429 });
    await until('2026-11-23T10:30:00+01:00', one);
    expect(told()).toHaveLength(3);
    expect(one.did.get('remind/done')).toBe(1);
  });
});

describe('the bot was down', () => {
  test('for days: what is of no use any more is noted as missed and reported, what is of use is told', async () => {
    await morning.install(ADMINISTRATOR);
    const one = await morning.instance();
    await one.tick();
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    morning.clock.passUntil('2026-11-27T09:00:00+01:00');
    await tickThrough(morning.clock, '2026-11-30T09:00:00+01:00', one);
    expect(told()).toEqual([
      { to: `a:${JONAS}`, text: expect.stringMatching(/^Borgeren har endnu hverken/) },
    ]);
    expect(posts(/^Siden/).map(({ text }) => text)).toEqual([
      expect.stringContaining('1 påmindelse blev ikke sendt i tide.'),
    ]);
  });

  test('for an evening: what would have come then comes when it opens', async () => {
    const one = await morning.instance();
    await one.tick();
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    morning.clock.passUntil('2026-11-23T20:00:00+01:00');
    await tickThrough(morning.clock, '2026-11-24T07:59:00+01:00', one);
    expect(told()).toEqual([]);
    await tickThrough(morning.clock, '2026-11-24T08:10:00+01:00', one);
    expect(told()).toHaveLength(1);
  });
});

describe('who cannot be written to', () => {
  const CHANNEL = '19:bs@thread.tacv2';
  beforeEach(async () => {
    const references = storedConversationReferences(
      await morning.store.table('conversations'),
      await morning.store.table('people'),
    );
    await references.note({
      conversation: CHANNEL,
      type: 'channel',
      tenant: TENANT,
      serviceUrl: morning.connector.url,
      bot: BOT.id,
    });
    await references.noteChannel('BS' as UnitId, CHANNEL);
    const blocked = { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } };
    morning.connector.otherwise = ({ path }) =>
      path.includes(encodeURIComponent(`a:${JONAS}`)) ? blocked : 'take';
  });

  test('is told of in the unit’s channel, with nothing that is nobody’s business there', async () => {
    const one = await morning.instance();
    const [ref, secret, elsewhere, late] = await people.registerAll(
      [
        {},
        { caseType: 'child-concern' },
        { unit: 'JC' as UnitId },
        { received: Temporal.Instant.from('2026-11-02T10:00:00+01:00').epochMilliseconds as never },
      ].map((request) => ({ ...request, owner: JONAS })),
      { person: LONE },
    );
    await until('2026-11-23T10:03:00+01:00', one);
    expect([ref, secret, elsewhere, late]).toEqual(['BS-1001', 'BS-1002', 'JC-1001', 'BS-1003']);
    expect(morning.posts().filter(({ to }) => to === CHANNEL)).toEqual([
      {
        to: CHANNEL,
        text:
          'Til P8:\n\n• BS-1001: Ny hos dig · send svar eller kvittering senest mandag den 7. december inden kl. 15\n\n' +
          'Jeg kan ikke skrive direkte til P8. Det kommer i gang, når P8 åbner Svarfrist i Teams og skriver »hjælp«.',
      },
    ]);
  });
});

test('a unit that cannot be read keeps none of the others from theirs', async () => {
  const one = await morning.instance();
  const table = await morning.store.table('inquiries');
  await table.write('BS', [
    { do: 'insert', row: 'r/0000000000001/BS/0000000001/nudge', version: 1, value: {} },
  ]);
  await people.register({ unit: 'JC' as UnitId, owner: JONAS }, { person: LONE });
  await until('2026-11-23T10:03:00+01:00', one);
  expect(told()).toHaveLength(1);
  expect(one.log.entries().map(({ msg }) => msg)).toContain('A unit’s reminders cannot be read now');
});

test('what a unit registered that is no more is told all the same', async () => {
  const before = await morning.instance();
  await before.tick();
  await before.stop();
  const ref = await people.register();
  await people.handOver(ref, JONAS);
  const all = await Promise.all([LONE, METTE, JONAS].map((person) => morning.directory.person(person)));
  const organisation = {
    municipality: 'Roskilde Kommune',
    units: [],
    people: all.filter((one) => one !== undefined),
  };
  const one = await morning.instance({ directory: fileDirectory(organisation), name: 'after' });
  await until('2026-11-23T10:05:00+01:00', one);
  expect(told()).toHaveLength(1);
});
