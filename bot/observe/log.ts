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
  const entry: unknown = JSON.parse(line, (_name, value) => (isCprNumber(value) ? String(value) : value));
  return `${maskButIds(JSON.stringify(entry))}\n`;
}

const ID = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/i;

/** One id in some thousands has digits that look like a CPR number, and would not be found again. */
function maskButIds(text: string): string {
  const parts = text.split(ID);
  return parts.map((part, at) => (at % 2 === 1 ? part : maskCpr(part))).join('');
}

const isCprNumber = (value: unknown) => typeof value === 'number' && maskCpr(`${value}`) !== `${value}`;

/**
 * Sends what packages print by themselves to the log, as one line each: the Bot Framework SDK does so with errors
 * and tokens' keys. Only the first argument's words are kept.
 */
export function redirectConsole(console: Console, log: Log): void {
  const to = (level: 'info' | 'warn' | 'error') => (first: unknown) => {
    // Masked before it is cut, so that no half of a number stays.
    log[level]({ console: maskCpr(wordsOf(first)).slice(0, 500) }, 'A package printed');
  };
  Object.assign(console, {
    log: to('info'),
    info: to('info'),
    debug: to('info'),
    warn: to('warn'),
    error: to('error'),
  });
}

/** Never throws: what an object would say of itself is not asked. */
function wordsOf(printed: unknown): string {
  if (printed instanceof Error) return `${printed.name}: ${printed.message}`;
  return typeof printed === 'object' || typeof printed === 'function' ? '(no words)' : String(printed);
}
