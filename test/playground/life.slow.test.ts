import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1220 };
const NARROW = { width: 380, height: 1360 };

describe.skipIf(chromiumPath() === undefined)(
  'a day of inquiries in the Agents Playground, as Alex of Borgerservice, with Adele who coordinates it (needs Chromium)',
  () => {
    let local: LocalMode;
    beforeAll(async () => {
      local = await startLocalMode({ CLOCK: '2026-11-23T10:00:00+01:00' });
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.cardOnlyScreenshot(`${PICTURES}/life-${name}.png`);
    }

    test('from nobody’s to answered, and undone', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        // Nobody's letter.
        await window.say('BS-1022');
        await window.expectReply(/Ufordelt/);
        await picture(window, 'unassigned');
        await window.pressButton('Jeg tager den');
        await window.expectReply(/BS-1022 er nu din\./);
        await picture(window, 'taken');
        await window.pressButton('Mere');
        await window.expectReply(/Kræver ikke svar/);
        await picture(window, 'more');
        await window.pressButton('Jeg svarer nu');
        await window.expectReply(/Alex Wilber svarer nu \(siden kl\. 10(\.\d\d)?\)/);
        // The coordinator is faster, by a word.
        await window.sendAs('Adele Vance', 'BS-1022 er fagspecifik');
        await window.expectSentTo('Adele Vance', /Typen er nu fagspecifikt spørgsmål/);
        await window.pressButton('Besvaret');
        await window.expectReply(/Adele Vance var hurtigere/);
        await picture(window, 'stale');
        await window.pressButton('Besvaret');
        await window.expectReply(/Noteret: Besvaret på papir/);
        await window.pressButton('Historik');
        await picture(window, 'answered');
        await window.pressButton('Fortryd');
        await window.expectReply(/Fortrudt: BS-1022 er igen, som den var/);
        await picture(window, 'undone');
      } finally {
        await window.close();
      }
    });

    test('a case with a decision: waited for, extended, decided', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.say('BS-1009 afventer borgeren');
        await window.expectReply(/Vi venter på borgeren/);
        await picture(window, 'waiting');
        await window.say('BS-1009 venter ikke længere');
        await window.expectReply(/venter ikke længere/);
        await window.say('forlæng BS-1009 til 21/12');
        await window.expectReply(/Forlæng fristen for BS-1009/);
        await window.pressButton('Gem');
        await window.expectReply(/Skriv, hvorfor det trækker ud/);
        await picture(window, 'extend-faults');
        await window.fillInput('Hvorfor trækker det ud?', 'Vi mangler oplysninger fra banken');
        await window.page.getByText('Borgeren har fået skriftlig besked').last().click();
        await window.pressButton('Gem');
        await window.expectReply(/afgørelsen kommer nu senest mandag den 21\. december/);
        await picture(window, 'extended');
        await window.say('afgørelse sendt BS-1009');
        await window.expectReply(/Noteret: Afgørelsen er sendt/);
        await picture(window, 'decided');
        await window.pressButton('Kopiér til journalen');
        await window.expectReply(/Notat om BS-1009 til journalen/);
        await picture(window, 'journal');
      } finally {
        await window.close();
      }
    });

    test('narrow: the card with all that may be done, a form and a note fit a phone', async () => {
      const window = await openPlayground(local.playgroundUrl, NARROW);
      const tooWide = () => window.page.evaluate<number>('document.body.scrollWidth - window.innerWidth');
      try {
        await window.say('BS-1005');
        await window.expectReply(/BS-1005/);
        await picture(window, 'open-narrow');
        await window.pressButton('Mere');
        await window.expectReply(/Kræver ikke svar/);
        await picture(window, 'more-narrow');
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await window.pressButton('Ret oplysninger …');
        await window.expectReply(/Ret BS-1005/);
        await picture(window, 'correct-narrow');
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await window.pressButton('Fortryd');
        await window.expectReply(/BS-1005/);
      } finally {
        await window.close();
      }
    });
  },
);
