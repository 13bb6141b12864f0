import type { DutyKind } from '../../core/absence/duty.ts';
import type { Sentence } from '../sentence.ts';

/** Who has a unit's duty: asked about, and named beside what is nobody's. */

/** As it stands after "har" and "has". */
export const dutyName = {
  mail: { da: 'mailvagten', en: 'mail duty' },
  phone: { da: 'telefonvagten', en: 'phone duty' },
  any: { da: 'vagten', en: 'duty' },
} satisfies Record<DutyKind | 'any', Sentence>;

type On = { name: string; duty: string; day: string };

export const duty = {
  /** `number`: ", tlf. 15 31 30 02" */
  has: {
    da: ({ name, duty, day, number }) => `${name} har ${duty} ${day}${number}.`,
    en: ({ name, duty, day, number }) => `${name} has ${duty} ${day}${number}.`,
  } satisfies Sentence<On & { number: string }>,
  youHave: {
    da: ({ duty, day }) => `Du har ${duty} ${day}.`,
    en: ({ duty, day }) => `You have ${duty} ${day}.`,
  } satisfies Sentence<Omit<On, 'name'>>,
  covered: {
    da: ({ name, duty, day, by, number }) =>
      `${name} har ${duty} ${day}, men er ikke til stede. ${by} dækker${number}.`,
    en: ({ name, duty, day, by, number }) =>
      `${name} has ${duty} ${day}, but is not available. ${by} covers${number}.`,
  } satisfies Sentence<On & { by: string; number: string }>,
  youCover: {
    da: ({ name, duty, day }) => `${name} har ${duty} ${day}, men er ikke til stede. Du dækker.`,
    en: ({ name, duty, day }) => `${name} has ${duty} ${day}, but is not available. You cover.`,
  } satisfies Sentence<On>,
  uncovered: {
    da: ({ name, duty, day }) => `${name} har ${duty} ${day}, men er ikke til stede, og ingen dækker.`,
    en: ({ name, duty, day }) => `${name} has ${duty} ${day}, but is not available, and nobody covers.`,
  } satisfies Sentence<On>,
  /** The rota leaves the day open. */
  open: {
    da: ({ duty, day }) => `Ingen har ${duty} ${day}.`,
    en: ({ duty, day }) => `Nobody has ${duty} ${day}.`,
  } satisfies Sentence<Omit<On, 'name'>>,
  /** Later on the same day. */
  from: {
    da: ({ time, who, number }) => `Fra ${time} er det ${who}${number}.`,
    en: ({ time, who, number }) => `From ${time} it is ${who}${number}.`,
  } satisfies Sentence<{ time: string; who: string; number: string }>,
  fromNobody: {
    da: ({ time }) => `Fra ${time} er der ingen.`,
    en: ({ time }) => `From ${time} there is nobody.`,
  } satisfies Sentence<{ time: string }>,
  /** What to do where nobody is there. */
  callUnit: {
    da: ({ unit, number }) => `Ring til ${unit} på ${number}.`,
    en: ({ unit, number }) => `Call ${unit} on ${number}.`,
  } satisfies Sentence<{ unit: string; number: string }>,
  tellManager: {
    da: ({ name }) => `Spørg ${name}.`,
    en: ({ name }) => `Ask ${name}.`,
  } satisfies Sentence<{ name: string }>,
  closed: {
    da: ({ day }) => `Kommunen har lukket ${day}.`,
    en: ({ day }) => `The municipality is closed ${day}.`,
  } satisfies Sentence<{ day: string }>,
  closedNow: {
    da: 'Kommunen har lukket for i dag.',
    en: 'The municipality has closed for today.',
  } satisfies Sentence,
  past: {
    da: 'Jeg kan kun vise vagten fra i dag og frem.',
    en: 'I can only show who is on duty from today on.',
  } satisfies Sentence,
  noRota: {
    da: ({ unit }) => `${unit} har ingen vagtplan.`,
    en: ({ unit }) => `${unit} has no rota.`,
  } satisfies Sentence<{ unit: string }>,
  /** To whoever leads the unit. */
  makeOne: {
    da: 'Skriv »vagtplan« til mig, så laver vi en.',
    en: 'Write “set the rota” to me, and we make one.',
  } satisfies Sentence,
  /** To the others. */
  askFor: {
    da: ({ names }) => `${names} kan lave en.`,
    en: ({ names }) => `${names} can make one.`,
  } satisfies Sentence<{ names: string }>,
  noUnitOfYours: {
    da: 'Jeg kan ikke se, hvilken enhed du hører til, og derfor heller ikke, hvem der har vagten.',
    en: 'I cannot see which unit you belong to, and so not who is on duty either.',
  } satisfies Sentence,
  unitGone: {
    da: 'Den enhed findes ikke i kataloget længere.',
    en: 'That unit is no longer in the directory.',
  } satisfies Sentence,
  /** Beside what is nobody's. */
  today: {
    da: ({ who }) => `Vagten i dag: ${who}`,
    en: ({ who }) => `On duty today: ${who}`,
  } satisfies Sentence<{ who: string }>,
  /** Of an inquiry that was just registered. */
  unassigned: {
    da: ({ who }) => `Den er ufordelt. Vagten i dag: ${who}.`,
    en: ({ who }) => `It is unassigned. On duty today: ${who}.`,
  } satisfies Sentence<{ who: string }>,
};

/** As they stand inside a sentence or a line. */
export const dutyPart = {
  closed: { da: 'lukket', en: 'closed' } satisfies Sentence,
  you: { da: 'dig', en: 'you' } satisfies Sentence,
  number: {
    da: ({ number }) => `, tlf. ${number}`,
    en: ({ number }) => `, phone ${number}`,
  } satisfies Sentence<{ number: string }>,
  noNumber: { da: ', uden nummer i kataloget', en: ', without a number in the directory' } satisfies Sentence,
  coversFor: {
    da: ({ by, on }) => `${by} (dækker for ${on})`,
    en: ({ by, on }) => `${by} (covers for ${on})`,
  } satisfies Sentence<{ by: string; on: string }>,
  nobodyFor: {
    da: ({ on }) => `ingen (${on} er ikke til stede)`,
    en: ({ on }) => `nobody (${on} is not available)`,
  } satisfies Sentence<{ on: string }>,
  nobody: { da: 'ingen', en: 'nobody' } satisfies Sentence,
  thenFrom: {
    da: ({ time, who }) => `fra ${time} ${who}`,
    en: ({ time, who }) => `from ${time} ${who}`,
  } satisfies Sentence<{ time: string; who: string }>,
  unknown: { da: 'en, jeg ikke kender', en: 'somebody I do not know' } satisfies Sentence,
};
