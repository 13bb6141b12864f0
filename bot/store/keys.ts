import { LIMITS, Unstorable } from './table.ts';

/**
 * Any text as a key that Azure Table Storage takes and sorts as we want. Azure forbids `/ \ # ?` and control
 * characters in keys and compares UTF-16; escaped to ASCII, keys sort there by Unicode code point, as in SQLite.
 *
 * Digits, letters and '-' stand for themselves. The sign that begins an escape sorts where the characters it
 * stands for do: '+' < '-' < '.' < 0–9 < ':' < A–Z < '_' < a–z < '~'.
 */
export function escapeKey(text: string): string {
  return text.replace(/[^0-9A-Za-z-]/gu, escapeCharacter);
}

export function unescapeKey(escaped: string): string {
  return escaped.replace(/[+.:_]..|~2..|~3.{3}|~4.{4}|~5.{5}|~6.{6}/g, (sign) =>
    String.fromCodePoint(Number.parseInt(sign.slice(sign.startsWith('~') ? 2 : 1), 16)),
  );
}

/** The escaped key. @throws Unstorable when it is empty, too long or not well-formed Unicode. */
export function storableKey(key: string): string {
  if (key === '') throw new Unstorable('a key is empty');
  return storableBound(key);
}

/** As {@link storableKey}, for the edge of a range, which may be empty. */
export function storableBound(key: string): string {
  if (!key.isWellFormed()) throw new Unstorable('a key has a lone surrogate');
  const escaped = escapeKey(key);
  if (escaped.length > LIMITS.keyCharacters) {
    throw new Unstorable(`a key has ${escaped.length} characters when escaped`);
  }
  return escaped;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  // The number of digits comes first, so that æ costs 4 characters and order still holds.
  if (code > 0x7a) return `~${hex.length}${hex}`;
  return signFor(code) + hex.padStart(2, '0');
}

function signFor(code: number): string {
  if (code < 0x2d) return '+';
  if (code < 0x30) return '.';
  return code < 0x41 ? ':' : '_';
}
