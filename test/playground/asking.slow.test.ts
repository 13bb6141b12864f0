import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1100 };
const NARROW = { width: 380, height: 1100 };

describe.skipIf(chromiumPath() === undefined)(
  'who covers and who is away, asked in the Agents Playground by Alex of Borgerservice (needs Chromium)',
  () => {
    let local: LocalMode;
    beforeAll(async () => {
      local = await startLocalMode({ CLOCK: '2026-11-23T10:00:00+01:00' });
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.cardOnlyScreenshot(`${PICTURES}/${name}.png`);
    }

    test('who covers, in one’s own chat and by others', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.say('hvem dækker for Yasmin Haddad?');
        await window.expectReply(
          /^Yasmin Haddad er ikke til stede til og med fredag den 27\. november\. Du dækker\.$/,
        );
        await window.say('er Mette Holm syg?');
        await window.expectReply(/^Mette Holm er til stede, så vidt jeg ved\.$/);
        await window.sendAs('Patti Fernandez', 'who covers for Yasmin Haddad?');
        await window.expectSentTo('Patti Fernandez', /Alex Wilber covers \(tel\. 15 31 30 05\)\./);
        await window.goTo('General');
        await window.say('@Svarfrist hvem dækker for Yasmin Haddad?');
        await window.expectReply(/Alex Wilber dækker \(tlf\. 15 31 30 05\)/);
      } finally {
        await window.close();
      }
    });

    test('who is away today and next week; it fits a phone', async () => {
      const window = await openPlayground(local.playgroundUrl, NARROW);
      try {
        await window.say('hvem er væk i dag?');
        await window.expectReply(/Yasmin Haddad.*Til og med fredag den 27\. november · .*dækker/s);
        await picture(window, 'away-da-narrow');
        const wide = await window.page
          .locator('.ac-adaptiveCard')
          .last()
          .evaluate((card) => card.scrollWidth - card.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await window.pressButton('Næste uge');
        await window.expectReply(/^Ingen i Borgerservice er væk/);
      } finally {
        await window.close();
      }
    });
  },
);
