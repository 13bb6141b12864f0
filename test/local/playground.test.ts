import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Playground, startPlayground } from '../../bot/local/playground.ts';
import { playgroundConfig } from '../../bot/local/playground-config.ts';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type StubBot, startStubBot } from './stub-bot.ts';

const patience = 90_000;
const person = (number: number, name: string) => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  name,
});
const anne = person(1, 'Anne Kjær');
const mette = person(2, 'Mette Holm');
const tenantId = '11111111-1111-4111-8111-111111111111';
const channel = { id: '19:postkassen@thread.tacv2', name: 'Postkassen' };

const organisation = {
  tenantId,
  bot: { id: '22222222-2222-4222-8222-222222222222', name: 'Svarfrist' },
  currentUser: anne,
  otherUsers: [
    mette,
    person(3, 'Jonas Lund'),
    person(4, 'Sofie Bang'),
    person(5, 'Peter Aa Dahl'),
    person(6, 'Ida'),
  ],
  team: {
    id: '19:borgerservice@thread.tacv2',
    name: 'Borgerservice',
    groupId: '33333333-3333-4333-8333-333333333333',
    channels: [channel],
  },
};
const config = playgroundConfig(organisation);
const nobody = 'http://127.0.0.1:9/api/messages';

describe('the Playground’s config', () => {
  it('wants five other users', () => {
    const { otherUsers } = organisation;
    expect(() => playgroundConfig({ ...organisation, otherUsers: otherUsers.slice(1) })).toThrow('not 4');
  });

  it('wants six different people', () => {
    expect(() => playgroundConfig({ ...organisation, currentUser: mette })).toThrow('same id');
  });

  it('wants one channel beside General', () => {
    const team = { ...organisation.team, channels: [channel, { id: '19:b', name: 'B' }] };
    expect(() => playgroundConfig({ ...organisation, team })).toThrow('not 2');
  });

  it('gives each person their own id as aadObjectId', () => {
    const { currentUser, users } = JSON.parse(config);
    expect([currentUser, ...users].map((user) => user.aadObjectId)).toEqual(
      [anne, ...organisation.otherUsers].map(({ id }) => id),
    );
  });
});

describe('starting the Playground', { timeout: patience }, () => {
  it('takes another port when the wanted one is busy, and says which', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const busy = (other.address() as { port: number }).port;
    const playground = await startPlayground({ botUrl: nobody, port: busy, config });
    const ping = await fetch(`${playground.url}/_debug/ping`);
    expect([await ping.text(), playground.port === busy]).toEqual(['pong', false]);
    await playground.stop();
    other.close();
  });

  it('tells when it has ended', async () => {
    const playground = await startPlayground({ botUrl: nobody, port: 0, config });
    await playground.stop();
    await playground.stop();
    expect(await playground.exited).toEqual({ code: null, signal: 'SIGTERM' });
    await expect(fetch(`${playground.url}/_debug/ping`)).rejects.toThrow('fetch failed');
  });

  it('says why it does not start', async () => {
    const started = startPlayground({ botUrl: nobody, port: 0, config: '{"version":"0.1.1"}' });
    await expect(started).rejects.toThrow("must have required property 'tenantId'");
  });
});

const chromium = chromiumPath();
const without = chromium ? '' : ' (skipped: no Chromium; set CHROMIUM)';

describe.skipIf(!chromium)(`the bot in the real client${without}`, { timeout: patience }, () => {
  let bot: StubBot;
  let playground: Playground;
  let window: PlaygroundWindow;
  const got = (type: string) => bot.activities.filter((activity) => activity.type === type);
  const last = (type: string) => got(type).at(-1);

  beforeAll(async () => {
    bot = await startStubBot();
    playground = await startPlayground({ botUrl: bot.url, port: 0, config });
    window = await openPlayground(playground.url, { width: 1280, height: 900 });
  }, patience);

  afterAll(async () => {
    await window?.close();
    await playground?.stop();
    await bot?.stop();
  });

  it('is installed in the personal chat when the client opens', async () => {
    await vi.waitFor(() => expect(got('conversationUpdate')).toHaveLength(1), patience);
    expect(last('installationUpdate')).toMatchObject({
      action: 'add',
      from: { aadObjectId: anne.id },
      conversation: { conversationType: 'personal' },
      channelData: { tenant: { id: tenantId } },
    });
  });

  it('gets a text and answers', async () => {
    await window.say('hjælp');
    await window.expectReply('Anne Kjær skrev: hjælp');
    expect(await window.lastReply()).toContain('tirsdag den 24. november');
    expect(last('message')).toMatchObject({
      text: 'hjælp',
      from: { aadObjectId: anne.id, name: 'Anne Kjær' },
    });
  });

  it('gets what a button sends, with what was filled in', async () => {
    await window.fillInput('Note', 'ring først');
    await window.fillInput('Lovet dato', '2026-11-24');
    await window.pressButton('Gem');
    await window.expectReply('Gemt: ring først');
    expect(last('message')).toMatchObject({
      value: { save: 'BS-1042', note: 'ring først', due: '2026-11-24' },
    });
  });

  it('puts a new card in the pressed one’s place', async () => {
    await window.pressButton('Tag den');
    await window.expectReply('Du har taget BS-1042');
    expect(last('invoke')).toMatchObject({
      name: 'adaptiveCard/action',
      value: { action: { verb: 'take', data: { ref: 'BS-1042' } } },
      from: { aadObjectId: anne.id },
    });
  });

  it('is installed in a channel when that is opened', async () => {
    await window.goTo('Postkassen');
    await vi.waitFor(() => expect(last('installationUpdate')?.conversation.id).toBe(channel.id), patience);
  });

  it('answers a mention in the channel', async () => {
    await window.say('@Svarfrist hvem har vagten? @Mette Holm');
    await window.expectReply('Anne Kjær skrev: hvem har vagten?');
    expect(last('message')).toMatchObject({
      text: '<at>Svarfrist</at> hvem har vagten? <at>Mette Holm</at>',
      conversation: { conversationType: 'channel', id: expect.stringContaining(`${channel.id};messageid=`) },
    });
  });

  it('answers another person who mentions it, in that person’s thread', async () => {
    await window.sendAs('Mette Holm', '@Svarfrist hvem dækker for Jonas?', 'Postkassen');
    await window.expectReply('Mette Holm skrev: hvem dækker for Jonas?');
    expect(await window.lastReply()).toContain('Mette Holm skrev');
    expect(last('message')).toMatchObject({ from: { aadObjectId: mette.id, name: 'Mette Holm' } });
  });

  it('answers another person in that person’s own chat', async () => {
    await window.sendAs('Mette Holm', 'mine frister');
    await window.expectSentTo('Mette Holm', 'Mette Holm skrev: mine frister');
    expect(last('message')).toMatchObject({ conversation: { conversationType: 'personal' } });
  });

  it('is told when it is removed', async () => {
    await window.uninstallBot('personal');
    await vi.waitFor(() => expect(last('installationUpdate')?.action).toBe('remove'), patience);
  });
});
