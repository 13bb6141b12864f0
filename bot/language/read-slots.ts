import { type Channel, type InquiryRef, type Kind, refParts } from '../core/inquiry.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Described } from './old-types.ts';
import type { Found, ReadSlot, Word } from './phrases.ts';
import { readDay } from './read-date.ts';

/** The readers of a phrase's slots, for a text that is read on the day `today`. */
export function slotsOn(today: LocalDay): Readonly<Record<string, ReadSlot>> {
  return {
    ref: readRef,
    channel: (words, at) => named(CHANNEL_NAMES, words, at),
    promised: (words, at) => readDay(words, at, today, 'next'),
    described: (words, at) => readDescribed(words, at, today),
  };
}

/** Words that stand before a number without being a unit's letters: "om 14 dage", "uge 49". */
const NOT_UNITS = new Set(
  'uge om kl den til fra på af og nr ca jeg er har de det vi the to for at in on no'.split(' '),
);

function readRef(words: readonly Word[], at: number): readonly Found<InquiryRef>[] {
  const [unit, number] = [words[at]?.written ?? '', words[at + 1]?.written ?? ''];
  if (!/^\p{L}{2,3}$/u.test(unit) || NOT_UNITS.has(unit) || !/^\d{1,6}$/.test(number)) return [];
  const ref = `${unit.toUpperCase()}-${number}`;
  return refParts(ref) ? [{ value: ref as InquiryRef, end: at + 2 }] : [];
}

type Names<Value> = readonly (readonly [name: string, value: Value])[];

/** Folded; longer names before those that they begin with. */
const CHANNEL_NAMES: Names<Channel> = [
  ['digital post', 'digitalPost'],
  ['e boks', 'digitalPost'],
  ['selvbetjening', 'selfService'],
  ['self service', 'selfService'],
  ['brev', 'letter'],
  ['brevet', 'letter'],
  ['letter', 'letter'],
  ['e mail', 'email'],
  ['email', 'email'],
  ['mail', 'email'],
  ['mailen', 'email'],
  ['facebook besked', 'facebook'],
  ['facebook opslag', 'facebook'],
  ['facebookbesked', 'facebook'],
  ['facebook message', 'facebook'],
  ['facebook', 'facebook'],
  ['telefonopkald', 'phone'],
  ['telefonbesked', 'phone'],
  ['telefonen', 'phone'],
  ['telefon', 'phone'],
  ['opkald', 'phone'],
  ['phone call', 'phone'],
  ['phone', 'phone'],
  ['call', 'phone'],
  ['personligt fremmode', 'inPerson'],
  ['personlig henvendelse', 'inPerson'],
];

const KIND_NAMES: Names<Kind> = [
  ['ansogning', 'application'],
  ['ansogningen', 'application'],
  ['application', 'application'],
  ['fagspecifikt sporgsmal', 'specialist'],
  ['fagspecifik', 'specialist'],
  ['fagspecifikt', 'specialist'],
  ['specialist', 'specialist'],
  ['citizen service', 'citizenService'],
];

/** May stand between what tells something. */
const BETWEEN = new Set(
  'et en den det a an the fra modtaget pa via som kom der er ankom ankommet received from on by that came in med with besked message henvendelse inquiry sporgsmal question i fik vi jeg sent sendt'.split(
    ' ',
  ),
);

/** Takes as much as it can; what follows in the phrase may need some of it back. */
function readDescribed(words: readonly Word[], start: number, today: LocalDay): readonly Found<Described>[] {
  const found: Found<Described>[] = [];
  let told: Described = { channels: [], kinds: [], received: [] };
  for (let at = start; at < words.length; ) {
    const [channel] = named(CHANNEL_NAMES, words, at);
    const [kind] = named(KIND_NAMES, words, at);
    const [day] = readDay(words, at, today, 'past');
    if (channel) told = { ...told, channels: [...new Set([...told.channels, channel.value])] };
    else if (kind) told = { ...told, kinds: [...new Set([...told.kinds, kind.value])] };
    else if (day) told = { ...told, received: [...told.received, day.value] };
    else if (!BETWEEN.has(words[at]?.folded ?? '')) break;
    at = (channel ?? kind ?? day)?.end ?? at + 1;
    if (told.channels.length + told.kinds.length > 0) found.unshift({ value: told, end: at });
  }
  return found;
}

function named<Value>(names: Names<Value>, words: readonly Word[], at: number): readonly Found<Value>[] {
  return names.flatMap(([name, value]) => {
    const parts = name.split(' ');
    const said = parts.every((part, index) => words[at + index]?.folded === part);
    return said ? [{ value, end: at + parts.length }] : [];
  });
}
