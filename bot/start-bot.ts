import { chat } from './chat/chat.ts';
import { describeError } from './core/describe-error.ts';
import type { Directory } from './core/directory.ts';
import type { Log } from './core/log.ts';
import type { Language } from './core/reply-language.ts';
import { startHttpServer } from './http/server.ts';
import { openMetrics } from './observe/metrics.ts';
import { storedConversationReferences } from './store/conversation-references.ts';
import { storedPreferences } from './store/preferences.ts';
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
  readonly profileLanguage: Language;
  readonly authentication: TeamsAuthentication;
  readonly serviceUrlHosts: readonly string[];
  /** Lower case. */
  readonly allowedTenants: readonly string[];
  readonly now: () => Temporal.Instant;
  /** How long Teams may take with one message, in ms; the adapter's own limit when absent. */
  readonly longestSend?: number;
  readonly log: Log;
};

export type Bot = {
  readonly port: number;
  /** Takes nothing new, finishes what it has begun, and closes the store. */
  stop(): Promise<void>;
};

/** Old turns are forgotten this often, in ms; the work itself knows what is old. */
const FORGET_EVERY = 60 * 60 * 1000;

/** Joins the rooms and begins to listen. @throws StoreUnavailable; an error with `code` when the port is taken */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { store, log, now } = parts;
  const metrics = openMetrics();
  const [people, conversations, turns] = await Promise.all([
    store.table('people'),
    store.table('conversations'),
    // Losing the last of them to a power cut costs a repeated answer at most.
    store.table('turns', { loss: 'powerCut' }),
  ]);
  const seenTurns = storedSeenTurns(turns);
  const runTurn = turnRunner({
    adapter: new TeamsAdapter(parts.authentication.sdk, parts.longestSend),
    chat: chat({
      directory: parts.directory,
      preferences: storedPreferences(people),
      profileLanguage: parts.profileLanguage,
    }),
    seenTurns,
    references: storedConversationReferences(conversations),
    now,
    log,
    observe: metrics.turn,
  });
  const { receive, drained } = door({ ...parts, runTurn });
  const server = await startHttpServer({ receive, ready: () => store.check(), log, metrics }, parts);
  const forget = () =>
    seenTurns
      .forgetOld(now())
      .catch((error) => log.warn(describeError(error), 'Old turns could not be forgotten'));
  let forgetting = forget();
  const hourly = setInterval(() => {
    forgetting = forget();
  }, FORGET_EVERY);
  return {
    port: server.port,
    async stop() {
      clearInterval(hourly);
      await server.close();
      await Promise.all([drained(), forgetting]);
      await store.close();
    },
  };
}
