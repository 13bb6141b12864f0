import { describe, expect, test } from 'vitest';
import { CHANNELS } from '../../bot/core/inquiry.ts';
import { profile, shippedText } from '../core/shipped.ts';
import { faultsOf } from './a-profile.ts';

describe('the shipped profile', () => {
  test('is in order', () => {
    expect(faultsOf(shippedText)).toEqual([]);
  });

  test('names every case type in both languages, each in its own words', () => {
    for (const { name } of profile.caseTypes) expect(name.da).not.toBe(name.en);
    expect(profile.caseTypes).toHaveLength(32);
  });

  test('promises something for every channel by which one can write or call', () => {
    const promised = new Set(profile.targets.flatMap(({ channels }) => channels));
    expect([...CHANNELS].filter((channel) => !promised.has(channel))).toEqual(['inPerson']);
  });
});
