import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Absence, AbsenceId, WriteId } from '../../bot/core/absence/absence.ts';
import { follow } from '../../bot/core/absence/follow.ts';
import { noticePlan } from '../../bot/due-work/notice-plan.ts';
import { briefingId } from '../../bot/due-work/return-briefing.ts';
import { storedDueWork } from '../../bot/store/due-work.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { day, zone } from '../core/shipped.ts';
import { ADELE, ALEX, ANNA, BS, from, JONAS, MEGAN, METTE } from '../due-work/support/absences.ts';
import { allReadable } from '../store/due-work/all-readable.ts';
import { chromiumPath } from '../support/chromium.ts';
import { epoch } from '../support/clock.ts';
import { openPlayground } from '../support/playground-driver.ts';
import { type LocalMode, startLocalMode } from './local-mode.ts';

/** Where the pictures go; they are kept only when somebody asks for them: PICTURES=docs/images npm test. */
const PICTURES = process.env.PICTURES;

const WIDE = { width: 1280, height: 1500 };
const NARROW = { width: 380, height: 1900 };
/** Has the duty of the phone. */
const LYNNE = '7a3e0000-0000-4000-8000-000000000108' as typeof ALEX;
const NOW = epoch('2026-11-23T09:59:30+01:00');

/** Mette is away, and Alex is asked; Jonas is, and everybody has said no; Alex himself comes back today. */
async function prepare(dataDir: string): Promise<void> {
  const store = await openSqliteStore(dataDir);
  const rosters = storedRosters(await store.table('absences'));
  const work = storedDueWork(await store.table('due'), allReadable);
  const entry = (person: typeof ALEX, span: Absence['span'], over: Partial<Absence> = {}): Absence => ({
    id: randomUUID() as AbsenceId,
    person,
    span,
    declined: [],
    enteredBy: person,
    enteredAt: NOW,
    version: 1,
    ...over,
  });
  const asked = { person: ALEX, at: NOW };
  const mette = entry(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), {
    substitute: ALEX,
    asked,
    writes: ['first' as WriteId],
  });
  const declined = [ADELE, METTE, ANNA, MEGAN, LYNNE].map((person) => ({ person, at: NOW }));
  const jonas = entry(JONAS, from('Thursday 2026-12-03'), { declined });
  const alex = entry(ALEX, from('Monday 2026-11-16', 'Friday 2026-11-20'));
  await rosters.save(
    BS,
    [mette, jonas, alex].map((after) => ({ absence: { after } })),
  );
  const until = epoch('2026-11-23T18:00:00+01:00');
  const days = [day('Thursday 2026-12-03')];
  const due = epoch('2026-11-23T09:59:40+01:00');
  await work.plan([
    follow(BS, mette, NOW, zone, { by: METTE }),
    // As if Alex led the unit, whom the client speaks as.
    noticePlan({ unit: BS, absent: JONAS }, { what: 'gap', to: ALEX, key: 'x', due, until }, zone, { days }),
    {
      id: briefingId(ALEX, day('Monday 2026-11-23')),
      kind: 'returnBriefing',
      about: ALEX,
      due,
      until,
      data: {},
    },
  ]);
  await store.close();
}

describe.skipIf(chromiumPath() === undefined)(
  'what is told of absences, in the Agents Playground, as Alex of Borgerservice (needs Chromium)',
  () => {
    let local: LocalMode;
    afterEach(() => {
      local?.child.kill('SIGKILL');
    });

    test.each([
      ['wide', WIDE],
      ['narrow', NARROW],
    ])(
      '%s: a request, a gap and a welcome come by themselves, and the answer takes the request’s place',
      async (size, view) => {
        local = await startLocalMode({ CLOCK: '2026-11-23T09:59:35+01:00' });
        const window = await openPlayground(local.playgroundUrl, view);
        const picture = async (name: string) => {
          if (PICTURES) await window.screenshot(`${PICTURES}/cover-${name}-${size}.png`);
        };
        try {
          await prepare(local.dataDir);
          await window.expectReply(/Mette Holm er ikke til stede mandag den 7\./);
          await window.expectReply(/Ingen dækker for Jonas Krogh torsdag den 3\. december/);
          await window.expectReply(/Velkommen tilbage/);
          await picture('told');
          await window.pressButton('Jeg dækker');
          await window.expectReply(/Tak\. Du dækker for Mette Holm/);
          await picture('yes');
          await window.pressButton('Jeg kan alligevel ikke');
          await window.expectReply(
            /I orden, du dækker ikke for Mette Holm\. Adele Vance bliver spurgt i stedet\./,
          );
          const tooWide = await window.page.evaluate<number>('document.body.scrollWidth - window.innerWidth');
          expect(tooWide).toBeLessThanOrEqual(0);
        } finally {
          await window.close();
        }
      },
    );
  },
);
