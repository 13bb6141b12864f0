import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Step, StepName, StepOf } from '../../bot/core/life/step.ts';
import { changeInquiry } from '../../bot/journeys/change-inquiry.ts';
import { openInquiries } from '../../bot/store/inquiries.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import type { Store } from '../../bot/store/table.ts';
import * as steps from '../core/life/a-life.ts';
import { at } from '../core/shipped.ts';
import { PEOPLE, portsOver } from '../journeys/support/municipality.ts';
import type { TestBot } from '../support/bot.ts';
import { get, type Json, LETTER, post, startApi } from './support/api.ts';
import { type Operation, operations, undocumented } from './support/openapi.ts';

/** GET /api/inquiries/{ref} says what became of it; each answer is as the document describes. */

let bot: TestBot;
let store: Store;
beforeAll(async () => {
  bot = await startApi();
  store = await openSqliteStore(bot.dataDir);
});
afterAll(async () => {
  await store?.close();
  await bot?.[Symbol.asyncDispose]();
});

const read = operations.find(
  ({ path, method }) => method === 'GET' && path === '/api/inquiries/{ref}',
) as Operation;

async function told(facts: object, ...taken: readonly Step[]): Promise<Json> {
  const { json } = await post(bot, { ...LETTER, ...facts });
  const ports = portsOver(
    await openInquiries(store),
    await store.table('people'),
    await store.table('absences'),
  );
  for (const step of taken) {
    const wish = { ref: json.ref as InquiryRef, who: PEOPLE.manager, at: at('Monday 2026-11-23 09:00') };
    const done = await changeInquiry(ports, wish, step.do as StepName, () => step as StepOf<StepName>);
    expect(done).toMatchObject({ ok: true });
  }
  const { status, headers, text, json: answer } = await get(bot, `/api/inquiries/${json.ref}`);
  expect(undocumented(read, status, headers.get('content-type') ?? '', text)).toEqual([]);
  return answer;
}

const BUILDING = { caseType: 'building-permit', completeAt: '2026-11-20T11:00:00+01:00' };
const NINE = '2026-11-23T09:00:00+01:00';

test('nothing has happened: nothing is said of it', async () => {
  const answer = await told({});
  for (const field of ['waiting', 'wroteAgainAt', 'closedAt', 'closedAs'])
    expect(answer).not.toHaveProperty(field);
  for (const field of ['delayed', 'paused', 'metAt']) expect(answer.obligations[0]).not.toHaveProperty(field);
});

test('waited for with no end told, its clock stands still', async () => {
  const answer = await told(BUILDING, steps.wait());
  expect(answer.waiting).toEqual({ from: '2026-11-24' });
  expect(answer.obligations.map(({ paused }: Json) => paused)).toEqual([undefined, true]);
});

test('waited for to a day that was told', async () => {
  const answer = await told(BUILDING, steps.wait('Friday 2026-11-27'));
  expect(answer.waiting).toEqual({ from: '2026-11-24', until: '2026-11-27' });
  expect(answer.obligations[1]).not.toHaveProperty('paused');
});

test('extended, both dates stand', async () => {
  const answer = await told({ caseType: 'aids' }, steps.extend('Tuesday 2026-12-22'));
  expect(answer.obligations).toMatchObject([
    { rule: 'R3' },
    { rule: 'aids', due: '2026-12-18T23:59:59+01:00', delayed: { at: NINE, until: '2026-12-22' } },
    { rule: 'R5', what: 'decision', due: '2026-12-22T23:59:59+01:00' },
  ]);
});

test('extended to a date that is not known yet', async () => {
  const answer = await told({ caseType: 'aids' }, steps.extend());
  expect(answer.obligations[1].delayed).toEqual({ at: NINE });
});

test('the citizen wrote again', async () => {
  expect(await told({}, { do: 'wroteAgain' })).toMatchObject({ wroteAgainAt: NINE });
});

test.each<[string, Step]>([
  ['done', steps.answer()],
  ['dismissed', steps.dismiss],
  ['sentAway', steps.sendAway],
])('closed: %s', async (closedAs, step) => {
  const answer = await told({}, step);
  expect(answer).toMatchObject({ closedAt: NINE, closedAs });
  expect(answer.obligations[0].metAt).toBe(closedAs === 'done' ? NINE : undefined);
});

test('re-opened, it is not closed', async () => {
  const answer = await told({}, steps.answer(), steps.reopen);
  expect(answer).not.toHaveProperty('closedAt');
  expect(answer).not.toHaveProperty('closedAs');
  expect(answer.obligations[0]).not.toHaveProperty('metAt');
});

test('corrected, it says what is right', async () => {
  const facts = { channel: 'email', received: at('Friday 2026-11-20 08:00'), sensitive: false } as const;
  const answer = await told({}, { do: 'correct', facts });
  expect(answer).toMatchObject({
    channel: 'email',
    received: '2026-11-20T08:00:00+01:00',
    obligations: [{ rule: 'R1' }],
  });
});
