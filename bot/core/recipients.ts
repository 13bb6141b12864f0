import type { ConversationReference } from './conversation-references.ts';
import type { TeamsAddress } from './delivery.ts';
import type { PersonId, UnitId } from './directory.ts';
import type { Preferences } from './preferences.ts';
import type { EpochMs } from './time-zone.ts';

/** A person as the one to write to. */
export type Recipient = {
  readonly preferences: Preferences;
  /** Their own chat with the bot, where it is known. */
  readonly chat?: ConversationReference | undefined;
  readonly unreachable?: Unreachable | undefined;
  /** Partitions (letters of references) where something of theirs may lie. */
  readonly letters: readonly UnitId[];
};

/** `reason`: one of those that {@link outOfReach} knows. */
export type Unreachable = { readonly since: EpochMs; readonly reason: string };

/** Why somebody cannot be written to, as far as Teams tells. */
export type OutOfReach = 'notInstalled' | 'blocked' | 'disabled' | 'gone';

/** By Teams' own words for a 403; and what its 404 in a chat that was just opened comes to. Nothing else is a person's. */
const OUT_OF_REACH: ReadonlyMap<string, OutOfReach> = new Map([
  ['BotNotInConversationRoster', 'notInstalled'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByAdmin', 'disabled'],
  ['gone', 'gone'],
]);

/** Undefined where the reason says nothing of the person. */
export const outOfReach = (reason: string): OutOfReach | undefined => OUT_OF_REACH.get(reason);

export interface Recipients {
  of(person: PersonId): Promise<Recipient>;
  /** Where a chat can be opened with somebody who has none; undefined before Teams has ever written to the bot. */
  address(): Promise<TeamsAddress | undefined>;
  /** They could not be written to; the first time counts. */
  noteUnreachable(person: PersonId, unreachable: Unreachable): Promise<void>;
  /** They could after all, or are with the municipality no more. */
  clearUnreachable(person: PersonId): Promise<void>;
  listUnreachable(limit: number): Promise<(Unreachable & { readonly person: PersonId })[]>;
}
