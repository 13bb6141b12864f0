import type { Message } from '../../bot/core/conversation.ts';
import { cardFrom } from '../draw.ts';
import template from './notice.json' with { type: 'json' };

const draw = cardFrom(template);

/** Words alone, a list of lines among them; names of people and units are no markdown. */
export type Notice = {
  readonly title: string;
  readonly paragraphs: readonly (string | readonly string[])[];
};

/** Something that the bot tells by itself and to which there is no button. In plain text clients lose the lines. */
export function notice({ title, paragraphs }: Notice): Message & { readonly summary: string } {
  const summary = paragraphs.map((one) => (typeof one === 'string' ? one : one.join('\n'))).join('\n\n');
  const lines = paragraphs.flatMap((one) =>
    typeof one === 'string'
      ? [{ text: one, spacing: 'default' }]
      : one.map((text, index) => ({ text: `• ${text}`, spacing: index === 0 ? 'default' : 'small' })),
  );
  return { card: draw({ title, summary, lines }), summary };
}
