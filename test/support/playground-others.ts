/** What the window's own user cannot do: other people's messages, and removing the bot. */
import { randomUUID } from 'node:crypto';
import {
  type Account,
  chatOf,
  conversationNamed,
  get,
  post,
  type Surroundings,
  splitMentions,
} from './playground-people.ts';
import type { Pressable } from './playground-sent.ts';
import type { Show } from './playground-window.ts';

const send = (around: Surroundings, activity: object) =>
  post(around.url, '/_internal/v1/customActivities', activity);

const part = encodeURIComponent;

/** What the Playground itself sends for a text of its own user, with another `from`. */
function message(around: Surroundings, from: Account, text: string, place: object): object {
  const parts = splitMentions(around, text);
  const mentions = parts.filter((one) => typeof one !== 'string');
  const now = Temporal.Now.zonedDateTimeISO('Europe/Copenhagen').round('millisecond');
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: now.toInstant().toString({ fractionalSecondDigits: 3 }),
    localTimestamp: now.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }),
    localTimezone: now.timeZoneId,
    channelId: 'msteams',
    serviceUrl: `${around.url}/_connector`,
    from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
    recipient: { id: around.bot.id, name: around.bot.name },
    text: parts.map((one) => (typeof one === 'string' ? one : `<at>${one.name}</at>`)).join(''),
    textFormat: 'plain',
    locale: 'en-US',
    entities: [
      ...mentions.map(({ id, name }) => ({
        type: 'mention',
        mentioned: { id, name },
        text: `<at>${name}</at>`,
      })),
      { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: now.timeZoneId },
    ],
    ...place,
  };
}

/** In the person's own chat with the bot, which this window does not show. */
export async function writeToBot(around: Surroundings, from: Account, text: string): Promise<void> {
  const { tenantId } = around;
  const conversation = { id: await chatOf(around, from), conversationType: 'personal', tenantId };
  await send(
    around,
    message(around, from, text, { conversation, channelData: { tenant: { id: tenantId } } }),
  );
}

/** Presses a button in the person's own chat with the bot. */
export async function pressInChat(around: Surroundings, from: Account, button: Pressable): Promise<void> {
  const action = { type: 'Action.Execute', verb: button.verb, data: button.data ?? {} };
  await post(around.url, '/_conversation/v1/invoke', {
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
    from: { id: from.id },
    conversation: { id: await chatOf(around, from) },
    replyToId: button.message,
  });
}

/** A new post in a channel. As in Teams, the bot gets it only when it is mentioned. */
export async function writeInChannel(
  around: Surroundings,
  from: Account,
  text: string,
  channel: string,
  show: Show,
): Promise<void> {
  const channelId = conversationNamed(around, channel);
  const path = `/_conversation/v1/conversations/${part(channelId)}/messages`;
  const made = (await post(around.url, path, { from: { id: from.id }, text, textFormat: 'plain' })) as Made;
  show(shown(from, text, channelId, made));
  if (!splitMentions(around, text).includes(around.bot)) return;
  const place = inThread(around, channelId, made.postConversationId);
  await send(around, message(around, from, text, place));
}

interface Made {
  readonly messageId: string;
  readonly postConversationId: string;
  readonly timestamp: number;
}

/** The window calls every author but its own user by the bot's name, so the text says whose it is. */
function shown(from: Account, text: string, channelId: string, made: Made): object {
  return {
    action: 'createMessage',
    actionConversationId: channelId,
    message: {
      ...made,
      from: { id: from.id },
      text: `${from.name}: ${text}`,
      textFormat: 'plain',
      attachments: [],
      attachmentLayout: 'list',
      mentions: [],
    },
  };
}

function inThread({ tenantId, team }: Surroundings, channelId: string, threadId: string): object {
  return {
    conversation: { id: threadId, isGroup: true, conversationType: 'channel', tenantId },
    channelData: {
      teamsChannelId: channelId,
      teamsTeamId: team.id,
      tenant: { id: tenantId },
      team: { id: team.id },
      channel: { id: channelId },
    },
  };
}

export async function install(around: Surroundings, conversation: string): Promise<void> {
  const id = conversationNamed(around, conversation);
  await post(around.url, `/_debug/conversation/${part(id)}/installation`, {});
}

/** Sends what Teams sends; the Playground itself keeps the conversation. */
export async function uninstall(around: Surroundings, conversation: string): Promise<void> {
  const id = part(conversationNamed(around, conversation));
  for (const type of ['uninstall', 'botRemoved']) {
    const path = `/_internal/v1/customActivities/template?conversationId=${id}&type=${type}`;
    await send(around, (await get(around.url, path)) as object);
  }
}
