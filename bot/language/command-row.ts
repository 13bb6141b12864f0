import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { only, type Said, type SlotName } from './read-slots.ts';
import type { CommandName, MenuEntry, Reading, Ref, Understood } from './reading.ts';

/** One way to say a command. A command may have several, where what is said decides a slot. */
export type CommandRow = {
  readonly command: CommandName;
  /** Of a command's first row: how help tells of it. */
  readonly menu?: MenuEntry;
  /** See pattern.ts. The whole text has to be one of them. */
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
  /** Slots that may stand anywhere among the words. */
  readonly anywhere?: readonly SlotName[];
  /** Words that add nothing to these phrases, wherever they stand; space between. */
  readonly loose?: string;
  /** Does a question mark make it a question about the inquiry? "BS-1042 besvaret?" */
  readonly asks?: boolean;
  readonly read: (said: Said, today: LocalDay) => Reading;
};

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
  'jeg vi har er nu så den det denne de sagen sag henvendelsen henvendelse brevet mailen nr nummer pa til for om i med vedr vedrørende ang angående about regarding ' +
  'af eller or allerede endelig hermed ok og i have has is been the ive we weve it its case inquiry now to on of in with already and this';
