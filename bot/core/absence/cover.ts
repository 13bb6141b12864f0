import type { PersonId, UnitId } from '../directory.ts';
import type { LocalDay } from '../local-day.ts';
import { awayOn, type Moment } from './absence.ts';
import { absencesAt, type CoverFacts, closureOn, isAway, onDutyOf } from './cover-facts.ts';
import { DUTIES, type DutyKind } from './duty.ts';

/** How whoever answers was found, in the order of looking (product.md, "Absence and cover"). */
export const COVER_WAYS = [
  'present',
  'substitute',
  'substitutesSubstitute',
  'duty',
  'unitOrder',
  'manager',
  'deputy',
  'nobody',
] as const;
export type CoverWay = (typeof COVER_WAYS)[number];

/** Who answers for a person at a moment. */
export type Cover =
  | { readonly away: false; readonly by: PersonId; readonly how: 'present' }
  | { readonly away: true; readonly by: PersonId; readonly how: Exclude<CoverWay, 'present' | 'nobody'> }
  /** Nobody is there who has not said no. */
  | { readonly away: true; readonly by: undefined; readonly how: 'nobody' };

/**
 * Who answers for the person at that moment: the named substitute; if away too, theirs, never in a circle; then the
 * duty of the day (of a closed unit, the covering unit's people first), the unit's order, its manager, the manager's
 * deputy. Never the person, never somebody who is away, never one who has said no.
 * @param duty which of the duties is asked first; the mailbox's where absent
 */
export function coverAt(person: PersonId, moment: Moment, facts: CoverFacts, duty: DutyKind = 'mail'): Cover {
  if (!isAway(facts, person, moment)) return { away: false, by: person, how: 'present' };
  const declined = declinersOf(person, moment, facts);
  const free = (id: PersonId) =>
    id !== person && !declined.has(id) && facts.person(id) !== undefined && !isAway(facts, id, moment);
  for (const { id, how } of candidates(person, moment, facts, duty))
    if (free(id)) return { away: true, by: id, how };
  return { away: true, by: undefined, how: 'nobody' };
}

type Candidate = { readonly id: PersonId; readonly how: Exclude<CoverWay, 'present' | 'nobody'> };

function* candidates(
  person: PersonId,
  moment: Moment,
  facts: CoverFacts,
  duty: DutyKind,
): Generator<Candidate> {
  yield* substitutes(person, moment, facts);
  yield* standing(person, moment, facts, duty);
}

/** Whoever answers by the rules of the person's unit; of a closed one, of the covering unit before. */
function* standing(
  person: PersonId,
  moment: Moment,
  facts: CoverFacts,
  duty: DutyKind,
): Generator<Candidate> {
  const own = facts.person(person)?.unit;
  const covering = closureOn(facts, person, moment.day)?.to;
  if (covering !== undefined) yield* ofUnit(covering, moment, facts, duty);
  if (own !== undefined) yield* ofUnit(own, moment, facts, duty);
}

/** The named one, and theirs where that one is away; the later entry's first, each person once. */
function* substitutes(
  person: PersonId,
  moment: Moment,
  facts: CoverFacts,
  seen = new Set([person]),
  how: Candidate['how'] = 'substitute',
): Generator<Candidate> {
  for (const id of namedBy(person, moment, facts)) {
    if (seen.has(id)) continue;
    yield { id, how };
    seen.add(id);
    if (isAway(facts, id, moment)) yield* substitutes(id, moment, facts, seen, 'substitutesSubstitute');
  }
}

/** Whoever said no for that entry is not asked through it. */
const namedBy = (person: PersonId, moment: Moment, facts: CoverFacts): readonly PersonId[] =>
  absencesAt(facts, person, moment).flatMap(({ substitute, declined }) =>
    substitute === undefined || declined.some((one) => one.person === substitute) ? [] : [substitute],
  );

/** One after the other, whether they are there or not. */
function* ofUnit(id: UnitId, { day }: Moment, facts: CoverFacts, duty: DutyKind): Generator<Candidate> {
  for (const what of [duty, ...DUTIES.filter((one) => one !== duty)]) {
    const onDutyNow = onDutyOf(facts, id, what, day);
    if (onDutyNow !== undefined) yield { id: onDutyNow, how: 'duty' };
  }
  const unit = facts.unit(id);
  for (const next of unit?.coverOrder ?? []) yield { id: next, how: 'unitOrder' };
  if (unit !== undefined) yield { id: unit.manager, how: 'manager' };
  if (unit?.deputy !== undefined) yield { id: unit.deputy, how: 'deputy' };
}

/** Who of a unit answers for it at that moment: its duty, its order, its manager, the deputy; undefined: nobody is there. */
export function answersFor(unit: UnitId, moment: Moment, facts: CoverFacts): PersonId | undefined {
  for (const { id } of ofUnit(unit, moment, facts, 'mail'))
    if (facts.person(id) !== undefined && !isAway(facts, id, moment)) return id;
  return undefined;
}

/** Who has said no to covering for the person at that moment, through whichever entry. */
const declinersOf = (person: PersonId, moment: Moment, facts: CoverFacts): ReadonlySet<PersonId> =>
  new Set(absencesAt(facts, person, moment).flatMap(({ declined }) => declined.map((one) => one.person)));

/** Everybody who is looked at for the person at that moment, whether they are there or not. */
export const lookedAt = (person: PersonId, moment: Moment, facts: CoverFacts): ReadonlySet<PersonId> =>
  new Set(Array.from(candidates(person, moment, facts, 'mail'), ({ id }) => id));

/** Themselves and everybody who is looked at for the person at any moment of that day. */
export function lookedAtOn(person: PersonId, day: LocalDay, facts: CoverFacts): ReadonlySet<PersonId> {
  const found = new Set([person]);
  // What is added while it is walked through is walked through too.
  for (const id of found)
    for (const absence of facts.absencesOf(id))
      if (absence.substitute !== undefined && awayOn(absence, day)) found.add(absence.substitute);
  for (const { id } of standing(person, { day, minutes: 0 }, facts, 'mail')) found.add(id);
  return found;
}

/** Everybody for whom that person answers at that moment, besides themselves, as far as the facts go. */
export const coveredBy = (
  by: PersonId,
  moment: Moment,
  facts: CoverFacts,
  duty: DutyKind = 'mail',
): readonly PersonId[] =>
  isAway(facts, by, moment)
    ? []
    : facts.people
        .map(({ id }) => id)
        .filter((id) => id !== by && coverAt(id, moment, facts, duty).by === by);
