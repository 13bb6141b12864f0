import { leads } from './backlog.ts';
import type { Person, PersonId, Unit, UnitId } from './directory.ts';
import type { OpenInquiry } from './inquiry-store.ts';
import { mayDo } from './rights.ts';
import type { EpochMs } from './time-zone.ts';

/** Everything of somebody goes to somebody else, by one act that can be taken back. */

/** Made with the preview, and named by all its buttons: whoever presses twice begins it once. */
export type ActId = string & { readonly __brand: 'ActId' };

/** A colleague, or a unit, where it is nobody's until somebody takes it. */
export type Receiver = { readonly person: PersonId } | { readonly unit: UnitId };

export type WholeAct = {
  readonly id: ActId;
  /** When its preview was drawn. */
  readonly at: EpochMs;
  /** Who does it. */
  readonly who: PersonId;
  /** Whose inquiries they are. */
  readonly person: PersonId;
  readonly to: Receiver;
};

/** What a change of one inquiry is to the act that it is part of. */
export type PartOfAct = Pick<WholeAct, 'id' | 'who'> & {
  readonly is: 'moved' | 'givenBack';
};

/** A preview that is older is drawn anew. In ms. */
export const FRESH_FOR = 24 * 60 * 60_000;
/** From its end; its doer may read of it only after a meeting. In ms. */
export const UNDO_ALL_WITHIN = 60 * 60_000;

/** Was its preview drawn lately? What a button says of it is not to be trusted. */
export const isFresh = ({ at }: Pick<WholeAct, 'at'>, now: EpochMs): boolean =>
  at <= now && now - at <= FRESH_FOR;

/** Who hands over for the person's unit, and the person; to others not even a number is told. */
export const mayHandOverAll = (
  who: PersonId,
  { id }: Pick<Person, 'id'>,
  unit: Pick<Unit, 'manager' | 'deputy' | 'coordinators' | 'id'> | undefined,
): boolean => who === id || (unit !== undefined && leads({ who, unit }));

export type Sorted = {
  /** In the order in which they came. */
  readonly going: readonly OpenInquiry[];
  /** How many are held by units for which this person hands nothing over. */
  readonly elsewhere: ReadonlyMap<UnitId, number>;
};

/**
 * Which of somebody's open inquiries this asker may hand over. A confidential one that they may not is neither listed
 * nor counted.
 */
export function sortLines(
  lines: readonly OpenInquiry[],
  who: PersonId,
  asker: Pick<Person, 'unit' | 'roles'> | undefined,
  units: ReadonlyMap<UnitId, Unit>,
): Sorted {
  const may = (inquiry: OpenInquiry) =>
    mayDo('handOver', { who, person: asker, inquiry, unit: units.get(inquiry.unit) });
  const elsewhere = new Map<UnitId, number>();
  for (const line of lines) {
    if (line.confidential || may(line)) continue;
    elsewhere.set(line.unit, (elsewhere.get(line.unit) ?? 0) + 1);
  }
  return { going: lines.filter(may), elsewhere };
}

/** May there be confidential ones that this asker does not see? Told whether there are any or not. */
export const seesAllOf = (who: PersonId, { id }: Pick<Person, 'id'>, unit: Unit | undefined): boolean =>
  who === id || unit?.manager === who;
