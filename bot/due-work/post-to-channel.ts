import type { Message } from '../core/conversation.ts';
import type { UnitId } from '../core/directory.ts';
import type { Outcome } from '../core/due-work.ts';
import type { Hand } from './handler.ts';
import type { WorkPorts } from './ports.ts';

/** Posts into the unit's channel, where one is known; one that is no more is forgotten. */
export async function postToChannel(
  { references }: WorkPorts,
  hand: Hand,
  unit: UnitId,
  message: Message,
): Promise<Outcome> {
  const channel = await references.channelOf(unit);
  if (channel === undefined) return { is: 'failed', reason: 'noChannel' };
  const delivery = await hand.send.post(channel, message);
  switch (delivery.is) {
    case 'sent':
      return { is: 'done', to: channel.conversation, activity: delivery.activity };
    case 'gone':
      await references.forget(channel.conversation);
      return { is: 'failed', reason: 'gone' };
    case 'refused':
    case 'faulty':
      return { is: 'failed', reason: delivery.reason };
    default:
      return delivery;
  }
}
