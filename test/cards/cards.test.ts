import { describe, expect, test } from 'vitest';
import type { ChatScope } from '../../bot/core/conversation.ts';
import { LANGUAGES } from '../../bot/core/reply-language.ts';
import { COMMANDS } from '../../bot/language/commands.ts';
import { isNotYet } from '../../bot/language/not-yet.ts';
import { readCardAction } from '../../cards/actions.ts';
import { greetingCard } from '../../cards/greeting/greeting-card.ts';
import { helpCard } from '../../cards/help/help-card.ts';
import { expectValidCard } from '../contract/cards-seen.ts';

type Pressable = { type: string; verb: string; data?: unknown };
const SCOPES: readonly ChatScope[] = ['personal', 'team', 'groupChat'];
const everywhere = SCOPES.flatMap((scope) => LANGUAGES.map((language) => ({ scope, language })));

function buttons(card: { readonly [name: string]: unknown }): readonly Pressable[] {
  return (card.actions ?? []) as readonly Pressable[];
}

/** What the TextBlocks of a card say, however deep they lie. */
function textsOf(body: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(body, (name, value) => {
    if (name === 'text') found.push(String(value));
    return value;
  });
  return found;
}

describe.each(everywhere)('cards in $language, $scope', ({ scope, language }) => {
  const cards = {
    help: helpCard({ scope, language }),
    greeting: greetingCard({ scope, language, firstName: scope === 'personal' ? 'Mette' : undefined }),
  };

  test.each(Object.entries(cards))('%s is a valid card', (_name, card) => {
    expectValidCard(card);
  });

  test('every button is understood when it is pressed', () => {
    for (const card of Object.values(cards)) {
      for (const { type, verb, data } of buttons(card)) {
        // What it shows and hides is the card's own matter.
        if (type === 'Action.ToggleVisibility') continue;
        expect(type).toBe('Action.Execute');
        expect(readCardAction(verb, data)).toBeDefined();
      }
    }
  });

  test('help names every wired command of this kind of chat, and nothing else', () => {
    const texts = textsOf(cards.help.body);
    for (const { command, menu } of COMMANDS) {
      if (menu === undefined) continue;
      const here = menu.scopes.includes(scope) && !isNotYet(command);
      expect(texts.includes(menu.write[language]), menu.write[language]).toBe(here);
    }
  });

  test('a language can be chosen in personal chat only', () => {
    const offered = Object.values(cards).map((card) => buttons(card).some(({ verb }) => verb === 'language'));
    expect(offered).toEqual([scope === 'personal', scope === 'personal']);
  });
});

describe('what buttons send back', () => {
  test.each([
    ['an unknown verb', 'delete', {}],
    ['a language the bot does not speak', 'language', { to: 'xx' }],
    ['no data', 'language', undefined],
    ['a list', 'language', ['en']],
    ['a text', 'language', 'en'],
    ['a verb hidden in the data', 'nothing', { verb: 'help' }],
  ])('%s is no action', (_what, verb, data) => {
    expect(readCardAction(verb, data)).toBeUndefined();
  });
});
