import { randomUUID } from 'node:crypto';
import { APP_ID } from './identity.ts';

/** Activities as Teams sends them; only the service URL is for the bot's helper to fill in. */
export type Sending = Readonly<Record<string, unknown>>;

export const TENANT = 'abcdef01-1111-4111-8111-111111111111';
export const BOT = { id: `28:${APP_ID}`, name: 'Svarfrist' };

type Someone = { readonly id: string; readonly name: string; readonly aadObjectId: string };

/** People of the sample organisation. */
export const METTE = someone('7a3e0000-0000-4000-8000-000000000104', 'Mette Holm');
export const JONAS = someone('7a3e0000-0000-4000-8000-000000000102', 'Jonas Krogh');

/** Somebody of whom the bot knows nothing yet, nor does the directory. */
export const newcomer = () => someone(randomUUID(), 'Ulla Bo');

export type Where = 'personal' | 'channel' | 'groupChat';

function someone(aadObjectId: string, name: string): Someone {
  return { id: `29:${aadObjectId}`, name, aadObjectId };
}

/** The chat of this kind in which that person writes. */
export function conversationOf(where: Where, who: Someone = METTE) {
  const tenantId = TENANT;
  switch (where) {
    case 'personal':
      return { conversationType: where, tenantId, id: `a:${who.aadObjectId}` };
    case 'channel':
      return { isGroup: true, conversationType: where, tenantId, id: '19:post@thread.tacv2' };
    case 'groupChat':
      return { isGroup: true, conversationType: where, tenantId, id: '19:group@thread.v2', name: 'Gruppe' };
  }
}

type Given = { readonly where?: Where; readonly who?: Someone } & Sending;

function activity(type: string, { where = 'personal', who = METTE, ...fields }: Given): Sending {
  const team = where === 'channel' ? { team: { id: '19:general@thread.tacv2', name: 'Borgerservice' } } : {};
  return {
    type,
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    localTimezone: 'Europe/Copenhagen',
    channelId: 'msteams',
    from: who,
    conversation: conversationOf(where, who),
    recipient: BOT,
    locale: 'da-DK',
    entities: [{ type: 'clientInfo', locale: 'da-DK', country: 'DK', platform: 'Windows' }],
    channelData: { tenant: { id: TENANT }, source: { name: 'message' }, ...team },
    ...fields,
  };
}

export function message(text: string, given: Given = {}): Sending {
  return activity('message', { text, textFormat: 'plain', ...given });
}

const AT = `<at>${BOT.name}</at>`;

/** A message in which every `@bot` is a mention of it. */
export function mention(text: string, given: Given = {}): Sending {
  const entities = text
    .split('@bot')
    .slice(1)
    .map(() => ({ type: 'mention', mentioned: BOT, text: AT }));
  return message(text.replaceAll('@bot', AT), { where: 'channel', entities, ...given });
}

/** The press of an Action.Execute button; `automatic` as a client does by itself. */
export function press(verb: string, data: unknown, given: Given & { trigger?: string } = {}): Sending {
  const { trigger = 'manual', ...rest } = given;
  const value = { action: { type: 'Action.Execute', verb, data }, trigger };
  return activity('invoke', { name: 'adaptiveCard/action', value, replyToId: '1795341509559', ...rest });
}

/** A message as it stands in `messagePayload`, which Teams sends along when an action in its menu is chosen. */
export type InMenu = {
  readonly text?: string;
  readonly html?: string;
  readonly by?: Someone | null;
  readonly subject?: string | null;
  readonly id?: string;
  readonly at?: string;
  readonly fields?: Sending;
};

function messagePayload({
  text,
  html,
  by = JONAS,
  subject = null,
  id = '1795341509451',
  at,
  fields,
}: InMenu) {
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/19:post@thread.tacv2/${id}?context=%7B%7D`,
    id,
    replyToId: null,
    createdDateTime: at ?? '2026-11-23T08:12:31.451Z',
    lastModifiedDateTime: null,
    deleted: false,
    subject,
    summary: null,
    importance: 'normal',
    locale: 'da-dk',
    body:
      html === undefined
        ? { contentType: 'text', content: text ?? '' }
        : { contentType: 'html', content: html },
    from: {
      device: null,
      conversation: null,
      user: by && { userIdentityType: 'aadUser', id: by.aadObjectId, displayName: by.name },
      application: null,
    },
    reactions: [],
    mentions: [],
    attachments: [],
    ...fields,
  };
}

const inMenu = { commandContext: 'message', context: { theme: 'default' } };

/** "Registrér som henvendelse" in the menu of a message. */
export function messageAction(shown: InMenu, given: Given = {}): Sending {
  const value = {
    commandId: 'registerMessage',
    requestId: randomUUID(),
    messagePayload: messagePayload(shown),
    ...inMenu,
  };
  return activity('invoke', { name: 'composeExtension/fetchTask', where: 'channel', value, ...given });
}

/** A button of the dialog that followed: what it carries, and what was typed. */
export function dialogAction(data: unknown, given: Given = {}): Sending {
  const value = { commandId: 'registerMessage', data, messagePayload: messagePayload({}), ...inMenu };
  return activity('invoke', { name: 'composeExtension/submitAction', where: 'channel', value, ...given });
}

/** What is typed into the search beside a chat; undefined when it is opened. */
export function search(
  query: string | undefined,
  given: Given & { skip?: number; command?: string } = {},
): Sending {
  const { skip = 0, command = 'findInquiry', ...rest } = given;
  const parameter =
    query === undefined ? { name: 'initialRun', value: 'true' } : { name: 'query', value: query };
  const value = {
    commandId: command,
    commandContext: 'compose',
    parameters: [parameter],
    queryOptions: { skip, count: 25 },
    context: { theme: 'default' },
  };
  return activity('invoke', { name: 'composeExtension/query', where: 'channel', value, ...rest });
}

/** Both activities that Teams sends when the bot is installed; nobody's name, and no locale worth the name. */
export function installation(where: Where, who = METTE): readonly [Sending, Sending] {
  const from = { id: who.id, aadObjectId: who.aadObjectId };
  const membersAdded = [from, { id: BOT.id }];
  return [
    activity('installationUpdate', { where, who, from, action: 'add', locale: 'en-US' }),
    activity('conversationUpdate', { where, who, from, membersAdded, locale: undefined }),
  ];
}

export function removal(where: Where, who = METTE): Sending {
  return activity('installationUpdate', { where, who, action: 'remove' });
}
