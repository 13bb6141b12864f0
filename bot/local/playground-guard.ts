/**
 * Loaded into the Playground's process before the Playground (`node --import`):
 * - it ends when its parent does, however that died: then the pipe on its stdin closes;
 * - it listens on this machine only. By itself it listens on every interface, and whoever
 *   reaches it can speak to the bot as anybody.
 */
import { rmSync } from 'node:fs';
import { Server } from 'node:net';
import { basename } from 'node:path';

/** Also removes the folder made for it, which the parent can no longer do. */
function leave(): void {
  const folder = process.cwd();
  if (basename(folder).startsWith('svarfrist-playground-')) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

process.stdin.on('end', leave);
process.stdin.on('error', leave);
process.stdin.resume();

type Listen = (port: number, host: string, ready: () => void) => Server;

const listen = Server.prototype.listen as Listen;

function listenHere(this: Server, port: number, ready: () => void): Server {
  return listen.call(this, port, '127.0.0.1', ready);
}

Object.assign(Server.prototype, { listen: listenHere });
