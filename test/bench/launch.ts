import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Launched = {
  readonly port: number;
  /** From spawning the process to the first connection that it takes. */
  readonly msToListening: number;
  /** Resident memory now. */
  megabytes(): number;
  /** Processor time used so far, all threads. */
  cpuMs(): number;
  stop(): Promise<void>;
};

const POLL_MS = 2;
const LONGEST_START_MS = 30_000;

/** Starts a server under this Node with `variables` as its only environment, and waits until it listens. */
export async function launch(program: string, variables: Record<string, string>): Promise<Launched> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await listening(child, port, began);
  const msToListening = performance.now() - began;
  const proc = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  return {
    port,
    msToListening,
    megabytes: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(proc('status'))?.[1]) / 1024,
    cpuMs: () => ticks(proc('stat')) * 10,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      process.off('exit', kill);
    },
  };
}

/** User and system time in hundredths of a second; the program's name before them may hold spaces. */
function ticks(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

async function listening(child: ChildProcess, port: number, began: number): Promise<void> {
  while (!(await takesConnections(port))) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.at(-1)} ended (${child.exitCode})`);
    if (performance.now() - began > LONGEST_START_MS) throw new Error(`${child.spawnargs.at(-1)} is silent`);
    await pause(POLL_MS);
  }
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/**
 * Below the ports that a system gives to outgoing connections: one of those, asked over and over whether anybody
 * listens, may connect to itself.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const free = await new Promise((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    server.close();
    if (free) return port;
  }
}
