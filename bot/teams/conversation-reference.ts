import type { ConversationReference, ConversationReferences } from '../core/conversation-references.ts';
import type { InboundActivity } from './activity.ts';
import { isAllowedServiceUrl } from './service-url.ts';

/** Keeps what is stored of a conversation in step with a verified activity. */
export async function noteConversation(
  references: ConversationReferences,
  activity: InboundActivity,
): Promise<void> {
  const removed = activity.type === 'installationUpdate' && activity.action?.startsWith('remove');
  if (removed) await references.forget(conversationId(activity));
  else if (activity.type === 'installationUpdate' || activity.type === 'message') {
    await references.note(readReference(activity));
  }
}

/**
 * The stored reference, if the bot may send to where it points: an address that was stored is trusted no more
 * than one that comes in.
 */
export async function usableReference(
  references: ConversationReferences,
  conversation: string,
  serviceUrlHosts: readonly string[],
): Promise<ConversationReference | undefined> {
  const reference = await references.of(conversation);
  return reference && isAllowedServiceUrl(reference.serviceUrl, serviceUrlHosts) ? reference : undefined;
}

function readReference(activity: InboundActivity): ConversationReference {
  const { conversation, channelData, serviceUrl, recipient, from } = activity;
  const type = conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal');
  return {
    conversation: conversationId(activity),
    type,
    tenant: channelData.tenant.id,
    serviceUrl,
    bot: recipient.id,
    person: type === 'personal' ? (from.aadObjectId ?? undefined) : undefined,
  };
}

/** In a channel the id also names the thread: `19:…@thread.tacv2;messageid=…`. */
function conversationId({ conversation }: InboundActivity): string {
  return conversation.id.split(';messageid=')[0] ?? conversation.id;
}
