import { awayListCard } from '../../cards/away-list/away-list-card.ts';
import type { UnitClosure } from '../core/absence/absence.ts';
import type { Message } from '../core/conversation.ts';
import type { Unit } from '../core/directory.ts';
import { dayIn, type LocalDay, plusDays, weekday } from '../core/local-day.ts';
import { type AbsenceList, listAbsences } from '../journeys/list-absences.ts';
import { seeingOf } from '../journeys/seen-facts.ts';
import { longSpan } from '../language/date-spans.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { capital, workplace } from '../language/due.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { awayWords as words } from '../language/sentences/away-list.ts';
import { cover } from '../language/sentences/cover.ts';
import { dayText } from '../language/told-away.ts';
import { isoDate } from '../language/when/iso.ts';
import { type Asked, inWords } from './ports.ts';

type Wanted = { readonly from: LocalDay; readonly through: LocalDay };
type Listed = Extract<AbsenceList, { ok: true }>;

/** "hvem er væk i dag?", "hvem er væk i uge 49": the writer's own unit, in a channel too. */
export async function tellAbsences(asked: Asked, reading: ReadingOf<'absence.who'>): Promise<Message> {
  const { ports, turn, clock, personal } = asked;
  const [from, through] = [dayIn(reading.from), dayIn(reading.through)];
  if (from === undefined || through === undefined) throw new Error('absence.who is of days that exist');
  const list = await listAbsences(ports, {
    who: turn.who.id,
    see: seeingOf(turn.who.id, personal),
    from,
    through,
    now: clock.now,
    workplace: workplace(clock),
  });
  if (!list.ok) return inWords(list.reason === 'past' ? words.onlyFromToday : words.noUnit, asked);
  return drawList(asked, { from, through }, list, await coveringUnits(asked, list.closures));
}

/** By their ids, as far as the directory knows them. */
async function coveringUnits({ ports }: Asked, closures: readonly UnitClosure[]) {
  const units = await Promise.all(
    closures.map(({ to }) => (to === undefined ? undefined : ports.directory.unit(to))),
  );
  return new Map(units.flatMap((unit) => (unit === undefined ? [] : [[unit.id, unit] as const])));
}

function drawList(asked: Asked, wanted: Wanted, list: Listed, covering: ReadonlyMap<string, Unit>): Message {
  const { language, personal, turn, clock } = asked;
  const today = clock.zone.dayOf(clock.now);
  const unit = list.unit.name;
  const days = daysText(list, today, asked);
  const closings = list.closures.map((closure) => closingText(asked, closure, unit, covering));
  const left = leftOut(asked, wanted, list);
  if (list.closed) return { text: [say(cover.closedOn, language, { day: days }), ...left].join(' ') };
  if (list.people.length === 0) {
    const nobody = say(words.nobody, language, { unit, days });
    return { text: [...(closings.length > 0 ? closings : [nobody]), ...left].join(' ') };
  }
  const title = say(words.title, language, { unit });
  const card = awayListCard({
    language,
    today,
    facts: list.facts,
    reader: personal ? turn.who.id : undefined,
    title,
    days: capital(days),
    lines: [...closings, ...left],
    people: list.people,
    buttons: personal ? otherDays(asked, list) : [],
  });
  return { card, summary: `${title}: ${days}` };
}

/** "i dag", "fredag den 4. december", "mandag den 30. november til og med fredag den 4. december" */
function daysText({ from, through }: Wanted, today: LocalDay, { language }: Asked): string {
  return from === through ? dayText(from, today, language) : longSpan(from, through, yearOf(today), language);
}

function closingText(
  asked: Asked,
  { from, through, to }: UnitClosure,
  unit: string,
  covering: ReadonlyMap<string, Unit>,
): string {
  const { language, clock } = asked;
  const today = clock.zone.dayOf(clock.now);
  const days = daysText({ from: Math.max(from, today) as LocalDay, through }, today, asked);
  const other = to === undefined ? undefined : covering.get(to)?.name;
  return other === undefined
    ? say(words.unitClosed, language, { unit, days })
    : say(words.unitClosedCovered, language, { unit, days, to: other });
}

/** What was asked about and is not in it. */
function leftOut({ language, clock }: Asked, wanted: Wanted, list: Listed): string[] {
  const day = longDay(list.through, yearOf(clock.zone.dayOf(clock.now)), language);
  return [
    ...(wanted.from < list.from ? [say(words.onlyFromToday, language)] : []),
    ...(wanted.through > list.through ? [say(words.onlySoFar, language, { day })] : []),
  ];
}

/** Buttons that show today, what is left of this week, and the next one. */
function otherDays({ clock, language }: Asked, shown: Wanted) {
  const today = clock.zone.dayOf(clock.now);
  const monday = plusDays(today, 8 - weekday(today));
  const spans = [
    { title: words.today, from: today, through: today },
    { title: words.thisWeek, from: today, through: plusDays(monday, -3) },
    { title: words.nextWeek, from: monday, through: plusDays(monday, 4) },
  ];
  return spans
    .filter(({ title, from, through }) => title === words.today || from < through)
    .filter(({ from, through }) => from !== shown.from || through !== shown.through)
    .map(({ title, from, through }) => ({
      title: say(title, language),
      data: { reading: { command: 'absence.who', from: isoDate(from), through: isoDate(through) } },
    }));
}
