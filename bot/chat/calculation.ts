import type { ActionOf } from '../../cards/actions.ts';
import { calculationCard } from '../../cards/calculation/calculation-card.ts';
import {
  type CalculationFaults,
  type CalculationValues,
  calculationFormCard,
  NO_KIND,
} from '../../cards/calculation-form/calculation-form-card.ts';
import type { Message } from '../core/conversation.ts';
import { CHANNELS, KINDS } from '../core/inquiry.ts';
import { dayIn, localDay, plainDate } from '../core/local-day.ts';
import { calculateDeadline } from '../journeys/calculate-deadline.ts';
import type { ReadingOf, Unclear } from '../language/reading.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { calculationForm as formWords, calculation as words } from '../language/sentences/deadlines.ts';
import { registerFault } from '../language/sentences/forms.ts';
import { impossibleText } from './lacking.ts';
import { saidOf } from './not-yet.ts';
import { type Asked, inWords } from './ports.ts';

type Question = ReadingOf<'deadline.calculate'>;

/** In minutes after midnight. A day was told and no time, which matters to hours alone, and those are told apart. */
const NOON = 12 * 60;

/** "Hvornår skal et brev fra i går være besvaret?": computed, and nothing is registered. */
export function computeDeadline(asked: Asked, question: Question): Message {
  const computed = compute(asked, question);
  if ('answer' in computed) return computed.answer;
  if (!asked.personal) return inWords(computed.fault, asked);
  const { channel, kind = NO_KIND, received } = question;
  return drawForm(asked, { channel, kind, received }, { received: say(computed.fault, asked.language) });
}

function compute(
  asked: Asked,
  { channel, kind, received: date }: Question,
): { answer: Message } | { fault: Sentence } {
  const { ports, language, clock } = asked;
  const received = localDay(Temporal.PlainDate.from(date));
  const today = clock.zone.dayOf(clock.now);
  if (received > today) return { fault: words.inFuture };
  const at = received === today ? clock.now : clock.zone.at(received, NOON);
  const computed = calculateDeadline(ports, { channel, kind, received: at }, clock.now);
  if (!computed.ok) return { fault: words.outOfRange };
  const { obligations } = computed;
  return { answer: calculationCard({ language, clock, channel, kind, received, obligations }) };
}

/** What is missing is asked for, and never guessed: by a form, or where others read along in words. */
export function askForCalculation(asked: Asked, unclear: Unclear): Message {
  const { missing = [] } = unclear;
  const values = valuesUnderstood(unclear);
  // A day that was understood and will not do is still to come.
  const toCome = missing.includes('received') && values.received !== '';
  if (asked.personal) {
    const received = toCome ? say(words.inFuture, asked.language) : impossibleText(unclear, asked);
    return drawForm(asked, values, received === undefined ? {} : { received });
  }
  if (toCome) return inWords(words.inFuture, asked);
  const [channel, day] = [missing.includes('channel'), missing.includes('received')];
  return inWords(channel && day ? words.askBoth : day ? words.askDay : words.askChannel, asked);
}

/** The form's fields, as far as a text said them. */
export function valuesUnderstood(unclear: Unclear): CalculationValues {
  const { channel, kind, received } = saidOf(unclear);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { channel: text(channel), kind: text(kind) || NO_KIND, received: text(received) };
}

export const openCalculationForm = (asked: Asked, values: CalculationValues): Message =>
  drawForm(asked, values, {});

/** "Regn ud": the answer takes the form's place; a mistake comes back as it was typed. */
export function computeTyped(asked: Asked, typed: ActionOf<'calculate'>): Message {
  const channel = CHANNELS.find((one) => one === typed.channel);
  const kind = KINDS.find((one) => one === typed.kind);
  const received = dayIn(typed.received);
  const { language } = asked;
  const faults: CalculationFaults = {
    ...(channel === undefined && { channel: say(registerFault.channel, language) }),
    ...(received === undefined && { received: say(registerFault.dayMissing, language) }),
  };
  if (channel === undefined || received === undefined) return drawForm(asked, typed, faults);
  const date = plainDate(received).toString();
  return computeDeadline(asked, {
    command: 'deadline.calculate',
    channel,
    ...(kind && { kind }),
    received: date,
  });
}

/** A value that is none of a field's is not shown: it came from somewhere else. */
function drawForm(
  asked: Asked,
  { channel, kind, received }: CalculationValues,
  faults: CalculationFaults,
): Message {
  const { language } = asked;
  const values = {
    channel: CHANNELS.find((one) => one === channel) ?? '',
    kind: KINDS.find((one) => one === kind) ?? NO_KIND,
    received: dayIn(received) === undefined ? '' : received,
  };
  const summary = Object.values(faults)[0] ?? say(formWords.title, language);
  return { card: calculationFormCard({ language, values, faults }), summary };
}
