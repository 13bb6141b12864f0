import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import {
  chooseIn,
  closeDialog,
  dialogOf,
  openMessageAction,
  searchBesideChat,
} from '../support/playground-extensions.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1100 };
const NARROW = { width: 380, height: 1100 };

describe.skipIf(chromiumPath() === undefined)(
  'beside a chat in the Agents Playground, as Alex of Borgerservice (needs Chromium)',
  () => {
    let local: LocalMode;
    beforeAll(async () => {
      // The client says the true time of its messages, so the bot's clock is right too.
      local = await startLocalMode();
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.page.screenshot({ path: `${PICTURES}/${name}.png` });
    }

    const textOf = async (dialog: Locator) => (await dialog.innerText()).replaceAll(/\s+/g, ' ');

    test('a message is registered by its menu, and known the second time', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      const { page } = window;
      try {
        await window.say('Hul i vejen ved Jyllinge, skriver 010180-1234');
        await window.expectReply(/forstod jeg ikke/);
        const dialog = await openMessageAction(page, 'Hul i vejen');
        expect(await textOf(dialog)).toMatch(/Din egen besked · .* kl\. .*CPR-nummer i din besked/);
        expect(await dialog.getByLabel('Emne').inputValue()).toBe(
          'Hul i vejen ved Jyllinge, skriver ******-****',
        );
        await picture(window, 'message-dialog-da');
        await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
        await dialog.getByText('Vælg, hvordan den kom.').waitFor();
        await chooseIn(dialog, 'Hvordan kom den?', 'E-mail');
        await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
        await dialog.getByText(/^Registreret som BS-\d+\./).waitFor();
        await picture(window, 'message-saved-da');
        await closeDialog(page);

        await openMessageAction(page, 'Hul i vejen');
        await dialogOf(page)
          .getByText(/^Beskeden er allerede registreret som BS-\d+\.$/)
          .waitFor();
        await closeDialog(page);

        await window.say('SV: hul i vejen ved Jyllinge, skriver');
        await window.expectReply(/forstod jeg ikke/);
        const alike = await openMessageAction(page, 'SV: hul i vejen');
        await alike.getByText(/^Måske den samme som BS-\d+\? Se efter, før du gemmer\.$/).waitFor();
        await picture(window, 'message-alike-da');
        await alike.getByRole('button', { name: /^Se BS-\d+$/ }).click();
        await alike.getByText('Hul i vejen ved Jyllinge, skriver ******-****').waitFor();
      } finally {
        await window.close();
      }
    });

    test('an inquiry is found and put into the chat, without what it is about', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      const { page } = window;
      try {
        const found = await searchBesideChat(page, 'parkering', /^BS-\d+ · Parkering/);
        await picture(window, 'search-da');
        await found.click();
        await page.getByText(/^Sådan stod den .* kl\. /).waitFor();
        await picture(window, 'found-da');
        const card = page.locator('.ac-adaptiveCard').filter({ hasText: 'Sådan stod den' });
        expect(await textOf(card)).toMatch(/^BS-\d+ Kanal .* Enhed Borgerservice Frist /);
        expect(await textOf(card)).not.toContain('Parkering');
      } finally {
        await window.close();
      }
    });

    test('narrow: the dialog fits a phone', async () => {
      const window = await openPlayground(local.playgroundUrl, NARROW);
      const { page } = window;
      try {
        await window.say('Flytning til Viby');
        await window.expectReply(/forstod jeg ikke/);
        const dialog = await openMessageAction(page, 'Flytning til Viby');
        await picture(window, 'message-dialog-da-narrow');
        const wide = await dialog
          .locator('.ac-adaptiveCard')
          .evaluate((card) => card.scrollWidth - card.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
      } finally {
        await window.close();
      }
    });
  },
);
