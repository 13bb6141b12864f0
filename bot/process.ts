import type { Variables } from './settings/variables.ts';
import { environment, type Read } from './settings.ts';

/** Exit codes of sysexits.h: a configuration that is wrong, and something that is not there. */
export const EXIT = { failed: 1, unavailable: 69, configuration: 78 } as const;

/** Ends the process with words for whoever started it. */
export function refuseToStart(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

export function settingsOrRefuse<Settings>(read: Read<Settings>): Settings {
  return read.ok ? read.settings : refuseToStart(read.message, EXIT.configuration);
}

/** The environment and `.env`; a file that is there and cannot be read is no missing file. */
export function environmentOrRefuse(): Variables {
  try {
    return environment();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuseToStart(
      `The file .env is there and cannot be read (${code}). Mend or remove it.`,
      EXIT.configuration,
    );
  }
}

/** Why the bot could not begin to listen, in words for whoever started it. */
export function describeStartFailure(error: unknown, port: number): string {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`;
  if (code === 'EACCES' && syscall === 'listen')
    return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`;
  return error instanceof Error ? error.message : String(error);
}

/** Longer than any turn should take; what is not done by then is given up. */
const LONGEST_STOP = 15_000;

/** Runs `stop` at Ctrl-C or when the platform ends the process; a second Ctrl-C does not wait. */
export function stopAtSignal(stop: (signal: string) => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(EXIT.failed);
      stopping = true;
      setTimeout(() => process.exit(EXIT.failed), LONGEST_STOP).unref();
      stop(signal).then(
        () => process.exit(0),
        () => process.exit(EXIT.failed),
      );
    });
  }
}
