import { randomUUID } from 'node:crypto';
import { type Absence, cancelled, type WriteId } from '../core/absence/absence.ts';
import { follow, writtenBy } from '../core/absence/follow.ts';
import type { Kept, RosterChange, RosterStore } from '../core/absence/roster.ts';
import { type AbsenceWish, extended, mayExtend, type OverlapChoice } from '../core/absence/wish.ts';
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

/** Nobody is faster this often. */
const MOST_TRIES = 5;

/**
 * Saves an absence once, however often it is pressed. What follows from it is planned before, so that nothing is lost to
 * a crash between; nothing of it is told before it is durable.
 */
export async function saveAbsence(
  ports: SaveAbsencePorts,
  wish: AbsenceWish,
  choice: OverlapChoice | undefined,
  who: PersonId,
  now: EpochMs,
): Promise<SavedAbsence> {
  for (let tries = 1; ; tries += 1) {
    const known = await savedBefore(ports, wish, who, now);
    if (known !== undefined) return known;
    const first = await prepareAbsence(ports, wish, who, now);
    if (!first.ok) return first;
    if (first.met.length > 0 && choice === undefined)
      return { ok: false, reason: 'overlaps', prepared: first };
    const longer = choice === 'extend' && mayExtend(first.met, wish) ? extended(first.met, wish) : wish;
    const prepared = longer === wish ? first : await prepareAbsence(ports, longer, who, now);
    if (!prepared.ok) return prepared;
    const gone = choice === 'both' ? [] : prepared.met.map((one) => ended(one, prepared.when.now.day));
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
  if (there === undefined || there.version !== (wish.version ?? 0) + 1) return undefined;
  const again = await prepareAbsence(ports, { ...wish, ...asWish(there) }, who, now);
  return again.ok ? { ...again, absence: there, known: true } : again;
}

export const asWish = ({ id, person, span, substitute, version }: Absence): AbsenceWish => ({
  id,
  person,
  span,
  substitute,
  version,
});

/** What has begun ends with yesterday; what has not is as if it had never been. */
export function ended(absence: Kept<Absence>, today: LocalDay): { before: Kept<Absence>; after: Absence } {
  const after = untagged({ ...absence, version: absence.version + 1 });
  const last = (today - 1) as LocalDay;
  return {
    before: absence,
    after: absence.span.from > last ? cancelled(after) : { ...after, span: { ...after.span, through: last } },
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
