import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Between, matchMachine, type Readers } from '../../bot/language/match.ts';
import { machineOf } from '../../bot/language/pattern.ts';
import { textOf } from '../../bot/language/tokens.ts';

const text = (written: string) => textOf(written, 0 as never);
const nothing: Between = { loose: new Set(), fillers: new Set(), anywhere: [] };
const readers: Readers = {
  /** A number. */
  n: ({ tokens }, at) =>
    tokens[at]?.kind === 'number' ? [{ value: Number(tokens[at].folded), next: at + 1 }] : [],
};
const reads = (phrase: string, written: string, between = nothing) =>
  matchMachine(machineOf(phrase, { vis: 'vis|vise' }), text(written), between, readers);

describe('the language of phrases', () => {
  test.each([
    ['vis mine (frister|sager)', 'vis mine sager', true],
    ['vis mine (frister|sager)', 'VIS, mine: frister!', true],
    ['vis mine (frister|sager)', 'vis mine', false],
    ['vis mine (frister|sager)', 'vis mine frister nu', false],
    ['[vis] [mine|dine] frister', 'frister', true],
    ['[vis] [mine|dine] frister', 'dine frister', true],
    ['[vis] [mine|dine] frister', 'mine dine frister', false],
    ['<vis> frister', 'vise frister', true],
    ['vis* frister', 'vise frister', true],
    ['((a|b) [c [d]])', 'b c d', true],
    ['((a|b) [c [d]])', 'b d', false],
    ['e-mail', 'e mail', true],
    ['afgørelse', 'afgorelse', true],
    ['afgørelse', 'afgoerelse', true],
  ])('%s and »%s«: %s', (phrase, written, expected) => {
    expect(reads(phrase, written) !== undefined).toBe(expected);
  });

  test('slots are kept in the order said', () => {
    expect(reads('{n} og {n}', '3 og 4')?.filled).toEqual([
      { slot: 'n', value: 3 },
      { slot: 'n', value: 4 },
    ]);
  });

  test('loose words are skipped and counted, fillers are not, others are refused', () => {
    const between = { loose: new Set(['jeg', 'har']), fillers: new Set(['hej']), anywhere: ['n'] };
    expect(reads('svaret', 'Hej, jeg har svaret 7', between)).toEqual({
      filled: [{ slot: 'n', value: 7 }],
      skipped: 2,
    });
    expect(reads('svaret', 'jeg har ikke svaret', between)).toBeUndefined();
    expect(reads('svaret', '<b>svaret</b>', { ...between, loose: new Set(['b']) })).toBeUndefined();
  });

  test.each(['(a', 'a)', '[a', 'a|b]', '<nobody>'])(
    '%s is refused at the start, not at the first text',
    (phrase) => {
      expect(() => machineOf(phrase, {})).toThrow();
    },
  );
});

test('the work is linear in the length of the text', () => {
  const words = fc.array(fc.constantFrom('a', 'b', '1', 'c'), { minLength: 1, maxLength: 60 });
  const phrases = fc.constantFrom(
    '[a] [a] [a] [a] [a] [a] [a] [a] b',
    '[[a|b] [a|b]] [[a|b] [a|b]] [[a|b] [a|b]] {n} c',
    '(a|[a] b|[a] [b] {n}) [{n}] [{n}] [{n}] c',
  );
  fc.assert(
    fc.property(phrases, words, (phrase, some) => {
      let looks = 0;
      const counting: Readers = {
        n: (one, at) => {
          looks += 1;
          return readers.n?.(one, at) ?? [];
        },
      };
      const machine = machineOf(phrase, {});
      matchMachine(
        machine,
        text(some.join(' ')),
        { ...nothing, loose: new Set(['a', 'b']), anywhere: ['n'] },
        counting,
      );
      // Each state looks once at each place, and once more for what may stand anywhere.
      const edges = machine.states.flat().length + machine.states.length;
      expect(looks).toBeLessThanOrEqual(edges * (some.length + 1));
    }),
  );
});
