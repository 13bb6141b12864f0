import type { PersonId } from './directory.ts';
import type { WholeAct } from './hand-over-all.ts';
import type { InquiryRef } from './inquiry.ts';
import type { Language } from './reply-language.ts';

/** What a person has chosen, and what the bot remembers of how they write. */
export type Preferences = {
  readonly chosenLanguage?: Language | undefined;
  readonly lastLanguage?: Language | undefined;
  /** The morning list: not wanted. */
  readonly morningOff?: boolean | undefined;
  /** Its hour, in minutes after midnight local time; the usual one when absent. */
  readonly morningAt?: number | undefined;
  /** What they changed last, and the version that it made of it: what "fortryd" is about. Noted before it is saved. */
  readonly lastChanged?: OneChanged | LastAct | undefined;
};

export type OneChanged = { readonly ref: InquiryRef; readonly version: number };
/** Everything of somebody was handed over. */
export type LastAct = { readonly act: Omit<WholeAct, 'who'> };

export interface PreferenceStore {
  /** Empty for somebody new. */
  of(person: PersonId): Promise<Preferences>;
  /** Adds to what is stored; the last one to write a field wins. */
  change(person: PersonId, change: Preferences): Promise<void>;
  /** Nothing of them is kept. */
  forget(person: PersonId): Promise<void>;
}
