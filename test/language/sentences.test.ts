import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../bot/core/reply-language.ts';
import * as sentences from '../../bot/language/sentences.ts';

type Words = string | ((values: Record<string, unknown>) => string);

/** Stands in for every value that a sentence asks for. */
const sample = { firstName: 'Mette', reference: '7F3A09C1' };

const all = Object.entries(sentences).flatMap(([topic, group]) =>
  Object.entries(group as Record<string, Record<'da' | 'en', Words>>).map(
    ([name, sentence]) => [`${topic}.${name}`, sentence] as const,
  ),
);

describe('every sentence', () => {
  test.each(all)('%s reads well in both languages', (_name, sentence) => {
    for (const language of LANGUAGES) {
      const words = sentence[language];
      const text = typeof words === 'string' ? words : words(sample);
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/undefined|NaN|\[object|\$\{| {2}| [,.]/);
      expect(text[0]).toBe(text[0]?.toUpperCase());
      expect(text.length).toBeGreaterThan(2);
    }
    expect(sentence.da).not.toBe(sentence.en);
  });

  test('the Danish ones speak to one person, and kindly', () => {
    for (const [name, { da }] of all) {
      const text = typeof da === 'string' ? da : da(sample);
      expect(text, name).not.toMatch(/\b(De|Dem|Deres)\b|restance|ugyldig|fejlkode|!/);
    }
  });
});
