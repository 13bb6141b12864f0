import type { PersonId, UnitId } from '../directory.ts';
import type { Absence, UnitClosure } from './absence.ts';
import type { Rota } from './duty.ts';

/** All that is known of who of a unit is there: a few dozen entries, read at once. */
export type Roster = {
  readonly unit: UnitId;
  readonly absences: readonly Kept<Absence>[];
  readonly closures: readonly Kept<UnitClosure>[];
  readonly rota?: Kept<Rota> | undefined;
  /** Of people of other units: somebody of this unit is named as their substitute, or was. */
  readonly namedElsewhere: readonly NamedElsewhere[];
  /** Units that this one covers, or did, while they are closed. */
  readonly closedElsewhere: readonly UnitId[];
  /** There is more that this version cannot read: what is missing here need not be gone. */
  readonly isPartial?: true;
};

export type NamedElsewhere = {
  readonly substitute: PersonId;
  readonly person: PersonId;
  /** Of the absent person. */
  readonly unit: UnitId;
};

/** As it was read: what is changed must not have changed since. */
export type Kept<T> = T & { readonly tag: string };

/** `before` absent: it is new; `after` absent: it goes. */
export type RosterChange =
  | { readonly absence: Change<Absence> }
  | { readonly closure: Change<UnitClosure> }
  | { readonly rota: Change<Rota> };
type Change<T> =
  | { readonly before?: Kept<T> | undefined; readonly after: T }
  | { readonly before: Kept<T>; readonly after?: undefined };

/**
 * A row that cannot be read, for a newer version wrote it, is told of and left as it is; who covers goes by the rest.
 * Every method may throw Unavailable; after that it is unknown whether a change was made.
 */
export interface RosterStore {
  /** Of a unit of which nothing is known, an empty one. */
  of(unit: UnitId): Promise<Roster>;
  /**
   * All of it or nothing, durable when the promise resolves. False where somebody else was faster, or where something
   * new is there already, which may be a row that cannot be read: read again, and decide again.
   * @param substitutes units of those who are named as substitutes, where it is another than this
   */
  save(
    unit: UnitId,
    changes: readonly RosterChange[],
    substitutes?: ReadonlyMap<PersonId, UnitId>,
  ): Promise<boolean>;
  /** Takes out what points to nothing any more. */
  forgetElsewhere(
    unit: UnitId,
    gone: { named: readonly NamedElsewhere[]; closed: readonly UnitId[] },
  ): Promise<void>;
}
