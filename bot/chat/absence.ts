import { type SentWish, spanIn } from '../../cards/absence-wish.ts';
import type { ActionOf } from '../../cards/actions.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import { questionCard } from '../../cards/question/question-card.ts';
import { type AbsenceSpan, DAY_ENDS } from '../core/absence/absence.ts';
import { isOwnEntry } from '../core/absence/entry.ts';
import { coverRuns } from '../core/absence/preview.ts';
import type { AbsenceWish } from '../core/absence/wish.ts';
import type { Message } from '../core/conversation.ts';
import { type LocalDay, localDay } from '../core/local-day.ts';
import { listOwnAbsences } from '../journeys/list-own-absences.ts';
import type { PreparedAbsence } from '../journeys/prepare-absence.ts';
import { asWish, saveAbsence } from '../journeys/save-absence.ts';
import { longSpan } from '../language/date-spans.ts';
import { yearOf } from '../language/dates.ts';
import { type ReadingOf, type Unclear, WORKING_WEEKDAYS } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { absenceForm, absence as words } from '../language/sentences/absence.ts';
import { absencePreview, absenceSaved } from '../language/sentences/absence-preview.ts';
import { ownAbsences } from '../language/sentences/own-absences.ts';
import { listOf } from '../language/words.ts';
import {
  drawAbsenceForm,
  EMPTY_ABSENCE,
  type FormKey,
  newAbsenceId,
  readAbsenceForm,
  valuesOf,
} from './absence-form.ts';
import { tellNotListed, tellOwnAbsences } from './absence-own.ts';
import { showPreview, tellRefused } from './absence-preview.ts';
import { awayText, coversText, daysText, momentOf, todayOf } from './absence-words.ts';
import { impossibleText, lackingText } from './lacking.ts';
import type { Parties } from './people.ts';
import { type Asked, inWords } from './ports.ts';

/** "ferie 7/12-11/12 @Mette Holm": what it means; nothing is saved before "Gem". */
export async function logAbsence(
  asked: Asked,
  reading: ReadingOf<'absence.log'>,
  { person, substitute }: Parties,
): Promise<Message> {
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  return showPreview(asked, {
    id: newAbsenceId(),
    person: person?.kind === 'person' ? person.person.id : asked.turn.who.id,
    span: spanOf(reading),
    substitute: substitute?.kind === 'person' ? substitute.person.id : undefined,
  });
}

const NOON = 12 * 60;

/** A reading's days and hours. */
export function spanOf({ from, through, part, start, end, every }: ReadingOf<'absence.log'>): AbsenceSpan {
  const starts = part === 'afternoon' ? NOON : start === undefined ? undefined : minutes(start);
  const ends = part === 'morning' ? NOON : end === undefined ? undefined : minutes(end);
  return {
    from: day(from),
    ...(through !== undefined && { through: day(through) }),
    ...(every !== undefined && { every: every.map((name) => WORKING_WEEKDAYS.indexOf(name) + 1) }),
    ...(starts !== undefined && { start: starts }),
    ...(ends !== undefined && { end: Math.min(ends, DAY_ENDS) }),
  };
}

export const day = (iso: string): LocalDay => localDay(Temporal.PlainDate.from(iso));

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** "ferie", without its days: the form, with what was understood in it. */
export async function openAbsenceForm(asked: Asked, unclear: Unclear): Promise<Message> {
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  const { missing = [], understood = {} } = unclear;
  const said = (name: string) => {
    const value = new Map(Object.entries(understood)).get(name);
    return typeof value === 'string' && !missing.includes(name) ? value : '';
  };
  const values = {
    ...EMPTY_ABSENCE,
    from: said('from'),
    through: said('through'),
    other: said('substitute'),
  };
  const lacking = lackingText(unclear, asked);
  const problem = [
    impossibleText(unclear, asked),
    lacking && say(absenceForm.lacking, asked.language, { lacking }),
  ].filter((one) => one !== undefined);
  const key = { id: newAbsenceId(), person: asked.turn.who.id };
  return drawAbsenceForm(asked, key, values, { problem: problem.join(' ') });
}

/** "Nyt fravær", "Ret": the form, empty or with a wish in it. */
export async function pressAbsenceForm(
  asked: Asked,
  { person, wish }: ActionOf<'absence.form'>,
): Promise<Message> {
  if (wish === undefined) {
    const key = { id: newAbsenceId(), person: person ?? asked.turn.who.id };
    return drawAbsenceForm(asked, key, EMPTY_ABSENCE);
  }
  const made = await wishOf(asked, wish);
  if (!('wish' in made)) return made.message;
  const key: FormKey = { ...keyOf(made.wish), substituteOnly: wish.from === undefined };
  return drawAbsenceForm(asked, key, shownValues(made.wish, wish.from === undefined));
}

const keyOf = ({ id, person, version }: AbsenceWish): FormKey => ({ id, person, version });

const shownValues = (wish: AbsenceWish, substituteOnly: boolean) =>
  substituteOnly ? { ...EMPTY_ABSENCE, substitute: valuesOf(wish).substitute } : valuesOf(wish);

/** "Se, hvad det betyder" */
export async function previewTyped(asked: Asked, form: ActionOf<'absence.preview'>): Promise<Message> {
  const { verb: _verb, id, person, version, substituteOnly, ...values } = form;
  const key = { id, person, version, substituteOnly };
  const read = await readAbsenceForm(asked, form);
  if (!read.ok) return drawAbsenceForm(asked, key, values, { faults: read.faults });
  const { span, substitute } = read;
  if (span !== undefined) return showPreview(asked, { id, person, version, span, substitute });
  const made = await wishOf(asked, { id, person, version, substitute });
  return 'wish' in made ? showPreview(asked, made.wish, true) : made.message;
}

/** Somebody else was pressed in the preview. */
export async function showWish(asked: Asked, { wish: sent }: ActionOf<'absence.show'>): Promise<Message> {
  const made = await wishOf(asked, sent);
  return 'wish' in made ? showPreview(asked, made.wish, sent.from === undefined) : made.message;
}

/** "Ret" beside one that is there. Whoever may not see its days chooses who covers, and nothing else. */
export async function editAbsence(asked: Asked, { id, person }: ActionOf<'absence.edit'>): Promise<Message> {
  const { ports, turn, language } = asked;
  const listed = await listOwnAbsences(ports, person, turn.who.id, momentOf(asked));
  if (!listed.ok) return tellNotListed(asked, person, listed.reason);
  const there = listed.absences.find((one) => one.id === id);
  if (there === undefined)
    return tellOwnAbsences(asked, person, { text: say(words.gone, language), style: 'attention' });
  const substituteOnly = listed.sight !== 'all' && !isOwnEntry(there, turn.who.id);
  const wish = asWish(there);
  return drawAbsenceForm(asked, { ...keyOf(wish), substituteOnly }, shownValues(wish, substituteOnly));
}

/** What a button carried; its days are those that are there where it carried none. */
async function wishOf(asked: Asked, sent: SentWish): Promise<{ wish: AbsenceWish } | { message: Message }> {
  const { id, person, version, substitute } = sent;
  const span = spanIn(sent);
  if (span !== undefined) return { wish: { id, person, version, span, substitute } };
  const listed = await listOwnAbsences(asked.ports, person, asked.turn.who.id, momentOf(asked));
  if (!listed.ok) return { message: await tellNotListed(asked, person, listed.reason) };
  const there = listed.absences.find((one) => one.id === id);
  if (there !== undefined)
    return { wish: { ...asWish(there), version: version ?? there.version, substitute } };
  const note = { text: say(words.gone, asked.language), style: 'attention' } as const;
  return { message: await tellOwnAbsences(asked, person, note) };
}

/** "Gem" */
export async function pressSave(
  asked: Asked,
  { wish: sent, choice, met }: ActionOf<'absence.save'>,
): Promise<Message> {
  const { ports, turn, clock } = asked;
  const made = await wishOf(asked, sent);
  if (!('wish' in made)) return made.message;
  const substituteOnly = sent.from === undefined;
  const saved = await saveAbsence(ports, made.wish, { choice, met }, turn.who.id, clock.now);
  if (saved.ok) return tellSaved(asked, saved, saved.known);
  if (saved.reason === 'overlaps') return showPreview(asked, made.wish, substituteOnly);
  return tellRefused(asked, made.wish, saved, substituteOnly);
}

async function tellSaved(asked: Asked, saved: PreparedAbsence, known: boolean): Promise<Message> {
  const { language, turn } = asked;
  const { person, absence } = saved;
  const own = person.id === turn.who.id;
  const days = daysText(asked, saved.shown.span, 'all');
  const away = awayText(asked, own ? undefined : person.name, days);
  const first = say(known ? absenceSaved.savedBefore : absenceSaved.saved, language, { text: away });
  const text = [
    first,
    ...(await coverSentences(asked, saved)),
    ...(own ? [] : [say(absenceSaved.personTold, language, { name: person.name })]),
    say(words.noApplication, language),
  ].join(' ');
  const data = { id: absence.id, person: absence.person, version: absence.version };
  const buttons = [
    { title: say(ownAbsences.change, language), verb: 'absence.edit', data },
    { title: say(ownAbsences.remove, language), verb: 'absence.remove', data },
    {
      title: say(own ? ownAbsences.show : ownAbsences.showOf, language),
      verb: 'absence.mine',
      data: own ? {} : { person: person.id },
    },
  ];
  return { card: questionCard({ text, buttons }), summary: text };
}

/** Who covers, in so many sentences; nobody is said loudly. */
async function coverSentences(asked: Asked, { days, substitute, load }: PreparedAbsence): Promise<string[]> {
  const { language } = asked;
  const year = yearOf(todayOf(asked));
  const nobody = coverRuns(days)
    .filter(({ by }) => by === undefined)
    .map(({ from, through }) =>
      say(absencePreview.nobody, language, {
        days: longSpan(from, through, year, language),
      }),
    );
  if (substitute !== undefined && substitute.id === asked.turn.who.id)
    return [coversText(substitute.name, 'substitute', language), ...nobody];
  if (substitute !== undefined)
    return [say(absenceSaved.asked, language, { name: substitute.name }), ...nobody];
  const covering = [...new Set(days.flatMap(({ cover }) => cover.by ?? []))];
  const people = (await Promise.all(covering.map(load.person))).flatMap((one) => (one ? [one.name] : []));
  const [only] = people;
  const how = days.find(({ cover }) => cover.by !== undefined)?.cover.how;
  if (only === undefined || how === undefined) return nobody;
  if (people.length === 1) return [coversText(only, how, language), ...nobody];
  return [say(absenceSaved.inTurn, language, { names: listOf(people, language) }), ...nobody];
}

/** "Fortryd" on a form or a preview. */
export function cancelAbsence({ language }: Asked): Message {
  const text = say(words.notSaved, language);
  return { card: noteCard(text), summary: text };
}
