import { describe, expect, test } from 'vitest';
import { readApiKeys } from '../../bot/settings/api-keys.ts';
import { describeFaults, readVariables } from '../../bot/settings/variables.ts';

const HASH = 'c0ffee'.padEnd(64, '0');
const OTHER = 'decade'.padEnd(64, '1');

function read(API_KEYS: string) {
  const variables = readVariables({ API_KEYS });
  const keys = readApiKeys(variables);
  return { keys, faults: variables.faults, message: describeFaults('', variables.faults) };
}

test('no setting is no key', () => {
  expect(read('')).toMatchObject({ keys: [], faults: [] });
});

test('several keys, each with its scopes', () => {
  const text = `mailroom:${HASH}:inquiries:write, kmd.case_1:${OTHER.toUpperCase()}:inquiries:read+cover:read`;
  expect(read(text)).toMatchObject({
    faults: [],
    keys: [
      { name: 'mailroom', sha256: HASH, scopes: ['inquiries:write'] },
      { name: 'kmd.case_1', sha256: OTHER, scopes: ['inquiries:read', 'cover:read'] },
    ],
  });
});

test('every scope there is', () => {
  const scopes = 'inquiries:write+inquiries:read+cover:read+absences:read+backlog:read';
  expect(read(`all:${HASH}:${scopes}`).keys[0]?.scopes.join('+')).toBe(scopes);
});

describe('what is wrong is said by the entry’s place', () => {
  test.each<[string, string, RegExp]>([
    ['a name', `mail room:${HASH}:cover:read`, /number 1, whose second part/],
    ['a name’s letters', `møde:${HASH}:cover:read`, /number 1, whose name/],
    ['no name', `:${HASH}:cover:read`, /number 1, whose name/],
    ['a long name', `${'x'.repeat(41)}:${HASH}:cover:read`, /number 1, whose name/],
    ['no hash', 'mailroom::cover:read', /number 1, whose second part/],
    ['a key in the place of its hash', 'mailroom:hunter2:cover:read', /number 1, whose second part/],
    ['a short hash', `mailroom:${HASH.slice(1)}:cover:read`, /number 1, whose second part/],
    ['a hash that is none', `mailroom:${HASH.slice(1)}g:cover:read`, /number 1, whose second part/],
    ['no scope', `mailroom:${HASH}:`, /number 1, with a scope that there is not/],
    ['no scope at all', `mailroom:${HASH}`, /number 1, with a scope that there is not/],
    ['an unknown scope', `mailroom:${HASH}:inquiries:delete`, /number 1, with a scope that there is not/],
    ['half a scope', `mailroom:${HASH}:inquiries`, /number 1, with a scope that there is not/],
    ['one of two scopes', `mailroom:${HASH}:cover:read+x`, /number 1, with a scope that there is not/],
    ['an empty scope', `mailroom:${HASH}:cover:read+`, /number 1, with a scope that there is not/],
    ['one name', `m:${HASH}:cover:read,M:${OTHER}:cover:read`, /numbers 1 and 2, with the same name/],
    [
      'one key',
      `a:${OTHER}:cover:read,b:${HASH}:cover:read,c:${HASH.toUpperCase()}:cover:read`,
      /numbers 2 and 3, with the same key/,
    ],
  ])('%s', (_what, text, message) => {
    expect(read(text).message).toMatch(message);
  });

  test('all of it at once', () => {
    expect(read('x,y:z,:,a:b:c').faults.length).toBeGreaterThanOrEqual(8);
  });

  test.each([
    'hunter2',
    'hunter2:hunter2:hunter2',
    `hunter2:${HASH}:hunter2`,
    `a:${HASH}:cover:read,hunter2`,
  ])('and nothing of what was given: %s', (text) => {
    const { message, faults } = read(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(message).not.toMatch(/hunter2|c0ffee/);
  });
});
