import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { profileSchema } from '../../bot/municipality/profile-schema.ts';
import { shippedText } from '../core/shipped.ts';
import { aProfile, changed, type Loose } from './a-profile.ts';

const path = new URL('../../bot/municipality/profile.schema.json', import.meta.url);
const committed: Loose = JSON.parse(readFileSync(path, 'utf8'));

test('the committed JSON Schema is what zod makes of the schema', () => {
  const made = z.toJSONSchema(profileSchema, { io: 'input' });
  const howTo = `Put this into ${path.pathname}, then run biome:\n${JSON.stringify(made, null, 2)}`;
  expect(committed, howTo).toEqual(JSON.parse(JSON.stringify(made)));
});

describe('in an editor', () => {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const valid = ajv.compile(committed);

  test('the shipped one and the least are valid', () => {
    expect([valid(JSON.parse(shippedText)), valid(aProfile())]).toEqual([true, true]);
  });

  test.each([
    ['an unknown field', changed((file) => Object.assign(file, { colour: 'red' }))],
    ['an unknown channel', changed(({ targets }) => Object.assign(targets[0], { channels: ['fax'] }))],
    ['working days that roll', changed(({ targets }) => Object.assign(targets[0].span, { roll: 'next' }))],
    [
      'a day that no year has',
      changed(({ calendars }) => Object.assign(calendars.standard[0], { on: '02-30' })),
    ],
    ['a missing field', changed((file) => delete file.targets)],
  ])('%s is not', (_, file) => {
    expect(valid(file)).toBe(false);
  });

  test('every field is described', () => {
    expect(undescribed(committed)).toEqual([]);
  });
});

function undescribed(schema: Loose, at = ''): string[] {
  const choices: Loose[] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Loose>);
  return [
    ...choices.flatMap((choice) => undescribed(choice, at)),
    ...(schema.items ? undescribed(schema.items, `${at}[]`) : []),
    ...fields.flatMap(([name, field]) => [
      ...(field.description ? [] : [`${at}.${name}`]),
      ...undescribed(field, `${at}.${name}`),
    ]),
  ];
}
