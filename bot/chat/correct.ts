import type { ActionOf } from '../../cards/actions.ts';
import {
  CORRECT_FIELDS,
  type CorrectField,
  type CorrectValues,
  correctCard,
} from '../../cards/correct/correct-card.ts';
import { NONE, type RegisterValues } from '../../cards/register/register-card.ts';
import type { Message } from '../core/conversation.ts';
import { CHANNELS, type Inquiry, KINDS } from '../core/inquiry.ts';
import { dayIn, plainDate } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import { correctInquiry } from '../journeys/correct-inquiry.ts';
import { say } from '../language/sentence.ts';
import { forms, registered, registerFault } from '../language/sentences/forms.ts';
import { correctForm as words } from '../language/sentences/step-forms.ts';
import { done } from '../language/sentences/steps.ts';
import { whatIsLeft } from './answer.ts';
import { tellDone } from './done.ts';
import { drawInquiry, tellUnchanged, whoWasFaster } from './inquiry.ts';
import { openForm } from './open-form.ts';
import type { Asked } from './ports.ts';
import { refusalText } from './refusals.ts';
import { type FormFaults, readRegisterForm, wordRequestFaults } from './register-form.ts';
import type { OnInquiry } from './steps.ts';

/** "Ret oplysninger": what was registered, to be put right. */
export const openCorrectForm = (asked: Asked, on: OnInquiry): Promise<Message> =>
  openForm(asked, on, 'correct', ({ inquiry }) => drawForm(asked, inquiry, valuesOf(asked, inquiry)));

function valuesOf({ clock }: Asked, inquiry: Inquiry): CorrectValues {
  const { channel, kind, caseType, received, subject, caseNumber, sensitive } = inquiry;
  const minutes = clock.zone.minutesOf(received);
  return {
    channel,
    kind: kind ?? NONE,
    caseType: caseType ?? NONE,
    day: plainDate(clock.zone.dayOf(received)).toString(),
    time: minutes === 0 ? '' : timeText(minutes),
    subject: subject ?? '',
    caseNumber: caseNumber ?? '',
    sensitive: String(sensitive),
  };
}

const timeText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** "Gem" */
export async function saveCorrections(asked: Asked, form: ActionOf<'correct.save'>): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  const { ref, version, verb: _verb, ...values } = form;
  return openForm(asked, { ref, version }, 'correct', async ({ inquiry }) => {
    const typed: RegisterValues = { ...values, unit: inquiry.unit, owner: NONE, email: '' };
    const read = readRegisterForm(asked, typed);
    if (!read.ok) return drawForm(asked, inquiry, values, read.faults);
    const { unit: _unit, owner: _owner, ...facts } = read.request;
    // The seconds of its receipt are not in the form: what is unchanged there is unchanged.
    const same = values.day === valuesOf(asked, inquiry).day && values.time === valuesOf(asked, inquiry).time;
    const wish = { ref, version, who: turn.who.id, at: clock.now };
    const corrections = { ...facts, received: same ? inquiry.received : facts.received };
    const corrected = await correctInquiry(ports, wish, corrections);
    if (corrected.ok) return tellDone(asked, corrected, noted(asked, corrected.inquiry, values));
    if (corrected.reason === 'refused') {
      const { refusal, opened } = corrected;
      if (refusal.reason === 'facts')
        return drawForm(asked, opened.inquiry, values, wordRequestFaults(asked, refusal.faults, typed));
      const text = refusal.reason === 'already' ? say(words.nothing, language) : refusalText(asked, refusal);
      return drawInquiry(asked, opened, { text, tone: 'attention' });
    }
    if (corrected.reason !== 'stale' || corrected.opened.inquiry.closed)
      return tellUnchanged(asked, wish, corrected);
    const problem = await whoWasFaster(asked, corrected.opened.inquiry);
    return drawForm(asked, corrected.opened.inquiry, values, {}, problem);
  });
}

function noted(asked: Asked, inquiry: Inquiry, typed: CorrectValues): string {
  const masked = isMasked(typed, shownValues(asked, inquiry, typed))
    ? [say(forms.masked, asked.language)]
    : [];
  return [say(done.correct, asked.language), ...whatIsLeft(asked, inquiry, registered.due), ...masked].join(
    ' ',
  );
}

const isMasked = (typed: CorrectValues, shown: CorrectValues): boolean =>
  CORRECT_FIELDS.some((field) => typed[field] !== shown[field] && maskCpr(typed[field]) !== typed[field]);

/** What is no choice of a list, nor a day or a time, came from elsewhere. */
function shownValues({ ports }: Asked, inquiry: Inquiry, typed: CorrectValues): CorrectValues {
  // Its own may be gone from the profile, and is not to be taken from it unseen.
  const caseTypes = [inquiry.caseType, ...ports.rules.caseTypes.map(({ id }) => id)];
  const { channel, kind, caseType, day, time, subject, caseNumber, sensitive } = typed;
  return {
    channel: CHANNELS.find((one) => one === channel) ?? '',
    kind: KINDS.find((one) => one === kind) ?? NONE,
    caseType: caseTypes.includes(caseType) ? caseType : NONE,
    day: dayIn(day) === undefined ? '' : day,
    time: /^\d{1,2}:\d{2}$/.test(time) ? time : '',
    subject: maskCpr(subject),
    caseNumber: maskCpr(caseNumber),
    sensitive: String(sensitive === 'true'),
  };
}

/** As it was typed, but for CPR numbers, which are never shown. */
function drawForm(
  asked: Asked,
  inquiry: Inquiry,
  typed: CorrectValues,
  faults: FormFaults = {},
  problem?: string,
): Message {
  const { ports, language } = asked;
  const { ref, version } = inquiry;
  const values = shownValues(asked, inquiry, typed);
  const wrong =
    problem ?? (Object.keys(faults).length > 0 ? say(registerFault.summary, language) : undefined);
  const told = [
    ...(wrong === undefined ? [] : [wrong]),
    ...(isMasked(typed, values) ? [say(forms.masked, language)] : []),
  ];
  const view = {
    language,
    ref,
    version,
    values,
    caseTypes: ports.rules.caseTypes,
    problem: told.join(' ') || undefined,
    faults: faults satisfies Partial<Record<CorrectField | string, string>>,
  };
  return { card: correctCard(view), summary: told.join(' ') || say(words.title, language, { ref }) };
}
