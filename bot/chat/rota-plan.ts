import type { PlanView } from '../../cards/rota/rota-card.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { type DutyKind, type DutyPlan, peopleOnRota, type Rota } from '../core/absence/duty.ts';
import { mondayOf, turnsFrom } from '../core/absence/rota-change.ts';
import type { PersonId, Unit } from '../core/directory.ts';
import { type LocalDay, plainDate, plusDays, weekday } from '../core/local-day.ts';
import { dutyFacts } from '../journeys/duty-facts.ts';
import { longDay, shortDay, yearOf } from '../language/dates.ts';
import { say } from '../language/sentence.ts';
import { dutyName, dutyPart } from '../language/sentences/duty.ts';
import { dutyTitle, rotaForm, rota as words } from '../language/sentences/rota.ts';
import { listOf } from '../language/words.ts';
import { isOpenOn, isSameDay, spansOf, spansText, viewerOf } from './duty-words.ts';
import type { Asked } from './ports.ts';

const todayOf = ({ clock }: Asked): LocalDay => clock.zone.dayOf(clock.now);

/** Monday to Friday of this week and the next, from today on; at the week-end, of the next alone. */
function weeksAhead(today: LocalDay): readonly { heading: 'thisWeek' | 'nextWeek'; days: LocalDay[] }[] {
  const monday = mondayOf(today);
  const weeks = (['thisWeek', 'nextWeek'] as const).map((heading, at) => ({
    heading,
    days: [0, 1, 2, 3, 4].map((on) => plusDays(monday, at * 7 + on)).filter((day) => day >= today),
  }));
  return weeks.filter(({ days }) => days.length > 0);
}

/** @param rota as it would be; the one that is there if absent */
export async function planView(asked: Asked, unit: Unit, rota?: Rota): Promise<PlanView> {
  const weeks = weeksAhead(todayOf(asked));
  const days = weeks.flatMap((week) => week.days);
  const facts = await dutyFacts(asked.ports, { unit: unit.id, days, viewer: viewerOf(asked), rota });
  const shown = rota ?? facts.roster(unit.id)?.rota;
  if (shown === undefined || peopleOnRota(shown).length === 0) return { lines: [], sections: [] };
  return {
    lines: [...(await planLines(asked, shown)), ...(await leftLines(asked, unit, shown))],
    sections: weeks.map((week) => ({
      heading: say(words[week.heading], asked.language, { week: weekNumber(week.days[0]) }),
      rows: week.days.map((day) => ({
        day: shortDay(day, yearOf(todayOf(asked)), asked.language),
        who: isOpenOn(asked, day) ? rowText(asked, unit, day, facts) : say(dutyPart.closed, asked.language),
      })),
    })),
  };
}

export const weekNumber = (day: LocalDay | undefined): string =>
  String(day === undefined ? '' : plainDate(day).weekOfYear);

/** Whoever is in another unit by now has no duty of this one, whatever the plan says. */
async function leftLines(asked: Asked, { id: unit, name }: Unit, rota: Rota): Promise<string[]> {
  const { ports, language } = asked;
  const named = await Promise.all(peopleOnRota(rota).map((id) => ports.directory.person(id)));
  const left = named.filter((person) => person?.unit !== unit);
  if (left.length === 0) return [];
  const names = left.map((person) => person?.name ?? say(dutyPart.unknown, language));
  return [say(words.left, language, { names: listOf(names, language), unit: name, more: left.length > 1 })];
}

/** "Jonas Krogh" · "Mail: Jonas Krogh · Telefon: Mette Holm" */
function rowText(asked: Asked, unit: Unit, day: LocalDay, facts: CoverFacts): string {
  const { language } = asked;
  const [mail, phone] = [
    spansOf(asked, unit.id, day, facts, 'mail'),
    spansOf(asked, unit.id, day, facts, 'phone'),
  ];
  const text = spansText(asked, mail, facts);
  if (isSameDay(mail, phone)) return text;
  return [
    say(words.mail, language, { who: text }),
    say(words.phone, language, { who: spansText(asked, phone, facts) }),
  ].join(' · ');
}

/** "Mailvagten skifter hver uge: Jonas Krogh og Mette Holm. Telefonvagten er den samme." */
export async function planLines(asked: Asked, rota: Rota | undefined): Promise<string[]> {
  if (rota === undefined || peopleOnRota(rota).length === 0) return [];
  const names = await namesOf(asked, peopleOnRota(rota));
  const line = (what: DutyKind, plan: DutyPlan) => planLine(asked, what, plan, names);
  return [
    line('mail', rota.mail),
    rota.phone === undefined ? say(words.phoneAsMail, asked.language) : line('phone', rota.phone),
  ];
}

function planLine(
  asked: Asked,
  what: DutyKind,
  plan: DutyPlan,
  names: ReadonlyMap<PersonId, string>,
): string {
  const { language } = asked;
  const duty = say(dutyTitle[what], language);
  if (plan.by === 'weekday') return say(words.byWeekday, language, { duty });
  const { people } = turnsFrom(plan, todayOf(asked));
  return say(words.byWeek, language, {
    duty,
    names: listOf(
      people.map((id) => names.get(id) ?? ''),
      language,
    ),
  });
}

async function namesOf(
  { ports, language }: Asked,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const people = await Promise.all(ids.map((id) => ports.directory.person(id)));
  const name = (id: PersonId) =>
    people.find((one) => one?.id === id)?.name ?? say(dutyPart.unknown, language);
  return new Map(ids.map((id) => [id, name(id)]));
}

/** A plan by the week that begins later leaves the days until then open, also those that another had. */
export function warningsOf(asked: Asked, rota: Rota): string[] {
  const { language } = asked;
  const today = todayOf(asked);
  // A week-end is nobody's anyway.
  const firstDay = weekday(today) > 5 ? plusDays(mondayOf(today), 7) : today;
  return (['mail', 'phone'] as const).flatMap((what) => {
    const plan = rota[what];
    if (plan?.by !== 'week' || plan.people.length === 0 || plan.from <= firstDay) return [];
    const day = longDay(plan.from, yearOf(today), language);
    return [say(rotaForm.emptyUntil, language, { duty: say(dutyName[what], language), day })];
  });
}
