import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversationOf, installation, message, press, type Sending, TENANT } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { expectUntouched } from './support/untouched.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

const FOREIGN = '99999999-9999-4999-8999-999999999999';
const inConversation = (tenantId: unknown) => ({ conversation: { ...conversationOf('personal'), tenantId } });

const refused: readonly [string, Sending, number][] = [
  ['a foreign tenant', { channelData: { tenant: { id: FOREIGN } }, ...inConversation(FOREIGN) }, 403],
  ['a foreign tenant in the channel data alone', { channelData: { tenant: { id: FOREIGN } } }, 403],
  ['a foreign tenant in the conversation alone', inConversation(FOREIGN), 403],
  ['no channel data', { channelData: undefined }, 403],
  ['empty channel data', { channelData: null }, 403],
  ['no tenant', { channelData: {} }, 403],
  ['an empty tenant', { channelData: { tenant: {} } }, 403],
  ['an empty tenant id', { channelData: { tenant: { id: '' } } }, 403],
  ['an empty tenant id in the conversation', inConversation(''), 403],
  ['ours and more', { channelData: { tenant: { id: `${TENANT} ` } } }, 403],
  ['ours in a list', { channelData: { tenant: { id: [TENANT] } } }, 403],
  ['a list of tenants', { channelData: { tenant: [{ id: TENANT }] } }, 403],
  ['channel data as text', { channelData: JSON.stringify({ tenant: { id: TENANT } }) }, 403],
  ['ours in a list in the conversation', inConversation([TENANT]), 400],
];

test.each(refused)('%s is refused, though genuinely signed', async (_, fields, status) => {
  const [installed] = installation('personal');
  for (const activity of [message('sprog english'), press('language', { to: 'en' }), installed]) {
    const answered = await expectUntouched(bot, () => bot.send({ ...activity, ...fields }));
    expect(answered.status).toBe(status);
    expect(answered.text).not.toContain(FOREIGN);
  }
});

test.each([
  ['in capitals', { channelData: { tenant: { id: TENANT.toUpperCase() } } }],
  ['in the channel data alone', inConversation(undefined)],
])('our tenant %s is let in', async (_, fields) => {
  await expect(bot.send(message('hjælp', fields))).resolves.toMatchObject({ status: 200 });
});
