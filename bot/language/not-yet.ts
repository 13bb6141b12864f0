import type { CommandName, Reading, ReadingOf } from './reading.ts';

/**
 * Understood, and not wired yet: the bot says so, and neither help nor manifest offers them. Taking one out of this
 * list does not compile until `bot/chat/commands.ts` has a branch for it.
 */
export const NOT_YET = [
  'backlog.export',
  'digest.setup',
  'digest.now',
  'digest.at',
  'digest.on',
  'digest.off',
  'data.export',
] as const satisfies readonly CommandName[];

export type NotYet = (typeof NOT_YET)[number];

export const isNotYet = (command: CommandName): command is NotYet =>
  (NOT_YET as readonly CommandName[]).includes(command);

/** A reading whose command is not wired. */
export const readsNotYet = (reading: Reading): reading is ReadingOf<NotYet> =>
  reading.command !== 'unclear' && reading.command !== 'unknown' && isNotYet(reading.command);
