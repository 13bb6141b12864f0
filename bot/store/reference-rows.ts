import { z } from 'zod';
import type { ConversationReference } from '../core/conversation-references.ts';
import type { Table } from './table.ts';

/** References as they stand in table `conversations`, and as copies elsewhere. */

export const REFERENCE = 'reference';
/** No conversation's id: Teams' own have a colon. */
export const ADDRESS = { partition: 'address', row: 'latest' };

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

/** The newest of all references, whoever's it was. */
export async function readAddress(conversations: Table): Promise<ConversationReference | undefined> {
  const row = await conversations.read(ADDRESS.partition, ADDRESS.row);
  return row && storedReference.parse(row.value);
}

export const sameReference = (one: ConversationReference, other: ConversationReference): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
