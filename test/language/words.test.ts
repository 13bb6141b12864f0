import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../bot/core/reply-language.ts';
import { FEASTS } from '../../bot/core/working-calendar.ts';
import { becauseSentences } from '../../bot/language/because-sentences.ts';
import { feastAndDays, feastName, feastWords } from '../../bot/language/feasts.ts';
import { expectedOf, lineSentences } from '../../bot/language/line-sentences.ts';
import {
  amountOf,
  basisWords,
  channelWords,
  dutyWords,
  genitive,
  kindWords,
  listOf,
} from '../../bot/language/words.ts';
import { day } from '../core/shipped.ts';

const groups = {
  basisWords,
  channelWords,
  dutyWords,
  kindWords,
  feastWords,
  becauseSentences,
  lineSentences,
  expectedOf,
};

type Words = string | ((values: Record<string, unknown>) => string);

/** Stands in for every value that a sentence asks for. */
const sample = {
  when: 'W',
  closed: 'C',
  days: 'D',
  amount: 'A',
  until: 'U',
  by: 'B',
  from: 'F',
  why: 'Y',
  to: 'T',
  day: 'D',
  field: 'unit',
  expected: 'E',
  first: 2000,
  last: 2099,
};

const all = Object.entries(groups).flatMap(([group, sentences]) =>
  Object.entries(sentences as Record<string, Record<'da' | 'en', Words>>).map(
    ([name, sentence]) => [`${group}.${name}`, sentence] as const,
  ),
);

describe('every word and sentence', () => {
  test.each(all)('%s reads well in both languages', (name, sentence) => {
    for (const language of LANGUAGES) {
      const words = sentence[language];
      const text = typeof words === 'string' ? words : words(sample);
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/undefined|NaN|\[object|\$\{| {2}| [,.]|restance|!/);
      const isSentence = name.startsWith('lineSentences');
      expect(/^\p{Lu}.*\.$/u.test(text)).toBe(isSentence);
    }
  });
});

test.each([
  ['Mette', 'Mettes', 'Mette’s'],
  ['Jonas', 'Jonas’', 'Jonas’s'],
  ['Beatrix', 'Beatrix’', 'Beatrix’s'],
  ['Liz', 'Liz’', 'Liz’s'],
  ['JENS', 'JENS’', 'JENS’s'],
  ['Anna Holm', 'Anna Holms', 'Anna Holm’s'],
])('%s has what is %s', (name, da, en) => {
  expect([genitive(name, 'da'), genitive(name, 'en')]).toEqual([da, en]);
});

test.each([
  [[], '', ''],
  [['Mette'], 'Mette', 'Mette'],
  [['Mette', 'Jonas'], 'Mette og Jonas', 'Mette and Jonas'],
  [['Mette', 'Jonas', 'Anna'], 'Mette, Jonas og Anna', 'Mette, Jonas and Anna'],
])('a list of %j', (items, da, en) => {
  expect([listOf(items, 'da'), listOf(items, 'en')]).toEqual([da, en]);
});

test.each([
  [1, 'workingDays', '1 arbejdsdag', '1 working day'],
  [2, 'workingDays', '2 arbejdsdage', '2 working days'],
  [1, 'days', '1 dag', '1 day'],
  [40, 'days', '40 dage', '40 days'],
  [1, 'weeks', '1 uge', '1 week'],
  [8, 'weeks', '8 uger', '8 weeks'],
  [1, 'months', '1 måned', '1 month'],
  [3, 'months', '3 måneder', '3 months'],
  [1, 'hours', '1 time', '1 hour'],
  [24, 'hours', '24 timer', '24 hours'],
] as const)('%i %s', (amount, unit, da, en) => {
  expect([amountOf(amount, unit, 'da'), amountOf(amount, unit, 'en')]).toEqual([da, en]);
});

describe('a feast', () => {
  test.each([
    [
      'easter',
      'Thursday 2026-04-02',
      'Thursday 2026-04-02',
      'skærtorsdag 2. april',
      'Maundy Thursday (2 April)',
    ],
    ['easter', 'Friday 2026-04-03', 'Friday 2026-04-03', 'langfredag 3. april', 'Good Friday (3 April)'],
    ['easter', 'Friday 2026-04-03', 'Monday 2026-04-06', 'påsken 3.–6. april', 'Easter (3–6 April)'],
    ['easter', 'Monday 2026-04-06', 'Monday 2026-04-06', '2. påskedag 6. april', 'Easter Monday (6 April)'],
    ['whitsun', 'Monday 2026-05-25', 'Monday 2026-05-25', '2. pinsedag 25. maj', 'Whit Monday (25 May)'],
    [
      'constitutionDay',
      'Friday 2026-06-05',
      'Friday 2026-06-05',
      'grundlovsdag 5. juni',
      'Constitution Day (5 June)',
    ],
    ['mayDay', 'Friday 2026-05-01', 'Friday 2026-05-01', 'arbejdernes kampdag 1. maj', 'May Day (1 May)'],
    [
      'christmas',
      'Thursday 2026-12-24',
      'Thursday 2026-12-24',
      'juleaften 24. december',
      'Christmas Eve (24 December)',
    ],
    [
      'newYear',
      'Friday 2027-01-01',
      'Friday 2027-01-01',
      'nytårsdag 1. januar 2027',
      'New Year’s Day (1 January 2027)',
    ],
  ] as const)('%s from %s to %s', (feast, from, through, da, en) => {
    const span = { feast, from: day(from), through: day(through) };
    expect([feastAndDays(span, 2026, 'da'), feastAndDays(span, 2026, 'en')]).toEqual([da, en]);
  });

  test.each(FEASTS)('%s has a name over several days', (feast) => {
    const span = { feast, from: day('Monday 2026-11-16'), through: day('Tuesday 2026-11-17') };
    expect(feastName(span, 'da')).toBe(feastWords[feast].da);
  });
});
