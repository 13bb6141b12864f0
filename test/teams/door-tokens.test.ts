import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { message } from '../support/activities.ts';
import { type Signed, startTestBot, type TestBot } from '../support/bot.ts';
import { APP_ID, secondsFromNow } from '../support/identity.ts';
import { watchOutgoing } from './support/outgoing.ts';
import { expectUntouched } from './support/untouched.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const anotherApp = '99999999-9999-4999-8999-999999999999';
const skill = { ver: '2.0', azp: anotherApp, appid: anotherApp };
/** Of those whom the SDK would believe on its own: the emulator, other bots, and this bot itself. */
const otherIssuers = [
  'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
  'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
  'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
  'https://login.microsoftonline.us/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0',
  'https://api.botframework.us',
  'https://api.botframework.com/',
  'HTTPS://API.BOTFRAMEWORK.COM',
  '',
];

const wrong: readonly [string, Signed][] = [
  ['a key that nobody published', { by: 'stranger' }],
  ['a key id that nobody published', { kid: 'other' }],
  ['an empty key id', { kid: '' }],
  ['a key that is endorsed for another channel', { by: 'webchat' }],
  ['no signature (alg none)', { by: 'nobody' }],
  ['the public key taken for a secret (HS256)', { by: 'publicKeyAsSecret' }],
  ['another app’s audience', { claims: { aud: anotherApp } }],
  ['several audiences', { claims: { aud: [anotherApp, APP_ID] } }],
  ['no audience', { claims: { aud: undefined } }],
  ['no issuer', { claims: { iss: undefined } }],
  ['an expiry of more than 5 minutes ago', { claims: { exp: secondsFromNow(-301) } }],
  ['no expiry', { claims: { exp: undefined } }],
  ['an expiry that is no number', { claims: { exp: 'never' } }],
  ['a beginning in more than 5 minutes', { claims: { nbf: secondsFromNow(320) } }],
  ['the claims of another bot', { claims: skill }],
  ...otherIssuers.map((iss): [string, Signed] => [`the issuer "${iss}"`, { claims: { iss } }]),
  ...otherIssuers.map((iss): [string, Signed] => [
    `"${iss}" and another bot’s claims`,
    { claims: { iss, ...skill } },
  ]),
];

test.each(wrong)('a token with %s is refused, and nothing is done or asked of others', async (_, signed) => {
  using outgoing = watchOutgoing();
  const { status, text } = await expectUntouched(bot, () => bot.send(message('sprog english'), signed));
  expect(status).toBe(401);
  expect(JSON.parse(text)).toEqual({ title: 'Refused', status: 401 });
  expect([...outgoing.hosts()]).toEqual(['127.0.0.1']);
});

describe('what stands where the token should is refused', () => {
  const genuine = () => bot.identity.token({ serviceurl: bot.connector.url });
  const headers: readonly [string, () => Promise<string | undefined>][] = [
    ['no header', async () => undefined],
    ['an empty header', async () => ''],
    ['no token', async () => 'Bearer '],
    ['no scheme', genuine],
    ['another scheme', async () => `Basic ${await genuine()}`],
    ['the scheme in small letters', async () => `bearer ${await genuine()}`],
    ['two tokens', async () => `Bearer ${await genuine()} ${await genuine()}`],
    ['two tokens with a comma', async () => `Bearer ${await genuine()}, Bearer ${await genuine()}`],
    ['two spaces', async () => `Bearer  ${await genuine()}`],
    ['half a token', async () => `Bearer ${(await genuine()).split('.').slice(0, 2).join('.')}`],
    ['a token without its signature', async () => `Bearer ${(await genuine()).replace(/[^.]+$/, '')}`],
    ['a token with claims put in later', async () => `Bearer ${await withOtherClaims(await genuine())}`],
    ['a token that is no JSON', async () => 'Bearer bm90.anNvbg.c2ln'],
    ['a token whose claims are null', async () => 'Bearer e30.bnVsbA.c2ln'],
    ['a token that is an array', async () => 'Bearer W10.W10.W10'],
    [
      'a token that names its header __proto__',
      async () => `Bearer ${base64('{"__proto__":{}}')}.${base64('{}')}.`,
    ],
  ];
  test.each(headers)('%s', async (_, header) => {
    const authorization = await header();
    const { status } = await expectUntouched(bot, () =>
      bot.send(message('sprog english'), { authorization }),
    );
    expect(status).toBe(401);
  });

  async function withOtherClaims(token: string): Promise<string> {
    const [header, , signature] = token.split('.');
    return [header, (await bot.identity.token({ aud: APP_ID })).split('.')[1], signature].join('.');
  }
});

const base64 = (text: string) => Buffer.from(text).toString('base64url');

test('a genuine token is taken, also up to 5 minutes after it expired', async () => {
  for (const exp of [secondsFromNow(60), secondsFromNow(-280)]) {
    expect(await bot.send(message('hjælp'), { claims: { exp } })).toEqual({ status: 200, text: '' });
  }
  await bot.settled();
  expect(bot.connector.replies()).toHaveLength(2);
});

test('the keys are fetched once, however many tokens come', async () => {
  await bot.send(message('hjælp'));
  const asked = bot.identity.asked();
  await Promise.all(Array.from({ length: 20 }, () => bot.send(message('hjælp'), { kid: 'other' })));
  expect(bot.identity.asked()).toBe(asked);
});

test('every refusal is in the log with the request’s id and why, and in the metrics', async () => {
  await bot.send(message('hjælp'), { by: 'stranger' });
  const refusal = bot.log.entries().findLast(({ reason }) => reason !== undefined);
  expect(refusal).toMatchObject({
    level: 'warn',
    reason: 'token',
    request: expect.stringMatching(/^[\da-f-]{36}$/),
  });
  expect((await bot.get('/metrics')).text).toMatch(/^svarfrist_refusals_total\{reason="token"\} [1-9]/m);
});
