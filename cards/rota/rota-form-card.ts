import type { DutyKind } from '../../bot/core/absence/duty.ts';
import type { Card } from '../../bot/core/conversation.ts';
import type { Unit } from '../../bot/core/directory.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { weekdayNames } from '../../bot/language/dates.ts';
import { capital } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { dutyTitle, rotaEdit, rotaForm as words } from '../../bot/language/sentences/rota.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import { type RotaWay, TURNS, type Turn } from './rota-actions.ts';
import type { PlanView } from './rota-card.ts';
import template from './rota-form.json' with { type: 'json' };

const draw = cardFrom(template);

/** Chosen for "nobody", since a list that was once chosen from cannot be emptied on every client. */
export const NOBODY = 'none';

export type RotaValues = Readonly<Record<Turn, string>> & {
  /** The Monday on which the first one begins, `2026-11-23`. */
  readonly start: string;
};

export type Choice = { readonly title: string; readonly value: string };

export type RotaFormView = {
  readonly language: Language;
  readonly unit: Unit;
  readonly what: DutyKind;
  readonly way: RotaWay;
  /** Of the rota that is shown as it is now. */
  readonly version: number;
  /** How many of the fields are shown. */
  readonly count: number;
  /** The unit's people; undefined where they are too many for a list, and their names are typed. */
  readonly people: readonly Choice[] | undefined;
  readonly weeks: readonly Choice[];
  readonly values: RotaValues;
  readonly now: PlanView;
  readonly planned?: { readonly plan: PlanView; readonly warnings: readonly string[] } | undefined;
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<Turn | 'start', string>>> | undefined;
};

/** More are found by typing. */
const LONGEST_LIST = 15;

/** A duty's plan; it comes back as it was typed, with what it would be, or with what is wrong in it. */
export function rotaFormCard(view: RotaFormView): Card {
  const { language, unit, what, way, version, count, people, planned } = view;
  const data = { unit: unit.id, what, way, version, count };
  const fields = way === 'weekday' || way === 'week' ? TURNS.slice(0, count) : [];
  const plain = fields.map((turn) => fieldOf(view, turn));
  return draw({
    title: title(view),
    problem: fault(view.problem),
    now: { heading: say(words.is, language), lines: asTexts(view.now.lines) },
    intro: intro(view),
    starts: way === 'week' ? [startOf(view)] : [],
    lists: people === undefined ? [] : plain.map((field) => ({ ...field, ...listOf(view, people) })),
    texts: people === undefined ? plain.map((field) => ({ ...field, hint: hintOf(view) })) : [],
    previews: planned === undefined ? [] : [previewOf(view, planned)],
    buttons: buttons(view, data),
    save: {
      title: say(way === 'none' ? rotaEdit.clear : forms.save, language),
      style: way === 'none' ? 'destructive' : 'positive',
      data,
    },
    cancel: { title: say(forms.cancel, language), data: { unit: unit.id } },
  });
}

function title({ language, unit, what, way }: RotaFormView): string {
  const duty = say(dutyTitle[what], language);
  return say(words[way], language, { unit: unit.name, duty });
}

function intro({ language, way }: RotaFormView): string {
  if (way === 'none') return say(words.introNone, language);
  if (way === 'same') return say(words.introSame, language);
  return say(way === 'weekday' ? words.introWeekday : words.introWeek, language);
}

const asTexts = (lines: readonly string[]) => lines.map((text) => ({ text }));

function fieldOf({ language, way, values, faults }: RotaFormView, turn: Turn) {
  const at = TURNS.indexOf(turn);
  const label =
    way === 'weekday'
      ? capital(weekdayNames(language)[at] ?? '')
      : say(words.turn, language, { number: String(at + 1) });
  return { id: turn, label, value: values[turn], fault: fault(faults?.[turn]) };
}

const hintOf = ({ language, people }: RotaFormView): string =>
  say(people === undefined ? words.hintTyped : words.hint, language);

const listOf = (view: RotaFormView, people: readonly Choice[]) => ({
  hint: hintOf(view),
  style: people.length > LONGEST_LIST ? 'filtered' : 'compact',
  choices: [{ title: say(words.nobody, view.language), value: NOBODY }, ...people],
});

const startOf = ({ language, weeks, values, faults }: RotaFormView) => ({
  label: say(words.start, language),
  choices: weeks,
  value: values.start,
  fault: fault(faults?.start),
});

const previewOf = ({ language }: RotaFormView, { plan, warnings }: NonNullable<RotaFormView['planned']>) => ({
  heading: say(words.willBe, language),
  warnings: asTexts(warnings),
  lines: asTexts(plan.lines),
  sections: plan.sections,
});

function buttons({ language, way, count }: RotaFormView, data: object) {
  if (way === 'same' || way === 'none') return [];
  const more = { title: say(words.more, language), verb: 'rota.more', data };
  return [
    { title: say(words.preview, language), verb: 'rota.preview', data },
    ...(way === 'week' && count < TURNS.length ? [more] : []),
  ];
}
