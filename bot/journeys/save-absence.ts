import { randomUUID } from 'node:crypto';
import { type Absence, cancelled, type WriteId } from '../core/absence/absence.ts';
import { follow, writtenBy } from '../core/absence/follow.ts';
import type { Kept, RosterChange, RosterStore } from '../core/absence/roster.ts';
import { type AbsenceWish, extended, type OverlapChoice } from '../core/absence/wish.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { Plan } from '../core/due-work.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { EpochMs } from '../core/time-zone.ts';
import {
  type AbsencePorts,
  type AbsenceRefusal,
  type PreparedAbsence,
  prepareAbsence,
} from './prepare-absence.ts';

export type SaveAbsencePorts = AbsencePorts & {
  readonly rosters: RosterStore;
  readonly plan: (plans: readonly Plan[]) => Promise<void>;
};

export type SavedAbsence =
  /** `known`: it was saved before; a press came twice. */
  | (PreparedAbsence & { readonly known: boolean })
  | AbsenceRefusal
  /** It meets others of the person's, and nobody has said what becomes of them. */
  | { readonly ok: false; readonly reason: 'overlaps'; readonly prepared: PreparedAbsence };

/** What shall become of those that it meets, which were shown (`id@version`). */
export type OverlapAnswer = { readonly choice?: OverlapChoice | undefined; readonly met: readonly string[] };

export const metKeys = (met: readonly Absence[]): readonly string[] =>
  met.map(({ id, version }) => `${id}@${version}`).sort();

/** Of just those that it meets now. */
const isAnswered = (
  met: readonly Absence[],
  choice: OverlapChoice | undefined,
  shown: readonly string[],
): boolean => met.length === 0 || (choice !== undefined && metKeys(met).join() === [...shown].sort().join());

/** Nobody is faster this often. */
const MOST_TRIES = 5;

/**
 * Saves an absence once, however often it is pressed. What follows from it is planned before, so that nothing is lost to
 * a crash between; nothing of it is told before it is durable.
 */
export async function saveAbsence(
  ports: SaveAbsencePorts,
  wish: AbsenceWish,
  { choice, met }: OverlapAnswer,
  who: PersonId,
  now: EpochMs,
): Promise<SavedAbsence> {
  for (let tries = 1; ; tries += 1) {
    const known = await savedBefore(ports, wish, who, now);
    if (known !== undefined) return known;
    const first = await prepareAbsence(ports, wish, who, now);
    if (!first.ok) return first;
    if (!isAnswered(first.met, choice, met)) return { ok: false, reason: 'overlaps', prepared: first };
    const longer = choice === 'extend' && first.joinable ? extended(first.met, wish) : wish;
    const prepared = longer === wish ? first : await prepareAbsence(ports, longer, who, now);
    if (!prepared.ok) return prepared;
    const gone =
      choice === 'both'
        ? []
        : prepared.met.map((one) => ended(one, prepared.when.now.day, prepared.absence.span.from));
    if (await save(ports, prepared, gone, { by: who, now })) return { ...prepared, known: false };
    if (tries === MOST_TRIES)
      throw new Error('an absence could not be saved, for others were faster every time');
  }
}

/** The version that this wish makes is there already, and is just that. */
async function savedBefore(
  ports: SaveAbsencePorts,
  wish: AbsenceWish,
  who: PersonId,
  now: EpochMs,
): Promise<SavedAbsence | undefined> {
  const person = await ports.directory.person(wish.person);
  if (person === undefined) return undefined;
  const roster = await ports.rosters.of(person.unit);
  const there = roster.absences.find(({ id }) => id === wish.id);
  if (there === undefined || !isMadeBy(wish, there, who)) return undefined;
  const again = await prepareAbsence(ports, { ...wish, ...asWish(there) }, who, now);
  return again.ok ? { ...again, absence: there, known: true } : again;
}

/** Of a new one its id tells, as long as nobody has changed it; of another that it is just what was wished. */
function isMadeBy(wish: AbsenceWish, there: Absence, who: PersonId): boolean {
  if (wish.version === undefined) return there.version === 1 && there.enteredBy === who;
  return (
    there.version === wish.version + 1 &&
    there.substitute === wish.substitute &&
    JSON.stringify(there.span) === JSON.stringify(wish.span)
  );
}

export const asWish = ({ id, person, span, substitute, version }: Absence): AbsenceWish => ({
  id,
  person,
  span,
  substitute,
  version,
});

/**
 * What has begun goes on until the new one begins, or ends with yesterday; what has not is as if it had never been.
 * @param next the first day of what takes its place
 */
export function ended(
  absence: Kept<Absence>,
  today: LocalDay,
  next: LocalDay,
): { before: Kept<Absence>; after: Absence } {
  const after = untagged({ ...absence, version: absence.version + 1 });
  const last = (Math.max(today, next) - 1) as LocalDay;
  return {
    before: absence,
    after:
      absence.span.from > today ? cancelled(after) : { ...after, span: { ...after.span, through: last } },
  };
}

function untagged({ tag: _, ...absence }: Kept<Absence>): Absence {
  return absence;
}

export const newWriteId = (): WriteId => randomUUID() as string as WriteId;

async function save(
  { rosters, plan, context }: SaveAbsencePorts,
  { absence, before, substitute, roster: { unit } }: PreparedAbsence,
  gone: readonly { before: Kept<Absence>; after: Absence }[],
  { by, now }: { by: PersonId; now: EpochMs },
): Promise<boolean> {
  const write = newWriteId();
  const all = [{ before, after: absence }, ...gone].map((one) => ({
    ...one,
    after: writtenBy(write, one.after, one.before),
  }));
  const changes: RosterChange[] = all.map((one) => ({ absence: one }));
  await plan(all.map((one) => follow(unit, one.after, now, context.zone, { by, before: one.before })));
  const units = new Map<PersonId, UnitId>(substitute === undefined ? [] : [[substitute.id, substitute.unit]]);
  return rosters.save(unit, changes, units);
}
