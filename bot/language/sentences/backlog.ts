import type { BacklogScope } from '../../core/backlog.ts';
import type { Sentence } from '../sentence.ts';

/** A unit's list of open inquiries. */

type Unit = { unit: string };
type Some = Unit & { count: string; one: boolean };

export const backlogTitle = {
  all: { da: ({ unit }) => `Åbne henvendelser · ${unit}`, en: ({ unit }) => `Open inquiries · ${unit}` },
  overdue: {
    da: ({ unit }) => `Overskredne henvendelser · ${unit}`,
    en: ({ unit }) => `Overdue inquiries · ${unit}`,
  },
  unassigned: {
    da: ({ unit }) => `Ufordelte henvendelser · ${unit}`,
    en: ({ unit }) => `Unassigned inquiries · ${unit}`,
  },
  week: { da: ({ unit }) => `Frister denne uge · ${unit}`, en: ({ unit }) => `Due this week · ${unit}` },
} satisfies Record<BacklogScope | 'all', Sentence<Unit>>;

/** "Borgerservice har 23 åbne henvendelser", and a colon or a full stop follows. */
export const backlogCount = {
  all: {
    da: ({ unit, count, one }) => `${unit} har ${count} ${one ? 'åben henvendelse' : 'åbne henvendelser'}`,
    en: ({ unit, count, one }) => `${unit} has ${count} open ${one ? 'inquiry' : 'inquiries'}`,
  },
  overdue: {
    da: ({ unit, count, one }) =>
      `${unit} har ${count} ${one ? 'overskredet henvendelse' : 'overskredne henvendelser'}`,
    en: ({ unit, count, one }) => `${unit} has ${count} overdue ${one ? 'inquiry' : 'inquiries'}`,
  },
  unassigned: {
    da: ({ unit, count, one }) =>
      `${unit} har ${count} ${one ? 'ufordelt henvendelse' : 'ufordelte henvendelser'}`,
    en: ({ unit, count, one }) => `${unit} has ${count} unassigned ${one ? 'inquiry' : 'inquiries'}`,
  },
  week: {
    da: ({ unit, count, one }) =>
      `${unit} har ${count} ${one ? 'henvendelse' : 'henvendelser'} med frist denne uge`,
    en: ({ unit, count, one }) => `${unit} has ${count} ${one ? 'inquiry' : 'inquiries'} due this week`,
  },
} satisfies Record<BacklogScope | 'all', Sentence<Some>>;

export const backlogNone = {
  all: {
    da: ({ unit }) => `${unit} har ingen åbne henvendelser.`,
    en: ({ unit }) => `${unit} has no open inquiries.`,
  },
  overdue: {
    da: ({ unit }) => `${unit} har ingen overskredne henvendelser.`,
    en: ({ unit }) => `${unit} has no overdue inquiries.`,
  },
  unassigned: {
    da: ({ unit }) => `${unit} har ingen ufordelte henvendelser.`,
    en: ({ unit }) => `${unit} has no unassigned inquiries.`,
  },
  week: {
    da: ({ unit }) => `${unit} har ingen henvendelser med frist denne uge.`,
    en: ({ unit }) => `${unit} has no inquiries due this week.`,
  },
} satisfies Record<BacklogScope | 'all', Sentence<Unit>>;

export const backlog = {
  /** Behind the colon. */
  overdue: {
    da: ({ count }) => `${count} er overskredet`,
    en: ({ count, one }) => `${count} ${one ? 'is' : 'are'} overdue`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  unassigned: {
    da: ({ count, one }) => `${count} er ${one ? 'ufordelt' : 'ufordelte'}`,
    en: ({ count, one }) => `${count} ${one ? 'is' : 'are'} unassigned`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  continued: {
    da: ({ title }) => `${title}, fortsat`,
    en: ({ title }) => `${title}, continued`,
  } satisfies Sentence<{ title: string }>,
  onlyTheirs: {
    da: ({ unit }) => `Kun medarbejdere, ledere og koordinatorer i ${unit} kan se den liste.`,
    en: ({ unit }) => `Only the employees, managers and coordinators of ${unit} can see that list.`,
  } satisfies Sentence<Unit>,
  noUnitOfYours: {
    da: 'Jeg kan ikke se, hvilken enhed du hører til. Skriv for eksempel »åbne henvendelser i Borgerservice«.',
    en: 'I cannot see which unit you belong to. Write for example “open inquiries in Borgerservice”.',
  } satisfies Sentence,
  unitGone: {
    da: 'Den enhed findes ikke i kataloget længere.',
    en: 'That unit is no longer in the directory.',
  } satisfies Sentence,
  noBreakdown: {
    da: 'Fordelingen kan jeg ikke regne ud endnu, men her er listen.',
    en: 'I cannot work out the breakdown yet, but here is the list.',
  } satisfies Sentence,
  /** To everybody but the manager, whether there are any or not. */
  notAllCounted: {
    da: 'Fortrolige henvendelser hos andre er ikke talt med.',
    en: 'Other people’s confidential inquiries are not counted.',
  } satisfies Sentence,
  /** Of a line that has changed since the list was drawn. */
  faster: {
    da: ({ ref, name }) => `${name} var hurtigere med ${ref}, så jeg har ikke ændret noget.`,
    en: ({ ref, name }) => `${name} was faster with ${ref}, so I have changed nothing.`,
  } satisfies Sentence<{ ref: string; name: string }>,
  changedByYou: {
    da: ({ ref }) => `Du har selv ændret ${ref} i mellemtiden, så jeg har ikke gjort mere.`,
    en: ({ ref }) => `You have changed ${ref} yourself since, so I have done nothing more.`,
  } satisfies Sentence<{ ref: string }>,
  somebody: { da: 'En anden', en: 'Somebody else' } satisfies Sentence,
  yours: { da: 'Din', en: 'Yours' } satisfies Sentence,
  unassignedLine: { da: 'Ufordelt', en: 'Unassigned' } satisfies Sentence,
  /** Where it is not told to whom. */
  assignedLine: { da: 'Hos en kollega', en: 'With a colleague' } satisfies Sentence,
  more: { da: 'Mere', en: 'More' } satisfies Sentence,
  moreOf: {
    da: ({ ref }) => `Mere om ${ref}`,
    en: ({ ref }) => `More about ${ref}`,
  } satisfies Sentence<{ ref: string }>,
  take: { da: 'Tag', en: 'Take' } satisfies Sentence,
  show: { da: 'Vis', en: 'Show' } satisfies Sentence,
  otherUnits: {
    da: ({ units, example }) =>
      `Du kan også se ${units}. Skriv for eksempel »åbne henvendelser i ${example}«.`,
    en: ({ units, example }) =>
      `You can also see ${units}. Write for example “open inquiries in ${example}”.`,
  } satisfies Sentence<{ units: string; example: string }>,
  answeringNow: {
    da: ({ name }) => `${name} svarer nu`,
    en: ({ name }) => `${name} is answering now`,
  } satisfies Sentence<{ name: string }>,
};
