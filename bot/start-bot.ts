import { chat } from './chat/chat.ts';
import { timeFault } from './core/absence/answered-by.ts';
import type { ApiKey } from './core/api-key.ts';
import { describeError } from './core/describe-error.ts';
import type { Directory } from './core/directory.ts';
import type { Log } from './core/log.ts';
import type { EpochMs } from './core/time-zone.ts';
import type { ApiPorts } from './http/api.ts';
import { startHttpServer } from './http/server.ts';
import { inquiryPorts } from './inquiry-ports.ts';
import { absencesOn } from './journeys/absences-on.ts';
import { calculateDeadline } from './journeys/calculate-deadline.ts';
import { lookUpCover } from './journeys/look-up-cover.ts';
import { readInquiry } from './journeys/read-inquiry.ts';
import { registerInquiries } from './journeys/register-inquiry.ts';
import { wordBecause } from './language/because.ts';
import type { Profile } from './municipality/profile.ts';
import { openMetrics } from './observe/metrics.ts';
import { unreadableRows } from './observe/unreadable-rows.ts';
import { joinDueWork, tickEveryMinute } from './start-due-work.ts';
import { storedCallers } from './store/callers.ts';
import { storedConversationReferences } from './store/conversation-references.ts';
import { storedPreferences } from './store/preferences.ts';
import { storeProbe } from './store/probe.ts';
import { storedSeenTurns } from './store/seen-turns.ts';
import type { Store } from './store/table.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import type { TeamsAuthentication } from './teams/authentication.ts';
import { door } from './teams/door.ts';
import { turnRunner } from './teams/run-turn.ts';

export type BotParts = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly store: Store;
  readonly directory: Directory;
  readonly profile: Profile;
  /** Of the systems that may call the HTTP API. */
  readonly apiKeys: readonly ApiKey[];
  readonly authentication: TeamsAuthentication;
  readonly serviceUrlHosts: readonly string[];
  /** Lower case. */
  readonly allowedTenants: readonly string[];
  readonly now: () => Temporal.Instant;
  /** A monotonic clock, in ms. */
  readonly elapsed: () => number;
  /** Tells instances apart that share a store, and lasts over restarts; by it they share Teams' limits. */
  readonly instance: string;
  /** `byHand`: what is due waits for {@link Bot.tick}. */
  readonly ticks?: 'everyMinute' | 'byHand';
  /** How long Teams may take with one message, in ms; the adapter's own limit when absent. */
  readonly longestSend?: number;
  readonly log: Log;
};

export type Bot = {
  readonly port: number;
  /** Does what is due now. */
  tick(): Promise<void>;
  /** Takes nothing new, finishes what it has begun, and closes the store. */
  stop(): Promise<void>;
};

/** Old turns are forgotten this often, in ms; the work itself knows what is old. */
const FORGET_EVERY = 60 * 60 * 1000;

/** Joins the rooms and begins to listen. @throws StoreUnavailable; an error with `code` when the port is taken */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { store, log, now } = parts;
  const metrics = openMetrics();
  const [people, conversations, callers, turns, probes] = await Promise.all([
    store.table('people'),
    store.table('conversations'),
    store.table('callers'),
    // Losing the last of them to a power cut costs a repeated answer at most.
    store.table('turns', { loss: 'powerCut' }),
    store.table('probes', { loss: 'powerCut' }),
  ]);
  const unreadableAbsence = unreadableRows('absences', { log, count: metrics.unreadable });
  const inquiries = await inquiryPorts({ ...parts, unreadableAbsence });
  const seenTurns = storedSeenTurns(turns);
  const clock = { ...inquiries.context, hours: parts.profile.openingHours };
  const { work: observe, unreadable } = metrics;
  const due = await joinDueWork({ ...parts, ...inquiries, clock, observe, unreadable });
  const runTurn = turnRunner({
    adapter: new TeamsAdapter(parts.authentication, parts.longestSend),
    chat: chat({
      ...inquiries,
      preferences: storedPreferences(people),
      callers: storedCallers(callers),
      profileLanguage: parts.profile.language,
      hours: parts.profile.openingHours,
      planOwnMorning: due.planOwnMorning,
      plan: due.plan,
      wholeActs: due.wholeActs,
      now,
    }),
    seenTurns,
    references: storedConversationReferences(conversations, people),
    now,
    log,
    observe: metrics.turn,
  });
  const { receive, drained } = door({ ...parts, runTurn });
  const api = apiPorts(parts, inquiries);
  const server = await startHttpServer({ receive, ready: storeProbe(probes), api, log, metrics }, parts);
  const forget = () =>
    seenTurns
      .forgetOld(now())
      .catch((error) => log.warn(describeError(error), 'Old turns could not be forgotten'));
  let forgetting = forget();
  const hourly = setInterval(() => {
    forgetting = forget();
  }, FORGET_EVERY);
  const ticking = parts.ticks === 'byHand' ? undefined : tickEveryMinute(due, now);
  return {
    port: server.port,
    tick: () => due.tick(),
    async stop() {
      clearInterval(hourly);
      ticking?.stop();
      // All are told at once: a request that does not end keeps nothing else from ending.
      await Promise.all([server.close().then(drained), due.stop(), forgetting]);
      await store.close();
    },
  };
}

function apiPorts(
  { apiKeys, now }: Pick<BotParts, 'apiKeys' | 'now'>,
  ports: Awaited<ReturnType<typeof inquiryPorts>>,
): ApiPorts {
  const { zone } = ports.context;
  const at = () => now().epochMilliseconds as EpochMs;
  return {
    keys: apiKeys,
    register: (requests, by) => registerInquiries(ports, requests, by, at()),
    read: (ref) => readInquiry(ports, ref),
    calculate: (question) => calculateDeadline(ports, question, at()),
    cover: (text, asked) => lookUpCover(ports, { text, at: asked ?? at(), now: at() }),
    absences(on) {
      const today = zone.dayOf(at());
      const reason = on === undefined ? undefined : timeFault(on, today);
      return reason === undefined
        ? { ok: true, absences: absencesOn(ports, on ?? today, at()) }
        : { ok: false, reason };
    },
    wordBecause: (steps, language) => wordBecause(steps, zone, language),
    zone,
  };
}
