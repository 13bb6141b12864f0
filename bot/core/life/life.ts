import { isOpen } from '../inquiry.ts';
import { meets } from '../obligations.ts';
import type { InquiryAction } from '../rights.ts';
import { complete, extend, reclassify, resume, wait } from './clock.ts';
import { awaitsDecision } from './closing.ts';
import { correct } from './correcting.ts';
import { answer, calledBack, decide, isDoneByAnswer, receipt, usualWay } from './deeds.ts';
import { deedsOf } from './done.ts';
import { answering, dismiss, reopen, wroteAgain } from './ending.ts';
import { assign, redirect, sendAway, take } from './hands.ts';
import { isExtendable } from './standing.ts';
import type { Decision, StepFacts, StepName, StepOf } from './step.ts';

export type StepRule<Name extends StepName> = {
  /** Of an inquiry in which state. */
  readonly when: 'open' | 'closed';
  /** The right that it takes. */
  readonly right: InquiryAction;
  /** Whoever does it to what is nobody's has it from then on. */
  readonly takes?: true;
  /** It is decided by what was done before: always, or where something is awaited, be it that the case is complete. */
  readonly byHistory?: 'always' | 'whenAwaiting';
  /** Would it do anything? Decides whether it is offered; what is done all the same is refused with a reason. */
  readonly fits: (facts: Pick<StepFacts, 'inquiry' | 'rules' | 'who'>) => boolean;
  readonly decide: (facts: StepFacts, step: StepOf<Name>) => Decision;
};

const always = () => true;

/** The life of an inquiry: what may be done to it, when, by whom, and what it becomes by that. */
export const LIFE: { readonly [Name in StepName]: StepRule<Name> } = {
  take: {
    when: 'open',
    right: 'take',
    fits: ({ inquiry, who }) => inquiry.owner !== who,
    decide: take,
  },
  assign: { when: 'open', right: 'handOver', fits: always, decide: assign },
  redirect: { when: 'open', right: 'handOver', fits: always, decide: redirect },
  sendAway: { when: 'open', right: 'handOver', byHistory: 'whenAwaiting', fits: always, decide: sendAway },
  receipt: {
    when: 'open',
    right: 'change',
    takes: true,
    byHistory: 'whenAwaiting',
    fits: ({ inquiry }) =>
      inquiry.obligations.some((one) => one.rule === 'R4' && isOpen(one)) ||
      meets(['receipt'], inquiry).length > 0,
    decide: receipt,
  },
  answer: {
    when: 'open',
    right: 'change',
    takes: true,
    byHistory: 'whenAwaiting',
    fits: ({ inquiry, rules }) =>
      isDoneByAnswer(inquiry, rules) || meets(deedsOf({ sentBy: usualWay(inquiry) }), inquiry).length > 0,
    decide: answer,
  },
  decide: {
    when: 'open',
    right: 'change',
    takes: true,
    byHistory: 'whenAwaiting',
    fits: ({ inquiry, rules }) =>
      awaitsDecision(inquiry, rules) ||
      inquiry.obligations.some(({ what, metAt }) => what === 'decision' && metAt === undefined),
    decide,
  },
  calledBack: {
    when: 'open',
    right: 'change',
    takes: true,
    byHistory: 'whenAwaiting',
    fits: ({ inquiry }) => meets(['calledBack'], inquiry).length > 0,
    decide: calledBack,
  },
  extend: {
    when: 'open',
    right: 'change',
    takes: true,
    fits: ({ inquiry }) => inquiry.obligations.some(isExtendable),
    decide: extend,
  },
  wait: {
    when: 'open',
    right: 'change',
    takes: true,
    byHistory: 'always',
    fits: ({ inquiry }) => inquiry.waiting === undefined,
    decide: wait,
  },
  resume: {
    when: 'open',
    right: 'change',
    byHistory: 'always',
    fits: ({ inquiry }) => inquiry.waiting !== undefined,
    decide: resume,
  },
  wroteAgain: { when: 'open', right: 'note', fits: always, decide: wroteAgain },
  answering: { when: 'open', right: 'note', fits: always, decide: answering },
  reclassify: { when: 'open', right: 'change', byHistory: 'always', fits: always, decide: reclassify },
  complete: {
    when: 'open',
    right: 'change',
    byHistory: 'always',
    fits: ({ inquiry, rules }) => awaitsDecision(inquiry, rules),
    decide: complete,
  },
  correct: { when: 'open', right: 'change', byHistory: 'always', fits: always, decide: correct },
  dismiss: { when: 'open', right: 'change', byHistory: 'whenAwaiting', fits: always, decide: dismiss },
  reopen: { when: 'closed', right: 'change', byHistory: 'always', fits: always, decide: reopen },
};

/** Has the history to be read to decide this step? */
export function readsHistory(
  name: StepName,
  { inquiry, rules }: Pick<StepFacts, 'inquiry' | 'rules'>,
): boolean {
  const { byHistory } = LIFE[name];
  if (byHistory !== 'whenAwaiting') return byHistory === 'always';
  return inquiry.waiting !== undefined || awaitsDecision(inquiry, rules);
}

/** Decides one step by its line of the table. */
export const decideStep = <Name extends StepName>(
  name: Name,
  facts: StepFacts,
  step: StepOf<Name>,
): Decision => LIFE[name].decide(facts, step);

/** May it be offered: does it belong to this state, and would it do anything? Rights are asked apart. */
export function isOffered(name: StepName, facts: Pick<StepFacts, 'inquiry' | 'rules' | 'who'>): boolean {
  const { when, fits } = LIFE[name];
  return when === (facts.inquiry.closed === undefined ? 'open' : 'closed') && fits(facts);
}
