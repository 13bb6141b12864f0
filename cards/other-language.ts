import type { ChatScope } from '../bot/core/conversation.ts';
import type { Language } from '../bot/core/reply-language.ts';
import { say } from '../bot/language/sentence.ts';
import { language as words } from '../bot/language/sentences/general.ts';

/** The button that leads to the other language, titled in that language; only where a person may choose. */
export function otherLanguage(scope: ChatScope, language: Language) {
  if (scope !== 'personal') return null;
  const to: Language = language === 'da' ? 'en' : 'da';
  return { to, title: say(words.switchTo, to) };
}
