import type { InvokeResponse } from 'botbuilder';
import type { Answer, Card, Found } from '../core/conversation.ts';
import type { InboundActivity } from './activity.ts';
import { CARD } from './write-answer.ts';

const PREVIEW = 'application/vnd.microsoft.card.thumbnail';

/** What Teams shows in the dialog, or in the list under the search. */
export function writeExtensionResponse(
  answer: Answer,
  { name, recipient }: Pick<InboundActivity, 'name' | 'recipient'>,
): InvokeResponse {
  const body =
    name === 'composeExtension/query'
      ? { composeExtension: writeResults(answer) }
      : { task: writeDialog(answer, recipient.name ?? '') };
  return { status: 200, body };
}

function writeResults({ found, messages }: Answer) {
  if (found === undefined) return { type: 'message', text: textOf(messages) };
  return { type: 'result', attachmentLayout: 'list', attachments: found.map(writeFound) };
}

const writeFound = ({ title, text, card }: Found) => ({
  contentType: CARD,
  content: card,
  preview: { contentType: PREVIEW, content: { title, text } },
});

function writeDialog({ replacement, messages }: Answer, title: string) {
  if (replacement === undefined) return { type: 'message', value: textOf(messages) };
  const { card } = replacement;
  const height = hasInputs(card) ? 'large' : 'medium';
  const content = withSubmit(card);
  return {
    type: 'continue',
    value: { title, width: 'medium', height, card: { contentType: CARD, content } },
  };
}

const textOf = (messages: Answer['messages']): string => {
  const words = messages.find((message) => 'text' in message);
  return words?.text ?? '';
};

const hasInputs = (card: Card): boolean =>
  Array.isArray(card.body) && card.body.some((element) => String(element?.type).startsWith('Input.'));

/** Buttons in a dialog are `Action.Submit`; Teams does not carry out `Action.Execute` there. The verb is in their data. */
function withSubmit(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSubmit);
  if (typeof value !== 'object' || value === null) return value;
  const { type, verb, data, ...rest } = value as Readonly<Record<string, unknown>>;
  if (type === 'Action.Execute') return { type: 'Action.Submit', ...rest, data: { ...Object(data), verb } };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSubmit(inner)]));
}
