import type { Card } from '../../bot/core/conversation.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { journal as words } from '../../bot/language/sentences/history.ts';
import { stepButton } from '../../bot/language/sentences/steps.ts';
import { cardFrom } from '../draw.ts';
import template from './journal.json' with { type: 'json' };

const draw = cardFrom(template);

/** A note to be copied. In a field, for from there every client copies a text as it is. */
export const journalCard = (ref: InquiryRef, note: string, language: Language): Card =>
  draw({
    title: say(words.title, language, { ref }),
    hint: say(words.hint, language),
    label: say(words.label, language),
    note,
    back: say(stepButton.less, language),
    data: { ref },
  });
