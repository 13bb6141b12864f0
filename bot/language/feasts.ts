import type { FeastSpan } from '../core/because.ts';
import { type LocalDay, plainDate, weekday } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import type { Feast } from '../core/working-calendar.ts';
import { dateSpan } from './date-spans.ts';
import { type Sentence, say } from './sentence.ts';

/** As it stands before its days: "påsken 2.–6. april". */
export const feastWords = {
  newYear: { da: 'nytår', en: 'New Year' },
  easter: { da: 'påsken', en: 'Easter' },
  prayerDay: { da: 'store bededag', en: 'Great Prayer Day' },
  ascension: { da: 'Kristi himmelfart', en: 'Ascension' },
  mayDay: { da: 'arbejdernes kampdag', en: 'May Day' },
  whitsun: { da: 'pinsen', en: 'Whitsun' },
  constitutionDay: { da: 'grundlovsdag', en: 'Constitution Day' },
  christmas: { da: 'julen', en: 'Christmas' },
  betweenYears: { da: 'dagene mellem jul og nytår', en: 'the days between Christmas and New Year' },
  publicHoliday: { da: 'helligdag', en: 'public holiday' },
  ownClosing: { da: 'kommunens lukkedag', en: 'the municipality’s closing day' },
} satisfies Record<Feast, Sentence>;

/** Days that have a name of their own when they stand alone, by weekday or by date. */
const SINGLE_DAYS: Readonly<Record<string, Sentence>> = {
  'easter 1': { da: '2. påskedag', en: 'Easter Monday' },
  'easter 4': { da: 'skærtorsdag', en: 'Maundy Thursday' },
  'easter 5': { da: 'langfredag', en: 'Good Friday' },
  'ascension 4': { da: 'Kristi himmelfartsdag', en: 'Ascension Day' },
  'ascension 5': { da: 'dagen efter Kristi himmelfart', en: 'the day after Ascension' },
  'whitsun 1': { da: '2. pinsedag', en: 'Whit Monday' },
  'christmas 12-24': { da: 'juleaften', en: 'Christmas Eve' },
  'christmas 12-25': { da: '1. juledag', en: 'Christmas Day' },
  'christmas 12-26': { da: '2. juledag', en: 'the second day of Christmas' },
  'newYear 12-31': { da: 'nytårsaften', en: 'New Year’s Eve' },
  'newYear 01-01': { da: 'nytårsdag', en: 'New Year’s Day' },
};

function singleDay(feast: Feast, day: LocalDay): Sentence | undefined {
  const monthAndDay = plainDate(day).toString().slice(5);
  return SINGLE_DAYS[`${feast} ${monthAndDay}`] ?? SINGLE_DAYS[`${feast} ${weekday(day)}`];
}

/** "påsken" · "2. pinsedag" */
export function feastName({ feast, from, through }: FeastSpan, language: Language): string {
  const single = from === through ? singleDay(feast, from) : undefined;
  return say(single ?? feastWords[feast], language);
}

/** "påsken 2.–6. april" · "Easter (2–6 April)" */
export function feastAndDays(span: FeastSpan, thisYear: number, language: Language): string {
  const name = feastName(span, language);
  const days = dateSpan(span.from, span.through, thisYear, language);
  return say({ da: `${name} ${days}`, en: `${name} (${days})` }, language);
}
