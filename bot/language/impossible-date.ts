import { LANGUAGES, type Language } from '../core/reply-language.ts';
import { dateInMonth, monthNames } from './dates.ts';
import { fold } from './tokens.ts';

/** A day and a month, in figures or with its name: `31/11`, `31.11.`, `31. november`, `31 Nov`, `November 31`. */
const IN_FIGURES = /(?<![\d./])(\d{1,2})[./-](\d{1,2})(?![\d])/gu;
const NAMED = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}{3,})/giu;
const NAMED_FIRST = /(\p{L}{3,})\s+(\d{1,2})(?![\d.:/])/giu;

/**
 * The date of a text that its month does not have, as it is said: "31. november". Undefined where every date exists;
 * 29 February does in some years, and the year is another question. Only for words about a text that was read already.
 */
export function impossibleDate(text: string, language: Language): string | undefined {
  const said = [
    ...[...text.matchAll(IN_FIGURES)].map(([, date, month]) => [Number(date), Number(month)] as const),
    ...[...text.matchAll(NAMED)].map(([, date, name]) => [Number(date), monthNamed(name)] as const),
    ...[...text.matchAll(NAMED_FIRST)].map(([, name, date]) => [Number(date), monthNamed(name)] as const),
  ];
  const found = said.find(([date, month]) => month >= 1 && month <= 12 && date > daysIn(month));
  return found && dateInMonth(...found, language);
}

/** 1 to 12, by the name or its first three letters or more; 0 for what is none. */
function monthNamed(word = ''): number {
  const name = fold(word);
  for (const language of LANGUAGES) {
    const at = monthNames(language).findIndex((month) => name.length >= 3 && fold(month).startsWith(name));
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Of a leap year. */
const daysIn = (month: number): number => Temporal.PlainYearMonth.from({ year: 2024, month }).daysInMonth;
