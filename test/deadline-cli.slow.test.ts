import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { calendarNames } from './core/shipped.ts';

const entry = fileURLToPath(new URL('../bot/deadline.ts', import.meta.url));

type Answer = { due?: string; because?: string[]; error?: string };

function start(args: readonly string[] = [], env: Record<string, string> = {}) {
  return spawn('node', [entry, ...args], { env: { ...process.env, PROFILE: '', ...env } });
}

async function run(input: string | Buffer, args: readonly string[] = [], env: Record<string, string> = {}) {
  const child = start(args, env);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {}).end(input);
  const [code] = await once(child, 'close');
  return { code, out, err };
}

async function answers(input: string | Buffer, ...rest: [(readonly string[])?, Record<string, string>?]) {
  const { code, out, err } = await run(input, ...rest);
  expect([code, err]).toEqual([0, '']);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line): Answer => JSON.parse(line));
}

const good = { received: '2026-04-01T15:00:00+02:00', unit: 'workingDays', amount: 10, calendar: 'standard' };
const line = (change: Record<string, unknown> = {}) => JSON.stringify({ ...good, ...change });

describe('npm run deadline', () => {
  test('answers in Danish, and in English where asked', async () => {
    const due = '2026-04-20T23:59:59+02:00';
    const [da] = await answers(line());
    expect(da).toEqual({
      due,
      because: [
        'Modtaget onsdag 1. april 2026',
        'modtagelsesdagen tæller ikke med',
        'påsken 2.–6. april og weekender sprunget over',
        '10 arbejdsdage → mandag 20. april',
      ],
    });
    for (const args of [['--lang', 'en'], ['--lang=en']]) {
      const [en] = await answers(line(), args);
      expect([en?.due, en?.because?.at(-1)]).toEqual([due, '10 working days → Monday 20 April']);
    }
  });

  test('takes byte order marks, Windows’ line ends, empty lines, notes, and a last line without an end', async () => {
    const text = `\uFEFF${line()}\r\n\r\n   \n${line({ note: 'a\u2028b', id: 7 })}\n\n${line({ roll: 'none' })}`;
    expect((await answers(text)).map(({ due }) => due)).toEqual(Array(3).fill('2026-04-20T23:59:59+02:00'));
  });

  test('gives nothing for nothing', async () => {
    expect(await answers('')).toEqual([]);
  });

  test('rolls to the next open day unless told otherwise', async () => {
    const month = { unit: 'months', amount: 1, received: '2027-01-31T09:00:00+01:00' };
    const rolls = [{}, { roll: 'next' }, { roll: 'previous' }, { roll: 'none' }];
    const dues = await answers(rolls.map((roll) => line({ ...month, ...roll })).join('\n'));
    expect(dues.map(({ due }) => due?.slice(0, 10))).toEqual([
      '2027-03-01',
      '2027-03-01',
      '2027-02-26',
      '2027-02-28',
    ]);
  });

  const faulty: [string, string, RegExp, RegExp][] = [
    ['no JSON', 'hej', /^Linjen er ikke et JSON-objekt/, /^The line is not a JSON object/],
    ['a list', '[]', /ikke et JSON-objekt/, /not a JSON object/],
    ['null', 'null', /ikke et JSON-objekt/, /not a JSON object/],
    ['no time', line({ received: undefined }), /"received" mangler/, /"received" is missing/],
    ['no offset', line({ received: '2026-04-01T15:00:00' }), /mangler sin tidszone/, /lacks its time zone/],
    ['a date alone', line({ received: '2026-04-01' }), /"received" kan ikke bruges/, /"received" cannot/],
    ['30 February', line({ received: '2026-02-30T10:00:00Z' }), /"received" kan ikke/, /"received" cannot/],
    ['a number', line({ received: 1_775_000_000 }), /"received" kan ikke bruges/, /"received" cannot/],
    ['years', line({ unit: 'years' }), /"unit" kan ikke bruges\. Skriv workingDays/, /"unit" cannot/],
    ['no unit', line({ unit: undefined }), /"unit" mangler/, /"unit" is missing/],
    ['no calendar', line({ calendar: undefined }), /"calendar" mangler/, /"calendar" is missing/],
    ['no such calendar', line({ calendar: 'lunar' }), /"calendar" kan ikke/, /"calendar" cannot/],
    ['no such roll', line({ roll: 'back' }), /"roll" kan ikke/, /"roll" cannot/],
    ...[-1, 0, 1.5, '10', null, 1e300].map((amount): [string, string, RegExp, RegExp] => [
      `amount ${amount}`,
      line({ amount }),
      /"amount" kan ikke bruges\. Skriv et helt tal på mindst 1/,
      /"amount" cannot be used\. Write a whole number of at least 1/,
    ]),
    ...['workingDays', 'days', 'weeks', 'months', 'hours'].map((unit): [string, string, RegExp, RegExp] => [
      `as many ${unit} as there are`,
      line({ unit, amount: Number.MAX_SAFE_INTEGER }),
      /kun helligdagene fra 2000 til 2099/,
      /public holidays from 2000 to 2099 only/,
    ]),
    ['long ago', line({ received: '1999-12-30T10:00:00Z' }), /fra 2000 til 2099/, /2000 to 2099/],
    ['two faults', line({ unit: 'x', amount: 0 }), /"unit".*"amount"/, /"unit".*"amount"/],
  ];

  test('says of each faulty line what is wrong, and answers the others', async () => {
    const text = faulty.flatMap(([, wrong]) => [wrong, line()]).join('\n');
    const [da, en] = await Promise.all([answers(text), answers(text, ['--lang', 'en'])]);
    faulty.forEach(([what, , danish, english], index) => {
      expect(da[2 * index]?.error, what).toMatch(danish);
      expect(en[2 * index]?.error, what).toMatch(english);
      expect(da[2 * index + 1]?.due, what).toBe('2026-04-20T23:59:59+02:00');
    });
    expect(da).toHaveLength(2 * faulty.length);
  });

  test('never repeats what was written', async () => {
    const [answer] = await answers(line({ unit: '010190-1234', received: '010190-1234' }));
    expect(answer?.error).not.toContain('010190');
  });

  test('answers while lines still come', async () => {
    const child = start();
    child.stdin.write(`${line()}\n`);
    const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(JSON.parse(first).due).toBe('2026-04-20T23:59:59+02:00');
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('takes a hundred thousand lines, in order', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => line({ amount: (index % 50) + 1 }));
    const all = await answers(lines.join('\n'));
    expect(all).toHaveLength(100_000);
    const once = await answers(lines.slice(0, 50).join('\n'));
    expect(all.slice(-50)).toEqual(once);
  });

  test('stops quietly when nobody reads on', async () => {
    const child = start();
    child.stdout.destroy();
    child.stdin.on('error', () => {}).end(`${line()}\n`.repeat(10_000));
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(err).toBe('');
  });

  test.each([[['--lang', 'sv']], [['--colour']], [['file.json']]])('refuses %j', async (args) => {
    const { code, out, err } = await run('', args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('--lang da or --lang en');
  });

  test('refuses a profile that is not there', async () => {
    const { code, err } = await run(line(), [], { PROFILE: 'nowhere.json' });
    expect(code).toBe(78);
    expect(err).toContain('PROFILE names nowhere.json');
  });
});

describe('wherever the machine stands', () => {
  const lines = calendarNames.flatMap((calendar) =>
    Array.from({ length: 400 }, (_, index) => {
      const received = new Date(Date.UTC(2026, 0, 1) + index * 22_222_222).toISOString();
      const unit = ['workingDays', 'days', 'weeks', 'months', 'hours'][index % 5];
      return line({ received, unit, calendar, amount: (index % 9) + 1 });
    }),
  );

  test('the answers are the same', async () => {
    const zones = ['Europe/Copenhagen', 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati'];
    const [here, ...there] = await Promise.all(zones.map((TZ) => answers(lines.join('\n'), [], { TZ })));
    expect(here?.every(({ due }) => due !== undefined)).toBe(true);
    for (const others of there) expect(others).toEqual(here);
  });
});

/** The project's published examples, which are not ours to keep in the repository. */
const folder = process.env.CONTRACTS || undefined;

describe.skipIf(folder === undefined)('the published examples (needs CONTRACTS)', () => {
  test('come out to the second', async () => {
    const examples: Answer[] = JSON.parse(readFileSync(join(folder ?? '', 'deadline-examples.json'), 'utf8'));
    const dues = await answers(examples.map((example) => JSON.stringify(example)).join('\n'));
    expect(dues.map(({ due }) => due)).toEqual(examples.map(({ due }) => due));
  });
});
