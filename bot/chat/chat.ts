import { readCardAction } from '../../cards/actions.ts';
import { greetingCard } from '../../cards/greeting/greeting-card.ts';
import type { Answer, Chat, Members, Message, Turn } from '../core/conversation.ts';
import type { Preferences } from '../core/preferences.ts';
import { type Language, replyLanguage } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { Unavailable } from '../core/unavailable.ts';
import { recallLanguage } from '../journeys/recall-language.ts';
import { type ReadText, readText } from '../language/read-text.ts';
import { say } from '../language/sentence.ts';
import { greeting, trouble } from '../language/sentences/general.ts';
import { answerCommand } from './commands.ts';
import { answerEmployeeSearch } from './employees.ts';
import { openFromMessage } from './message-action.ts';
import { asked, type ChatPorts } from './ports.ts';
import { answerPress } from './presses.ts';
import { answerSearch } from './search.ts';

/** Joins what was said with what is done and how it is answered: one turn in, one answer out. */
export function chat(ports: ChatPorts): Chat {
  return {
    answer: (turn, members) => answer(ports, turn, members),
    alreadyReceived: async (turn) => ({
      messages: [{ text: say(trouble.alreadyReceived, await chosenLanguage(ports, turn)) }],
    }),
    async trouble(turn, error, reference) {
      if (error instanceof Unavailable) {
        // The choice is where nothing can be read now.
        return { messages: [{ text: say(trouble.storeAway, languageOf(ports, turn), { reference }) }] };
      }
      const language = await chosenLanguage(ports, turn);
      return { messages: [{ text: say(trouble.unexpected, language, { reference }) }] };
    },
  };
}

async function answer(ports: ChatPorts, turn: Turn, members: Members): Promise<Answer> {
  const { event } = turn;
  if (event.kind === 'removed') return takeLeave(ports, turn);
  if (event.kind === 'installed') return greet(ports, turn, await recallLanguage(ports, turn, undefined));
  if (event.kind === 'text') return answerText(ports, turn, members, event.text);
  const one = asked(ports, turn, members, await recallLanguage(ports, turn, undefined));
  switch (event.kind) {
    case 'action':
    case 'dialogAction':
      return inPlace(await answerPress(one, readCardAction(event.verb, event.data)));
    case 'messageAction':
      return inPlace(await openFromMessage(one, event.message));
    case 'search':
      return event.for === 'employees' ? answerEmployeeSearch(one, event) : answerSearch(one, event);
  }
}

async function answerText(ports: ChatPorts, turn: Turn, members: Members, text: string): Promise<Answer> {
  const { reading, language } = readNow(ports, text);
  const one = asked(ports, turn, members, await recallLanguage(ports, turn, language));
  return { messages: [await answerCommand(one, reading)] };
}

/** A card takes the place of the one that was pressed; words are shown beside it. */
function inPlace(message: Message): Answer {
  return 'card' in message ? { messages: [], replacement: message } : { messages: [message] };
}

function readNow({ now, context }: ChatPorts, text: string): ReadText {
  const at = now().epochMilliseconds as EpochMs;
  return readText(text, context.zone.dayOf(at), context.zone.minutesOf(at));
}

/** Where something went wrong already: the chosen one if it can be read, else as far as the turn tells. */
async function chosenLanguage(ports: ChatPorts, turn: Turn): Promise<Language> {
  try {
    return languageOf(ports, turn, await ports.preferences.of(turn.who.id));
  } catch {
    // A second failure must not keep the person from being told of the first.
    return languageOf(ports, turn);
  }
}

/** As far as the turn and these preferences tell. */
function languageOf(
  ports: ChatPorts,
  { scope, locale, event }: Turn,
  { chosenLanguage: chosen, lastLanguage: lastUsed }: Preferences = {},
): Language {
  const ofText = event.kind === 'text' ? readNow(ports, event.text).language : undefined;
  const personal = scope === 'personal';
  return replyLanguage({ personal, profile: ports.profileLanguage, chosen, ofText, lastUsed, locale });
}

/** Whoever takes the bot out of their own chat takes what it remembers of them out too. */
async function takeLeave({ preferences }: ChatPorts, { scope, who }: Turn): Promise<Answer> {
  if (scope === 'personal') await preferences.forget(who.id);
  return { messages: [] };
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

/** Only what cannot be read as markdown: the client sends the name of somebody whom the directory does not know. */
function plainFirstName(name: string | undefined): string | undefined {
  return /^[\p{L}\p{M}'’-]+/u.exec(name?.trim() ?? '')?.[0];
}
