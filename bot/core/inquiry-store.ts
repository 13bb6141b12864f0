import type { PersonId, UnitId } from './directory.ts';
import type { PartOfAct, WholeAct } from './hand-over-all.ts';
import {
  type Actor,
  type Closure,
  type HistoryEntry,
  type Inquiry,
  type InquiryChange,
  type InquiryDraft,
  type InquiryRef,
  type Obligation,
  refParts,
} from './inquiry.ts';
import type { Reminder } from './reminder.ts';
import type { EpochMs } from './time-zone.ts';

/**
 * Where inquiries are kept. Whether somebody may see one is not its matter.
 * Every method may throw Unavailable; after that it is unknown whether a change was made.
 */
export interface InquiryStore {
  /** Durable when the promise resolves. */
  register(arrival: Arrival): Promise<Registration>;
  /**
   * Many at once, answered in order. When it throws, some may be registered: those that have a source are found again
   * at the next try, the others would be doubled.
   */
  registerAll(arrivals: readonly Arrival[]): Promise<Registration[]>;
  /** What came before by one of these sources, each as `Arrival.sources`, in order; undefined for what did not. */
  knownAs(arrivals: readonly (readonly string[])[]): Promise<(Inquiry | undefined)[]>;
  /** Undefined when there is none of that reference, or the text is no reference. */
  byRef(ref: InquiryRef): Promise<Inquiry | undefined>;
  /** What it was before its last change; undefined when it is no longer of this version, or was never changed. */
  before(inquiry: Inquiry): Promise<Inquiry | undefined>;
  /** From the first change to the last; empty when there is no such inquiry. */
  history(ref: InquiryRef): Promise<HistoryEntry[]>;
  /**
   * Open inquiries that the person owns, wherever they are held. `homeUnit` only makes it quicker: most of them are
   * there, and need not be looked for first.
   */
  openOf(person: PersonId, homeUnit: UnitId | undefined, page: OpenPage): Promise<OpenInquiry[]>;
  /** Those of the person's that lie in these partitions (letters of references), due before that instant. */
  dueOf(person: PersonId, letters: readonly UnitId[], page: DuePage): Promise<OpenInquiry[]>;
  /** Open inquiries that the unit holds. */
  openOfUnit(unit: UnitId, page: OpenPage): Promise<OpenInquiry[]>;
  /** Those of them that have no owner. */
  unassignedOf(unit: UnitId, page: OpenPage): Promise<OpenInquiry[]>;
  /** What the unit held when it was closed, first closed first, `from` inclusive, `before` exclusive. */
  closedOfUnit(unit: UnitId, page: ClosedPage): Promise<ClosedInquiry[]>;
  /**
   * Replaces `previous` by `next`, whose reference and version are the store's to give, and notes the change in the
   * history. A lost race is a value: decide again on the inquiry that comes with it. `part`: noted in the same write.
   */
  save(
    previous: Inquiry,
    next: Omit<Inquiry, 'ref' | 'version'>,
    change: InquiryChange,
    part?: PartOfAct | undefined,
  ): Promise<Saved>;
  /** What was changed as part of an act, by its reference. */
  partsOf(act: NamedAct, page: PartPage): Promise<ActPart[]>;
  /** They are known no more, some at a time; true when there may be others. */
  forgetParts(act: NamedAct): Promise<boolean>;
  /**
   * What somebody was to be told of before that instant and has not been, of one partition (letters of references), the
   * longest waiting first.
   */
  remindersDue(letters: UnitId, page: ReminderPage): Promise<DueReminder[]>;
  /** They are told, or will be. One whose inquiry has changed meanwhile is as that says. */
  forgetReminders(letters: UnitId, reminders: readonly DueReminder[]): Promise<void>;
  /**
   * Deletes what the unit held when it was closed before that instant, with all that is kept of it: at most `limit` of
   * them, first closed first.
   */
  deleteClosed(unit: UnitId, before: EpochMs, limit: number): Promise<Deleted>;
}

/** Its doer, whose inquiries they were, and its name. */
export type NamedAct = Pick<WholeAct, 'id' | 'who' | 'person'>;

/** `version`: what the act made of it; as long as it is of this one, nobody has changed it since. */
export type ActPart = Pick<Inquiry, 'ref' | 'version'> & Pick<PartOfAct, 'is'>;

/** `after`: the last one of the page before. */
export type PartPage = { readonly limit: number; readonly after?: InquiryRef | undefined };

export type ReminderPage = {
  readonly before: EpochMs;
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: DueReminder | undefined;
};

/** `tag`: as it was read. */
export type DueReminder = { readonly ref: InquiryRef; readonly reminder: Reminder; readonly tag: string };

/** `more`: there may be others that are as old. */
export type Deleted = { readonly count: number; readonly more: boolean };

/** An inquiry that comes in. */
export type Arrival = {
  readonly draft: InquiryDraft;
  readonly at: EpochMs;
  readonly by: Actor;
  /**
   * What names it where it came from: a message's id, an idempotency key; each begins with the name of what gave it,
   * so that two systems' ids never meet. The same source again is the same inquiry. Only a keyed hash is kept. At most 20.
   */
  readonly sources: readonly string[];
};

/** `known`: it had arrived before; the inquiry is the one that was registered then, as it is now. */
export type Registration = { readonly inquiry: Inquiry; readonly known: boolean };

export type Saved =
  | { readonly ok: true; readonly inquiry: Inquiry }
  /** Somebody else was faster: this is what it is now. */
  | { readonly ok: false; readonly reason: 'changed'; readonly inquiry: Inquiry }
  | { readonly ok: false; readonly reason: 'gone' };

/** Nearest due first, then by reference; what has nothing due comes last. */
export type OpenPage = {
  readonly limit: number;
  /** The last line of the page before, or what is left of it in a card. */
  readonly after?:
    | { readonly ref: InquiryRef; readonly next?: Pick<Obligation, 'due'> | undefined }
    | undefined;
  /** Only what is due before this instant. */
  readonly dueBefore?: EpochMs | undefined;
};

type Placed = NonNullable<OpenPage['after']>;

/** The order of {@link OpenPage}, for lists that are read apart and shown as one. */
export function nearestFirst(one: Placed, other: Placed): number {
  const due = ({ next }: Placed) => next?.due ?? Number.MAX_SAFE_INTEGER;
  return due(one) - due(other) || byRef(one.ref, other.ref);
}

function byRef(one: InquiryRef, other: InquiryRef): number {
  const [a, b] = [refParts(one), refParts(other)];
  if (a === undefined || b === undefined) throw new Error('no reference');
  return a.unit === b.unit ? a.number - b.number : a.unit < b.unit ? -1 : 1;
}

export type DuePage = { readonly limit: number; readonly dueBefore: EpochMs };

export type ClosedPage = {
  readonly from: EpochMs;
  readonly before: EpochMs;
  readonly limit: number;
  /** The last line of the page before. */
  readonly after?: Pick<ClosedInquiry, 'ref' | 'at'> | undefined;
};

/** One line of a list: enough to draw it without reading the inquiry. */
export type OpenInquiry = Omit<Inquiry, 'obligations' | 'completeAt' | 'closed' | 'pauses' | 'reminders'> & {
  /** The nearest obligation not yet met. */
  readonly next?: Obligation | undefined;
  /** Of one that is quiet (`quietBefore`): the nearest of those that somebody is still to be reminded of. */
  readonly loud?: Obligation | undefined;
};

/** The line as reminders see it: what was late before it came quietly is not what they speak of. */
export const asReminded = (line: OpenInquiry): OpenInquiry =>
  line.quietBefore === undefined ? line : { ...line, next: line.loud };

/** What figures are made of: no subject. */
export type ClosedInquiry = Closure &
  Pick<Inquiry, 'ref' | 'unit' | 'owner' | 'channel' | 'kind' | 'caseType' | 'received'>;
