import type { ClosureFault } from '../../core/absence/closing.ts';
import type { Sentence } from '../sentence.ts';

/** A whole unit is away: the form, what it would mean, and what is said once it is saved. */

type Unit = { unit: string };
type Span = Unit & { days: string };

export const closure = {
  title: { da: 'En hel enhed er væk', en: 'A whole unit is away' } satisfies Sentence,
  intro: {
    da: 'Alle i enheden tæller som fraværende i hele dage, og en anden enhed kan svare imens.',
    en: 'Everybody in the unit counts as away for whole days, and another unit can answer meanwhile.',
  } satisfies Sentence,
  unit: { da: 'Enhed', en: 'Unit' } satisfies Sentence,
  from: { da: 'Første dag', en: 'First day' } satisfies Sentence,
  through: { da: 'Sidste dag', en: 'Last day' } satisfies Sentence,
  to: { da: 'Hvem svarer imens?', en: 'Who answers meanwhile?' } satisfies Sentence,
  noUnit: { da: 'Ingen', en: 'Nobody' } satisfies Sentence,
  preview: { da: 'Se, hvad det betyder', en: 'See what it means' } satisfies Sentence,
  replace: { da: 'Erstat og gem', en: 'Replace and save' } satisfies Sentence,
  remove: { da: 'Slet', en: 'Delete' } satisfies Sentence,
  there: { da: 'Allerede registreret', en: 'Logged already' } satisfies Sentence,
  changed: {
    da: 'Du har rettet noget, så jeg har ikke gemt endnu. Sådan ser det ud nu.',
    en: 'You have changed something, so I have not saved yet. This is how it looks now.',
  } satisfies Sentence,
  meanwhile: {
    da: 'Der er sket noget imens, så jeg har ikke gemt endnu. Sådan ser det ud nu.',
    en: 'Something has changed meanwhile, so I have not saved yet. This is how it looks now.',
  } satisfies Sentence,
  saved: {
    da: ({ unit, days, to }) =>
      `Gemt: ${unit} er lukket ${days}. ${to ? `${to} dækker imens.` : 'Ingen enhed dækker.'}`,
    en: ({ unit, days, to }) =>
      `Saved: ${unit} is closed ${days}. ${to ? `${to} covers meanwhile.` : 'No unit covers.'}`,
  } satisfies Sentence<Span & { to: string | undefined }>,
  knownEdited: {
    da: ({ unit, days }) =>
      `Den er allerede gemt: ${unit} er lukket ${days}. Det, du har rettet bagefter, er ikke gemt.`,
    en: ({ unit, days }) =>
      `It is saved already: ${unit} is closed ${days}. What you changed afterwards is not saved.`,
  } satisfies Sentence<Span>,
  removed: {
    da: ({ unit, days }) => `Slettet: ${unit} er ikke længere registreret som lukket ${days}.`,
    en: ({ unit, days }) => `Deleted: ${unit} is no longer logged as closed ${days}.`,
  } satisfies Sentence<Span>,
  gone: { da: 'Den er slettet i forvejen.', en: 'It is deleted already.' } satisfies Sentence,
  notAllowed: {
    da: ({ unit, names }) => `Kun de, der leder ${unit}, kan registrere, at enheden er lukket: ${names}.`,
    en: ({ unit, names }) => `Only those who lead ${unit} can log that it is closed: ${names}.`,
  } satisfies Sentence<Unit & { names: string }>,
  leadsNone: {
    da: 'Kun de, der leder en enhed, kan registrere, at den er lukket. Er det dig selv, så skriv for eksempel »fri på fredag«.',
    en: 'Only those who lead a unit can log that it is closed. If it is you who is away, write for example “off on Friday”.',
  } satisfies Sentence,
  onlyInPersonalChat: {
    da: 'Det registrerer vi i vores egen chat. Skriv det til mig dér.',
    en: 'We log that in our own chat. Write it to me there.',
  } satisfies Sentence,
};

/** What it would mean. */
export const closurePreview = {
  heading: {
    da: ({ unit, days }) => `${unit} er lukket ${days}`,
    en: ({ unit, days }) => `${unit} is closed ${days}`,
  } satisfies Sentence<Span>,
  due: {
    da: ({ count, one, first }) =>
      `${count} ${one ? 'åben henvendelse' : 'åbne henvendelser'} har frist imens${one ? `: ${first}` : `, først ${first}`}.`,
    en: ({ count, one, first }) =>
      `${count} open ${one ? 'inquiry falls' : 'inquiries fall'} due meanwhile${one ? `: ${first}` : `, first ${first}`}.`,
  } satisfies Sentence<{ count: string; one: boolean; first: string }>,
  noneDue: {
    da: 'Ingen åbne henvendelser har frist imens.',
    en: 'No open inquiries fall due meanwhile.',
  } satisfies Sentence,
  covers: {
    da: ({ unit }) => `${unit} dækker og kan se og svare på henvendelserne imens.`,
    en: ({ unit }) => `${unit} covers and can see and answer the inquiries meanwhile.`,
  } satisfies Sentence<Unit>,
  nobody: {
    da: 'Ingen enhed dækker. Vælg en, ellers får borgerne ikke svar.',
    en: 'No unit covers. Choose one, or citizens get no answer.',
  } satisfies Sentence,
  alsoClosed: {
    da: ({ unit, days }) =>
      `${unit} har selv lukket ${days}. Vælg en anden enhed, ellers får borgerne ikke svar.`,
    en: ({ unit, days }) => `${unit} is closed too ${days}. Choose another unit, or citizens get no answer.`,
  } satisfies Sentence<Span>,
  nobodyThere: {
    da: ({ unit, days }) => `Ingen af dem, der svarer for ${unit}, er til stede ${days}.`,
    en: ({ unit, days }) => `Nobody who answers for ${unit} is available ${days}.`,
  } satisfies Sentence<Span>,
  met: {
    da: ({ spans }) => `Der er allerede registreret: ${spans}. Det erstattes af det her, når du gemmer.`,
    en: ({ spans }) => `Logged already: ${spans}. It is replaced by this when you save.`,
  } satisfies Sentence<{ spans: string }>,
};

/** Dates and numbers come first in them. */
export const closurePart = {
  /** "4 dage, heraf 3 arbejdsdage" */
  length: {
    da: ({ days, workingDays }) => `${days}, heraf ${workingDays}.`,
    en: ({ days, workingDays }) => `${days}, of which ${workingDays}.`,
  } satisfies Sentence<{ days: string; workingDays: string }>,
  /** "mandag den 28. til og med onsdag den 30. december · Jobcenter dækker" */
  spanOf: {
    da: ({ days, to }) => (to ? `${days} · ${to} dækker` : `${days} · ingen dækker`),
    en: ({ days, to }) => (to ? `${days} · ${to} covers` : `${days} · nobody covers`),
  } satisfies Sentence<{ days: string; to: string | undefined }>,
  /** "…, tirsdag den 29. december og 3 dage mere" */
  moreDays: {
    da: ({ days, count }) => `${days} og ${count} mere`,
    en: ({ days, count }) => `${days} and ${count} more`,
  } satisfies Sentence<{ days: string; count: string }>,
};

type Reason<Field> = Extract<ClosureFault, { field: Field }>['reason'];

export const closureFault = {
  summary: {
    da: 'Det er ikke gemt endnu. Ret det, der står med rødt.',
    en: 'It is not saved yet. Correct what is written in red.',
  } satisfies Sentence,
  choice: { da: 'Vælg på listen.', en: 'Choose from the list.' } satisfies Sentence,
};

export const closureFaultFrom = {
  missing: { da: 'Vælg den første dag.', en: 'Choose the first day.' },
  past: {
    da: 'Den dag er forbi. Begynd i dag eller senere.',
    en: 'That day has passed. Begin today or later.',
  },
  tooFar: {
    da: 'Det er mere end to år frem. Er årstallet rigtigt?',
    en: 'That is more than two years ahead. Is the year right?',
  },
} satisfies Record<Reason<'from'>, Sentence>;

export const closureFaultThrough = {
  missing: { da: 'Vælg den sidste dag.', en: 'Choose the last day.' },
  endBeforeStart: {
    da: 'Den sidste dag ligger før den første.',
    en: 'The last day is before the first.',
  },
  tooLong: {
    da: 'Det er mere end et år. Er årstallet rigtigt?',
    en: 'That is more than a year. Is the year right?',
  },
} satisfies Record<Reason<'through'>, Sentence>;

export const closureFaultTo = {
  itself: {
    da: 'En enhed kan ikke dække for sig selv. Vælg en anden.',
    en: 'A unit cannot cover for itself. Choose another.',
  },
} satisfies Record<Reason<'to'>, Sentence>;
