import type { Problem, WorkKind } from '../../core/due-work.ts';
import type { Sentence } from '../sentence.ts';

/** To whoever administers: what did not come through by itself. */

type Some = { count: number };
type Noun = Sentence<Some>;

const noun = (da: readonly [string, string], en: readonly [string, string]): Noun => ({
  da: ({ count }) => `${count} ${da[count === 1 ? 0 : 1]}`,
  en: ({ count }) => `${count} ${en[count === 1 ? 0 : 1]}`,
});

const housekeeping = noun(['oprydning', 'oprydninger'], ['clean-up', 'clean-ups']);

export const workNouns: Readonly<Record<WorkKind, Noun>> = {
  planMorning: noun(
    ['enheds morgenlister', 'enheders morgenlister'],
    ["unit's morning lists", "units' morning lists"],
  ),
  ownMorning: noun(['morgenliste', 'morgenlister'], ['morning list', 'morning lists']),
  morning: noun(['morgenliste', 'morgenlister'], ['morning list', 'morning lists']),
  morningInChannel: noun(
    ['morgenliste til en kanal', 'morgenlister til kanaler'],
    ['morning list to a channel', 'morning lists to channels'],
  ),
  retain: housekeeping,
  retentionWarning: noun(
    ['varsel om sletning', 'varsler om sletning'],
    ['warning of deletion', 'warnings of deletion'],
  ),
  sweepReminders: noun(
    ['gennemgang af påmindelser', 'gennemgange af påmindelser'],
    ['search for reminders', 'searches for reminders'],
  ),
  remind: noun(['påmindelse', 'påmindelser'], ['reminder', 'reminders']),
  remindInChannel: noun(
    ['påmindelse til en kanal', 'påmindelser til kanaler'],
    ['reminder to a channel', 'reminders to channels'],
  ),
  planReport: noun(['leveringsrapport', 'leveringsrapporter'], ['delivery report', 'delivery reports']),
  report: noun(['leveringsrapport', 'leveringsrapporter'], ['delivery report', 'delivery reports']),
  forget: housekeeping,
};

export const whatBecame: Readonly<Record<Problem['what'], Sentence<{ what: string }>>> = {
  missed: {
    da: ({ what }) => `${what} blev ikke lavet i tide.`,
    en: ({ what }) => `${what}: not done in time.`,
  },
  failed: {
    da: ({ what }) => `${what} kunne ikke leveres.`,
    en: ({ what }) => `${what}: could not be delivered.`,
  },
  unknown: {
    da: ({ what }) => `${what} er måske ikke kommet frem.`,
    en: ({ what }) => `${what}: may not have arrived.`,
  },
};

export const deliveryReport = {
  since: {
    da: ({ since }) => `Levering siden ${since}:`,
    en: ({ since }) => `Delivery since ${since}:`,
  } satisfies Sentence<{ since: string }>,
  unreachable: {
    da: ({ count, names }) =>
      `${count === 1 ? 'En person' : `${count} personer`} kan jeg ikke skrive til: ${names}. Installér Svarfrist for dem i Teams’ administration.`,
    en: ({ count, names }) =>
      `There ${count === 1 ? 'is one person' : `are ${count} people`} I cannot write to: ${names}. Install Svarfrist for them in the Teams admin center.`,
  } satisfies Sentence<{ count: number; names: string }>,
  andOthers: { da: 'og flere', en: 'and others' } satisfies Sentence,
};
