import type { InquiryRef } from '../core/inquiry.ts';
import type { LocalDay } from '../core/local-day.ts';
import { readText } from './read-text.ts';
import type { CommandName } from './reading.ts';
import { referencesIn } from './references-in.ts';

/** What was said of several inquiries at once, said of each alone. */
export type OneAtATime = { readonly command: CommandName; readonly texts: readonly string[] };

/** "til 20/12" is written like one. */
const REF =
  '(?!(?:til|den|med|for|om|kl|pr|på|pa|uge|by|to|on|og|and)\\s)\\p{L}{2,3}(?: ?- ?| )?\\d{1,6}(?![\\p{L}\\d])';
const LIST = new RegExp(
  `(?<![\\p{L}\\d])${REF}(?:\\s*(?:[,;&+/]|[,;]?\\s*(?:samt|og|and|plus)(?!\\p{L}))?\\s*${REF})+`,
  'iu',
);
/** More is not said back. In characters, and in inquiries. */
const LONGEST = 120;
const MOST = 5;

/** Those that stand beside each other; "med 14 dage til 20/12" has none. */
export const listedIn = (written: string): readonly InquiryRef[] =>
  referencesIn(LIST.exec(written)?.[0] ?? '');

/**
 * "besvaret BS-1001, BS-1002" is understood of none; here are the texts that would be understood of each. Undefined
 * where only one is named, or the same would not be understood of one alone.
 */
export function oneAtATime(written: string, today: LocalDay): OneAtATime | undefined {
  const refs = listedIn(written);
  if (refs.length < 2 || refs.length > MOST || written.length > LONGEST || written.includes('<')) return;
  const texts = refs.map((ref) => written.replace(LIST, ref).replace(/\s+/g, ' ').trim());
  const commands = texts.map((text, at) => commandOf(text, refs[at], today));
  const [command] = commands;
  return command !== undefined && commands.every((one) => one === command) ? { command, texts } : undefined;
}

function commandOf(text: string, ref: InquiryRef | undefined, today: LocalDay): CommandName | undefined {
  const { reading } = readText(text, today);
  if (reading.command === 'unclear' || reading.command === 'unknown') return undefined;
  return 'ref' in reading && reading.ref === ref ? reading.command : undefined;
}
