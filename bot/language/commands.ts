import type { ChatScope } from '../core/conversation.ts';
import { DEADLINE_COMMANDS } from './commands/deadlines.ts';
import { GENERAL_COMMANDS } from './commands/general.ts';
import { INQUIRY_COMMANDS } from './commands/inquiries.ts';
import type { CommandRow } from './old-types.ts';
import type { MenuEntry } from './reading.ts';

/** Every command the bot understands. Help card and manifest are made from this table: add a row, and both know it. */
export const COMMANDS: readonly CommandRow[] = [
  ...DEADLINE_COMMANDS,
  ...INQUIRY_COMMANDS,
  ...GENERAL_COMMANDS,
];

/** The menu as a person in this chat sees it, in the table's order. */
export function menuFor(scope: ChatScope): readonly MenuEntry[] {
  return COMMANDS.flatMap((row) => (row.menu?.scopes.includes(scope) ? [row.menu] : []));
}
