import {
  HAND_OVER_FIELDS,
  type HandOverValues,
  type HandOverView,
  handOverCard,
  NOBODY,
} from '../../cards/hand-over/hand-over-card.ts';
import type { Message } from '../core/conversation.ts';
import { maskCpr } from '../core/privacy.ts';
import type { OpenedInquiry } from '../journeys/open-inquiry.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { handOver as words } from '../language/sentences/hand-over.ts';
import type { Asked } from './ports.ts';

export const EMPTY: HandOverValues = {
  person: NOBODY,
  other: '',
  unit: NOBODY,
  authority: '',
  told: 'false',
};

/** The form, as it was typed but for CPR numbers, which are never shown. */
export async function drawHandOver(
  asked: Asked,
  { inquiry, unit }: OpenedInquiry,
  typed: HandOverValues,
  { problem, faults, from }: Pick<HandOverView, 'problem' | 'faults' | 'from'>,
): Promise<Message> {
  const { ports, language } = asked;
  const [people, units] = await Promise.all([
    ports.directory.peopleOf(inquiry.unit),
    ports.directory.units(),
  ]);
  const others = {
    // Whoever has it already is no choice.
    people: people.filter(({ id }) => id !== inquiry.owner),
    units: units.filter(({ id }) => id !== inquiry.unit),
  };
  const values = shownValues(typed, others);
  const isMasked = HAND_OVER_FIELDS.some(
    (field) => maskCpr(typed[field]) !== typed[field] && typed[field] !== values[field],
  );
  const told = [problem, ...(isMasked ? [say(forms.masked, language)] : [])].filter(Boolean).join(' ');
  const { ref, version, subject } = inquiry;
  const card = handOverCard({
    language,
    ref,
    version,
    subject,
    unitName: unit?.name,
    ...others,
    values,
    problem: told || undefined,
    faults,
    from,
  });
  return { card, summary: told || say(words.title, language, { ref }) };
}

/** What is no choice of a list came from elsewhere. An id may look like a CPR number in places. */
function shownValues(
  { person, other, unit, authority, told }: HandOverValues,
  { people, units }: Pick<HandOverView, 'people' | 'units'>,
): HandOverValues {
  return {
    person: people.some(({ id }) => id === person) ? person : NOBODY,
    unit: units.some(({ id }) => id === unit) ? unit : NOBODY,
    other: maskCpr(other),
    authority: maskCpr(authority),
    told: told === 'true' ? 'true' : 'false',
  };
}
