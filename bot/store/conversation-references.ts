import { z } from 'zod';
import type { ConversationReferences } from '../core/conversation-references.ts';
import type { PersonId } from '../core/directory.ts';
import { forgetChat, noteChat } from './recipients.ts';
import {
  isToBeNotedAnew,
  noteAddress,
  REFERENCE,
  readReference,
  sameReference,
  storedReference,
} from './reference-rows.ts';
import { removeRow } from './remove-row.ts';
import type { Table } from './table.ts';
import { updateRow } from './update-row.ts';

const VERSION = 1;

const storedChannel = z.object({ conversation: z.string() });

const channelRow = (unit: string) => ({ partition: `channel/${unit}`, row: 'channel', version: VERSION });

/**
 * Table `conversations`: partition = a conversation's id, row `reference`; `channel/<unit>` → which conversation is the
 * unit's channel; `address` → the newest of all references, where chats are opened with people who have none. Of a
 * personal chat the person's row in table `people` has a copy, so that one call finds all that a message to them needs.
 */
export function storedConversationReferences(conversations: Table, people: Table): ConversationReferences {
  return {
    async note(reference) {
      const next = storedReference.parse(reference);
      const stored = await conversations.read(next.conversation, REFERENCE);
      const same = stored && sameReference(storedReference.parse(stored.value), next);
      if (same && !isToBeNotedAnew(stored)) return;
      // The row that tells whether there is anything to do comes last: a crash before it leaves all of it to be done again.
      if (next.type === 'personal' && next.person !== undefined) {
        await noteChat(people, next.person as PersonId, next);
      }
      await noteAddress(conversations, next);
      const key = { partition: next.conversation, row: REFERENCE, version: VERSION };
      await updateRow(conversations, key, () => ({ ...next }));
    },
    async of(conversation) {
      return readReference(conversations, conversation);
    },
    async forget(conversation) {
      const person = (await readReference(conversations, conversation))?.person;
      if (person !== undefined) await forgetChat(people, person as PersonId, conversation);
      await removeRow(conversations, conversation, REFERENCE);
    },
    async noteChannel(unit, conversation) {
      await updateRow(conversations, channelRow(unit), () => ({ conversation }));
    },
    async channelOf(unit) {
      const { partition, row } = channelRow(unit);
      const pointer = await conversations.read(partition, row);
      return pointer && readReference(conversations, storedChannel.parse(pointer.value).conversation);
    },
  };
}
