import { describe, expect, test } from 'vitest';
import { openLog, redirectConsole } from '../../bot/observe/log.ts';
import { readLog } from '../support/log-reader.ts';

function writing(write: (log: ReturnType<typeof openLog>) => void, level = 'debug') {
  const reader = readLog();
  write(openLog(level, reader.sink));
  return reader;
}

test('an event is one line of JSON, with its level by name and its time in UTC', () => {
  const { entries } = writing((log) => log.warn({ status: 503, left: undefined }, 'Not\nready'));
  expect(entries()).toEqual([
    {
      level: 'warn',
      time: expect.stringMatching(/^2\d{3}-\d\d-\d\dT[\d:.]+Z$/),
      status: 503,
      msg: 'Not\nready',
    },
  ]);
});

test('what is below the level is not written', () => {
  const { lines } = writing((log) => {
    log.debug({}, 'a');
    log.info({}, 'b');
    log.warn({}, 'c');
    log.error({}, 'd');
  }, 'warn');
  expect(lines()).toHaveLength(2);
});

describe('a CPR number', () => {
  const DIGITS = /010190.{0,3}1234|0101901234/;
  const written: readonly [string, string | number][] = [
    ['with a dash', '010190-1234'],
    ['without', '0101901234'],
    ['with a space', '010190 1234'],
    ['with a space that does not break', '010190\u00a01234'],
    ['with a long dash', '010190–1234'],
    ['in a sentence', 'cpr:010190-1234, og mere'],
    ['between brackets', '[0101901234]'],
    ['between a colon and a comma', ':0101901234,'],
    ['in JSON', '{"cpr":0101901234,"list":[0101901234,0101901234]}'],
    ['between quotes', '"0101901234"'],
    ['after a backslash', '\\0101901234\\'],
    ['beside line breaks', '\n010190-1234\r\n'],
    ['beside another', '010190-1234 010190-1234'],
    ['after 490 characters', `${'x'.repeat(490)} 010190-1234 ${'x'.repeat(490)}`],
  ];
  test.each(written)('%s is masked in a field and in the message, and the line stays JSON', (_, value) => {
    const { lines, entries } = writing((log) => log.error({ value, port: 3978 }, String(value)));
    expect(lines().join('\n')).not.toMatch(DIGITS);
    expect(entries()).toMatchObject([
      { level: 'error', port: 3978, msg: expect.stringContaining('******-****') },
    ]);
  });

  test.each(['ab010190-1234-4abc-8abc-abcdefabcdef', '12345678-1234-4abc-8abc-0101901234ab'])(
    'in the digits of an id (%s) is none, so that the id can be found',
    (request) => {
      const { entries } = writing((log) =>
        log.info({ request, value: '010190-1234' }, `${request} 0101901234`),
      );
      expect(entries()).toMatchObject([{ request, value: '******-****', msg: `${request} ******-****` }]);
    },
  );

  test('as a number is masked too, beside numbers that stay', () => {
    const { lines, entries } = writing((log) =>
      log.info({ cpr: 1_501_901_234, status: 200, big: 12_345_678_901 }, 'm'),
    );
    expect(lines().join()).not.toContain('1501901234');
    expect(entries()).toMatchObject([{ cpr: '******-****', status: 200, big: 12_345_678_901 }]);
  });

  test.each([490, 493, 496, 499])('that a package prints at character %i is not left in half', (before) => {
    const { lines } = writing((log) => {
      const printed = { ...console };
      redirectConsole(printed, log);
      printed.error(`${'x'.repeat(before)}010190-1234`);
    });
    expect(lines().join()).not.toMatch(/010190/);
  });
});

test('what should never be a field is left out all the same', () => {
  const { lines } = writing((log) =>
    log.info({ authorization: 'Bearer hemmeligt', text: 'hemmeligt', body: 'hemmeligt' }, 'm'),
  );
  expect(lines().join()).not.toContain('hemmeligt');
});

describe('what packages print', () => {
  const printed: readonly [unknown[], string][] = [
    [['words', 'hemmeligt'], 'words'],
    [[new TypeError('broken')], 'TypeError: broken'],
    [[{ token: 'hemmeligt' }], '(no words)'],
    [[undefined], 'undefined'],
    [[], 'undefined'],
    [[Symbol('s')], 'Symbol(s)'],
    [[Object.create(null)], '(no words)'],
    [['two\nlines'], 'two\nlines'],
    [['x'.repeat(10_000)], 'x'.repeat(500)],
  ];
  test.each(printed)('%j becomes one line with the first words alone', (given, words) => {
    const { entries, lines } = writing((log) => {
      const redirected = { ...console };
      redirectConsole(redirected, log);
      redirected.error(...given);
    });
    expect(entries()).toMatchObject([{ level: 'error', console: words, msg: 'A package printed' }]);
    expect(lines().join()).not.toMatch(/hemmeligt|\\n {4}at /);
  });

  test.each([
    ['log', 'info'],
    ['info', 'info'],
    ['debug', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
  ] as const)('console.%s has the level %s', (method, level) => {
    const { entries } = writing((log) => {
      const redirected = { ...console };
      redirectConsole(redirected, log);
      redirected[method]('x');
    });
    expect(entries()).toMatchObject([{ level }]);
  });
});
