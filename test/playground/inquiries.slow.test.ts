import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

/** High enough for a whole card in the picture. */
const WIDE = { width: 1280, height: 1220 };
const NARROW = { width: 380, height: 1360 };

describe.skipIf(chromiumPath() === undefined)(
  'inquiries in the Agents Playground, as Alex of Borgerservice (needs Chromium)',
  () => {
    let local: LocalMode;
    beforeAll(async () => {
      local = await startLocalMode({ CLOCK: '2026-11-23T10:00:00+01:00' });
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.screenshot(`${PICTURES}/${name}.png`);
    }

    test('what is due, why, and the next ones', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.say('hvad er min frist?');
        await window.expectReply(/Du har \d+ frister denne uge\. .*Først BS-\d+: .*Vis de næste/);
        await picture(window, 'deadlines-da');
        await window.page
          .getByRole('button', { name: /^Hvorfor har BS-\d+ den frist\?$/ })
          .first()
          .click();
        await window.page
          .getByText(/modtagelsesdagen tæller ikke med/)
          .first()
          .waitFor();
        await window.pressButton('Vis de næste');
        await window.expectReply(/Dine frister, fortsat/);
        await window.say('frist for brev modtaget i går');
        await window.expectReply(
          /Send svar eller kvittering senest fredag den 4\. december inden kl\. 13.*Intet er registreret/,
        );
      } finally {
        await window.close();
      }
    });

    test('a letter is registered, receipted and answered', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.say('nyt brev');
        await window.expectReply(/Ny henvendelse/);
        await window.fillInput('Hvordan kom den?', 'Facebook');
        await window.fillInput('Modtaget', '2026-11-20');
        await window.fillInput('Emne', 'Flytning til Jyllinge');
        await window.fillInput('Sagstype med egen frist', 'Indskudslån');
        await window.fillInput('Hvem tager den?', 'Alex Wilber');
        await window.pressButton('Gem');
        await window.expectReply(/Den er ikke gemt endnu.*Skriv også klokkeslættet/);
        await picture(window, 'register-da');
        await window.fillInput('Hvordan kom den?', 'Brev');
        await window.pressButton('Gem');
        const saved = await window.expectReply(/Registreret som BS-\d+\..*Flytning til Jyllinge/);
        const ref = /BS-\d+/.exec(saved)?.[0] ?? '';
        await window.pressButton('Kvittering sendt …');
        await window.expectReply(`Kvittering for ${ref}`);
        await window.pressButton('Gem');
        await window.expectReply(
          /tæller ikke endnu: Der mangler besked om næste skridt og en dato for svaret\./,
        );
        await window.fillInput('Hvad sker der nu?', 'Vi indhenter oplysninger');
        await window.fillInput('Svar senest', '2026-12-14');
        await window.pressButton('Gem');
        await window.expectReply(
          /Kvitteringen er noteret.*✓ Svar eller kvittering.*Svar senest mandag den 14\. december/,
        );
        await picture(window, 'inquiry-da');
        await window.say(`besvaret ${ref}`);
        await window.expectReply(/Noteret: Besvaret på papir\. Borgeren kan henvende sig til Alex Wilber/);
      } finally {
        await window.close();
      }
    });

    test('narrow: the same cards fit a phone', async () => {
      const window = await openPlayground(local.playgroundUrl, NARROW);
      const tooWide = () => window.page.evaluate<number>('document.body.scrollWidth - window.innerWidth');
      try {
        await window.say('mine frister');
        await window.expectReply(/Du har \d+ frister denne uge/);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await picture(window, 'deadlines-da-narrow');
        await window.say('ny henvendelse');
        await window.expectReply(/Ny henvendelse/);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await picture(window, 'register-da-narrow');
        await window.say('BS-1008');
        await window.expectReply(/Besvaret/);
        expect(await tooWide()).toBeLessThanOrEqual(0);
      } finally {
        await window.close();
      }
    });

    test('in a channel, what everybody there may know', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.goTo('Postkassen');
        await window.say('@Svarfrist hvad er min frist?');
        const reply = await window.expectReply(/kun i din egen chat med mig/);
        expect(reply).toMatch(/BS-\d+ · (E-mail|Brev)/);
      } finally {
        await window.close();
      }
    });
  },
);
