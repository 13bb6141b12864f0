import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localDay } from '../../bot/core/local-day.ts';
import { LANGUAGES } from '../../bot/core/reply-language.ts';
import { becauseSentences } from '../../bot/language/because-sentences.ts';
import { expectedOf, lineSentences } from '../../bot/language/line-sentences.ts';
import type { CommandName } from '../../bot/language/reading.ts';
import { say } from '../../bot/language/sentence.ts';
import { notYet } from '../../bot/language/sentences/questions.ts';
import { wishText } from '../../bot/language/word-reading.ts';
import { faultsOf } from './support/proofread.ts';
import { SAMPLE_READINGS, SAMPLE_VALUES } from './support/sample-values.ts';

type Words = string | ((values: Record<string, unknown>) => string);
type Pair = Record<'da' | 'en', Words>;

/** Stand inside a sentence, and begin small. */
const PARTS =
  /^(wayWords|missingPart|lacking|lackingOf|absenceTimes|expectedOf|importExpected|importParts|delimiterWords|because|event|correction|correctedField|handOverAllParts|coverHow|coverParts|didForYou|dutyName|dutyPart|closurePart|forWhom|ofThem|allOfThem)\.|\.(atLeast|hours|someoneElse|theUnit|others|more|forSomebody|earlier|wroteAgain|coverShort|youCoverShort|nobodyCovers|openFrom)$/;

/** Values and no words, or a word that both have. */
const SAME =
  /^(people\.withUnit|rota\.mail|forWhom\.name|allOfThem\.name|because\.counted|because\.weekend)$/;

const folder = new URL('../../bot/language/sentences/', import.meta.url);
const modules: Record<string, unknown>[] = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href)),
);
const isPair = (value: object): value is Pair => 'da' in value && 'en' in value;

const all = [...modules, { because: becauseSentences, lineSentences, expectedOf }].flatMap((module) =>
  Object.entries(module).flatMap(([topic, group]) => {
    // These are worded by wishText, and read below.
    if (/wishes$/i.test(topic)) return [];
    const named = group as Record<string, Pair>;
    const pairs: [string, Pair][] = isPair(named) ? [[topic, named]] : Object.entries(named);
    return pairs.map(([name, pair]) => [`${topic}.${name}`, pair] as const);
  }),
);

/** A sentence in a language, once for each set of values; one that asks for no values, once. */
const worded = (words: Words): readonly string[] =>
  typeof words === 'string' ? [words] : [...new Set(SAMPLE_VALUES.map((values) => words(values)))];

describe('every sentence', () => {
  test.each(all)('%s reads well in both languages', (name, sentence) => {
    const part = PARTS.test(name);
    for (const language of LANGUAGES) {
      for (const text of worded(sentence[language]))
        expect(faultsOf(text, language, { part }), text).toEqual([]);
    }
    if (!SAME.test(name)) expect(worded(sentence.da)).not.toEqual(worded(sentence.en));
  });

  test('the Danish ones speak to one person, and kindly', () => {
    for (const [name, { da }] of all) {
      for (const text of worded(da))
        expect(text, name).not.toMatch(/\b(De|Dem|Deres)\b|restance|ugyldig|fejlkode|!/);
    }
  });

  test('a file was not forgotten', () => {
    expect(all.length).toBeGreaterThan(180);
  });
});

const TODAY = localDay(new Temporal.PlainDate(2026, 11, 23));
const wishesOf = (command: CommandName, language: 'da' | 'en') =>
  [{}, ...SAMPLE_READINGS[command]].map((slots) => wishText({ command, slots }, { today: TODAY, language }));

describe('what every command means, said back', () => {
  test.each(Object.keys(SAMPLE_READINGS) as CommandName[])('%s', (command) => {
    for (const language of LANGUAGES) {
      for (const wish of wishesOf(command, language)) {
        expect(faultsOf(wish, language, { part: true }), wish).toEqual([]);
        const sentence = say(notYet.whole, language, { wish });
        expect(faultsOf(sentence, language, { part: false }), sentence).toEqual([]);
      }
    }
    expect(wishesOf(command, 'da')).not.toEqual(wishesOf(command, 'en'));
  });

  test('says every slot that was understood', () => {
    for (const [command, readings] of Object.entries(SAMPLE_READINGS)) {
      for (const language of LANGUAGES) {
        const all = wishesOf(command as CommandName, language);
        // Each sample differs in what it means, and so must what is said.
        if (!SAID_ALIKE.has(command)) expect(new Set(all).size, command).toBe(readings.length + 1);
      }
    }
  });
});

/** Wired: what they lack is asked for by a form, and never said back in words. */
const SAID_ALIKE = new Set(['deadline.calculate', 'inquiry.receipt']);
