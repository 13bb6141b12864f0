import { beforeAll, describe, expect, test } from 'vitest';
import type { Absence } from '../../bot/core/absence/absence.ts';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import type { Inquiry, InquiryFacts } from '../../bot/core/inquiry.ts';
import type { Step, StepName, StepOf } from '../../bot/core/life/step.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { changeInquiry } from '../../bot/journeys/change-inquiry.ts';
import { openInquiry } from '../../bot/journeys/open-inquiry.ts';
import { at } from '../core/shipped.ts';
import { anAbsence } from '../support/absences.ts';
import { BS, JC, PEOPLE } from './support/municipality.ts';
import { EVERYTHING, NOTES, NOTHING, sqliteJourneys } from './support/steps.ts';

/** Who may act for Mette, day by day: 17 November to 1 December 2026. */

const journeys = sqliteJourneys();
const { mette, jobcenter, coordinator, member, deputy, manager } = PEOPLE;

const DAYS = {
  /** She is there. */
  before: at('Monday 2026-11-16 10:00'),
  /** Somebody of another unit covers. */
  covered: at('Tuesday 2026-11-17 10:00'),
  after: at('Wednesday 2026-11-18 10:00'),
  /** Whom she named is away too. */
  chained: at('Thursday 2026-11-19 10:00'),
  /** Whom she named has said no. */
  declined: at('Friday 2026-11-20 10:00'),
  /** Her unit is closed; the Jobcenter covers it. */
  closed: at('Tuesday 2026-11-24 10:00'),
};
type Day = keyof typeof DAYS;

const away = (person: PersonId, day: string, over: Parameters<typeof anAbsence>[3] = {}): Absence =>
  anAbsence(person, day, day, over);

const save = async (unit: UnitId, ...absences: Absence[]) => {
  const changes = absences.map((after) => ({ absence: { after } }));
  expect(await journeys.rosters.save(unit, changes, new Map([[jobcenter, JC]]))).toBe(true);
};

beforeAll(async () => {
  const named = { substitute: jobcenter };
  const declined = [{ person: jobcenter, at: 0 as EpochMs }];
  await save(
    BS,
    away(mette, 'Tuesday 2026-11-17', named),
    away(mette, 'Thursday 2026-11-19', named),
    away(mette, 'Friday 2026-11-20', { ...named, declined }),
  );
  await save(JC, away(jobcenter, 'Thursday 2026-11-19'));
  const closure = { ...away(manager, 'Tuesday 2026-11-24'), unit: BS, to: JC };
  const { id, enteredBy, enteredAt, version, span } = closure;
  const days = { from: span.from, through: span.from };
  await journeys.rosters.save(BS, [
    { closure: { after: { id, unit: BS, to: JC, ...days, enteredBy, enteredAt, version } } },
  ]);
});

const SITUATIONS: Record<string, Partial<InquiryFacts>> = {
  'Mette’s': {},
  'Mette’s confidential': { caseType: 'child-concern' },
  'Mette’s call': { channel: 'phone' },
  'nobody’s': { owner: undefined },
  'nobody’s confidential': { caseType: 'child-concern', owner: undefined },
};

/** What each may do on that day, in the order of the situations above. */
const TABLE: readonly (readonly [Day, string, PersonId, readonly Step[][]])[] = [
  ['before', 'the named substitute', jobcenter, [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]],
  ['covered', 'the named substitute', jobcenter, [EVERYTHING, EVERYTHING, EVERYTHING, NOTHING, NOTHING]],
  ['covered', 'a member', member, [NOTES, NOTHING, NOTES, EVERYTHING, NOTHING]],
  ['covered', 'Mette', mette, [EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING, NOTHING]],
  ['after', 'who covered yesterday', jobcenter, [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]],
  ['chained', 'the substitute who is away', jobcenter, [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]],
  ['chained', 'next in order', coordinator, [EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING, NOTHING]],
  ['declined', 'who declined', jobcenter, [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]],
  ['declined', 'next in order', coordinator, [EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING, NOTHING]],
  ['declined', 'the deputy', deputy, [EVERYTHING, NOTHING, EVERYTHING, EVERYTHING, NOTHING]],
  ['closed', 'of the covering unit', PEOPLE.jobcenter, [NOTES, NOTHING, NOTES, EVERYTHING, NOTHING]],
];

const rows = TABLE.flatMap(([day, role, who, steps]) =>
  Object.keys(SITUATIONS).map((situation, index) => [day, role, situation, who, steps[index] ?? []] as const),
);

const does = (who: PersonId, day: Day, { ref, version }: Inquiry, step: Step) =>
  changeInquiry(
    journeys.ports,
    { ref, who, at: DAYS[day], version },
    step.do as StepName,
    () => step as StepOf<StepName>,
  );

describe.each(rows)('%s: %s, %s', (day, _role, situation, who, allowed) => {
  test('may do what is theirs, on behalf of the owner, and nothing else', async () => {
    for (const step of EVERYTHING) {
      const inquiry = await journeys.ready(SITUATIONS[situation] ?? {}, step);
      // Whoever has it already does not take it.
      if (step.do === 'take' && inquiry.owner === who) continue;
      if (!allowed.includes(step)) {
        await journeys.writesNothing(async () => {
          expect({ step, ...(await does(who, day, inquiry, step)) }).toMatchObject({ step, ok: false });
        });
        continue;
      }
      const done = await does(who, day, inquiry, step);
      expect({ step, done }).toMatchObject({ step, done: { ok: true } });
      const [last] = (await journeys.ports.inquiries.history(inquiry.ref)).slice(-1);
      const others = inquiry.owner !== undefined && inquiry.owner !== who;
      expect(last).toMatchObject({ by: { person: who } });
      expect(last?.onBehalfOf).toBe(others && step.do !== 'take' ? inquiry.owner : undefined);
      // It stays whose it was, but for what says otherwise.
      if (others && done.ok && !['take', 'assign', 'redirect'].includes(step.do))
        expect(done.inquiry.owner).toBe(inquiry.owner);
      if (step.do === 'take' && done.ok) expect(done.inquiry.owner).toBe(who);
    }
  });
});

test('who covers is told to whoever may see it', async () => {
  const inquiry = await journeys.ready({}, { do: 'take' });
  const covered = (who: PersonId, day: Day) =>
    openInquiry(journeys.ports, inquiry.ref, { who, at: DAYS[day] });
  expect(await covered(manager, 'covered')).toMatchObject({ cover: { away: true, by: jobcenter } });
  expect(await covered(member, 'after')).toMatchObject({ cover: { away: false, by: mette } });
  expect(await covered(mette, 'covered')).toMatchObject({ ok: true, cover: undefined });
});
