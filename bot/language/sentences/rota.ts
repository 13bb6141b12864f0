import type { DutyKind } from '../../core/absence/duty.ts';
import type { Sentence } from '../sentence.ts';

/** The card of a unit's rota, and the form that sets it. */

type Unit = { unit: string };

export const rota = {
  title: {
    da: ({ unit }) => `Vagtplan · ${unit}`,
    en: ({ unit }) => `Rota · ${unit}`,
  } satisfies Sentence<Unit>,
  /** "Denne uge, uge 48" */
  thisWeek: {
    da: ({ week }) => `Denne uge (uge ${week})`,
    en: ({ week }) => `This week (week ${week})`,
  } satisfies Sentence<{ week: string }>,
  nextWeek: {
    da: ({ week }) => `Næste uge (uge ${week})`,
    en: ({ week }) => `Next week (week ${week})`,
  } satisfies Sentence<{ week: string }>,
  mail: { da: ({ who }) => `Mail: ${who}`, en: ({ who }) => `Mail: ${who}` } satisfies Sentence<{
    who: string;
  }>,
  phone: { da: ({ who }) => `Telefon: ${who}`, en: ({ who }) => `Phone: ${who}` } satisfies Sentence<{
    who: string;
  }>,
  byWeekday: {
    da: ({ duty }) => `${duty} går efter ugedagene.`,
    en: ({ duty }) => `${duty} goes by the weekday.`,
  } satisfies Sentence<{ duty: string }>,
  byWeek: {
    da: ({ duty, names }) => `${duty} skifter hver uge: ${names}.`,
    en: ({ duty, names }) => `${duty} changes every week: ${names}.`,
  } satisfies Sentence<{ duty: string; names: string }>,
  phoneAsMail: {
    da: 'Telefonvagten er den samme.',
    en: 'Phone duty is the same.',
  } satisfies Sentence,
  left: {
    da: ({ names, unit }) => `${names} er ikke i ${unit} længere og har derfor ikke vagten.`,
    en: ({ names, unit, more }) =>
      `${names} ${more ? 'are' : 'is'} no longer in ${unit} and so ${more ? 'are' : 'is'} not on duty.`,
  } satisfies Sentence<Unit & { names: string; more: boolean }>,
  none: {
    da: ({ unit }) => `${unit} har ingen vagtplan endnu.`,
    en: ({ unit }) => `${unit} has no rota yet.`,
  } satisfies Sentence<Unit>,
  whoMay: {
    da: ({ names }) => `Den kan rettes af ${names}.`,
    en: ({ names }) => `It can be changed by ${names}.`,
  } satisfies Sentence<{ names: string }>,
  choose: {
    da: 'Hvordan skal vagten skifte?',
    en: 'How shall the duty change?',
  } satisfies Sentence,
  saved: {
    da: 'Gemt. Sådan er vagtplanen nu.',
    en: 'Saved. This is the rota now.',
  } satisfies Sentence,
  cleared: {
    da: ({ unit }) => `Slettet. ${unit} har ingen vagtplan nu.`,
    en: ({ unit }) => `Deleted. ${unit} has no rota now.`,
  } satisfies Sentence<Unit>,
  notAllowed: {
    da: ({ unit, names }) => `Kun de, der leder ${unit}, kan rette dens vagtplan: ${names}.`,
    en: ({ unit, names }) => `Only those who lead ${unit} can change its rota: ${names}.`,
  } satisfies Sentence<Unit & { names: string }>,
  stale: {
    da: 'Vagtplanen er blevet ændret af en anden, siden du åbnede den, så jeg har ikke gemt noget. Øverst står den, som den er nu. Det, du har valgt, står stadig; tryk Gem, hvis det skal gælde.',
    en: 'Somebody else has changed the rota since you opened it, so I have saved nothing. Above is the rota as it is now. What you chose still stands; press Save if it shall hold.',
  } satisfies Sentence,
  onlyInPersonalChat: {
    da: 'Vagtplanen retter vi i vores egen chat. Skriv »vagtplan« til mig dér.',
    en: 'We change the rota in our own chat. Write “set the rota” to me there.',
  } satisfies Sentence,
};

/** Buttons that lead to a form. */
export const rotaEdit = {
  mailWeekday: { da: 'Mail pr. ugedag', en: 'Mail by weekday' },
  mailWeek: { da: 'Mail pr. uge', en: 'Mail by week' },
  phoneWeekday: { da: 'Telefon pr. ugedag', en: 'Phone by weekday' },
  phoneWeek: { da: 'Telefon pr. uge', en: 'Phone by week' },
  phoneSame: { da: 'Telefon som mail', en: 'Phone as mail' },
  clear: { da: 'Slet vagtplanen', en: 'Delete the rota' },
} satisfies Record<string, Sentence>;

/** "Mailvagt" as a sentence and a title begin. */
export const dutyTitle = {
  mail: { da: 'Mailvagten', en: 'Mail duty' },
  phone: { da: 'Telefonvagten', en: 'Phone duty' },
} satisfies Record<DutyKind, Sentence>;

export const rotaForm = {
  weekday: {
    da: ({ duty, unit }) => `${duty} pr. ugedag · ${unit}`,
    en: ({ duty, unit }) => `${duty} by weekday · ${unit}`,
  } satisfies Sentence<Unit & { duty: string }>,
  week: {
    da: ({ duty, unit }) => `${duty} pr. uge · ${unit}`,
    en: ({ duty, unit }) => `${duty} by week · ${unit}`,
  } satisfies Sentence<Unit & { duty: string }>,
  same: {
    da: ({ unit }) => `Telefonvagten som mailvagten · ${unit}`,
    en: ({ unit }) => `Phone duty as mail duty · ${unit}`,
  } satisfies Sentence<Unit>,
  none: {
    da: ({ unit }) => `Slet vagtplanen · ${unit}`,
    en: ({ unit }) => `Delete the rota · ${unit}`,
  } satisfies Sentence<Unit>,
  introWeekday: {
    da: 'Vælg, hvem der har vagten hver dag.',
    en: 'Choose who has the duty on each day.',
  } satisfies Sentence,
  introWeek: {
    da: 'Vælg dem, der skiftes, i rækkefølge. Efter den sidste begynder det forfra.',
    en: 'Choose those who take turns, in order. After the last one it begins again.',
  } satisfies Sentence,
  introSame: {
    da: 'Så har den, der har mailvagten, også telefonvagten.',
    en: 'Then whoever has mail duty has phone duty too.',
  } satisfies Sentence,
  introNone: {
    da: 'Så har ingen vagten, og ufordelte henvendelser venter på, at nogen tager dem.',
    en: 'Then nobody is on duty, and unassigned inquiries wait until somebody takes them.',
  } satisfies Sentence,
  start: { da: 'Første uge', en: 'First week' } satisfies Sentence,
  /** "Uge 48, fra mandag den 23. november" */
  week48: {
    da: ({ week, day }) => `Uge ${week}, fra ${day}`,
    en: ({ week, day }) => `Week ${week}, from ${day}`,
  } satisfies Sentence<{ week: string; day: string }>,
  turn: {
    da: ({ number }) => `${number}. uge`,
    en: ({ number }) => `Week ${number} of the turn`,
  } satisfies Sentence<{ number: string }>,
  hint: { da: 'Vælg', en: 'Choose' } satisfies Sentence,
  hintTyped: { da: 'Navn eller initialer', en: 'Name or initials' } satisfies Sentence,
  nobody: { da: 'Ingen', en: 'Nobody' } satisfies Sentence,
  more: { da: 'Flere uger', en: 'More weeks' } satisfies Sentence,
  preview: { da: 'Se planen', en: 'See the plan' } satisfies Sentence,
  is: { da: 'Sådan er den nu', en: 'As it is now' } satisfies Sentence,
  willBe: { da: 'Sådan bliver den', en: 'As it will be' } satisfies Sentence,
  nothingYet: { da: 'Ingen vagtplan.', en: 'No rota.' } satisfies Sentence,
  /** A plan by the week that begins later. */
  emptyUntil: {
    da: ({ duty, day }) => `Indtil ${day} har ingen ${duty}.`,
    en: ({ duty, day }) => `Until ${day} nobody has ${duty}.`,
  } satisfies Sentence<{ duty: string; day: string }>,
  left: {
    da: ({ names, unit, more }) => `${names} er ikke i ${unit} længere. Vælg ${more ? 'andre' : 'en anden'}.`,
    en: ({ names, unit, more }) =>
      `${names} ${more ? 'are' : 'is'} no longer in ${unit}. Choose ${more ? 'others' : 'somebody else'}.`,
  } satisfies Sentence<Unit & { names: string; more: boolean }>,
};

export const rotaFault = {
  summary: {
    da: 'Vagtplanen er ikke gemt endnu. Ret det, der står med rødt.',
    en: 'The rota is not saved yet. Correct what is written in red.',
  },
  nobodyChosen: {
    da: 'Vælg mindst én, der skal have vagten. Skal der ingen vagt være, så slet vagtplanen.',
    en: 'Choose at least one who shall be on duty. If there shall be none, delete the rota.',
  },
  notInUnit: {
    da: 'Vælg en fra enheden.',
    en: 'Choose somebody of the unit.',
  },
  several: {
    da: 'Det kan være flere i enheden. Skriv hele navnet eller initialerne.',
    en: 'That may be several people of the unit. Write the whole name or the initials.',
  },
  start: { da: 'Vælg en uge på listen.', en: 'Choose a week from the list.' },
} satisfies Record<string, Sentence>;
