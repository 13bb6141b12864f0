import type { Message } from '../../bot/core/conversation.ts';
import { cardFrom } from '../draw.ts';
import template from './cover.json' with { type: 'json' };

const draw = cardFrom(template);

/** Something about who covers, told by itself, with what may be answered to it. */
export type CoverView = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly buttons?: readonly { readonly title: string; readonly verb: string; readonly data: object }[];
};

export function coverCard({ title, lines, buttons = [] }: CoverView): Message & { readonly summary: string } {
  const summary = lines.join(' ');
  return { card: draw({ title, summary, lines: lines.map((text) => ({ text })), buttons }), summary };
}
