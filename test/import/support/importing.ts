import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../../bot/core/directory.ts';
import type { Inquiry } from '../../../bot/core/inquiry.ts';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import type { Language } from '../../../bot/core/reply-language.ts';
import { fileDirectory } from '../../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../../bot/directory/organisation.ts';
import { importRows } from '../../../bot/import/import-rows.ts';
import { lookUps } from '../../../bot/import/look-ups.ts';
import { withFile } from '../../../bot/import/read-file.ts';
import { rehearsal } from '../../../bot/import/rehearse.ts';
import { wordFileFault, wordReport } from '../../../bot/import/report.ts';
import { rowSources } from '../../../bot/import/row-source.ts';
import type { Tally } from '../../../bot/import/tally.ts';
import { inquiryPorts } from '../../../bot/inquiry-ports.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { profile } from '../../core/shipped.ts';
import { at } from '../../support/inquiry-builders.ts';

/** Tuesday morning. */
export const NOW = '2026-11-24T09:00:00+01:00';

export type Importing = {
  readonly quiet?: boolean;
  readonly dryRun?: boolean;
  readonly system?: string;
  readonly language?: Language;
  readonly now?: string;
  readonly directory?: Directory;
  /** How much of the file is done, from 0 to 1, after each few hundred rows. */
  readonly told?: (done: number) => void;
};

export type Outcome = {
  /** Absent when nothing could be read. */
  readonly tally?: Tally;
  readonly text: string;
  /** Each fault as "Heading, 4, 9–12: reason", in the order of the report. */
  readonly faults: readonly string[];
};

/** A store of its own, with the sample organisation and the shipped profile; files are imported into it. */
export type Town = {
  readonly folder: string;
  readonly inquiries: InquiryStore;
  /** The text as UTF-8, or bytes as they are. */
  take(file: string | Uint8Array, how?: Importing): Promise<Outcome>;
  /** All that is open, by reference. */
  open(): Promise<Inquiry[]>;
  [Symbol.asyncDispose](): Promise<void>;
};

export const sampleDirectory = async (): Promise<Directory> => {
  const path = new URL('../../../bot/directory/sample-organisation.json', import.meta.url);
  const read = readOrganisation(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error('the sample organisation has faults');
  return fileDirectory(read.organisation);
};

export async function startTown(): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'svarfrist-import-'));
  const store = await openSqliteStore(folder);
  const sample = await sampleDirectory();
  const ports = await inquiryPorts({ store, directory: sample, profile });
  return {
    folder,
    inquiries: ports.inquiries,
    take: (file, how = {}) => taken({ ...ports, directory: how.directory ?? sample }, folder, file, how),
    async open() {
      const units = await sample.units();
      const lines = await Promise.all(
        units.map(({ id }) => ports.inquiries.openOfUnit(id, { limit: 100_000 })),
      );
      const found = await Promise.all(lines.flat().map(({ ref }) => ports.inquiries.byRef(ref)));
      return found
        .filter((one) => one !== undefined)
        .sort((one, other) => one.ref.localeCompare(other.ref, 'en', { numeric: true }));
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Into a store that is somebody else's. */
export async function takeInto(folder: string, file: string, how: Importing): Promise<Outcome> {
  const store = await openSqliteStore(folder);
  try {
    const directory = await sampleDirectory();
    return await taken(await inquiryPorts({ store, directory, profile }), folder, file, how);
  } finally {
    await store.close();
  }
}

async function taken(
  ports: Awaited<ReturnType<typeof inquiryPorts>>,
  folder: string,
  file: string | Uint8Array,
  how: Importing,
): Promise<Outcome> {
  const path = join(folder, 'file.csv');
  await writeFile(path, file);
  return take(ports, path, how);
}

async function take(
  ports: Awaited<ReturnType<typeof inquiryPorts>>,
  path: string,
  { quiet = false, dryRun = false, system = 'import', language = 'da', now = NOW, told }: Importing,
): Promise<Outcome> {
  const found = await lookUps(ports.directory, profile.caseTypes);
  const inquiries = dryRun ? { ...ports.inquiries, ...rehearsal(ports.inquiries) } : ports.inquiries;
  const sources = rowSources(system, ports.context.zone);
  return withFile(path, async (reading): Promise<Outcome> => {
    if (!reading.ok) return { text: wordFileFault(reading.fault, language), faults: [] };
    const { file } = reading;
    const all = { ...ports, inquiries, lookUps: found, sources, now: at(now), quiet };
    const tally = await importRows(all, file, ({ lastLine }) => told?.(lastLine / file.lines));
    const text = wordReport({ file, tally, quiet, rehearsed: dryRun, language, lookUps: found });
    const faults = Array.from(tally.faults.values(), ({ fault, lines }) => {
      const heading = fault.field === undefined ? '' : file.columns.places.get(fault.field)?.heading;
      return `${heading}, ${lines.told(100).text}: ${fault.reason}`;
    });
    const { unfinished } = tally;
    if (unfinished !== undefined) faults.push(`, ${unfinished.line}–: ${unfinished.unfinished}`);
    return { tally, text, faults };
  });
}

/** A file with these lines under the headings that most of them need. */
export const csv = (...lines: readonly string[]): string =>
  ['Modtaget;Kanal;Enhed;Emne', ...lines, ''].join('\n');

/** How many were imported, known and refused. */
export const counts = ({ tally }: Outcome) =>
  tally && [tally.imported, tally.known, tally.refused + (tally.unfinished === undefined ? 0 : 1)];
