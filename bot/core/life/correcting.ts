import { CORRECTABLE, type Correctable, type FactChange } from '../inquiry-event.ts';
import { completionFault, recomputed } from './clock.ts';
import { type Decision, type Recorded, refuse, type StepFacts, type StepOf, unnamed } from './step.ts';

/** No deadline comes of these. */
const OF_NO_DEADLINE: readonly (keyof Correctable)[] = ['subject', 'caseNumber', 'sensitive'];

/** What was wrong from the start. Both stand in the history, and what follows from it is what would have. */
export function correct(facts: StepFacts, { facts: right }: StepOf<'correct'>): Decision {
  const before = unnamed(facts.inquiry);
  const changes = changesBetween(before, right);
  if (changes.length === 0) return refuse({ reason: 'already' });
  const events = [{ kind: 'corrected', changes }] as const;
  const rest = Object.fromEntries(Object.entries(before).filter(([field]) => !isCorrectable(field)));
  const next = { ...rest, ...told(right) } as Recorded['next'];
  if (changes.every(({ field }) => OF_NO_DEADLINE.includes(field))) return { ok: true, next, events };
  const fault = timeFault(before, right, facts);
  if (fault !== undefined) return fault;
  const caseType = facts.rules.caseTypes.find(({ id }) => id === right.caseType);
  return recomputed(facts, { ...next, confidential: caseType?.confidential ?? false }, events);
}

/** Only of times that are new: one as it was given may be a moment ahead of our clock. */
function timeFault(before: Correctable, right: Correctable, facts: StepFacts): Decision | undefined {
  if (right.received !== before.received && right.received > facts.at)
    return refuse({ reason: 'receivedInFuture' });
  // Complete before it had come, it was so when it came: obligations count from the later of the two.
  if (right.completeAt === before.completeAt) return undefined;
  const fault = completionFault(right, facts);
  return fault && refuse({ reason: 'completeAtFault', fault });
}

const isCorrectable = (field: string): boolean => (CORRECTABLE as readonly string[]).includes(field);

/** What is not known is not there, rather than undefined. */
const told = (facts: Correctable): Partial<Correctable> =>
  Object.fromEntries(
    CORRECTABLE.flatMap((field) => (facts[field] === undefined ? [] : [[field, facts[field]]])),
  );

function changesBetween(before: Correctable, after: Correctable): FactChange[] {
  return CORRECTABLE.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    ...(before[field] !== undefined && { from: before[field] }),
    ...(after[field] !== undefined && { to: after[field] }),
  }));
}
