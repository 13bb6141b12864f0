import { type LocalDay, plusDays, weekday } from '../../core/local-day.ts';
import { type Found, shapeAt, type Text } from '../tokens.ts';
import { type Day, type Doubt, dayFrom, isDoubt, type SaidDay } from './day.ts';
import { DAY_NUMBER, dayNumberOf, MONTH, monthOf, NUMBER, numberOf } from './names.ts';
import { saidDayAt } from './said-day.ts';
import { type DaySpan, spanFrom } from './span.ts';
import { beginsDays } from './starts.ts';
import { mondayOf, mondayOfWeek, WEEK_NAMED } from './week.ts';
import { weeksAt } from './weeks.ts';

/** The days that a text tells, as far as it does. */
export type When =
  | { readonly is: 'day'; readonly day: LocalDay }
  | ({ readonly is: 'span' } & DaySpan)
  /** A beginning without an end: "fra 15/1". */
  | { readonly is: 'from'; readonly from: LocalDay }
  /** An end without a beginning: "til og med fredag". */
  | { readonly is: 'through'; readonly through: LocalDay }
  | { readonly is: 'doubt'; readonly doubt: Doubt };

/** Every way to read days here, those that take in most of the text first. */
export function whenAt(text: Text, at: number): readonly Found<When>[] {
  if (!beginsDays(text, at)) return [];
  const found = [
    ...compressed(text, at),
    ...fromTo(text, at),
    ...separate(text, at),
    ...weeksAt(text, at),
    ...named(text, at),
    ...openEnd(text, at),
    ...endAlone(text, at),
    ...inNewPlace(text, at),
    ...saidDayAt(text, past(text, at, BEFORE_DAY)).map(({ value, next }) => ({
      value: oneDay(dayFrom(value, text.today, 'next')),
      next,
    })),
  ];
  return found.sort((one, other) => other.next - one.next);
}

const past = (text: Text, at: number, shape: RegExp): number => shapeAt(text, at, shape)?.next ?? at;

const BEFORE_DAY =
  /(?:hele dagen|den|d\.?|om|for)(?= (?:pa |on )?(?:i |today|tomorrow|mandag|tirsdag|onsdag|torsdag|fredag|lordag|sondag))/y;
const FROM =
  /(?:fra og med|f\.? ?o\.? ?m\.?|fra|from|starting(?: from| on)?|begyndende|begynder|galdende fra|galder fra|mellem|ml\.?|between)(?![a-z])/y;
const BETWEEN = /(?:mellem|ml\.?|between)(?![a-z])/y;
const TO =
  /(?:-|(?:og )?(?:(?:frem )?til og med|t\.? ?o\.? ?m\.?|tom|med til|frem til|indtil|til|to|through|thru|until|till|up to(?: and including)?|inclusive)(?![a-z]))(?: og med\b)?/y;
const AND = /(?:,(?: og| and)?|\+|&|(?:og|and|samt)\b)/y;

/** "flyt min ferie til uge 8" */
function inNewPlace(text: Text, at: number): readonly Found<When>[] {
  const to = shapeAt(text, at, NEW_PLACE)?.next;
  if (to === undefined) return [];
  return [...compressed(text, to), ...fromTo(text, to), ...weeksAt(text, to), ...named(text, to)];
}
const NEW_PLACE = /(?:til|to)\b/y;

const oneDay = (day: Day): When => (isDoubt(day) ? { is: 'doubt', doubt: day } : { is: 'day', day });
const aSpan = (span: DaySpan | Doubt): When =>
  isDoubt(span) ? { is: 'doubt', doubt: span } : { is: 'span', ...span };

/** `7/12-11/12`, "fra mandag til og med 11/12", "mellem 7/12 og 11/12" */
function fromTo(text: Text, at: number): readonly Found<When>[] {
  const between = shapeAt(text, at, BETWEEN) !== undefined;
  return saidDayAt(text, past(text, at, FROM)).flatMap((first) => {
    const weekOut = outOfWeek(text, first);
    if (weekOut !== undefined) return [weekOut];
    const to = shapeAt(text, first.next, TO) ?? (between ? shapeAt(text, first.next, AND) : undefined);
    if (to === undefined) return [];
    return saidDayAt(text, to.next).map((last) => ({
      value: aSpan(spanFrom(first.value, last.value, text.today)),
      next: last.next,
    }));
  });
}

const WEEK_OUT = /,? ?(?:(?:og|til|and) )?(?:resten af ugen|ugen ud|(?:for )?the rest of the week)\b/y;

/** "fra i morgen og ugen ud": up to that week's Friday. */
function outOfWeek(text: Text, { value, next }: Found<SaidDay>): Found<When> | undefined {
  const out = shapeAt(text, next, WEEK_OUT);
  const from = out && dayFrom(value, text.today, 'next');
  if (out === undefined || from === undefined) return undefined;
  if (isDoubt(from)) return { value: oneDay(from), next: out.next };
  const friday = plusDays(mondayOf(from), 4);
  return { value: aSpan(friday < from ? 'ambiguous' : { from, through: friday }), next: out.next };
}

/** "mandag og onsdag" are separate days, which no span holds; "torsdag og fredag" are one. */
function separate(text: Text, at: number): readonly Found<When>[] {
  const [first] = saidDayAt(text, at);
  if (first === undefined) return [];
  const days = [dayFrom(first.value, text.today, 'next')];
  let { next } = first;
  for (let and = shapeAt(text, next, AND); and !== undefined; and = shapeAt(text, next, AND)) {
    const [one] = saidDayAt(text, and.next);
    if (one === undefined) break;
    const day = dayFrom(
      bareAfter(one.value),
      isDoubt(days[0]) ? text.today : (days[0] ?? text.today),
      'next',
    );
    days.push(day);
    next = one.next;
  }
  return days.length === 1 ? [] : [{ value: together(days), next }];
}

/** In a list, "på torsdag og fredag", the later ones are the next after the first. */
const bareAfter = (said: SaidDay): SaidDay =>
  said.is === 'weekday' && said.how === 'bare' ? { ...said, how: 'on' } : said;

function together(days: readonly Day[]): When {
  const known = days.filter((day) => !isDoubt(day));
  const [from] = known;
  const inRow = known.every((day, index) => from !== undefined && day === plusDays(from, index));
  if (known.length < days.length || from === undefined || !inRow) return { is: 'doubt', doubt: 'ambiguous' };
  return { is: 'span', from, through: plusDays(from, known.length - 1) };
}

const YEAR = '(?:,? ?((?:19|20)\\d{2}))?';
const SPAN_SIGN = ' ?(-|til og med|til|to|through|t\\.?o\\.?m\\.?|og|and|\\+|&) ?';
const DEN = '(?:d\\.? ?|den |the )?';
/** `7.-11. december`, `7-11/12`, `d. 7.-11.12`, "7 to 11 December": the month is said once. */
const MONTH_LAST = new RegExp(
  `(?:fra |from )?${DEN}(${DAY_NUMBER})${SPAN_SIGN}${DEN}(${DAY_NUMBER})(?: ?(?:of )?(${MONTH})\\b\\.?${YEAR}|[/.] ?(\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?(?![\\d/]))`,
  'y',
);
/** "December 7-11" */
const MONTH_FIRST = new RegExp(
  `(?:fra |from )?(${MONTH})\\.? ${DEN}(${DAY_NUMBER})${SPAN_SIGN}${DEN}(${DAY_NUMBER})(?![\\d/.]| ?${MONTH})${YEAR}`,
  'y',
);

function compressed(text: Text, at: number): readonly Found<When>[] {
  const last = shapeAt(text, at, MONTH_LAST);
  const first = shapeAt(text, at, MONTH_FIRST);
  const found: Found<When>[] = [];
  if (last) {
    const [, from = '', sign = '', through = '', name, year, number, short] = last.value;
    const month = name === undefined ? Number(number) : monthOf(name);
    // "13 til 14.30" are hours.
    if (month > 12 && last.value[0].includes('.')) return found;
    const years = short?.length === 2 ? 2000 + Number(short) : Number(year ?? short ?? Number.NaN);
    found.push({ value: inMonth({ from, sign, through, month, year: years }, text.today), next: last.next });
  }
  if (first) {
    const [, name = '', from = '', sign = '', through = '', year] = first.value;
    const said = { from, sign, through, month: monthOf(name), year: Number(year ?? Number.NaN) };
    found.push({ value: inMonth(said, text.today), next: first.next });
  }
  return found;
}

type InMonth = {
  readonly from: string;
  readonly sign: string;
  readonly through: string;
  readonly month: number;
  /** NaN where none was said. */
  readonly year: number;
};

function inMonth({ from, sign, through, month, year }: InMonth, today: LocalDay): When {
  const [first, last] = [dayNumberOf(from), dayNumberOf(through)];
  // "14. og 15. april" are one span, "14. og 17. april" are separate days.
  if (/og|and|[+&]/.test(sign) && !/med/.test(sign) && last !== first + 1)
    return { is: 'doubt', doubt: 'ambiguous' };
  const date = (day: number): SaidDay => ({
    is: 'date',
    day,
    month,
    year: Number.isNaN(year) ? undefined : year,
  });
  // "d. 28. til 3. januar" begins in the month before.
  const said: SaidDay = first > last ? { is: 'date', day: first } : date(first);
  return aSpan(spanFrom(said, date(last), today));
}

const REST_OF_WEEK =
  /(?:resten af (?:denne |i )?ugen?|ugen ud|the rest of (?:the|this) week|rest of (?:the |this )?week|for the rest of the week)\b/y;
const NEXT_DAYS = new RegExp(
  `(?:i |for |over )?(?:de |the )?(?:naste|kommende|next|coming) (${NUMBER}) (?:dage|days)\\b`,
  'y',
);
const A_WEEK = new RegExp(`(?:i |in |for |over )?(?:hele |all of |all |the whole of )?(${WEEK_NAMED})`, 'y');
const THE_WEEK = /(?:i )?(?:hele ugen|all week|the whole week)\b/y;

function named(text: Text, at: number): readonly Found<When>[] {
  const { today } = text;
  const found: Found<When>[] = [];
  const add = (next: number, value: When) => found.push({ value, next });
  const rest = shapeAt(text, at, REST_OF_WEEK);
  if (rest) {
    const friday = plusDays(mondayOf(today), 4);
    add(
      rest.next,
      weekday(today) > 5 ? { is: 'doubt', doubt: 'ambiguous' } : { is: 'span', from: today, through: friday },
    );
  }
  const next = shapeAt(text, at, NEXT_DAYS);
  if (next) {
    const count = numberOf(next.value[1] ?? '');
    add(next.next, { is: 'span', from: today, through: plusDays(today, Math.max(count, 1) - 1) });
  }
  const week = shapeAt(text, at, A_WEEK);
  if (week) {
    const monday = mondayOfWeek(week.value[1] ?? '', today);
    add(week.next, isDoubt(monday) ? oneDay(monday) : aWeek(monday));
  }
  const whole = shapeAt(text, at, THE_WEEK);
  if (whole) add(whole.next, aWeek(mondayOf(today)));
  return found;
}

const aWeek = (monday: LocalDay): When => ({ is: 'span', from: monday, through: plusDays(monday, 4) });

const FROM_OPEN =
  /(?:(?:galdende )?fra og med|f\.? ?o\.? ?m\.?|(?:galdende )?fra|from|as of|effective|starting(?: from| on)?|begynder|siden|since|per|pr\.?)(?![a-z])/y;
const ONWARDS =
  /(?:og frem(?:ad|efter)?|og indtil videre|indtil videre|and onwards?|onwards?|af|on|until further notice)\b/y;

/** "fra 15/1", "from Monday on" */
function openEnd(text: Text, at: number): readonly Found<When>[] {
  const from = shapeAt(text, at, FROM_OPEN);
  if (from === undefined) return [];
  const backwards = /^(siden|since)/.test(from.value[0]);
  return saidDayAt(text, from.next).map(({ value, next }) => {
    const day = dayFrom(value, text.today, backwards ? 'past' : 'next');
    return {
      value: isDoubt(day) ? oneDay(day) : { is: 'from', from: day },
      next: past(text, next, ONWARDS),
    };
  });
}

const THROUGH =
  /(?:(?:frem |ind)?til og med|t\.? ?o\.? ?m\.?|tom|through|thru|(?:up )?(?:to|until|till) and including|senest|no later than|at the latest|inclusive)(?![a-z])/y;
const UNTIL = /(?:(?:frem )?til|indtil|until|till|up to|by)\b/y;

/** "til og med fredag"; of "til mandag" nobody knows whether Monday is the last day, or the first one back. */
function endAlone(text: Text, at: number): readonly Found<When>[] {
  const [through, until] = [shapeAt(text, at, THROUGH), shapeAt(text, at, UNTIL)];
  const ends = (from: number, sure: (said: SaidDay) => boolean): readonly Found<When>[] =>
    saidDayAt(text, from).map(({ value, next }) => {
      const day = sure(value) ? dayFrom(value, text.today, 'next') : 'ambiguous';
      return { value: isDoubt(day) ? oneDay(day) : { is: 'through', through: day }, next };
    });
  return [
    ...(through ? ends(through.next, () => true) : []),
    ...(until ? ends(until.next, (said) => said.is === 'date') : []),
  ];
}

/** The one span or day that was said. */
export function oneOf(whens: readonly When[] | undefined): When | undefined | 'several' {
  if (whens === undefined || whens.length < 2) return whens?.[0];
  return new Set(whens.map((when) => JSON.stringify(when))).size === 1 ? whens[0] : 'several';
}
