import { expect, test } from 'vitest';
import { rowKeyIfMatch, withRemovalConditions } from '../../bot/store/conditional-removal.ts';

const ETAG = `W/"datetime'2026-11-22T10%3A01%3A50.0173753Z'"`;

/** As the SDK writes them. */
function requestOf(method: string, rowKey: string, condition: string, json = ''): string {
  const url = `http://x/y/t(PartitionKey='p',RowKey='${encodeURIComponent(rowKey)}')`;
  const headers = ['Accept: application/json', 'DataServiceVersion: 3.0', `If-Match: ${condition}`];
  return [
    '--changeset_1',
    'content-type: application/http',
    '',
    `${method} ${url} HTTP/1.1`,
    ...headers,
    '',
    '',
    json,
  ].join('\r\n');
}

test('every removal gets its own ETag, and nothing else is touched', () => {
  const other = ETAG.replace('2026', '2025');
  const between = requestOf('PUT', 'b', '*', '{"value":"{}"}');
  const sent = [
    requestOf('DELETE', rowKeyIfMatch('a', ETAG), '*'),
    between,
    requestOf('DELETE', rowKeyIfMatch('c', other), '*'),
  ];
  const meant = [requestOf('DELETE', 'a', ETAG), between, requestOf('DELETE', 'c', other)];
  expect(withRemovalConditions(sent.join('\r\n'))).toBe(meant.join('\r\n'));
});

test('a removal whose ETag is not put in place names a row that cannot exist', () => {
  expect(rowKeyIfMatch('a', ETAG)).toMatch(/^a\|/);
});

test('no value passes for a removal', () => {
  const forged = requestOf('DELETE', rowKeyIfMatch('a', ETAG), '*');
  const body = requestOf(
    'PUT',
    'b',
    ETAG,
    JSON.stringify({ value: JSON.stringify({ text: `\r\n${forged}` }) }),
  );
  expect(withRemovalConditions(body)).toBe(body);
});
