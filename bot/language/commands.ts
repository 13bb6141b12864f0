import type { ChatScope } from '../core/conversation.ts';
import type { CommandRow } from './command-row.ts';
import { ABSENCE_LOG_COMMANDS } from './commands/absence-log.ts';
import { ABSENCE_COMMANDS } from './commands/absences.ts';
import { BACKLOG_COMMANDS } from './commands/backlog.ts';
import { CITIZEN_HAS_COMMANDS } from './commands/citizen-has.ts';
import { COVER_COMMANDS } from './commands/cover.ts';
import { DEADLINE_COMMANDS } from './commands/deadlines.ts';
import { DIGEST_COMMANDS } from './commands/digest.ts';
import { GENERAL_COMMANDS } from './commands/general.ts';
import { HALF_SAID_COMMANDS } from './commands/half-said.ts';
import { HANDING_OVER_COMMANDS } from './commands/handing-over.ts';
import { INQUIRY_COMMANDS } from './commands/inquiries.ts';
import { ANSWERING_COMMANDS } from './commands/inquiry-answering.ts';
import { CALL_COMMANDS } from './commands/inquiry-calls.ts';
import { NATURE_COMMANDS } from './commands/inquiry-nature.ts';
import { PAPER_COMMANDS } from './commands/inquiry-papers.ts';
import { TIME_COMMANDS } from './commands/inquiry-time.ts';
import { WAITING_COMMANDS } from './commands/inquiry-waiting.ts';
import { isNotYet } from './not-yet.ts';
import type { MenuEntry } from './reading.ts';

/**
 * Every command the bot understands; of two that fit a text equally well, the first. Help card and manifest are made
 * from this table: add a row, and both know it.
 */
export const COMMANDS: readonly CommandRow[] = [
  ...DEADLINE_COMMANDS,
  ...INQUIRY_COMMANDS,
  ...CITIZEN_HAS_COMMANDS,
  ...CALL_COMMANDS,
  ...ANSWERING_COMMANDS,
  ...PAPER_COMMANDS,
  ...NATURE_COMMANDS,
  ...WAITING_COMMANDS,
  ...TIME_COMMANDS,
  ...HANDING_OVER_COMMANDS,
  ...ABSENCE_COMMANDS,
  ...ABSENCE_LOG_COMMANDS,
  ...COVER_COMMANDS,
  ...BACKLOG_COMMANDS,
  ...DIGEST_COMMANDS,
  ...GENERAL_COMMANDS,
  ...HALF_SAID_COMMANDS,
];

/** The menu as a person in this chat sees it, in the table's order, what is seldom wanted last; only what is wired. */
export function menuFor(scope: ChatScope): readonly MenuEntry[] {
  const entries = COMMANDS.flatMap(({ menu, command }) =>
    menu?.scopes.includes(scope) && !isNotYet(command) ? [menu] : [],
  );
  return entries.toSorted((a, b) => Number(a.seldom === true) - Number(b.seldom === true));
}
