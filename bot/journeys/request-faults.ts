import type { CountingContext } from '../core/deadline.ts';
import type { InquiryFacts } from '../core/inquiry.ts';
import type { RequestFault } from '../core/inquiry-request.ts';
import { type LocalDay, localDay, plainDate } from '../core/local-day.ts';
import type { Rules } from '../core/obligations.ts';
import type { CaseType } from '../core/service-target.ts';
import type { EpochMs } from '../core/time-zone.ts';

/** What obligations follow from: the profile's promises, where the days are counted, and how. */
export type ObligationPorts = {
  readonly rules: Rules;
  readonly context: CountingContext;
};

/**
 * A sender's clock may be ahead of ours by so much, in ms. What came then counts from the time as it was given: taken
 * to be another, it would not be known again.
 */
const CLOCKS_APART = 2 * 60_000;

/** Nothing that is registered came longer ago. */
const OLDEST_YEARS = 2;

type DatedFacts = Pick<InquiryFacts, 'caseType' | 'received' | 'completeAt'>;

/** All that keeps the obligations of these facts from being computed at `now`. */
export function factFaults(
  { rules, context }: ObligationPorts,
  facts: DatedFacts,
  now: EpochMs,
): RequestFault[] {
  const { received, completeAt, caseType } = facts;
  const latest = now + CLOCKS_APART;
  return [
    ...faultIf(caseType !== undefined && !caseTypeOf(rules, caseType), 'caseType', 'unknown'),
    ...faultIf(received > latest, 'received', 'inFuture'),
    ...faultIf(context.zone.dayOf(received) < earliestDay(now, context), 'received', 'tooOld'),
    ...faultIf(completeAt !== undefined && completeAt > latest, 'completeAt', 'inFuture'),
    ...faultIf(completeAt !== undefined && completeAt < received, 'completeAt', 'beforeReceived'),
  ];
}

export const faultIf = (
  wrong: boolean,
  field: RequestFault['field'],
  reason: RequestFault['reason'],
): RequestFault[] => (wrong ? [{ field, reason }] : []);

export const caseTypeOf = ({ caseTypes }: Rules, id: string): CaseType | undefined =>
  caseTypes.find((type) => type.id === id);

/** Before it, a year was mistyped: what is older has been answered, or has a deadline of which nobody can be told. */
function earliestDay(now: EpochMs, { zone }: ObligationPorts['context']): LocalDay {
  return localDay(plainDate(zone.dayOf(now)).subtract({ years: OLDEST_YEARS }));
}
