import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../core/reply-language.ts';
import { say } from '../language/sentence.ts';
import { importFileFault as words } from '../language/sentences/import.ts';

export type ImportOptions = {
  readonly path: string;
  readonly language: Language;
  readonly quiet: boolean;
  readonly dryRun: boolean;
  /** Over local mode's data. */
  readonly local: boolean;
  /** Whose the source ids are. */
  readonly source: string | undefined;
};

/** As API keys are named. */
const SYSTEM = /^[a-z0-9][a-z0-9._-]{0,39}$/i;

/** What was typed after `npm run import --`, or what to type. */
export function readOptions(
  typed: readonly string[],
): { readonly ok: true; readonly options: ImportOptions } | { readonly ok: false; readonly message: string } {
  const read = parsed(typed);
  const language = LANGUAGES.find((one) => one === (read?.values.lang ?? 'da'));
  const [path, ...others] = read?.positionals ?? [];
  if (read === undefined || language === undefined || path === undefined || others.length > 0)
    return { ok: false, message: say(words.usage, language ?? 'da') };
  const { quiet, 'dry-run': dryRun, local, source } = read.values;
  if (source !== undefined && !SYSTEM.test(source))
    return { ok: false, message: say(words.sourceName, language) };
  return { ok: true, options: { path, language, quiet, dryRun, local, source } };
}

function parsed(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        quiet: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        local: { type: 'boolean', default: false },
        source: { type: 'string' },
        lang: { type: 'string', default: 'da' },
      },
    });
  } catch {
    return undefined;
  }
}
