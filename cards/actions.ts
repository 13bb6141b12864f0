import { z } from 'zod';
import { LANGUAGES } from '../bot/core/reply-language.ts';

/** What the buttons of our cards send back. The data comes from the client: parsed, never trusted. */
const action = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('help') }),
  z.object({ verb: z.literal('language'), to: z.enum(LANGUAGES) }),
]);

export type CardAction = z.infer<typeof action>;

/** The press of a button; undefined when no card of ours has such a button (any more). */
export function readCardAction(verb: string, data: unknown): CardAction | undefined {
  const given = typeof data === 'object' && data !== null ? data : {};
  const read = action.safeParse({ ...given, verb });
  return read.success ? read.data : undefined;
}
