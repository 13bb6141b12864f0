import { z } from 'zod';
import type { ConversationReference } from '../core/conversation-references.ts';
import type { PersonId } from '../core/directory.ts';
import type { Recipient, Recipients, Unreachable } from '../core/recipients.ts';
import { instant } from './inquiries/because-schema.ts';
import { lettersHeld, MOST_UNITS } from './inquiries/holdings.ts';
import { PREFERENCES, storedPreferenceRow } from './preferences.ts';
import { noteAnewAtNextMessage, readAddress, storedReference } from './reference-rows.ts';
import { removeRow } from './remove-row.ts';
import type { Table, Value } from './table.ts';
import { updateRow } from './update-row.ts';

const VERSION = 1;
const CHAT = 'chat';
/** Of a person, besides where they hold something. */
const OTHER_ROWS = 10;
/** No person's id. */
const UNREACHABLE = 'unreachable';

const storedUnreachable: z.ZodType<Unreachable> = z.strictObject({ since: instant, reason: z.string() });
const storedChat: z.ZodType<Pick<Recipient, 'chat' | 'unreachable'>> = z.strictObject({
  chat: storedReference.optional(),
  unreachable: storedUnreachable.optional(),
});

/**
 * Table `people`: partition = person id, row `chat` (where the person can be written to, or why not) beside
 * `preferences` and `holds/<letters>` (where something of theirs lies, see holdings.ts); partition `unreachable` → the people who could not be written to, for the report.
 */
export function storedRecipients(people: Table, conversations: Table): Recipients {
  return {
    async of(person) {
      const rows = await people.list(person, { limit: OTHER_ROWS + MOST_UNITS });
      const value = (name: string) => rows.find(({ row }) => row === name)?.value;
      const preferences = storedPreferenceRow.parse(value(PREFERENCES) ?? {});
      return { preferences, ...storedChat.parse(value(CHAT) ?? {}), letters: lettersHeld(rows) };
    },
    address: () => readAddress(conversations),
    async noteUnreachable(person, unreachable) {
      // The list first: whoever stands in it and can be reached is taken out at the next message.
      const first = (current: Value | undefined) => (current === undefined ? { ...unreachable } : undefined);
      await updateRow(people, { partition: UNREACHABLE, row: person, version: VERSION }, first);
      await changeChat(people, person, (chat) => ({ unreachable, ...chat }));
      const chat = await people.read(person, CHAT);
      const known = chat && storedChat.parse(chat.value).chat;
      if (known) await noteAnewAtNextMessage(conversations, known.conversation);
    },
    async clearUnreachable(person) {
      await changeChat(people, person, ({ unreachable: _, ...chat }) => chat);
      await removeRow(people, UNREACHABLE, person);
    },
    async listUnreachable(limit) {
      const rows = await people.list(UNREACHABLE, { limit });
      return rows.map(({ row, value }) => ({ person: row as PersonId, ...storedUnreachable.parse(value) }));
    },
  };
}

/** The chat is there (again), and so is whoever is in it. */
export async function noteChat(people: Table, person: PersonId, chat: ConversationReference): Promise<void> {
  await removeRow(people, UNREACHABLE, person);
  await changeChat(people, person, () => ({ chat }));
}

/** Nothing is left of it; another chat of the person's stays. */
export async function forgetChat(people: Table, person: PersonId, conversation: string): Promise<void> {
  const row = await people.read(person, CHAT);
  if (!row || storedChat.parse(row.value).chat?.conversation !== conversation) return;
  await removeRow(people, UNREACHABLE, person);
  await removeRow(people, person, CHAT);
}

type StoredChat = z.infer<typeof storedChat>;

function changeChat(
  people: Table,
  person: PersonId,
  change: (before: StoredChat) => StoredChat,
): Promise<void> {
  return updateRow(people, { partition: person, row: CHAT, version: VERSION }, (current) => {
    const after = JSON.stringify(storedChat.parse(change(storedChat.parse(current ?? {}))));
    return after === JSON.stringify(current ?? {}) ? undefined : JSON.parse(after);
  });
}
