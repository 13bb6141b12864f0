import type { Person } from '../core/directory.ts';
import type { AnswerGiven, Inquiry, Obligation } from '../core/inquiry.ts';
import { leadingObligation } from '../core/inquiry.ts';
import { awaitsDecision, deedsOf, meets, recordAnswer, usualWay } from '../core/record-deed.ts';
import { type Changed, type ChangePorts, changeInquiry, type Wish } from './change-inquiry.ts';
import type { OpenedInquiry } from './open-inquiry.ts';

export type AnswerRefusal =
  /** Only a decision, or a call back, is left (R5, R8); `next` is what must be done, if it has a clock yet. */
  | { readonly reason: 'nothingMet'; readonly next: Obligation | undefined }
  /** It holds sensitive data, and goes by Digital Post or on paper (R10). */
  | { readonly reason: 'notByPhone' };

export type AnswerWish = Wish & {
  /** How it was sent, where the person said so; otherwise as is usual. */
  readonly by?: AnswerGiven['sentBy'] | undefined;
  /** Whom the citizen turns to (R11). */
  readonly contactOf: (person: Person | undefined) => string;
};

export type Answered = Changed<AnswerRefusal> & { readonly answer?: AnswerGiven };

/** Marks an inquiry as answered, with whom to turn to and how it was sent filled in (R10, R11). */
export async function answerInquiry(ports: ChangePorts, wish: AnswerWish): Promise<Answered> {
  let answer: AnswerGiven | undefined;
  const changed = await changeInquiry<AnswerRefusal>(ports, wish, 'answer', (opened) => {
    answer = answerOf(opened, wish);
    const { inquiry } = opened;
    const refusal = refusalOf(inquiry, answer, ports);
    if (refusal !== undefined) return { ok: false, refusal };
    return { ok: true, ...recordAnswer(inquiry, answer, wish.at, ports.rules) };
  });
  return changed.ok && answer !== undefined ? { ...changed, answer } : changed;
}

const answerOf = ({ inquiry, person }: OpenedInquiry, { by, contactOf }: AnswerWish): AnswerGiven => ({
  contact: contactOf(person),
  sentBy: by ?? usualWay(inquiry),
});

const isSafe = ({ sentBy }: AnswerGiven): boolean => sentBy === 'digitalPost' || sentBy === 'paper';

/** A call back that got through (R8) tells the citizen nothing in writing. */
function onlyCallsBack({ obligations }: Inquiry, { sentBy }: AnswerGiven): boolean {
  const open = obligations.filter(({ metAt }) => metAt === undefined);
  return sentBy === 'phone' && open.length > 0 && open.every(({ what }) => what === 'callBack');
}

function refusalOf(
  inquiry: Inquiry,
  answer: AnswerGiven,
  { rules }: Pick<ChangePorts, 'rules'>,
): AnswerRefusal | undefined {
  if (inquiry.sensitive && !isSafe(answer) && !onlyCallsBack(inquiry, answer))
    return { reason: 'notByPhone' };
  // An inquiry that never had a clock (in person) is closed by its answer.
  const waits = inquiry.obligations.length > 0 || awaitsDecision(inquiry, rules);
  if (!waits || meets(deedsOf(answer), inquiry).length > 0) return undefined;
  return { reason: 'nothingMet', next: leadingObligation(inquiry.obligations) };
}
