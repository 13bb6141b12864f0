import type { ActionOf } from '../../cards/actions.ts';
import { TURNS } from '../../cards/rota/rota-actions.ts';
import { peopleOnRota, type Rota } from '../core/absence/duty.ts';
import { changedRota } from '../core/absence/rota-change.ts';
import { leads } from '../core/backlog.ts';
import type { Message } from '../core/conversation.ts';
import type { Unit, UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { setRota } from '../journeys/set-rota.ts';
import { say } from '../language/sentence.ts';
import { dutyPart, duty as dutyWords } from '../language/sentences/duty.ts';
import { rotaForm, rota as words } from '../language/sentences/rota.ts';
import { listOf } from '../language/words.ts';
import { drawForm, type Led, type Shown } from './draw-rota-form.ts';
import { leadersText } from './duty-words.ts';
import { type Asked, inWords } from './ports.ts';
import { tellRota } from './rota.ts';
import { type RotaFields, readRota, valuesOf } from './rota-form.ts';
import { warningsOf } from './rota-plan.ts';

type Form = ActionOf<'rota.preview' | 'rota.more' | 'rota.save'>;

/** The form of one duty, with the plan that is there. */
export async function openRotaForm(
  asked: Asked,
  { unit, what, way }: ActionOf<'rota.form'>,
): Promise<Message> {
  const led = await ledUnit(asked, unit);
  if ('message' in led) return led.message;
  const { rota, people } = led;
  const fields = { what, way, ...valuesOf({ what, way }, rota, people, todayOf(asked)) };
  return drawForm(asked, led, fields, { problem: await leftText(asked, led) });
}

/** "Se planen": as it would be, or what is wrong. Nothing is saved. */
export async function previewRota(asked: Asked, form: Form): Promise<Message> {
  const led = await ledUnit(asked, form.unit);
  if ('message' in led) return led.message;
  const fields = fieldsOf(form);
  const read = readRota(fields, led.people, led.rota, todayOf(asked));
  return drawForm(
    asked,
    led,
    fields,
    read.ok ? { planned: changedRota(led.rota, read.change) } : wrong(asked, read),
  );
}

/** "Flere uger": with room for more. */
export async function widenRota(asked: Asked, form: Form): Promise<Message> {
  const led = await ledUnit(asked, form.unit);
  if ('message' in led) return led.message;
  const fields = fieldsOf(form);
  return drawForm(asked, led, { ...fields, count: Math.min(TURNS.length, fields.count + MORE) }, {});
}
const MORE = 4;

/** "Gem": once, however often it is pressed. */
export async function saveRota(asked: Asked, form: Form): Promise<Message> {
  const { ports, turn, language } = asked;
  const led = await ledUnit(asked, form.unit);
  if ('message' in led) return led.message;
  const fields = fieldsOf(form);
  const read = readRota(fields, led.people, led.rota, todayOf(asked));
  if (!read.ok) return drawForm(asked, led, fields, wrong(asked, read));
  const wish = { who: turn.who.id, unit: led.unit.id, version: form.version, change: read.change };
  const set = await setRota(ports, wish);
  if (set.ok)
    return tellRota(asked, led.unit.id, { text: savedText(asked, led.unit, set.rota), style: 'good' });
  if (set.reason !== 'stale') return tellRota(asked, led.unit.id);
  const now = { ...led, rota: set.rota };
  const planned = changedRota(set.rota, read.change);
  return drawForm(asked, now, fields, { problem: say(words.stale, language), planned });
}

const todayOf = ({ clock }: Asked): LocalDay => clock.zone.dayOf(clock.now);

const wrong = (
  { language }: Asked,
  { problem, faults }: Extract<ReturnType<typeof readRota>, { ok: false }>,
): Shown => ({
  problem: say(problem, language),
  faults: Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, say(fault, language)])),
});

function fieldsOf({
  verb: _verb,
  unit: _unit,
  version: _version,
  what,
  way,
  count,
  ...values
}: Form): RotaFields {
  return { what, way, count, values };
}

/** Asked anew at every press: who leads a unit may have changed. */
async function ledUnit(asked: Asked, id: UnitId): Promise<Led | { readonly message: Message }> {
  const { ports, turn, language } = asked;
  if (!asked.personal) return { message: inWords(words.onlyInPersonalChat, asked) };
  const unit = await ports.directory.unit(id);
  if (unit === undefined) return { message: inWords(dutyWords.unitGone, asked) };
  if (!leads({ who: turn.who.id, unit })) {
    const names = await leadersText(asked, unit);
    return { message: { text: say(words.notAllowed, language, { unit: unit.name, names }) } };
  }
  const [people, { rota }] = await Promise.all([ports.directory.peopleOf(id), ports.rosters.of(id)]);
  return { unit, people, rota };
}

/** Whoever the rota names and has gone to another unit since: the form cannot show them. */
async function leftText(asked: Asked, { unit, people, rota }: Led): Promise<string | undefined> {
  const { language, ports } = asked;
  const gone = peopleOnRota(rota).filter((id) => !people.some((one) => one.id === id));
  if (gone.length === 0) return undefined;
  const known = await Promise.all(gone.map((id) => ports.directory.person(id)));
  const names = known.map((person) => person?.name ?? say(dutyPart.unknown, language));
  return say(rotaForm.left, language, {
    names: listOf(names, language),
    unit: unit.name,
    more: gone.length > 1,
  });
}

function savedText(asked: Asked, unit: Unit, rota: Rota): string {
  const { language } = asked;
  if (peopleOnRota(rota).length === 0) return say(words.cleared, language, { unit: unit.name });
  return [say(words.saved, language), ...warningsOf(asked, rota)].join(' ');
}
