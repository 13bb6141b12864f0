import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How many turns there were, by outcome, from what /metrics says. */
export function readTurns(metrics: string): Readonly<Record<string, number>> {
  const counts = metrics.matchAll(/^svarfrist_turn_seconds_count\{outcome="(\w+)"\} (\d+)$/gm);
  return Object.fromEntries(Array.from(counts, ([, outcome, count]) => [outcome, Number(count)]));
}

export const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const TABLES = [
  'people',
  'conversations',
  'turns',
  'inquiries',
  'holdings',
  'sources',
  'due',
  'absences',
  'callers',
];

/** Every row of the bot's tables as text, in a steady order. */
export function readStored(dataDir: string): string[] {
  const db = new DatabaseSync(join(dataDir, 'svarfrist.db'), { readOnly: true });
  try {
    return TABLES.flatMap((table) =>
      db
        .prepare(`SELECT partition, row, value FROM ${table} ORDER BY partition, row`)
        .all()
        .map((row) => `${table} ${JSON.stringify(row)}`),
    );
  } finally {
    db.close();
  }
}
