import { setTimeout as pause } from 'node:timers/promises';
import type { ChatPorts } from './chat/ports.ts';
import type { RosterStore } from './core/absence/roster.ts';
import type { Directory } from './core/directory.ts';
import type { DueWorkStore } from './core/due-work-store.ts';
import { actWorkId, planOfAct } from './core/hand-over-all-work.ts';
import type { InquiryStore } from './core/inquiry-store.ts';
import type { Log } from './core/log.ts';
import { MORNING_AT, ownMorning } from './core/morning.ts';
import type { EpochMs, TimeZone } from './core/time-zone.ts';
import { type DueWork, type DueWorkParts, dueWork } from './due-work/due-work.ts';
import { handlers, recurringWork } from './due-work/handlers.ts';
import type { WorkPorts } from './due-work/ports.ts';
import type { Profile } from './municipality/profile.ts';
import type { Metrics } from './observe/metrics.ts';
import { unreadableRows } from './observe/unreadable-rows.ts';
import { storedCallers } from './store/callers.ts';
import { storedConversationReferences } from './store/conversation-references.ts';
import { storedDueWork } from './store/due-work.ts';
import { storedPreferences } from './store/preferences.ts';
import { storedRecipients } from './store/recipients.ts';
import type { Store } from './store/table.ts';
import type { TeamsAuthentication } from './teams/authentication.ts';
import { poster } from './teams/poster.ts';

export type DueWorkJoined = {
  readonly store: Store;
  readonly directory: Directory;
  readonly inquiries: InquiryStore;
  readonly rosters: RosterStore;
  readonly profile: Profile;
  readonly clock: WorkPorts['clock'];
  readonly authentication: TeamsAuthentication;
  readonly serviceUrlHosts: readonly string[];
  readonly longestSend?: number | undefined;
  readonly now: () => Temporal.Instant;
  /** A monotonic clock, in ms. */
  readonly elapsed: () => number;
  /** Tells instances apart, and lasts over restarts. */
  readonly instance: string;
  readonly wait?: DueWorkParts['wait'];
  readonly log: Log;
  readonly observe: Metrics['work'];
  readonly unreadable: Metrics['unreadable'];
};

export type JoinedDueWork = DueWork & Pick<ChatPorts, 'planOwnMorning' | 'plan' | 'wholeActs'>;

/** Joins what happens by itself with the edges. Nothing runs before it is told to tick. */
export async function joinDueWork(parts: DueWorkJoined): Promise<JoinedDueWork> {
  const { store, directory, inquiries, rosters, profile, clock, now } = parts;
  const [due, people, conversations, callers] = await Promise.all([
    store.table('due'),
    store.table('people'),
    store.table('conversations'),
    store.table('callers'),
  ]);
  const work = storedDueWork(due, unreadableRows('due', { log: parts.log, count: parts.unreadable }));
  const days = { zone: clock.zone, calendar: clock.calendars.local };
  const at = () => now().epochMilliseconds as EpochMs;
  const ports: WorkPorts = {
    directory,
    inquiries,
    callers: storedCallers(callers),
    rosters,
    references: storedConversationReferences(conversations, people),
    recipients: storedRecipients(people, conversations),
    store: work,
    clock,
    rules: profile,
    preferences: storedPreferences(people),
    profileLanguage: profile.language,
    keepClosedMonths: profile.keepClosedMonths,
    log: parts.log,
  };
  const engine = dueWork({
    store: work,
    poster: poster(parts),
    handlers: handlers(ports),
    days,
    recurring: (instant) => recurringWork(ports, instant, days),
    now: at,
    elapsed: parts.elapsed,
    wait: parts.wait ?? waitUnlessAborted,
    instance: parts.instance,
    log: parts.log,
    observe: parts.observe,
  });
  return {
    ...engine,
    plan: (plans) => work.plan(plans),
    wholeActs: wholeActs(work, clock.zone),
    async planOwnMorning(person, minutes, instant) {
      if (minutes !== MORNING_AT) await work.plan([ownMorning(person, minutes, instant, days)]);
    },
  };
}

/** Begun where they last, and worked off by whichever instance comes first. */
const wholeActs = (work: DueWorkStore, zone: TimeZone): ChatPorts['wholeActs'] => ({
  begin: (kind, act, now) => work.plan([planOfAct(kind, act, { now, zone })]),
  async ended(kind, act) {
    const ended = await work.ended(actWorkId(kind, act, zone), act.who);
    return ended && { at: ended.at, whole: ended.state === 'sent' };
  },
});

/** Resolves after so many ms, or as soon as it is aborted, which is no failure. */
export async function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch((error) => {
    if (!signal.aborted) throw error;
  });
}

const MINUTE = 60_000;

/** Ticks at every full minute of the wall clock; the first time at the next one, when the bot has long been listening. */
export function tickEveryMinute(
  { tick }: Pick<DueWork, 'tick'>,
  now: () => Temporal.Instant,
): { stop(): void } {
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(
      () => {
        void tick();
        next();
      },
      MINUTE - (now().epochMilliseconds % MINUTE),
    );
  };
  next();
  return { stop: () => clearTimeout(timer) };
}
