import type { Message } from '../core/conversation.ts';
import type { ConversationReference } from '../core/conversation-references.ts';
import type { Delivery } from '../core/delivery.ts';
import { describeError } from '../core/describe-error.ts';
import type { PersonId } from '../core/directory.ts';
import type { Outcome } from '../core/due-work.ts';
import { outOfReach, type Recipient } from '../core/recipients.ts';
import type { Hand } from './handler.ts';
import type { WorkPorts } from './ports.ts';

type Undelivered = Exclude<Delivery, { is: 'sent' }>;

/**
 * Posts into somebody's own chat, which is opened where the app is installed and none is known. Who cannot be reached is
 * noted, and no longer once a message comes through.
 */
export async function writeToPerson(
  ports: WorkPorts,
  hand: Hand,
  { person, recipient, message }: { person: PersonId; recipient: Recipient; message: Message },
): Promise<Outcome> {
  const known = recipient.chat;
  const first = known && (await hand.send.post(known, message));
  if (known && first && first.is !== 'gone') return outcomeOf(ports, hand, person, recipient, known, first);
  // A chat that is no more is forgotten, and opened anew.
  if (known) await ports.references.forget(known.conversation);
  const opened = await openChat(ports, hand, person);
  if (!('conversation' in opened)) return undelivered(ports, hand, person, opened);
  const delivery = await hand.send.post(opened, message);
  // A chat that Teams opens and does not know the next moment is with nobody.
  const told = delivery.is === 'gone' ? ({ is: 'refused', reason: 'gone' } as const) : delivery;
  return outcomeOf(ports, hand, person, recipient, opened, told);
}

async function outcomeOf(
  ports: WorkPorts,
  hand: Hand,
  person: PersonId,
  recipient: Recipient,
  to: ConversationReference,
  delivery: Delivery,
): Promise<Outcome> {
  if (delivery.is !== 'sent') return undelivered(ports, hand, person, delivery);
  if (recipient.unreachable) await noteReached(ports, person);
  return { is: 'done', to: to.conversation, activity: delivery.activity };
}

async function openChat(
  { recipients, references }: WorkPorts,
  hand: Hand,
  person: PersonId,
): Promise<ConversationReference | Undelivered> {
  const address = await recipients.address();
  if (address === undefined) return { is: 'faulty', reason: 'noAddress' };
  const { tenant, serviceUrl, bot } = address;
  const opened = await hand.send.openChat({ tenant, serviceUrl, bot }, person);
  // Nothing was posted yet, so that there is nothing to be unsure about.
  if (opened.is === 'unknown') return { is: 'notTaken', reason: 'unknown' };
  if (opened.is !== 'opened') return opened;
  const { conversation } = opened;
  const reference = { conversation, type: 'personal', tenant, serviceUrl, bot, person } as const;
  await references.note(reference);
  return reference;
}

async function undelivered(
  { recipients }: WorkPorts,
  { now }: Hand,
  person: PersonId,
  delivery: Undelivered,
): Promise<Outcome> {
  if (delivery.is === 'notTaken' || delivery.is === 'unknown') return delivery;
  if (delivery.is === 'gone') return { is: 'failed', reason: 'noChat' };
  const { is, reason } = delivery;
  if (is === 'refused' && outOfReach(reason))
    await recipients.noteUnreachable(person, { since: now, reason });
  return { is: 'failed', reason };
}

/** It is sent: whatever goes wrong now must not have it sent again. */
async function noteReached({ recipients, log }: WorkPorts, person: PersonId): Promise<void> {
  try {
    await recipients.clearUnreachable(person);
  } catch (error) {
    log.warn(describeError(error), 'That somebody was reached could not be noted');
  }
}
