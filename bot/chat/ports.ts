import type { RosterStore } from '../core/absence/roster.ts';
import type { CallerStore } from '../core/caller.ts';

import type { Members, Message, Turn } from '../core/conversation.ts';
import type { CountingContext } from '../core/deadline.ts';
import type { Directory, PersonId } from '../core/directory.ts';
import type { Plan } from '../core/due-work.ts';
import type { WholeAct } from '../core/hand-over-all.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import type { Rules } from '../core/obligations.ts';
import type { OpeningHours } from '../core/opening-hours.ts';
import type { PreferenceStore } from '../core/preferences.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Clock } from '../language/due.ts';
import { type Sentence, say } from '../language/sentence.ts';

export type ChatPorts = {
  readonly directory: Directory;
  readonly preferences: PreferenceStore;
  /** Spoken in channels and group chats. */
  readonly profileLanguage: Language;
  readonly inquiries: InquiryStore;
  readonly callers: CallerStore;
  readonly rosters: RosterStore;
  readonly rules: Rules;
  readonly context: CountingContext;
  readonly hours: OpeningHours;
  /** So that somebody's morning list comes at that hour, in minutes after midnight; at the usual one there is nothing to do. */
  readonly planOwnMorning: (person: PersonId, minutes: number, now: EpochMs) => Promise<void>;
  /** Work that is to happen by itself; what is known already stays as it is. */
  readonly plan: (plans: readonly Plan[]) => Promise<void>;
  readonly wholeActs: WholeActs;
  readonly now: () => Temporal.Instant;
};

/** Everything of somebody is handed over, or given back, by itself and to the end. */
export type WholeActs = {
  /** Once: begun again, it is the same. */
  begin(kind: 'handOverAll' | 'giveBackAll', act: WholeAct, now: EpochMs): Promise<void>;
  /** Undefined while it is not over, and some days later; not `whole`: it was cut short by a long outage. */
  ended(
    kind: 'handOverAll' | 'giveBackAll',
    act: WholeAct,
  ): Promise<{ readonly at: EpochMs; readonly whole: boolean } | undefined>;
};

/** One turn, with what its answer is worded by. */
export type Asked = {
  readonly ports: ChatPorts;
  readonly turn: Turn;
  readonly members: Members;
  readonly language: Language;
  readonly clock: Clock;
  /** Nobody reads along. */
  readonly personal: boolean;
};

export function asked(ports: ChatPorts, turn: Turn, members: Members, language: Language): Asked {
  return { ports, turn, members, language, clock: clockOf(ports), personal: turn.scope === 'personal' };
}

/** The time of this turn: read once, so that everything in an answer goes by the same. */
export function clockOf({ now, context, hours }: ChatPorts): Clock {
  return { now: now().epochMilliseconds as EpochMs, ...context, hours };
}

/** Who asks, and when: what they may do is a matter of the moment. */
export const sender = ({ turn, clock }: Pick<Asked, 'turn' | 'clock'>) => ({
  who: turn.who.id,
  at: clock.now,
});

/** An answer in words alone. */
export const inWords = (sentence: Sentence, { language }: Asked): Message => ({
  text: say(sentence, language),
});
