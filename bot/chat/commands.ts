import { helpCard } from '../../cards/help/help-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Language } from '../core/reply-language.ts';
import { chooseLanguage } from '../journeys/choose-language.ts';
import type { Reading } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { help, language as languageWords, trouble } from '../language/sentences/general.ts';
import { answerInWords } from './answer.ts';
import { askForMore, computeDeadline } from './calculation.ts';
import { tellDeadlines } from './deadlines.ts';
import { showInquiry } from './inquiry.ts';
import { type Asked, inWords } from './ports.ts';
import { openReceiptForm } from './receipt.ts';
import { openRegisterForm } from './register.ts';

/** One branch a command; a command without one does not compile. */
export async function answerCommand(asked: Asked, reading: Reading): Promise<Message> {
  switch (reading.command) {
    case 'help':
      return drawHelp(asked, asked.language);
    case 'language':
      return setLanguage(asked, reading.to);
    case 'deadlines.mine':
      return tellDeadlines(asked, { scope: reading.scope });
    case 'deadline.calculate':
      return computeDeadline(asked, reading);
    case 'inquiry.register':
      return openRegisterForm(asked, reading.channel);
    case 'inquiry.show':
      return showInquiry(asked, reading.ref);
    case 'inquiry.answer':
      return answerInWords(asked, { ref: reading.ref, by: reading.by });
    case 'inquiry.receipt':
      return openReceiptForm(asked, reading.ref, reading.promised);
    case 'unclear':
      return askForMore(asked, reading);
    case 'unknown':
      return inWords(
        asked.turn.scope === 'personal' ? trouble.notUnderstood : trouble.notUnderstoodInTeam,
        asked,
      );
  }
}

async function setLanguage(asked: Asked, to: Language): Promise<Message> {
  const choice = await chooseLanguage(asked.ports, asked.turn, to);
  return choice.ok
    ? { text: say(languageWords.changed, to) }
    : inWords(languageWords.onlyInPersonalChat, asked);
}

export function drawHelp({ turn }: Asked, language: Language): Message {
  return { card: helpCard({ language, scope: turn.scope }), summary: say(help.title, language) };
}
