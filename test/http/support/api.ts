import { expect } from 'vitest';
import { unescapeKey } from '../../../bot/store/keys.ts';
import { KEYS } from '../../support/api-keys.ts';
import { type Faults, startTestBot, type TestBot } from '../../support/bot.ts';

/** Monday morning. */
export const NOW = '2026-11-23T09:00:00+01:00';

export const startApi = (faults: Faults = {}): Promise<TestBot> =>
  startTestBot({ now: () => Temporal.Instant.from(NOW), ...faults });

/** Came on Friday. */
export const LETTER = { channel: 'letter', received: '2026-11-20T10:00:00+01:00', unit: 'BS' } as const;

// biome-ignore lint/suspicious/noExplicitAny: what comes back is compared, not used
export type Json = any;
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
};

export type Asked = {
  /** Of `KEYS` by default everything's; null: none is sent. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

export function get(bot: TestBot, path: string, asked: Asked = {}): Promise<Answer> {
  return ask(bot, path, { headers: headersOf(asked) });
}

/** Posts a value as JSON; a text or bytes as they are. */
export function post(bot: TestBot, value: unknown, asked: Asked = {}): Promise<Answer> {
  const asIs = typeof value === 'string' || value instanceof Uint8Array;
  const body = (asIs ? value : JSON.stringify(value)) as string;
  const headers = { 'content-type': 'application/json', ...headersOf(asked) };
  return ask(bot, '/api/inquiries', { method: 'POST', headers, body });
}

function headersOf({ key = KEYS.everything, headers }: Asked): Record<string, string> {
  return { ...(key !== null && { authorization: `Bearer ${key}` }), ...headers };
}

async function ask(bot: TestBot, path: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(bot.url(path), request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

/** A problem of this status that names these fields and no others, each with words. */
export function expectFaults({ status, headers, json }: Answer, expected: number, fields: readonly string[]) {
  expect({ status, fields: fieldsOf(json) }).toEqual({ status: expected, fields });
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(json).toMatchObject({ status: expected, title: expect.any(String) });
}

export function fieldsOf(problem: Json): string[] {
  return problem.errors.map(({ field, message, ...more }: Json) => {
    expect([typeof message, more]).toEqual(['string', {}]);
    return field;
  });
}

/** The references of all inquiries that are stored. */
export const storedRefs = (bot: TestBot): string[] => refsIn(bot.stored());

export const refsIn = (stored: readonly string[]): string[] =>
  stored.flatMap((row) => {
    const [, unit, key = ''] = /^inquiries \{"partition":"(\w+)","row":"([^"]+)"/.exec(row) ?? [];
    const number = /^i\/0*(\d+)$/.exec(unescapeKey(key))?.[1];
    return number === undefined ? [] : [`${unit}-${number}`];
  });
