import { describe, expect, test } from 'vitest';
import type { InquiryFacts } from '../../bot/core/inquiry.ts';
import type { Step } from '../../bot/core/life/step.ts';
import { PEOPLE } from './support/municipality.ts';
import { EVERYTHING, NOTES, NOTHING, sqliteJourneys } from './support/steps.ts';

const journeys = sqliteJourneys();

const MINE: Partial<InquiryFacts> = {};
const SECRET = { caseType: 'child-concern' };
const SITUATIONS = {
  'Mette’s': MINE,
  'nobody’s': { owner: undefined },
  'Mette’s confidential': SECRET,
  'nobody’s confidential': { ...SECRET, owner: undefined },
  'Mette’s call': { channel: 'phone' },
} as const satisfies Record<string, Partial<InquiryFacts>>;
type Situation = keyof typeof SITUATIONS;
type Role = keyof typeof PEOPLE;

/** The table: what each may do with it, in the order of the situations above. */
const TABLE: Record<Role, readonly [Step[], Step[], Step[], Step[], Step[]]> = {
  mette: [EVERYTHING, EVERYTHING, EVERYTHING, NOTHING, EVERYTHING],
  manager: [EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING],
  deputy: [EVERYTHING, EVERYTHING, NOTHING, NOTHING, EVERYTHING],
  coordinator: [EVERYTHING, EVERYTHING, NOTHING, NOTHING, EVERYTHING],
  member: [NOTES, EVERYTHING, NOTHING, NOTHING, NOTES],
  // Of Borgerservice too: the role takes nothing away.
  switchboard: [NOTES, EVERYTHING, NOTHING, NOTHING, NOTES],
  jobcenter: [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING],
  jobcenterManager: [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING],
  administrator: [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING],
  unknown: [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING],
};
const ROLES = Object.keys(TABLE) as Role[];
const SEE: Record<Situation, readonly Role[]> = {
  'Mette’s': ['mette', 'manager', 'deputy', 'coordinator', 'member', 'switchboard'],
  'nobody’s': ['mette', 'manager', 'deputy', 'coordinator', 'member', 'switchboard'],
  'Mette’s confidential': ['mette', 'manager'],
  'nobody’s confidential': ['manager'],
  'Mette’s call': ['mette', 'manager', 'deputy', 'coordinator', 'member', 'switchboard'],
};

const situations = Object.keys(SITUATIONS) as Situation[];
const rows = situations.flatMap((situation, index) =>
  EVERYTHING.map((step) => [situation, step.do, step, index] as const),
);

describe.each(rows)('%s: %s', (situation, _name, step, index) => {
  const allowed = ROLES.filter((role) => TABLE[role][index]?.includes(step));
  const others = ROLES.filter((role) => !allowed.includes(role));

  test('refused to others, and nothing at all is changed', async () => {
    const inquiry = await journeys.ready(SITUATIONS[situation], step);
    await journeys.writesNothing(async () => {
      for (const role of others) {
        const refused = await journeys.does(PEOPLE[role], inquiry, step);
        const unseen = inquiry.confidential ? 'notFound' : 'notAllowed';
        const reason = SEE[situation].includes(role) ? 'notTheirs' : unseen;
        expect({ role, ...refused }).toMatchObject({ role, ok: false, reason });
      }
    });
  });

  test('done by those who may, once', async () => {
    for (const role of allowed) {
      const who = PEOPLE[role];
      const inquiry = await journeys.ready(SITUATIONS[situation], step);
      const { owner, version } = inquiry;
      const done = await journeys.does(who, inquiry, step);
      // Whoever has it already does not take it.
      if (step.do === 'take' && owner === who) {
        expect(done).toMatchObject({ ok: false, reason: 'refused', refusal: { reason: 'already' } });
        continue;
      }
      expect({ role, ...done }).toMatchObject({ role, ok: true, inquiry: { version: version + 1 } });
      const history = await journeys.ports.inquiries.history(inquiry.ref);
      expect(history).toHaveLength(version + 1);
      expect(history.at(-1)).toMatchObject({ by: { person: who }, version: version + 1 });
      // Whoever takes it does so for themselves.
      expect(history.at(-1)?.onBehalfOf).toBe(owner === who || step.do === 'take' ? undefined : owner);
      await journeys.writesNothing(async () => {
        expect(await journeys.does(who, inquiry, step)).toMatchObject({ ok: false });
      });
    }
  });
});
