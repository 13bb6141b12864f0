import type { PersonId } from './directory.ts';
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
  /** The inquiry that they changed last: what "fortryd" is about. */
  readonly lastChanged?: InquiryRef | undefined;
};

export interface PreferenceStore {
  /** Empty for somebody new. */
  of(person: PersonId): Promise<Preferences>;
  /** Adds to what is stored; the last one to write a field wins. */
  change(person: PersonId, change: Preferences): Promise<void>;
  /** Nothing of them is kept. */
  forget(person: PersonId): Promise<void>;
}
