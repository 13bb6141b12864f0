import type { UnitId } from './directory.ts';

/** Where a conversation can be reached later, outside a turn. */
export type ConversationReference = {
  /** Without the part that names a thread. */
  readonly conversation: string;
  readonly type: 'personal' | 'channel' | 'groupChat';
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly bot: string;
  /** Entra id of the person in a personal chat. */
  readonly person?: string | undefined;
};

export interface ConversationReferences {
  /** Stores it where it is new or has changed: Teams moves conversations to other service URLs. */
  note(reference: ConversationReference): Promise<void>;
  of(conversation: string): Promise<ConversationReference | undefined>;
  /** The bot was taken out of the conversation. */
  forget(conversation: string): Promise<void>;
  /** This channel is the unit's own: what cannot be told a person of it is told there. */
  noteChannel(unit: UnitId, conversation: string): Promise<void>;
  /** Undefined where none was noted, or the bot was taken out of it. */
  channelOf(unit: UnitId): Promise<ConversationReference | undefined>;
}
