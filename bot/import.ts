import type { EpochMs } from './core/time-zone.ts';
import { fileDirectory } from './directory/file-directory.ts';
import { importRows } from './import/import-rows.ts';
import { lookUps } from './import/look-ups.ts';
import { type ImportOptions, readOptions } from './import/options.ts';
import { noBar, progressBar } from './import/progress-bar.ts';
import { type ImportFile, withFile } from './import/read-file.ts';
import { rehearsal } from './import/rehearse.ts';
import { wordFileFault, wordReport } from './import/report.ts';
import { rowSources } from './import/row-source.ts';
import type { Tally } from './import/tally.ts';
import { inquiryPorts } from './inquiry-ports.ts';
import { say } from './language/sentence.ts';
import { importReport as words } from './language/sentences/import.ts';
import { EXIT, environmentOrRefuse, refuseToStart, settingsOrRefuse } from './process.ts';
import {
  type ImportSettings,
  readImportSettings,
  readLocalImportSettings,
} from './settings/import-settings.ts';
import { processEnvironment } from './settings.ts';
import { openStore } from './store/open-store.ts';
import { StoreUnavailable } from './store/table.ts';

/**
 * `npm run import -- FILE`: registers the rows of a CSV file. It ends with 0 when all were taken, 1 when some were
 * refused, and 2 when nothing could be read.
 */

const SOME_REFUSED = 1;
const NOTHING_READ = 2;
/** Whose source ids are, where it is not said. */
const UNNAMED = 'import';

const options = optionsOrRefuse();
const settings = settingsOrRefuse(
  options.local ? readLocalImportSettings(processEnvironment()) : readImportSettings(environmentOrRefuse()),
);
for (const warning of settings.warnings) process.stderr.write(`${warning}\n`);

// Whoever reads has enough, as `head` does; what was imported is, and what was refused too.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? process.exitCode : EXIT.failed);
});

try {
  await withFile(options.path, async (reading) => {
    if (reading.ok) return importFile(reading.file, options, settings);
    process.stderr.write(`${wordFileFault(reading.fault, options.language)}\n`);
    process.exitCode = NOTHING_READ;
  });
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error;
  if (process.stderr.isTTY) process.stderr.write(noBar);
  refuseToStart(say(words.broken, options.language, { text: error.message }), EXIT.unavailable);
}

function optionsOrRefuse(): ImportOptions {
  const read = readOptions(process.argv.slice(2));
  return read.ok ? read.options : refuseToStart(read.message, NOTHING_READ);
}

async function importFile(
  file: ImportFile,
  { language, quiet, dryRun, source }: ImportOptions,
  { store: where, identity, organisation, profile, apiKeys, clock }: ImportSettings,
): Promise<void> {
  const store = await openStore(where, identity);
  try {
    const directory = fileDirectory(organisation);
    const ports = await inquiryPorts({ store, directory, profile });
    const found = await lookUps(directory, profile.caseTypes);
    const now = (clock ?? Temporal.Now.instant()).epochMilliseconds as EpochMs;
    const system = source === undefined ? UNNAMED : asNamed(source, apiKeys);
    const sources = rowSources(system, ports.context.zone);
    const inquiries = dryRun ? { ...ports.inquiries, ...rehearsal(ports.inquiries) } : ports.inquiries;
    const tally = await importRows({ ...ports, inquiries, lookUps: found, sources, now, quiet }, file, (so) =>
      drawProgress(file, so, language),
    );
    if (process.stderr.isTTY) process.stderr.write(noBar);
    // Set before it is told: whoever reads may go while it is.
    process.exitCode = tally.refused > 0 || tally.unfinished !== undefined ? SOME_REFUSED : 0;
    process.stdout.write(
      `${wordReport({ file, tally, quiet, rehearsed: dryRun, language, lookUps: found })}\n`,
    );
  } finally {
    await store.close();
  }
}

function drawProgress(
  file: ImportFile,
  { rows, lastLine }: Tally,
  language: ImportOptions['language'],
): void {
  if (process.stderr.isTTY) process.stderr.write(progressBar(lastLine / file.lines, rows, language));
}

/** An API key's name is compared without case, and its source ids are kept under it as it is written there. */
function asNamed(source: string, apiKeys: ImportSettings['apiKeys']): string {
  return apiKeys.find(({ name }) => name.toLowerCase() === source.toLowerCase())?.name ?? source;
}
