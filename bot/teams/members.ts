import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Members } from '../core/conversation.ts';
import { describeError } from '../core/describe-error.ts';
import type { PersonId } from '../core/directory.ts';
import type { Log } from '../core/log.ts';
import { withinTime } from './within-time.ts';

/** Somebody waits for the answer, and the name does where the id does not. In ms. */
const LONGEST_LOOK_UP = 3_000;

/** Teams calls the Entra id one or the other, as the call and its version have it. */
const member = z
  .object({ aadObjectId: z.string().min(1), objectId: z.string().min(1) })
  .partial()
  .transform(({ aadObjectId, objectId }) => (aadObjectId ?? objectId) as PersonId | undefined);

/**
 * The members of a turn's conversation, of whom Teams is asked one at a time, and only when one is wanted: a mention
 * carries Teams' own id, which nobody else knows.
 */
export function membersOf(context: TurnContext, log: Log): Members {
  return {
    async personOf(teamsId) {
      try {
        return member.parse(await withinTime(LONGEST_LOOK_UP, TeamsInfo.getMember(context, teamsId)));
      } catch (error) {
        log.warn(describeError(error), 'Teams did not say who was mentioned; the name has to do');
        return undefined;
      }
    },
  };
}
