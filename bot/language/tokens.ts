import { foldText } from '../core/fold.ts';
import type { LocalDay } from '../core/local-day.ts';

/** A piece of a text: a run of letters, a run of digits, one other sign, or a mention of somebody. */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark' | 'mention';
  /** What is compared: without case, accents and the difference that a missing æ, ø or å makes. */
  readonly folded: string;
  /** Where it stands in the text as written; of a mention the name alone. */
  readonly start: number;
  readonly end: number;
};

/** A text as it is read: its tokens, and the same on one line for readers that look for a shape. */
export type Text = {
  readonly written: string;
  readonly tokens: readonly Token[];
  /** The folded tokens, a space where the writer had one: `7.-11. december`. */
  readonly line: string;
  /** Of each token, where it begins in `line`. */
  readonly at: readonly number[];
  /** Where in `line` tokens end, and the number of the token that comes next. */
  readonly nextAfter: ReadonlyMap<number, number>;
  /** It goes on behind the last token, which only a message's own words may. */
  readonly cut: boolean;
  /** Where the municipality is: what "i går" goes by. */
  readonly today: LocalDay;
  /** After midnight there. */
  readonly minute: number;
};

/** What a slot found at a place: its value, and the token that comes next. */
export type Found<Value> = { readonly value: Value; readonly next: number };
/** Every reading of a slot at this token, the likeliest first. */
export type Reader<Value> = (text: Text, at: number) => readonly Found<Value>[];

/** An apostrophe inside a word belongs to it and is not compared: `what’s` is `whats`. */
const PIECES =
  /<at\b[^<>]*>([^<>]*)<\/at>|[\p{L}\p{M}]+(?:['’´`][\p{L}\p{M}]+)*|[0-9]+|&nbsp;|[^\s\p{Cc}\p{Cf}]/giu;

export function textOf(written: string, today: LocalDay, minute = 0): Text {
  const tokens: Token[] = [];
  const at: number[] = [];
  const nextAfter = new Map<number, number>();
  let line = '';
  let lastEnd = 0;
  for (const match of written.matchAll(PIECES)) {
    const token = tokens.length === MOST_TOKENS ? more(written, match.index) : tokenOf(match);
    if (token === undefined) continue;
    if (tokens.length > 0 && match.index > lastEnd) line += ' ';
    at.push(line.length);
    line += token.folded;
    tokens.push(token);
    nextAfter.set(line.length, tokens.length);
    lastEnd = match.index + match[0].length;
    if (tokens.length > MOST_TOKENS) break;
  }
  return { written, tokens, line, at, nextAfter, cut: tokens.length > MOST_TOKENS, today, minute };
}

/** No command is longer; what follows can only be a message's own words, and is one token that no phrase has. */
const MOST_TOKENS = 60;
const more = (written: string, start: number): Token => ({
  kind: 'number',
  folded: '…',
  start,
  end: written.length,
});

function tokenOf(match: RegExpExecArray): Token | undefined {
  const [all, mentioned] = match;
  const [start, end] = [match.index, match.index + all.length];
  if (mentioned !== undefined) {
    const from = start + all.indexOf('>') + 1;
    return { kind: 'mention', folded: '@', start: from, end: from + mentioned.length };
  }
  if (all === '&nbsp;') return undefined;
  if (/^[0-9]/.test(all)) return { kind: 'number', folded: all, start, end };
  if (/^\p{L}/u.test(all)) return { kind: 'word', folded: fold(all), start, end };
  return { kind: /^\p{N}/u.test(all) ? 'number' : 'mark', folded: DASHES.has(all) ? '-' : all, start, end };
}

const DASHES = new Set(['-', '–', '—', '‐', '‑', '−']);

/** Without its apostrophe "I'll" would be the word for being sick. */
export const fold = (word: string): string => foldText(word.replace(/^i['’´`]ll$/i, 'iwill'));

/** What a sticky pattern finds on the line at this token, where it also ends with a token. */
export function shapeAt(text: Text, at: number, sticky: RegExp): Found<RegExpExecArray> | undefined {
  const start = text.at[at];
  if (start === undefined) return undefined;
  sticky.lastIndex = start;
  const value = sticky.exec(text.line);
  if (value === null) return undefined;
  const next = text.nextAfter.get(start + value[0].trimEnd().length);
  return next === undefined ? undefined : { value, next };
}

/** The writer's own words from one token up to another, without the marks that close them. */
export function writtenBetween(text: Text, from: number, to: number): string {
  const [first, last] = [text.tokens[from], text.tokens[to - 1]];
  return first && last ? text.written.slice(first.start, last.end).trim() : '';
}
