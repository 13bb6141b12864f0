import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { environment } from '../../bot/settings.ts';

const FIRST = 'SVARFRIST_TEST_FIRST';
const SECOND = 'SVARFRIST_TEST_SECOND';

afterEach(() => {
  for (const name of [FIRST, SECOND]) delete process.env[name];
});

function dotEnv(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'svarfrist-env-')), '.env');
  writeFileSync(file, text);
  return file;
}

/** These alone, for a failing test prints what it compared. */
function read(text: string) {
  const { [FIRST]: first, [SECOND]: second } = environment(dotEnv(text));
  return { first, second };
}

test.each([
  ['as editors on Unix write it', `${FIRST}=one\n# a comment\n${SECOND}="two"\n`],
  ['as editors on Windows do, with a byte order mark', `\ufeff${FIRST}=one\r\n${SECOND}=two\r\n`],
])('a file is read, %s', (_how, text) => {
  expect(read(text)).toEqual({ first: 'one', second: 'two' });
});

test('a variable that is set wins over the file', () => {
  process.env[FIRST] = 'set';
  expect(read(`${FIRST}=one\n${SECOND}=two`)).toEqual({ first: 'set', second: 'two' });
});

test('no file is needed', () => {
  expect(environment('/nowhere/.env') === process.env).toBe(true);
});
