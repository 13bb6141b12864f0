import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../bot/core/directory.ts';
import { CHANNELS, type Inquiry, KINDS } from '../../bot/core/inquiry.ts';
import type { LocalDay } from '../../bot/core/local-day.ts';
import { obligationsOf, promisedObligation } from '../../bot/core/obligations.ts';
import { isOpenAt } from '../../bot/core/openings.ts';
import { isSame } from '../../bot/core/reminder.ts';
import { type Act, remindersOf, withReminders } from '../../bot/core/reminders.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { timeZone } from '../../bot/core/time-zone.ts';
import { aDraft } from '../support/inquiry-builders.ts';
import { context, instant, profile, shipped, zone } from './shipped.ts';

const workplace = { zone, hours: profile.openingHours, calendar: shipped.local };
const PEOPLE = ['mette', 'jonas'] as PersonId[];
const HOUR = 3_600_000;

const aPerson = fc.constantFrom(...PEOPLE);
const anActor = fc.oneof(
  aPerson.map((person) => ({ person })),
  fc.constant({ system: 'mailroom' }),
);

/** Anything that may come in, some of it met, and some hours or weeks later an act by anybody. */
const anything = fc
  .record({
    received: fc
      .integer({
        min: instant('2026-01-01T00:00:00Z') / 60_000,
        max: instant('2028-12-31T00:00:00Z') / 60_000,
      })
      .map((minutes) => (minutes * 60_000) as EpochMs),
    after: fc.integer({ min: 0, max: 30 * 24 }).map((hours) => hours * HOUR),
    channel: fc.constantFrom(...CHANNELS),
    kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
    caseType: fc.option(fc.constantFrom(...profile.caseTypes.map(({ id }) => id)), { nil: undefined }),
    promisedIn: fc.option(fc.nat(40), { nil: undefined }),
    waitIn: fc.option(fc.nat(20), { nil: undefined }),
    met: fc.nat(7),
    owner: aPerson,
    ownerBefore: fc.option(aPerson, { nil: undefined }),
    by: anActor,
  })
  .map(({ received, after, promisedIn, waitIn, met, owner, ownerBefore, by, ...facts }) => {
    const at = (received + after) as EpochMs;
    const draft = aDraft({ ...facts, received, completeAt: received, owner });
    const today = zone.dayOf(at);
    const promised = (today + (promisedIn ?? 0)) as LocalDay;
    const all = [
      ...obligationsOf(draft, profile, context).obligations,
      ...(promisedIn === undefined ? [] : [promisedObligation({ promised }, zone)]),
    ];
    const obligations = all.map((one, index) => ((met >> index) & 1 ? { ...one, metAt: at } : one));
    const waiting =
      waitIn === undefined ? {} : { waiting: { from: today, until: (today + waitIn) as LocalDay } };
    const inquiry: Omit<Inquiry, 'ref' | 'version'> = { ...draft, obligations, ...waiting };
    const act: Act = { at, by, ownerBefore, before: [] };
    return { inquiry, act };
  });

describe('whatever comes in, and whenever', () => {
  test('nobody is to be told of anything while nobody is at work, but for what follows from an act at once', () => {
    fc.assert(
      fc.property(anything, ({ inquiry, act }) => {
        for (const { what, at } of remindersOf(inquiry, act, workplace)) {
          const atOnce = (what === 'handedOver' || what === 'closing') && at === act.at;
          expect(at >= act.at).toBe(true);
          expect(atOnce || isOpenAt(at, workplace)).toBe(true);
        }
      }),
    );
  });

  test('nothing is told of what was met, and only the owner is told', () => {
    fc.assert(
      fc.property(anything, ({ inquiry, act }) => {
        const open = inquiry.obligations.filter(({ metAt }) => metAt === undefined).map(({ due }) => due);
        for (const { what, due, to } of remindersOf(inquiry, act, workplace)) {
          expect(to).toBe(inquiry.owner);
          expect(what === 'handedOver' || what === 'waitOver' || open.includes(due)).toBe(true);
        }
      }),
    );
  });

  test('computed again it is the same, and a later change adds nothing', () => {
    fc.assert(
      fc.property(anything, fc.nat(20 * 24), ({ inquiry, act }, hours) => {
        const first = withReminders(inquiry, act, workplace);
        const before = first.reminders ?? [];
        const again = { ...act, ownerBefore: inquiry.owner, before };
        expect(remindersOf(first, again, workplace)).toEqual(before);
        // The same person changes something that these do not depend on.
        const later: Act = { ...again, at: (act.at + hours * HOUR) as EpochMs };
        const added = remindersOf(first, later, workplace).filter(
          (one) => !before.some((known) => isSame(known, one)),
        );
        expect(added).toEqual([]);
      }),
    );
  });

  test('it does not depend on the machine’s time zone', () => {
    const was = process.env.TZ;
    try {
      fc.assert(
        fc.property(anything, ({ inquiry, act }) => {
          const [auckland, here] = ['Pacific/Auckland', 'Europe/Copenhagen'].map((tz) => {
            process.env.TZ = tz;
            return remindersOf(inquiry, act, { ...workplace, zone: timeZone(profile.timeZone) });
          });
          expect(auckland).toEqual(here);
        }),
        { numRuns: 20 },
      );
    } finally {
      if (was === undefined) delete process.env.TZ;
      else process.env.TZ = was;
    }
  });
});
