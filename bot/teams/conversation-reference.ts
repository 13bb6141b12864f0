import type { ConversationReference, ConversationReferences } from '../core/conversation-references.ts';
import type { InboundActivity } from './activity.ts';

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
