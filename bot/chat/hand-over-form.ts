import {
  HAND_OVER_FIELDS,
  type HandOverField,
  type HandOverValues,
  NOBODY,
} from '../../cards/hand-over/hand-over-card.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import { isTooLong } from '../core/text-limits.ts';
import { findPerson } from '../journeys/find-person.ts';
import type { Target } from '../journeys/hand-over.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { registerFault } from '../language/sentences/forms.ts';
import { handOverFault as faultWords, severalColleagues } from '../language/sentences/hand-over.ts';
import { listOf } from '../language/words.ts';
import type { Asked } from './ports.ts';
import { tooLongText } from './too-long.ts';
import { partyName } from './who-question.ts';

export type HandOverFaults = Readonly<Partial<Record<HandOverField, string>>>;

export type ReadHandOver =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: Sentence; readonly faults: HandOverFaults };

/** More are not listed beside a field. */
const MOST_NAMED = 6;

/** To whom the form says it goes, or what is wrong in it. */
export async function readHandOver(asked: Asked, values: HandOverValues): Promise<ReadHandOver> {
  const filled = HAND_OVER_FIELDS.filter((field) => isFilled(values[field]));
  const [field, another] = filled;
  if (field === undefined) return { ok: false, problem: faultWords.noneChosen, faults: {} };
  if (another !== undefined) return { ok: false, problem: faultWords.twoChosen, faults: {} };
  const found = await targetIn(asked, field, values);
  if ('target' in found) return { ok: true, target: found.target };
  return { ok: false, problem: faultWords.summary, faults: { [field]: found.fault } };
}

const isFilled = (value: string): boolean => value.trim() !== '' && value !== NOBODY;

type Found = { readonly target: Target } | { readonly fault: string };

async function targetIn(asked: Asked, field: HandOverField, values: HandOverValues): Promise<Found> {
  const { ports, language } = asked;
  switch (field) {
    case 'person': {
      const person = await ports.directory.person(values.person as PersonId);
      if (person === undefined) return { fault: say(registerFault.choice, language) };
      return { target: { kind: 'person', person, unit: await ports.directory.unit(person.unit) } };
    }
    case 'unit': {
      const unit = await ports.directory.unit(values.unit as UnitId);
      return unit ? { target: { kind: 'unit', unit } } : { fault: say(registerFault.choice, language) };
    }
    case 'other':
      if (isTooLong(field, values.other)) return { fault: tooLongText(field, language) };
      return otherIn(asked, values.other);
    case 'authority': {
      const authority = values.authority.replace(/\s+/gu, ' ').trim();
      if (isTooLong(field, authority)) return { fault: tooLongText(field, language) };
      return { target: { kind: 'authority', authority, citizenTold: values.told === 'true' } };
    }
  }
}

/** Units may be written here too: where there are many, the list does not hold them all. */
async function otherIn({ ports, turn, members, language }: Asked, other: string): Promise<Found> {
  const named = { written: other.trim(), self: false };
  const found = await findPerson({ ...ports, members }, turn.who.id, named, 'personOrUnit');
  if (found.ok) return { target: found.party };
  if (found.reason === 'nobody') return { fault: say(faultWords.nobody, language) };
  if (found.parties.length > MOST_NAMED) return { fault: say(faultWords.tooMany, language) };
  const names = found.parties.map((party) => partyName(party, { language }, true));
  return { fault: say(severalColleagues, language, { names: listOf(names, language) }) };
}
