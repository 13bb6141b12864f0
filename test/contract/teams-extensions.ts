import { Ajv, type ValidateFunction } from 'ajv';

/**
 * What Teams documents beyond Adaptive Cards 1.5, as far as our cards use it. Nothing is let through unseen: each
 * extension is checked against its own schema here, and the card without it against the official one.
 */

const MSTEAMS = {
  type: 'object',
  additionalProperties: false,
  properties: {
    width: { const: 'full' },
    entities: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'text', 'mentioned'],
        properties: {
          type: { const: 'mention' },
          text: { type: 'string', pattern: '^<at>.+</at>$' },
          mentioned: record({ id: { type: 'string' }, name: { type: 'string' } }),
        },
      },
    },
  },
};

const text = { type: 'string' };
const figure = { type: 'number' };
const listOf = (items: object) => ({ type: 'array', items });
const point = record({ x: { type: ['string', 'number'] }, y: figure });
const coloured = { color: text };
const axes = { xAxisTitle: text, yAxisTitle: text };
const series = { data: listOf(record({ legend: text, values: listOf(point) }, coloured)) };
const bars = { data: listOf(record({ x: text, y: figure }, coloured)) };

const CHARTS: Readonly<Record<string, object>> = {
  'Chart.Donut': chart({ data: listOf(record({ legend: text, value: figure }, coloured)) }),
  'Chart.VerticalBar': chart(bars, axes),
  'Chart.HorizontalBar': chart(bars, axes),
  'Chart.VerticalBar.Grouped': chart(series, axes),
  'Chart.Line': chart(series, axes),
};

/** Not on iOS, and so never without an element to fall back to; to drop it would drop the figures. */
function chart(required: object, optional: object = {}): object {
  const fallback = { type: 'object' };
  return record({ type: text, fallback, ...required }, { title: text, colorSet: text, ...optional });
}

function record(required: object, optional: object = {}): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const msteamsSchema = ajv.compile(MSTEAMS);
const chartSchemas = new Map(Object.entries(CHARTS).map(([type, schema]) => [type, ajv.compile(schema)]));

/**
 * The card as a client without Teams' extensions takes it: no `msteams`, and its fallback in each chart's place;
 * beside it what is wrong with the extensions themselves.
 */
export function withoutTeamsExtensions(card: unknown): { plain: unknown; faults: string[] } {
  const faults: string[] = [];
  if (!isObject(card)) return { plain: card, faults };
  const { msteams, ...rest } = card;
  if (msteams !== undefined) faults.push(...faultsOf(msteamsSchema, msteams, '/msteams'));
  return { plain: withoutCharts(rest, '', faults), faults };
}

function withoutCharts(value: unknown, path: string, faults: string[]): unknown {
  if (Array.isArray(value)) return value.map((item, i) => withoutCharts(item, `${path}/${i}`, faults));
  if (!isObject(value)) return value;
  const schema = chartSchemas.get(String(value.type));
  if (schema) {
    faults.push(...faultsOf(schema, value, path));
    return withoutCharts(value.fallback ?? { type: 'TextBlock', text: '' }, `${path}/fallback`, faults);
  }
  // What a button carries is its own affair.
  const entries = Object.entries(withoutSearch(value)).map(([key, inner]) => [
    key,
    key === 'data' ? inner : withoutCharts(inner, `${path}/${key}`, faults),
  ]);
  return Object.fromEntries(entries);
}

/** A list that is searched by typing; a client that does not know it shows a list to choose from. */
function withoutSearch(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isSearched = value.type === 'Input.ChoiceSet' && value.style === 'filtered';
  return isSearched ? { ...value, style: 'compact' } : value;
}

function faultsOf(validate: ValidateFunction, value: unknown, path: string): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${path}${instancePath} ${message}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
