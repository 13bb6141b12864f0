import { type CardAction, readCardAction } from '../../cards/actions.ts';
import { greetingCard } from '../../cards/greeting/greeting-card.ts';
import { helpCard } from '../../cards/help/help-card.ts';
import type { Answer, Chat, Turn } from '../core/conversation.ts';
import type { Directory } from '../core/directory.ts';
import type { PreferenceStore } from '../core/preferences.ts';
import { type Language, replyLanguage } from '../core/reply-language.ts';
import { Unavailable } from '../core/unavailable.ts';
import { chooseLanguage } from '../journeys/choose-language.ts';
import { recallLanguage } from '../journeys/recall-language.ts';
import type { Reading } from '../language/commands.ts';
import { readText } from '../language/read-text.ts';
import { say } from '../language/sentence.ts';
import { greeting, help, language as languageWords, trouble } from '../language/sentences.ts';

export type ChatPorts = {
  readonly directory: Directory;
  readonly preferences: PreferenceStore;
  /** Spoken in channels and group chats. */
  readonly profileLanguage: Language;
};

/** Joins what was said with what is done and how it is answered: one turn in, one answer out. */
export function chat(ports: ChatPorts): Chat {
  return {
    answer: (turn) => answer(ports, turn),
    alreadyReceived: (turn) => ({
      messages: [{ text: say(trouble.alreadyReceived, languageOf(ports, turn)) }],
    }),
    trouble(turn, error, reference) {
      const sentence = error instanceof Unavailable ? trouble.storeAway : trouble.unexpected;
      return { messages: [{ text: say(sentence, languageOf(ports, turn), { reference }) }] };
    },
  };
}

async function answer(ports: ChatPorts, turn: Turn): Promise<Answer> {
  const { event } = turn;
  if (event.kind === 'installed') return greet(ports, turn, await recallLanguage(ports, turn, undefined));
  if (event.kind === 'action') return press(ports, turn, readCardAction(event.verb, event.data));
  const { reading, language } = readText(event.text);
  return answerCommand(ports, turn, reading, await recallLanguage(ports, turn, language));
}

/** As far as the turn alone tells, for when nothing can be looked up. */
function languageOf(ports: ChatPorts, { scope, locale, event }: Turn): Language {
  const ofText = event.kind === 'text' ? readText(event.text).language : undefined;
  return replyLanguage({ personal: scope === 'personal', profile: ports.profileLanguage, ofText, locale });
}

async function greet(ports: ChatPorts, turn: Turn, language: Language): Promise<Answer> {
  const { scope, who } = turn;
  const person = scope === 'personal' ? await ports.directory.person(who.id) : undefined;
  const firstName = scope === 'personal' ? plainFirstName(person?.name ?? who.name) : undefined;
  const card = greetingCard({ language, scope, firstName });
  return {
    messages: [{ card, summary: say(scope === 'personal' ? greeting.personal : greeting.team, language) }],
  };
}

/** One branch a command; a command without one does not compile. */
async function answerCommand(
  ports: ChatPorts,
  turn: Turn,
  reading: Reading,
  language: Language,
): Promise<Answer> {
  switch (reading.command) {
    case 'help':
      return { messages: [drawHelp(turn, language)] };
    case 'language': {
      const choice = await chooseLanguage(ports, turn, reading.to);
      return choice.ok
        ? { messages: [{ text: say(languageWords.changed, reading.to) }] }
        : { messages: [{ text: say(languageWords.onlyInPersonalChat, language) }] };
    }
    case 'unknown':
      return { messages: [{ text: say(trouble.notUnderstood, language) }] };
  }
}

/** One branch a button; what it leads to takes the card's place. */
async function press(ports: ChatPorts, turn: Turn, action: CardAction | undefined): Promise<Answer> {
  if (action?.verb === 'language') {
    const choice = await chooseLanguage(ports, turn, action.to);
    if (choice.ok) return { messages: [], replacement: drawHelp(turn, action.to) };
  }
  const language = await recallLanguage(ports, turn, undefined);
  if (action?.verb === 'help') return { messages: [], replacement: drawHelp(turn, language) };
  const refusal = action ? languageWords.onlyInPersonalChat : trouble.oldButton;
  return { messages: [{ text: say(refusal, language) }] };
}

function drawHelp(turn: Turn, language: Language) {
  return { card: helpCard({ language, scope: turn.scope }), summary: say(help.title, language) };
}

/** Only what cannot be read as markdown: the client sends the name of somebody whom the directory does not know. */
function plainFirstName(name: string | undefined): string | undefined {
  return /^[\p{L}\p{M}'’-]+/u.exec(name?.trim() ?? '')?.[0];
}
