import { readdirSync, readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFrom } from '../../cards/draw.ts';
import template from './every-kind-of-place.json' with { type: 'json' };

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ['$', '{name}'].join(''),
    '$when',
    '\uE0000\uE001',
    '{{DATE(2026-11-22)}}',
    '"',
    '\\',
    '',
    '__proto__',
  ),
);
const view = fc.record({
  note: fc.option(text),
  name: text,
  count: fc.integer(),
  shown: fc.boolean(),
  rows: fc.array(fc.record({ ref: text, data: fc.record({ ref: text, version: fc.nat() }) }), {
    maxLength: 4,
  }),
  choices: fc.array(fc.record({ title: text, value: text }), { maxLength: 4 }),
});

describe('drawing a card', () => {
  const draw = cardFrom(template);
  const slowly = new Template(template);

  test('is the same as expanding its template, however often and with whatever', () => {
    fc.assert(
      fc.property(view, (one) => {
        const wanted = JSON.stringify(slowly.expand({ $root: one }));
        expect(JSON.stringify(draw(one))).toBe(wanted);
        expect(JSON.stringify(draw(structuredClone(one)))).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  test('one card is not the next one’s', () => {
    const of = (name: string) => ({ note: null, name, count: 1, shown: true, rows: [], choices: [] });
    const [first] = [draw(of('Mette')), draw(of('Jonas'))];
    expect(JSON.stringify(first)).toContain('Til Mette: Mette');
  });
});

test('templates only place values, and ask whether they are null: anything else is not drawn as it should be', () => {
  const root = new URL('../../cards/', import.meta.url);
  const templates = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json'),
  );
  expect(templates.length).toBeGreaterThan(5);
  for (const path of templates) {
    const json = readFileSync(new URL(path, root), 'utf8');
    for (const [expression] of json.matchAll(/\$\{[^}]*\}/g))
      expect(expression, path).toMatch(/^\$\{[\w.]+( != null)?\}$/);
  }
});
