import type { LocalDay } from '../core/local-day.ts';
import { LANGUAGES, type Language } from '../core/reply-language.ts';
import { COMMANDS } from './commands.ts';
import { readLater } from './later.ts';
import type { Slots } from './old-types.ts';
import { matchPhrase, type Phrase, phrasesOf, type Word, wordsOf } from './phrases.ts';
import { slotsOn } from './read-slots.ts';
import type { Reading } from './reading.ts';

/** A text as read: the command, and the language it was written in where the words tell. */
export type ReadText = { readonly reading: Reading; readonly language: Language | undefined };

/**
 * Reads what a person wrote, without any mention of the bot. Pure; only a whole phrase of the table counts, so
 * that a text which merely contains one is never acted on.
 * @param today where the municipality is: what "i går" goes by
 */
export function readText(text: string, today: LocalDay): ReadText {
  if (text.length > LONGEST_COMMAND) return NOT_UNDERSTOOD;
  const words = wordsOf(text).filter(({ folded }) => !FILLERS.has(folded));
  const read =
    match(words, today) ?? match(withoutPoliteness(words), today) ?? readLater(text, today) ?? NOT_UNDERSTOOD;
  return isQuestion(text) ? asQuestion(read) : read;
}

const isQuestion = (text: string): boolean => /\?\s*$/.test(text);

/** "BS-1042 besvaret?" asks, and marks nothing. */
function asQuestion(read: ReadText): ReadText {
  const { reading } = read;
  const acts = reading.command === 'inquiry.answer' || reading.command === 'inquiry.receipt';
  return acts ? { ...read, reading: { command: 'inquiry.show', ref: reading.ref } } : read;
}

/** Longer than any phrase with its politeness; a longer text names no command. */
const LONGEST_COMMAND = 300;
const NOT_UNDERSTOOD: ReadText = { reading: { command: 'unknown' }, language: undefined };

const FILLERS = new Set([
  'hej',
  'hejsa',
  'tak',
  'venligst',
  'lige',
  'hi',
  'hello',
  'hey',
  'please',
  'thanks',
]);

const POLITENESS = ['kan du', 'vil du', 'kunne du', 'jeg vil gerne', 'can you', 'could you', 'would you'].map(
  (phrase) => phrase.split(' '),
);

function withoutPoliteness(words: readonly Word[]): readonly Word[] {
  const said = POLITENESS.find((phrase) => phrase.every((word, index) => words[index]?.folded === word));
  return words.slice(said?.length ?? 0);
}

type Row = { readonly phrase: Phrase; readonly language: Language; readonly read: (slots: Slots) => Reading };

const ROWS: readonly Row[] = COMMANDS.flatMap(({ reading, phrases }) =>
  LANGUAGES.flatMap((language) =>
    phrases[language].flatMap(phrasesOf).map((phrase) => ({ phrase, language, read: reading })),
  ),
);

const textOf = (phrase: Phrase): string =>
  phrase.map((part) => ('word' in part ? part.word : '{}')).join(' ');

/** Those without slots, by their words. */
const PLAIN: ReadonlyMap<string, ReadText> = new Map(
  ROWS.filter(({ phrase }) => phrase.every((part) => 'word' in part)).map(({ phrase, language, read }) => [
    textOf(phrase),
    { reading: read({}), language },
  ]),
);

const WITH_SLOTS = ROWS.filter(({ phrase }) => phrase.some((part) => 'slot' in part));

function match(words: readonly Word[], today: LocalDay): ReadText | undefined {
  if (words.length === 0) return undefined;
  const plain = PLAIN.get(words.map(({ folded }) => folded).join(' '));
  if (plain !== undefined) return plain;
  const slots = slotsOn(today);
  for (const { phrase, language, read } of WITH_SLOTS) {
    const found = matchPhrase(phrase, words, slots);
    if (found !== undefined) return { reading: read(found), language: ofWords(phrase, language) };
  }
  return undefined;
}

/** A reference alone tells no language. */
const ofWords = (phrase: Phrase, language: Language): Language | undefined =>
  phrase.some((part) => 'word' in part) ? language : undefined;
