import type { Message } from '../core/conversation.ts';
import type { Problem, WorkKind } from '../core/due-work.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Clock, capital, longMoment } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { whatBecame, deliveryReport as words, workNouns } from '../language/sentences/delivery.ts';

export type DeliveryReport = {
  readonly since: EpochMs;
  readonly problems: readonly {
    readonly kind: WorkKind;
    readonly what: Problem['what'];
    readonly count: number;
  }[];
  /** Names of some, and how many there are in all. */
  readonly unreachable: { readonly names: readonly string[]; readonly count: number };
  readonly clock: Clock;
  readonly language: Language;
};

/** To whoever administers; it tells how delivery stands, and nothing of any inquiry. */
export function wordDeliveryReport({
  since,
  problems,
  unreachable,
  clock,
  language,
}: DeliveryReport): Message {
  const { names, count } = unreachable;
  const listed = [...names, ...(count > names.length ? [say(words.andOthers, language)] : [])].join(', ');
  const lines = [
    say(words.since, language, { since: longMoment(since, clock, language) }),
    ...problems.map(({ kind, what, count: many }) =>
      capital(say(whatBecame[what], language, { what: say(workNouns[kind], language, { count: many }) })),
    ),
    ...(count > 0 ? [say(words.unreachable, language, { count, names: listed })] : []),
  ];
  return { text: lines.join('\n\n') };
}
