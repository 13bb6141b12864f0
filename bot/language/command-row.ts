import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { only, type Said, type SlotName } from './read-slots.ts';
import type { CommandName, MenuEntry, Reading, Ref, Understood } from './reading.ts';

/** See pattern.ts. The whole text has to be one of them. */
export type Phrases = Readonly<Record<Language, readonly string[]>>;

/** One way to say a command. A command may have several, where what is said decides a slot. */
export type CommandRow = {
  readonly command: CommandName;
  /** Of a command's first row: how help tells of it. */
  readonly menu?: MenuEntry;
  readonly phrases: Phrases;
  /** Slots that may stand anywhere among the words. */
  readonly anywhere?: readonly SlotName[];
  /** Words that add nothing to these phrases, wherever they stand; space between. */
  readonly loose?: string;
  /** Does a question mark make it a question, about the inquiry if one is named? "BS-1042 besvaret?" */
  readonly asks?: boolean;
  readonly read: (said: Said, today: LocalDay) => Reading;
};

/**
 * What is told ("BS-1042 er besvaret", "BS-1042 skal genåbnes") is a question with a question mark behind it; what
 * is asked for ("kan du genåbne BS-1042?") is not.
 */
export function toldOrAskedFor(
  { menu, ...row }: Omit<CommandRow, 'phrases' | 'asks'>,
  told: Phrases,
  askedFor: Phrases,
): readonly CommandRow[] {
  return [
    { ...(menu && { menu }), ...row, phrases: told, asks: true },
    { ...row, phrases: askedFor },
  ];
}

/** "sæt BS-1042 til besvaret", "kan BS-1042 blive markeret som besvaret?" */
export const markAs = (da: string, en: string): Phrases => ({
  da: [`<markér> (${da})`, `<kan> <markeret> (${da})`],
  en: [`<mark> (${en})`, `<can> <marked> (${en})`],
});

/** "BS-1042 bedes markeret som besvaret" */
export const toBeMarked = (da: string, en: string): Phrases => ({
  da: [`<den-skal> <markeret> (${da})`],
  en: [`<it-should> <marked> (${en})`],
});

export const both = (one: Phrases, other: Phrases): Phrases => ({
  da: [...one.da, ...other.da],
  en: [...one.en, ...other.en],
});

export function unclear(
  about: CommandName,
  missing: readonly string[],
  understood: Understood = {},
): Reading {
  return { command: 'unclear', about, missing, understood };
}

/** The one reference that was said; without one, or with several, a question. */
export function withRef(about: CommandName, said: Said, read: (given: Ref) => Reading): Reading {
  const ref = only(said.ref);
  if (ref === undefined || ref === 'several') return unclear(about, ['ref']);
  return read({ ref });
}

/** The words among which a reference stands, in both languages. */
export const AROUND_REF =
  'jeg vi har er nu så den det denne de sagen sag henvendelsen henvendelse brevet mailen opkaldet ansøgningen beskeden nr nummer sagsnummer sagsnr reference ' +
  'pa til for om i med ved vedr vedrørende ang angående about regarding vores min dag today ' +
  'af eller or allerede endelig hermed ok og i have has is been the ive we weve it its case inquiry application letter email now to on of in with already and this';
