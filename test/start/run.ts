import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program of the project under way, as a person at a terminal would see it. */
export type Run = {
  readonly child: ChildProcess;
  /** Everything printed so far, on both streams. */
  readonly printed: () => string;
  /** Resolves with the first line that matches; rejects when the program ends without one. */
  readonly line: (pattern: RegExp) => Promise<string>;
  /** Resolves with the exit code when the program has ended. */
  readonly ended: Promise<number | null>;
};

/** Starts `file` with nothing in its environment but `variables` (and PATH). */
export function run(file: string, variables: Record<string, string>, cwd?: string): Run {
  return runCommand([process.execPath, file], variables, cwd);
}

/** The same for a program that another one starts. */
export function runCommand(
  [command = '', ...parameters]: readonly string[],
  variables: Record<string, string>,
  cwd?: string,
): Run {
  const child = spawn(command, parameters, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<{ pattern: RegExp; found: (line: string) => void }>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const { pattern, found } of waiting) if (pattern.test(line)) found(line);
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const printed = () => lines.join('\n');
  return {
    child,
    printed,
    ended,
    line: (pattern) =>
      new Promise((found, reject) => {
        const seen = lines.find((line) => pattern.test(line));
        if (seen !== undefined) return found(seen);
        waiting.add({ pattern, found });
        void ended.then((code) => reject(new Error(`It ended (${code}) without ${pattern}:\n${printed()}`)));
      }),
  };
}
