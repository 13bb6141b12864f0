import { NOBODY, type RotaFormView, type RotaValues, rotaFormCard } from '../../cards/rota/rota-form-card.ts';
import type { Rota } from '../core/absence/duty.ts';
import type { Kept } from '../core/absence/roster.ts';
import type { Message } from '../core/conversation.ts';
import type { Person, Unit } from '../core/directory.ts';
import { dayIn, type LocalDay, plainDate } from '../core/local-day.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { rotaForm, rota as words } from '../language/sentences/rota.ts';
import type { Asked } from './ports.ts';
import { choiceOf, maskedValues, mondays, type RotaFields } from './rota-form.ts';
import { planLines, planView, warningsOf, weekNumber } from './rota-plan.ts';

/** A unit that its reader leads, as it is now. */
export type Led = {
  readonly unit: Unit;
  readonly people: readonly Person[];
  readonly rota: Kept<Rota> | undefined;
};

export type Shown = {
  readonly problem?: string | undefined;
  readonly faults?: RotaFormView['faults'];
  readonly planned?: Rota | undefined;
};

/** What the lists of a form may weigh together, in characters: a card takes 28 KB. */
const MOST_LISTED = 15_000;

/** A duty's form: with its plan as it is, and what was asked to be shown. */
export async function drawForm(asked: Asked, led: Led, fields: RotaFields, shown: Shown): Promise<Message> {
  const { language } = asked;
  const { unit, people, rota } = led;
  const listed = people.map((person) => choiceOf(person, people));
  const isShort = JSON.stringify(listed).length * fields.count <= MOST_LISTED;
  const values = maskedValues(fields.values, isShort ? listed : []);
  const masked = Object.entries(values).some(
    ([name, value]) => value !== fields.values[name as keyof RotaValues],
  );
  const problem = [shown.problem, masked ? say(forms.masked, language) : undefined].filter(Boolean).join(' ');
  const lines = await planLines(asked, rota);
  const view: RotaFormView = {
    language,
    unit,
    ...fields,
    version: rota?.version ?? 0,
    people: isShort ? listed : undefined,
    weeks: weeksOf(asked, dayIn(values.start)),
    values: nobodyAs(isShort ? NOBODY : '', values),
    now: { lines: lines.length > 0 ? lines : [say(rotaForm.nothingYet, language)], sections: [] },
    planned: shown.planned && {
      plan: await planView(asked, unit, shown.planned),
      warnings: warningsOf(asked, shown.planned),
    },
    problem: problem || undefined,
    faults: shown.faults,
  };
  return { card: rotaFormCard(view), summary: problem || say(words.title, language, { unit: unit.name }) };
}

/** A list says that nobody is chosen; a field that is typed in is empty then. */
function nobodyAs(nobody: string, { start, ...turns }: RotaValues): RotaValues {
  const entries = Object.entries(turns).map(
    ([turn, value]) => [turn, value === NOBODY || value.trim() === '' ? nobody : value] as const,
  );
  return { ...(Object.fromEntries(entries) as typeof turns), start };
}

/** "Uge 48, fra mandag den 23. november" */
function weeksOf(asked: Asked, chosen: LocalDay | undefined): RotaFormView['weeks'] {
  const { language } = asked;
  const today = asked.clock.zone.dayOf(asked.clock.now);
  return mondays(today, chosen).map((monday) => ({
    title: say(rotaForm.week48, language, {
      week: weekNumber(monday),
      day: longDay(monday, yearOf(today), language),
    }),
    value: plainDate(monday).toString(),
  }));
}
