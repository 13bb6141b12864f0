import { expect, test } from 'vitest';
import { fieldOf, HEADINGS, headingOf, IMPORT_FIELDS } from '../../bot/language/import-headings.ts';

test('every heading means the field it is listed under, and no other', () => {
  const listed = IMPORT_FIELDS.flatMap((field) =>
    [field, ...HEADINGS[field].da, ...HEADINGS[field].en].map((heading) => [heading, field]),
  );
  expect(listed.map(([heading = '']) => [heading, fieldOf(heading)])).toEqual(listed);
  expect(headingOf('sourceId', 'da')).toBe('Kilde-id');
});

test.each([
  [' MODTAGET ', 'received'],
  ['klokkeslaet', 'time'],
  ['Foelsom', 'sensitive'],
  ['kilde_id', 'sourceId'],
  ['KildeID', 'sourceId'],
  ['Fuldt-oplyst', 'completeAt'],
  ['sagsnr', 'caseNumber'],
  ['', undefined],
  ['--', undefined],
  ['Modtager', undefined],
  ['Kanalen', undefined],
])('%s', (heading, field) => {
  expect(fieldOf(heading)).toBe(field);
});
