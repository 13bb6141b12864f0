import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../directory/sample-organisation.json', import.meta.url));
const ORGANISATION = 'organisation.json';
/** Says that the folder is local mode's own, and for which date its samples were made. */
const MARK = 'samples.json';
const UNFINISHED = 'unfinished';

export type SampleRequest = {
  readonly dataDir: string;
  readonly today: Temporal.PlainDate;
  /** Was the clock set? Samples of another date than its are no use then. */
  readonly clockSet: boolean;
  readonly fresh: boolean;
};

export type Samples =
  | {
      readonly ok: true;
      readonly filled: boolean;
      /** What an earlier start left there is gone. */
      readonly forgotten: boolean;
      readonly organisation: string;
    }
  /** The folder holds something that local mode did not make. */
  | { readonly ok: false; readonly reason: 'notOurs' };

/**
 * Fills the data folder with the sample organisation and what `more` adds to it, or keeps what an earlier start left
 * there.
 * @param more is given the organisation, and may write into the folder
 */
export async function fillSamples(
  { dataDir, today, clockSet, fresh }: SampleRequest,
  more: (organisation: string) => Promise<void>,
): Promise<Samples> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const made = await madeFor(dataDir);
  if (made === undefined && (await readdir(dataDir)).length > 0) return { ok: false, reason: 'notOurs' };
  const whole = made !== undefined && made !== UNFINISHED;
  const keep = whole && !fresh && !(clockSet && made !== today.toString());
  if (!keep) await fill(dataDir, today, more);
  const organisation = await readFile(join(dataDir, ORGANISATION), 'utf8');
  return { ok: true, filled: !keep, forgotten: whole && !keep, organisation };
}

async function madeFor(dataDir: string): Promise<string | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, MARK), 'utf8')).date;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The mark is written last: a start that was cut short is begun anew. */
async function fill(
  dataDir: string,
  today: Temporal.PlainDate,
  more: (organisation: string) => Promise<void>,
): Promise<void> {
  await writeFile(join(dataDir, MARK), JSON.stringify({ date: UNFINISHED }));
  const old = (await readdir(dataDir)).filter((name) => name !== MARK);
  await Promise.all(old.map((name) => rm(join(dataDir, name), { recursive: true })));
  const organisation = await readFile(SHIPPED, 'utf8');
  await writeFile(join(dataDir, ORGANISATION), organisation);
  await more(organisation);
  await writeFile(join(dataDir, MARK), JSON.stringify({ date: today.toString() }));
}
