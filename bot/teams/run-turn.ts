import { randomBytes } from 'node:crypto';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Chat, Turn } from '../core/conversation.ts';
import type { ConversationReferences } from '../core/conversation-references.ts';
import { describeError } from '../core/describe-error.ts';
import type { Log } from '../core/log.ts';
import type { SeenTurns } from '../core/seen-turns.ts';
import type { InboundActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';
import { noteConversation } from './conversation-reference.ts';
import { DeliveryFailed, deliver } from './deliver.ts';
import { membersOf } from './members.ts';
import { readTurn } from './read-turn.ts';

export type TurnPorts = {
  readonly adapter: TeamsAdapter;
  readonly chat: Chat;
  readonly seenTurns: SeenTurns;
  readonly references: ConversationReferences;
  readonly now: () => Temporal.Instant;
  readonly log: Log;
  /** Told of every turn, for the metrics. */
  readonly observe: (outcome: TurnOutcome, milliseconds: number) => void;
};

export type TurnOutcome = 'answered' | 'repeated' | 'ignored' | 'failed';

export type RunTurn = (activity: InboundActivity) => Promise<InvokeResponse | undefined>;

/**
 * Runs a verified activity through the SDK: once, however often it is delivered, and never silently: what goes
 * wrong is told to the person in words, with a code that leads to the log.
 */
export function turnRunner(ports: TurnPorts): RunTurn {
  const { adapter, log, now, observe } = ports;
  adapter.onTurnError = (context, error) => tellTrouble(ports, context, error);
  return async (activity) => {
    const began = now();
    let outcome: TurnOutcome = 'failed';
    try {
      return await adapter.runVerified(activity as Activity, async (context) => {
        outcome = await serve(ports, context, activity);
      });
    } catch (error) {
      // Before the turn began or while its trouble was told: nobody can be told any more.
      log.error({ turn: activity.type, ...describeError(error) }, 'A turn failed, and nobody could be told');
      return { status: 200 };
    } finally {
      observe(outcome, now().since(began).total('milliseconds'));
    }
  };
}

async function serve(
  ports: TurnPorts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<TurnOutcome> {
  const { chat, references, seenTurns } = ports;
  const turn = readTurn(activity);
  if (!onlyReads(turn) && !(await seenTurns.begin(turnKey(activity), ports.now()))) {
    // A message needs no second answer; a press still waits for one.
    if (activity.type === 'invoke' && turn !== undefined)
      await deliver(context, activity, await chat.alreadyReceived(turn), ports.log);
    return 'repeated';
  }
  const noted = noteConversation(references, activity).catch((error) =>
    // What the person asked for may be done all the same; their next message is noted again.
    ports.log.warn(describeError(error), 'A conversation could not be noted'),
  );
  const [answer] = await Promise.all([turn && chat.answer(turn, membersOf(context, ports.log)), noted]);
  if (answer === undefined) return 'ignored';
  await deliver(context, activity, answer, ports.log);
  return 'answered';
}

/** Asked again because the first answer was slow, it is answered again; and nothing is written while somebody types. */
const onlyReads = (turn: Turn | undefined): boolean =>
  turn?.event.kind === 'search' || turn?.event.kind === 'messageAction';

const turnKey = ({ conversation, id }: InboundActivity): string => JSON.stringify([conversation.id, id]);

async function tellTrouble(ports: TurnPorts, context: TurnContext, error: unknown): Promise<void> {
  const activity = context.activity as unknown as InboundActivity;
  const turn: Turn | undefined = readTurn(activity);
  const reference = randomBytes(4).toString('hex').toUpperCase();
  ports.log.error({ reference, turn: activity.type, ...describeError(error) }, 'A turn failed');
  // What could not be sent cannot be apologised for the same way.
  if (turn === undefined || error instanceof DeliveryFailed) return;
  const answer = await ports.chat.trouble(turn, error, reference);
  await deliver(context, activity, answer, ports.log);
}
