import type { Card } from '../../bot/core/conversation.ts';
import type { Inquiry } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { whatItIs } from '../deadlines/deadlines-card.ts';
import { cardFrom } from '../draw.ts';
import template from './reminder.json' with { type: 'json' };

const draw = cardFrom(template);

export type ReminderRow = {
  readonly inquiry: Pick<Inquiry, 'ref' | 'subject' | 'channel' | 'kind'>;
  /** Why it is here; absent where the text above says it. */
  readonly line?: string | undefined;
};

export type ReminderView = {
  readonly language: Language;
  /** All of it for one inquiry, what they have in common for several; read aloud too. */
  readonly text: string;
  readonly rows: readonly ReminderRow[];
  /** That there are more, and what to do about them. */
  readonly hints: readonly string[];
  readonly buttons: readonly { readonly title: string; readonly verb: string; readonly data: object }[];
};

/** What somebody is to be told of their inquiries, in their own chat. */
export const reminderCard = ({ language, text, rows, hints, buttons }: ReminderView): Card =>
  draw({
    text,
    rows: rows.map(({ inquiry, line }) => ({
      ref: inquiry.ref,
      about: ` · ${inquiry.subject || whatItIs(inquiry, language)}`,
      lines: line === undefined ? [] : [{ line }],
    })),
    hints: hints.map((hint) => ({ hint })),
    buttons,
  });
