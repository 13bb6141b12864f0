import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Playground, startPlayground } from '../../bot/local/playground.ts';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { anne, channel, config, mette, tenantId } from './sample.ts';
import { type StubBot, startStubBot } from './stub-bot.ts';

const patience = 30_000;
const nobody = 'http://127.0.0.1:9/api/messages';

/** This machine as others reach it, where it has a network. */
const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const startAndStay = `
  import { startPlayground } from ${JSON.stringify(import.meta.resolve('../../bot/local/playground.ts'))};
  const options = ${JSON.stringify({ botUrl: nobody, port: 0, config })};
  process.stdout.write((await startPlayground(options)).url + '\\n');
`;

describe('starting the Playground', () => {
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

  it('ends when its starter is killed', async () => {
    const starter = spawn(process.execPath, ['--input-type=module-typescript', '--eval', startAndStay], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = await once(createInterface(starter.stdout), 'line');
    const ping = () => fetch(`${url}/_debug/ping`);
    expect((await ping()).ok).toBe(true);
    starter.kill('SIGKILL');
    await vi.waitFor(() => expect(ping()).rejects.toThrow('fetch failed'), patience);
  });

  it.skipIf(!elsewhere)('listens on this machine only', async () => {
    const playground = await startPlayground({ botUrl: nobody, port: 0, config });
    const knock = fetch(`http://${elsewhere}:${playground.port}/_debug/ping`);
    await expect(knock).rejects.toThrow('fetch failed');
    await playground.stop();
  });

  it('says why it does not start', async () => {
    const started = startPlayground({ botUrl: nobody, port: 0, config: '{"version":"0.1.1"}' });
    await expect(started).rejects.toThrow("must have required property 'tenantId'");
  });
});

const chromium = chromiumPath();
const without = chromium ? '' : ' (skipped: no Chromium; set CHROMIUM)';

describe.skipIf(!chromium)(`the bot in the real client${without}`, () => {
  let bot: StubBot;
  let playground: Playground;
  let window: PlaygroundWindow;
  const got = (type: string) => bot.activities.filter((activity) => activity.type === type);
  const last = (type: string) => got(type).at(-1);

  beforeAll(async () => {
    bot = await startStubBot();
    playground = await startPlayground({ botUrl: bot.url, port: 0, config });
    window = await openPlayground(playground.url, { width: 1280, height: 900 });
  });

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

  it('shows a card within the width of a phone', async () => {
    const phone = await openPlayground(playground.url, { width: 380, height: 800 });
    await phone.say('hjælp');
    await phone.expectReply('Anne Kjær skrev: hjælp');
    const card = await phone.page.locator('.ac-adaptiveCard').boundingBox();
    expect(card?.x).toBeGreaterThan(0);
    expect((card?.x ?? 0) + (card?.width ?? 999)).toBeLessThan(380);
    await phone.close();
  });
});
