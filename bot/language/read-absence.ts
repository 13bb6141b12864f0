import { type LocalDay, plusDays } from '../core/local-day.ts';
import { unclear } from './command-row.ts';
import { only, type Said } from './read-slots.ts';
import { type ClockTime, type Reading, WORKING_WEEKDAYS } from './reading.ts';
import type { Reason } from './reasons.ts';
import { after, isDoubt } from './when/day.ts';
import { clockTime, isoDate } from './when/iso.ts';
import type { Hours, SaidTime } from './when/time.ts';
import type { When } from './when/when.ts';

/** What tells an hour, today unless a day is said. */
type Way = 'leaves' | 'comes' | 'away until';
type AbsenceKind = Reason | Way;

/** Of the days that were said; `missing` is the slot to ask about. */
type Days =
  | { readonly ok: true; readonly from: LocalDay; readonly through?: LocalDay | undefined }
  | { readonly ok: false; readonly missing: 'from' | 'through' | 'every' };

/** Puts together what was said of an absence; whatever leaves a doubt becomes a question. */
export const readAbsence =
  (way: Way | undefined) =>
  (said: Said, today: LocalDay): Reading => {
    const about = 'absence.log';
    const kind = way ?? strongest(said.reason);
    const ask = (missing: string) => unclear(about, [missing], told(said));
    const hours = readHours(kind, said);
    if (hours === 'doubt') return ask('start');
    const part = only(said.part);
    const timed = hours !== undefined || part !== undefined;
    if (part === 'several' || (part && hours)) return ask('part');
    if (way !== undefined && !timed) return ask(way === 'leaves' ? 'start' : 'end');
    const days = said.every ? recurring(said, today) : daysOf(kind, said, timed, today);
    if (!days.ok) return ask(days.missing);
    const { from, through } = days;
    if (through !== undefined && (through < from || through < today)) return ask('through');
    const every = said.every && only(said.every.map((list) => list.join()));
    // Hours belong to one day, or to days that recur.
    if (timed && !said.every && through !== from) return ask('through');
    const substitute = only(said.substitute);
    if (substitute === 'several') return ask('substitute');
    return {
      command: about,
      from: isoDate(from),
      ...(through !== undefined && { through: isoDate(through) }),
      ...(part && { part }),
      ...hours,
      ...(every && { every: every.split(',').map((day) => WORKING_WEEKDAYS[Number(day) - 1] ?? 'mon') }),
      ...(substitute !== undefined && { substitute }),
      ...personOf(said),
    };
  };

/** "Syg, skal til lægen": of several reasons the one that needs the least. */
const strongest = (reasons: readonly Reason[] = []): Reason =>
  (['child', 'open', 'leave'] as const).find((reason) => reasons.includes(reason)) ?? 'dated';

/** For somebody else, where the text says so. */
function personOf({ forPerson }: Said): { person?: string } {
  const person = forPerson?.[0];
  return person === undefined ? {} : { person };
}

function told(said: Said): Record<string, unknown> {
  const substitute = only(said.substitute);
  const [when] = said.when ?? [];
  return {
    ...(when?.is === 'from' && { from: isoDate(when.from) }),
    ...(when?.is === 'through' && { through: isoDate(when.through) }),
    ...(substitute !== undefined && substitute !== 'several' && { substitute }),
    ...personOf(said),
  };
}

function daysOf(kind: AbsenceKind, said: Said, timed: boolean, today: LocalDay): Days {
  const days = combined(said.when ?? []);
  if (days === 'doubt') return { ok: false, missing: 'from' };
  const [back] = said.back ?? [];
  if (isDoubt(back) || new Set(said.back).size > 1) return { ok: false, missing: 'through' };
  const through = days.through ?? (back === undefined ? undefined : plusDays(back, -1));
  if (back !== undefined && days.through !== undefined && !days.oneDay && back <= days.through)
    return { ok: false, missing: 'through' };
  const end = back !== undefined && days.oneDay ? plusDays(back, -1) : through;
  return settled(kind, { ...days, through: end }, timed, today);
}

type Combined = {
  readonly from?: LocalDay | undefined;
  readonly through?: LocalDay | undefined;
  /** One day was named, and it is that day only. */
  readonly oneDay?: boolean | undefined;
};

/** What several pieces say together: "fra 7/12 … til og med 11/12". */
function combined(whens: readonly When[]): Combined | 'doubt' {
  const different = [...new Map(whens.map((when) => [JSON.stringify(when), when])).values()];
  if (different.some(({ is }) => is === 'doubt') || different.length > 2) return 'doubt';
  const [first, second] = different.map(asCombined);
  if (first === undefined) return {};
  if (second === undefined) return first;
  const [start, end] = first.from === undefined ? [second, first] : [first, second];
  const fits = end.from === undefined && (start.through === undefined || start.oneDay);
  return fits ? { from: start.from, through: end.through } : 'doubt';
}

function asCombined(when: When): Combined {
  switch (when.is) {
    case 'day':
      return { from: when.day, through: when.day, oneDay: true };
    case 'span':
      return { from: when.from, through: when.through };
    case 'from':
      return { from: when.from };
    case 'through':
      return { through: when.through };
    case 'doubt':
      return {};
  }
}

const TODAY_IS_MEANT: ReadonlySet<AbsenceKind> = new Set(['open', 'child', 'leaves', 'comes', 'away until']);

function settled(kind: AbsenceKind, { from, through }: Combined, timed: boolean, today: LocalDay): Days {
  if (from === undefined && through === undefined) {
    if (timed || kind === 'child') return { ok: true, from: today, through: today };
    return TODAY_IS_MEANT.has(kind) ? { ok: true, from: today } : { ok: false, missing: 'from' };
  }
  const start = from ?? today;
  if (through !== undefined) return { ok: true, from: start, through };
  if (timed || kind === 'child') return { ok: true, from: start, through: start };
  // "ferie fra 7/12" needs its end; "barsel fra 15/1" has none.
  return kind === 'open' || kind === 'leave' ? { ok: true, from: start } : { ok: false, missing: 'through' };
}

/** From the first such day on, today included. */
function recurring(said: Said, today: LocalDay): Days {
  const days = combined(said.when ?? []);
  const [every, ...more] = said.every ?? [];
  const unsure = days === 'doubt' || more.length > 0 || said.back !== undefined;
  if (unsure || every === undefined || every.some((day) => day > WORKING_WEEKDAYS.length))
    return { ok: false, missing: 'every' };
  if (days.oneDay) return { ok: false, missing: 'every' };
  const start = days.from === undefined || days.from < today ? today : days.from;
  const firsts = every.map((day) => after(plusDays(start, -1), day));
  return {
    ok: true,
    from: firsts.reduce((one, other) => (one < other ? one : other)),
    through: days.through,
  };
}

type AwayHours = { readonly start?: ClockTime; readonly end?: ClockTime };

function readHours(kind: AbsenceKind, { hours = [] }: Said): AwayHours | undefined | 'doubt' {
  const said = inOne(hours);
  if (said === undefined || said === 'doubt') return said;
  const [start, end, at] = [inOfficeHours(said.start), inOfficeHours(said.end), inOfficeHours(said.at)];
  if ([start, end, at].includes('doubt')) return 'doubt';
  // "In until 4" does not say when one comes.
  if (kind === 'comes' && at === undefined && start === undefined && end !== undefined) return 'doubt';
  const late = kind === 'comes' || kind === 'away until';
  const [from, until] = late ? [undefined, at ?? end ?? start] : [start ?? at, end];
  if (typeof from === 'number' && typeof until === 'number' && until <= from) return 'doubt';
  return {
    ...(typeof from === 'number' && { start: clockTime(from) }),
    ...(typeof until === 'number' && { end: clockTime(until) }),
  };
}

/** "kl. 10, tilbage kl. 11.30" is said in two pieces. */
function inOne(hours: readonly Hours[]): Hours | undefined | 'doubt' {
  const [first, second, ...more] = hours;
  if (second === undefined) return first;
  const pieces = [first, second].sort((one) => (one?.end === undefined ? -1 : 1));
  const fits = more.length === 0 && pieces[0]?.end === undefined && pieces[1]?.end !== undefined;
  return fits && pieces[1]?.start === undefined ? ({ ...pieces[0], end: pieces[1]?.end } as Hours) : 'doubt';
}

/** "går kl. 2" is after noon: nobody is at work at night. */
function inOfficeHours(time: SaidTime | undefined): number | undefined | 'doubt' {
  if (time === undefined) return undefined;
  if (isDoubt(time)) return 'doubt';
  return time.vague && time.minutes < 6 * 60 ? time.minutes + 12 * 60 : time.minutes;
}
