import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WorkId } from '../../../bot/core/due-work.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { storedDueWork } from '../../../bot/store/due-work.ts';
import { storedPreferences } from '../../../bot/store/preferences.ts';
import type { Store } from '../../../bot/store/table.ts';
import { allReadable } from '../../store/due-work/all-readable.ts';
import type { Engine } from '../../store/support/engines.ts';
import type { Instance } from './instance.ts';
import { countByChat, type Morning, startMorning, tickEvery, tickUntil } from './morning.ts';
import { personId } from './town.ts';

const TODAY = '2026-11-23T23:59:59+01:00';
const METTE = personId(0);
const at = (time: string) => `2026-11-23T${time}:00+01:00`;

/** One person with one thing due, and two instances of which one stands still, goes wrong or goes away. */
export function severalInstances(start: () => Promise<Engine>): void {
  let morning: Morning;
  let one: Instance;
  beforeEach(async () => {
    morning = await startMorning(start);
    await morning.install(METTE);
    await morning.due(0, TODAY);
    one = await morning.instance();
    await one.tick();
    morning.clock.passUntil(at('07:35'));
    await one.tick();
    morning.clock.passUntil(at('07:44'));
    await one.tick();
    morning.clock.pass({ minutes: 1 });
  });
  afterEach(() => morning[Symbol.asyncDispose]());

  const ended = async () =>
    storedDueWork(await morning.store.table('due'), allReadable).ended(
      `2026-11-23/morning/${METTE}` as WorkId,
      METTE,
    );
  const toTheEnd = (by = one) => tickEvery({ minutes: 15 }, morning.clock, at('12:30'), by);

  /** Its post has come to Teams, which answers when it is told to. */
  async function sendingSlowly(name: string) {
    const answer = Promise.withResolvers<void>();
    const came = Promise.withResolvers<void>();
    morning.connector.fates.push({ after: answer.promise });
    morning.connector.onRequest = () => came.resolve();
    const instance = await morning.instance({ name, longestSend: 60_000 });
    const ticking = instance.tick();
    await came.promise;
    return {
      instance,
      async answered() {
        answer.resolve();
        await ticking;
      },
    };
  }

  test('one whose clock is an hour ahead does not take over what another is sending', async () => {
    const slow = await sendingSlowly('slow');
    const ahead = { ...morning.clock, now: () => morning.clock.now().add({ hours: 1 }) };
    const fast = await morning.instance({ name: 'fast', clock: ahead });
    for (let second = 0; second < 40; second += 10) {
      await fast.tick();
      morning.clock.pass({ seconds: 10 });
    }
    await slow.answered();
    await toTheEnd(fast);
    expect(morning.posts()).toHaveLength(1);
    expect(await ended()).toMatchObject({ state: 'sent' });
  });

  test('one that was paused past its lease begins nothing and writes nothing', async () => {
    const held = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    // Stands still between its claim and its post, as a stopped process does.
    const store = holdLists(await morning.engine.open(), 'people', async () => {
      began.resolve();
      await held.promise;
    });
    const paused = await morning.instance({ name: 'paused', store });
    const standing = paused.tick();
    await began.promise;
    await tickUntil(morning.clock, at('07:50'), one);
    expect(morning.posts()).toHaveLength(1);
    held.resolve();
    await standing;
    await toTheEnd();
    expect(morning.posts()).toHaveLength(1);
    expect(await ended()).toMatchObject({ state: 'sent', activity: 'reply-1' });
    expect(messagesOf(paused)).toContain('Due work was not begun in time, and is left to others');
  });

  test('one that was paused past its lease, alone: it knows that it sent nothing', async () => {
    const held = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const store = holdLists(await morning.engine.open(), 'people', async () => {
      began.resolve();
      await held.promise;
    });
    const paused = await morning.instance({ name: 'paused', store });
    const standing = paused.tick();
    await began.promise;
    morning.clock.pass({ seconds: 45 });
    held.resolve();
    await standing;
    morning.connector.otherwise = () => ({ status: 429 });
    await toTheEnd(paused);
    expect(await ended()).toMatchObject({ state: 'failed', reason: 'notTaken' });
  });

  test('one that was paused while Teams answered writes nothing: one post more, and no second record', async () => {
    const paused = await sendingSlowly('paused');
    await tickUntil(morning.clock, at('07:50'), one);
    const before = await ended();
    expect(before).toMatchObject({ state: 'sent', activity: 'reply-2' });
    await paused.answered();
    expect(await ended()).toEqual(before);
    expect(messagesOf(paused.instance)).toContain(
      'Due work was taken over by somebody else, and nothing was written',
    );
    await toTheEnd();
    expect(morning.posts()).toHaveLength(2);
  });

  test('one that stops in the middle of it leaves the rest to the next, and nothing comes twice', async () => {
    const preferences = storedPreferences(await morning.store.table('people'));
    for (let number = 1; number < 4; number += 1) {
      const person = personId(number);
      await morning.install(person);
      await morning.due(number, TODAY);
      await one.planOwnMorning(person, 7 * 60 + 46, morning.clock.now().epochMilliseconds as EpochMs);
      await preferences.change(person, { morningAt: 7 * 60 + 46 });
    }
    await preferences.change(METTE, { morningAt: 7 * 60 + 46 });
    await tickUntil(morning.clock, at('07:45'), one);
    expect(morning.posts()).toEqual([]);
    morning.clock.pass({ minutes: 1 });
    const first = Promise.withResolvers<void>();
    morning.connector.onRequest = () => first.resolve();
    const ticking = one.tick();
    await first.promise;
    await one.stop();
    await ticking;
    const next = await morning.instance({ name: 'next' });
    await tickUntil(morning.clock, at('08:00'), next);
    expect([...countByChat(morning.posts()).values()]).toEqual([1, 1, 1, 1]);
  });
}

const messagesOf = ({ log }: Instance) => log.entries().map(({ msg }) => msg);

/** A store in which the lists of one table are held back. */
const holdLists = (store: Store, held: string, until: () => Promise<void>): Store => ({
  ...store,
  async table(name, options) {
    const table = await store.table(name, options);
    if (name !== held) return table;
    return {
      ...table,
      async list(...asked) {
        await until();
        return table.list(...asked);
      },
    };
  },
});
