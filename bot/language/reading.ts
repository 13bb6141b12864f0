import type { ChatScope } from '../core/conversation.ts';
import type { Channel, InquiryRef, Kind } from '../core/inquiry.ts';
import type { Language } from '../core/reply-language.ts';

/** A date as readings carry it: `2026-12-07`. */
export type IsoDate = string;

export const SCOPES = ['today', 'week', 'overdue'] as const;
/** Which of a person's deadlines are asked for; all when absent. */
export type DeadlineScope = (typeof SCOPES)[number];

/** What a text was read as (the readings of the language page). A slot that was not said is absent. */
export type Reading =
  | { command: 'help' }
  | { command: 'language'; to: Language }
  | { command: 'deadlines.mine'; scope?: DeadlineScope }
  | { command: 'deadline.calculate'; channel: Channel; kind?: Kind; received: IsoDate }
  | { command: 'inquiry.register'; channel?: Channel }
  | { command: 'inquiry.show'; ref: InquiryRef }
  | { command: 'inquiry.answer'; ref: InquiryRef; by?: 'phone' }
  | { command: 'inquiry.receipt'; ref: InquiryRef; promised?: IsoDate }
  | Unclear
  | { command: 'unknown' };

/** It is known what is meant, but not enough to do it; `missing` are the slots that were not said, or not possible. */
export type Unclear = { command: 'unclear'; about: Unfinished; missing: readonly string[] };
export type Unfinished = 'deadline.calculate' | 'inquiry.receipt';

/** What a phrase's slots held. */
export type Slots = {
  readonly ref?: InquiryRef;
  readonly channel?: Channel;
  readonly promised?: IsoDate | Impossible;
  readonly described?: Described;
};

/** A date that does not exist, or that may be read as two. */
export type Impossible = 'impossible';

/** An inquiry as people describe it: "et brev fra i går". */
export type Described = {
  readonly channels: readonly Channel[];
  readonly kinds: readonly Kind[];
  readonly received: readonly (IsoDate | Impossible)[];
};

/** One line of the help card and of the manifest's command list. */
export type MenuEntry = {
  /** What a person may write, word for word; must be understood. */
  readonly write: InBoth;
  readonly does: InBoth;
  readonly scopes: readonly ChatScope[];
};

type InBoth = Readonly<Record<Language, string>>;

export type CommandRow = {
  /** What the phrases mean, with what their slots held. */
  readonly reading: (slots: Slots) => Reading;
  /** Absent: understood, but not listed. */
  readonly menu?: MenuEntry;
  /** Words; `{slot}`; `[maybe]`; `(one|other)`. See phrases.ts. */
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
};
