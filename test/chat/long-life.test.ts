import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../../cards/inquiry/shown-obligations.ts';
import { NOW, PEOPLE, type Reply, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette } = PEOPLE;
const owner = mette.aadObjectId;

/** What is expected of every card; Teams drops one of more than 28 KB. */
const MOST_BYTES = 24 * 1024;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

/** Of these a text takes the most bytes: four of two signs, and three of one. */
const HEAVY = ['🧑', '語', '"', '\u0001'];
/** As long as the form's field takes, and never twice the same. */
const text = (length: number, sign: string, nr: number) =>
  `${nr} ${sign.repeat(length)}`.slice(0, length).toWellFormed();

const workdays = Array.from({ length: 300 }, (_, nr) =>
  Temporal.PlainDate.from('2027-01-05').add({ days: nr }),
)
  .filter(({ dayOfWeek }) => dayOfWeek < 5)
  .map(String);

type Made = { verb: string; data: object };
type Step = (nr: number, sign: string) => Made;

const extend: Step = (nr, sign) => ({
  verb: 'extend.save',
  data: { reason: text(500, sign, nr), until: workdays[nr], told: 'true' },
});
const receipt: Step = (nr, sign) => ({
  verb: 'receipt.save',
  data: { nextSteps: text(1000, sign, nr), caseworker: text(100, sign, nr), promised: workdays[nr] },
});
const correct: Step = (nr, sign) => ({
  verb: 'correct.save',
  data: {
    channel: 'letter',
    kind: 'none',
    caseType: 'building-permit',
    day: '2026-11-20',
    time: '09:00',
    subject: text(200, sign, nr),
    caseNumber: text(200, sign, nr),
    sensitive: String(nr % 2 === 0),
  },
});
const step =
  (name: string): Step =>
  () => ({ verb: 'step', data: { step: name } });

/** Does all of it, and looks at every card on the way. */
async function lived(steps: readonly Made[], fields: object): Promise<string> {
  talk.at(NOW);
  const ref = await talk.register({ owner, ...fields });
  let [version, noted] = [1, 0];
  for (const { verb, data } of steps) {
    const reply = await talk.press(mette, verb, { ref, version, ...data });
    expectSmall(reply);
    if (/^(Noteret|Rettet|Kvitteringen er noteret)/.test(reply.words))
      [version, noted] = [version + 1, noted + 1];
  }
  expect(noted).toBeGreaterThan(steps.length * 0.6);
  return ref;
}

const expectSmall = ({ card }: Reply) => expect(bytesOf(card)).toBeLessThanOrEqual(MOST_BYTES);
const many = (count: number, steps: readonly Step[], sign: string): Made[] =>
  Array.from({ length: count }, (_, nr) => (steps[nr % steps.length] as Step)(nr, sign));

const LOAN = { channel: 'selfService', caseType: 'housing-loan', received: '2026-11-20T08:00:00Z' };
const PERMIT = { channel: 'letter', caseType: 'building-permit', received: '2026-11-20T08:00:00Z' };

describe('a card of a long life', () => {
  test.each([
    ['extended 60 times', 60, [extend], LOAN],
    ['with 60 receipts', 60, [receipt], LOAN],
    ['corrected 60 times', 60, [correct], PERMIT],
    [
      'with 300 changes of all kinds',
      300,
      [extend, receipt, step('wroteAgain'), correct, step('wait'), step('resume')],
      LOAN,
    ],
  ] as const)('%s stays small, whatever was written', async (_what, count, steps, fields) => {
    for (const sign of count > 100 ? HEAVY.slice(1, 2) : HEAVY) {
      const ref = await lived(many(count, steps, sign), fields);
      const more = await talk.press(mette, 'more', { ref });
      expectSmall(more);
      expect(more.words).toContain('Historik');
      const journal = await talk.press(mette, 'journal', { ref });
      expectSmall(journal);
      // What nobody can see takes no room, and so all of it fits.
      if (sign !== '\u0001') expect(String(valuesOf(journal).note)).toMatch(/… og \d+ tidligere ændringer$/);
    }
  });

  test('names the newest, and counts the others', async () => {
    const ref = await lived(many(17, [extend], 'æ'), LOAN);
    const { words } = await talk.say(mette, ref);
    expect(words).toContain('… og 14 tidligere frister');
    expect(words.match(/oprindelig frist/g)).toHaveLength(3);
    expect(words).toContain('Send afgørelsen senest');
    expect(words).toContain(`: 16 ${'æ'.repeat(156)}…`);
    expect(words).not.toContain('æ'.repeat(158));
    const { note } = valuesOf(await talk.press(mette, 'journal', { ref }));
    expect(note).toContain(`: 16 ${'æ'.repeat(497)}\n`);
    expect(String(note).match(/oprindelig frist/g)?.length).toBeGreaterThan(10);
  });
});
