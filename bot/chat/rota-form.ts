import { type RotaWay, TURNS, type Turn } from '../../cards/rota/rota-actions.ts';
import { type Choice, NOBODY, type RotaValues } from '../../cards/rota/rota-form-card.ts';
import type { DutyKind, DutyPlan, Rota } from '../core/absence/duty.ts';
import { mondayOf, type RotaChange, turnsFrom } from '../core/absence/rota-change.ts';
import type { Person, PersonId } from '../core/directory.ts';
import { foldText } from '../core/fold.ts';
import { dayIn, type LocalDay, plainDate, plusDays, weekday } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import type { Sentence } from '../language/sentence.ts';
import { rotaFault as words } from '../language/sentences/rota.ts';

/** What a form of the rota holds, and what it means. */
export type RotaFields = {
  readonly what: DutyKind;
  readonly way: RotaWay;
  readonly count: number;
  readonly values: RotaValues;
};

export type ReadRota =
  | { readonly ok: true; readonly change: RotaChange }
  | {
      readonly ok: false;
      readonly problem: Sentence;
      readonly faults: Readonly<Partial<Record<Turn | 'start', Sentence>>>;
    };

/** Weeks on which a plan may begin. */
const WEEKS_AHEAD = 12;
const FEWEST_TURNS = 4;
export const WORKING_DAYS = 5;

/** @param rota that is there: where the other duty has a plan of its own, this one may be nobody's */
export function readRota(
  { what, way, count, values }: RotaFields,
  people: readonly Person[],
  rota: Rota | undefined,
  today: LocalDay,
): ReadRota {
  if (way === 'none') return { ok: true, change: { what: 'all', plan: undefined } };
  if (way === 'same') return { ok: true, change: { what: 'phone', plan: undefined } };
  const turns = TURNS.slice(0, way === 'weekday' ? WORKING_DAYS : count);
  const read = turns.map((turn) => [turn, personIn(values[turn], people)] as const);
  const faults: Partial<Record<Turn | 'start', Sentence>> = Object.fromEntries(
    read.flatMap(([turn, one]) => (one !== undefined && 'fault' in one ? [[turn, one.fault]] : [])),
  );
  const start = way === 'week' ? startIn(values.start, today) : today;
  if (start === undefined) faults.start = words.start;
  if (start === undefined || Object.keys(faults).length > 0)
    return { ok: false, problem: words.summary, faults };
  const chosen = read.map(([, one]) => (one !== undefined && 'id' in one ? one.id : undefined));
  const other = what === 'mail' ? rota?.phone : rota?.mail;
  const isNobodys = chosen.every((id) => id === undefined);
  if (isNobodys && (other === undefined || Object.values(other.people).length === 0))
    return { ok: false, problem: words.nobodyChosen, faults: {} };
  return { ok: true, change: { what, plan: planOf(way, chosen, start) } };
}

function planOf(
  way: 'weekday' | 'week',
  chosen: readonly (PersonId | undefined)[],
  from: LocalDay,
): DutyPlan {
  if (way === 'week') return { by: 'week', people: chosen.filter((id) => id !== undefined), from };
  const days = chosen.flatMap((id, at) => (id === undefined ? [] : [[at + 1, id] as const]));
  return { by: 'weekday', people: Object.fromEntries(days) };
}

type Found = { readonly id: PersonId } | { readonly fault: Sentence } | undefined;

/** By what a list says of them, or by what people call them; undefined where nobody was chosen. */
function personIn(typed: string, people: readonly Person[]): Found {
  const text = foldText(typed.trim());
  if (text === '' || typed === NOBODY) return undefined;
  const exact = people.filter((one) =>
    [one.id, one.initials, one.email, one.name].some((name) => foldText(name) === text),
  );
  const found = exact.length > 0 ? exact : people.filter(({ name }) => foldText(name).startsWith(`${text} `));
  const [only, another] = found;
  if (only === undefined) return { fault: words.notInUnit };
  return another === undefined ? { id: only.id } : { fault: words.several };
}

function startIn(text: string, today: LocalDay): LocalDay | undefined {
  const day = dayIn(text);
  const known = day !== undefined && weekday(day) === 1 && Math.abs(day - today) < 366;
  return known ? day : undefined;
}

/** A short text for each, since a card holds the list several times over: initials, where only they have them. */
export function choiceOf({ id, name, initials }: Person, people: readonly Person[]): Choice {
  const alike = people.filter((one) => foldText(one.initials) === foldText(initials));
  const namesakes = people.filter((one) => one.name === name);
  return {
    title: namesakes.length > 1 ? `${name} (${initials})` : name,
    value: alike.length === 1 && initials !== NOBODY ? initials : id,
  };
}

/** As the form shows the plan that is there, where it goes that way; else with nobody in it. */
export function valuesOf(
  { what, way }: Pick<RotaFields, 'what' | 'way'>,
  rota: Rota | undefined,
  people: readonly Person[],
  today: LocalDay,
): Pick<RotaFields, 'count' | 'values'> {
  const plan = what === 'mail' ? rota?.mail : (rota?.phone ?? rota?.mail);
  const shown = plan?.by === way ? plan : undefined;
  const turns = shown?.by === 'week' ? turnsFrom(shown, today) : { people: [], from: mondayOf(today) };
  const chosen = shown?.by === 'weekday' ? [1, 2, 3, 4, 5].map((day) => shown.people[day]) : turns.people;
  const text = (id: PersonId | undefined) => {
    const person = people.find((one) => one.id === id);
    return person === undefined ? NOBODY : choiceOf(person, people).value;
  };
  const values = Object.fromEntries(TURNS.map((turn, at) => [turn, text(chosen[at])]));
  return {
    count: way === 'weekday' ? WORKING_DAYS : Math.min(TURNS.length, Math.max(FEWEST_TURNS, chosen.length)),
    values: { ...(values as Record<Turn, string>), start: plainDate(turns.from).toString() },
  };
}

/** The Mondays on which a plan may begin; `chosen` is one of them, whenever it is. */
export function mondays(today: LocalDay, chosen: LocalDay | undefined): readonly LocalDay[] {
  const ahead = Array.from({ length: WEEKS_AHEAD }, (_, at) => plusDays(mondayOf(today), at * 7));
  return chosen === undefined || ahead.includes(chosen) || weekday(chosen) !== 1
    ? ahead
    : [...ahead, chosen].toSorted((one, other) => one - other);
}

/** As it was typed, but for CPR numbers, which are never shown; what the list itself holds stays as it is. */
export function maskedValues(values: RotaValues, listed: readonly Choice[]): RotaValues {
  const known = new Set(listed.map(({ value }) => value));
  const entries = Object.entries(values).map(
    ([name, value]) => [name, known.has(value) ? value : maskCpr(value)] as const,
  );
  return Object.fromEntries(entries) as RotaValues;
}
