import type { Channel, Kind } from '../core/inquiry.ts';
import type { Language } from '../core/reply-language.ts';
import type { Basis, Duty, SpanUnit } from '../core/service-target.ts';
import { type Sentence, say } from './sentence.ts';

/** What the bot calls things, as they stand inside a sentence or alone in a table. */

export const dutyWords = {
  answer: { da: 'svar', en: 'answer' },
  answerOrReceipt: { da: 'svar eller kvittering', en: 'answer or receipt' },
  receipt: { da: 'kvittering', en: 'receipt' },
  decision: { da: 'afgørelse', en: 'decision' },
  callBack: { da: 'ring tilbage', en: 'call back' },
} satisfies Record<Duty, Sentence>;

export const channelWords = {
  letter: { da: 'brev', en: 'letter' },
  digitalPost: { da: 'Digital Post', en: 'Digital Post' },
  selfService: { da: 'selvbetjening', en: 'self-service' },
  email: { da: 'e-mail', en: 'email' },
  facebook: { da: 'Facebook', en: 'Facebook' },
  phone: { da: 'telefon', en: 'phone' },
  inPerson: { da: 'personligt fremmøde', en: 'in person' },
} satisfies Record<Channel, Sentence>;

export const kindWords = {
  general: { da: 'generelt spørgsmål', en: 'general question' },
  application: { da: 'ansøgning', en: 'application' },
  citizenService: { da: 'spørgsmål til borgerservice', en: 'citizen service question' },
  specialist: { da: 'fagspecifikt spørgsmål', en: 'specialist question' },
} satisfies Record<Kind, Sentence>;

/** "et brev", "en ansøgning på e-mail": with its article, inside a sentence. */
export function inquiryPhrase(channel: Channel, kind: Kind | undefined, language: Language): string {
  if (kind === undefined) return say(ALONE[channel], language);
  return `${say(OF_KIND[kind], language)} ${say(BY[channel], language)}`;
}

const ALONE = {
  letter: { da: 'et brev', en: 'a letter' },
  digitalPost: { da: 'en henvendelse med Digital Post', en: 'a Digital Post message' },
  selfService: { da: 'en henvendelse via selvbetjening', en: 'a self-service inquiry' },
  email: { da: 'en e-mail', en: 'an email' },
  facebook: { da: 'en besked på Facebook', en: 'a Facebook message' },
  phone: { da: 'et opkald', en: 'a call' },
  inPerson: { da: 'en personlig henvendelse', en: 'an inquiry made in person' },
} satisfies Record<Channel, Sentence>;

const BY = {
  letter: { da: 'pr. brev', en: 'by letter' },
  digitalPost: { da: 'med Digital Post', en: 'by Digital Post' },
  selfService: { da: 'via selvbetjening', en: 'by self-service' },
  email: { da: 'på e-mail', en: 'by email' },
  facebook: { da: 'på Facebook', en: 'on Facebook' },
  phone: { da: 'pr. telefon', en: 'by phone' },
  inPerson: { da: 'ved personligt fremmøde', en: 'in person' },
} satisfies Record<Channel, Sentence>;

const OF_KIND = {
  general: { da: 'et generelt spørgsmål', en: 'a general question' },
  application: { da: 'en ansøgning', en: 'an application' },
  citizenService: { da: 'et spørgsmål til borgerservice', en: 'a citizen service question' },
  specialist: { da: 'et fagspecifikt spørgsmål', en: 'a specialist question' },
} satisfies Record<Kind, Sentence>;

/** Where a deadline comes from. */
export const basisWords = {
  promise: { da: 'kommunens løfte til borgerne', en: 'the municipality’s promise to its citizens' },
  law: { da: 'frist efter loven', en: 'deadline set by law' },
  council: { da: 'frist fastsat af byrådet', en: 'deadline set by the council' },
  internal: { da: 'internt mål', en: 'internal target' },
} satisfies Record<Basis, Sentence>;

type Plural = readonly [one: string, more: string];

const units: Readonly<Record<SpanUnit, Readonly<Record<Language, Plural>>>> = {
  workingDays: { da: ['arbejdsdag', 'arbejdsdage'], en: ['working day', 'working days'] },
  days: { da: ['dag', 'dage'], en: ['day', 'days'] },
  weeks: { da: ['uge', 'uger'], en: ['week', 'weeks'] },
  months: { da: ['måned', 'måneder'], en: ['month', 'months'] },
  hours: { da: ['time', 'timer'], en: ['hour', 'hours'] },
};

/** "1 arbejdsdag", "10 arbejdsdage" */
export function amountOf(amount: number, unit: SpanUnit, language: Language): string {
  const [one, more] = units[unit][language];
  return `${amount} ${amount === 1 ? one : more}`;
}

/** "Mettes", "Jonas’": in Danish a name that ends in s, x or z takes the apostrophe alone. */
export function genitive(name: string, language: Language): string {
  if (language === 'en') return `${name}’s`;
  return /[sxz]$/i.test(name) ? `${name}’` : `${name}s`;
}

/** "Mette", "Mette og Jonas", "Mette, Jonas og Anna" */
export const listOf = (items: readonly string[], language: Language): string =>
  joined(items, { da: 'og', en: 'and' }[language]);

/** "Mette, Jonas eller Anna" */
export const orOf = (items: readonly string[], language: Language): string =>
  joined(items, { da: 'eller', en: 'or' }[language]);

function joined(items: readonly string[], conjunction: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
