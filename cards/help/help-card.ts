import type { Card, ChatScope } from '../../bot/core/conversation.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { menuFor } from '../../bot/language/commands.ts';
import type { MenuEntry } from '../../bot/language/reading.ts';
import { say } from '../../bot/language/sentence.ts';
import { help } from '../../bot/language/sentences/general.ts';
import { cardFrom } from '../draw.ts';
import { otherLanguage } from '../other-language.ts';
import template from './help.json' with { type: 'json' };

const draw = cardFrom(template);

/** What the bot can do in this kind of chat, from the table of commands. */
export function helpCard({ language, scope }: { language: Language; scope: ChatScope }): Card {
  const menu = menuFor(scope);
  const line = ({ write, does }: MenuEntry) => ({ write: write[language], does: does[language] });
  return draw({
    title: say(help.title, language),
    intro: say(scope === 'personal' ? help.intro : help.teamIntro, language),
    commands: menu.filter(({ seldom }) => seldom !== true).map(line),
    seldom: menu.filter(({ seldom }) => seldom).map(line),
    showSeldom: say(help.showAll, language),
    hideSeldom: say(help.showLess, language),
    promise: say(help.promise, language),
    otherLanguage: otherLanguage(scope, language),
  });
}
