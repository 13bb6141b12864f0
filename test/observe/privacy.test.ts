import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  BOT,
  conversationOf,
  installation,
  METTE,
  mention,
  message,
  newcomer,
  press,
  TENANT,
} from '../support/activities.ts';
import { type Answered, startTestBot, type TestBot } from '../support/bot.ts';
import { OUTGOING_TOKEN } from '../support/credentials.ts';
import { watchOutgoing } from '../teams/support/outgoing.ts';

/** Numbers that look like CPR numbers, each as people write them; the digits alone are looked for. */
const NUMBERS = [
  ...['010190-1234', '0202912345', '030392 3456', '040493–4567'],
  ...['05.05.94-5678', '06 06 95 6789', '670796-7890'],
];
const FOUND =
  /010190.{0,6}1234|020291.{0,6}2345|030392.{0,6}3456|040493.{0,6}4567|05.05.94.{0,6}5678|06.{0,3}06.{0,3}95.{0,6}6789|670796.{0,6}7890/;

let bot: TestBot;
const answers: Answered[] = [];
beforeAll(async () => {
  bot = await startTestBot({
    directory: { person: async (id) => Promise.reject(new Error(`No ${NUMBERS.join()} with id ${id}`)) },
  });
});
afterAll(() => bot[Symbol.asyncDispose]());

const ask = async (path: string, request: RequestInit) => {
  const response = await fetch(bot.url(path), request);
  answers.push({ status: response.status, text: await response.text() });
};

async function sendEverywhere(cpr: string): Promise<void> {
  const { connector } = bot;
  const who = { ...newcomer(), name: cpr };
  const fields = {
    who,
    locale: cpr,
    localTimezone: cpr,
    cpr,
    conversation: { ...conversationOf('personal', who), name: cpr },
    recipient: { ...BOT, name: cpr },
    channelData: { tenant: { id: TENANT }, cpr, team: { name: cpr } },
    entities: [{ type: 'mention', text: cpr, mentioned: { id: BOT.id, name: cpr } }, { type: cpr }],
  };
  const [installed] = installation('personal', who);
  for (const activity of [
    message(cpr, fields),
    message(`cpr er ${cpr}.`, fields),
    message('hjælp', fields),
    mention(`@bot ${cpr}`, { ...fields, where: 'channel' }),
    press(cpr, { cpr, [cpr]: cpr }, fields),
    press('language', { to: cpr }, fields),
    press('help', {}, { ...fields, trigger: cpr }),
    press('help', {}, { ...fields, name: cpr }),
    { ...installed, ...fields, from: who },
    { ...installed, ...fields, from: who, action: cpr },
    message('x', { ...fields, type: cpr }),
    // Refused, each at another place.
    message(cpr, { ...fields, from: { id: 5, name: cpr } }),
    message(cpr, { ...fields, serviceUrl: `https://evil.example/${cpr}` }),
    message(cpr, { ...fields, channelData: { tenant: { id: cpr } } }),
    message(cpr, { ...fields, channelId: cpr }),
    message(cpr, { ...fields, text: [cpr] }),
  ]) {
    answers.push(await bot.send(activity));
    await bot.settled();
  }
  answers.push(await bot.send(message(cpr), { claims: { sub: cpr, name: cpr } }));
  answers.push(await bot.send(message(cpr), { claims: { aud: cpr, iss: cpr } }));
  answers.push(await bot.send(message(cpr), { claims: { aud: cpr } }));
  answers.push(await bot.send(message(cpr), { kid: cpr }));
  answers.push(await bot.send(message(cpr), { claims: { exp: 1 } }));
  connector.fates.push({ status: 500, body: { error: { code: cpr, message: `No ${cpr}` } } });
  answers.push(await bot.send(message('hjælp', fields)));
  await bot.settled();
}

/** As packages do it; the bot has put its log behind it. */
const printer = globalThis.console;

async function askEverywhere(cpr: string): Promise<void> {
  const plain = Buffer.from(cpr)
    .toString('latin1')
    .replace(/[^\x20-\x7e]+/g, '-');
  const escaped = encodeURIComponent(cpr);
  const headers = {
    authorization: `Bearer ${plain}`,
    'content-type': 'application/json',
    'x-request-id': plain,
  };
  for (const path of [
    `/api/messages?cpr=${escaped}`,
    `/${escaped}`,
    `/${plain}`,
    `/healthz?${escaped}`,
    '/api/messages',
  ]) {
    for (const body of [
      cpr,
      JSON.stringify(cpr),
      JSON.stringify({ [cpr]: cpr }),
      `{"type":${cpr}}`,
      `[${cpr}]`,
    ]) {
      await ask(path, { method: 'POST', headers, body });
    }
    await ask(path, { headers });
    await ask(path, { method: 'POST', headers: { ...headers, 'content-type': `text/${plain}` }, body: cpr });
  }
  for (const words of [cpr, `${'x'.repeat(493)} ${cpr}`, new Error(cpr), Number(cpr.replace(/\D/g, ''))]) {
    printer.error(words);
    printer.log(words, cpr);
  }
}

test('a CPR number, wherever it comes in, is in no log, no metric, no answer and no file', async () => {
  using outgoing = watchOutgoing();
  for (const cpr of NUMBERS) {
    await sendEverywhere(cpr);
    await askEverywhere(cpr);
  }
  const whileRunning = await seen();
  await bot.stopServing();
  for (const [where, text] of Object.entries({ ...whileRunning, 'files later': files() })) {
    expect(text.length, where).toBeGreaterThan(1_000);
    expect(FOUND.exec(text)?.[0], where).toBeUndefined();
  }
  // What is looked through is the right thing: it has what it should have.
  expect(files()).toContain(METTE.aadObjectId.slice(0, 8));
  expect(bot.log.lines().join()).toContain('******-****');
  expect([...outgoing.hosts()]).toEqual(['127.0.0.1']);
});

test('every line of the log is JSON, and no token is in any', () => {
  const log = bot.log.lines().join('\n');
  expect(bot.log.entries().length).toBeGreaterThan(100);
  expect(log).not.toMatch(/Bearer|eyJ|"authorization"/i);
  expect(log).not.toContain(OUTGOING_TOKEN);
  expect(bot.connector.sent[0]?.authorization).toBe(`Bearer ${OUTGOING_TOKEN}`);
});

test('every refusal in the log has the request’s id', () => {
  const refusals = bot.log.entries().filter(({ msg }) => msg === 'A request to /api/messages was refused');
  expect(new Set(refusals.map(({ reason }) => reason))).toEqual(
    new Set(['body', 'activity', 'serviceUrl', 'token', 'tenant', 'invoke']),
  );
  const ids = refusals.map(({ request }) => request);
  expect(ids.filter((id) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(id)))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

async function seen(): Promise<Record<string, string>> {
  return {
    log: bot.log.lines().join('\n'),
    metrics: (await bot.get('/metrics')).text,
    answers: JSON.stringify(answers),
    replies: JSON.stringify(bot.connector.sent),
    files: files(),
  };
}

/** Every byte that is stored, the write-ahead log's too. */
function files(): string {
  return readdirSync(bot.dataDir)
    .map((name) => readFileSync(join(bot.dataDir, name), 'latin1'))
    .join();
}
