import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../bot/core/directory.ts';
import { noAuthentication } from '../../bot/teams/authentication.ts';
import { poster } from '../../bot/teams/poster.ts';
import { isAllowedServiceUrl } from '../../bot/teams/service-url.ts';
import { message, press, TENANT } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { watchOutgoing } from './support/outgoing.ts';
import { expectUntouched } from './support/untouched.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const TEAMS = 'smba.trafficmanager.net';
const HOSTS = [TEAMS, '127.0.0.1', 'localhost'];

const ALLOWED = [
  `https://${TEAMS}/emea/`,
  `https://${TEAMS}`,
  `https://${TEAMS}:443/emea/${TENANT}/`,
  `HTTPS://${TEAMS.toUpperCase()}/EMEA/`,
  'http://127.0.0.1:3978/',
  'https://localhost:3978/',
];

const FORBIDDEN = [
  '',
  ' ',
  'null',
  TEAMS,
  `//${TEAMS}/`,
  `http://${TEAMS}/emea/`,
  `ftp://${TEAMS}/`,
  `ws://${TEAMS}/`,
  `javascript://${TEAMS}/%0aalert(1)`,
  `data:https://${TEAMS}/`,
  'file:///etc/passwd',
  'https://evil.example/',
  'http://169.254.169.254/latest/meta-data',
  'https://169.254.169.254/',
  'http://0xa9fea9fe/',
  'http://[::ffff:169.254.169.254]/',
  'http://metadata/',
  'http://10.0.0.4/',
  'http://127.0.0.2/',
  'https://[::1]/',
  `https://${TEAMS}@evil.example/`,
  `https://${TEAMS}:443@evil.example/`,
  `https://${TEAMS}%40evil.example/`,
  `https://somebody@${TEAMS}/`,
  `https://somebody:secret@${TEAMS}/`,
  `https://${TEAMS}.evil.example/`,
  `https://evil${TEAMS}/`,
  `https://evil.${TEAMS}/`,
  `https://${TEAMS}./`,
  `https://${TEAMS.toUpperCase()}.EVIL.EXAMPLE/`,
  `https://${TEAMS}:8443/`,
  `https://${TEAMS}:80/`,
  `https://evil.example/${TEAMS}`,
  `https://evil.example#${TEAMS}`,
  `https://evil.example?${TEAMS}`,
  `https://evil.example\\@${TEAMS}/`,
  `https://${TEAMS}\\@evil.example/`,
  `https://${TEAMS}\t.evil.example/`,
  `\nhttps://${TEAMS}/`,
  `https://${TEAMS}/ `,
  'https://smba\0.trafficmanager.net/',
];

describe('a service URL where the bot may not send', () => {
  const unusual = [undefined, null, 5, true, [], {}, [`https://${TEAMS}/`], 'x'.repeat(3000)];
  const all: readonly unknown[] = [...FORBIDDEN, ...unusual];
  test.each(all)('%j is refused, though signed', async (serviceUrl) => {
    using outgoing = watchOutgoing();
    for (const activity of [
      message('sprog english', { serviceUrl }),
      press('language', { to: 'en' }, { serviceUrl }),
    ]) {
      const { status } = await expectUntouched(bot, () => bot.send(activity));
      expect(status).toBe(403);
    }
    expect([...outgoing.hosts()]).toEqual(['127.0.0.1']);
  });

  test.each(FORBIDDEN)('%j is not sent to either when it was stored', async (serviceUrl) => {
    expect(isAllowedServiceUrl(serviceUrl, HOSTS)).toBe(false);
    using outgoing = watchOutgoing();
    const stored = { ...TO, serviceUrl };
    const sends = poster({ authentication: noAuthentication(), serviceUrlHosts: HOSTS });
    const refused = { is: 'faulty', reason: 'serviceUrl' };
    expect(await sends.post(stored, { text: 'Hej' })).toEqual(refused);
    expect(await sends.update(stored, '1', { text: 'Hej' })).toEqual(refused);
    expect(await sends.openChat(stored, 'person' as PersonId)).toEqual(refused);
    expect([...outgoing.hosts()]).toEqual([]);
  });
});

describe('a service URL that differs from the token’s', () => {
  const claims: readonly [string, (url: string) => unknown][] = [
    ['another path', (url) => `${url}other`],
    ['another case', (url) => url.toUpperCase()],
    ['another allowed host', () => `https://${TEAMS}/emea/`],
    ['nothing', () => undefined],
    ['an empty text', () => ''],
    ['a list with the right one', (url) => [url]],
  ];
  test.each(claims)('%s', async (_, claim) => {
    const serviceurl = claim(bot.connector.url);
    const { status } = await expectUntouched(bot, () =>
      bot.send(message('hjælp'), { claims: { serviceurl } }),
    );
    expect(status).toBe(401);
  });
});

test.each(ALLOWED)('%s is allowed', (serviceUrl) => {
  expect(isAllowedServiceUrl(serviceUrl, HOSTS)).toBe(true);
});

test('a host that the settings do not name is not allowed, whatever it is', () => {
  for (const serviceUrl of ALLOWED) expect(isAllowedServiceUrl(serviceUrl, ['other.example'])).toBe(false);
});

test('capitals in the service URL lead to the same place', async () => {
  const before = bot.connector.replies().length;
  await bot.send(message('hjælp', { serviceUrl: bot.connector.url.toUpperCase() }));
  expect(await bot.connector.reply(before + 1)).toMatchObject({ type: 'message' });
});

const TO = { conversation: 'a:1', type: 'personal', tenant: TENANT, bot: '28:1' } as const;
