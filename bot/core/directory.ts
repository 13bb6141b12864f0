/** People and units as the municipality's directory knows them. The bot changes nothing here. */

/** Entra object id, taken as an opaque text. */
export type PersonId = string & { readonly __brand: 'PersonId' };
/** The unit's letters as they stand in references: `BS`. */
export type UnitId = string & { readonly __brand: 'UnitId' };

/** Given by the directory; what they allow is product.md's "Who may do what". */
export type Role = 'switchboard' | 'administrator';

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly email: string;
  /** E.164, the number to be reached on first; may be empty. */
  readonly phones: readonly string[];
  readonly unit: UnitId;
  readonly roles: readonly Role[];
};

export type Unit = {
  readonly id: UnitId;
  readonly name: string;
  readonly manager: PersonId;
  readonly deputy?: PersonId | undefined;
  /** May log absences and hand over for the unit's people, besides the manager and the deputy. */
  readonly coordinators: readonly PersonId[];
  /** Who covers when neither a substitute nor the duty does, in this order. */
  readonly coverOrder: readonly PersonId[];
  /** Shared mailboxes, lower case. */
  readonly mailboxes: readonly string[];
  /** E.164. */
  readonly phone?: string | undefined;
  /** May colleagues log an absence for each other? */
  readonly colleaguesMayLog: boolean;
};

/** Every method may throw when the directory cannot be reached; "not known" is a value. */
export interface Directory {
  person(id: PersonId): Promise<Person | undefined>;
  /**
   * People whose e-mail, phone (as written or dialled in Denmark), initials, full name or first name (its first word
   * or words) is this text, case and spaces aside; by name. Nobody is an empty list.
   */
  findPeople(text: string): Promise<readonly Person[]>;
  /**
   * The first `most` people, by name, of whom each word of the text begins a word of their name, their initials, the
   * part of their e-mail before the @, or a word of their unit's name or letters; case, accents and a missing æ, ø or å
   * aside. Of no words nobody.
   */
  searchPeople(text: string, most: number): Promise<readonly Person[]>;
  unit(id: UnitId): Promise<Unit | undefined>;
  /** All units, by name. */
  units(): Promise<readonly Unit[]>;
  /** The unit's people, by name. */
  peopleOf(unit: UnitId): Promise<readonly Person[]>;
}
