import { readCardAction } from '../../cards/actions.ts';
import { greetingCard } from '../../cards/greeting/greeting-card.ts';
import type { Answer, Chat, Members, Message, Turn } from '../core/conversation.ts';
import { type Language, replyLanguage } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { Unavailable } from '../core/unavailable.ts';
import { recallLanguage } from '../journeys/recall-language.ts';
import { type ReadText, readText } from '../language/read-text.ts';
import { say } from '../language/sentence.ts';
import { greeting, trouble } from '../language/sentences/general.ts';
import { answerCommand } from './commands.ts';
import { asked, type ChatPorts } from './ports.ts';
import { answerPress } from './presses.ts';

/** Joins what was said with what is done and how it is answered: one turn in, one answer out. */
export function chat(ports: ChatPorts): Chat {
  return {
    answer: (turn, members) => answer(ports, turn, members),
    alreadyReceived: (turn) => ({
      messages: [{ text: say(trouble.alreadyReceived, languageOf(ports, turn)) }],
    }),
    trouble(turn, error, reference) {
      const sentence = error instanceof Unavailable ? trouble.storeAway : trouble.unexpected;
      return { messages: [{ text: say(sentence, languageOf(ports, turn), { reference }) }] };
    },
  };
}

async function answer(ports: ChatPorts, turn: Turn, members: Members): Promise<Answer> {
  const { event } = turn;
  if (event.kind === 'installed') return greet(ports, turn, await recallLanguage(ports, turn, undefined));
  if (event.kind === 'action') return inPlace(await press(ports, turn, members));
  const { reading, language } = readNow(ports, event.text);
  const one = asked(ports, turn, members, await recallLanguage(ports, turn, language));
  return { messages: [await answerCommand(one, reading)] };
}

async function press(ports: ChatPorts, turn: Turn, members: Members): Promise<Message> {
  const one = asked(ports, turn, members, await recallLanguage(ports, turn, undefined));
  const { event } = turn;
  return answerPress(one, event.kind === 'action' ? readCardAction(event.verb, event.data) : undefined);
}

/** A card takes the place of the one that was pressed; words are shown beside it. */
function inPlace(message: Message): Answer {
  return 'card' in message ? { messages: [], replacement: message } : { messages: [message] };
}

function readNow({ now, context }: ChatPorts, text: string): ReadText {
  return readText(text, context.zone.dayOf(now().epochMilliseconds as EpochMs));
}

/** As far as the turn alone tells, for when nothing can be looked up. */
function languageOf(ports: ChatPorts, { scope, locale, event }: Turn): Language {
  const ofText = event.kind === 'text' ? readNow(ports, event.text).language : undefined;
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

/** Only what cannot be read as markdown: the client sends the name of somebody whom the directory does not know. */
function plainFirstName(name: string | undefined): string | undefined {
  return /^[\p{L}\p{M}'’-]+/u.exec(name?.trim() ?? '')?.[0];
}
