import type { Card } from '../../bot/core/conversation.ts';
import { cardFrom } from '../draw.ts';
import template from './question.json' with { type: 'json' };

const draw = cardFrom(template);

export type QuestionButton = { readonly title: string; readonly verb: string; readonly data: object };

export type QuestionView = {
  /** May repeat what somebody wrote. */
  readonly text: string;
  /** What may be written instead, and what it does. Ours, not theirs. */
  readonly lines?: readonly { readonly write: string; readonly does: string }[];
  /** One below the other, for names and wishes are long; what they send is parsed in actions.ts. */
  readonly buttons: readonly QuestionButton[];
};

/** A question, with buttons that answer it. */
export const questionCard = ({ text, lines = [], buttons }: QuestionView): Card =>
  draw({ text, lines, buttons });
