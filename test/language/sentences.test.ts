import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../bot/core/reply-language.ts';

type Words = string | ((values: Record<string, unknown>) => string);
type Pair = Record<'da' | 'en', Words>;

/** Stands in for every value that a sentence asks for. */
const sample = {
  firstName: 'Mette',
  reference: '7F3A09C1',
  ref: 'BS-1042',
  count: '3',
  one: false,
  due: 'svar senest i morgen',
  day: 'mandag den 14. december',
  what: 'brev',
  amount: '24 timer',
  unit: 'Jobcenter',
  owner: 'Mette Holm',
  name: 'Mette Holm',
  how: 'på papir',
  contact: 'Mette Holm, 15 31 30 04',
  missing: 'navn på sagsbehandleren',
  initials: 'MEHO',
  lines: 'BS-1042, svar senest i dag inden kl. 15',
  time: 'kl. 7.45',
  refs: 'BS-1001, BS-1004',
  since: 'fredag den 11. december kl. 8.30',
  names: 'Mette Holm, Jonas Krogh',
};

/** Stand inside a sentence, and begin small. */
const PARTS =
  /^(wayWords|missingPart|whatBecame|workNouns)\.|\.(atLeast|hours|someoneElse|theUnit|andOthers|andMore)$/;

const folder = new URL('../../bot/language/sentences/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
);
const isPair = (value: object): value is Pair => 'da' in value && 'en' in value;

const all = modules.flatMap((module) =>
  Object.entries(module).flatMap(([topic, group]) => {
    const named = group as Record<string, Pair>;
    const pairs: [string, Pair][] = isPair(named) ? [[topic, named]] : Object.entries(named);
    return pairs.map(([name, pair]) => [`${topic}.${name}`, pair] as const);
  }),
);
const wordsOf = (words: Words): string => (typeof words === 'string' ? words : words(sample));

describe('every sentence', () => {
  test.each(all)('%s reads well in both languages', (name, sentence) => {
    for (const language of LANGUAGES) {
      const text = wordsOf(sentence[language]);
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/undefined|NaN|\[object|\$\{| {2}| [,.]|\.\.$/);
      if (!PARTS.test(name)) expect(text[0]).toBe(text[0]?.toUpperCase());
      expect(text.length).toBeGreaterThan(1);
    }
    expect(sentence.da).not.toBe(sentence.en);
  });

  test('the Danish ones speak to one person, and kindly', () => {
    for (const [name, { da }] of all) {
      expect(wordsOf(da), name).not.toMatch(/\b(De|Dem|Deres)\b|restance|ugyldig|fejlkode|!/);
    }
  });

  test('a file was not forgotten', () => {
    expect(all.length).toBeGreaterThan(100);
  });
});
