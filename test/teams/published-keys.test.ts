import { describe, expect, test } from 'vitest';
import { KeysUnavailable, publishedKeys } from '../../bot/teams/published-keys.ts';
import { type Identity, startIdentity } from '../support/identity.ts';

/** Fetching takes two questions: where the keys are, and the keys. */
const FETCHED_ONCE = 2;

function keysOf({ metadataUrl }: Pick<Identity, 'metadataUrl'>) {
  let now = Temporal.Instant.from('2026-11-23T08:00:00Z');
  const keys = publishedKeys({ metadataUrl, longestLookUp: 2_000, now: () => now });
  return {
    find: (id: string) => keys.find(id),
    pass: (time: string) => {
      now = now.add(time);
    },
  };
}

describe('Bot Framework’s keys', () => {
  test('are asked for once by however many need them at the same moment', async () => {
    const identity = await startIdentity();
    const keys = keysOf(identity);
    const found = await Promise.all(Array.from({ length: 10 }, () => keys.find('teams')));
    expect(found[0]).toMatchObject({ endorsements: ['msteams'] });
    expect(found[0]?.key.asymmetricKeyType).toBe('rsa');
    expect(new Set(found).size).toBe(1);
    expect(identity.asked()).toBe(FETCHED_ONCE);
  });

  test.each([
    ['a known one', 'teams', 'PT23H59M', 'PT1M'],
    ['an unknown one', 'other', 'PT59M', 'PT1M'],
  ])('are asked for again for %s after its time', async (_, id, before, after) => {
    const identity = await startIdentity();
    const keys = keysOf(identity);
    await keys.find('teams');
    keys.pass(before);
    await keys.find(id);
    expect(identity.asked()).toBe(FETCHED_ONCE);
    keys.pass(after);
    await keys.find(id);
    expect(identity.asked()).toBe(2 * FETCHED_ONCE);
  });

  test('that are known serve while no new ones can be had, for five days; unknown ones do not', async () => {
    const identity = await startIdentity();
    const keys = keysOf(identity);
    await keys.find('teams');
    keys.pass('PT24H');
    identity.state = 'failing';
    expect(await keys.find('teams')).toBeDefined();
    await expect(keys.find('nobody')).rejects.toThrow(KeysUnavailable);
    keys.pass('PT96H');
    await expect(keys.find('teams')).rejects.toThrow(KeysUnavailable);
    identity.state = 'up';
    keys.pass('PT5S');
    expect(await keys.find('teams')).toBeDefined();
  });

  test('are not asked for again at once by whoever sends unknown ones, where they could not be had', async () => {
    const identity = await startIdentity();
    const keys = keysOf(identity);
    identity.state = 'failing';
    for (const id of ['one', 'two', 'three']) await expect(keys.find(id)).rejects.toThrow(KeysUnavailable);
    const asked = identity.asked();
    keys.pass('PT4S');
    await expect(keys.find('four')).rejects.toThrow(KeysUnavailable);
    expect(identity.asked()).toBe(asked);
    keys.pass('PT1S');
    identity.state = 'up';
    expect(await keys.find('teams')).toBeDefined();
  });

  test('are not had from what is no key set, or is not there', async () => {
    const elsewhere = [
      'data:application/json,{}',
      'data:application/json,[]',
      'data:application/json,{"jwks_uri":"data:application/json,{}"}',
      'data:text/plain,hello',
      'http://127.0.0.1:1/metadata',
    ];
    for (const metadataUrl of elsewhere)
      await expect(keysOf({ metadataUrl }).find('teams')).rejects.toThrow(KeysUnavailable);
  });
});
