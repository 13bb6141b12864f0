import type { CoverFacts } from '../core/absence/cover-facts.ts';
import type { DutyKind } from '../core/absence/duty.ts';
import { type DutySpan, dutyThrough, isSameDuty } from '../core/absence/duty-day.ts';
import type { DutyNow } from '../core/absence/duty-now.ts';
import type { Person, PersonId, Unit, UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { closingTime } from '../core/opening-hours.ts';
import { dutyFacts } from '../journeys/duty-facts.ts';
import type { Viewer } from '../journeys/seen-facts.ts';
import { clock as clockTime } from '../language/dates.ts';
import { workplace } from '../language/due.ts';
import { phoneNumber } from '../language/phone-number.ts';
import { say } from '../language/sentence.ts';
import { dutyPart } from '../language/sentences/duty.ts';
import { listOf } from '../language/words.ts';
import type { Asked } from './ports.ts';

export const viewerOf = ({ turn, personal, clock }: Asked): Viewer => ({
  who: turn.who.id,
  personal,
  today: clock.zone.dayOf(clock.now),
});

/** The municipality works that day. */
export const isOpenOn = ({ clock }: Pick<Asked, 'clock'>, day: LocalDay): boolean =>
  closingTime(day, clock.hours, workplace(clock).calendar) !== undefined;

/** Who has it in the course of that day; of today, from now on. */
export function spansOf(
  { clock }: Pick<Asked, 'clock'>,
  unit: UnitId,
  day: LocalDay,
  facts: CoverFacts,
  what?: DutyKind,
): readonly DutySpan[] {
  const { hours, zone, now } = clock;
  const notBefore = day === zone.dayOf(now) ? zone.minutesOf(now) : undefined;
  return dutyThrough(unit, { day, hours, notBefore }, facts, what);
}

/** The phone's is the mailbox's all that day. */
export const isSameDay = (one: readonly DutySpan[], other: readonly DutySpan[]): boolean =>
  one.length === other.length &&
  one.every(({ from, duty }, at) => from === other[at]?.from && isSameDuty(duty, other[at]?.duty));

/** "Jonas Krogh" · "Mette Holm (dækker for Jonas Krogh)" · "Jonas Krogh, fra kl. 14 Mette Holm (dækker for …)" */
export function spansText(
  { language }: Pick<Asked, 'language'>,
  spans: readonly DutySpan[],
  facts: CoverFacts,
): string {
  const [first, ...later] = spans.map(({ from, duty }) => ({ from, who: whoText(duty, facts, language) }));
  const after = later.map(({ from, who }) =>
    say(dutyPart.thenFrom, language, { time: clockTime(from, language), who }),
  );
  return [first?.who ?? '', ...after].join(', ');
}

function whoText(duty: DutyNow | undefined, facts: CoverFacts, language: Asked['language']): string {
  if (duty === undefined) return say(dutyPart.nobody, language);
  const on = nameIn(facts, duty.on, language);
  if (!duty.away) return on;
  if (duty.by === undefined) return say(dutyPart.nobodyFor, language, { on });
  return say(dutyPart.coversFor, language, { by: nameIn(facts, duty.by, language), on });
}

export const nameIn = (facts: CoverFacts, id: PersonId, language: Asked['language']): string =>
  facts.person(id)?.name ?? say(dutyPart.unknown, language);

/** ", tlf. 15 31 30 02": to be reached on first. */
export function numberText(person: Person | undefined, language: Asked['language']): string {
  const [first] = person?.phones ?? [];
  if (first === undefined) return say(dutyPart.noNumber, language);
  return say(dutyPart.number, language, { number: phoneNumber(first) });
}

/** Whoever has a unit's mail duty today, from now on; undefined where nobody has, or it is closed. */
export async function dutyToday(asked: Asked, unit: UnitId | undefined): Promise<string | undefined> {
  const { clock } = asked;
  const today = clock.zone.dayOf(clock.now);
  if (unit === undefined || !isOpenOn(asked, today)) return undefined;
  const facts = await dutyFacts(asked.ports, { unit, days: [today], viewer: viewerOf(asked) });
  const spans = spansOf(asked, unit, today, facts);
  return spans.some(({ duty }) => duty !== undefined) ? spansText(asked, spans, facts) : undefined;
}

/** "Megan Bowen, Jonas Krogh og Adele Vance": whoever leads the unit. */
export async function leadersText({ ports, language }: Asked, unit: Unit): Promise<string> {
  const ids = [unit.manager, unit.deputy, ...unit.coordinators].filter((id) => id !== undefined);
  const people = await Promise.all([...new Set(ids)].map((id) => ports.directory.person(id)));
  return listOf(
    people.flatMap((person) => (person === undefined ? [] : [person.name])),
    language,
  );
}
