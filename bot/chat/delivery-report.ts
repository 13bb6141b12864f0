import { notice } from '../../cards/notice/notice-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Problem, WorkKind } from '../core/due-work.ts';
import type { OutOfReach } from '../core/recipients.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Clock, capital, longMoment } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { outOfReachWords, whatBecame, deliveryReport as words } from '../language/sentences/delivery.ts';
import { listOf } from '../language/words.ts';
import { some } from './some.ts';

export type DeliveryReport = {
  readonly since: EpochMs;
  readonly problems: readonly {
    readonly kind: WorkKind;
    readonly what: Problem['what'];
    readonly count: number;
  }[];
  /** There were more of them, so that each number is the least that it can be; the same for people. */
  readonly moreProblems: boolean;
  readonly unreachable: readonly UnreachableSome[];
  readonly moreUnreachable: boolean;
  readonly clock: Clock;
  readonly language: Language;
};

/** Names of some, and how many there are in all. */
export type UnreachableSome = {
  readonly why: OutOfReach;
  readonly count: number;
  readonly names: readonly string[];
};

/** To whoever administers; it tells how delivery stands, and nothing of any inquiry. */
export function wordDeliveryReport(report: DeliveryReport): Message {
  const { since, problems, moreProblems, unreachable, moreUnreachable, clock, language } = report;
  const paragraphs = [
    say(words.since, language, { since: longMoment(since, clock, language) }),
    problems.map(({ kind, what, count }) =>
      capital(say(whatBecame[`${kind}/${what}`], language, some(count, language, moreProblems))),
    ),
    ...unreachable.map(({ why, count, names }) => {
      const others = count > names.length ? [say(words.others, language)] : [];
      const listed = listOf([...names, ...others], language);
      const people = some(count, language, moreUnreachable);
      return say(outOfReachWords[why], language, { ...people, names: listed });
    }),
  ];
  return notice({ title: say(words.title, language), paragraphs });
}
