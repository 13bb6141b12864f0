import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Directory } from '../../bot/core/directory.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import { readProfile } from '../../bot/municipality/profile.ts';
import { openLog, redirectConsole } from '../../bot/observe/log.ts';
import { type Bot, startBot } from '../../bot/start-bot.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import type { Store } from '../../bot/store/table.ts';
import { tokenAuthentication } from '../../bot/teams/authentication.ts';
import { type Sending, TENANT } from './activities.ts';
import { API_KEYS } from './api-keys.ts';
import { readStored, readTurns, sum } from './bot-traces.ts';
import { type Connector, startConnector } from './connector.ts';
import { credentials } from './credentials.ts';
import { APP_ID, type Claims, type Identity, type Signer, startIdentity } from './identity.ts';
import { type LogReader, readLog } from './log-reader.ts';

export type Faults = {
  /** An OpenID provider of its own; otherwise all bots of a test file believe the same one. */
  readonly identity?: Identity;
  /** Puts something between the bot and its store. */
  readonly store?: (store: Store) => Store;
  /** A directory whose methods throw makes the chat throw. */
  readonly directory?: Partial<Directory>;
  readonly now?: () => Temporal.Instant;
  /** By which tokens and the keys to check them with are looked at; the true time if not given. */
  readonly doorClock?: () => Temporal.Instant;
  /** What is due waits for `tick` otherwise. */
  readonly ticks?: 'everyMinute';
  /** How long Teams and its key server may take, in ms. */
  readonly longestSend?: number;
  readonly longestLookUp?: number;
};

/** How an activity is signed where that matters; `authorization` is sent instead of any token. */
export type Signed = {
  readonly claims?: Claims;
  readonly by?: Signer;
  readonly kid?: string;
  readonly authorization?: string | undefined;
};

export type Answered = { readonly status: number; readonly text: string };

export type TestBot = {
  readonly identity: Identity;
  readonly connector: Connector;
  readonly log: LogReader;
  readonly dataDir: string;
  /** Where it listens now. */
  url(path?: string): string;
  /** Posts an activity as Teams does. Without a service URL of its own (undefined is one) it gets the connector's. */
  send(activity: Sending, signed?: Signed): Promise<Answered>;
  get(path: string): Promise<Answered>;
  /** Does what is due now. */
  tick(): Promise<void>;
  /** How many turns there were, by outcome. */
  turns(): Promise<Readonly<Record<string, number>>>;
  /** Resolves when every turn that was let in has ended. */
  settled(): Promise<void>;
  /** Every stored row as text, in a steady order. */
  stored(): readonly string[];
  /** Stops the bot alone, gracefully. */
  stopServing(): Promise<void>;
  /** Stops it and starts another one on the same store. */
  restart(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const SAMPLES = new URL('../../bot/directory/sample-organisation.json', import.meta.url);
const PROFILE = new URL('../../bot/municipality/roskilde.json', import.meta.url);

function shippedProfile() {
  const read = readProfile(readFileSync(PROFILE, 'utf8'));
  if (!read.ok) throw new Error('The shipped profile has faults');
  return read.profile;
}

/** The real bot on a free port, with Bot Framework's tokens, over a store of its own; Teams is played on this machine. */
export async function startTestBot(faults: Faults = {}): Promise<TestBot> {
  const [identity, connector] = await Promise.all([faults.identity ?? sharedIdentity(), startConnector()]);
  const dataDir = await mkdtemp(join(tmpdir(), 'svarfrist-bot-'));
  const log = readLog();
  const giveConsoleBack = takeConsole(log);
  const start = () => startReal(faults, { identity, dataDir, log });
  let running: Bot = await start();
  let serving = true;
  /** Since it was started last: every such request is one turn. */
  let letIn = 0;
  let ended = 0;
  const url = (path = '/api/messages') => `http://127.0.0.1:${running.port}${path}`;
  const bot: TestBot = {
    identity,
    connector,
    log,
    dataDir,
    url,
    async send(activity, signed) {
      const answered = await ask(url(), await posted(bot, activity, signed));
      if (answered.status === 200) letIn += 1;
      return answered;
    },
    tick: () => running.tick(),
    get: (path) => ask(url(path), { method: 'GET' }),
    turns: async () => readTurns((await bot.get('/metrics')).text),
    async settled() {
      while (ended < letIn) {
        await setImmediate();
        ended = sum(await bot.turns());
      }
    },
    stored: () => readStored(dataDir),
    async stopServing() {
      serving = false;
      await running.stop();
    },
    async restart() {
      if (serving) await bot.stopServing();
      running = await start();
      serving = true;
      letIn = 0;
      ended = 0;
    },
    async [Symbol.asyncDispose]() {
      await connector.stop();
      if (serving) await bot.stopServing();
      giveConsoleBack();
      await rm(dataDir, { recursive: true });
    },
  };
  return bot;
}

let shared: Promise<Identity> | undefined;
function sharedIdentity(): Promise<Identity> {
  shared ??= startIdentity();
  return shared;
}

async function startReal(
  { store: between = (store) => store, directory, now, doorClock, ticks, longestSend, longestLookUp }: Faults,
  { identity, dataDir, log }: Pick<TestBot, 'identity' | 'dataDir' | 'log'>,
): Promise<Bot> {
  const read = readOrganisation(readFileSync(SAMPLES, 'utf8'));
  if (!read.ok) throw new Error('The sample organisation has faults');
  return startBot({
    host: '127.0.0.1',
    port: 0,
    store: between(await openSqliteStore(dataDir)),
    directory: { ...fileDirectory(read.organisation), ...directory },
    profile: shippedProfile(),
    apiKeys: API_KEYS,
    authentication: tokenAuthentication(
      { appId: APP_ID, openIdMetadataUrl: identity.metadataUrl },
      // Tokens are signed by the true clock.
      { credentials, now: doorClock ?? (() => Temporal.Now.instant()), longestLookUp },
    ),
    serviceUrlHosts: ['127.0.0.1', 'smba.trafficmanager.net'],
    allowedTenants: [TENANT],
    now: now ?? (() => Temporal.Now.instant()),
    elapsed: () => performance.now(),
    instance: 'test',
    ticks: ticks ?? 'byHand',
    ...(longestSend !== undefined && { longestSend }),
    log: openLog('debug', log.sink),
  });
}

async function posted(
  { identity, connector }: TestBot,
  activity: Sending,
  { claims, by, kid, ...header }: Signed = {},
): Promise<RequestInit> {
  const body = { serviceUrl: connector.url, ...activity };
  const token = () =>
    identity.token(
      { serviceurl: body.serviceUrl, ...claims },
      { ...(by && { by }), ...(kid !== undefined && { kid }) },
    );
  const authorization = 'authorization' in header ? header.authorization : `Bearer ${await token()}`;
  const headers = {
    'content-type': 'application/json',
    ...(authorization !== undefined && { authorization }),
  };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

async function ask(url: string, request: RequestInit): Promise<Answered> {
  const response = await fetch(url, request);
  return { status: response.status, text: await response.text() };
}

/** As main does: what packages print goes to the log. */
function takeConsole({ sink }: LogReader): () => void {
  const { log, info, debug, warn, error } = console;
  redirectConsole(console, openLog('debug', sink));
  return () => void Object.assign(console, { log, info, debug, warn, error });
}
