import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestClock } from '../../support/clock.ts';

/** Instances in processes of their own, which can be killed at any moment. */
export type Process = {
  readonly name: string;
  /** Resolves when the tick is over, or the process is. */
  tick(clock: TestClock): Promise<'done' | 'killed'>;
  kill(): Promise<void>;
};

const CHILD = join(import.meta.dirname, 'child.ts');

export async function startProcess(
  place: readonly [engine: 'sqlite' | 'azure', where: string],
  name: string,
  people: number,
): Promise<Process> {
  const child = spawn(process.execPath, [CHILD, ...place, name, String(people)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  }) as unknown as ChildProcessWithoutNullStreams;
  // It may be killed while it is being told something.
  child.stdin.on('error', () => {});
  const gone = once(child, 'exit').then(() => 'killed' as const);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const line = () => lines.next().then(({ done }) => (done ? ('killed' as const) : ('done' as const)));
  await Promise.race([line(), gone]);
  return {
    name,
    async tick(clock) {
      child.stdin.write(`${clock.now().epochMilliseconds} ${clock.elapsed()}\n`);
      return Promise.race([line(), gone]);
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
