import { expect } from 'vitest';
import { validateAdaptiveCard, withoutContracts } from './schemas.ts';

/** Teams takes more today and took less before; older pages name this, and it leaves room for the activity around it. */
const MOST_BYTES = 28 * 1024;

/** What a template or a missing value leaves behind when something was forgotten. */
const LEFTOVERS = /\$\{|\bundefined\b|\[object Object\]|\bNaN\b|Invalid Date/;

/**
 * Expects that Teams shows this card, as it stands: every test that makes a card calls it. The official schema is
 * asked too where CONTRACTS names its folder; all else is checked always.
 */
export function expectValidCard(card: unknown): void {
  expect(cardFaults(card)).toEqual([]);
}

/** The same as a list, each fault with its place in the card. */
export function cardFaults(card: unknown): string[] {
  const official = withoutContracts ? [] : validateAdaptiveCard(withoutPeoplePicker(card));
  return [...frameFaults(card), ...valueFaults(card, ''), ...official];
}

function frameFaults(card: unknown): string[] {
  const { type, version, fallbackText } = (card ?? {}) as Readonly<Record<string, unknown>>;
  const faults: string[] = [];
  if (type !== 'AdaptiveCard') faults.push('/type must be "AdaptiveCard"');
  if (version !== '1.5') faults.push('/version must be "1.5"');
  // What an old client, and the notification of some, shows instead of the card.
  if (typeof fallbackText !== 'string' || fallbackText.trim() === '')
    faults.push('/fallbackText must say something');
  const bytes = Buffer.byteLength(JSON.stringify(card) ?? '');
  if (bytes > MOST_BYTES) faults.push(`/ has ${bytes} bytes, and may have ${MOST_BYTES}`);
  return faults;
}

/** Every value must come out of JSON as it went in, and no text may show the seams of the machine. */
function valueFaults(value: unknown, path: string): string[] {
  if (typeof value === 'string') {
    const leftover = LEFTOVERS.exec(value)?.[0];
    return leftover === undefined ? [] : [`${path} shows "${leftover}"`];
  }
  if (typeof value === 'object' && value !== null) {
    if (!isPlain(value)) return [`${path} is a ${value.constructor?.name}, not a JSON value`];
    return Object.entries(value).flatMap(([key, inner]) => valueFaults(inner, `${path}/${key}`));
  }
  const survives = value === null || typeof value === 'boolean' || Number.isFinite(value);
  return survives ? [] : [`${path} is ${String(value)}, which JSON does not know`];
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

const PICKER = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' };

/** Teams' people picker, which it draws in cards of 1.5 and of which the schema of 1.5 does not know. */
function withoutPeoplePicker(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPeoplePicker);
  if (typeof node !== 'object' || node === null) return node;
  const { 'choices.data': picker, ...rest } = node as Readonly<Record<string, unknown>>;
  if (picker !== undefined) expect(picker).toEqual(PICKER);
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withoutPeoplePicker(value)]));
}
