import { z } from 'zod';
import type { ConversationReference } from '../core/conversation-references.ts';
import type { TeamsAddress } from '../core/delivery.ts';
import { Conflict, type StoredRow, type Table } from './table.ts';
import { updateRow } from './update-row.ts';

const VERSION = 1;

/** References as they stand in table `conversations`, and as copies elsewhere. */

export const REFERENCE = 'reference';
/** No conversation's id: Teams' own have a colon. */
const ADDRESS = { partition: 'address', row: 'latest' };

export const storedReference: z.ZodType<ConversationReference> = z.object({
  conversation: z.string(),
  type: z.enum(['personal', 'channel', 'groupChat']),
  tenant: z.string(),
  serviceUrl: z.string(),
  bot: z.string(),
  person: z.string().optional(),
});

export async function readReference(
  conversations: Table,
  conversation: string,
): Promise<ConversationReference | undefined> {
  const row = await conversations.read(conversation, REFERENCE);
  return row && storedReference.parse(row.value);
}

const storedAddress: z.ZodType<TeamsAddress> = z.object({
  tenant: z.string(),
  serviceUrl: z.string(),
  bot: z.string(),
});

export async function readAddress(conversations: Table): Promise<TeamsAddress | undefined> {
  const row = await conversations.read(ADDRESS.partition, ADDRESS.row);
  return row && storedAddress.parse(row.value);
}

/** Nearly always the same for everybody; of two that are noted at the same moment either will do. */
export async function noteAddress(conversations: Table, reference: ConversationReference): Promise<void> {
  const { partition, row } = ADDRESS;
  const address = storedAddress.parse(reference);
  const value = { ...address };
  const stored = await conversations.read(partition, row);
  if (stored && JSON.stringify(storedAddress.parse(stored.value)) === JSON.stringify(address)) return;
  const entry = { row, version: VERSION, value };
  try {
    await conversations.write(partition, [
      stored ? { do: 'replace', ...entry, etag: stored.etag } : { do: 'insert', ...entry },
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

/**
 * The next message from there has everything noted anew: whoever writes can be written to. It costs those nothing who
 * can be reached, for whom one read says that there is nothing to do.
 */
export async function noteAnewAtNextMessage(conversations: Table, conversation: string): Promise<void> {
  await updateRow(conversations, { partition: conversation, row: REFERENCE, version: VERSION }, (current) =>
    current === undefined ? undefined : { ...current, anew: true },
  );
}

export const isToBeNotedAnew = ({ value }: StoredRow): boolean => value.anew === true;

export const sameReference = (one: ConversationReference, other: ConversationReference): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
