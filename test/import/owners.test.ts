import { describe, expect, test } from 'vitest';
import type { CaseType } from '../../bot/core/service-target.ts';
import { lookUps } from '../../bot/import/look-ups.ts';
import { profile } from '../core/shipped.ts';
import { directoryOf } from '../directory/a-directory.ts';
import { aPerson, aUnit } from '../directory/organisation-file.ts';
import { unit } from '../support/inquiry-builders.ts';

const directory = directoryOf(
  [
    aPerson({ id: 'mette-bs', name: 'Mette Holm', initials: 'MEHO', email: 'mette.holm@roskilde.example' }),
    aPerson({
      id: 'mette-jc',
      name: 'Mette Holm',
      initials: 'MHO',
      email: 'mho@roskilde.example',
      unit: 'JC',
    }),
    aPerson({
      id: 'mehmet',
      name: 'Mehmet Holck',
      initials: 'MEHO',
      email: 'mehmet@roskilde.example',
      unit: 'JC',
    }),
    aPerson({ id: 'aase', name: 'Åse Thorup', initials: 'AATH', email: 'aath@roskilde.example' }),
  ],
  [aUnit({ manager: 'aase' }), aUnit({ id: 'JC', name: 'Jobcenter', manager: 'mehmet' })],
);

describe('who is meant by a text', () => {
  test.each([
    ['an id', 'mette-jc', 'BS', { value: 'mette-jc' }],
    ['an address', 'MHO@roskilde.example', 'BS', { value: 'mette-jc' }],
    ['a name', ' åse  THORUP ', 'JC', { value: 'aase' }],
    ['initials that one has', 'aath', 'JC', { value: 'aase' }],
    ['initials that two have, within the unit', 'MEHO', 'JC', { value: 'mehmet' }],
    [
      'a name that two have',
      'Mette Holm',
      'BS',
      { reason: 'several', names: ['Borgerservice', 'Jobcenter'] },
    ],
    [
      'initials that two have elsewhere',
      'meho',
      'XX',
      { reason: 'several', names: ['Jobcenter', 'Borgerservice'] },
    ],
    ['a first name', 'Åse', 'BS', { reason: 'unknown' }],
    ['nobody', 'Ane Lind', 'BS', { reason: 'unknown' }],
  ])('%s', async (_what, text, letters, found) => {
    const { owner } = await lookUps(directory, []);
    expect(await owner(text, unit(letters))).toEqual(found);
  });
});

test('units and case types go by id or name, in either language; a name that two have is neither', async () => {
  const [first] = profile.caseTypes;
  const twin = (id: string): CaseType => ({ ...(first as CaseType), id, name: { da: 'Tvilling', en: id } });
  const found = await lookUps(directory, [twin('one'), twin('two')]);
  expect(found.unit(' borgerSERVICE ')).toEqual({ value: 'BS' });
  expect(found.unit('jc')).toEqual({ value: 'JC' });
  expect(found.unit('Kommunen')).toEqual({ reason: 'unknown' });
  expect(found.caseType('TWO')).toEqual({ value: 'two' });
  expect(found.caseType('tvilling')).toEqual({ reason: 'several', names: ['one', 'two'] });
});
