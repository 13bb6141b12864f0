import { expect } from 'vitest';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import {
  type AnswerGiven,
  type HistoryEntry,
  type Inquiry,
  type InquiryFacts,
  type InquiryRef,
  type Obligation,
  verdictOf,
} from '../../../bot/core/inquiry.ts';
import { CORRECTABLE, type Correctable } from '../../../bot/core/inquiry-event.ts';
import { decideStep, LIFE, readsHistory } from '../../../bot/core/life/life.ts';
import {
  type Decision,
  type Recorded,
  type Step,
  type StepOf,
  unnamed,
} from '../../../bot/core/life/step.ts';
import { obligationsOf, type Rules } from '../../../bot/core/obligations.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { at, context, day, profile, written } from '../shipped.ts';

/** An inquiry with all that happened to it, kept in memory; nobody else changes it. */
export type Life = {
  readonly inquiry: Inquiry;
  readonly history: readonly HistoryEntry[];
  /** What it was before its last change. */
  readonly before?: Inquiry | undefined;
  readonly rules: Rules;
};

export const METTE = 'mette' as PersonId;
export const JONAS = 'jonas' as PersonId;
export const RECEIVED = 'Monday 2026-11-16 09:12';

export type Came = Partial<Omit<InquiryFacts, 'received' | 'completeAt'>> & {
  readonly received?: string;
  readonly completeAt?: string;
  readonly rules?: Rules;
};

/** Mette's, of Borgerservice, received on Monday 16 November 2026 at 09:12 unless it says otherwise. */
export function came(over: Came = {}): Life {
  const { received = RECEIVED, completeAt, rules = profile, ...rest } = over;
  const facts: InquiryFacts = {
    channel: 'letter',
    unit: 'BS' as UnitId,
    owner: METTE,
    sensitive: false,
    ...rest,
    received: at(received),
    ...(completeAt !== undefined && { completeAt: at(completeAt) }),
  };
  const { obligations } = obligationsOf(facts, rules, context);
  const confidential = rules.caseTypes.find(({ id }) => id === facts.caseType)?.confidential ?? false;
  const inquiry: Inquiry = { ...facts, confidential, obligations, ref: 'BS-1042' as InquiryRef, version: 1 };
  const registered = { kind: 'registered', obligations: obligations.map(({ what }) => what) } as const;
  const entry = { version: 1, at: facts.received, by: { system: 'mailroom' }, events: [registered] };
  return { inquiry, history: [entry], rules };
}

/** Decides a step as the journey does: with the history only where the table says that it is read. */
export function decided({ inquiry, history, rules }: Life, when: EpochMs, step: Step, who = METTE): Decision {
  const facts = { inquiry, who, at: when, rules, context };
  const read = readsHistory(step.do, facts) ? history : [];
  return decideStep(step.do, { ...facts, history: read }, step as StepOf<typeof step.do>);
}

/** What it is after a change that was decided. */
export function changed(life: Life, { next, events }: Recorded, when: EpochMs, who = METTE): Life {
  const { inquiry, history } = life;
  const version = inquiry.version + 1;
  const entry = { version, at: when, by: { person: who }, events };
  const now = { ...next, ref: inquiry.ref, version };
  return { ...life, inquiry: now, history: [...history, entry], before: inquiry };
}

export type Happening = readonly [when: string, step: Step | 'undo'];

/** After all of this; each of it must be allowed. */
export function lived(life: Life, ...happenings: readonly Happening[]): Life {
  return happenings.reduce((now, [when, step]) => {
    if (step === 'undo') return undone(now, at(when));
    const { when: state } = LIFE[step.do];
    expect(`${step.do}: ${now.inquiry.closed === undefined ? 'open' : 'closed'}`).toBe(
      `${step.do}: ${state}`,
    );
    const decision = decided(now, at(when), step);
    if (!decision.ok) throw new Error(`${step.do} on ${when}: ${JSON.stringify(decision.refusal)}`);
    return changed(now, decision, at(when));
  }, life);
}

/** As the journey takes the last change back. */
export function undone(life: Life, when: EpochMs): Life {
  if (life.before === undefined) throw new Error('nothing to take back');
  const events = [{ kind: 'undone', version: life.inquiry.version }] as const;
  return changed(life, { next: unnamed(life.before), events }, when);
}

/** Why it is refused: "day notLater", "already". */
export function refusal(life: Life, when: string, step: Step): string {
  const decision = decided(life, at(when), step);
  if (decision.ok) return 'allowed';
  const { reason } = decision.refusal;
  return 'fault' in decision.refusal ? `${reason} ${decision.refusal.fault}` : reason;
}

const verdict = (inTime: boolean) => (inTime ? 'in time' : 'late');

/** "R3 answerOrReceipt Monday 2026-11-30 23:59:59, met in time" */
function obligationText(one: Obligation): string {
  const { rule, what, due, metAt, paused, delayed } = one;
  const [judged] = verdictOf([one]);
  return [
    `${rule} ${what} ${written(due)}`,
    ...(delayed === undefined ? [] : [delayed.until === undefined ? 'new date unknown' : 'extended']),
    ...(paused ? ['stands still'] : []),
    ...(metAt === undefined ? [] : [`met ${verdict(judged?.inTime === true)}`]),
  ].join(', ');
}

/** Every obligation in a line, and how the inquiry stands: "open", "dismissed: R3 late". */
export function shown({ inquiry }: Life): string[] {
  const { closed } = inquiry;
  const judged = closed?.verdict.map(({ rule, inTime }) => `${rule} ${verdict(inTime)}`).join(', ');
  return [
    ...inquiry.obligations.map(obligationText),
    closed === undefined ? 'open' : `${closed.how ?? 'closed'}: ${judged || 'nothing to judge'}`,
  ];
}

/** What the last change did. */
export const lastEvents = ({ history }: Life) => history.at(-1)?.events;

export const take: Step = { do: 'take' };
export const answer = (sentBy: AnswerGiven['sentBy'] = 'paper'): Step => ({
  do: 'answer',
  answer: { contact: 'Mette Holm', sentBy },
});
export const decide = (sentBy: AnswerGiven['sentBy'] = 'digitalPost'): Step => ({
  do: 'decide',
  answer: { contact: 'Mette Holm', sentBy },
});
/** "Friday 2026-12-04" */
export const receipt = (promised: string): Step => ({
  do: 'receipt',
  receipt: { nextSteps: 'Vi læser den.', caseworker: 'Mette Holm', promised: day(promised) },
});
export const reached: Step = { do: 'calledBack', reached: true };
export const notReached: Step = { do: 'calledBack', reached: false };
export const extend = (until?: string, over: Partial<StepOf<'extend'>> = {}): Step => ({
  do: 'extend',
  reason: 'Vi mangler en erklæring.',
  toldInWriting: true,
  ...(until !== undefined && { until: day(until) }),
  ...over,
});
export const wait = (until?: string): Step => ({
  do: 'wait',
  ...(until !== undefined && { until: day(until) }),
});
export const resume: Step = { do: 'resume' };
export const complete = (when: string): Step => ({ do: 'complete', at: at(when) });
export const dismiss: Step = { do: 'dismiss' };
export const reopen: Step = { do: 'reopen' };
export const sendAway: Step = { do: 'sendAway', authority: 'Skattestyrelsen', citizenTold: true };

/** What it says, but for this. */
export function correct({ inquiry }: Life, over: Partial<Correctable>): Step {
  const now = Object.fromEntries(CORRECTABLE.map((field) => [field, inquiry[field]]));
  return { do: 'correct', facts: { ...now, ...over } as Correctable };
}
