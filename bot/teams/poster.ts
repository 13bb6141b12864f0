import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { ConversationReference } from '../core/conversation-references.ts';
import type { Delivery, OpenedChat, Poster } from '../core/delivery.ts';
import type { TeamsAuthentication } from './authentication.ts';
import { connectorClient } from './connector-client.ts';
import { readFailure } from './delivery-failure.ts';
import { isAllowedServiceUrl } from './service-url.ts';
import { writeMessage } from './write-answer.ts';

/** Teams answers in a moment; longer than this nobody waits. In ms. */
export const LONGEST_POST = 10_000;

export type PosterOptions = {
  readonly authentication: Pick<TeamsAuthentication, 'tokens'>;
  readonly serviceUrlHosts: readonly string[];
  readonly longestSend?: number | undefined;
};

/** Posts outside a turn: one request a call. */
export function poster({
  authentication,
  serviceUrlHosts,
  longestSend = LONGEST_POST,
}: PosterOptions): Poster {
  const { authorization } = authentication.tokens;

  /** An address that was stored is trusted no more than one that comes in. */
  async function request<T>(
    serviceUrl: string,
    send: (client: ConnectorClient) => Promise<T>,
  ): Promise<{ is: 'sent'; response: T } | Exclude<Delivery, { is: 'sent' }>> {
    if (!isAllowedServiceUrl(serviceUrl, serviceUrlHosts)) return { is: 'faulty', reason: 'serviceUrl' };
    try {
      return {
        is: 'sent',
        response: await send(connectorClient(serviceUrl, { authorization, longestSend })),
      };
    } catch (error) {
      return readFailure(error);
    }
  }

  const told = (outcome: Awaited<ReturnType<typeof request<{ id?: string }>>>): Delivery =>
    outcome.is === 'sent' ? { is: 'sent', activity: idIn(outcome.response) } : outcome;

  return {
    async post(to, message) {
      const activity = activityTo(to, message);
      return told(
        await request(to.serviceUrl, ({ conversations }) =>
          conversations.sendToConversation(to.conversation, activity),
        ),
      );
    },
    async update(to, id, message) {
      const activity = { ...activityTo(to, message), id };
      const outcome = await request(to.serviceUrl, ({ conversations }) =>
        conversations.updateActivity(to.conversation, id, activity),
      );
      return outcome.is === 'sent' ? { is: 'sent', activity: id } : outcome;
    },
    async openChat({ tenant, serviceUrl, bot }, person): Promise<OpenedChat> {
      const wanted = {
        isGroup: false,
        bot: { id: bot, name: '' },
        // Teams takes the Entra id for the id of a member.
        members: [{ id: person, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      const outcome = await request(serviceUrl, ({ conversations }) =>
        conversations.createConversation(wanted as ConversationParameters),
      );
      if (outcome.is !== 'sent') return outcome;
      const id = idIn(outcome.response);
      return id ? { is: 'opened', conversation: id } : { is: 'notTaken', reason: 'no id' };
    },
  };
}

const activityTo = (
  { conversation, serviceUrl, bot, tenant }: ConversationReference,
  message: Parameters<typeof writeMessage>[0],
): Partial<Activity> => ({
  ...writeMessage(message),
  channelId: 'msteams',
  serviceUrl,
  from: { id: bot, name: '' },
  conversation: { id: conversation, tenantId: tenant } as Activity['conversation'],
});

/** What answers is not always what the SDK's types say. */
function idIn(answer: unknown): string | undefined {
  const id = (answer as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}
