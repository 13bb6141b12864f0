import type { DeadlineContext } from '../core/deadline.ts';
import type { InquiryFacts } from '../core/inquiry.ts';
import type { RequestFault } from '../core/inquiry-request.ts';
import type { Rules } from '../core/obligations.ts';
import type { CaseType } from '../core/service-target.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { FIRST_YEAR } from '../core/working-calendar.ts';

/** What obligations follow from: the profile's promises, where the days are counted, and how. */
export type ObligationPorts = {
  readonly rules: Rules;
  readonly context: Omit<DeadlineContext, 'pauses'>;
};

type DatedFacts = Pick<InquiryFacts, 'caseType' | 'received' | 'completeAt'>;

/** All that keeps the obligations of these facts from being computed at `now`. */
export function factFaults(
  { rules, context }: ObligationPorts,
  facts: DatedFacts,
  now: EpochMs,
): RequestFault[] {
  const { received, completeAt, caseType } = facts;
  return [
    ...faultIf(caseType !== undefined && !caseTypeOf(rules, caseType), 'caseType', 'unknown'),
    ...faultIf(received > now, 'received', 'inFuture'),
    ...faultIf(yearOf(received, context) < FIRST_YEAR, 'received', 'tooOld'),
    ...faultIf(completeAt !== undefined && completeAt > now, 'completeAt', 'inFuture'),
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

function yearOf(instant: EpochMs, { zone }: ObligationPorts['context']): number {
  return new Date(instant + zone.offsetAt(instant)).getUTCFullYear();
}
