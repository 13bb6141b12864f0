import type { LogSink } from '../../bot/observe/log.ts';

export type LogReader = {
  readonly sink: LogSink;
  /** As they were written, without the line breaks. */
  lines(): readonly string[];
  /** Parsed: every line is one JSON object, or this throws. */
  entries(): readonly Readonly<Record<string, unknown>>[];
};

/** Takes a log's lines instead of the terminal. */
export function readLog(): LogReader {
  const written: string[] = [];
  const lines = () => written.join('').split('\n').slice(0, -1);
  return {
    sink: { write: (line) => void written.push(line) },
    lines,
    entries: () => lines().map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
