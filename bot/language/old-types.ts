import type { Channel, InquiryRef, Kind } from '../core/inquiry.ts';
import type { Language } from '../core/reply-language.ts';
import type { IsoDate, MenuEntry, Reading } from './reading.ts';

/** What the reader in this folder works with until its successor takes its place; goes with it. */

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

export type CommandRow = {
  /** What the phrases mean, with what their slots held. */
  readonly reading: (slots: Slots) => Reading;
  /** Absent: understood, but not listed. */
  readonly menu?: MenuEntry;
  /** Words; `{slot}`; `[maybe]`; `(one|other)`. See phrases.ts. */
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
};
