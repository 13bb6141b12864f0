import type { Card } from '../../bot/core/conversation.ts';
import type { Person, Unit } from '../../bot/core/directory.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { handOver as words } from '../../bot/language/sentences/hand-over.ts';
import type { BacklogPlace } from '../backlog/backlog-card.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './hand-over.json' with { type: 'json' };

const draw = cardFrom(template);

export const HAND_OVER_FIELDS = ['person', 'other', 'unit', 'authority'] as const;
/** One of these says to whom. */
export type HandOverField = (typeof HAND_OVER_FIELDS)[number];

/** As they are typed; `told` is `true` or `false`. */
export type HandOverValues = Readonly<Record<HandOverField | 'told', string>>;

/** Chosen for "none of them", since a list that was once chosen from cannot be emptied on every client. */
export const NOBODY = 'none';

export type HandOverView = {
  readonly language: Language;
  readonly ref: InquiryRef;
  readonly version: number;
  /** May be a citizen's text. */
  readonly subject: string | undefined;
  /** The unit that has it, and whose people they are. */
  readonly unitName: string | undefined;
  readonly people: readonly Person[];
  /** The others. */
  readonly units: readonly Unit[];
  readonly values: HandOverValues;
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<HandOverField, string>>> | undefined;
  /** The list that it was opened from, which is shown again afterwards. */
  readonly from?: BacklogPlace | undefined;
};

/** More would make the card too heavy to send; then they are written by name. */
const MOST_CHOICES = 120;

/** To whom an inquiry goes. It comes back as it was typed when something is wrong. */
export function handOverCard(view: HandOverView): Card {
  const { language, ref, version, subject, values, problem, faults, from } = view;
  return draw({
    title: say(words.title, language, { ref }),
    subject: subject ? [{ text: subject }] : [],
    intro: say(words.intro, language),
    problem: fault(problem),
    labels: labels(view),
    choices: choices(view),
    values,
    faults: Object.fromEntries(HAND_OVER_FIELDS.map((field) => [field, fault(faults?.[field])])),
    save: { title: say(words.save, language), data: { ref, version, ...(from && { from }) } },
    cancel: {
      title: say(forms.cancel, language),
      verb: from ? 'backlog' : 'show',
      data: from ?? { ref },
    },
  });
}

function labels({ language, unitName }: HandOverView) {
  const { other, otherHint, unit, authority, authorityHint, told } = words;
  const rest = Object.entries({ other, otherHint, unit, authority, authorityHint, told });
  return {
    person: unitName ? say(words.personOf, language, { unit: unitName }) : say(words.person, language),
    ...Object.fromEntries(rest.map(([name, sentence]) => [name, say(sentence, language)])),
  };
}

function choices({ language, people, units }: HandOverView) {
  const nobody = { title: say(words.nobody, language), value: NOBODY };
  return {
    person: [nobody, ...people.slice(0, MOST_CHOICES).map(({ id, name }) => ({ title: name, value: id }))],
    unit: [
      nobody,
      ...units.slice(0, MOST_CHOICES).map(({ id, name }) => ({ title: `${name} (${id})`, value: id })),
    ],
  };
}
