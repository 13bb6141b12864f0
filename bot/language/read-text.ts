import type { LocalDay } from '../core/local-day.ts';
import { LANGUAGES, type Language } from '../core/reply-language.ts';
import { asksAbout, isPondered, shownIfAsked } from './asked.ts';
import type { CommandRow } from './command-row.ts';
import { COMMANDS } from './commands.ts';
import { FILLERS, withoutPoliteness } from './fillers.ts';
import { languageOf } from './language-of.ts';
import { type Filled, matchMachine } from './match.ts';
import { withoutNegation } from './negation.ts';
import { isHedged, isOfAnother, isQuoted, isTampered } from './not-the-writer.ts';
import { type Machine, machineOf } from './pattern.ts';
import type { Said } from './read-slots.ts';
import type { Reading } from './reading.ts';
import { type Remembering, remembering } from './remembering.ts';
import { RULES } from './rules.ts';
import { fold, type Text, textOf } from './tokens.ts';
import { isOnlyWished } from './wished.ts';

/** A text as read: the command, and the language it was written in where the words tell. */
export type ReadText = { readonly reading: Reading; readonly language: Language | undefined };

/**
 * Reads what a person wrote, without any mention of the bot. Pure; every word has to be accounted for, so that a text
 * which merely contains a command is never acted on.
 * @param today where the municipality is: what "i går" goes by
 * @param minute after midnight there: what is over today goes by it
 */
export function readText(written: string, today: LocalDay, minute = 0): ReadText {
  if (written.length > LONGEST || isTampered(written) || isQuoted(written)) return NOT_UNDERSTOOD;
  const text = textOf(withoutBot(written), today, minute);
  const [asksLeave, ofUs] = [PERMISSION.test(text.line), OF_US.test(text.line)];
  for (const said of [text, ...withoutPoliteness(text)]) {
    const read = bestReading(said);
    if (read === undefined) continue;
    const { told, ...found } = read;
    const { reading } = found;
    const nobodys = (asksLeave && isAbsence(reading)) || (ofUs && reading.command === 'absence.log');
    const others = isOfAnother(text, reading) || isOnlyWished(text, reading, told);
    if (nobodys || others) return isHedged(text, reading) ? doubted(found) : NOT_UNDERSTOOD;
    return settled(found, text);
  }
  return negated(text) ?? NOT_UNDERSTOOD;
}

/** What is asked shows the inquiry, and what is in doubt is asked about; else it is as read. */
function settled(found: ReadText, text: Text): ReadText {
  const shown = shownIfAsked(text, found.reading);
  if (shown !== undefined) return { ...found, reading: shown };
  const inDoubt = isHedged(text, found.reading) || isPondered(text, found.reading);
  return inDoubt ? doubted(found) : found;
}

/** Some clients leave the mention that the text began with. */
const withoutBot = (written: string): string => written.replace(/^\s*<at>\s*svarfrist\s*<\/at>/i, '');

/** Whoever asks whether it is so, or allowed, has not said it; to have something noted needs no leave. */
const PERMISSION =
  /^(?:\W|hej |hejsa |hi |hello |mon )*(?!(?:kan|ma|kunne) jeg (?:lige )?(?:fa|bede om at fa) (?:\w+ ){0,4}?(?:noteret|registreret|lagt|skrevet|meldt|slettet|annulleret|aflyst|fjernet|rettet|andret|flyttet|skiftet|forlanget|forkortet|tilfojet|opdateret)\b|(?:can|could) i (?:have|get) (?:\w+ ){0,5}?(?:noted|registered|logged|recorded|cancelled|canceled|deleted|removed|changed|moved|corrected|extended|entered|added)\b)(?:(?:ma|kan|kunne|har|er|skal|holder|bliver|bor) (?:jeg|vi)|er det (?:ok|okay|i orden|fint|muligt)|far (?:jeg|vi) lov|(?:may|can|could|have|am|should|shall|do) (?:i|we)|is it (?:ok|okay|alright|all right|possible)|are we allowed)\b/;
/** What several wish for is nobody's own absence; that a unit is away may be. */
const OF_US = /^(?:\W|hej |hejsa |hi |hello )*(?:vi|we|wed|well|were)\b(?!.*\b(?:jeg|im|i am)\b)/;
const isAbsence = (reading: Reading): boolean =>
  /^absence\.(log|return|cancel|change|unit)$/.test(
    reading.command === 'unclear' ? reading.about : reading.command,
  );

/** A message to a colleague may be this long; nothing that is longer names a command. */
const LONGEST = 4000;
const NOT_UNDERSTOOD: ReadText = { reading: { command: 'unknown' }, language: undefined };

/** "BS-1042 er ikke besvaret" is no command, but tells which one it is about. */
function negated(text: Text): ReadText | undefined {
  for (const said of [text, ...withoutPoliteness(text)]) {
    const affirmed = withoutNegation(said);
    if (affirmed === undefined) continue;
    const read = bestReading(affirmed);
    if (read === undefined || read.reading.command === 'unknown') continue;
    const reading = shownIfAsked(text, read.reading);
    return reading === undefined ? doubted(read) : { reading, language: read.language };
  }
  return undefined;
}

/** Whether it is meant at all is asked. */
function doubted({ reading, language }: ReadText): ReadText {
  if (reading.command === 'unknown') return NOT_UNDERSTOOD;
  const about = reading.command === 'unclear' ? reading.about : reading.command;
  return { reading: { command: 'unclear', about, missing: [], understood: reading }, language };
}

/** Slots that take nearly any word: a phrase that says the word itself fits better. */
const FITS_ANYTHING: ReadonlySet<string> = new Set([
  'name',
  'nameOrMe',
  'whose',
  'target',
  'substitute',
  'rest',
  'inUnit',
  'unit',
  'unitsOwn',
  'forPerson',
  'why',
]);

type Phrase = {
  readonly machine: Machine;
  readonly row: CommandRow;
  readonly loose: ReadonlySet<string>;
};

const PHRASES: readonly Phrase[] = COMMANDS.flatMap((row) => {
  const loose = new Set((row.loose ?? '').split(' ').map(fold));
  return LANGUAGES.flatMap((language) =>
    row.phrases[language].map((phrase) => ({ machine: machineOf(phrase, RULES), row, loose })),
  );
});

/** In how many phrases a word may be the one that is needed. */
const FREQUENCY = new Map<string, number>();
for (const { machine } of PHRASES)
  for (const word of machine.needs.flatMap((set) => [...set]))
    FREQUENCY.set(word, (FREQUENCY.get(word) ?? 0) + 1);

/** Of the sets of words one of which must be there, the one that the fewest texts will have. */
const rarest = ({ needs }: Machine): ReadonlySet<string> | undefined => {
  const weight = (set: ReadonlySet<string>) =>
    [...set].reduce((sum, word) => sum + (FREQUENCY.get(word) ?? 0), 0);
  return needs.toSorted((one, other) => weight(one) - weight(other))[0];
};

/** Phrases by such words; those that need none stand under the empty text. */
const BY_WORD = new Map<string, Set<number>>();
for (const [index, { machine }] of PHRASES.entries())
  for (const word of rarest(machine) ?? ['']) BY_WORD.set(word, (BY_WORD.get(word) ?? new Set()).add(index));

/** `told`: from a phrase that tells what was done. */
type Best = ReadText & { readonly told: boolean };

function bestReading(text: Text): Best | undefined {
  if (text.tokens.length === 0) return undefined;
  const words = new Set(['', ...text.tokens.map(({ folded }) => folded)]);
  const candidates = new Set<number>();
  for (const word of words) for (const index of BY_WORD.get(word) ?? []) candidates.add(index);
  const readers = remembering(text);
  let best: { reading: Reading; told: boolean; guessed: number } | undefined;
  for (const index of [...candidates].sort((one, other) => one - other)) {
    const phrase = PHRASES[index];
    if (phrase === undefined || !hasNeeded(phrase, words) || !mayBeAll(phrase, text, readers)) continue;
    const between = { loose: phrase.loose, fillers: FILLERS, anywhere: phrase.row.anywhere ?? [] };
    const match = matchMachine(phrase.machine, text, between, readers.at);
    if (match === undefined) continue;
    const reading = meant(phrase.row, saidOf(match.filled), text);
    const guessed = match.skipped + looseness(match.filled) + (reading.command === 'unclear' ? UNCLEAR : 0);
    const told = phrase.row.asks === true;
    if (best === undefined || guessed < best.guessed) best = { reading, told, guessed };
    if (guessed === 0) break;
  }
  return best && { reading: best.reading, told: best.told, language: languageOf(text) };
}

/** What can be done is likelier meant than what leaves a question, unless it fits much worse. */
const UNCLEAR = 4;
const looseness = (filled: Filled): number => filled.filter(({ slot }) => FITS_ANYTHING.has(slot)).length / 2;

/** A quick no: a word that the phrase cannot do without is missing. */
const hasNeeded = ({ machine }: Phrase, words: ReadonlySet<string>): boolean =>
  machine.needs.every((set) => !set.isDisjointFrom(words));

/** A quick no: some word is neither the phrase's nor a slot's, nor one that adds nothing. */
function mayBeAll({ machine, row, loose }: Phrase, text: Text, { covers }: Remembering): boolean {
  if (text.cut && !machine.slots.has('rest')) return false;
  const slots = [...(row.anywhere ?? []), ...machine.slots];
  return text.tokens.every(
    ({ kind, folded }, at) =>
      kind === 'mark' ||
      machine.words.has(folded) ||
      loose.has(folded) ||
      FILLERS.has(folded) ||
      slots.some((slot) => covers(slot, at)),
  );
}

function meant(row: CommandRow, said: Said, text: Text): Reading {
  const reading = row.read(said, text.today, text.minute);
  if (!row.asks || !asksAbout(text)) return reading;
  if ('ref' in reading) return { command: 'inquiry.show', ref: reading.ref };
  return { command: 'unclear', about: row.command, missing: [], understood: reading };
}

function saidOf(filled: Filled): Said {
  const said: Record<string, unknown[]> = {};
  for (const { slot, value } of filled) {
    const values = said[slot] ?? [];
    values.push(value);
    said[slot] = values;
  }
  return said;
}
