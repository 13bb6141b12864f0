import { LANGUAGES } from '../core/reply-language.ts';
import type { MenuEntry } from './reading.ts';
import { fold } from './tokens.ts';

/** What a text that was not understood is likest to, at most this many. */
const MOST = 2;
/** Of the text's weight, so much must be found in an entry; below it a text is like nothing. */
const LIKE_ENOUGH = 0.4;
/** The next one is offered too when it has so much of what the likest has. */
const NEARLY_AS_LIKE = 0.5;
/** "God morgen" asks for no morning list. */
const GREETINGS =
  /\bgod(?:morgen|dag|aften)?\b(?: (?:morgen|dag|aften)\b)?|\bgood (?:morning|afternoon)\b/giu;
/** In either language such words are nearly all "jeg", "er", "en", "the", which tell no command. */
const SHORT_WORD = 3;
/** What comes later in a text says little of which command it is meant to be, and would only take time. */
const LONGEST = 200;

/**
 * The entries whose words a text is likest to, the likest first: none for a text like nothing at all. Likeness is the
 * share of the text's trigrams (of folded words longer than three letters, with their ends marked) that the entry's texts have too, each
 * weighed by how few of the entries have it (as search engines weigh words). Pure and deterministic: of two that are
 * alike the first of the table comes first.
 */
export function nearestCommands(text: string, entries: readonly MenuEntry[]): readonly MenuEntry[] {
  const wanted = trigramsOf(text.slice(0, LONGEST).replace(GREETINGS, ' '), namesIn(entries));
  const had = entries.map((entry) => ({ entry, trigrams: trigramsOfEntry(entry), weight: 0 }));
  let whole = 0;
  for (const trigram of wanted) {
    const having = had.filter(({ trigrams }) => trigrams.has(trigram));
    const weight = rarity(having.length, entries.length);
    whole += weight;
    for (const one of having) one.weight += weight;
  }
  const likest = had.toSorted((one, other) => other.weight - one.weight).slice(0, MOST);
  const most = likest[0]?.weight ?? 0;
  if (most === 0 || most < LIKE_ENOUGH * whole) return [];
  return likest.filter(({ weight }) => weight >= NEARLY_AS_LIKE * most).map(({ entry }) => entry);
}

/** Okapi BM25's inverse document frequency: what all have tells nothing, what none has weighs most. */
const rarity = (having: number, of: number): number => Math.log(1 + (of - having + 0.5) / (having + 0.5));

/** Entries are constants of the table. */
const known = new WeakMap<MenuEntry, ReadonlySet<string>>();

function trigramsOfEntry(entry: MenuEntry): ReadonlySet<string> {
  let trigrams = known.get(entry);
  if (trigrams === undefined) {
    const texts = LANGUAGES.flatMap((language) => [entry.write[language], entry.does[language]]);
    trigrams = trigramsOf(texts.join(' '), namesIn([entry]));
    known.set(entry, trigrams);
  }
  return trigrams;
}

/** Of colleagues and units: "overfør alt fra Mette til Anna". Whoever writes of a Mette need not mean that. */
const namesIn = (entries: readonly MenuEntry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ write }) =>
      LANGUAGES.flatMap((language) => write[language].match(/\p{Lu}\p{L}+/gu) ?? []).map(fold),
    ),
  );

/** "frist" has "  f", " fr", "fri", "ris", "ist" and "st ". */
function trigramsOf(text: string, without: ReadonlySet<string>): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}]+/gu)) {
    if (word.length <= SHORT_WORD) continue;
    const folded = fold(word);
    if (without.has(folded)) continue;
    const marked = `  ${folded} `;
    for (let at = 0; at + 3 <= marked.length; at += 1) trigrams.add(marked.slice(at, at + 3));
  }
  return trigrams;
}
