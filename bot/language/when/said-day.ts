import { plainDate, plusDays } from '../../core/local-day.ts';
import { type Found, shapeAt, type Text } from '../tokens.ts';
import { after, isDoubt, type SaidDay } from './day.ts';
import { DAY_NUMBER, dayNumberOf, MONTH, monthOf, NUMBER, numberOf, WEEKDAY, weekdayOf } from './names.ts';
import { beginsDay } from './starts.ts';
import { mondayOfWeek, WEEK_NAMED } from './week.ts';

/** Reads one day as people say it; the longest way that fits. */
export function saidDayAt(text: Text, start: number): readonly Found<SaidDay>[] {
  if (!beginsDay(text, start)) return [];
  const at = shapeAt(text, start, BEFORE_DATE)?.next ?? start;
  const found = READERS.flatMap((read) => {
    const one = read(text, at);
    return one === undefined ? [] : [one];
  });
  return found.sort((one, other) => other.next - one.next);
}

/** "on 4/1" */
const BEFORE_DATE = new RegExp(
  `(?:pa|on)(?= (?:den |the )?\\d{1,2}(?:\\d?[/.-]|st|nd|rd|th| ${MONTH}))`,
  'y',
);

type DayReader = (text: Text, at: number) => Found<SaidDay> | undefined;

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'y');

function reader(
  pattern: string,
  mean: (match: RegExpExecArray, text: Text) => SaidDay | undefined,
): DayReader {
  const shape = sticky(pattern);
  return (text, at) => {
    const found = shapeAt(text, at, shape);
    const value = found && mean(found.value, text);
    return value && { value, next: found.next };
  };
}

const DAYS_ON: Readonly<Record<string, number>> = {
  'i dag': 0,
  idag: 0,
  today: 0,
  'dags dato': 0,
  'i morgen': 1,
  imorgen: 1,
  tomorrow: 1,
  'i overmorgen': 2,
  overmorgen: 2,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  'i gar': -1,
  igar: -1,
  yesterday: -1,
  'i forgars': -2,
  'i forgar': -2,
  'the day before yesterday': -2,
  'day before yesterday': -2,
};

const daysOn = (days: number, { today }: Text): SaidDay => ({ is: 'day', day: plusDays(today, days) });
/** "om otte dage" is a week on; in digits they are counted. */
const inDays = (amount: string): number => (amount === 'otte' ? 7 : numberOf(amount));
const unitDays = (unit: string): number => (/^(uge|week)/.test(unit) ? 7 : 1);

const OF_MONTH = `(?:d\\.? ?|den |the )?(${DAY_NUMBER}) ?(?:of |i )?(${MONTH})\\.?`;
const MONTH_FIRST = `(${MONTH})\\.? (?:the |d\\.? ?|den )?(\\d{1,2}(?:st|nd|rd|th)?)`;
const YEAR = '(?:,? ?((?:19|20)\\d{2}))?';
/** No further digit, nor one behind a sign that would make it part of something longer. */
const END = '(?![\\d]|[/:.]\\d)';
const BESIDE = `(?:(?:pa |on )?(${WEEKDAY})\\.?,? ?(?:d\\.? ?|den |the )?)?`;

const READERS: readonly DayReader[] = [
  reader(
    `(?:(?:her )?(?:til )?(?=i dag|idag))?(${Object.keys(DAYS_ON).join('|')})(?: (otte|fjorten|8|14) dage)?\\b`,
    ([, name = '', more], text) =>
      daysOn(
        (DAYS_ON[name] ?? 0) + (more === undefined ? 0 : more === 'fjorten' || more === '14' ? 14 : 7),
        text,
      ),
  ),
  reader(`om (${NUMBER}) (dage?|uger?)\\b`, ([, amount = '', unit = ''], text) =>
    daysOn(unitDays(unit) === 1 ? inDays(amount) : numberOf(amount) * 7, text),
  ),
  reader(`in (${NUMBER}) (days?|weeks?)\\b`, ([, amount = '', unit = ''], text) =>
    daysOn(numberOf(amount) * unitDays(unit), text),
  ),
  reader(`(${NUMBER}) (days?|weeks?) from (?:now|today)\\b`, ([, amount = '', unit = ''], text) =>
    daysOn(numberOf(amount) * unitDays(unit), text),
  ),
  reader(`for (${NUMBER}) (dage?|uger?) siden\\b`, ([, amount = '', unit = ''], text) =>
    daysOn(-(unitDays(unit) === 1 ? inDays(amount) : numberOf(amount) * 7), text),
  ),
  reader(`(${NUMBER}) (days?|weeks?) ago\\b`, ([, amount = '', unit = ''], text) =>
    daysOn(-numberOf(amount) * unitDays(unit), text),
  ),
  reader(
    `(pa |on |nu pa |forstkommende |kommende |coming |this |i (?=${WEEKDAY}s\\b))?(${WEEKDAY})(s)?\\.?(?: (?:om )?(otte|8|fjorten|14) dage| (week))?\\b`,
    (match, text) => namedWeekday(match, text),
  ),
  reader(`(?:pa |on )?(?:naste|nastkommende|next) (${WEEKDAY})\\b`, ([, name = '']) => ({
    is: 'weekday',
    weekday: weekdayOf(name),
    how: 'next',
  })),
  reader(`(?:pa |on )?(?:sidste|forrige|last|this past) (${WEEKDAY})\\b`, ([, name = '']) => ({
    is: 'weekday',
    weekday: weekdayOf(name),
    how: 'last',
  })),
  reader(`(?:a|en) (?:week|uge) (?:on|from|pa|efter) (${WEEKDAY})\\b`, ([, name = ''], { today }) => ({
    is: 'day',
    day: plusDays(after(today, weekdayOf(name)), 7),
  })),
  reader(
    `(?:pa |on )?(${WEEKDAY})s?,? (?:i |in |of )?(${WEEK_NAMED})`,
    ([, name = '', week = ''], { today }) => {
      const monday = mondayOfWeek(week, today);
      return { is: 'day', day: isDoubt(monday) ? monday : plusDays(monday, weekdayOf(name) - 1) };
    },
  ),
  reader(`(\\d{4})-(\\d{1,2})-(\\d{1,2})${END}`, ([, year, month, day]) => date(day, Number(month), year)),
  reader(
    `${BESIDE}(?:d\\.? ?|den )?(\\d{1,2})([/.]) ?(\\d{1,2})(?:[/.-](\\d{4}|\\d{2})(?![/.]?\\d)|,? ?(20\\d{2}))?${END}`,
    ([, beside, day, sign, month, short, long], text) => {
      const year = yearOf(short ?? long, text);
      // `8.15` is a time, not a day of a fifteenth month.
      if (year === 'none' || (sign === '.' && Number(month) > 12)) return undefined;
      return date(day, Number(month), year, beside);
    },
  ),
  reader(
    `${BESIDE}(?:d\\.? ?|den )?(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})${END}`,
    ([, beside, day, month, year], text) => date(day, Number(month), yearOf(year, text), beside),
  ),
  reader(`${BESIDE}${OF_MONTH}${YEAR}\\b`, ([, beside, day, month = '', year]) =>
    date(day, monthOf(month), year, beside),
  ),
  reader(`${BESIDE}${MONTH_FIRST}${YEAR}${END}`, ([, beside, month = '', day, year]) =>
    date(day, monthOf(month), year, beside),
  ),
  reader(
    `(?:(?:pa |on )?(${WEEKDAY})\\.?,? ?)?(?:d\\. ?|d |den |the )(${DAY_NUMBER})${END}(?! ?(?:of )?${MONTH}|%)`,
    ([, beside, day]) => date(day, undefined, undefined, beside),
  ),
];

function namedWeekday(
  [, before = '', name = '', s, more, week]: RegExpExecArray,
  { today }: Text,
): SaidDay | undefined {
  const which = weekdayOf(name);
  if (s !== undefined)
    return before.startsWith('i ') ? { is: 'weekday', weekday: which, how: 'last' } : undefined;
  if (more !== undefined || week !== undefined) {
    const days = more === 'fjorten' || more === '14' ? 14 : 7;
    return { is: 'day', day: plusDays(after(today, which), days) };
  }
  return { is: 'weekday', weekday: which, how: before === '' || before.startsWith('i ') ? 'bare' : 'on' };
}

function date(
  day: string | undefined,
  month: number | undefined,
  year: string | number | undefined,
  beside?: string,
): SaidDay {
  return {
    is: 'date',
    day: dayNumberOf(day ?? ''),
    month,
    year: year === undefined ? undefined : Number(year),
    weekday: beside ? weekdayOf(beside) : undefined,
  };
}

/** Two digits are a year only where it is a near one: `7/12-26`, but not `7/12-11`. */
function yearOf(digits: string | undefined, { today }: Text): number | 'none' | undefined {
  if (digits === undefined || digits.length === 4) return digits === undefined ? undefined : Number(digits);
  const year = 2000 + Number(digits);
  return Math.abs(year - plainDate(today).year) <= NEAR_YEARS ? year : 'none';
}
const NEAR_YEARS = 3;
