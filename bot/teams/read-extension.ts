import { z } from 'zod';
import type { ChatMessage, TurnEvent } from '../core/conversation.ts';
import { EXTENSION } from '../core/extension.ts';
import { maskCpr } from '../core/privacy.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { InboundActivity } from './activity.ts';
import { plainText, tidy } from './plain-text.ts';

/**
 * What Teams sends of a message extension: `composeExtension/fetchTask` when the action in a message's menu is
 * chosen, `…/submitAction` for a button in the dialog that follows, `…/query` while somebody types into the search.
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/what-are-messaging-extensions
 */
const INVOKES = new Map<string, (activity: InboundActivity) => TurnEvent | undefined>([
  ['composeExtension/fetchTask', readMessageAction],
  ['composeExtension/submitAction', readDialogAction],
  ['composeExtension/query', readSearch],
]);

/** The answer goes into a dialog or a list, and nowhere else. */
export const isExtension = ({ type, name }: InboundActivity): boolean =>
  type === 'invoke' && INVOKES.has(name ?? '');

/** undefined when it is none of ours, or not as Teams sends it */
export const readExtension = (activity: InboundActivity): TurnEvent | undefined =>
  INVOKES.get(activity.name ?? '')?.(activity);

const id = z.string().min(1).max(1024);
/** Some clients leave it out, or empty: it is the first of them then. */
const command = (...names: readonly string[]) => z.enum([...names, '']).nullish();

const messagePayload = z.object({
  id,
  createdDateTime: z.string().max(64).nullish(),
  subject: z.string().max(4096).nullish(),
  linkToMessage: z.string().max(4096).nullish().catch(undefined),
  body: z
    .object({ contentType: z.string().max(64).nullish(), content: z.string().max(262_144).nullish() })
    .nullish(),
  from: z
    .object({
      user: z
        .object({ id: z.string().max(1024).nullish(), displayName: z.string().max(1024).nullish() })
        .nullish(),
      application: z.object({ displayName: z.string().max(1024).nullish() }).nullish(),
    })
    .nullish(),
});
type MessagePayload = z.infer<typeof messagePayload>;

const fetchTask = z.object({ commandId: command(EXTENSION.registerMessage), messagePayload });

function readMessageAction(activity: InboundActivity): TurnEvent | undefined {
  const read = fetchTask.safeParse(activity.value);
  if (!read.success) return undefined;
  return { kind: 'messageAction', message: readMessage(activity, read.data.messagePayload) };
}

function readMessage(activity: InboundActivity, payload: MessagePayload): ChatMessage {
  const { body, from, subject } = payload;
  const author = from?.user?.displayName ?? from?.application?.displayName ?? '';
  const content = body?.content ?? '';
  return {
    names: namesOf(activity, payload),
    author: tidy(maskCpr(author)) || undefined,
    isOwn: isSender(activity, from?.user?.id),
    at: instantOf(payload.createdDateTime),
    subject: tidy(subject ?? '') || undefined,
    text: body?.contentType === 'text' ? tidy(content) : plainText(content),
  };
}

/** By the Entra id, which Teams sends, or by Teams' own. */
const isSender = ({ from }: InboundActivity, id: string | null | undefined): boolean =>
  id != null && [from.aadObjectId?.toLowerCase(), from.id.toLowerCase()].includes(id.toLowerCase());

/**
 * A message's id tells it apart in its chat alone. The chat's own id may be another to each of two people who write
 * to each other; the one in the link to the message is not, but not every client sends a link.
 */
function namesOf(
  { conversation }: InboundActivity,
  { id: message, linkToMessage }: MessagePayload,
): string[] {
  const [, linked] = /\/message\/([^/?#]+)\//.exec(linkToMessage ?? '') ?? [];
  const chats = [conversation.id, ...(linked === undefined ? [] : [decoded(linked)])];
  return [...new Set(chats.map((chat) => `${chat.split(';messageid=')[0]}/${message}`))];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // As it stands it names the message as well.
    return segment;
  }
}

function instantOf(iso: string | null | undefined): EpochMs | undefined {
  const at = iso == null ? Number.NaN : Date.parse(iso);
  return at >= 0 && at < Date.UTC(2101, 0) ? (at as EpochMs) : undefined;
}

const submitAction = z.object({
  commandId: command(EXTENSION.registerMessage),
  data: z.looseObject({ verb: z.string().max(128) }),
});

function readDialogAction({ value }: InboundActivity): TurnEvent | undefined {
  const read = submitAction.safeParse(value);
  if (!read.success) return undefined;
  const { verb, ...data } = read.data.data;
  return { kind: 'dialogAction', verb, data };
}

const query = z.object({
  commandId: command(EXTENSION.findInquiry, EXTENSION.findEmployee),
  parameters: z
    .array(z.object({ name: z.string().max(64).nullish(), value: z.unknown().optional() }))
    .max(5)
    .nullish(),
  queryOptions: z
    .object({ skip: z.int().min(0).max(10_000).nullish() })
    .nullish()
    .catch(undefined),
});

/** More is no search. */
const LONGEST_QUERY = 200;

/** When the search is opened; whatever else it is called, the command has one parameter. */
const INITIAL_RUN = 'initialRun';

function readSearch({ value }: InboundActivity): TurnEvent | undefined {
  const read = query.safeParse(value);
  if (!read.success) return undefined;
  const typed = read.data.parameters?.find(({ name }) => name !== INITIAL_RUN)?.value;
  const text = typeof typed === 'string' ? tidy(typed.slice(0, LONGEST_QUERY)) : '';
  return {
    kind: 'search',
    for: read.data.commandId === EXTENSION.findEmployee ? 'employees' : 'inquiries',
    query: text,
    skip: read.data.queryOptions?.skip ?? 0,
  };
}
