import { describe, expect, test } from 'vitest';
import { areAlike, isTelling } from '../../bot/core/likeness.ts';
import { isSought, soughtIn } from '../../bot/core/search.ts';
import { at } from '../support/inquiry-builders.ts';

const RECEIVED = '2026-11-23T09:00:00+01:00';
type Given = { subject?: string; caseNumber?: string; on?: string };
const one = ({ on = RECEIVED, ...given }: Given) => ({ received: at(on), ...given });

describe('likeness', () => {
  const alike: readonly [why: string, Given, Given][] = [
    ['the same subject', { subject: 'Flytning til Jyllinge' }, { subject: 'Flytning til Jyllinge' }],
    ['without case, accents and signs', { subject: 'Søren’s café' }, { subject: 'SOERENS – cafe!' }],
    ['an answer to it', { subject: 'Parkeringskort' }, { subject: 'SV: VS: parkeringskort' }],
    [
      'a fortnight apart',
      { subject: 'Pas til barn' },
      { subject: 'Pas til barn', on: '2026-11-09T09:00:00+01:00' },
    ],
    ['the same case number', { caseNumber: '26/1042' }, { caseNumber: '26-1042' }],
    [
      'a case number, long after',
      { caseNumber: '26 1042' },
      { caseNumber: '261042', on: '2025-01-01T09:00:00Z' },
    ],
  ];
  test.each(alike)('%s', (_, first, second) => {
    expect(areAlike(one(first), one(second))).toBe(true);
    expect(areAlike(one(second), one(first))).toBe(true);
    expect(isTelling(one(first))).toBe(true);
  });

  const unlike: readonly [why: string, Given, Given][] = [
    ['another subject', { subject: 'Flytning til Jyllinge' }, { subject: 'Flytning til Viby' }],
    ['a piece of it', { subject: 'Flytning' }, { subject: 'Flytning til Jyllinge' }],
    ['longer ago', { subject: 'Pas til barn' }, { subject: 'Pas til barn', on: '2026-11-09T08:59:59+01:00' }],
    ['nothing known of both', {}, {}],
    ['signs alone', { subject: '???!' }, { subject: '???!' }],
    ['a subject too short to say anything', { subject: 'Pas' }, { subject: 'Pas' }],
    ['an answer to nothing', { subject: 'SV:' }, { subject: 'SV:' }],
    ['a case number too short', { caseNumber: '1' }, { caseNumber: '1' }],
    ['two that were masked', { caseNumber: '******-****' }, { caseNumber: '******-****' }],
    ['a number that is another’s subject', { caseNumber: '26/1042' }, { subject: '26/1042' }],
  ];
  test.each(unlike)('not %s', (_, first, second) => {
    expect(areAlike(one(first), one(second))).toBe(false);
  });
});

describe('what is looked for', () => {
  const line = {
    ref: 'BS-1042' as never,
    caseNumber: '26/1042-Å',
    subject: 'Ansøgning om parkeringskort, Søndergade',
  };
  const found = [
    'bs1042',
    'BS-10',
    'bs 1042',
    '26/10',
    '261042a',
    '26 1042',
    'park',
    'ANSØGNING',
    'ansoegning om',
    'sonder park',
    'søn',
  ];
  test.each(found)('%s finds it', (text) => {
    expect(isSought(soughtIn(text), line)).toBe(true);
  });

  const missed = [
    '',
    ' ',
    '???',
    '1042',
    'kort',
    'gade',
    'parkeringskort jyllinge',
    'BS-1043',
    '6/1042',
    'b-1042',
  ];
  test.each(missed)('%j does not', (text) => {
    expect(isSought(soughtIn(text), line)).toBe(false);
  });

  test('nor anything, where there is neither subject nor case number', () => {
    expect(isSought(soughtIn('park'), { ref: 'BS-1' as never })).toBe(false);
  });
});
