import { setImmediate as nextTurn } from 'node:timers/promises';
import { wordRetentionWarning } from '../chat/retention-warning.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { Plan, Work } from '../core/due-work.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { ClosedInquiry } from '../core/inquiry-store.ts';
import { dayId } from '../core/morning.ts';
import { NOTICE, retention, type Warning } from '../core/retention.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Hand, Handler } from './handler.ts';
import { languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

/** Deleted in one go; between two goes everything else has its turn. */
const BATCH = 50;
const NEXT_BATCH_AFTER = 60_000;
const LINES_AT_A_TIME = 100;
/** Named in a warning; the rest is counted. */
const MOST_NAMED = 20;
/** A warning comes three hours after it was planned, at nine, and is of use for five days. */
const WARN_AFTER = 3 * 60 * 60_000;
const WARN_WITHIN = 5 * 24 * 60 * 60_000;

/** Of a unit: deletes what is old and was warned of, batch by batch, then plans the warnings of what is next. */
export const retain =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { inquiries, keepClosedMonths, clock } = ports;
    const unit = work.about as UnitId;
    // By its hour and not by now, so that it plans the same when it is done again.
    const when = { now: work.due, months: keepClosedMonths, zone: clock.zone };
    const { deleteBefore, warn, warnings } = retention(warningsIn(work), when);
    if (deleteBefore !== undefined) {
      const { count, more } = await inquiries.deleteClosed(unit, deleteBefore, BATCH);
      if (count > 0) ports.log.info({ count }, 'Old closed inquiries were deleted');
      if (more) return { is: 'again', at: (hand.now + NEXT_BATCH_AFTER) as EpochMs };
    }
    if (warn) await planWarnings(ports, hand, work, warn);
    return { is: 'done', data: { warnings: warnings.map(({ at, through }) => `${at}/${through}`) } };
  };

function warningsIn({ data }: Work): Warning[] {
  const kept = Array.isArray(data.warnings) ? (data.warnings as string[]) : [];
  return kept.map((text) => {
    const [at, through] = text.split('/').map(Number);
    return { at: at as EpochMs, through: through as EpochMs };
  });
}

async function planWarnings(
  ports: WorkPorts,
  hand: Hand,
  { about: unit, due: at }: Work,
  { from, before }: { readonly from: EpochMs; readonly before: EpochMs },
): Promise<void> {
  const people = new Set<PersonId>();
  for await (const line of closedLines(ports, unit as UnitId, from, before)) {
    const person = await whomToWarn(ports, line);
    if (person !== undefined) people.add(person);
  }
  const due = (at + WARN_AFTER) as EpochMs;
  const plan = (person: PersonId): Plan => ({
    id: dayId(ports.clock.zone.dayOf(at), 'retentionWarning', unit, person),
    kind: 'retentionWarning',
    about: person,
    due,
    until: (due + WARN_WITHIN) as EpochMs,
    data: { unit, from, before },
  });
  await hand.plan(Array.from(people, plan));
}

async function* closedLines({ inquiries }: WorkPorts, unit: UnitId, from: EpochMs, before: EpochMs) {
  let after: ClosedInquiry | undefined;
  do {
    // Others have their turn between two pages.
    if (after !== undefined) await nextTurn();
    const lines = await inquiries.closedOfUnit(unit, { from, before, after, limit: LINES_AT_A_TIME });
    yield* lines;
    after = lines.length < LINES_AT_A_TIME ? undefined : lines.at(-1);
  } while (after !== undefined);
}

/** Whoever had it; of what was nobody's, or of somebody who left, the unit's manager. */
async function whomToWarn(
  { directory }: WorkPorts,
  { owner, unit }: Pick<ClosedInquiry, 'owner' | 'unit'>,
): Promise<PersonId | undefined> {
  if (owner !== undefined && (await directory.person(owner)) !== undefined) return owner;
  return (await directory.unit(unit))?.manager;
}

export const retentionWarning =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const person = work.about as PersonId;
    const { unit, from, before } = work.data;
    const refs: InquiryRef[] = [];
    for await (const line of closedLines(ports, unit as UnitId, from as EpochMs, before as EpochMs)) {
      if ((await whomToWarn(ports, line)) === person) refs.push(line.ref);
    }
    if (refs.length === 0) return { is: 'done' };
    const recipient = await ports.recipients.of(person);
    const { zone } = ports.clock;
    const message = wordRetentionWarning({
      refs: refs.slice(0, MOST_NAMED),
      count: refs.length,
      day: zone.dayOf((work.due - WARN_AFTER + NOTICE) as EpochMs),
      today: zone.dayOf(hand.now),
      language: languageOf(ports, recipient.preferences),
    });
    return writeToPerson(ports, hand, { person, recipient, message });
  };
