import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestClock } from '../../support/clock.ts';

/** Instances in processes of their own, which can be killed at any moment. */
export type Process = {
  readonly name: string;
  /** Resolves when the tick is over, or the process is. */
  tick(clock: Pick<TestClock, 'now' | 'elapsed'>): Promise<'done' | 'killed'>;
  kill(): Promise<void>;
};

export type Processes = {
  /** One that was loading already takes this name, opens the store, and is ready. */
  start(name: string): Promise<Process>;
  [Symbol.asyncDispose](): Promise<void>;
};

const CHILD = join(import.meta.dirname, 'child.ts');
/** As main.ts has it: half of a start is compiling. */
const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/node');

/** The next one is always loading while the others work, for most of a start is loading. */
export function processes(place: readonly ['sqlite' | 'azure', string], people: number): Processes {
  const spawnOne = () => load([...place, String(people)]);
  let spare = spawnOne();
  return {
    start(name) {
      const one = spare;
      spare = spawnOne();
      return one.take(name);
    },
    [Symbol.asyncDispose]: () => spare.kill(),
  };
}

function load(parameters: readonly string[]) {
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
  const child = spawn(process.execPath, [CHILD, ...parameters], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  }) as unknown as ChildProcessWithoutNullStreams;
  // It may be killed while it is being told something.
  child.stdin.on('error', () => {});
  const gone = once(child, 'exit').then(() => 'killed' as const);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const answer = () => lines.next().then(({ done }) => (done ? ('killed' as const) : ('done' as const)));
  const ask = (line: string) => {
    child.stdin.write(`${line}\n`);
    return Promise.race([answer(), gone]);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return {
    kill,
    async take(name: string): Promise<Process> {
      await ask(name);
      return {
        name,
        tick: (clock) => ask(`${clock.now().epochMilliseconds} ${clock.elapsed()}`),
        kill,
      };
    },
  };
}
