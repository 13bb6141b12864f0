import { type Absence, awayOn, isRecurring, type Moment } from '../core/absence/absence.ts';
import { type Sight, seenSpan } from '../core/absence/sight.ts';
import type { Person } from '../core/directory.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import type { Workplace } from '../core/opening-hours.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { withShown } from './count-deadlines.ts';

/** More are not counted. */
const MOST = 200;

/**
 * How many of the person's deadlines fall on the days that the reader sees of the absence, and how many are late already; undefined of one that recurs,
 * which has no end to count to.
 */
export async function countInside(
  { inquiries }: { readonly inquiries: Pick<InquiryStore, 'openOf'> },
  absent: Pick<Person, 'id' | 'unit'>,
  { absence, sight, now: moment }: { absence: Absence; sight: Sight; now: Moment },
  workplace: Workplace,
  now: EpochMs,
): Promise<{ count: number; overdue: number; atLeast: boolean } | undefined> {
  if (isRecurring(absence.span)) return undefined;
  const { zone } = workplace;
  const asOf = Math.max(moment.day, absence.span.from) as LocalDay;
  const span = seenSpan(absence.span, sight, asOf);
  if (span === undefined) return undefined;
  const dueBefore = span.through === undefined ? undefined : zone.at(plusDays(span.through, 1), 0);
  const lines = await inquiries.openOf(absent.id, absent.unit, { limit: MOST, dueBefore });
  const inside = lines
    .filter(({ next }) => next !== undefined && next.due >= now)
    .map((line) => withShown(line, { now, workplace }))
    .filter(({ shownAt }) => awayOn({ span }, zone.dayOf(shownAt as EpochMs)) !== undefined);
  const overdue = lines.filter(({ next }) => next !== undefined && next.due < now).length;
  return { count: inside.length, overdue, atLeast: lines.length === MOST };
}
