import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect } from 'vitest';
import type { RosterStore } from '../../../bot/core/absence/roster.ts';
import type { PersonId } from '../../../bot/core/directory.ts';
import type { Inquiry, InquiryFacts } from '../../../bot/core/inquiry.ts';
import type { Step, StepName, StepOf } from '../../../bot/core/life/step.ts';
import { unnamed } from '../../../bot/core/life/step.ts';
import { type ChangePorts, changeInquiry } from '../../../bot/journeys/change-inquiry.ts';
import { openInquiries } from '../../../bot/store/inquiries.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import type { Store } from '../../../bot/store/table.ts';
import * as steps from '../../core/life/a-life.ts';
import { at, day } from '../../core/shipped.ts';
import { type Engine, startSqlite } from '../../store/support/engines.ts';
import { BS, JC, PEOPLE, portsOver, register } from './municipality.ts';

export const NOW = at('Tuesday 2026-11-17 10:00');

/** What each right of product.md's table lets somebody do, and what it takes. */
export const NOTES: Step[] = [{ do: 'wroteAgain' }, { do: 'answering', on: true }];
const TAKES: Step[] = [steps.take];
const HANDS: Step[] = [
  { do: 'assign', to: PEOPLE.coordinator, unit: BS },
  { do: 'redirect', to: JC },
  steps.sendAway,
];
const CHANGES: Step[] = [
  steps.receipt('Friday 2026-12-04'),
  steps.answer('phone'),
  steps.decide(),
  steps.reached,
  steps.extend('Tuesday 2026-12-22'),
  steps.wait(),
  steps.resume,
  { do: 'reclassify', kind: 'specialist' },
  steps.complete('Monday 2026-11-16 12:00'),
  { do: 'correct', facts: { channel: 'letter', received: at('Monday 2026-11-16 08:00'), sensitive: false } },
  steps.dismiss,
  steps.reopen,
];
export const EVERYTHING = [...NOTES, ...TAKES, ...HANDS, ...CHANGES];
export const NOTHING: Step[] = [];

/** The journeys over a SQLite store of this test file's own. */
export function sqliteJourneys() {
  let engine: Engine;
  let store: Store;
  let reader: DatabaseSync;
  let ports: ChangePorts;
  let rosters: RosterStore;
  beforeAll(async () => {
    engine = await startSqlite();
    store = await engine.open();
    rosters = storedRosters(await store.table('absences'));
    ports = portsOver(await openInquiries(store), await store.table('people'), await store.table('absences'));
    reader = new DatabaseSync(join(engine.place[1], 'svarfrist.db'), { readOnly: true });
  });
  afterAll(async () => {
    reader.close();
    await store.close();
    await engine.stop();
  });

  /** SQLite's own: another number after any write of anybody else's, whatever it wrote. */
  const version = () => Number(reader.prepare('PRAGMA data_version').get()?.data_version);

  return {
    get ports() {
      return ports;
    },
    get rosters() {
      return rosters;
    },
    /** None of all this writes a single row. */
    async writesNothing(work: () => Promise<void>): Promise<void> {
      const before = version();
      await work();
      expect(version()).toBe(before);
    },
    does: (who: PersonId, { ref, version }: Inquiry, step: Step) =>
      changeInquiry(
        ports,
        { ref, who, at: NOW, version },
        step.do as StepName,
        () => step as StepOf<StepName>,
      ),
    ready: (facts: Partial<InquiryFacts>, step: Step) => ready(ports, facts, step),
  };
}

/** An inquiry with which this step could be taken by whoever may. */
async function ready(ports: ChangePorts, facts: Partial<InquiryFacts>, { do: step }: Step): Promise<Inquiry> {
  const caseType =
    { complete: 'building-permit', extend: 'aids', decide: 'aids' }[step as string] ?? facts.caseType;
  const channel = step === 'calledBack' ? 'phone' : facts.channel;
  const over = { ...facts, ...(caseType && { caseType }), ...(channel && { channel }) };
  const { ref } = await register(ports, over, { person: PEOPLE.switchboard });
  const inquiry = await ports.inquiries.byRef(ref);
  if (inquiry === undefined) throw new Error('gone');
  const isSecret = facts.caseType === 'child-concern';
  if (step === 'resume')
    return saved(ports, inquiry, { confidential: isSecret, waiting: { from: day('Tuesday 2026-11-17') } });
  if (step === 'reopen') return saved(ports, inquiry, { closed: { at: NOW, how: 'dismissed', verdict: [] } });
  return isSecret === inquiry.confidential ? inquiry : saved(ports, inquiry, { confidential: isSecret });
}

async function saved(ports: ChangePorts, inquiry: Inquiry, over: Partial<Inquiry>): Promise<Inquiry> {
  const change = { at: NOW, by: { system: 'test' }, events: [] };
  const done = await ports.inquiries.save(inquiry, { ...unnamed(inquiry), ...over }, change);
  if (!done.ok) throw new Error(done.reason);
  return done.inquiry;
}
