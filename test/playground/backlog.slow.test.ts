import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { openPlayground, type PlaygroundWindow } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1500 };
const NARROW = { width: 380, height: 1900 };

describe.skipIf(chromiumPath() === undefined)(
  'the unit’s list in the Agents Playground, as Alex of Borgerservice (needs Chromium)',
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
      ['wide', WIDE],
      ['narrow', NARROW],
    ])('taken and handed over in place (%s)', async (name, size) => {
      const window = await openPlayground(local.playgroundUrl, size);
      const tooWide = () => window.page.evaluate<number>('document.body.scrollWidth - window.innerWidth');
      const more = () => window.page.getByRole('button', { name: /^Mere om BS-\d+$/ }).last();
      try {
        await window.say('åbne henvendelser');
        await window.expectReply(/Borgerservice har \d+ åbne henvendelser: \d+ er overskredet/);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await picture(window, `backlog-da-${name}`);
        await window.say('hvad er ufordelt');
        const list = await window.expectReply(/Borgerservice har \d+ ufordelte henvendelser/);
        const before = Number(/har (\d+) ufordelte/.exec(list)?.[1]);
        await window.page.getByRole('button', { name: 'Tag', exact: true }).last().click();
        await window.expectReply(new RegExp(`BS-\\d+ er nu din.*har ${before - 1} ufordelte`));
        await more().click();
        await window.page.getByRole('button', { name: 'Giv videre …' }).last().click();
        await window.expectReply(/Giv BS-\d+ videre/);
        await window.fillInput('En kollega et andet sted', 'mette');
        await window.pressButton('Giv videre');
        await window.expectReply(/Der er flere: Mette Holm .* og Mette Skovgaard/);
        expect(await tooWide()).toBeLessThanOrEqual(0);
        await picture(window, `hand-over-da-${name}`);
        await window.fillInput('En kollega et andet sted', 'MESK');
        await window.pressButton('Giv videre');
        await window.expectReply(
          /givet videre til Mette Skovgaard, som får besked, og ligger nu hos Jobcenter/,
        );
        expect(await tooWide()).toBeLessThanOrEqual(0);
      } finally {
        await window.close();
      }
    });

    test('in a channel, what everybody there may know', async () => {
      const window = await openPlayground(local.playgroundUrl, WIDE);
      try {
        await window.goTo('Postkassen');
        await window.say('@Svarfrist hvor mange er overskredet?');
        const reply = await window.expectReply(/Borgerservice har \d+ overskredne henvendelser/);
        expect(reply).toMatch(/BS-\d+ · (E-mail|Brev|Facebook)/);
        expect(reply).not.toMatch(/Mette|Alex/);
        await picture(window, 'backlog-team-da');
      } finally {
        await window.close();
      }
    });
  },
);
