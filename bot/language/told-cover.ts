import type { Cover } from '../core/absence/cover.ts';
import { type CoverFacts, isAway } from '../core/absence/cover-facts.ts';
import type { CoverRun } from '../core/absence/preview.ts';
import type { ToldCover } from '../core/absence/told-cover.ts';
import type { Person, PersonId, Unit } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import { longDay, yearOf } from './dates.ts';
import { phoneNumber } from './phone-number.ts';
import { say } from './sentence.ts';
import { coverHow } from './sentences/absence-preview.ts';
import { coverParts as parts, cover as words } from './sentences/cover.ts';
import { awayText, dayText } from './told-away.ts';

export type CoverWording = {
  readonly facts: CoverFacts;
  readonly today: LocalDay;
  readonly language: Language;
  /** Is told "du" of themselves; nobody where others read along. */
  readonly reader?: PersonId | undefined;
  /** A day was named, and it is told of that day alone. */
  readonly single?: boolean | undefined;
};

/** "Mette Holm er ikke til stede til og med fredag den 11. december. Jonas Krogh dækker (tlf. 15 31 30 02)." */
export function coverText(told: ToldCover, wording: CoverWording): string {
  const { today, language } = wording;
  const closed =
    told.closed === undefined
      ? []
      : [
          told.closed === today
            ? say(words.closedNow, language)
            : say(words.closedOn, language, { day: dayText(told.closed, today, language) }),
        ];
  if (told.away === undefined) return [...closed, presentText(told, wording)].join(' ');
  return [...closed, isAwayText(told, told.away, wording), ...coverSentences(told, wording)].join(' ');
}

function presentText({ person, moment, closed }: ToldCover, wording: CoverWording): string {
  const { today, language, single, reader } = wording;
  const name = nameOf(person, wording);
  const dated = single === true || closed !== undefined;
  const day = dayText(moment.day, today, language);
  if (person === reader)
    return dated ? say(words.youPresentOn, language, { day }) : say(words.youPresent, language);
  return dated ? say(words.presentOn, language, { name, day }) : say(words.present, language, { name });
}

function isAwayText({ person }: ToldCover, away: NonNullable<ToldCover['away']>, wording: CoverWording) {
  const { today, language, single, reader } = wording;
  const days = awayText(away, today, language, single);
  if (person === reader) return say(words.youAway, language, { days });
  return say(words.away, language, { name: nameOf(person, wording), days });
}

function coverSentences(told: ToldCover, wording: CoverWording): string[] {
  const { cover, person } = told;
  const now = cover.by === undefined ? nobodySentences(told, wording) : [coversText(cover, person, wording)];
  const shown = told.later.slice(0, MOST_LATER).map((run) => laterText(run, wording));
  return [...now, ...numberMissing(cover, wording), ...shown];
}

/** More changes than this nobody remembers. */
const MOST_LATER = 3;

/** "Anna Lindegaard dækker (har vagten, tlf. 15 31 30 06)." */
function coversText(cover: Cover, absent: PersonId, wording: CoverWording): string {
  const { facts, language, reader } = wording;
  const by = cover.by === undefined ? undefined : facts.person(cover.by);
  if (by === undefined) return say(words.nobody, language, { name: nameOf(absent, wording) });
  const elsewhere = by.unit === facts.person(absent)?.unit ? undefined : facts.unit(by.unit)?.name;
  const how = howText(cover, language);
  const own = by.id === reader;
  const notes = [elsewhere, how, own ? undefined : contactText(by, language)].filter(Boolean).join(', ');
  return own
    ? say(words.youCover, language, { notes })
    : say(words.covers, language, { name: by.name, notes });
}

/** Undefined where it is the named substitute. */
export function howText({ how }: Pick<Cover, 'how'>, language: Language): string | undefined {
  return how === 'present' || how === 'substitute' || how === 'nobody'
    ? undefined
    : say(coverHow[how], language);
}

/** "tlf. 15 31 30 02", or the e-mail address where there is no number. */
export function contactText({ phones, email }: Pick<Person, 'phones' | 'email'>, language: Language): string {
  const [first] = phones;
  return first === undefined ? email : say(parts.phone, language, { phone: phoneNumber(first) });
}

/** Where whoever covers has no number, the unit's. */
function numberMissing({ by: id }: Cover, { facts, language, reader }: CoverWording): string[] {
  const by = id === undefined || id === reader ? undefined : facts.person(id);
  if (by === undefined || by.phones.length > 0) return [];
  return [say(words.noNumber, language, { name: by.name }), ...callText(facts.unit(by.unit), language)];
}

export const callText = (unit: Unit | undefined, language: Language): string[] =>
  unit?.phone === undefined
    ? []
    : [say(words.callUnit, language, { unit: unit.name, phone: phoneNumber(unit.phone) })];

function nobodySentences(told: ToldCover, wording: CoverWording): string[] {
  const { facts, language, reader } = wording;
  const { person } = told;
  const unit = facts.person(person)?.unit;
  const ownUnit = unit === undefined ? undefined : facts.unit(unit);
  const mayChoose = reader !== undefined && (reader === person || ownUnit?.manager === reader);
  const first =
    person === reader
      ? say(words.nobodyForYou, language)
      : say(words.nobody, language, { name: nameOf(person, wording) });
  return [first, ...(mayChoose ? [say(words.chooseSubstitute, language)] : whatToDo(told, wording))];
}

/** Whom to turn to when nobody covers: the unit's phone, and its manager. */
export function whatToDo({ person, moment }: ToldCover, { facts, language }: CoverWording): string[] {
  const id = facts.person(person)?.unit;
  const unit = id === undefined ? undefined : facts.unit(id);
  if (unit === undefined) return [];
  const manager = unit.manager === person ? undefined : facts.person(unit.manager);
  const call = callText(unit, language);
  const ask =
    manager === undefined
      ? []
      : isAway(facts, manager.id, moment)
        ? [say(words.managerAway, language, { name: manager.name })]
        : [say(words.manager, language, { name: manager.name, contact: contactText(manager, language) })];
  const reachable = call.length > 0 || (manager !== undefined && !isAway(facts, manager.id, moment));
  return [...call, ...ask, ...(reachable ? [] : [say(words.askUnit, language, { unit: unit.name })])];
}

/** "Fra onsdag den 9. december dækker Anna Lindegaard." */
function laterText({ from, by }: CoverRun, wording: CoverWording): string {
  const { today, language, reader } = wording;
  const day = longDay(from, yearOf(today), language);
  if (by === undefined) return say(words.nobodyFrom, language, { day });
  return by === reader
    ? say(words.youCoverFrom, language, { day })
    : say(words.coversFrom, language, { name: nameOf(by, wording), day });
}

/** The directory's; whoever it has no more is named by their id. */
export const nameOf = (id: PersonId, { facts }: Pick<CoverWording, 'facts'>): string =>
  facts.person(id)?.name ?? id;
