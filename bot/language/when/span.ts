import { type LocalDay, plainDate, plusDays, weekday } from '../../core/local-day.ts';
import { after, before, type Day, type Doubt, dayFrom, dayOf, isDoubt, type SaidDay } from './day.ts';

/** Both inclusive. */
export type DaySpan = { readonly from: LocalDay; readonly through: LocalDay };

/** About half a year; what looks longer was meant otherwise, unless the year is said. */
const LONGEST = 183;
const longest = (last: SaidDay): number => (last.is === 'date' && last.year !== undefined ? 800 : LONGEST);

type SaidDate = Extract<SaidDay, { is: 'date' }>;

/**
 * The nearest span that is not over: `23/11-27/11` said on the 25th has begun. Its end is the next such day after its
 * start.
 */
export function spanFrom(first: SaidDay, last: SaidDay, today: LocalDay): DaySpan | Doubt {
  let doubt: Doubt = 'impossible';
  for (const from of startsOf(first, last, today)) {
    if (isDoubt(from)) doubt = from;
    else {
      const through = endAfter(from, first, last, today);
      if (isDoubt(through)) doubt = through;
      else if (through >= from && through >= today && through - from <= longest(last))
        return { from, through };
    }
  }
  return overOrDoubt(first, last, today, doubt);
}

/** With its year, or of days by name, a span may be over altogether; the caller says so of it. */
function overOrDoubt(first: SaidDay, last: SaidDay, today: LocalDay, doubt: Doubt): DaySpan | Doubt {
  const fixed = last.is === 'day' || (last.is === 'date' && last.year !== undefined);
  if (!fixed) return doubt;
  const [from = doubt] = startsOf(first, last, today);
  const through = isDoubt(from) ? from : endAfter(from, first, last, today);
  if (isDoubt(from) || isDoubt(through)) return doubt;
  return through >= from && through - from <= longest(last) ? { from, through } : doubt;
}

function startsOf(first: SaidDay, last: SaidDay, today: LocalDay): readonly Day[] {
  if (first.is === 'date') return startDates(withMonthOf(first, last), last, today);
  if (first.is !== 'weekday' || first.how !== 'bare') return [dayFrom(first, today, 'next')];
  // "mandag til onsdag i næste uge": the Monday before that Wednesday.
  if (last.is === 'day' && !isDoubt(last.day) && last.day - today > 6)
    return [before(plusDays(last.day, 1), first.weekday)];
  return [after(plusDays(today, -1), first.weekday)];
}

/** "d. 28. til d. 3. januar": the 28th is of the month before. */
function withMonthOf(first: SaidDate, last: SaidDay): SaidDate {
  if (first.month !== undefined || last.is !== 'date' || last.month === undefined) return first;
  if (first.day <= last.day) return { ...first, month: last.month, year: last.year };
  const month = last.month === 1 ? 12 : last.month - 1;
  return { ...first, month, year: last.year && last.year - (last.month === 1 ? 1 : 0) };
}

function startDates(first: SaidDate, last: SaidDay, today: LocalDay): readonly Day[] {
  const { month } = first;
  if (month === undefined) return [dayFrom(first, today, 'next')];
  const given = first.year ?? (last.is === 'date' ? last.year : undefined);
  const { year } = plainDate(today);
  const years =
    first.year !== undefined ? [first.year] : given ? [given, given - 1] : [year - 1, year, year + 1];
  const days = years.map((one) => dayOf(one, month, first.day));
  const right = days.filter(
    (day) => !isDoubt(day) && (first.weekday === undefined || weekday(day) === first.weekday),
  );
  return right.length > 0 ? right : ['impossible'];
}

function endAfter(from: LocalDay, first: SaidDay, last: SaidDay, today: LocalDay): Day {
  if (last.is === 'day') return last.day;
  if (last.is === 'date') return dayFrom(last, from, 'next');
  if (last.how === 'last') return 'impossible';
  if (last.how === 'next') return dayFrom(last, today, 'next');
  // "fra fredag til fredag" is a week; on one day alone nobody would say so.
  const sameName = first.is === 'weekday' && first.weekday === last.weekday;
  return after(sameName ? from : plusDays(from, -1), last.weekday);
}
