import type { BecauseStep, ClosedDays } from '../core/because.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import { becauseSentences as sentences } from './because-sentences.ts';
import { dateSpan } from './date-spans.ts';
import { clock, shortDay, yearOf } from './dates.ts';
import { feastAndDays, feastName } from './feasts.ts';
import { say } from './sentence.ts';
import { amountOf, basisWords, listOf } from './words.ts';

/**
 * Each step in words, to be joined by " · ": "Modtaget onsdag 1. april 2026", "modtagelsesdagen tæller ikke med",
 * "påsken 2.–6. april og weekender sprunget over", "10 arbejdsdage → mandag 20. april". The year is said with the day
 * of receipt, and of days in another year.
 */
export function wordBecause(steps: readonly BecauseStep[], zone: TimeZone, language: Language): string[] {
  const received = steps.find((step) => step.step === 'received');
  const words: Wording = {
    zone,
    language,
    year: received === undefined ? ALWAYS_SAID : yearOf(zone.dayOf(received.at)),
    hours: steps.some(({ step }) => step === 'elapsed'),
    completed: steps.some(({ step }) => step === 'completed'),
  };
  return steps.map((step) => wordStep(step, words));
}

/** As "this year": no year is this one. */
const ALWAYS_SAID = 0;

type Wording = {
  readonly zone: TimeZone;
  readonly language: Language;
  /** Of the receipt; understood, once it was said. */
  readonly year: number;
  /** Hours are counted, so the hour of receipt matters. */
  readonly hours: boolean;
  readonly completed: boolean;
};

function wordStep(step: BecauseStep, words: Wording): string {
  const { language } = words;
  switch (step.step) {
    case 'received':
      return say(sentences.received, language, {
        when: instantText(step.at, { ...words, year: ALWAYS_SAID }),
      });
    case 'completed':
      return say(sentences.completed, language, { when: instantText(step.at, words) });
    case 'firstDayNotCounted':
      return say(words.completed ? sentences.dayNotCounted : sentences.dayOfReceiptNotCounted, language);
    case 'skipped':
      return say(sentences.skipped, language, { closed: closedText(step.closed, words) });
    case 'promised':
      return say(sentences.promised, language, { day: dayText(step.on, words) });
    case 'extended':
      return say(sentences.extended, language, { day: dayText(step.on, words) });
    case 'basis':
      return basisText(step, words);
    default:
      return wordCount(step, words);
  }
}

type CountStep = Extract<BecauseStep, { step: 'paused' | 'counted' | 'clockChanged' | 'elapsed' | 'rolled' }>;

function wordCount(step: CountStep, words: Wording): string {
  const { language, year } = words;
  switch (step.step) {
    case 'paused': {
      const days = step.pauses.map(({ from, through }) => dateSpan(from, through, year, language));
      return say(sentences.paused, language, { days: listOf(days, language) });
    }
    case 'counted': {
      const values = {
        amount: amountOf(step.amount, step.unit, language),
        until: dayText(step.until, words),
      };
      return say(step.clamped ? sentences.countedToMonthsEnd : sentences.counted, language, values);
    }
    case 'clockChanged':
      return clockChangeText(step.minutes, language);
    case 'elapsed': {
      const values = {
        amount: amountOf(step.hours, 'hours', language),
        until: instantText(step.until, words),
      };
      return say(sentences.counted, language, values);
    }
    case 'rolled':
      return rolledText(step, words);
  }
}

const dayText = (day: LocalDay, { year, language }: Wording): string => shortDay(day, year, language);

/** "fredag 20. november kl. 16.10" where hours are counted; else the day alone. */
function instantText(at: EpochMs, words: Wording): string {
  const { zone, language, hours } = words;
  const day = dayText(zone.dayOf(at), words);
  if (!hours) return day;
  const time = clock(zone.minutesOf(at), language);
  return say({ da: `${day} ${time}`, en: `${day} at ${time}` }, language);
}

/** More than anybody reads; only years of working days have as many. */
const MOST_FEASTS = 8;

function closedText({ feasts, weekends }: ClosedDays, { year, language }: Wording): string {
  if (feasts.length > MOST_FEASTS) return say(sentences.manyClosedDays, language);
  const named = feasts.map((feast) => feastAndDays(feast, year, language));
  return listOf(weekends ? [...named, say(sentences.weekends, language)] : named, language);
}

function clockChangeText(minutes: number, language: Language): string {
  const by =
    Math.abs(minutes) === 60 ? say({ da: 'en time', en: 'an hour' }, language) : `${Math.abs(minutes)} min.`;
  return say(minutes > 0 ? sentences.clockForward : sentences.clockBack, language, { by });
}

function rolledText(step: Extract<BecauseStep, { step: 'rolled' }>, words: Wording): string {
  const { language } = words;
  const { feasts, weekends } = step.closed;
  const named = feasts.map((feast) => feastName(feast, language));
  const why = weekends ? [...named, say(sentences.weekend, language)] : named;
  if (why.length === 0) why.push(say(sentences.clockStoodStill, language));
  return say(step.from < step.to ? sentences.rolledOn : sentences.rolledBack, language, {
    from: dayText(step.from, words),
    why: listOf(why, language),
    to: dayText(step.to, words),
  });
}

/** A rule of the public promise is told by its number; a case type's id and `own` mean nothing to a citizen. */
function basisText({ basis, rule }: Extract<BecauseStep, { step: 'basis' }>, { language }: Wording): string {
  const words = say(basisWords[basis], language);
  return /^R\d/.test(rule) ? `${words} (${rule})` : words;
}
