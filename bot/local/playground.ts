/** Microsoft 365 Agents Playground as a child process: the Teams client for local mode and for tests. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface PlaygroundOptions {
  /** Where the bot takes activities, for example `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** Wanted port; a busy one becomes a random one, and so does 0. */
  readonly port: number;
  /** The text of the config file (`playgroundConfig`). */
  readonly config: string;
  /** What else its environment needs on this machine (on Windows `PATH`, `SystemRoot`); nothing on Linux. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Playground {
  readonly url: string;
  /** The port it got, which may differ from the one wanted. */
  readonly port: number;
  /** Resolves when it has ended, asked or not. */
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
}

const configFile = 'config.yml';
const logFile = 'playground.log';
const startWithin = 60_000;
const stopWithin = 5_000;

/**
 * Starts the Playground and resolves when it answers.
 * @throws Error with the Playground's own words when it ends before that, or takes more than a minute.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'svarfrist-playground-'));
  await writeFile(join(folder, configFile), options.config);
  const child = launch(options, folder);
  const outcry = text(child.stderr);
  const ended = once(child, 'exit').then(([code, signal]): Exit => ({ code, signal }));
  try {
    const port = await ready(child);
    const exited = ended.finally(() => remove(folder));
    return { url: `http://localhost:${port}`, port, exited, stop: () => stop(child, exited) };
  } catch (cause) {
    await stop(child, ended);
    const words = (await faults(folder)) || (await outcry) || 'it said nothing';
    await remove(folder);
    throw new Error(`The Agents Playground did not start: ${words}`, { cause });
  }
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

function launch({ botUrl, port, env }: PlaygroundOptions, folder: string): Child {
  const cli = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  const guard = import.meta.resolve('./playground-guard.ts');
  const flags = ['-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return spawn(process.execPath, ['--import', guard, cli, ...flags], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...env,
      TZ: 'Europe/Copenhagen',
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, configFile),
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, logFile),
      // The telemetry library inside it calls home by itself, whatever --disable-telemetry says.
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      APPLICATION_INSIGHTS_NO_DIAGNOSTIC_CHANNEL: '1',
    },
  });
}

/** It prints its port before it reads its config, so that only an answer tells that it is up. */
async function ready(child: Child): Promise<number> {
  const signal = AbortSignal.timeout(startWithin);
  const port = await portOf(child, signal);
  const ping = await fetch(`http://localhost:${port}/_debug/ping`, { signal });
  if (!ping.ok) throw new Error(`The Agents Playground answers ${ping.status}`);
  return port;
}

async function portOf(child: Child, signal: AbortSignal): Promise<number> {
  const lines = createInterface({ input: child.stdout, signal });
  for await (const line of lines) {
    const port = /^Listening on (\d+)/.exec(line)?.[1];
    if (!port) continue;
    child.stdout.resume();
    return Number(port);
  }
  throw new Error('The Agents Playground did not tell its port');
}

/** Without a terminal it tells its faults to its log only, before it ends. */
async function faults(folder: string): Promise<string> {
  const log = await readFile(join(folder, logFile), 'utf8').catch(() => '');
  const errors = log.split('\n').filter((line) => line.startsWith('error '));
  return errors.map((line) => line.slice('error '.length)).join(' ') || log;
}

async function stop(child: Child, exited: Promise<Exit>): Promise<void> {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopWithin);
  await exited;
  clearTimeout(late);
}
