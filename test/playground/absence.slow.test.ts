import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

/** What follows by itself comes at the next full minute, and takes a moment. In ms. */
const NEXT_MINUTE = 90_000;

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

    test('several people: asked, declined, the manager told, asked about, a message given on, back again', async () => {
      const morning = await startLocalMode({ CLOCK: '2026-11-23T09:59:40+01:00' });
      const window = await openPlayground(morning.playgroundUrl, WIDE);
      try {
        // They have written to the bot before, so that it can write to them.
        for (const name of ['Adele Vance', 'Megan Bowen', 'Lynne Robbins']) {
          await window.sendAs(name, 'hjælp');
          await window.expectSentTo(name, /Det kan jeg hjælpe med/);
        }
        await window.say('syg i dag, Adele Vance tager over');
        await window.expectReply(/Er det rigtigt\?/);
        await window.pressButton('Gem');
        await window.expectReply(/Gemt: Du er fraværende i dag/);
        // What follows comes by itself, at the next full minute.
        const asked = await window.expectSentTo('Adele Vance', /Dækker du for Alex Wilber\?/, NEXT_MINUTE);
        expect(asked).not.toMatch(/syg\b/);
        await window.sendAs('Adele Vance', 'mine frister');
        await window.expectSentTo('Adele Vance', /for Alex Wilber/);
        await window.sendAs('Lynne Robbins', 'hvem dækker for Alex Wilber?');
        const covers = await window.expectSentTo('Lynne Robbins', /Adele Vance dækker/);
        await window.sendAs('Lynne Robbins', 'er Alex Wilber syg?');
        expect(await window.expectSentTo('Lynne Robbins', /Adele Vance dækker/)).toBe(covers);
        await window.sendAs(
          'Lynne Robbins',
          'besked til Alex Wilber: ring til Hans Olsen på 46 31 30 00 om hegn',
        );
        await window.expectSentTo(
          'Lynne Robbins',
          /Beskeden går til Adele Vance, der dækker for Alex Wilber/,
        );
        await window.pressAs('Adele Vance', 'Jeg kan ikke');

        await window.expectSentTo('Megan Bowen', /Adele Vance/, NEXT_MINUTE);
        await window.sendAs('Megan Bowen', 'hvem er væk i dag?');
        await window.expectSentTo('Megan Bowen', /Alex Wilber/);
        await window.say('jeg er tilbage');
        await window.expectReply(/Velkommen tilbage/);
        await window.sendAs('Lynne Robbins', 'hvem dækker for Alex Wilber?');
        await window.expectSentTo('Lynne Robbins', /Alex Wilber er til stede/);
      } finally {
        await window.close();
        morning.child.kill('SIGKILL');
      }
    });
  },
);
