import type { Language } from '../core/reply-language.ts';
import { dateInMonth } from '../language/dates.ts';
import type { Unclear } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { lackingOf, question, type SlotName, lacking as words } from '../language/sentences/questions.ts';
import { listOf } from '../language/words.ts';

export type Lacking = {
  /** "hvilken henvendelse det er og hvilken dag den kom", after "jeg mangler at vide, " */
  readonly text: string;
  /** "Den 31. november findes ikke.", where it was said and cannot be. */
  readonly impossible: string | undefined;
};

/** What a text lacks, in words; undefined when nothing is known to be missing. */
export function lackingText(
  { about, missing = [], understood = {} }: Unclear,
  language: Language,
): Lacking | undefined {
  const slots = missing.filter(isSlot);
  if (slots.length === 0) return undefined;
  const text = listOf(
    slots.map((slot) => say(lackingOf[`${about}.${slot}`] ?? words[slot], language)),
    language,
  );
  const written = slots.map((slot) => understood[slot]).find((value) => typeof value === 'string');
  return { text, impossible: written && impossibleText(written, language) };
}

const isSlot = (name: string): name is SlotName => Object.hasOwn(words, name);

/** Enough to know it again. In characters. */
const LONGEST = 60;

/** "Den 31. november findes ikke." of a day that its month does not have; anything else is repeated as written. */
export function impossibleText(written: string, language: Language): string {
  const [, day, inMonth] = /^(\d{1,2})[./-](\d{1,2})\b/.exec(written.trim()) ?? [];
  const [date, month] = [Number(day), Number(inMonth)];
  if (month >= 1 && month <= 12 && date <= 31 && date > daysIn(month))
    return say(question.noSuchDate, language, { date: dateInMonth(date, month, language) });
  return say(question.notRead, language, { written: written.slice(0, LONGEST) });
}

/** Of a leap year, for the year was not said. */
const daysIn = (month: number): number => Temporal.PlainYearMonth.from({ year: 2024, month }).daysInMonth;
