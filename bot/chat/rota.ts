import { rotaCard } from '../../cards/rota/rota-card.ts';
import { peopleOnRota } from '../core/absence/duty.ts';
import { leads } from '../core/backlog.ts';
import type { Message } from '../core/conversation.ts';
import type { Unit, UnitId } from '../core/directory.ts';
import { unitsOf } from '../journeys/units-of.ts';
import { say } from '../language/sentence.ts';
import { duty as dutyWords } from '../language/sentences/duty.ts';
import { rota as words } from '../language/sentences/rota.ts';
import { leadersText } from './duty-words.ts';
import { type Asked, inWords } from './ports.ts';
import { planView } from './rota-plan.ts';

type Note = { readonly text: string; readonly style: 'good' | 'attention' };

/**
 * "vagtplan": the unit's rota, to its people; to whoever leads it with what changes it.
 * @param id the own one if not named, or else the first that the reader leads
 */
export async function tellRota(asked: Asked, id?: UnitId, note?: Note): Promise<Message> {
  const { ports, turn, language, personal } = asked;
  if (!personal) return inWords(words.onlyInPersonalChat, asked);
  const { units, person } = await unitsOf(ports.directory, turn.who.id);
  const wanted = id ?? person?.unit ?? units[0]?.id;
  const unit = units.find((one) => one.id === wanted);
  if (unit === undefined)
    return inWords(id === undefined ? dutyWords.noUnitOfYours : dutyWords.unitGone, asked);
  const [plan, { rota }] = await Promise.all([planView(asked, unit), ports.rosters.of(unit.id)]);
  const isSet = peopleOnRota(rota).length > 0;
  const view = {
    language,
    unit,
    plan: isSet ? plan : { lines: [say(words.none, language, { unit: unit.name })], sections: [] },
    others: units.filter((one) => one.id !== unit.id),
    editable: leads({ who: turn.who.id, unit }),
    isSet,
    hint: await hintText(asked, unit),
    note,
  };
  const summary = note?.text ?? say(words.title, language, { unit: unit.name });
  return { card: rotaCard(view), summary };
}

/** To those who may not change it: who may. */
async function hintText(asked: Asked, unit: Unit): Promise<string | undefined> {
  if (leads({ who: asked.turn.who.id, unit })) return undefined;
  return say(words.whoMay, asked.language, { names: await leadersText(asked, unit) });
}
