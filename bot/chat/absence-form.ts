import { randomUUID } from 'node:crypto';
import {
  type AbsenceField,
  type AbsenceValues,
  absenceFormCard,
  NO_SUBSTITUTE,
} from '../../cards/absence-form/absence-form-card.ts';
import type { ActionOf } from '../../cards/actions.ts';
import type { AbsenceId, AbsenceSpan } from '../core/absence/absence.ts';
import type { AbsenceWish } from '../core/absence/wish.ts';
import type { Message } from '../core/conversation.ts';
import type { Person, PersonId } from '../core/directory.ts';
import { dayIn, type LocalDay, plainDate } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import { findPerson } from '../journeys/find-person.ts';
import { say } from '../language/sentence.ts';
import { absenceFault as faultWords, absenceForm as words } from '../language/sentences/absence.ts';
import { isSelf } from './people.ts';
import type { Asked } from './ports.ts';

/** Which absence a form is of: a new one, or one that is there. */
export type FormKey = {
  readonly id: AbsenceId;
  readonly person: PersonId;
  readonly version?: number | undefined;
  /** Its days are not its reader's to see. */
  readonly substituteOnly?: boolean | undefined;
};

export const newAbsenceId = (): AbsenceId => randomUUID() as string as AbsenceId;

export const EMPTY_ABSENCE: AbsenceValues = {
  from: '',
  through: '',
  openEnded: 'false',
  start: '',
  end: '',
  every: '',
  substitute: NO_SUBSTITUTE,
  anyone: '',
  other: '',
};

/** A wish as the form shows it. */
export function valuesOf({ span, substitute }: Pick<AbsenceWish, 'span' | 'substitute'>): AbsenceValues {
  const { from, through, every, start, end } = span;
  return {
    from: iso(from),
    through: through === undefined ? '' : iso(through),
    openEnded: String(through === undefined && every === undefined),
    start: start === undefined ? '' : hhmm(start),
    end: end === undefined ? '' : hhmm(Math.min(end, 23 * 60 + 59)),
    every: every?.join(',') ?? '',
    substitute: substitute ?? NO_SUBSTITUTE,
    anyone: '',
    other: '',
  };
}

const iso = (day: LocalDay): string => plainDate(day).toString();
const two = (value: number): string => String(value).padStart(2, '0');
const hhmm = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export type FormFaults = Readonly<Partial<Record<AbsenceField, string>>>;

/** The form, as it was typed. */
export async function drawAbsenceForm(
  { ports, turn, language }: Asked,
  key: FormKey,
  values: AbsenceValues,
  { faults = {}, problem }: { faults?: FormFaults; problem?: string } = {},
): Promise<Message> {
  const { directory } = ports;
  const person = await directory.person(key.person);
  // Whoever was found by the people picker is a choice of the list from then on.
  const id = values.substitute === NO_SUBSTITUTE ? values.anyone : values.substitute;
  const chosen = id === '' ? undefined : await directory.person(id as PersonId);
  const colleagues = person === undefined ? [] : await directory.peopleOf(person.unit);
  const people = withChosen(
    colleagues.filter(({ id }) => id !== key.person),
    chosen,
  );
  const own = key.person === turn.who.id || person === undefined;
  const title = titleOf(key, own ? undefined : person.name);
  const wrong = problem ?? (Object.keys(faults).length > 0 ? say(words.notYet, language) : undefined);
  const { substituteOnly = false, ...rest } = key;
  const card = absenceFormCard({
    language,
    title: say(title.sentence, language, title.values),
    key: { ...rest, ...(substituteOnly && { substituteOnly }) },
    people,
    values: { ...sound(values), substitute: chosen?.id ?? NO_SUBSTITUTE },
    substituteOnly,
    faults,
    problem: wrong,
  });
  return { card, summary: wrong ?? say(title.sentence, language, title.values) };
}

/** What is no date or time came from elsewhere, and a CPR number is shown nowhere. */
function sound(values: AbsenceValues): AbsenceValues {
  const date = (text: string) => (dayIn(text) === undefined ? '' : text);
  const time = (text: string) => (minutesIn(text) === undefined ? '' : text);
  return {
    ...values,
    from: date(values.from),
    through: date(values.through),
    start: time(values.start),
    end: time(values.end),
    every: /^[1-7,]*$/.test(values.every) ? values.every : '',
    openEnded: String(values.openEnded === 'true'),
    anyone: '',
    other: maskCpr(values.other),
  };
}

/** Somebody of another unit is a choice too, once chosen. */
const withChosen = (people: readonly Person[], chosen: Person | undefined): readonly Person[] =>
  chosen === undefined || people.some(({ id }) => id === chosen.id) ? people : [chosen, ...people];

function titleOf({ version }: FormKey, name: string | undefined) {
  const values = { name: name ?? '' };
  if (version === undefined)
    return { sentence: name === undefined ? plain(words.title) : words.titleFor, values };
  return { sentence: name === undefined ? plain(words.titleChange) : words.titleChangeFor, values };
}

/** A sentence without values, where others have some. */
const plain = ({ da, en }: { da: string; en: string }) => ({ da: () => da, en: () => en });

export type ReadForm =
  | { readonly ok: true; readonly span: AbsenceSpan | undefined; readonly substitute: PersonId | undefined }
  | { readonly ok: false; readonly faults: FormFaults };

/** What was typed, as days and people; whether they make an absence is the journey's to say. */
export async function readAbsenceForm(asked: Asked, form: ActionOf<'absence.preview'>): Promise<ReadForm> {
  const days: ReadSpan = form.substituteOnly ? { span: undefined, faults: {} } : readSpan(asked, form);
  const who = await readSubstitute(asked, form);
  const faults = { ...days.faults, ...who.faults };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, span: days.span, substitute: who.substitute };
}

type ReadSpan = { readonly span: AbsenceSpan | undefined; readonly faults: FormFaults };

function readSpan({ language }: Asked, form: AbsenceValues): ReadSpan {
  const from = dayIn(form.from);
  const until = dayIn(form.through);
  const every = form.every
    .split(',')
    .map(Number)
    .filter((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  const [start, end] = [minutesIn(form.start), minutesIn(form.end)];
  const openEnded = form.openEnded === 'true';
  const hasHours = start !== undefined || end !== undefined;
  const oneDay = until === undefined && !openEnded && every.length === 0 && hasHours;
  const through = oneDay ? from : until;
  const faults: [AbsenceField, { da: string; en: string }][] = [];
  if (from === undefined) faults.push(['from', faultWords.noFrom]);
  if (through !== undefined && openEnded) faults.push(['through', faultWords.bothThrough]);
  else if (through === undefined && !openEnded && every.length === 0)
    faults.push(['through', faultWords.noThrough]);
  if (form.start !== '' && start === undefined) faults.push(['start', faultWords.noTime]);
  if (form.end !== '' && end === undefined) faults.push(['end', faultWords.noTime]);
  if (
    hasHours &&
    every.length === 0 &&
    (openEnded || (from !== undefined && through !== undefined && through > from))
  )
    faults.push(['start', faultWords.hoursOfOneDay]);
  if (faults.length > 0 || from === undefined)
    return {
      span: undefined,
      faults: Object.fromEntries(faults.map(([field, sentence]) => [field, say(sentence, language)])),
    };
  const span: AbsenceSpan = {
    from,
    ...(through !== undefined && { through }),
    ...(every.length > 0 && { every: [...new Set(every)].sort() }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
  return { span, faults: {} };
}

/** Minutes after midnight; undefined when it is empty, or no time. */
function minutesIn(text: string): number | undefined {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim());
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]);
}

async function readSubstitute(
  { ports, turn, members, language }: Asked,
  { substitute, anyone, other }: ActionOf<'absence.preview'>,
): Promise<{ substitute?: PersonId | undefined; faults: FormFaults }> {
  const written = other.trim();
  const chosen = [substitute, anyone].filter((one) => one !== '' && one !== NO_SUBSTITUTE);
  const [only] = new Set(chosen);
  if (new Set([...chosen, written].filter((one) => one !== '')).size > 1)
    return { faults: { other: say(faultWords.twoSubstitutes, language) } };
  if (written === '') return { substitute: only as PersonId | undefined, faults: {} };
  const named = { written: written.replace(/^@/, ''), self: isSelf(written) };
  const found = await findPerson({ ...ports, members }, turn.who.id, named, 'person');
  if (found.ok && found.party.kind === 'person') return { substitute: found.party.person.id, faults: {} };
  const several = !found.ok && found.reason === 'several';
  return {
    faults: {
      other: say(several ? faultWords.several : faultWords.unknown, language, { name: maskCpr(written) }),
    },
  };
}
