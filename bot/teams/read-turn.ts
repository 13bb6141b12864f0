import type { ChatScope, Mention, Turn, TurnEvent } from '../core/conversation.ts';
import type { PersonId } from '../core/directory.ts';
import { type InboundActivity, readCardActionValue } from './activity.ts';
import { isExtension, readExtension } from './read-extension.ts';

/** The turn that an activity means, or undefined when the bot has nothing to say to it. */
export function readTurn(activity: InboundActivity): Turn | undefined {
  const sender = activity.from.aadObjectId;
  // Other bots have no Entra id; whatever they say is not for us.
  if (!sender) return undefined;
  const event = readEvent(activity);
  if (event === undefined) return undefined;
  return {
    who: { id: sender as PersonId, name: activity.from.name ?? undefined },
    scope: readScope(activity),
    locale: activity.locale ?? undefined,
    event,
  };
}

function readEvent(activity: InboundActivity): TurnEvent | undefined {
  switch (activity.type) {
    case 'installationUpdate':
      // Teams also sends a conversationUpdate for the same event; one greeting is enough.
      if (activity.action?.startsWith('remove')) return { kind: 'removed' };
      return activity.action?.startsWith('add') ? { kind: 'installed' } : undefined;
    case 'message':
      return { kind: 'text', text: withoutBotMention(activity), mentions: mentionsOfPeople(activity) };
    case 'invoke': {
      if (!isCardAction(activity)) return readExtension(activity);
      const press = readCardActionValue(activity.value);
      return press && { kind: 'action', verb: press.action.verb, data: press.action.data };
    }
    default:
      return undefined;
  }
}

export const isCardAction = ({ type, name }: InboundActivity): boolean =>
  type === 'invoke' && name === 'adaptiveCard/action';

function readScope(activity: InboundActivity): ChatScope {
  if (isExtension(activity)) return 'personal';
  const { conversation } = activity;
  if (conversation.conversationType === 'channel') return 'team';
  if (conversation.conversationType === 'groupChat') return 'groupChat';
  return conversation.isGroup ? 'groupChat' : 'personal';
}

/** Takes out every mention of the bot, wherever it stands; the SDK does so with the first only. */
function withoutBotMention({ text, entities, recipient }: InboundActivity): string {
  const mentions = (entities ?? []).filter(
    ({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id,
  );
  const words = mentions.reduce(
    (rest, mention) => (mention.text ? rest.replaceAll(mention.text, ' ') : rest),
    text ?? '',
  );
  return words.trim();
}

/** Of everybody but the bot, in the order of the entities, which is the text's. */
function mentionsOfPeople({ entities, recipient }: InboundActivity): readonly Mention[] {
  return (entities ?? []).flatMap(({ type, text, mentioned }) => {
    if (type !== 'mention' || !mentioned || mentioned.id === recipient.id) return [];
    // People shorten what stands in the text ("Mette"); the name of the account stays whole.
    const name = (text ?? '').replace(/<[^<>]*>/g, '').trim() || (mentioned.name ?? '');
    return [{ name, id: mentioned.id, person: (mentioned.aadObjectId ?? undefined) as PersonId | undefined }];
  });
}
