import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { outOfReach } from '../../bot/core/recipients.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { storedConversationReferences } from '../../bot/store/conversation-references.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { storedRecipients } from '../../bot/store/recipients.ts';
import { startSqlite } from '../store/support/engines.ts';
import { BOT, TENANT } from '../support/activities.ts';
import type { Fate } from '../support/connector.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough } from './support/morning.ts';
import { ADMINISTRATOR, personId } from './support/town.ts';

/** Person 0 has something due and no chat with the bot; person 1 has one, and so the bot knows where Teams is. */

const TODAY = '2026-11-23T23:59:59+01:00';
const YESTERDAY = '2026-11-20T23:59:59+01:00';
const METTE = personId(0);
const CHAT = `a:${METTE}`;
const NOT_INSTALLED = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };

let morning: Morning;
let one: Instance;
beforeEach(async () => {
  morning = await startMorning(startSqlite);
  one = await morning.instance();
  await one.tick();
});
afterEach(() => morning[Symbol.asyncDispose]());

const until = (instant: string) => tickThrough(morning.clock, instant, one);
const tables = async () =>
  [await morning.store.table('people'), await morning.store.table('conversations')] as const;
const recipients = async () => storedRecipients(...(await tables()));
const references = async () => {
  const [people, conversations] = await tables();
  return storedConversationReferences(conversations, people);
};
async function channelOfBs() {
  const channel = {
    conversation: '19:bs@thread.tacv2',
    type: 'channel',
    tenant: TENANT,
    serviceUrl: morning.connector.url,
    bot: BOT.id,
  } as const;
  await (await references()).note(channel);
  await (await references()).noteChannel('BS' as UnitId, channel.conversation);
  return channel;
}
const opened = () => morning.connector.sent.filter(({ path }) => path.endsWith('/v3/conversations'));

test('a chat is opened where the app is installed, and known from then on', async () => {
  await morning.install(personId(1));
  await morning.due(0, TODAY);
  await until('2026-11-23T08:00:00+01:00');
  expect(opened()).toMatchObject([{ activity: { members: [{ id: METTE }], tenantId: TENANT } }]);
  expect(morning.posts().map(({ to }) => to)).toEqual([CHAT]);
  expect((await (await recipients()).of(METTE)).chat).toMatchObject({ conversation: CHAT, bot: BOT.id });
  await until('2026-11-24T08:00:00+01:00');
  expect(opened()).toHaveLength(1);
  expect(morning.posts()).toHaveLength(2);
});

test('a chat that is no more (404) is forgotten and opened anew, in the same piece of work', async () => {
  await morning.install(METTE);
  await morning.due(0, TODAY);
  morning.connector.fates.push({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
  await until('2026-11-23T12:00:00+01:00');
  expect(morning.connector.sent.map(({ path }) => path.split('/').at(-1))).toEqual([
    'activities',
    'conversations',
    'activities',
  ]);
  expect((await (await recipients()).of(METTE)).chat).toMatchObject({ conversation: CHAT });
});

test('a chat that is no more, of somebody who has the app no more, is forgotten', async () => {
  await morning.install(METTE);
  await morning.due(0, TODAY);
  morning.connector.fates.push({ status: 404 }, NOT_INSTALLED);
  await until('2026-11-23T12:00:00+01:00');
  const { chat, unreachable } = await (await recipients()).of(METTE);
  expect([chat, unreachable?.reason]).toEqual([undefined, 'BotNotInConversationRoster']);
});

test('what came to nothing after Friday’s report is in Monday’s', async () => {
  await morning.install(METTE, ADMINISTRATOR);
  await morning.due(0, '2026-11-26T23:59:59+01:00');
  await one.planOwnMorning(METTE, 9 * 60, morning.clock.now().epochMilliseconds as EpochMs);
  const preferences = storedPreferences(await morning.store.table('people'));
  await preferences.change(METTE, { morningAt: 9 * 60 });
  await until('2026-11-27T08:45:00+01:00');
  morning.connector.fates.push({ status: 403 });
  await until('2026-11-30T08:45:00+01:00');
  const reports = morning.posts().filter(({ to }) => to === `a:${ADMINISTRATOR}`);
  expect(reports.map(({ text }) => text.split('\n\n').slice(0, 2))).toEqual([
    [
      'Siden fredag den 27. november kl. 8.30 er dette ikke gået, som det skulle:',
      '1 morgenliste kunne ikke leveres.',
    ],
  ]);
});

test('before Teams has ever written to the bot nobody can be reached, and nothing is sent', async () => {
  await morning.due(0, TODAY);
  await until('2026-11-23T12:00:00+01:00');
  expect(morning.connector.sent).toEqual([]);
  // It is nobody's in particular.
  expect(await (await recipients()).listUnreachable(9)).toEqual([]);
});

describe('who does not have the app', () => {
  beforeEach(async () => {
    await morning.install(personId(1), ADMINISTRATOR);
    morning.connector.otherwise = ({ activity }) =>
      activity.members?.[0]?.id === METTE ? NOT_INSTALLED : 'take';
  });

  test('is asked for once a day, is known, and whoever administers reads of it', async () => {
    await morning.due(0, TODAY);
    await until('2026-11-23T12:00:00+01:00');
    expect(opened()).toHaveLength(1);
    expect(await (await recipients()).listUnreachable(9)).toMatchObject([
      { person: METTE, reason: 'BotNotInConversationRoster' },
    ]);
    expect(morning.posts()).toEqual([
      {
        to: `a:${ADMINISTRATOR}`,
        text:
          'Siden søndag den 22. november kl. 8.30 er dette ikke gået, som det skulle:\n\n' +
          '1 morgenliste kunne ikke leveres.\n\n' +
          'Jeg kan ikke skrive til én person, som ikke har Svarfrist i Teams: Person 0. Installér appen i Teams’ administration.',
      },
    ]);
  });

  test('is told of the next morning once the app is there, and is in no list any more', async () => {
    await morning.due(0, TODAY);
    await until('2026-11-23T12:00:00+01:00');
    await morning.install(METTE);
    expect(await (await recipients()).listUnreachable(9)).toEqual([]);
    await until('2026-11-24T12:00:00+01:00');
    expect(morning.posts().filter(({ to }) => to === CHAT)).toHaveLength(1);
    expect((await (await recipients()).of(METTE)).unreachable).toBeUndefined();
  });

  test('is told of in the unit’s channel, with nothing that is nobody’s business there', async () => {
    await channelOfBs();
    await morning.due(0, TODAY);
    await morning.due(0, YESTERDAY);
    await morning.due(0, TODAY, { confidential: true });
    await morning.due(0, TODAY, { unit: 'JC' as UnitId });
    await until('2026-11-23T12:00:00+01:00');
    const [told, ...others] = morning.posts().filter(({ to }) => to === '19:bs@thread.tacv2');
    expect(others).toEqual([]);
    expect(told?.text).toBe(
      'BS-1001: send svar eller kvittering senest i dag inden kl. 15\n\n' +
        'Jeg kan ikke skrive direkte til P0. Hvis P0 åbner Svarfrist i Teams og skriver »hjælp«, kommer listen dér fremover.',
    );
  });

  test('where only late ones are left, nothing stands in the channel', async () => {
    await channelOfBs();
    await morning.due(0, YESTERDAY);
    await until('2026-11-23T12:00:00+01:00');
    expect(one.did.get('morningInChannel/done')).toBe(1);
    expect(morning.posts().map(({ to }) => to)).toEqual([`a:${ADMINISTRATOR}`]);
  });

  test('of many the channel shows ten, and says how many more there are', async () => {
    await channelOfBs();
    for (let number = 0; number < 12; number += 1) await morning.due(0, YESTERDAY);
    for (let number = 0; number < 14; number += 1) await morning.due(0, TODAY);
    for (let number = 0; number < 12; number += 1) await morning.due(0, TODAY, { confidential: true });
    await until('2026-11-23T12:00:00+01:00');
    const [told] = morning.posts().filter(({ to }) => to === '19:bs@thread.tacv2');
    const lines = told?.text.split('\n\n')[0]?.split('\n');
    expect(lines?.map((line) => line.slice(0, 7))).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `BS-10${13 + index}`),
      'og 4 ti',
    ]);
  });
});

test('who had blocked the bot and has it no more is in no list once a message came', async () => {
  await morning.install(METTE);
  await morning.due(0, TODAY);
  morning.connector.fates.push({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
  await until('2026-11-23T08:00:00+01:00');
  expect((await (await recipients()).of(METTE)).unreachable).toMatchObject({
    reason: 'ConversationBlockedByUser',
  });
  await until('2026-11-24T08:00:00+01:00');
  expect((await (await recipients()).of(METTE)).unreachable).toBeUndefined();
  expect((await (await recipients()).listUnreachable(9)).map(({ person }) => person)).not.toContain(METTE);
});

describe('what Teams says of a post tells whether the person is out of reach', () => {
  const code = (of: string) => ({ error: { code: of } });
  const cases: readonly [string, Fate, string | undefined][] = [
    ['403, not installed', { status: 403, body: code('BotNotInConversationRoster') }, 'notInstalled'],
    ['403, blocked', { status: 403, body: code('ConversationBlockedByUser') }, 'blocked'],
    ['403, blocked or removed', { status: 403, body: code('MessageWritesBlocked') }, 'blocked'],
    ['403, switched off for them', { status: 403, body: code('BotDisabledByAdmin') }, 'disabled'],
    ['403 of something else', { status: 403, body: code('NotEnoughPermissions') }, undefined],
    ['403 by nobody knows what', { status: 403, body: 'a proxy’s page' }, undefined],
    ['400', { status: 400, body: code('BadSyntax') }, undefined],
    ['402', { status: 402 }, undefined],
    ['413', { status: 413, body: code('MessageSizeTooBig') }, undefined],
    ['a redirection', { status: 302 }, undefined],
  ];
  test.each(cases)('%s', async (_, fate, why) => {
    await morning.install(METTE);
    await morning.due(0, TODAY);
    morning.connector.fates.push(fate);
    await until('2026-11-23T08:00:00+01:00');
    expect(one.did.get('morning/failed')).toBe(1);
    const { unreachable } = await (await recipients()).of(METTE);
    expect(unreachable && outOfReach(unreachable.reason)).toBe(why);
    expect(await (await recipients()).listUnreachable(9)).toHaveLength(why ? 1 : 0);
  });

  test('404 in a chat that was opened just now: there is nobody', async () => {
    await morning.install(METTE);
    await morning.due(0, TODAY);
    morning.connector.fates.push({ status: 404 }, 'take', { status: 404 });
    await until('2026-11-23T08:00:00+01:00');
    expect((await (await recipients()).of(METTE)).unreachable).toMatchObject({ reason: 'gone' });
  });

  test('404 to the opening of a chat: perhaps it was asked for in the wrong place', async () => {
    await morning.install(METTE);
    await morning.due(0, TODAY);
    morning.connector.fates.push({ status: 404 }, { status: 404 });
    await until('2026-11-23T08:00:00+01:00');
    expect(one.did.get('morning/failed')).toBe(1);
    expect((await (await recipients()).of(METTE)).unreachable).toBeUndefined();
  });

  test('what says nothing of the person is not told in the unit’s channel', async () => {
    await channelOfBs();
    await morning.install(METTE);
    await morning.due(0, TODAY);
    morning.connector.fates.push({ status: 413 });
    await until('2026-11-23T08:00:00+01:00');
    expect(morning.posts().map(({ to }) => to)).toEqual([CHAT]);
  });
});

describe('who is out of reach is on the list no more', () => {
  const blocked = { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } };

  test('once the directory knows them no more', async () => {
    await (await recipients()).noteUnreachable('gone' as PersonId, {
      since: 0 as EpochMs,
      reason: 'BotNotInConversationRoster',
    });
    await until('2026-11-23T08:40:00+01:00');
    expect(await (await recipients()).listUnreachable(9)).toEqual([]);
  });

  test('once they write to the bot themselves, from the same chat as ever', async () => {
    await morning.install(METTE);
    await morning.due(0, TODAY);
    morning.connector.fates.push(blocked);
    await until('2026-11-23T08:00:00+01:00');
    expect(await (await recipients()).listUnreachable(9)).toHaveLength(1);
    await morning.install(METTE);
    expect(await (await recipients()).listUnreachable(9)).toEqual([]);
    const { chat, unreachable } = await (await recipients()).of(METTE);
    expect([chat?.conversation, unreachable]).toEqual([CHAT, undefined]);
  });
});

describe('what is stored of a conversation', () => {
  test('the newest address counts, and removal ends it', async () => {
    await morning.install(METTE);
    await morning.moveTo('http://127.0.0.1:9/', METTE);
    expect((await (await recipients()).of(METTE)).chat).toMatchObject({ serviceUrl: 'http://127.0.0.1:9/' });
    expect(await (await recipients()).address()).toMatchObject({ serviceUrl: 'http://127.0.0.1:9/' });
    await (await references()).forget(CHAT);
    expect(await (await recipients()).of(METTE)).toEqual({ preferences: {}, letters: [] });
    expect(await (await references()).of(CHAT)).toBeUndefined();
  });

  test('another chat of the person stays when an old one is removed', async () => {
    await morning.install(METTE);
    await (await references()).note({
      conversation: 'a:new',
      type: 'personal',
      tenant: TENANT,
      serviceUrl: morning.connector.url,
      bot: BOT.id,
      person: METTE,
    });
    await (await references()).forget(CHAT);
    expect((await (await recipients()).of(METTE)).chat).toMatchObject({ conversation: 'a:new' });
  });

  test('a channel from which the bot was removed is the unit’s no more', async () => {
    const channel = await channelOfBs();
    expect(await (await references()).channelOf('BS' as UnitId)).toEqual(channel);
    await (await references()).forget(channel.conversation);
    expect(await (await references()).channelOf('BS' as UnitId)).toBeUndefined();
  });
});
