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

/** A CPR number may stand in the line as a number, and what takes its place would not be JSON. */
function maskLine(line: string): string {
  if (maskCpr(line) === line) return line;
  const quoted = JSON.parse(line, (_name, value) => (typeof value === 'number' ? String(value) : value));
  return `${maskCpr(JSON.stringify(quoted))}\n`;
}

/**
 * Sends what packages print by themselves to the log, as one line each: the Bot Framework SDK does so with errors
 * and tokens' keys. Only the first argument's words are kept.
 */
export function redirectConsole(console: Console, log: Log): void {
  const to = (level: 'info' | 'warn' | 'error') => (first: unknown) => {
    const words = first instanceof Error ? `${first.name}: ${first.message}` : String(first);
    log[level]({ console: maskCpr(words).slice(0, 500) }, 'A package printed');
  };
  Object.assign(console, {
    log: to('info'),
    info: to('info'),
    debug: to('info'),
    warn: to('warn'),
    error: to('error'),
  });
}
