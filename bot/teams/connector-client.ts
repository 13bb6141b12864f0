import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { type Call, type ConnectorOptions, callConnector } from './call-connector.ts';

/**
 * As much of the SDK's connector client as its adapter and its look-up of members use. The SDK's own is made anew for every turn, at a
 * tenth of an echo bot's turn; it sends again after a 5xx that may have delivered the message, and has no time limit,
 * so that a silent Teams would keep a turn for ever.
 */
export function connectorClient(serviceUrl: string, options: ConnectorOptions): ConnectorClient {
  const call = (method: Call['method'], path: string, body?: object) =>
    callConnector(serviceUrl, { method, path, ...(body && { body }) }, options);
  const conversations = {
    createConversation: (parameters: ConversationParameters) => call('POST', CONVERSATIONS, parameters),
    sendToConversation: (conversation: string, activity: Activity) =>
      call('POST', activitiesOf(conversation), activity),
    replyToActivity: (conversation: string, id: string, activity: Activity) =>
      call('POST', activityIn(conversation, id), activity),
    updateActivity: (conversation: string, id: string, activity: Activity) =>
      call('PUT', activityIn(conversation, id), activity),
    getConversationMember: (conversation: string, member: string) =>
      call(
        'GET',
        `${CONVERSATIONS}/${encodeURIComponent(conversation)}/members/${encodeURIComponent(member)}`,
      ),
    deleteActivity: (conversation: string, id: string) => call('DELETE', activityIn(conversation, id)),
  };
  return { conversations } as unknown as ConnectorClient;
}

const CONVERSATIONS = 'v3/conversations';
const activitiesOf = (conversation: string) =>
  `${CONVERSATIONS}/${encodeURIComponent(conversation)}/activities`;
const activityIn = (conversation: string, id: string) =>
  `${activitiesOf(conversation)}/${encodeURIComponent(id)}`;
