import type { Sentence } from '../sentence.ts';

/** Who is there and who covers, told to whoever asks. Why somebody is away is in none of them. */

type Name = { name: string };
type Day = { day: string };

export const cover = {
  /** `days`: "i dag", "til og med fredag den 11. december" */
  away: {
    da: ({ name, days }) => `${name} er ikke til stede ${days}.`,
    en: ({ name, days }) => `${name} is not here ${days}.`,
  } satisfies Sentence<Name & { days: string }>,
  youAway: {
    da: ({ days }) => `Du er ikke til stede ${days}.`,
    en: ({ days }) => `You are not here ${days}.`,
  } satisfies Sentence<{ days: string }>,
  /** Never that somebody is not ill. */
  present: {
    da: ({ name }) => `${name} er til stede, så vidt jeg ved.`,
    en: ({ name }) => `${name} is here, as far as I know.`,
  } satisfies Sentence<Name>,
  presentOn: {
    da: ({ name, day }) => `${name} er til stede ${day}, så vidt jeg ved.`,
    en: ({ name, day }) => `${name} is here ${day}, as far as I know.`,
  } satisfies Sentence<Name & Day>,
  youPresent: {
    da: 'Du er til stede, så vidt jeg ved.',
    en: 'You are here, as far as I know.',
  } satisfies Sentence,
  youPresentOn: {
    da: ({ day }) => `Du er til stede ${day}, så vidt jeg ved.`,
    en: ({ day }) => `You are here ${day}, as far as I know.`,
  } satisfies Sentence<Day>,
  closedNow: { da: 'Der er lukket nu.', en: 'It is closed now.' } satisfies Sentence,
  closedOn: {
    da: ({ day }) => `Der er lukket ${day}.`,
    en: ({ day }) => `It is closed ${day}.`,
  } satisfies Sentence<Day>,
  /** `notes`: unit, how it was found, number */
  covers: {
    da: ({ name, notes }) => `${name} dækker${notes && ` (${notes})`}.`,
    en: ({ name, notes }) => `${name} covers${notes && ` (${notes})`}.`,
  } satisfies Sentence<Name & { notes: string }>,
  youCover: {
    da: ({ notes }) => `Du dækker${notes && ` (${notes})`}.`,
    en: ({ notes }) => `You cover${notes && ` (${notes})`}.`,
  } satisfies Sentence<{ notes: string }>,
  coversFrom: {
    da: ({ name, day }) => `Fra ${day} dækker ${name}.`,
    en: ({ name, day }) => `From ${day} on, ${name} covers.`,
  } satisfies Sentence<Name & Day>,
  youCoverFrom: {
    da: ({ day }) => `Fra ${day} dækker du.`,
    en: ({ day }) => `From ${day} on, you cover.`,
  } satisfies Sentence<Day>,
  nobodyFrom: {
    da: ({ day }) => `Fra ${day} dækker ingen.`,
    en: ({ day }) => `From ${day} on, nobody covers.`,
  } satisfies Sentence<Day>,
  nobody: {
    da: ({ name }) => `Ingen dækker for ${name}.`,
    en: ({ name }) => `Nobody covers for ${name}.`,
  } satisfies Sentence<Name>,
  nobodyForYou: { da: 'Ingen dækker for dig.', en: 'Nobody covers for you.' } satisfies Sentence,
  /** To whoever can do something about it. */
  chooseSubstitute: {
    da: 'Vælg en afløser, ellers får borgerne ikke svar.',
    en: 'Choose a substitute, or citizens get no answer.',
  } satisfies Sentence,
  callUnit: {
    da: ({ unit, phone }) => `Ring til ${unit} på tlf. ${phone}.`,
    en: ({ unit, phone }) => `Call ${unit} on ${phone}.`,
  } satisfies Sentence<{ unit: string; phone: string }>,
  askUnit: {
    da: ({ unit }) => `Spørg en anden i ${unit}.`,
    en: ({ unit }) => `Ask somebody else in ${unit}.`,
  } satisfies Sentence<{ unit: string }>,
  manager: {
    da: ({ name, contact }) => `Lederen er ${name} (${contact}).`,
    en: ({ name, contact }) => `The manager is ${name} (${contact}).`,
  } satisfies Sentence<Name & { contact: string }>,
  managerAway: {
    da: ({ name }) => `Lederen, ${name}, er heller ikke til stede.`,
    en: ({ name }) => `The manager, ${name}, is not here either.`,
  } satisfies Sentence<Name>,
  noNumber: {
    da: ({ name }) => `Jeg har intet telefonnummer til ${name}.`,
    en: ({ name }) => `I have no phone number for ${name}.`,
  } satisfies Sentence<Name>,
  onlyFromToday: {
    da: 'Jeg fortæller kun, hvem der dækker fra i dag og frem.',
    en: 'I only tell who covers from today on.',
  } satisfies Sentence,
};

export const coverParts = {
  phone: { da: ({ phone }) => `tlf. ${phone}`, en: ({ phone }) => `tel. ${phone}` } satisfies Sentence<{
    phone: string;
  }>,
  through: {
    da: ({ day }) => `til og med ${day}`,
    en: ({ day }) => `up to and including ${day}`,
  } satisfies Sentence<Day>,
  open: { da: 'indtil videre', en: 'until further notice' } satisfies Sentence,
  on: { da: ({ day }) => `${day}`, en: ({ day }) => `on ${day}` } satisfies Sentence<Day>,
};
