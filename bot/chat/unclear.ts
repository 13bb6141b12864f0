import { isDeepStrictEqual } from 'node:util';
import { type QuestionButton, questionCard } from '../../cards/question/question-card.ts';
import { readingAction } from '../../cards/reading-action.ts';
import type { Message } from '../core/conversation.ts';
import { CHANNELS, type InquiryRef, refParts } from '../core/inquiry.ts';
import { openInquiry } from '../journeys/open-inquiry.ts';
import { capital } from '../language/due.ts';
import { isNotYet } from '../language/not-yet.ts';
import { readText } from '../language/read-text.ts';
import type { CommandName, Unclear } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { question as words } from '../language/sentences/questions.ts';
import { wishText } from '../language/word-reading.ts';
import { orOf } from '../language/words.ts';
import { openAbsenceForm } from './absence.ts';
import { askForCalculation, valuesUnderstood } from './calculation.ts';
import { closeUnitInWords } from './closure.ts';
import { openExtendForm } from './extend.ts';
import { openHandOver } from './hand-over.ts';
import { isShownHere, tellNotShown } from './inquiry.ts';
import { mayStep } from './inquiry-buttons.ts';
import { impossibleText, lackingText } from './lacking.ts';
import { exampleOf } from './menu-entries.ts';
import { messageUnderstood, openMessageForm } from './message.ts';
import { masked, saidOf, tellNotYetOf, wordedBy } from './not-yet.ts';
import { findParties } from './people.ts';
import { type Asked, sender } from './ports.ts';
import { openReceiptForm } from './receipt.ts';
import { openRegisterForm } from './register.ts';
import { tellOneAtATime } from './several.ts';

/** More are no choice any more. */
const MOST_READINGS = 3;

/** A text that is likely about a command: the command's own card, filled in so far, or a question. Never an action. */
export async function askBack(asked: Asked, unclear: Unclear): Promise<Message> {
  const { about, missing = [], readings = [] } = unclear;
  const oneEach = missing.includes('ref') ? tellOneAtATime(asked, unclear) : undefined;
  if (oneEach !== undefined) return oneEach;
  if (readings.length > 1) return askWhich(asked, unclear);
  if (isNotYet(about)) return tellNotYetOf(asked, unclear);
  const { ref, channel } = saidOf(unclear);
  if (about === 'inquiry.answer' && isRef(ref)) return askWhetherAnswered(asked, ref, unclear);
  // Nothing is missing, but it was denied, or in doubt: whether it is meant at all comes first.
  if (missing.length === 0) return askInWords(asked, unclear);
  if (about === 'absence.log') return openAbsenceForm(asked, unclear);
  if (about === 'absence.unit' && asked.personal) return askForClosure(asked, unclear);
  if (about === 'deadline.calculate') return askForCalculation(asked, unclear);
  if (about === 'inquiry.register')
    return openRegisterForm(
      asked,
      CHANNELS.find((one) => one === channel),
    );
  if (about === 'message.take') return openMessageForm(asked, messageUnderstood(unclear));
  if (about === 'inquiry.receipt' && isRef(ref)) return openReceiptForm(asked, { ref }, promisedOf(unclear));
  if (about === 'inquiry.transfer' && isRef(ref) && asked.personal) return openHandOver(asked, { ref });
  if (about === 'inquiry.extend' && isRef(ref)) return openExtendForm(asked, { ref });
  return askInWords(asked, unclear);
}

/** Its form, with the units that were named. */
async function askForClosure(asked: Asked, unclear: Unclear): Promise<Message> {
  const { unit, to } = saidOf(unclear);
  const named = {
    ...(typeof unit === 'string' && { unit }),
    ...(typeof to === 'string' && { to }),
  };
  const found = await findParties(asked, { command: 'absence.unit', ...named }, {});
  return found.ok ? closeUnitInWords(asked, {}, found.parties) : found.message;
}

const isRef = (ref: unknown): ref is InquiryRef => typeof ref === 'string' && refParts(ref) !== undefined;

/** A day that was said and cannot be is no date to the form either, which says so beside its field. */
function promisedOf({ missing = [], understood = {} }: Unclear): string {
  const { promised } = understood;
  return missing.includes('promised') ? NO_DATE : typeof promised === 'string' ? promised : '';
}
const NO_DATE = '–';

/** "BS-1042 er ikke besvaret": shown or marked, as its reader presses; the mark goes to the version that is now. */
async function askWhetherAnswered(asked: Asked, ref: InquiryRef, { understood }: Unclear): Promise<Message> {
  const { ports, language, personal } = asked;
  const opened = await openInquiry(ports, ref, sender(asked));
  if (!opened.ok) return tellNotShown(asked, ref, opened);
  if (!isShownHere(asked, opened)) return tellNotShown(asked, ref);
  const text = say(words.answeredOrNot, language, { ref });
  if (!personal) return { text };
  const { version } = opened.inquiry;
  const mark = { title: say(words.yesAnswered, language, { ref }), verb: 'answer', data: { ref, version } };
  // "luk BS-1042" told neither; what was denied was that it is answered.
  const isClosing = understood?.command === undefined;
  const data = { ref, version, step: 'dismiss' };
  const dismiss = { title: say(words.noAnswerNeeded, language), verb: 'step', data };
  const buttons = [
    { title: say(words.show, language, { ref }), verb: 'show', data: { ref } },
    ...(mayStep(asked, opened, 'answer') ? [mark] : []),
    ...(isClosing && mayStep(asked, opened, 'dismiss') ? [dismiss] : []),
  ];
  return { card: questionCard({ text, buttons }), summary: text };
}

/** "Hvad vil du?", with what can be done at a press; in a channel in words. */
function askWhich(asked: Asked, unclear: Unclear): Message {
  const { language, personal } = asked;
  const readings = (unclear.readings ?? []).slice(0, MOST_READINGS);
  const slots = saidOf(unclear);
  const wishes = readings.map((command) => wishText({ command, slots }, wordedBy(asked)));
  const buttons = readings.flatMap(
    (command, at) => buttonOf(command, unclear, capital(wishes[at] ?? '')) ?? [],
  );
  if (personal && buttons.length > 0) {
    const text = say(words.which, language);
    return { card: questionCard({ text, buttons }), summary: text };
  }
  const asking = say(words.whichOf, language, { wishes: orOf(wishes, language) });
  const noneYet = readings.every(isNotYet) ? [say(words.noneYet, language)] : [];
  return masked(asked, [asking, ...noneYet].join(' '));
}

/** What a press of it does with what was understood; none for what cannot be done yet, or lacks something. */
function buttonOf(command: CommandName, unclear: Unclear, title: string): QuestionButton | undefined {
  const slots = saidOf(unclear);
  if (isNotYet(command)) return undefined;
  if (command === 'deadline.calculate')
    return { title, verb: 'calculate.form', data: valuesUnderstood(unclear) };
  const { data: reading } = readingAction.safeParse({ ...slots, command });
  return reading && { title, verb: 'do', data: { reading } };
}

function askInWords(asked: Asked, unclear: Unclear): Message {
  const { language } = asked;
  const { about } = unclear;
  const wish = wishText({ command: about, slots: saidOf(unclear) }, wordedBy(asked));
  const lacking = lackingText(unclear, asked);
  const example = exampleOf(about, asked);
  if (lacking === undefined || example === undefined) {
    const text = say(words.probably, language, { wish });
    const button = asked.personal ? buttonOf(about, unclear, capital(wish)) : undefined;
    if (button) return { card: questionCard({ text, buttons: [button] }), summary: text };
    const so = wordsThatDo(unclear, asked);
    return masked(asked, so ? say(words.probablySo, language, { wish, example: so }) : text);
  }
  const text = say(words.lacking, language, { wish, lacking, example });
  return masked(asked, [impossibleText(unclear, asked), text].filter(Boolean).join(' '));
}

/** The menu's own words, with this inquiry in them, where they do just what was understood. */
function wordsThatDo({ about, understood }: Unclear, asked: Asked): string | undefined {
  const { ref, command } = { ref: undefined, command: undefined, ...understood };
  const example = exampleOf(about, asked);
  const words = typeof ref === 'string' ? example?.replace(EXAMPLE_REF, ref) : example;
  if (words === undefined || command !== about) return undefined;
  const { reading } = readText(words, asked.clock.zone.dayOf(asked.clock.now));
  return isDeepStrictEqual(reading, understood) ? words : undefined;
}
const EXAMPLE_REF = 'BS-1042';
