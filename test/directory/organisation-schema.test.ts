import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { organisationSchema } from '../../bot/directory/organisation.ts';
import sample from '../../bot/directory/sample-organisation.json' with { type: 'json' };
import { anOrganisation, changed, type Loose } from './organisation-file.ts';

const path = new URL('../../bot/directory/organisation.schema.json', import.meta.url);
const committed: Loose = JSON.parse(readFileSync(path, 'utf8'));

test('the committed JSON Schema is what zod makes of the schema', () => {
  const made = z.toJSONSchema(organisationSchema, { io: 'input' });
  const howTo = `Put this into ${path.pathname}, then run biome:\n${JSON.stringify(made, null, 2)}`;
  expect(committed, howTo).toEqual(JSON.parse(JSON.stringify(made)));
});

describe('in an editor', () => {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const valid = ajv.compile(committed);

  test('the sample and the least file are valid', () => {
    expect([valid(sample), valid(anOrganisation())]).toEqual([true, true]);
  });

  test.each([
    ['an unknown field', changed((file) => Object.assign(file, { colour: 'red' }))],
    ['letters in lower case', changed((file) => Object.assign(file.units[0] ?? {}, { id: 'bs' }))],
    ['a missing field', changed((file) => delete file.people[0]?.roles)],
  ])('%s is not', (_, text) => {
    expect(valid(JSON.parse(text))).toBe(false);
  });

  test('every field is described', () => {
    expect(undescribed(committed)).toEqual([]);
  });
});

function undescribed(schema: Loose, at = ''): string[] {
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Loose>);
  const inItems = schema.items ? undescribed(schema.items as Loose, `${at}[]`) : [];
  const here = fields.flatMap(([name, field]) => [
    ...(field.description ? [] : [`${at}.${name}`]),
    ...undescribed(field, `${at}.${name}`),
  ]);
  return [...inItems, ...here];
}
