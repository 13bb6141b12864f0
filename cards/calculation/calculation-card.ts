import type { Card } from '../../bot/core/conversation.ts';
import type { Channel, Kind, Obligation } from '../../bot/core/inquiry.ts';
import type { LocalDay } from '../../bot/core/local-day.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { longDay, yearOf } from '../../bot/language/dates.ts';
import { becauseText, type Clock, capital, dueWithin, isLate } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { calculation as words } from '../../bot/language/sentences/deadlines.ts';
import { amountOf, basisWords, inquiryPhrase } from '../../bot/language/words.ts';
import { dueLine, lateOrNot } from '../deadlines/deadlines-card.ts';
import { cardFrom } from '../draw.ts';
import template from './calculation.json' with { type: 'json' };

const draw = cardFrom(template);

export type CalculationView = {
  readonly language: Language;
  readonly clock: Clock;
  readonly channel: Channel;
  readonly kind: Kind | undefined;
  readonly received: LocalDay;
  readonly obligations: readonly Obligation[];
};

/** A deadline that was computed for an inquiry nobody has registered. */
export function calculationCard(view: CalculationView): { card: Card; summary: string } {
  const { language, obligations } = view;
  const lines = obligations.map((one) => line(view, one));
  const first = lines[0]?.text ?? say(words.none, language);
  const title = titleOf(view);
  const summary = `${title}: ${first}`;
  const empty = lines.length === 0 ? [{ text: first, because: ' ', color: 'default' }] : [];
  const card = draw({ title, summary, lines: [...lines, ...empty], hint: say(words.onlyComputed, language) });
  return { card, summary };
}

function titleOf({ language, clock, channel, kind, received }: CalculationView): string {
  const day = longDay(received, yearOf(clock.zone.dayOf(clock.now)), language);
  return say(words.title, language, { what: inquiryPhrase(channel, kind, language), day });
}

function line(view: CalculationView, one: Obligation) {
  const { language, clock } = view;
  const elapsed = one.because.find((step) => step.step === 'elapsed');
  if (elapsed?.step === 'elapsed') return hoursLine(view, one, elapsed.hours);
  return {
    text: dueLine(one, clock, language),
    color: isLate(one, clock) ? 'attention' : 'default',
    because: becauseText(one, clock, language),
  };
}

/** The day alone was told, and hours run from a time of day: it is said as exactly as it can be. */
function hoursLine({ language, clock }: CalculationView, one: Obligation, hours: number) {
  const { due, basis, what } = one;
  const [day, today] = [clock.zone.dayOf(due), clock.zone.dayOf(clock.now)];
  // Due today, nobody knows whether its hour has passed.
  const late = day < today;
  const within = say(words.hours, language, {
    amount: amountOf(hours, 'hours', language),
    day: longDay(day, yearOf(today), language),
  });
  const clockChanges = one.because.some(({ step }) => step === 'clockChanged');
  const because = [
    say(words.hoursWhy, language),
    ...(clockChanges ? [say(words.hoursClockChange, language)] : []),
    `${capital(say(basisWords[basis], language))}.`,
  ];
  return {
    text: lateOrNot(dueWithin(what, within, late, language), late, language),
    color: late ? 'attention' : 'default',
    because: because.join(' '),
  };
}
