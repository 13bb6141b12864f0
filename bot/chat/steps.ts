import type { ActionOf } from '../../cards/actions.ts';
import type { Message } from '../core/conversation.ts';
import type { Inquiry, InquiryRef, Kind } from '../core/inquiry.ts';
import type { StepName, StepOf } from '../core/life/step.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { changeInquiry } from '../journeys/change-inquiry.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { registered } from '../language/sentences/forms.ts';
import { refusal as refusalWords, done as words } from '../language/sentences/steps.ts';
import { kindWords } from '../language/words.ts';
import { answerInWords, whatIsLeft } from './answer.ts';
import { tellDone } from './done.ts';
import { drawInquiry, isHiddenHere, tellNotShown, tellUnchanged } from './inquiry.ts';
import type { Asked } from './ports.ts';
import { refusalText } from './refusals.ts';

/** Which inquiry, and which version of it was pressed; words name none. */
export type OnInquiry = { readonly ref: InquiryRef; readonly version?: number | undefined };

export function pressStep(asked: Asked, { ref, version, step }: ActionOf<'step'>): Promise<Message> {
  const on = { ref, version };
  switch (step) {
    case 'take':
      return take(asked, on);
    case 'reached':
    case 'notReached':
      return calledBack(asked, on, step === 'reached');
    case 'wait':
      return wait(asked, on);
    case 'resume':
      return resume(asked, on);
    case 'wroteAgain':
      return wroteAgain(asked, on);
    case 'answering':
    case 'notAnswering':
      return answering(asked, on, step === 'answering');
    case 'complete':
      return complete(asked, on);
    case 'decide':
      return answerInWords(asked, { ...on, name: 'decide' });
    case 'dismiss':
      return dismiss(asked, on);
    case 'reopen':
      return reopen(asked, on);
  }
}

export const take = (asked: Asked, on: OnInquiry) =>
  step(
    asked,
    on,
    'take',
    { do: 'take' },
    ({ ref }) => say(words.take, asked.language, { ref }),
    refusalWords.alreadyYours,
  );

export const calledBack = (asked: Asked, on: OnInquiry, reached: boolean) =>
  step(asked, on, 'calledBack', { do: 'calledBack', reached }, (inquiry) =>
    [
      say(reached ? words.reached : words.notReached, asked.language),
      ...(reached ? whatIsLeft(asked, inquiry) : []),
    ].join(' '),
  );

/** @param until the last day of waiting, where one was said */
export const wait = (asked: Asked, on: OnInquiry, until?: LocalDay) =>
  step(asked, on, 'wait', { do: 'wait', until }, (inquiry) => waitText(asked, inquiry, until));

function waitText(
  { language, ports, clock }: Asked,
  { caseType }: Inquiry,
  until: LocalDay | undefined,
): string {
  const stands = ports.rules.caseTypes.some(({ id, pauses }) => id === caseType && pauses);
  if (!stands) return say(words.waitRunning, language);
  if (until === undefined) return say(words.waitPaused, language);
  return say(words.waitPausedUntil, language, { day: dayText(until, { clock, language }) });
}

const dayText = (day: LocalDay, { clock, language }: Pick<Asked, 'clock' | 'language'>): string =>
  longDay(day, yearOf(clock.zone.dayOf(clock.now)), language);

export const resume = (asked: Asked, on: OnInquiry) =>
  step(asked, on, 'resume', { do: 'resume' }, (inquiry) =>
    [say(words.resume, asked.language), ...whatIsLeft(asked, inquiry, registered.due)].join(' '),
  );

export const wroteAgain = (asked: Asked, on: OnInquiry) =>
  step(asked, on, 'wroteAgain', { do: 'wroteAgain' }, () => say(words.wroteAgain, asked.language));

export const answering = (asked: Asked, on: OnInquiry, answers: boolean) =>
  step(asked, on, 'answering', { do: 'answering', on: answers }, () =>
    say(answers ? words.answering : words.notAnswering, asked.language),
  );

export const reclassify = (asked: Asked, on: OnInquiry, kind: Kind) =>
  step(asked, on, 'reclassify', { do: 'reclassify', kind }, (inquiry) =>
    [
      say(words.reclassify, asked.language, { kind: say(kindWords[kind], asked.language) }),
      ...whatIsLeft(asked, inquiry, registered.due),
    ].join(' '),
  );

/** @param on the day from which everything was there; today when none was said */
export function complete(asked: Asked, where: OnInquiry, on?: LocalDay): Promise<Message> {
  const { clock, language } = asked;
  const today = clock.zone.dayOf(clock.now);
  const day = on ?? today;
  return step(
    asked,
    where,
    'complete',
    (inquiry) => ({ do: 'complete', at: momentOf(day, inquiry, asked) }),
    (inquiry) =>
      [
        say(words.complete, language, { day: dayText(day, asked) }),
        ...whatIsLeft(asked, inquiry, registered.due),
      ].join(' '),
  );
}

/** Only days are counted: today it is now, and on the day of receipt when it came. */
function momentOf(day: LocalDay, { received }: Inquiry, { clock }: Asked): EpochMs {
  const { zone, now } = clock;
  if (day === zone.dayOf(now)) return now;
  return day === zone.dayOf(received) ? received : zone.at(day, 12 * 60);
}

export const dismiss = (asked: Asked, on: OnInquiry) =>
  step(asked, on, 'dismiss', { do: 'dismiss' }, ({ ref }) => say(words.dismiss, asked.language, { ref }));

export const reopen = (asked: Asked, on: OnInquiry) =>
  step(asked, on, 'reopen', { do: 'reopen' }, (inquiry) =>
    [say(words.reopen, asked.language, inquiry), ...whatIsLeft(asked, inquiry, registered.due)].join(' '),
  );

/**
 * Takes one step and tells of it on the inquiry's card, or why it was not taken.
 * @param already said instead where it would change nothing
 */
export async function step<Name extends StepName>(
  asked: Asked,
  { ref, version }: OnInquiry,
  name: Name,
  wanted: StepOf<Name> | ((inquiry: Inquiry) => StepOf<Name>),
  noted: (inquiry: Inquiry) => string,
  already?: Sentence,
): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  if (await isHiddenHere(asked, ref)) return tellNotShown(asked, ref);
  const wish = { ref, version, who: turn.who.id, at: clock.now };
  const stepFor = ({ inquiry }: { inquiry: Inquiry }) =>
    typeof wanted === 'function' ? wanted(inquiry) : wanted;
  const changed = await changeInquiry(ports, wish, name, stepFor);
  if (changed.ok) return tellDone(asked, changed, noted(changed.inquiry));
  if (changed.reason !== 'refused') return tellUnchanged(asked, wish, changed);
  const text =
    already && changed.refusal.reason === 'already'
      ? say(already, language)
      : refusalText(asked, changed.refusal);
  return drawInquiry(asked, changed.opened, { text, tone: 'attention' });
}
