import type { ClosureView } from '../../cards/closure/closure-card.ts';
import type { UnitClosure } from '../core/absence/absence.ts';
import type { ClosureWish } from '../core/absence/closing.ts';
import type { Unit } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { type ClosurePreview, previewClosure } from '../journeys/preview-closure.ts';
import { longSpan } from '../language/date-spans.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { workplace } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { backlog } from '../language/sentences/backlog.ts';
import { closurePart, closurePreview as words } from '../language/sentences/closure.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';
import { amountOf, listOf } from '../language/words.ts';
import type { Asked } from './ports.ts';

/** More days are not named one by one. */
const MOST_DAYS = 3;

/** What a closure would mean, in lines. */
export async function closurePreviewOf(
  asked: Asked,
  unit: Unit,
  wish: ClosureWish,
): Promise<NonNullable<ClosureView['preview']>> {
  const { ports, turn, clock, language } = asked;
  const person = await ports.directory.person(turn.who.id);
  const preview = await previewClosure(ports, wish, {
    onlooker: { who: turn.who.id, person, unit, personal: true },
    now: clock.now,
    workplace: workplace(clock),
    standard: clock.calendars.standard,
  });
  const length = say(closurePart.length, language, {
    days: amountOf(preview.days, 'days', language),
    workingDays: amountOf(preview.workingDays, 'workingDays', language),
  });
  return {
    heading: say(words.heading, language, { unit: unit.name, days: daysText(asked, wish) }),
    lines: [
      { text: length },
      { text: dueText(asked, preview) },
      ...(preview.seesAll ? [] : [{ text: say(backlog.notAllCounted, language) }]),
      ...coverLines(asked, preview),
      ...(await metLines(asked, preview)),
    ],
    replaces: preview.met,
  };
}

function dueText({ language }: Asked, { due }: ClosurePreview): string {
  if (due.first === undefined) return say(words.noneDue, language);
  const number = String(due.count);
  const count = due.atLeast ? say(deadlineList.atLeast, language, { count: number }) : number;
  return say(words.due, language, { count, one: due.count === 1 && !due.atLeast, first: due.first });
}

function coverLines(asked: Asked, { covering }: ClosurePreview): { text: string; warns?: boolean }[] {
  const { language } = asked;
  if (covering === undefined) return [{ text: say(words.nobody, language), warns: true }];
  const { closed, nobody } = covering;
  const unit = covering.unit.name;
  const warn = (sentence: typeof words.alsoClosed, days: readonly LocalDay[]) =>
    days.length === 0
      ? []
      : [{ text: say(sentence, language, { unit, days: someDays(asked, days) }), warns: true }];
  return [
    { text: say(words.covers, language, { unit }) },
    ...warn(words.alsoClosed, closed),
    ...warn(words.nobodyThere, nobody),
  ];
}

async function metLines(asked: Asked, { met }: ClosurePreview): Promise<{ text: string; warns: boolean }[]> {
  if (met.length === 0) return [];
  const spans = await Promise.all(met.map((one) => closureText(asked, one)));
  return [{ text: say(words.met, asked.language, { spans: listOf(spans, asked.language) }), warns: true }];
}

/** "mandag den 28. december, tirsdag den 29. december og 3 dage mere" */
function someDays({ clock, language }: Asked, days: readonly LocalDay[]): string {
  const thisYear = yearOf(clock.zone.dayOf(clock.now));
  const named = days.slice(0, MOST_DAYS).map((day) => longDay(day, thisYear, language));
  const more = days.length - named.length;
  if (more === 0) return listOf(named, language);
  return say(closurePart.moreDays, language, {
    days: named.join(', '),
    count: amountOf(more, 'days', language),
  });
}

export const daysText = (
  { clock, language }: Asked,
  { from, through }: Pick<UnitClosure, 'from' | 'through'>,
): string => longSpan(from, through, yearOf(clock.zone.dayOf(clock.now)), language);

/** "mandag den 28. til og med onsdag den 30. december · Jobcenter dækker" */
export async function closureText(asked: Asked, one: UnitClosure): Promise<string> {
  return say(closurePart.spanOf, asked.language, {
    days: daysText(asked, one),
    to: await coveringName(asked, one),
  });
}

export async function coveringName(
  { ports }: Asked,
  { to }: Pick<UnitClosure, 'to'>,
): Promise<string | undefined> {
  return to === undefined ? undefined : ((await ports.directory.unit(to))?.name ?? to);
}
