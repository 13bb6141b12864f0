import { fold } from './fold.ts';

/** The little language in which the table of commands is written: words, `{slot}`, `[maybe]`, `(one|other)`. */

/** A word of a text: as written in small letters, and folded so that case and a missing æ, ø, å change nothing. */
export type Word = { readonly written: string; readonly folded: string };

/** A day and a month stay together (`3/12`, `7.12-26`, `2026-12-03`); a reference comes apart (`bs`, `1042`). */
const WORDS = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?(?!\d)|\d+|[\p{L}\p{M}]+|\p{N}/gu;

export function wordsOf(text: string): readonly Word[] {
  const written = text.normalize('NFC').toLowerCase().match(WORDS) ?? [];
  return written.map((word) => ({ written: word, folded: fold(word) }));
}

export type PhrasePart = { readonly word: string } | { readonly slot: string };
export type Phrase = readonly PhrasePart[];

/** Every way in which the phrase may be said. `[vis] mine (frister|henvendelser)` is four. */
export function phrasesOf(pattern: string): readonly Phrase[] {
  return alternatives(pattern).map((text) => {
    const parts = text.match(/\{\w+\}|[^\s{}]+/gu) ?? [];
    return parts.flatMap((part): Phrase => {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1];
      return slot === undefined ? wordsOf(part).map(({ folded }) => ({ word: folded })) : [{ slot }];
    });
  });
}

function alternatives(pattern: string): readonly string[] {
  const group = /\[([^\][]*)\]|\(([^()]*)\)/.exec(pattern);
  if (group === null) return [pattern];
  const [all, maybe, either = ''] = group;
  const options = maybe === undefined ? either.split('|') : ['', ...maybe.split('|')];
  return options.flatMap((option) => alternatives(pattern.replace(all, () => option)));
}

/** What a slot found at a place: its value, and where the text goes on. The likeliest first. */
export type Found<Value> = { readonly value: Value; readonly end: number };
export type ReadSlot = (words: readonly Word[], at: number) => readonly Found<unknown>[];

/** What the slots hold when the phrase is the whole text, and undefined when it is not. */
export function matchPhrase(
  phrase: Phrase,
  words: readonly Word[],
  slots: Readonly<Record<string, ReadSlot>>,
): Readonly<Record<string, unknown>> | undefined {
  function matchFrom(part: number, at: number): Readonly<Record<string, unknown>> | undefined {
    const next = phrase[part];
    if (next === undefined) return at === words.length ? {} : undefined;
    if ('word' in next) return words[at]?.folded === next.word ? matchFrom(part + 1, at + 1) : undefined;
    for (const { value, end } of slots[next.slot]?.(words, at) ?? []) {
      const rest = matchFrom(part + 1, end);
      if (rest !== undefined) return { [next.slot]: value, ...rest };
    }
    return undefined;
  }
  return matchFrom(0, 0);
}
