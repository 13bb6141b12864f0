import type { Card, ChatScope } from '../../bot/core/conversation.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { greeting } from '../../bot/language/sentences/general.ts';
import { cardFrom } from '../draw.ts';
import { otherLanguage } from '../other-language.ts';
import template from './greeting.json' with { type: 'json' };

const draw = cardFrom(template);

/** Says hello where the bot has just been installed. */
export function greetingCard(view: {
  language: Language;
  scope: ChatScope;
  firstName: string | undefined;
}): Card {
  const { language, scope, firstName } = view;
  return draw({
    title: say(greeting.title, language, { firstName }),
    text: say(scope === 'personal' ? greeting.personal : greeting.team, language),
    showHelp: say(greeting.showHelp, language),
    otherLanguage: otherLanguage(scope, language),
  });
}
