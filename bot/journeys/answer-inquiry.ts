import type { Person } from '../core/directory.ts';
import type { AnswerGiven } from '../core/inquiry.ts';
import { usualWay } from '../core/life/deeds.ts';
import { type Changed, type ChangePorts, changeInquiry, type Wish } from './change-inquiry.ts';
import type { OpenedInquiry } from './open-inquiry.ts';

export type AnswerWish = Wish & {
  /** How it was sent, where the person said so; otherwise as is usual. */
  readonly by?: AnswerGiven['sentBy'] | undefined;
  /** Whom the citizen turns to (R11). */
  readonly contactOf: (person: Person | undefined) => string;
};

export type Answered = Changed & { readonly answer?: AnswerGiven };

/** Marks an inquiry as answered, or its decision as sent, with whom to turn to and how it was sent filled in (R5, R10, R11). */
export async function answerInquiry(
  ports: ChangePorts,
  wish: AnswerWish,
  name: 'answer' | 'decide' = 'answer',
): Promise<Answered> {
  let answer: AnswerGiven | undefined;
  const changed = await changeInquiry(ports, wish, name, (opened) => {
    answer = answerOf(opened, wish);
    return { do: name, answer };
  });
  return changed.ok && answer !== undefined ? { ...changed, answer } : changed;
}

const answerOf = ({ inquiry, person }: OpenedInquiry, { by, contactOf }: AnswerWish): AnswerGiven => ({
  contact: contactOf(person),
  sentBy: by ?? usualWay(inquiry),
});
