import type { CommandName } from '../reading.ts';
import { cover, when } from '../when-said.ts';
import type { Wish } from './wishes.ts';

type Absence = Extract<CommandName, `absence.${string}` | `cover.${string}`>;

const { at, person: ofPerson } = when;
const days = {
  da: (said?: string) => (said ? ` ${said}` : ''),
  en: (said?: string) => (said ? ` ${said}` : ''),
};

/** The reason of an absence is in none of them. */
export const absenceWishes: { readonly [Name in Absence]: Wish<Name> } = {
  'absence.log': {
    da: ({ person, days: span, substitute }) =>
      `registrere fravær${ofPerson.da(person)}${days.da(span)}${cover.da(substitute)}`,
    en: ({ person, days: span, substitute }) =>
      `log an absence${ofPerson.en(person)}${days.en(span)}${cover.en(substitute)}`,
  },
  'absence.return': {
    da: ({ on }) => `melde dig tilbage${at.da(on)}`,
    en: ({ on }) => `report yourself back${at.en(on)}`,
  },
  'absence.cancel': {
    da: ({ days: span }) => `slette dit fravær${days.da(span)}`,
    en: ({ days: span }) => `cancel your absence${days.en(span)}`,
  },
  'absence.change': {
    da: ({ days: span, substitute }) => {
      const news = [...(span ? [`det bliver ${span}`] : []), ...(substitute ? [`${substitute} dækker`] : [])];
      return `ændre dit fravær${news.length > 0 ? `, så ${news.join(', og ')}` : ''}`;
    },
    en: ({ days: span, substitute }) => {
      const news = [...(span ? [`it is ${span}`] : []), ...(substitute ? [`${substitute} covers`] : [])];
      return `change your absence${news.length > 0 ? ` so that ${news.join(' and ')}` : ''}`;
    },
  },
  'absence.mine': { da: () => 'se dit fravær', en: () => 'see your absences' },
  'absence.who': {
    da: ({ days: span }) => `se, hvem der er væk${days.da(span)}`,
    en: ({ days: span }) => `see who is away${days.en(span)}`,
  },
  'absence.unit': {
    da: ({ unit, days: span, to }) =>
      `registrere, at ${unit ?? 'din enhed'} har lukket${days.da(span)}${to ? `, og at ${to} dækker` : ''}`,
    en: ({ unit, days: span, to }) =>
      `log that ${unit ?? 'your unit'} is closed${days.en(span)}${to ? ` and that ${to} covers` : ''}`,
  },
  'cover.who': {
    da: ({ person, on }) => `vide, hvem der dækker for ${person ?? 'en kollega'}${at.da(on)}`,
    en: ({ person, on }) => `know who covers for ${person ?? 'a colleague'}${at.en(on)}`,
  },
};
