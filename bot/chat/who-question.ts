import { type QuestionButton, questionCard } from '../../cards/question/question-card.ts';
import type { Message } from '../core/conversation.ts';
import { maskCpr } from '../core/privacy.ts';
import type { Party, WhoIsMeant } from '../core/who-is-meant.ts';
import type { Choice, Sought } from '../journeys/find-person.ts';
import type { CommandReading } from '../language/reading.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { people as words } from '../language/sentences/people.ts';
import { listOf } from '../language/words.ts';
import type { Chosen, Name, Parties, SoFar } from './people.ts';
import type { Asked } from './ports.ts';

/** More are no choice any more. */
const MOST_BUTTONS = 6;
/** What the buttons of a card may carry together, in characters of JSON. */
const MOST_CARRIED = 12_000;

/** Nobody bears the name that was written, or several do: with buttons where nobody reads along. */
export function askWho(
  asked: Asked,
  soFar: SoFar,
  name: Name,
  found: Extract<WhoIsMeant, { ok: false }>,
): Message {
  const { language, personal } = asked;
  const written = maskCpr(name.written);
  if (found.reason === 'nobody') return { text: notFound(name, written, asked) };
  const { parties } = found;
  if (parties.length > MOST_BUTTONS) return { text: say(words.tooMany, language, { written }) };
  const labels = labelsOf(asked, parties);
  const buttons = parties.map((party, at) => choiceButton(soFar, name.slot, party, labels[at] ?? ''));
  if (!personal || JSON.stringify(buttons).length > MOST_CARRIED)
    return { text: say(words.severalNamed, language, { written, names: listOf(labels, language) }) };
  const text = say(words.several, language, { written });
  return { card: questionCard({ text, buttons }), summary: text };
}

/** "Jonas Krogh (Byggesag)"; a unit by its name. */
export function partyName(party: Party, { language }: Pick<Asked, 'language'>, initials = false): string {
  if (party.kind === 'unit') return party.unit.name;
  const { person } = party;
  const unit = [...(initials ? [person.initials] : []), party.unit?.name ?? person.unit].join(', ');
  return say(words.withUnit, language, { name: person.name, unit });
}

const NOT_FOUND: Readonly<Record<Sought, Sentence<{ written: string }>>> = {
  person: words.nobody,
  unit: words.noUnit,
  personOrUnit: words.nobodyNorUnit,
};

function notFound({ sought, self }: Name, written: string, { language }: Asked): string {
  return self ? say(words.notYourself, language) : say(NOT_FOUND[sought], language, { written });
}

/** Namesakes of one unit are told apart by their initials; so is everybody where a name has to be written again. */
function labelsOf(asked: Asked, parties: readonly Party[]): readonly string[] {
  const names = parties.map((party) => partyName(party, asked));
  const initials = !asked.personal || new Set(names).size < names.length;
  return initials ? parties.map((party) => partyName(party, asked, true)) : names;
}

/** It carries what was written, to be read again, and whom this button means. */
function choiceButton(
  { reading, parties }: SoFar,
  slot: string,
  party: Party,
  title: string,
): QuestionButton {
  const chosen: Chosen = { ...choicesOf(parties), [slot]: choiceOf(party) };
  return { title, verb: 'do', data: { reading: withoutCpr(reading), chosen } };
}

const choiceOf = (party: Party): Choice =>
  party.kind === 'unit' ? { unit: party.unit.id } : { person: party.person.id };

const choicesOf = (parties: Parties): Chosen =>
  Object.fromEntries(Object.entries(parties).map(([slot, party]) => [slot, choiceOf(party)]));

/** A card keeps what its buttons carry. */
const withoutCpr = (reading: CommandReading): object =>
  Object.fromEntries(
    Object.entries(reading).map(([slot, value]) => [
      slot,
      typeof value === 'string' ? maskCpr(value) : value,
    ]),
  );
