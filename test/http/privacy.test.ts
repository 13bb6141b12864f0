import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestBot } from '../support/bot.ts';
import { type Answer, get, LETTER, post, startApi } from './support/api.ts';

/** Both forms of two numbers that are nobody's. */
const CPR = ['010190-1234', '0101901234', '311299-4321', '3112994321'];
const [DASHED = '', PLAIN = ''] = CPR;

const FIELDS = [
  'channel',
  'kind',
  'caseType',
  'received',
  'completeAt',
  'unit',
  'owner',
  'subject',
  'caseNumber',
  'sensitive',
  'sourceId',
];

/** All that is left of a conversation with the bot, as bytes: its answers, its log, and every file of its store. */
async function traces(bot: TestBot, answers: readonly Answer[]): Promise<string> {
  const files = readdirSync(bot.dataDir).map((name) => readFileSync(join(bot.dataDir, name), 'latin1'));
  const answered = answers.map(({ text, headers }) => text + JSON.stringify([...headers]));
  return [...answered, ...bot.log.lines(), ...files].join('\n');
}

test('a CPR number in any field is in no answer, no log and no file', async () => {
  await using bot = await startApi();
  const answers: Answer[] = [];
  for (const cpr of CPR) {
    for (const field of FIELDS) {
      const value = { ...LETTER, [field]: `Om ${cpr}, igen` };
      answers.push(await post(bot, value), await post(bot, { ...LETTER, [field]: cpr }));
      answers.push(await post(bot, [value]), await post(bot, { ...LETTER, [field]: 3_112_994_321 }));
      answers.push(await get(bot, `/api/deadline?${field}=${cpr}`));
    }
    answers.push(await post(bot, { ...LETTER, [cpr]: 1 }));
    answers.push(await post(bot, LETTER, { headers: { 'idempotency-key': cpr } }));
    answers.push(await post(bot, LETTER, { key: cpr }), await get(bot, `/api/inquiries/${cpr}`));
    answers.push(await get(bot, `/api/inquiries/BS-${cpr}`), await get(bot, `/api/deadline?${cpr}=1`));
    answers.push(await post(bot, `{"subject":"${cpr}"`), await post(bot, cpr), await post(bot, `"${cpr}"`));
  }
  const stored = answers.filter(({ status }) => status === 201);
  expect(stored.length).toBeGreaterThan(8);
  const left = await traces(bot, answers);
  for (const cpr of CPR) expect(left.includes(cpr), cpr).toBe(false);
  expect(left).toContain('******-****');
});

test('the sender is told that something was masked, and only then', async () => {
  await using bot = await startApi();
  const told = await post(bot, { ...LETTER, subject: `Om ${DASHED}`, caseNumber: PLAIN });
  expect(told).toMatchObject({
    status: 201,
    json: { masked: true, subject: 'Om ******-****', caseNumber: '******-****' },
  });
  expect((await post(bot, { ...LETTER, caseNumber: DASHED })).json.masked).toBe(true);
  expect((await post(bot, { ...LETTER, subject: 'Om 010190' })).json).not.toHaveProperty('masked');
});

test('the subject of a confidential inquiry is not shown to whoever reads it', async () => {
  await using bot = await startApi();
  const concern = { ...LETTER, unit: 'SB', caseType: 'child-concern', subject: 'En underretning' };
  const { json } = await post(bot, { ...concern, caseNumber: 'C-1' });
  expect(json).toMatchObject({ confidential: true, subject: 'En underretning' });
  const read = await get(bot, `/api/inquiries/${json.ref}`);
  expect(read.json).toMatchObject({ ref: json.ref, confidential: true, caseNumber: 'C-1' });
  expect(read.text).not.toContain('underretning');
});
