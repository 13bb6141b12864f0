import type { CardAction } from '../../cards/actions.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Language } from '../core/reply-language.ts';
import { chooseLanguage } from '../journeys/choose-language.ts';
import { language as languageWords, trouble } from '../language/sentences/general.ts';
import {
  cancelAbsence,
  editAbsence,
  pressAbsenceForm,
  pressSave,
  previewTyped,
  showWish,
} from './absence.ts';
import { removeAbsence } from './absence-change.ts';
import { tellOwnAbsences } from './absence-own.ts';
import { answerInWords } from './answer.ts';
import { pressCover } from './answer-cover.ts';
import { openAnswerForm, saveAnswerForm } from './answer-form.ts';
import { takeFromBacklog, tellBacklog } from './backlog.ts';
import { computeTyped, openCalculationForm } from './calculation.ts';
import { previewClosureForm, removeClosure, saveClosure, stopClosing } from './closure.ts';
import { answerCommand, drawHelp } from './commands.ts';
import { openCorrectForm, saveCorrections } from './correct.ts';
import { tellDeadlines } from './deadlines.ts';
import { pressDuty } from './duty-who.ts';
import { openExtendForm, saveExtension } from './extend.ts';
import { openHandOver, saveHandOver } from './hand-over.ts';
import { cancelAll, saveAll, showAll, undoAll } from './hand-over-all.ts';
import { showInquiry } from './inquiry.ts';
import { showJournalNote } from './journal.ts';
import { saveMessageForm } from './message.ts';
import { type Asked, inWords } from './ports.ts';
import { openReceiptForm, saveReceipt } from './receipt.ts';
import { cancelRegisterForm, saveRegisterForm } from './register.ts';
import { tellRota } from './rota.ts';
import { openRotaForm, previewRota, saveRota, widenRota } from './set-rota.ts';
import { pressStep } from './steps.ts';
import { undo } from './undo.ts';

/** One branch a button; a card that it leads to takes the card's place. */
export async function answerPress(asked: Asked, action: CardAction | undefined): Promise<Message> {
  switch (action?.verb) {
    case undefined:
      return inWords(trouble.oldButton, asked);
    case 'help':
      return drawHelp(asked, asked.language);
    case 'language':
      return turnLanguage(asked, action.to);
    case 'deadlines':
      return tellDeadlines(asked, action);
    case 'show':
      return showInquiry(asked, action.ref, { from: action.from });
    case 'more':
      return showInquiry(asked, action.ref, { more: true, from: action.from });
    case 'journal':
      return showJournalNote(asked, action.ref);
    case 'step':
      return pressStep(asked, action);
    case 'undo':
      return undo(asked, action);
    case 'answer':
      return answerInWords(asked, { ref: action.ref, version: action.version });
    case 'answer.form':
      return openAnswerForm(asked, action);
    case 'answer.save':
      return saveAnswerForm(asked, action);
    case 'extend':
      return openExtendForm(asked, action);
    case 'extend.save':
      return saveExtension(asked, action);
    case 'correct':
      return openCorrectForm(asked, action);
    case 'correct.save':
      return saveCorrections(asked, action);
    case 'receipt':
      return openReceiptForm(asked, action);
    case 'receipt.save':
      return saveReceipt(asked, action);
    case 'backlog':
      return tellBacklog(asked, action);
    case 'backlog.take':
      return takeFromBacklog(asked, action);
    case 'handOver':
      return openHandOver(asked, action);
    case 'handOver.save':
      return saveHandOver(asked, action);
    case 'handOverAll.save':
      return saveAll(asked, action);
    case 'handOverAll.cancel':
      return cancelAll(asked);
    case 'handOverAll.show':
      return showAll(asked, action);
    case 'handOverAll.undo':
      return undoAll(asked, action);
    case 'register.save':
      return saveRegisterForm(asked, action);
    case 'register.cancel':
      return cancelRegisterForm(asked, action);
    case 'message.save':
      return saveMessageForm(asked, action);
    case 'calculate.form':
      return openCalculationForm(asked, action);
    case 'calculate':
      return computeTyped(asked, action);
    case 'rota':
      return tellRota(asked, action.unit);
    case 'rota.form':
      return openRotaForm(asked, action);
    case 'rota.preview':
      return previewRota(asked, action);
    case 'rota.more':
      return widenRota(asked, action);
    case 'rota.save':
      return saveRota(asked, action);
    case 'closure.preview':
      return previewClosureForm(asked, action);
    case 'closure.save':
      return saveClosure(asked, action);
    case 'closure.stop':
      return stopClosing(asked);
    case 'closure.remove':
      return removeClosure(asked, action);
    case 'duty':
      return inItsPlace(await pressDuty(asked, action));
    case 'absence.form':
      return pressAbsenceForm(asked, action);
    case 'absence.preview':
      return previewTyped(asked, action);
    case 'absence.show':
      return showWish(asked, action);
    case 'absence.save':
      return pressSave(asked, action);
    case 'cover.yes':
    case 'cover.no':
      return pressCover(asked, action);
    case 'absence.cancel':
      return cancelAbsence(asked);
    case 'absence.mine':
      return tellOwnAbsences(asked, action.person);
    case 'absence.edit':
      return editAbsence(asked, action);
    case 'absence.remove':
      return removeAbsence(asked, action);
    case 'do':
      return inItsPlace(await answerCommand(asked, action.reading, action.chosen));
  }
}

/** The question is answered; its buttons go. */
const inItsPlace = (message: Message): Message =>
  'card' in message ? message : { card: noteCard(message.text), summary: message.text };

async function turnLanguage(asked: Asked, to: Language): Promise<Message> {
  const choice = await chooseLanguage(asked.ports, asked.turn, to);
  return choice.ok ? drawHelp(asked, to) : inWords(languageWords.onlyInPersonalChat, asked);
}
