import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeKey, storableBound, storableKey, unescapeKey } from '../../bot/store/keys.ts';
import { Unstorable } from '../../bot/store/table.ts';

/** Well-formed text from all of Unicode, with ASCII often, and texts that begin alike. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ unit: fc.constantFrom('a', '-', '.', '/', '+', '_', '~', '0', 'A', '{', 'æ', '～', '😀') }),
);

/** UTF-8 sorts as code points do. */
const byCodePoint = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
const ordinal = (a: string, b: string) => (a < b ? -1 : Number(a > b));

describe('escaped keys', () => {
  test('sort by code point', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(ordinal(escapeKey(a), escapeKey(b))).toBe(byCodePoint(a, b));
      }),
      { numRuns: 5_000 },
    );
  });

  test('sort by code point, character by character, where the escapes change', () => {
    const edges = [0, 0x100, 0xd800, 0xe000, 0x10000, 0x100000, 0x110000];
    const around = edges.flatMap((edge) => Array.from({ length: 600 }, (_, index) => edge - 300 + index));
    const characters = around
      .filter((code) => code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
      .map((code) => String.fromCodePoint(code));
    const escaped = [...new Set(characters)].sort(byCodePoint).map(escapeKey);
    expect(escaped).toEqual(escaped.toSorted(ordinal));
    expect(new Set(escaped).size).toBe(escaped.length);
  });

  test('can be read back', () => {
    fc.assert(
      fc.property(text, (key) => {
        expect(unescapeKey(escapeKey(key))).toBe(key);
      }),
      { numRuns: 5_000 },
    );
  });

  test('are made of what Azure takes in a key, in a URL and in a filter', () => {
    fc.assert(
      fc.property(text, (key) => {
        expect(escapeKey(key)).toMatch(/^[0-9A-Za-z+.:_~-]*$/);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['2026-11-22', '2026-11-22'],
    ['19:abc@thread', '19:3aabc:40thread'],
    ['a/b', 'a.2fb'],
    ['Ø 1', '~2d8+201'],
    ['~2d8', '~27e2d8'],
    ['😀', '~51f600'],
  ])('%s is kept as %s', (key, escaped) => {
    expect(storableKey(key)).toBe(escaped);
  });
});

describe('a key', () => {
  test('of 300 letters and digits, or 512, is fine', () => {
    expect(storableKey('x'.repeat(300))).toHaveLength(300);
    expect(storableKey('x'.repeat(512))).toHaveLength(512);
  });

  test.each([
    ['is empty', ''],
    ['is longer than Azure takes', 'x'.repeat(513)],
    ['is so when escaped', '/'.repeat(171)],
    ['begins with half a character', '\uDC00a'],
    ['ends with half a character', 'a\uD83D'],
  ])('that %s is refused', (_, key) => {
    expect(() => storableKey(key)).toThrow(Unstorable);
  });

  test('may be empty as the edge of a range', () => {
    expect(storableBound('')).toBe('');
    expect(() => storableBound('\uD800')).toThrow(Unstorable);
  });
});
