import type { Card } from '../../bot/core/conversation.ts';
import type { Person } from '../../bot/core/directory.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { weekdayNames } from '../../bot/language/dates.ts';
import { say } from '../../bot/language/sentence.ts';
import { absence, absenceForm as words } from '../../bot/language/sentences/absence.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './absence-form.json' with { type: 'json' };

const draw = cardFrom(template);

export const ABSENCE_FIELDS = ['from', 'through', 'start', 'end', 'every', 'substitute', 'other'] as const;
export type AbsenceField = (typeof ABSENCE_FIELDS)[number];

/** As they are typed: dates `2026-12-07`, times `14:00`, weekdays `1,5`, `openEnded` `true` or `false`. */
export type AbsenceValues = Readonly<Record<AbsenceField | 'openEnded' | 'anyone', string>>;

/** Chosen for "nobody in particular", since a list that was once chosen from cannot be emptied on every client. */
export const NO_SUBSTITUTE = 'none';

export type AbsenceFormView = {
  readonly language: Language;
  readonly title: string;
  /** What the buttons carry: which absence, and whose. */
  readonly key: object;
  /** Of the person's unit. Anybody else is searched for where Teams has a people picker, and written by name where not. */
  readonly people: readonly Person[];
  readonly values: AbsenceValues;
  /** Its days are not shown, and stay as they are. */
  readonly substituteOnly: boolean;
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<AbsenceField, string>>> | undefined;
};

/** More would make the card too heavy to send; then they are searched for, or written by name. */
const MOST_CHOICES = 120;

/** When somebody is away, and who covers. It comes back as it was typed when something is wrong. */
export function absenceFormCard(view: AbsenceFormView): Card {
  const { language, title, key, values, problem, faults, substituteOnly } = view;
  const hasHours = [values.start, values.end, values.every].some((value) => value !== '');
  return draw({
    title,
    intro: say(words.intro, language),
    problem: fault(problem),
    days: !substituteOnly,
    labels: Object.fromEntries(
      Object.entries(LABELS).map(([name, sentence]) => [name, say(sentence, language)]),
    ),
    moreShown: !substituteOnly && (hasHours || MORE.some((field) => faults?.[field] !== undefined)),
    elsewhereShown: values.anyone !== '' || values.other !== '' || faults?.other !== undefined,
    choices: choices(view),
    values,
    faults: Object.fromEntries(ABSENCE_FIELDS.map((field) => [field, fault(faults?.[field])])),
    noApplication: say(absence.noApplication, language),
    next: { title: say(words.next, language), data: key },
    cancel: say(forms.cancel, language),
  });
}

const MORE = ['start', 'end', 'every'] as const;

const { from, through, openEnded, more, start, end, every, substitute, elsewhere, anyone, other, otherHint } =
  words;
const LABELS = {
  from,
  through,
  openEnded,
  more,
  start,
  end,
  every,
  substitute,
  elsewhere,
  anyone,
  other,
  otherHint,
};

function choices({ language, people }: AbsenceFormView) {
  const nobody = { title: say(words.nobody, language), value: NO_SUBSTITUTE };
  return {
    substitute: [
      nobody,
      ...people.slice(0, MOST_CHOICES).map(({ id, name }) => ({ title: name, value: id })),
    ],
    every: weekdayNames(language)
      .slice(0, 5)
      .map((title, index) => ({ title, value: String(index + 1) })),
  };
}
