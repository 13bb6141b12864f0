import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const entry = fileURLToPath(new URL('../bot/understand.ts', import.meta.url));

async function run(input: string, args: readonly string[]) {
  const child = spawn('node', [entry, ...args], { env: { ...process.env, PROFILE: '' } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, err, lines: out.split('\n').filter(Boolean) };
}

const at = (now: string) => ['--now', now];

describe('npm run understand', () => {
  test('reads a text a line, in order, empty lines and a last one without an end too', async () => {
    const { code, err, lines } = await run(
      '\uFEFFsyg\n\nmine frister\r\nBS 1042',
      at('2026-11-25T09:15+01:00'),
    );
    expect([code, err]).toEqual([0, '']);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { command: 'absence.log', from: '2026-11-25' },
      { command: 'unknown' },
      { command: 'deadlines.mine' },
      { command: 'inquiry.show', ref: 'BS-1042' },
    ]);
  });

  test.each([
    ['2026-11-25T23:59:59+01:00', '2026-11-25'],
    ['2026-11-25T23:59:59Z', '2026-11-26'],
    ['2027-06-30T22:30Z', '2027-07-01'],
  ])('at %s the day where the municipality is, is %s', async (now, today) => {
    const { lines } = await run('syg i dag\n', at(now));
    expect(JSON.parse(lines[0] ?? '')).toEqual({ command: 'absence.log', from: today, through: today });
  });

  test.each([[[]], [['--now']], [at('i morgen')], [at('2026-11-25T09:15')], [['--when', 'now']]])(
    '%j is answered with how to ask',
    async (args) => {
      const { code, err, lines } = await run('syg\n', args);
      expect([code, lines]).toEqual([1, []]);
      expect(err).toContain('--now 2026-11-22T10:00+01:00');
    },
  );

  test('ten thousand lines come out as they went in', async () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => `BS-${index + 1}`);
    const { lines } = await run(texts.join('\n'), at('2026-11-25T09:15+01:00'));
    expect(lines.map((line) => JSON.parse(line).ref)).toEqual(texts);
  });
});
