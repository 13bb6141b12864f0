import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode, stopLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

describe.skipIf(chromiumPath() === undefined)(
  'a conversation in the Agents Playground (needs Chromium)',
  () => {
    let local: LocalMode;

    beforeAll(async () => {
      local = await startLocalMode();
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.screenshot(`${PICTURES}/${name}.png`);
    }

    test('wide: greeted by name, helped, and answered in the chosen language', async () => {
      const window = await openPlayground(local.playgroundUrl);
      try {
        await window.goTo('personal');
        await window.expectReply(/Hej Alex[\s\S]*borgerne får svar til tiden/);
        await picture(window, 'greeting-da');
        await window.pressButton('Se, hvad jeg kan');
        await window.expectReply(/Det kan jeg hjælpe med[\s\S]*fortryd/);
        await window.say('hjælp');
        await window.expectReply(/Det kan jeg hjælpe med/);
        await picture(window, 'help-da');
        await window.pressButton('Answer in English');
        await window.expectReply(/What I can help with/);
        await window.say('xyzzy');
        await window.expectReply(/I did not understand that, and I have changed nothing/);
        await window.say('sprog dansk');
        await window.expectReply('Fra nu af svarer jeg dig på dansk.');
        await window.say('hvordan går det?');
        await window.expectReply(/Det forstod jeg ikke, og jeg har ikke ændret noget/);
        await picture(window, 'language-da');
      } finally {
        await window.close();
      }
    });

    test('narrow: the same cards fit a phone', async () => {
      const window = await openPlayground(local.playgroundUrl, { width: 380, height: 800 });
      try {
        await window.say('hjælp');
        await window.expectReply(/Det kan jeg hjælpe med/);
        const tooWide = await window.page.evaluate<number>('document.body.scrollWidth - window.innerWidth');
        expect(tooWide).toBeLessThanOrEqual(0);
        await picture(window, 'help-da-narrow');
      } finally {
        await window.close();
      }
    });

    test('in a channel: greets the team, helps whoever mentions it, and keeps to the profile’s language', async () => {
      const window = await openPlayground(local.playgroundUrl);
      try {
        await window.goTo('Postkassen');
        await window.expectReply(/Nævn mig med @/);
        await window.sendAs('Megan Bowen', '@Svarfrist help', 'Postkassen');
        await window.expectReply(/Det kan jeg hjælpe med/);
        await picture(window, 'help-team-da');
        await window.say('@Svarfrist sprog engelsk');
        await window.expectReply(/Her svarer jeg alle på samme sprog/);
      } finally {
        await window.close();
      }
    });
  },
);

describe('npm run local', () => {
  test('starts, warns, and stops both at Ctrl-C; a later start keeps the data', async () => {
    const first = await startLocalMode();
    expect(first.printed()).toMatch(/checks no tokens[\s\S]*listens on all network interfaces/);
    expect((await fetch(`${first.botUrl}/readyz`)).status).toBe(200);
    expect(await stopLocalMode(first)).toBe(0);
    expect(first.printed()).toContain('Stopped.');
    await expect(fetch(first.playgroundUrl)).rejects.toThrow();
    const second = await startLocalMode({ DATA_DIR: first.dataDir });
    expect(await stopLocalMode(second)).toBe(0);
  });
});
