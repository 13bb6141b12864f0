import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Azurite = { port: number; stop(): Promise<void> };

const PROGRAM = join(import.meta.dirname, '../../node_modules/azurite/dist/src/table/main.js');
const FLAGS = ['--inMemoryPersistence', '--silent', '--skipApiVersionCheck', '--disableTelemetry'];
const MOST_STARTS = 5;

/** Azure's table emulator, empty, in memory, on a port of its own. */
export async function startAzurite(): Promise<Azurite> {
  for (let count = 1; ; count += 1) {
    const port = await freePort();
    const directory = await mkdtemp(join(tmpdir(), 'azurite-'));
    const child = spawn(process.execPath, [PROGRAM, '--tablePort', String(port), ...FLAGS], {
      cwd: directory,
    });
    process.once('exit', () => child.kill('SIGKILL'));
    const stop = () => stopAndClean(child, directory);
    if (await isUp(child)) return { port, stop };
    await stop();
    // Somebody else took the port between our asking and Azurite's listening.
    if (count === MOST_STARTS) throw new Error('Azurite did not start');
  }
}

/** Everybody's key, published by Microsoft, good for the emulator alone. */
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** The way to the emulator, or to a proxy before it. */
export function azuriteConnection(port: number, key = KEY): string {
  const endpoint = `http://127.0.0.1:${port}/devstoreaccount1`;
  return `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};TableEndpoint=${endpoint};`;
}

/** It says so itself once it listens; that a port answers could be somebody else's doing. */
function isUp(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('successfully started')) resolve(true);
    });
    child.once('exit', () => resolve(false));
  });
}

async function stopAndClean(child: ChildProcess, directory: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill('SIGINT'); // the only signal it handles
    await exited;
  }
  await rm(directory, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
