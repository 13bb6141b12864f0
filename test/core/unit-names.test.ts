import { expect, test } from 'vitest';
import type { Unit } from '../../bot/core/directory.ts';
import { unitFinder } from '../../bot/core/unit-names.ts';

const named = (names: Readonly<Record<string, string>>) =>
  unitFinder(Object.entries(names).map(([id, name]) => ({ id, name }) as Unit));

const find = named({
  BS: 'Borgerservice',
  JC: 'Jobcenter',
  YC: 'Ydelsescenter',
  BY: 'Byggesag',
  TE: 'Teknik',
  VE: 'Veterinærenhed',
  LA: 'Landzoneenheden',
});
const ids = (text: string) => find(text).map(({ id }) => id);

test.each([
  ['Jobcenter', 'JC'],
  [' jc ', 'JC'],
  ['Jobcentret', 'JC'],
  ['jobcenteret', 'JC'],
  ['ydelsescentret', 'YC'],
  ['borgerservicen', 'BS'],
  ['BYGGESAGEN', 'BY'],
  ['veterinærenheden', 'VE'],
  ['landzoneenheden', 'LA'],
])('%s is %s', (text, id) => expect(ids(text)).toEqual([id]));

test.each([
  '',
  'en',
  'jobcentrets',
  'jobcentre',
  'jobcenteren',
  'landzoneenhedenen',
  'borgerserviceen',
  'jcen',
])('%s is none', (text) => expect(ids(text)).toEqual([]));

test('what a unit is really called goes before a form of another’s name; two of one name are both meant', () => {
  expect(named({ A: 'Skole', B: 'Skolen' })('skolen').map(({ id }) => id)).toEqual(['B']);
  expect(named({ A: 'Skole', B: 'skole' })('skolen').map(({ id }) => id)).toEqual(['A', 'B']);
});
