import { z } from 'zod';
import type { ConversationReferences } from '../core/conversation-references.ts';
import { removeRow } from './remove-row.ts';
import type { Table } from './table.ts';
import { updateRow } from './update-row.ts';

const VERSION = 1;
const ROW = 'reference';

const stored = z.object({
  conversation: z.string(),
  type: z.enum(['personal', 'channel', 'groupChat']),
  tenant: z.string(),
  serviceUrl: z.string(),
  bot: z.string(),
  person: z.string().optional(),
});

/** One row a conversation: partition = its id, row `reference`. */
export function storedConversationReferences(conversations: Table): ConversationReferences {
  return {
    async note(reference) {
      const next = stored.parse(reference);
      const text = JSON.stringify(next);
      await updateRow(
        conversations,
        { partition: next.conversation, row: ROW, version: VERSION },
        (current) =>
          current !== undefined && JSON.stringify(stored.parse(current)) === text ? undefined : next,
      );
    },
    async of(conversation) {
      const row = await conversations.read(conversation, ROW);
      return row && stored.parse(row.value);
    },
    forget: (conversation) => removeRow(conversations, conversation, ROW),
  };
}
