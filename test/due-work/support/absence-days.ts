import { startSqlite } from '../../store/support/engines.ts';
import {
  type Absences,
  ADELE,
  ALEX,
  ANNA,
  absences,
  JONAS,
  MEGAN,
  METTE,
  sampleOrganisation,
} from './absences.ts';
import type { Instance } from './instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './morning.ts';

const NAMES = new Map([
  [`a:${MEGAN}`, 'Megan'],
  [`a:${JONAS}`, 'Jonas'],
  [`a:${ADELE}`, 'Adele'],
  [`a:${METTE}`, 'Mette'],
  [`a:${ALEX}`, 'Alex'],
  [`a:${ANNA}`, 'Anna'],
]);

export type AbsenceDays = Awaited<ReturnType<typeof absenceDays>>;

/** Days of Borgerservice: one instance, six people who can be written to, and what is told to them. */
export async function absenceDays(at: string) {
  const morning: Morning = await startMorning(startSqlite, { directory: sampleOrganisation(), at });
  await morning.install(MEGAN, JONAS, ADELE, METTE, ALEX, ANNA);
  const one: Instance = await morning.instance();
  await one.tick();
  const people: Absences = await absences(morning, one);
  return {
    morning,
    one,
    people,
    /** "Adele: Mette Holm er ikke til stede …", in order of arrival; morning lists and reports aside. */
    told: (): string[] =>
      morning
        .posts()
        .filter(({ text }) => !/^(Godmorgen|Siden)/.test(text))
        .map(({ to, text }) => `${NAMES.get(to)}: ${text}`),
    until: (instant: string, ...instances: Instance[]) =>
      tickUntil(morning.clock, instant, ...(instances.length > 0 ? instances : [one])),
    through: (instant: string) => tickThrough(morning.clock, instant, one),
    warnings: () => one.log.entries().filter(({ level }) => level === 'warn' || level === 'error'),
    [Symbol.asyncDispose]: () => morning[Symbol.asyncDispose](),
  };
}

export const nameOf = (person: string): string => NAMES.get(`a:${person}`) ?? person;
