import { type LocalDay, plainDate, plusDays } from '../../core/local-day.ts';
import { type Found, shapeAt, type Text } from '../tokens.ts';
import { type Doubt, isDoubt } from './day.ts';
import type { DaySpan } from './span.ts';
import { isoMonday, nearestMonday } from './week.ts';
import type { When } from './when.ts';

const SIGN = '(?:,|\\+|-|&|og|and|samt|til og med|til|to|through)';
/** "uge 49 og 50", "uge 7+8", "uge 49-51", "weeks 49 and 50 2027" */
const WEEKS = new RegExp(
  `(?:i |in |for |fra |from )?(?:uge|ugerne|uger|weeks?)(?: nr\\.?)? ?(\\d{1,2})((?: ?${SIGN} ?(?:uge |week )?\\d{1,2})+)(?:[ ,/]+(?:i |in )?(20\\d{2}))?(?![\\d/]|\\.\\d)`,
  'y',
);
const RANGE = /^(-|til og med|til|to|through)$/;

/** Several weeks, each Monday to Friday. Weeks that do not follow each other are no span. */
export function weeksAt(text: Text, at: number): readonly Found<When>[] {
  const found = shapeAt(text, at, WEEKS);
  if (found === undefined) return [];
  const [, first = '', rest = '', year] = found.value;
  const more = [...rest.matchAll(/(,|\+|-|&|[a-z ]+?)? ?(?:uge |week )?(\d{1,2})/g)].map(
    ([, sign = '', number]) => ({ range: RANGE.test(sign.trim()), number: Number(number) }),
  );
  const span = weeksFrom(Number(first), more, year === undefined ? undefined : Number(year), text.today);
  return [
    { value: isDoubt(span) ? { is: 'doubt', doubt: span } : { is: 'span', ...span }, next: found.next },
  ];
}

type Further = { readonly range: boolean; readonly number: number };

function weeksFrom(
  first: number,
  more: readonly Further[],
  year: number | undefined,
  today: LocalDay,
): DaySpan | Doubt {
  const starts =
    year === undefined ? [...begun(first, today), nearestMonday(first, today)] : [isoMonday(year, first)];
  let doubt: Doubt = 'impossible';
  for (const monday of starts) {
    const last = isDoubt(monday) ? monday : lastMonday(monday, more);
    if (isDoubt(monday) || isDoubt(last)) doubt = isDoubt(last) ? last : doubt;
    else if (plusDays(last, 4) >= today || year !== undefined)
      return { from: monday, through: plusDays(last, 4) };
  }
  return doubt;
}

/** The same week of this ISO year, also when its own Friday is past: the weeks after it may not be. */
function begun(week: number, today: LocalDay): readonly LocalDay[] {
  const { yearOfWeek } = plainDate(today);
  const years = yearOfWeek === undefined ? [] : [yearOfWeek - 1, yearOfWeek];
  return years.map((year) => isoMonday(year, week)).filter((monday) => !isDoubt(monday));
}

/** Half a year. */
const MOST_WEEKS = 27;

function lastMonday(first: LocalDay, more: readonly Further[]): LocalDay | Doubt {
  let monday = first;
  for (const { range, number } of more) {
    const found = Array.from({ length: range ? MOST_WEEKS : 1 }, (_, index) =>
      plusDays(monday, (index + 1) * 7),
    ).find((day) => plainDate(day).weekOfYear === number);
    if (found === undefined) return range ? 'impossible' : 'ambiguous';
    monday = found;
  }
  return monday;
}
