import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode, stopLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1500 };
const NARROW = { width: 380, height: 1900 };
const CLOCK = '2026-11-23T10:00:00+01:00';
const ALEX = '7a3e0000-0000-4000-8000-000000000105';

/** Whoever types in the Playground's window is a caseworker; here a coordinator of the unit. */
async function startAsCoordinator(): Promise<LocalMode> {
  const DATA_DIR = join(mkdtempSync(join(tmpdir(), 'svarfrist-duty-')), '.data');
  await stopLocalMode(await startLocalMode({ CLOCK, DATA_DIR }));
  const file = join(DATA_DIR, 'organisation.json');
  const organisation = JSON.parse(readFileSync(file, 'utf8'));
  organisation.units.find(({ id }: { id: string }) => id === 'BS').coordinators.push(ALEX);
  writeFileSync(file, JSON.stringify(organisation));
  return startLocalMode({ CLOCK, DATA_DIR });
}

describe.skipIf(chromiumPath() === undefined)(
  'duty and a closed unit in the Agents Playground, as a coordinator of Borgerservice (needs Chromium)',
  () => {
    let local: LocalMode;
    beforeAll(async () => {
      local = await startAsCoordinator();
    });
    afterAll(async () => {
      local?.child.kill('SIGKILL');
    });

    async function picture(window: PlaygroundWindow, name: string): Promise<void> {
      if (PICTURES) await window.cardOnlyScreenshot(`${PICTURES}/duty-${name}.png`);
    }
    const tooWide = ({ page }: PlaygroundWindow) =>
      page.evaluate<number>('document.body.scrollWidth - window.innerWidth');

    test.each([
      ['wide', WIDE],
      ['narrow', NARROW],
    ])('a rota by the weekday and by the week (%s)', async (size, view) => {
      const window = await openPlayground(local.playgroundUrl, view);
      try {
        await window.say('vagtplan');
        await window.expectReply(/Vagtplan · Borgerservice/);
        await picture(window, `rota-${size}`);
        expect(await tooWide(window)).toBeLessThanOrEqual(0);
        await window.pressButton('Mail pr. ugedag');
        await window.expectReply(/Mailvagten pr. ugedag · Borgerservice/);
        await window.fillInput('Mandag', 'Alex Wilber');
        await window.fillInput('Fredag', 'Mette Holm');
        await window.pressButton('Se planen');
        await window.expectReply(/Sådan bliver den.*mandag 23. november: (Mail: )?Alex Wilber/s);
        expect(await tooWide(window)).toBeLessThanOrEqual(0);
        await picture(window, `rota-weekday-${size}`);
        await window.pressButton('Gem');
        await window.expectReply(/Gemt. Sådan er vagtplanen nu/);
        await window.pressButton('Telefon pr. uge');
        await window.expectReply(/Telefonvagten pr. uge · Borgerservice/);
        await window.fillInput('Første uge', 'Uge 49, fra mandag den 30. november');
        await window.fillInput('1. uge', 'Anna Lindegaard');
        await window.fillInput('2. uge', 'Alex Wilber');
        await window.pressButton('Flere uger');
        await window.expectReply(/8\. uge/);
        await window.pressButton('Se planen');
        await window.expectReply(/Indtil mandag den 30. november har ingen telefonvagten/);
        expect(await tooWide(window)).toBeLessThanOrEqual(0);
        await picture(window, `rota-week-${size}`);
        await window.pressButton('Gem');
        await window.expectReply(/mandag 30. november: Mail: Alex Wilber · Telefon: Anna Lindegaard/);
        await picture(window, `rota-saved-${size}`);
        await window.say('hvem har vagten?');
        await window.expectReply(/Alex Wilber|Du har mailvagten/);
        await window.say('hvad er ufordelt');
        await window.expectReply(/Vagten i dag: Alex Wilber/);
        await picture(window, `unassigned-${size}`);
        await window.say('vagtplan');
        await window.expectReply(/Vagtplan · Borgerservice/);
        await window.pressButton('Telefon som mail');
        await window.expectReply(/også telefonvagten/);
        await window.pressButton('Gem');
        await window.expectReply(/Telefonvagten er den samme/);
      } finally {
        await window.close();
      }
    });

    test.each([
      ['wide', WIDE],
      ['narrow', NARROW],
    ])('a closed unit: what it means, saved and taken away (%s)', async (size, view) => {
      const window = await openPlayground(local.playgroundUrl, view);
      try {
        await window.say('Borgerservice er lukket 27/11-1/12');
        await window.expectReply(/Ingen enhed dækker. Vælg en, ellers får borgerne ikke svar/);
        await picture(window, `closure-${size}`);
        expect(await tooWide(window)).toBeLessThanOrEqual(0);
        await window.fillInput('Hvem svarer imens?', 'Jobcenter');
        await window.pressButton('Gem');
        await window.expectReply(/Du har rettet noget.*Jobcenter dækker og kan/s);
        await picture(window, `closure-covered-${size}`);
        await window.pressButton('Gem');
        await window.expectReply(/Gemt: Borgerservice er lukket fredag den 27. november til og med/);
        await picture(window, `closure-saved-${size}`);
        await window.say('Borgerservice er lukket');
        await window.expectReply(/Allerede registreret/);
        await picture(window, `closure-there-${size}`);
        expect(await tooWide(window)).toBeLessThanOrEqual(0);
        await window.pressButton('Slet');
        await window.expectReply(/Slettet: Borgerservice er ikke længere registreret/);
      } finally {
        await window.close();
      }
    });
  },
);
