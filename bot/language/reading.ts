import type { ChatScope } from '../core/conversation.ts';
import type { Channel, InquiryRef, Kind } from '../core/inquiry.ts';
import type { Language } from '../core/reply-language.ts';

/** A date as readings carry it: `2026-12-07`. */
export type IsoDate = string;
/** A time of day as readings carry it: `08:15`. */
export type ClockTime = string;
/** A person, a unit or a text in the writer's own words; who "Mette" is comes after. */
export type Written = string;

export const SCOPES = ['today', 'week', 'overdue'] as const;
/** Which of a person's deadlines are asked for; all when absent. */
export type DeadlineScope = (typeof SCOPES)[number];

export const PARTS = ['morning', 'afternoon'] as const;
/** Of a day: to 12:00, or from 12:00. */
export type PartOfDay = (typeof PARTS)[number];

export const WORKING_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type WorkingWeekday = (typeof WORKING_WEEKDAYS)[number];

/** Both inclusive; `through` absent: open-ended, where the command allows it. */
type Days = { readonly from: IsoDate; readonly through?: IsoDate };
type Span = { readonly from: IsoDate; readonly through: IsoDate };
type SomeDays = { readonly from?: IsoDate; readonly through?: IsoDate };
export type Ref = { readonly ref: InquiryRef };

/** Every command with its slots (the language page). A slot that was not said is absent. */
export type Slots = {
  help: unknown;
  'deadlines.mine': { readonly scope?: DeadlineScope };
  'deadline.calculate': { readonly channel: Channel; readonly kind?: Kind; readonly received: IsoDate };
  'absence.log': Days & {
    readonly part?: PartOfDay;
    /** Away from, until; of the one day. */
    readonly start?: ClockTime;
    readonly end?: ClockTime;
    /** Recurring; `from` is the first such day. */
    readonly every?: readonly WorkingWeekday[];
    readonly substitute?: Written;
    /** Absent: the writer. */
    readonly person?: Written;
  };
  /** `on`: the first day back. */
  'absence.return': { readonly on: IsoDate };
  'absence.cancel': { readonly from?: IsoDate };
  /** What shall be new. */
  'absence.change': SomeDays & { readonly substitute?: Written };
  'absence.mine': unknown;
  'absence.who': Span;
  'absence.unit': SomeDays & { readonly unit?: Written; readonly to?: Written };
  'cover.who': { readonly person: Written; readonly on?: IsoDate };
  'duty.who': { readonly what?: 'mail' | 'phone'; readonly on?: IsoDate };
  'duty.set': unknown;
  'inquiry.register': { readonly channel?: Channel };
  'inquiry.show': Ref;
  'inquiry.take': Ref;
  'inquiry.transfer': Ref & { readonly to: Written };
  'inquiry.transferAll': { readonly person: Written; readonly to: Written };
  'inquiry.receipt': Ref & { readonly promised?: IsoDate };
  'inquiry.answer': Ref & { readonly by?: 'phone' };
  'inquiry.decide': Ref;
  'inquiry.calledBack': Ref & { readonly reached: boolean };
  'inquiry.correct': Ref;
  'inquiry.journal': Ref;
  /** Whether the writer is answering at this moment. */
  'inquiry.answering': Ref & { readonly on: boolean };
  'inquiry.reclassify': Ref & { readonly kind: Kind };
  'inquiry.complete': Ref & { readonly on?: IsoDate };
  'inquiry.wroteAgain': Ref;
  'inquiry.wait': Ref & { readonly until?: IsoDate };
  'inquiry.resume': Ref;
  'inquiry.dismiss': Ref;
  'inquiry.extend': Ref & { readonly until: IsoDate };
  'inquiry.reopen': Ref;
  undo: unknown;
  backlog: {
    readonly unit?: Written;
    readonly scope?: 'overdue' | 'unassigned' | 'week';
    readonly by?: 'person' | 'channel' | 'age' | 'unit';
  };
  'backlog.export': { readonly unit?: Written };
  'digest.setup': unknown;
  'digest.now': unknown;
  'digest.at': { readonly time: ClockTime };
  'digest.on': unknown;
  'digest.off': unknown;
  'morning.at': { readonly time: ClockTime };
  'morning.on': unknown;
  'morning.off': unknown;
  'message.take': { readonly for: Written; readonly text?: Written };
  'data.export': unknown;
  language: { readonly to: Language };
};

export type CommandName = keyof Slots;
export type CommandReading = {
  [Name in CommandName]: { readonly command: Name } & (unknown extends Slots[Name] ? unknown : Slots[Name]);
}[CommandName];
export type ReadingOf<Name extends CommandName> = Extract<CommandReading, { command: Name }>;

/** What a text was read as. */
export type Reading = CommandReading | Unclear | { readonly command: 'unknown' };

/**
 * It is known what is likely meant, but not enough to do it: a question follows, never an action. `missing` are the
 * slots that were not said, or not possible; `readings` what it may mean; `understood` what was said of the rest.
 */
export type Unclear = {
  readonly command: 'unclear';
  readonly about: CommandName;
  readonly missing?: readonly string[];
  readonly readings?: readonly CommandName[];
  readonly understood?: Understood;
};
export type Understood = Readonly<Record<string, unknown>>;

/** One line of the help card and of the manifest's command list. */
export type MenuEntry = {
  /** What a person may write, word for word; must be understood. */
  readonly write: InBoth;
  readonly does: InBoth;
  readonly scopes: readonly ChatScope[];
  /** Behind a button on the help card, and after the others in the manifest. */
  readonly seldom?: true;
};

type InBoth = Readonly<Record<Language, string>>;
