import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../bot/core/delivery.ts';
import { tokenAuthentication } from '../../bot/teams/authentication.ts';
import { poster } from '../../bot/teams/poster.ts';
import { personId } from '../due-work/support/town.ts';
import { BOT, TENANT } from '../support/activities.ts';
import { type Connector, type Fate, startConnector } from '../support/connector.ts';
import { credentials, OUTGOING_TOKEN } from '../support/credentials.ts';
import { APP_ID } from '../support/identity.ts';

let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.stop());
beforeEach(() => {
  connector.sent.length = 0;
  connector.fates.length = 0;
});

const PERSON = personId(1);
const to = () => ({
  conversation: `a:${PERSON}`,
  type: 'personal' as const,
  tenant: TENANT,
  serviceUrl: connector.url,
  bot: BOT.id,
});

const withCredentials = (createCredentials: typeof credentials.createCredentials) =>
  poster({
    authentication: tokenAuthentication(
      { openIdMetadataUrl: undefined, appId: APP_ID },
      {
        credentials: {
          isValidAppId: async () => true,
          isAuthenticationDisabled: async () => false,
          createCredentials,
        },
        now: () => Temporal.Now.instant(),
      },
    ),
    serviceUrlHosts: ['127.0.0.1'],
    longestSend: 300,
  });
const open = () => withCredentials((...wanted) => credentials.createCredentials(...wanted));

test('a message goes out once, as the bot, with its token', async () => {
  expect(await open().post(to(), { text: 'Godmorgen' })).toEqual({ is: 'sent', activity: 'reply-1' });
  expect(connector.sent).toMatchObject([
    {
      method: 'POST',
      path: `/emea/v3/conversations/${encodeURIComponent(`a:${PERSON}`)}/activities`,
      authorization: `Bearer ${OUTGOING_TOKEN}`,
      activity: { type: 'message', text: 'Godmorgen', from: { id: BOT.id } },
    },
  ]);
});

test('an update keeps the id of the message whose place it takes', async () => {
  expect(await open().update(to(), 'reply-7', { text: 'Nyt' })).toEqual({ is: 'sent', activity: 'reply-7' });
  expect(connector.sent).toMatchObject([{ method: 'PUT', activity: { id: 'reply-7', text: 'Nyt' } }]);
  expect(connector.sent[0]?.path).toMatch(/\/activities\/reply-7$/);
});

test('a chat is opened with somebody by their Entra id, and nothing is said in it', async () => {
  const opened = await open().openChat(to(), PERSON);
  expect(opened).toEqual({ is: 'opened', conversation: `a:${PERSON}` });
  expect(connector.sent).toMatchObject([
    {
      method: 'POST',
      path: '/emea/v3/conversations',
      activity: {
        isGroup: false,
        bot: { id: BOT.id },
        members: [{ id: PERSON }],
        tenantId: TENANT,
        channelData: { tenant: { id: TENANT } },
      },
    },
  ]);
  expect(connector.sent[0]?.activity).not.toHaveProperty('activity');
});

const named = (code: string) => ({ error: { code, message: 'hemmeligt' } });
const OUTCOMES: readonly [string, Fate, Delivery][] = [
  ['429', { status: 429 }, { is: 'notTaken', reason: '429', after: undefined }],
  [
    '429, Retry-After',
    { status: 429, headers: { 'retry-after': '7' } },
    { is: 'notTaken', reason: '429', after: 7_000 },
  ],
  [
    '429, Retry-After as a date',
    { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 07:00:00 GMT' } },
    { is: 'notTaken', reason: '429', after: undefined },
  ],
  ['412', { status: 412 }, { is: 'notTaken', reason: '412', after: undefined }],
  ['401', { status: 401 }, { is: 'notTaken', reason: '401' }],
  ['500', { status: 500 }, { is: 'unknown' }],
  ['502', { status: 502 }, { is: 'unknown' }],
  ['503', { status: 503, headers: { 'retry-after': '0' } }, { is: 'unknown' }],
  ['504', { status: 504 }, { is: 'unknown' }],
  ['408', { status: 408 }, { is: 'unknown' }],
  ['a cut connection', 'destroy', { is: 'unknown' }],
  ['silence', 'never answer', { is: 'unknown' }],
  ['404', { status: 404, body: named('ConversationNotFound') }, { is: 'gone' }],
  ['400', { status: 400, body: named('BadSyntax') }, { is: 'faulty', reason: 'BadSyntax' }],
  ['413', { status: 413 }, { is: 'faulty', reason: '413' }],
  [
    '403 with words for a code',
    { status: 403, body: named('no such thing!') },
    { is: 'refused', reason: '403' },
  ],
  ...[
    'BotNotInConversationRoster',
    'ConversationBlockedByUser',
    'BotDisabledByAdmin',
    'MessageWritesBlocked',
  ].map((code): [string, Fate, Delivery] => [
    `403 ${code}`,
    { status: 403, body: named(code) },
    { is: 'refused', reason: code },
  ]),
];

describe('one request a call, whatever comes of it', () => {
  test.each(OUTCOMES)('%s', async (_, fate, outcome) => {
    const sends = open();
    connector.fates.push(fate, fate, fate);
    expect(await sends.post(to(), { text: 'Hej' })).toEqual(outcome);
    expect(connector.sent).toHaveLength(1);
    expect(await sends.update(to(), '1', { text: 'Hej' })).toEqual(outcome);
    expect(connector.sent).toHaveLength(2);
    expect(await sends.openChat(to(), PERSON)).toEqual(outcome);
    expect(connector.sent).toHaveLength(3);
    expect(await sends.post(to(), { text: 'Hej' })).toMatchObject({ is: 'sent' });
    expect(connector.sent).toHaveLength(4);
  });
});

test('nobody listens: nothing was taken', async () => {
  const away = await startConnector();
  await away.stop();
  const outcome = await open().post({ ...to(), serviceUrl: away.url }, { text: 'Hej' });
  expect(outcome).toEqual({ is: 'notTaken', reason: 'ECONNREFUSED' });
});

describe('without a token of our own nothing is sent, and so nothing was taken', () => {
  test.each<[string, () => Promise<never>, string]>([
    ['none to be had', async () => Promise.reject(new Error('AADSTS700016')), 'notSent'],
    ['none in time', () => new Promise<never>(() => {}), 'notSent'],
  ])('%s', async (_, signRequest, reason) => {
    const sends = withCredentials(async () => ({ signRequest }));
    expect(await sends.post(to(), { text: 'Hej' })).toEqual({ is: 'notTaken', reason });
    expect(connector.sent).toEqual([]);
  });

  test('no credentials, and then some', async () => {
    let known = false;
    const createCredentials: typeof credentials.createCredentials = async (...wanted) => {
      if (!known) throw new Error('no managed identity');
      return credentials.createCredentials(...wanted);
    };
    const sends = withCredentials(createCredentials);
    expect(await sends.post(to(), { text: 'Hej' })).toEqual({ is: 'notTaken', reason: 'notSent' });
    known = true;
    expect(await sends.post(to(), { text: 'Hej' })).toMatchObject({ is: 'sent' });
  });
});
