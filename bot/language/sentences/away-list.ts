import type { Sentence } from '../sentence.ts';

/** Who of a unit is away, and who covers. */

type Unit = { unit: string };
type Days = { days: string };

export const awayWords = {
  title: { da: ({ unit }) => `Væk i ${unit}`, en: ({ unit }) => `Away in ${unit}` } satisfies Sentence<Unit>,
  /** `days`: "i dag", "mandag den 30. november til og med fredag den 4. december" */
  nobody: {
    da: ({ unit, days }) => `Ingen i ${unit} er væk ${days}, så vidt jeg ved.`,
    en: ({ unit, days }) => `Nobody in ${unit} is away ${days}, as far as I know.`,
  } satisfies Sentence<Unit & Days>,
  unitClosed: {
    da: ({ unit, days }) => `${unit} har lukket ${days}.`,
    en: ({ unit, days }) => `${unit} is closed ${days}.`,
  } satisfies Sentence<Unit & Days>,
  unitClosedCovered: {
    da: ({ unit, days, to }) => `${unit} har lukket ${days}. ${to} dækker.`,
    en: ({ unit, days, to }) => `${unit} is closed ${days}. ${to} covers.`,
  } satisfies Sentence<Unit & Days & { to: string }>,
  coverShort: {
    da: ({ name }) => `${name} dækker`,
    en: ({ name }) => `${name} covers`,
  } satisfies Sentence<{ name: string }>,
  youCoverShort: { da: 'du dækker', en: 'you cover' } satisfies Sentence,
  nobodyCovers: { da: 'ingen dækker', en: 'nobody covers' } satisfies Sentence,
  you: { da: 'Du', en: 'You' } satisfies Sentence,
  openFrom: {
    da: ({ day }) => `fra ${day} og indtil videre`,
    en: ({ day }) => `from ${day} until further notice`,
  } satisfies Sentence<{ day: string }>,
  othersToo: {
    da: ({ count, one }) => `Og ${count} ${one ? 'kollega' : 'kolleger'} mere.`,
    en: ({ count, one }) => `And ${count} more ${one ? 'colleague' : 'colleagues'}.`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  onlyFromToday: {
    da: 'Jeg fortæller kun, hvem der er væk fra i dag og frem.',
    en: 'I only tell who is away from today on.',
  } satisfies Sentence,
  onlySoFar: {
    da: ({ day }) => `Jeg viser kun til og med ${day}. Spørg igen om dagene efter.`,
    en: ({ day }) => `I only show up to and including ${day}. Ask again about the days after it.`,
  } satisfies Sentence<{ day: string }>,
  noUnit: {
    da: 'Jeg kan ikke finde dig i kommunens fortegnelse, så jeg ved ikke, hvilken enhed du er i. Sig det til it-afdelingen.',
    en: 'I cannot find you in the municipality’s directory, so I do not know which unit you are in. Please tell the IT department.',
  } satisfies Sentence,
  today: { da: 'I dag', en: 'Today' } satisfies Sentence,
  thisWeek: { da: 'Denne uge', en: 'This week' } satisfies Sentence,
  nextWeek: { da: 'Næste uge', en: 'Next week' } satisfies Sentence,
};
