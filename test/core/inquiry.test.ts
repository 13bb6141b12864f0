import { describe, expect, test } from 'vitest';
import { leadingObligation, type Obligation, refParts, verdictOf } from '../../bot/core/inquiry.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';

const obligation = (due: number, metAt?: number): Obligation => ({
  what: 'answer',
  due: due as EpochMs,
  basis: 'promise',
  rule: `R${due}`,
  because: [],
  ...(metAt === undefined ? {} : { metAt: metAt as EpochMs }),
});

describe('a reference', () => {
  test.each([
    ['BS-1042', { unit: 'BS', number: 1042 }],
    ['ÆØÅ-1', { unit: 'ÆØÅ', number: 1 }],
  ])('%s has its two halves', (ref, parts) => {
    expect(refParts(ref)).toEqual(parts);
  });

  test.each(['', 'BS', 'BS-', '-1042', 'BS-0', 'BS-01', 'BS 1042', 'BS-1042x', 'A-B-1', 'BS-12345678901'])(
    '“%s” is none',
    (text) => {
      expect(refParts(text)).toBeUndefined();
    },
  );
});

describe('the leading obligation', () => {
  test('is the nearest one not yet met; of two at the same time the first', () => {
    const [met, later, near, same] = [
      obligation(1, 1),
      obligation(9),
      obligation(5),
      { ...obligation(5), rule: 'R2' },
    ];
    expect(leadingObligation([met, later, near, same])).toBe(near);
  });

  test('is none when all are met, or there are none', () => {
    expect(leadingObligation([obligation(1, 1)])).toBeUndefined();
    expect(leadingObligation([])).toBeUndefined();
  });
});

describe('the verdict', () => {
  test.each([
    ['met before its time', obligation(5, 4), true],
    ['met in its last moment', obligation(5, 5), true],
    ['met late', obligation(5, 6), false],
    ['never met', obligation(5), false],
  ])('of one %s', (_how, one, inTime) => {
    expect(verdictOf([one])).toEqual([{ what: 'answer', rule: 'R5', inTime }]);
  });
});
