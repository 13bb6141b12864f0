import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, run } from '../start/run.ts';

/** `npm run local` under way, on free ports and with a data folder of its own. */
export type LocalMode = Run & {
  readonly playgroundUrl: string;
  readonly botUrl: string;
  readonly dataDir: string;
};

export async function startLocalMode(variables: Record<string, string> = {}): Promise<LocalMode> {
  const dataDir = variables.DATA_DIR ?? join(mkdtempSync(join(tmpdir(), 'svarfrist-local-')), '.data');
  const started = run('bot/local.ts', { PORT: '0', PLAYGROUND_PORT: '0', DATA_DIR: dataDir, ...variables });
  const playground = await started.line(/^ {4}http:\/\/localhost:\d+$/);
  const bot = await started.line(/The bot itself is at/);
  return {
    ...started,
    playgroundUrl: playground.trim(),
    botUrl: /http:\/\/127\.0\.0\.1:\d+/.exec(bot)?.[0] ?? '',
    dataDir,
  };
}

/** Ctrl-C, as the terminal sends it. @returns the exit code */
export async function stopLocalMode(local: LocalMode): Promise<number | null> {
  local.child.kill('SIGINT');
  return local.ended;
}
