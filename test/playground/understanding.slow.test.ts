import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 380, height: 800 };

describe.skipIf(chromiumPath() === undefined)(
  'what is not wholly understood, in the Agents Playground (needs Chromium)',
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

    test.each([
      ['wide', WIDE, 'BS-1020'],
      ['narrow', NARROW, 'BS-1021'],
    ])('%s: unknown, unclear, and several of one name', async (name, size, nobodys) => {
      const window = await openPlayground(local.playgroundUrl, size);
      const fits = () =>
        window.page
          .evaluate<number>('document.body.scrollWidth - window.innerWidth')
          .then((wider) => expect(wider).toBeLessThanOrEqual(0));
      try {
        await window.say('besvart BS-1008');
        await window.expectReply(
          /Det forstod jeg ikke, og jeg har ikke ændret noget.*Skriv »besvaret BS-1008«.*Vis BS-1008/,
        );
        await fits();
        await picture(window, `nearest-line-da-${name}`);
        await window.say('frst');
        await window.expectReply(/Mente du noget af det her\?.*Hvad er min frist\?.*Se, hvad jeg kan/);
        await fits();
        await picture(window, `nearest-da-${name}`);
        await window.pressButton('Hvad er min frist?');
        await window.expectReply(/Du har \d+ frister denne uge/);

        await window.say('frist for brev');
        await window.expectReply(/Hvornår er fristen\?/);
        await fits();
        await window.pressButton('Regn ud');
        await window.expectReply(/Vælg den dag, den kom\./);
        await fits();
        await picture(window, `calculation-form-da-${name}`);
        await window.fillInput('Modtaget', '2026-11-20');
        await window.pressButton('Regn ud');
        await window.expectReply(
          /Frist for et brev modtaget fredag den 20\. november.*senest fredag den 4\. december/,
        );

        await window.say(`overfør ${nobodys} til Mette`);
        await window.expectReply(/Der er flere, der kan være »Mette«\. Hvem mener du\?/);
        await fits();
        await picture(window, `several-da-${name}`);
        await window.pressButton('Mette Skovgaard (Jobcenter)');
        await window.expectReply(new RegExp(`${nobodys} er givet videre til Mette Skovgaard.*Jobcenter`));
        await picture(window, `chosen-da-${name}`);

        await window.say('BS-1008 er ikke besvaret');
        await window.expectReply(/Er BS-1008 besvaret eller ej\?/);
        await fits();
        await picture(window, `answered-or-not-da-${name}`);
      } finally {
        await window.close();
      }
    });

    test('in a channel: the person who is mentioned, whom Teams knows by the id', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.goTo('Postkassen');
        await window.say('@Svarfrist overfør BS-1024 til @Megan Bowen');
        await window.expectReply(/BS-1024 er givet videre til Megan Bowen/);
        await window.say('@Svarfrist overfør BS-1023 til Mette');
        await window.expectReply(/Mette Holm \(MEHO, Borgerservice\) og Mette Skovgaard \(MESK, Jobcenter\)/);
        await picture(window, 'several-team-da');
      } finally {
        await window.close();
      }
    });
  },
);
