import { randomUUID } from 'node:crypto';
import type { ActionOf } from '../../cards/actions.ts';
import { type ClosureValues, NO_UNIT } from '../../cards/closure/closure-card.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import { questionCard } from '../../cards/question/question-card.ts';
import type { AbsenceId, UnitClosure } from '../core/absence/absence.ts';
import type { Message } from '../core/conversation.ts';
import type { Unit } from '../core/directory.ts';
import { dayIn } from '../core/local-day.ts';
import { type ClosureRemoved, closeUnit, reopenUnit } from '../journeys/close-unit.ts';
import { unitsOf } from '../journeys/units-of.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { closure as words } from '../language/sentences/closure.ts';
import { duty as dutyWords } from '../language/sentences/duty.ts';
import { forms } from '../language/sentences/forms.ts';
import { drawForm, drawRead, type Filled, readClosure } from './closure-form.ts';
import { coveringName, daysText } from './closure-preview.ts';
import { leadersText } from './duty-words.ts';
import type { Parties } from './people.ts';
import { type Asked, inWords } from './ports.ts';

type Form = ActionOf<'closure.preview' | 'closure.save'>;

/** "Borgerservice er lukket 27/12-30/12": the form, and what it means where it was said whole. */
export async function closeUnitInWords(
  asked: Asked,
  { from = '', through = '' }: Pick<ReadingOf<'absence.unit'>, 'from' | 'through'>,
  parties: Parties,
): Promise<Message> {
  const { turn, ports } = asked;
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  const [unit, to] = [unitIn(parties.unit), unitIn(parties.to)];
  const { led } = await unitsOf(ports.directory, turn.who.id);
  const wanted = unit === undefined ? led[0] : led.find(({ id }) => id === unit.id);
  if (wanted === undefined)
    return unit === undefined ? inWords(words.leadsNone, asked) : tellNotTheirs(asked, unit);
  const values = { unit: wanted.id, from, through, to: to?.id ?? NO_UNIT };
  const isWhole = from !== '' && through !== '';
  return isWhole
    ? drawRead(asked, { form: randomUUID(), values, led, unit: wanted })
    : drawForm(asked, { form: randomUUID(), values, led, unit: wanted }, {});
}

const unitIn = (party: Parties[string] | undefined): Unit | undefined =>
  party?.kind === 'unit' ? party.unit : undefined;

/** "Se, hvad det betyder" */
export async function previewClosureForm(asked: Asked, form: ActionOf<'closure.preview'>): Promise<Message> {
  const filled = await filledOf(asked, form);
  return 'message' in filled ? filled.message : drawRead(asked, filled);
}

/** "Gem": what was shown, once; what was changed since is shown first. */
export async function saveClosure(asked: Asked, form: ActionOf<'closure.save'>): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  const filled = await filledOf(asked, form);
  if ('message' in filled) return filled.message;
  const read = await readClosure(asked, filled);
  const { replaces, ...shown } = form.shown;
  if (!read.ok || !isShown(filled.values, shown))
    return drawRead(asked, filled, say(words.changed, language));
  const wish = { ...read.wish, id: form.form as string as AbsenceId, replaces };
  const saved = await closeUnit(ports, wish, turn.who.id, clock.now);
  if (saved.ok) return drawSaved(asked, filled.unit, saved);
  if (saved.reason === 'overlaps') return drawRead(asked, filled, say(words.meanwhile, language));
  return tellRefused(asked, saved);
}

const isShown = (values: ClosureValues, shown: ClosureValues): boolean =>
  (['unit', 'from', 'through', 'to'] as const).every((name) => values[name] === shown[name]);

/** "Fortryd" */
export function stopClosing({ language }: Asked): Message {
  return inNote(say(forms.cancelled, language));
}

/** "Slet" */
export async function removeClosure(asked: Asked, on: ActionOf<'closure.remove'>): Promise<Message> {
  const { ports, turn, language } = asked;
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  const removed = await reopenUnit(ports, on, turn.who.id);
  if (!removed.ok) return tellRefused(asked, removed);
  const unit = (await ports.directory.unit(on.unit))?.name ?? on.unit;
  return inNote(say(words.removed, language, { unit, days: daysText(asked, removed.closure) }));
}

const inNote = (text: string): Message => ({ card: noteCard(text), summary: text });

async function drawSaved(
  asked: Asked,
  { name, id: unit }: Unit,
  { closure, same }: { readonly closure: UnitClosure; readonly same: boolean },
): Promise<Message> {
  const { language } = asked;
  const told = { unit: name, days: daysText(asked, closure), to: await coveringName(asked, closure) };
  const text = say(same ? words.saved : words.knownEdited, language, told);
  const data = { unit, id: closure.id };
  const buttons = [{ title: say(words.remove, language), verb: 'closure.remove', data }];
  return { card: questionCard({ text, buttons }), summary: text };
}

async function tellRefused(asked: Asked, refused: Extract<ClosureRemoved, { ok: false }>): Promise<Message> {
  if (refused.reason === 'gone') return inNote(say(words.gone, asked.language));
  if (refused.reason === 'noUnit') return inWords(dutyWords.unitGone, asked);
  return tellNotTheirs(asked, refused.unit);
}

async function tellNotTheirs(asked: Asked, unit: Unit): Promise<Message> {
  const names = await leadersText(asked, unit);
  return { text: say(words.notAllowed, asked.language, { unit: unit.name, names }) };
}

/** Asked anew at every press: who leads a unit may have changed. */
async function filledOf(
  asked: Asked,
  { form, unit: id, from, through, to }: Form,
): Promise<Filled | { readonly message: Message }> {
  const { ports, turn } = asked;
  if (!asked.personal) return { message: inWords(words.onlyInPersonalChat, asked) };
  const [{ led }, unit] = await Promise.all([
    unitsOf(ports.directory, turn.who.id),
    ports.directory.unit(id),
  ]);
  if (unit === undefined) return { message: inWords(dutyWords.unitGone, asked) };
  if (!led.some((one) => one.id === id)) return { message: await tellNotTheirs(asked, unit) };
  const day = (text: string) => (dayIn(text) === undefined ? '' : text);
  return { form, values: { unit: id, from: day(from), through: day(through), to: to || NO_UNIT }, led, unit };
}
