import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, type Life, type Subject } from '../measure.ts';
import { startMicrosoft } from '../microsoft.ts';
import { BOT, echoOf, type Server } from '../servers.ts';
import { seedClosed, seedOpen } from './inquiries.ts';
import { organisation } from './organisation.ts';

export const QUESTION = 'hvad er min frist?';
export const CLOSED = { fewer: 20_000, more: 200_000 } as const;

/** What was measured side by side: the echo, and Svarfrist with a smaller and a larger archive. */
export type Round = { readonly echo: Life; readonly fewer: Life; readonly more: Life };
type Name = keyof Round;

export type Municipality = { readonly servers: Readonly<Record<Name, Server>>; remove(): Promise<void> };

const WARM_UP_TURNS = 1500;
const SLICES = 10;
const FAST_TURNS = 300;
const PACED_TURNS = 50;

/** Seeds both stores in a folder that lasts for one run. */
export async function seedMunicipality(): Promise<Municipality> {
  const folder = await mkdtemp(join(tmpdir(), 'svarfrist-municipality-'));
  const of = (name: string) => join(folder, name);
  await writeFile(of('organisation.json'), organisation());
  await mkdir(of('fewer'));
  await seedOpen(of('fewer'));
  await seedClosed(of('fewer'), 0, CLOSED.fewer);
  await cp(of('fewer'), of('more'), { recursive: true });
  await seedClosed(of('more'), CLOSED.fewer, CLOSED.more);
  const bot = (name: string): Server => ({
    ...BOT,
    environment: { ...BOT.environment, DIRECTORY: of('organisation.json'), DATA_DIR: of(name) },
    answers: ({ attachments }) => rowsOf(attachments?.[0]) === 10,
  });
  return {
    servers: { echo: echoOf(QUESTION), fewer: bot('fewer'), more: bot('more') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every row says why, and opens what it says. */
function rowsOf(attachment: unknown): number {
  const { body = [] } = (attachment as { content?: { body?: { items?: unknown[] }[] } })?.content ?? {};
  return body.filter(({ items }) => JSON.stringify(items?.[0] ?? '').includes('"why-')).length;
}

/** Starts all of them, and measures them in alternation as round.ts does. */
export async function runRound({ servers }: Municipality, number: number): Promise<Round> {
  const microsoft = await startMicrosoft(QUESTION);
  const subjects = new Map<Name, Subject>();
  const each = async (work: (subject: Subject) => Promise<void>, times = 1) => {
    for (let time = 0; time < times; time += 1) for (const subject of subjects.values()) await work(subject);
  };
  const names: readonly Name[] = ['echo', 'fewer', 'more'];
  try {
    for (const name of [...names.slice(number % 3), ...names.slice(0, number % 3)])
      subjects.set(name, await begin(servers[name], microsoft));
    await each((subject) => subject.warmUp(WARM_UP_TURNS));
    await each((subject) => subject.runFast(FAST_TURNS), SLICES);
    await each((subject) => subject.runPaced(PACED_TURNS), SLICES);
    const life = (name: Name): Life => {
      const subject = subjects.get(name);
      if (subject === undefined) throw new Error('A server was not measured');
      return subject.life();
    };
    return { echo: life('echo'), fewer: life('fewer'), more: life('more') };
  } finally {
    await each((subject) => subject.stop());
    await microsoft.stop();
  }
}
