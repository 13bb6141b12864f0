import type { Language } from '../../../bot/core/reply-language.ts';

/** What a reader of the proofs would mark in a text that the bot says; nothing when it reads well. */
export function faultsOf(text: string, language: Language, { part }: { readonly part: boolean }): string[] {
  const found: string[] = [];
  const mark = (fault: string, wrong: boolean) => wrong && found.push(fault);
  mark('blank at an end', text.trim() !== text);
  mark('empty', text.length < 2);
  mark('a seam of the machine', /undefined|null\b|NaN|\[object|\$\{|function|=>/.test(text));
  mark('two spaces, or one before a comma', / {2}| [,.;:!?]/.test(text));
  mark('two marks', /\.\.|,,|,\.|;\.|:\./.test(text));
  mark('unpaired quotation marks', unpaired(text));
  mark('begins small', !part && !/^[\p{Lu}\p{N}»“]/u.test(text));
  for (const wrong of text.match(language === 'da' ? DANISH_PLURALS : ENGLISH_PLURALS) ?? [])
    found.push(`plural: ${wrong}`);
  found.push(...looseDates(text, language));
  return found;
}

const unpaired = (text: string): boolean =>
  count(text, /»/g) !== count(text, /«/g) || count(text, /“/g) !== count(text, /”/g);
const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** One of several, or several of one. */
const DANISH_PLURALS =
  /(?<![\d.,-])(1 (frister|henvendelser|kolleger|dage|arbejdsdage|timer|uger|måneder)|(0|[2-9]|\d\d+) (frist|henvendelse|kollega|dag|arbejdsdag|time|uge|måned))\b/gu;
const ENGLISH_PLURALS =
  /(?<![\d.,-])(1 (deadlines|inquiries|colleagues|days|working days|hours|weeks|months|are)|(0|[2-9]|\d\d+) (deadline|inquiry|colleague|day|working day|hour|week|month|is))\b/g;

const MONTHS = {
  da: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
};
const WEEKDAYS = {
  da: 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag',
  en: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
};

/** Dates without their weekday. A date that does not exist has none, and is said not to exist. */
function looseDates(text: string, language: Language): string[] {
  const date = { da: `\\d{1,2}\\. (${MONTHS.da})`, en: `\\d{1,2} (${MONTHS.en})` }[language];
  const before = { da: `(${WEEKDAYS.da}) (den )?`, en: `(${WEEKDAYS.en}) ` }[language];
  if (/findes ikke|There is no/.test(text)) return [];
  return [...text.matchAll(new RegExp(`(?<!${before}|\\d)${date}`, 'g'))].map(
    ([loose]) => `without its weekday: ${loose}`,
  );
}
