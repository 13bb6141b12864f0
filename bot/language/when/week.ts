import { type LocalDay, plainDate, plusDays, weekday } from '../../core/local-day.ts';
import { type Day, type Doubt, dayOf, isDoubt } from './day.ts';

/** A week by its name: "uge 49", "næste uge", "week 1 2027". Folded; without capturing groups. */
export const WEEK_NAMED =
  '(?:(?:hele )?(?:uge|week)(?: nr\\.?)? ?\\d{1,2}(?:[ ,/]+20\\d{2})?(?!\\d)|(?:naste|next|denne|den her|this|indevarende|sidste|last) (?:uge|week)\\b)';

/** The Monday of a week that is named. */
export function mondayOfWeek(name: string, today: LocalDay): Day {
  const [, number, year] = /(\d{1,2})(?:\D+(\d{4}))?$/.exec(name) ?? [];
  if (number !== undefined)
    return year ? isoMonday(Number(year), Number(number)) : nearestMonday(Number(number), today);
  const monday = mondayOf(today);
  if (/^(naste|next)/.test(name)) return plusDays(monday, 7);
  return /^(sidste|last)/.test(name) ? plusDays(monday, -7) : monday;
}

export const mondayOf = (day: LocalDay): LocalDay => plusDays(day, 1 - weekday(day));

/** The nearest such week whose Friday is not past. */
export function nearestMonday(week: number, today: LocalDay): Day {
  const { year } = plainDate(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const monday = isoMonday(candidate, week);
    if (!isDoubt(monday) && plusDays(monday, 4) >= today) return monday;
  }
  return 'impossible';
}

/** The week 1 of ISO 8601 is the one with 4 January in it; some years have no week 53. */
export function isoMonday(year: number, week: number): LocalDay | Doubt {
  const fourth = dayOf(year, 1, 4);
  if (isDoubt(fourth)) return fourth;
  const monday = plusDays(mondayOf(fourth), (week - 1) * 7);
  return week >= 1 && plainDate(monday).weekOfYear === week && plainDate(monday).yearOfWeek === year
    ? monday
    : 'impossible';
}
