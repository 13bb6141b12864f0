import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1220 };
const NARROW = { width: 380, height: 1360 };

describe.skipIf(chromiumPath() === undefined)(
  'messages to be called back in the Agents Playground, as Alex of Borgerservice (needs Chromium)',
  () => {
    let local: LocalMode;
    beforeAll(async () => {
      local = await startLocalMode({ CLOCK: '2026-11-23T10:00:00+01:00' });
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.cardOnlyScreenshot(`${PICTURES}/message-${name}.png`);
    }

    test('taken for a colleague, who alone sees whom to call', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.say('besked til Patti Fernandez: ring til Hans Olsen på 46 31 30 00 om byggetilladelse');
        await window.expectReply(/Hvem skal ringes op\?/);
        await picture(window, 'form');
        await window.fillInput('Telefonnummer', '4631');
        await window.pressButton('Giv beskeden');
        await window.expectReply(/Det er ikke et telefonnummer/);
        await picture(window, 'faults');
        await window.fillInput('Telefonnummer', '46 31 30 00');
        await window.pressButton('Giv beskeden');
        const given = await window.expectReply(/Beskeden er givet til Patti Fernandez\./);
        expect(given).not.toContain('46 31 30 00');
        const ref = /JC-\d+/.exec(given)?.[0];
        await window.sendAs('Patti Fernandez', `${ref}`);
        await window.expectSentTo('Patti Fernandez', /Ring til: Hans Olsen, 46 31 30 00/);
        await window.sendAs('Patti Fernandez', `ringet tilbage ${ref}`);
        const done = await window.expectSentTo('Patti Fernandez', /Noteret/);
        expect(done).not.toMatch(/Hans Olsen|46 31 30 00/);
      } finally {
        await window.close();
      }
    });

    test.each([
      ['wide', WIDE],
      ['narrow', NARROW],
    ])('%s: one’s own, until it is done', async (size, view) => {
      const window = await openPlayground(local.playgroundUrl, view);
      const tooWide = () => window.page.evaluate<number>('document.body.scrollWidth - window.innerWidth');
      try {
        await window.say('besked til Alex Wilber: ring til Hans Olsen på 46 31 30 00 om byggetilladelse');
        await window.expectReply(/Hvem skal ringes op\?/);
        await picture(window, `own-form-${size}`);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await window.pressButton('Giv beskeden');
        await window.expectReply(/Beskeden er din\./);
        await picture(window, `own-${size}`);
        expect(await window.lastReply()).toContain('Ring til: Hans Olsen, 46 31 30 00');
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await window.pressButton('Ringet tilbage');
        const done = await window.expectReply(/Noteret/);
        expect(done).not.toMatch(/Hans Olsen|46 31 30 00/);
        await picture(window, `done-${size}`);
      } finally {
        await window.close();
      }
    });
  },
);
