import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Answer } from '../core/conversation.ts';
import { describeError } from '../core/describe-error.ts';
import type { Log } from '../core/log.ts';
import { type InboundActivity, readCardActionValue } from './activity.ts';
import { isCardAction } from './read-turn.ts';
import { writeInvokeResponse, writeMessage } from './write-answer.ts';
import { writeExtensionResponse } from './write-extension.ts';

/** Teams did not take what the bot wanted to say. */
export class DeliveryFailed extends Error {
  override name = 'DeliveryFailed';
  /** Teams' HTTP status, or the network's code, as the cause has it. */
  readonly statusCode: number | undefined;
  readonly code: string | undefined;

  constructor(cause: unknown) {
    const { errorMessage, errorStatus, errorCode } = describeError(cause);
    super(errorMessage, { cause });
    this.statusCode = errorStatus;
    this.code = errorCode;
  }
}

/** Sends an answer: messages into the conversation, or to a press what its card shall show. */
export async function deliver(
  context: TurnContext,
  activity: InboundActivity,
  answer: Answer,
  log: Log,
): Promise<void> {
  if (activity.type === 'invoke') {
    if (isCardAction(activity)) await updateCard(context, activity, answer, log);
    const value = isCardAction(activity)
      ? writeInvokeResponse(answer)
      : writeExtensionResponse(answer, activity);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
    return;
  }
  for (const message of answer.messages) await send(context, writeMessage(message));
}

async function send(context: TurnContext, message: Partial<Activity>): Promise<void> {
  try {
    await context.sendActivity(message);
  } catch (cause) {
    throw new DeliveryFailed(cause);
  }
}

/**
 * The response alone lasts until the client redraws the card; the update makes it last. Not after a refresh that
 * the client made by itself: that would go round in circles.
 */
async function updateCard(
  context: TurnContext,
  { replyToId, value }: InboundActivity,
  { replacement }: Answer,
  log: Log,
): Promise<void> {
  if (!replacement || !replyToId || readCardActionValue(value)?.trigger === 'automatic') return;
  try {
    await context.updateActivity({ ...writeMessage(replacement), id: replyToId });
  } catch (error) {
    log.warn(describeError(error), 'A card was answered but could not be updated');
  }
}
