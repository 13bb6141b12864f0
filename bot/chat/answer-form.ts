import type { ActionOf } from '../../cards/actions.ts';
import { type AnswerValues, answerCard } from '../../cards/answer/answer-card.ts';
import type { Message } from '../core/conversation.ts';
import { WAYS_TO_ANSWER } from '../core/inquiry.ts';
import { usualWay, waysToAnswer } from '../core/life/deeds.ts';
import { maskCpr } from '../core/privacy.ts';
import { isTooLong } from '../core/text-limits.ts';
import type { OpenedInquiry } from '../journeys/open-inquiry.ts';
import { say } from '../language/sentence.ts';
import { forms, registerFault } from '../language/sentences/forms.ts';
import { answer as answerWords } from '../language/sentences/inquiry.ts';
import { answerForm as words } from '../language/sentences/step-forms.ts';
import { answerInWords, contactIn } from './answer.ts';
import { mayStep } from './inquiry-buttons.ts';
import { openForm } from './open-form.ts';
import type { Asked } from './ports.ts';
import type { OnInquiry } from './steps.ts';
import { tooLongFaults } from './too-long.ts';

/** "Besvaret på anden måde": how it went out and whom to turn to, as is usual, to be changed. */
export const openAnswerForm = (asked: Asked, on: OnInquiry): Promise<Message> =>
  openForm(asked, on, 'answer', (opened) => {
    const contact = contactIn(asked)(opened.person);
    const decision = mayStep(asked, opened, 'answer') ? 'false' : 'true';
    return drawForm(asked, opened, { sentBy: usualWay(opened.inquiry), contact, decision });
  });

/** "Gem" */
export function saveAnswerForm(asked: Asked, form: ActionOf<'answer.save'>): Promise<Message> {
  const { ref, version, sentBy, contact, decision } = form;
  return openForm(asked, { ref, version }, 'answer', (opened) => {
    const named = maskCpr(contact.trim());
    const typed = { sentBy, contact, decision };
    const by = waysToAnswer(opened.inquiry).find((way) => way === sentBy);
    if (by === undefined || named === '' || isTooLong('contact', contact))
      return drawForm(asked, opened, typed, true);
    const name = decision === 'true' ? 'decide' : 'answer';
    return answerInWords(asked, { ref, version, by, contact: named, name, masked: named !== contact.trim() });
  });
}

function drawForm(asked: Asked, opened: OpenedInquiry, typed: AnswerValues, checked = false): Message {
  const { language } = asked;
  const { ref, version } = opened.inquiry;
  const decision = String(typed.decision === 'true');
  const values = { ...typed, contact: maskCpr(typed.contact), decision };
  const ways = waysToAnswer(opened.inquiry);
  const known = ways.some((way) => way === values.sentBy);
  const isUnsafe = WAYS_TO_ANSWER.some((way) => way === values.sentBy);
  const faults = {
    ...(!known && { sentBy: say(isUnsafe ? answerWords.notByPhone : registerFault.choice, language) }),
    ...(values.contact.trim() === '' && { contact: say(words.contactMissing, language) }),
    ...tooLongFaults(typed, ['contact'], language),
  };
  const masked = values.contact === typed.contact ? [] : [say(forms.masked, language)];
  const problem =
    [...(checked ? [say(registerFault.summary, language)] : []), ...masked].join(' ') || undefined;
  const canDecide = mayStep(asked, opened, 'decide');
  const card = answerCard({
    language,
    ref,
    version,
    ways,
    values: known ? values : { ...values, sentBy: usualWay(opened.inquiry) },
    canDecide,
    problem,
    faults: checked ? faults : {},
  });
  return { card, summary: problem ?? say(words.title, language, { ref }) };
}
