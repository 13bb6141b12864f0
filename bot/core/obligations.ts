import { type BecauseStep, explain } from './because.ts';
import { type DeadlineContext, dueAt, type Pause } from './deadline.ts';
import type { Channel, InquiryFacts, Kind, Obligation, Receipt } from './inquiry.ts';
import type { LocalDay } from './local-day.ts';
import { type CaseType, type Duty, heldOn, type ServiceTarget, type Span } from './service-target.ts';
import type { EpochMs, TimeZone } from './time-zone.ts';

/** What the municipality promises, of its profile. */
export type Rules = {
  readonly targets: readonly ServiceTarget[];
  readonly caseTypes: readonly CaseType[];
};

/** All that decides which obligations an inquiry has, and by when. */
export type ObligationFacts = Pick<
  InquiryFacts,
  'channel' | 'kind' | 'caseType' | 'received' | 'completeAt'
> & {
  /** While the citizen was waited for, or heard; they count only where the case type lets its clock stand still. */
  readonly pauses?: readonly Pause[] | undefined;
};

export type Obligations = {
  /** Those of the channel first, then the case type's own. */
  readonly obligations: readonly Obligation[];
  /** The case type has more, whose clock does not run before the case is complete. */
  readonly awaitsCompletion: boolean;
};

/**
 * What an inquiry must have, by what held on the day of its receipt (product.md, "Which obligations an inquiry gets").
 * @throws RangeError for a case type that the profile does not have, and outside the calendars' years
 */
export function obligationsOf(
  facts: ObligationFacts,
  rules: Rules,
  { zone, calendars }: DeadlineContext,
): Obligations {
  // Without pauses: a promise of the channel never stands still.
  const context = { zone, calendars };
  const day = zone.dayOf(facts.received);
  const own = facts.caseType === undefined ? undefined : caseTypeOf(facts.caseType, rules);
  const awaitsCompletion = own?.starts === 'complete' && facts.completeAt === undefined;
  const ofChannel = rules.targets
    .filter((target) => heldOn(day, target) && applies(target, facts.channel, facts.kind))
    .map((target) => obligation(target, { received: facts.received }, context));
  const ofCase = own === undefined || awaitsCompletion ? [] : caseObligations(own, facts, context);
  return { obligations: [...ofChannel, ...ofCase], awaitsCompletion };
}

function caseTypeOf(id: string, { caseTypes }: Rules): CaseType {
  const found = caseTypes.find((caseType) => caseType.id === id);
  if (found === undefined) throw new RangeError(`The profile has no case type ${JSON.stringify(id)}`);
  return found;
}

function applies({ channels, kinds }: ServiceTarget, channel: Channel, kind: Kind | undefined): boolean {
  return channels.includes(channel) && (kinds === undefined || kinds.includes(kind ?? 'none'));
}

function caseObligations(
  { id, basis, starts, pauses, obligations }: CaseType,
  facts: ObligationFacts,
  context: DeadlineContext,
): Obligation[] {
  const day = context.zone.dayOf(facts.received);
  const clock = { ...facts, completeAt: starts === 'complete' ? facts.completeAt : undefined };
  const running = pauses ? { ...context, pauses: facts.pauses } : context;
  return obligations
    .filter((duty) => heldOn(day, duty))
    .map(({ what, span }) => obligation({ what, span, basis, rule: id }, clock, running));
}

type Due = Pick<Obligation, 'what' | 'basis' | 'rule'> & { readonly span: Span };

function obligation(
  { what, span, basis, rule }: Due,
  { received, completeAt }: Pick<InquiryFacts, 'received' | 'completeAt'>,
  context: DeadlineContext,
): Obligation {
  // Nothing can be complete before it has come.
  const start = completeAt !== undefined && completeAt > received ? completeAt : received;
  const running = withPausesInTime(start, span, context);
  const because: BecauseStep[] = [
    { step: 'received', at: received },
    ...(completeAt === undefined ? [] : [{ step: 'completed', at: start } as const]),
    ...explain(start, span, running),
    { step: 'basis', basis, rule },
  ];
  return { what, due: dueAt(start, span, running), basis, rule, because };
}

/** A pause that begins when the clock has run out puts nothing off, also where its last day was rolled back. */
function withPausesInTime(start: EpochMs, span: Span, context: DeadlineContext): DeadlineContext {
  const inTime: Pause[] = [];
  for (const pause of context.pauses?.toSorted((one, other) => one.from - other.from) ?? []) {
    const last = context.zone.dayOf(dueAt(start, span, { ...context, pauses: inTime }));
    if (pause.from <= last) inTime.push(pause);
  }
  return { ...context, pauses: inTime };
}

/** The next deadline after a receipt: an answer, by the end of the day that it promised (R4). */
export function promisedObligation({ promised: on }: Pick<Receipt, 'promised'>, zone: TimeZone): Obligation {
  const because: BecauseStep[] = [
    { step: 'promised', on },
    { step: 'basis', basis: 'promise', rule: 'R4' },
  ];
  return { what: 'answer', due: zone.endOf(on), basis: 'promise', rule: 'R4', because };
}

/** The next deadline of a decision after the citizen was told of a new date in writing (R5): the end of that day. */
export function extendedObligation(on: LocalDay, zone: TimeZone): Obligation {
  const because: BecauseStep[] = [
    { step: 'extended', on },
    { step: 'basis', basis: 'promise', rule: 'R5' },
  ];
  return { what: 'decision', due: zone.endOf(on), basis: 'promise', rule: 'R5', because };
}

/** What is done for a citizen: a complete receipt, an answer, a decision that the citizen has, a call that got through. */
export type Deed = 'receipt' | 'answer' | 'decision' | 'calledBack';

/**
 * A receipt is no answer (R1, R15), and nothing but the decision is one (R5). A decision that the citizen has is the
 * final answer too, so that nobody has to mark it twice.
 */
const MET_BY: Readonly<Record<Duty, readonly Deed[]>> = {
  receipt: ['receipt', 'answer', 'decision'],
  answerOrReceipt: ['receipt', 'answer', 'decision'],
  answer: ['answer', 'decision'],
  decision: ['decision'],
  callBack: ['calledBack'],
};

export const metBy = (what: Duty): readonly Deed[] => MET_BY[what];

/** The obligations not yet met that one of these deeds meets. */
export const meets = (
  deeds: readonly Deed[],
  { obligations }: { readonly obligations: readonly Obligation[] },
): Obligation[] =>
  obligations.filter(
    ({ what, metAt }) => metAt === undefined && metBy(what).some((deed) => deeds.includes(deed)),
  );
