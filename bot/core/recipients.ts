import type { ConversationReference } from './conversation-references.ts';
import type { TeamsAddress } from './delivery.ts';
import type { PersonId } from './directory.ts';
import type { Preferences } from './preferences.ts';
import type { EpochMs } from './time-zone.ts';

/** A person as the one to write to. */
export type Recipient = {
  readonly preferences: Preferences;
  /** Their own chat with the bot, where it is known. */
  readonly chat?: ConversationReference | undefined;
  readonly unreachable?: Unreachable | undefined;
};

export type Unreachable = { readonly since: EpochMs; readonly reason: string };

export interface Recipients {
  of(person: PersonId): Promise<Recipient>;
  /** Where a chat can be opened with somebody who has none; undefined before Teams has ever written to the bot. */
  address(): Promise<TeamsAddress | undefined>;
  /** They could not be written to; the first time counts. */
  noteUnreachable(person: PersonId, unreachable: Unreachable): Promise<void>;
  /** They could after all. */
  noteReached(person: PersonId): Promise<void>;
  listUnreachable(limit: number): Promise<(Unreachable & { readonly person: PersonId })[]>;
}
