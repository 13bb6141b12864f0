import { type Activity, ActivityTypes, type InvokeResponse } from 'botbuilder';
import type { Answer, Message } from '../core/conversation.ts';

export const CARD = 'application/vnd.microsoft.card.adaptive';
const NOTE = 'application/vnd.microsoft.activity.message';

/** One message as an activity. Text goes out as plain text, so that nothing in it becomes a link or a mention. */
export function writeMessage(message: Message): Partial<Activity> {
  if ('text' in message) return { type: ActivityTypes.Message, text: message.text, textFormat: 'plain' };
  return {
    type: ActivityTypes.Message,
    summary: message.summary,
    attachments: [{ contentType: CARD, content: message.card }],
  };
}

/** What the client shows at the card whose button was pressed. */
export function writeInvokeResponse({ replacement, messages }: Answer): InvokeResponse {
  if (replacement) return invokeResponse(CARD, replacement.card);
  const note = messages.find((message) => 'text' in message);
  return invokeResponse(NOTE, note?.text ?? '');
}

/** To a press that was not understood; 4xx by Teams' contract for card actions. */
export function refuseInvoke(): InvokeResponse {
  const value = { code: 'BadRequest', message: 'This bot has no such action.' };
  return { status: 400, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}

function invokeResponse(type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type, value } };
}
