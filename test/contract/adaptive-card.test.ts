import { describe, expect, test } from 'vitest';
import { cardWith, heading } from './a-card.ts';
import { validateAdaptiveCard, withoutContracts } from './schemas.ts';

const donut = {
  type: 'Chart.Donut',
  data: [{ legend: 'Brev', value: 3 }],
  fallback: { type: 'FactSet', facts: [{ title: 'Brev', value: '3' }] },
};

describe.skipIf(withoutContracts)('cards by the official schema (needs CONTRACTS)', () => {
  const refresh = { action: { type: 'Action.Execute', verb: 'show', data: {} }, userIds: ['29:anne'] };
  const mention = { type: 'mention', text: '<at>Anne</at>', mentioned: { id: '29:anne', name: 'Anne' } };
  const column = (...items: object[]) => ({ type: 'ColumnSet', columns: [{ type: 'Column', items }] });
  const execute = { type: 'Action.Execute', title: 'Tag den', verb: 'take', data: { type: 'Chart.Any' } };
  const icon = { type: 'Icon', name: 'Clock', fallback: heading };

  test.each([
    ['elements', cardWith(heading, column(heading, { type: 'ActionSet', actions: [execute] }))],
    ['words in any case', cardWith({ ...heading, color: 'Good', spacing: 'extraLarge' })],
    [
      'an element with a fallback',
      cardWith({ ...heading, fallback: heading }, { ...heading, fallback: 'drop' }),
    ],
    ['a refresh', { ...cardWith(heading), refresh }],
    ['full width and a mention', { ...cardWith(heading), msteams: { width: 'full', entities: [mention] } }],
    ['a chart with its fallback', cardWith(donut, column(donut))],
    [
      'a list that is searched',
      cardWith({ type: 'Input.ChoiceSet', id: 'x', style: 'filtered', choices: [] }),
    ],
  ])('takes %s', (_, card) => {
    expect(validateAdaptiveCard(card)).toEqual([]);
  });

  test.each([
    ['an unknown element', cardWith(icon), '/body/0 value of tag "type" must be in oneOf ("Icon")'],
    [
      'an unknown property',
      cardWith({ ...heading, bold: true }),
      '/body/0 must NOT have additional properties ("bold")',
    ],
    [
      'one deep inside',
      cardWith(column({ ...heading, wrap: 'yes' })),
      '/body/0/columns/0/items/0/wrap must be boolean',
    ],
    ['a missing property', cardWith({ type: 'TextBlock' }), "/body/0 must have required property 'text'"],
    [
      'a word that is none',
      cardWith({ ...heading, color: 'lightning' }),
      expect.stringMatching('/body/0/color'),
    ],
    ['a number for a word', cardWith({ ...heading, size: 5 }), '/body/0/size must be string'],
    [
      'a faulty fallback',
      cardWith({ ...heading, fallback: icon }),
      expect.stringMatching('/body/0/fallback'),
    ],
    [
      'a button that is a text',
      { ...cardWith(), actions: [heading] },
      expect.stringMatching('/actions/0 value of tag'),
    ],
    [
      'a refresh without its action',
      { ...cardWith(), refresh: { verb: 'show' } },
      expect.stringMatching('/refresh'),
    ],
    ['no card at all', 'a text', '/ must be object'],
  ])('refuses %s', (_, card, fault) => {
    expect(validateAdaptiveCard(card)).toContainEqual(fault);
  });

  test.each([
    ['an unknown width', { msteams: { width: 'wide' } }, '/msteams/width must be equal to constant'],
    ['an unknown part', { msteams: { colour: 'red' } }, '/msteams must NOT have additional properties'],
    [
      'a mention without its brackets',
      { msteams: { entities: [{ ...mention, text: 'Anne' }] } },
      expect.stringMatching('/msteams/entities/0/text must match'),
    ],
    [
      'msteams inside the body',
      { body: [{ ...heading, msteams: {} }] },
      expect.stringMatching('/body/0 must NOT'),
    ],
    [
      'a chart without a fallback',
      { body: [{ ...donut, fallback: undefined }] },
      "/body/0 must have required property 'fallback'",
    ],
    [
      'a chart that is dropped',
      { body: [{ ...donut, fallback: 'drop' }] },
      '/body/0/fallback must be object',
    ],
    [
      'a chart with a faulty fallback',
      { body: [{ ...donut, fallback: icon }] },
      expect.stringMatching('/body/0 value'),
    ],
    [
      'a chart without figures',
      { body: [{ ...donut, data: [{ legend: 'Brev' }] }] },
      "/body/0/data/0 must have required property 'value'",
    ],
  ])('refuses %s', (_, part, fault) => {
    expect(validateAdaptiveCard({ ...cardWith(), ...part })).toContainEqual(fault);
  });
});
