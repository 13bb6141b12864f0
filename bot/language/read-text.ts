import { LANGUAGES, type Language } from '../core/reply-language.ts';
import { COMMANDS, type Reading } from './commands.ts';

/** A text as read: the command, and the language it was written in where the words tell. */
export type ReadText = { readonly reading: Reading; readonly language: Language | undefined };

/**
 * Reads what a person wrote, without any mention of the bot. Pure; only a whole phrase of the table counts, so
 * that a text which merely contains one is never acted on.
 */
export function readText(text: string): ReadText {
  if (text.length > LONGEST_COMMAND) return NOT_UNDERSTOOD;
  return PHRASES.get(fold(text)) ?? NOT_UNDERSTOOD;
}

/** Longer than any phrase with its politeness; a longer text names no command. */
const LONGEST_COMMAND = 300;
const NOT_UNDERSTOOD: ReadText = { reading: { command: 'unknown' }, language: undefined };

const FILLERS = new Set(['hej', 'hejsa', 'tak', 'venligst', 'hi', 'hello', 'hey', 'please', 'thanks']);

/** Case, punctuation, politeness and missing æ, ø, å change nothing. */
function fold(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word));
  return words.join(' ').replace(/ae|æ/g, 'a').replace(/oe|ø/g, 'o').replace(/aa|å/g, 'a');
}

const PHRASES: ReadonlyMap<string, ReadText> = new Map(
  COMMANDS.flatMap(({ reading, phrases }) =>
    LANGUAGES.flatMap((language) =>
      phrases[language].map((phrase) => [fold(phrase), { reading, language }] as const),
    ),
  ),
);
