import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
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
  process.once('exit', () => child.kill('SIGKILL'));
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
