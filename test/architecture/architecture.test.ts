import { describe, expect, test } from 'vitest';
import { importsOf, read, sources, withoutComments } from './imports.ts';

/** Which rooms a room may know, besides itself. Why: docs/how-it-works.md. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  'bot/core': [],
  'bot/language': ['bot/core'],
  'bot/journeys': ['bot/core'],
  cards: ['bot/core', 'bot/language'],
  'bot/chat': ['bot/core', 'bot/language', 'bot/journeys', 'cards'],
  'bot/due-work': ['bot/core', 'bot/language', 'bot/journeys', 'bot/chat'],
  'bot/store': ['bot/core', 'bot/settings'],
  'bot/edited-files': [],
  'bot/directory': ['bot/core', 'bot/edited-files'],
  'bot/municipality': ['bot/core', 'bot/edited-files'],
  'bot/teams': ['bot/core', 'bot/settings'],
  'bot/http': ['bot/core', 'bot/observe'],
  'bot/observe': ['bot/core'],
  'bot/settings': ['bot/core', 'bot/directory', 'bot/municipality'],
  'bot/local': ['bot/core', 'bot/directory'],
  'bot/deadline': ['bot/core', 'bot/language', 'bot/municipality'],
  'bot/import': ['bot/core', 'bot/language', 'bot/journeys'],
  manifest: ['bot/core', 'bot/language', 'bot/municipality', 'bot/settings'],
};

/** Where alone a package may be imported; `*` ends a path that begins so. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  botbuilder: ['bot/teams/*'],
  'botframework-connector': ['bot/teams/*'],
  '@azure/data-tables': ['bot/store/azure-*'],
  '@azure/identity': ['bot/store/open-store.ts'],
  'node:sqlite': ['bot/store/sqlite-*'],
  htmlparser2: ['bot/teams/*'],
  restify: ['bot/http/*'],
  'adaptivecards-templating': ['cards/draw.ts'],
  'date-holidays': ['bot/municipality/public-holidays.ts'],
  'csv-parse': ['bot/import/records.ts'],
  pino: ['bot/observe/*'],
  'prom-client': ['bot/observe/*'],
};

/** Words of code, and where alone they may stand. */
const ONLY_SAID_IN: readonly {
  readonly words: RegExp;
  readonly files: readonly string[];
  readonly why: string;
}[] = [
  {
    words: /\bprocess\.env\b|\bloadEnvFile\b/,
    files: ['bot/settings.ts'],
    why: 'only settings.ts reads the environment',
  },
  {
    words: /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/,
    files: ['bot/production.ts', 'bot/local.ts', 'bot/import.ts'],
    why: 'only the entries read the clock; everybody else is told the time',
  },
];

/** These join the rooms, and may know all of them. */
const ENTRIES = [
  'bot/main.ts',
  'bot/production.ts',
  'bot/local.ts',
  'bot/deadline.ts',
  'bot/understand.ts',
  'bot/import.ts',
  'bot/inquiry-ports.ts',
  'bot/start-bot.ts',
  'bot/start-due-work.ts',
  'bot/process.ts',
  'manifest/package.ts',
];

const files = ['bot', 'cards', 'manifest']
  .flatMap(sources)
  .filter((file) => !file.startsWith('manifest/icons/'));

function roomOf(file: string): string | undefined {
  if (file === 'bot/settings.ts') return 'bot/settings';
  return Object.keys(MAY_KNOW).find((room) => file.startsWith(`${room}/`));
}

const isIn = (file: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith('*') ? file.startsWith(place.slice(0, -1)) : file === place));

function forbidden(file: string, target: string): string | undefined {
  const places = ONLY_IN[target];
  if (places && !isIn(file, places)) return `${file} imports ${target}, which only ${places.join(', ')} may`;
  const [from, to] = [roomOf(file), roomOf(target)];
  if (ENTRIES.includes(file) || !/^(bot|cards|manifest)\//.test(target) || from === to) return undefined;
  if (from === undefined) return `${file} is in no room and is no entry`;
  if (to === undefined) return `${file} imports ${target}, which only the entries join`;
  return MAY_KNOW[from]?.includes(to) ? undefined : `${file} imports ${target}: ${from} may not know ${to}`;
}

describe('the house', () => {
  test('no room imports what it may not know', () => {
    const findings = files.flatMap((file) =>
      importsOf(file).flatMap(({ target }) => forbidden(file, target) ?? []),
    );
    expect(findings).toEqual([]);
  });

  test.each(ONLY_SAID_IN)('$why', ({ words, files: allowed }) => {
    const findings = files.filter(
      (file) => !allowed.includes(file) && words.test(withoutComments(read(file))),
    );
    expect(findings).toEqual([]);
  });

  test('Azure’s packages are loaded only when they are used', () => {
    const statically = (file: string) =>
      /^import (?!type)[^;]*'[^']*(?:azure-[\w-]+\.ts|@azure\/[\w-]+)'/m.test(read(file));
    const findings = files.filter((file) => !file.startsWith('bot/store/azure-') && statically(file));
    expect(findings).toEqual([]);
    expect(read('bot/store/open-store.ts')).toContain("await import('./azure-table.ts')");
  });

  test('the rules have teeth', () => {
    expect(forbidden('bot/core/deadline.ts', 'bot/store/table.ts')).toContain('may not know');
    expect(forbidden('bot/journeys/x.ts', 'botbuilder')).toContain('only bot/teams/');
    expect(forbidden('bot/teams/x.ts', 'bot/start-bot.ts')).toContain('only the entries');
    expect(forbidden('bot/stray.ts', 'bot/core/log.ts')).toContain('in no room');
    expect(importsOf('bot/core/x.ts', "const draw = loadPackage('restify');")[0]?.target).toBe('restify');
    const text = "import type { A } from 'botbuilder';\nawait import('../store/table.ts');\n// from 'pino'\n";
    expect(importsOf('bot/core/x.ts', text).map(({ target }) => target)).toEqual([
      'botbuilder',
      'bot/store/table.ts',
    ]);
  });
});
