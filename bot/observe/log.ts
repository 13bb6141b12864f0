import { pino } from 'pino';
import type { Log } from '../core/log.ts';
import { maskCpr } from '../core/privacy.ts';

/** Takes one line of JSON with its line break. */
export type LogSink = { write(line: string): void };

/** One line of JSON an event, times in UTC; CPR numbers are masked in whatever is about to be written. */
export function openLog(level: string, sink: LogSink): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['authorization', '*.authorization', 'text', '*.text', 'body', '*.body'],
        censor: '[left out]',
      },
    },
    { write: (line) => sink.write(maskLine(line)) },
  );
}

/** A number that looks like a CPR number may stand unquoted; what takes its place must keep the line JSON. */
function maskLine(line: string): string {
  return maskCpr(line.replace(/(?<=[:,[])\d{10}(?=[,}\]])/g, '"$&"'));
}

/**
 * Sends what packages print by themselves to the log, as one line each: the Bot Framework SDK does so with errors
 * and tokens' keys. Only the first argument's words are kept.
 */
export function redirectConsole(console: Console, log: Log): void {
  const to = (level: 'info' | 'warn' | 'error') => (first: unknown) => {
    const words = first instanceof Error ? `${first.name}: ${first.message}` : String(first);
    log[level]({ console: words.slice(0, 500) }, 'A package printed');
  };
  Object.assign(console, {
    log: to('info'),
    info: to('info'),
    debug: to('info'),
    warn: to('warn'),
    error: to('error'),
  });
}
