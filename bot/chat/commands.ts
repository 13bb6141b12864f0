import { helpCard } from '../../cards/help/help-card.ts';
import type { Message } from '../core/conversation.ts';
import { dayIn } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { chooseLanguage } from '../journeys/choose-language.ts';
import { type NotYet, readsNotYet } from '../language/not-yet.ts';
import type { CommandReading, Reading, ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { help, language as languageWords } from '../language/sentences/general.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { logAbsence } from './absence.ts';
import { cancelInWords, changeInWords } from './absence-change.ts';
import { tellOwnAbsences } from './absence-own.ts';
import { returnInWords } from './absence-return.ts';
import { tellAbsences } from './absences.ts';
import { answerInWords } from './answer.ts';
import { answerBacklog } from './backlog.ts';
import { computeDeadline } from './calculation.ts';
import { closeUnitInWords } from './closure.ts';
import { openCorrectForm } from './correct.ts';
import { tellWhoCovers } from './cover.ts';
import { tellDeadlines } from './deadlines.ts';
import { tellDuty } from './duty-who.ts';
import { openExtendForm } from './extend.ts';
import { transferInWords } from './hand-over.ts';
import { previewAll } from './hand-over-all.ts';
import { showInquiry } from './inquiry.ts';
import { showJournalNote } from './journal.ts';
import { openMessageForm } from './message.ts';
import { answerMorning } from './morning.ts';
import { tellNotYet } from './not-yet.ts';
import { type Chosen, findParties, type Parties } from './people.ts';
import { type Asked, inWords } from './ports.ts';
import { openReceiptForm } from './receipt.ts';
import { openRegisterForm } from './register.ts';
import { tellRota } from './rota.ts';
import {
  answering,
  calledBack,
  complete,
  dismiss,
  reclassify,
  reopen,
  resume,
  take,
  wait,
  wroteAgain,
} from './steps.ts';
import { askBack } from './unclear.ts';
import { undoLast } from './undo.ts';
import { tellUnknown } from './unknown.ts';

/** What a text was read as: asked about, told apart, or done. Whom it names is found first. */
export async function answerCommand(asked: Asked, reading: Reading, chosen: Chosen = {}): Promise<Message> {
  if (reading.command === 'unclear') return askBack(asked, reading);
  if (reading.command === 'unknown') return tellUnknown(asked);
  // Who asked for whom is not told where others read along.
  if (reading.command === 'message.take' && !asked.personal)
    return inWords(inquiryWords.onlyInPersonalChat, asked);
  const found = await findParties(asked, reading, chosen);
  if (!found.ok) return found.message;
  return readsNotYet(reading)
    ? tellNotYet(asked, reading, found.parties)
    : carryOut(asked, reading, found.parties);
}

/** One branch a command; a command without one does not compile. */
async function carryOut(
  asked: Asked,
  reading: Exclude<CommandReading, ReadingOf<NotYet>>,
  parties: Parties,
): Promise<Message> {
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
    case 'message.take':
      return openMessageForm(asked, reading, parties.for);
    case 'inquiry.show':
      return showInquiry(asked, reading.ref);
    case 'inquiry.answer':
      return answerInWords(asked, { ref: reading.ref, by: reading.by });
    case 'inquiry.transfer':
      return transferInWords(asked, reading, parties);
    case 'inquiry.transferAll':
      return previewAll(asked, parties);
    case 'backlog':
      return answerBacklog(asked, reading, parties);
    case 'inquiry.take':
      return take(asked, reading);
    case 'inquiry.decide':
      return answerInWords(asked, { ref: reading.ref, name: 'decide' });
    case 'inquiry.calledBack':
      return calledBack(asked, reading, reading.reached);
    case 'inquiry.correct':
      return openCorrectForm(asked, reading);
    case 'inquiry.journal':
      return showJournalNote(asked, reading.ref);
    case 'inquiry.answering':
      return answering(asked, reading, reading.on);
    case 'inquiry.reclassify':
      return reclassify(asked, reading, reading.kind);
    case 'inquiry.complete':
      return complete(asked, reading, dayIn(reading.on ?? ''));
    case 'inquiry.wroteAgain':
      return wroteAgain(asked, reading);
    case 'inquiry.wait':
      return wait(asked, reading, dayIn(reading.until ?? ''));
    case 'inquiry.resume':
      return resume(asked, reading);
    case 'inquiry.dismiss':
      return dismiss(asked, reading);
    case 'inquiry.extend':
      return openExtendForm(asked, reading, reading.until);
    case 'inquiry.reopen':
      return reopen(asked, reading);
    case 'absence.unit':
      return closeUnitInWords(asked, reading, parties);
    case 'duty.who':
      return tellDuty(asked, reading);
    case 'duty.set':
      return tellRota(asked);
    case 'absence.log':
      return logAbsence(asked, reading, parties);
    case 'absence.mine':
      return tellOwnAbsences(asked);
    case 'absence.change':
      return changeInWords(asked, reading, parties);
    case 'absence.cancel':
      return cancelInWords(asked, reading);
    case 'absence.return':
      return returnInWords(asked, reading);
    case 'undo':
      return undoLast(asked);
    case 'morning.at':
    case 'morning.on':
    case 'morning.off':
      return answerMorning(asked, reading);
    case 'cover.who':
      return tellWhoCovers(asked, reading, parties);
    case 'absence.who':
      return tellAbsences(asked, reading);
    case 'inquiry.receipt':
      return openReceiptForm(asked, { ref: reading.ref }, reading.promised);
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
