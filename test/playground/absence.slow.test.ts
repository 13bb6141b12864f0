import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1400 };
const NARROW = { width: 380, height: 1700 };

describe.skipIf(chromiumPath() === undefined)(
  'absence in the Agents Playground, as Alex of Borgerservice (needs Chromium)',
  () => {
    let local: LocalMode;
    beforeAll(async () => {
      local = await startLocalMode({ CLOCK: '2026-11-23T10:00:00+01:00' });
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.cardOnlyScreenshot(`${PICTURES}/absence-${name}.png`);
    }

    test.each([
      ['wide', WIDE],
      ['narrow', NARROW],
    ])('%s: a form, what it means, saved, listed and deleted', async (size, view) => {
      const window = await openPlayground(local.playgroundUrl, view);
      const tooWide = () => window.page.evaluate<number>('document.body.scrollWidth - window.innerWidth');
      try {
        await window.say('ferie');
        await window.expectReply(/Første dag/);
        await picture(window, `form-${size}`);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await window.fillInput('Første dag', '2026-12-11');
        await window.fillInput('Sidste dag', '2026-12-07');
        await window.pressButton('Se, hvad det betyder');
        await window.expectReply(/Den sidste dag ligger før den første/);
        await picture(window, `faults-${size}`);
        await window.fillInput('Første dag', '2026-11-24');
        await window.fillInput('Sidste dag', '2026-12-04');
        await window.pressButton('Se, hvad det betyder');
        await window.expectReply(/Er det rigtigt\?/);
        await picture(window, `preview-${size}`);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await window.pressButton('Gem');
        await window.expectReply(/Gemt: Du er fraværende/);
        await picture(window, `saved-${size}`);
        await window.say('kursus 3/12-8/12, Mette Holm tager over');
        await window.expectReply(/Hvad skal gælde\?/);
        await picture(window, `overlap-${size}`);
        await window.say('mit fravær');
        await window.expectReply(/Dit fravær/);
        await picture(window, `mine-${size}`);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await window.pressButton('Slet');
        await window.expectReply(/Skal jeg slette/);
        await window.pressButton('Slet');
        await window.expectReply(/Slettet: Du er ikke længere noteret/);
      } finally {
        await window.close();
      }
    });
  },
);
