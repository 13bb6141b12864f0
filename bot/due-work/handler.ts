import type { Message } from '../core/conversation.ts';
import type { ConversationReference } from '../core/conversation-references.ts';
import type { Delivery, OpenedChat, TeamsAddress } from '../core/delivery.ts';
import type { PersonId } from '../core/directory.ts';
import type { Outcome, Plan, Work, WorkKind } from '../core/due-work.ts';
import type { EpochMs } from '../core/time-zone.ts';

/**
 * Does one piece of work, and says what it came to; what it throws is logged and tried again. It may run again after it
 * was done (a crash before it was settled), and once something was sent it must not throw.
 */
export type Handler = (work: Work, hand: Hand) => Promise<Outcome>;

export type Handlers = Readonly<Record<WorkKind, Handler>>;

export type Hand = {
  /** When it was begun. */
  readonly now: EpochMs;
  /** At the pace that Teams allows. @throws LeaseLost when it would be too late to begin */
  readonly send: Sending;
  /** Other work that follows from this one; what is known already stays as it is. */
  readonly plan: (plans: readonly Plan[]) => Promise<void>;
};

export type Sending = {
  post(to: ConversationReference, message: Message): Promise<Delivery>;
  update(to: ConversationReference, activity: string, message: Message): Promise<Delivery>;
  openChat(address: TeamsAddress, person: PersonId): Promise<OpenedChat>;
};

/** Somebody else may be at it by now: nothing more is sent or written. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}
