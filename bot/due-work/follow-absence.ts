import type { Absence, AbsenceId } from '../core/absence/absence.ts';
import { withAbsence } from '../core/absence/answering.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { actIn, wasWritten } from '../core/absence/follow.ts';
import { momentAt } from '../core/absence/moments.ts';
import { type Followed, type Notice, noticesOf, toldBefore } from '../core/absence/notices.ts';
import { coverOn, firstDay, reminderOn, workingDayFrom } from '../core/absence/reminding.ts';
import { writtenSpan } from '../core/absence/written-span.ts';
import type { PersonId, Unit, UnitId } from '../core/directory.ts';
import type { Work } from '../core/due-work.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type Loading, loadCover, loading } from '../journeys/cover-facts.ts';
import { workplace } from '../language/due.ts';
import type { Hand, Handler } from './handler.ts';
import { about, noticePlan } from './notice-plan.ts';
import { clockAt, type WorkPorts } from './ports.ts';
import { reminderId, reminderPlan } from './remind-cover.ts';
import { tellGaps } from './tell-gaps.ts';

/** What was planned and is not saved by then was never saved. In ms. */
const SAVED_WITHIN = 2 * 60_000;
const LOOK_AGAIN_AFTER = 20_000;

/** Works out what follows from one write of an absence; each message is a piece of work of its own, which exists once. */
export const followAbsence =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const unit = work.data.unit as UnitId;
    const version = Number(work.data.version);
    const load = loading(ports);
    const roster = await load.roster(unit);
    const absence = roster.absences.find(({ id }) => id === (work.data.absence as AbsenceId));
    if (absence === undefined || absence.version < version) {
      const wait = hand.now - work.due < SAVED_WITHIN;
      return wait ? { is: 'again', at: (hand.now + LOOK_AGAIN_AFTER) as EpochMs } : { is: 'done' };
    }
    if (!wasWritten(absence, work.data)) return { is: 'done' };
    const act = actIn(work.data);
    const place = workplace(clockAt(ports, hand.now));
    const followed: Followed = { absence, version, act, now: hand.now, workplace: place };
    await loadCover(load, [absence.person]);
    const notices = [...noticesOf(followed), ...(await toWhoWasTold(ports, load, followed))];
    const data = { was: act.before && writtenSpan(act.before.span), by: act.by, version };
    const { zone } = ports.clock;
    await hand.plan(notices.map((one) => noticePlan(about(unit, absence), one, zone, data)));
    if (absence.version > version) return { is: 'done' };
    await remindToday(ports, hand, unit, absence, load.facts());
    for (const other of await affected(ports, load, unit, work)) await tellGaps(ports, hand, other, hand.now);
    return { is: 'done' };
  };

/** Who was asked, or reminded, hears what has become of it. */
async function toWhoWasTold(ports: WorkPorts, load: Loading, followed: Followed): Promise<Notice[]> {
  const { absence, act, now, workplace: place } = followed;
  const { before, answer } = act;
  if (before === undefined || answer !== undefined) return [];
  const facts = load.facts();
  const reminded = await remindedOf(ports, facts, { ...absence, ...before }, followed);
  const told = new Set([...(before.asked ? [before.asked.person] : []), ...reminded]);
  const today = place.zone.dayOf(now);
  const day = workingDayFrom(absence, today, place);
  const covers = day && coverOn(absence, facts, day, place, momentAt(now, place.zone))?.by;
  return [...told].flatMap((person) =>
    toldBefore(followed, person, person === covers || person === absence.asked?.person),
  );
}

/** Who covers at the next moment of it as it was, and was reminded of that. */
async function remindedOf(
  ports: WorkPorts,
  facts: CoverFacts,
  was: Absence,
  { now, workplace: place }: Followed,
): Promise<PersonId[]> {
  const days = [firstDay(was, place), workingDayFrom(was, place.zone.dayOf(now), place)];
  const found = await Promise.all(
    [...new Set(days)].map(async (day) => {
      const by = day && coverOn(was, withAbsence(facts, was), day, place)?.by;
      if (day === undefined || by === undefined) return [];
      const told = await ports.store.ended(reminderId(was.person, { to: by, day }), by);
      return told?.activity === undefined ? [] : [by];
    }),
  );
  return found.flat();
}

/** What the morning could not know yet, as long as its hour is to come. */
async function remindToday(
  ports: WorkPorts,
  hand: Hand,
  unit: UnitId,
  absence: Absence,
  facts: CoverFacts,
): Promise<void> {
  const place = workplace(clockAt(ports, hand.now));
  const today = place.zone.dayOf(hand.now);
  const reminder = reminderOn(absence, facts, today, place);
  if (reminder === undefined || reminder.at <= hand.now) return;
  await hand.plan([reminderPlan(about(unit, absence), reminder, place.zone)]);
}

/** Where the person may have been counted on: the own unit, those in which they have a part, those who name them. */
async function affected(
  { directory }: WorkPorts,
  load: Loading,
  unit: UnitId,
  { about: person }: Work,
): Promise<ReadonlySet<UnitId>> {
  const [units, own] = await Promise.all([directory.units(), load.roster(unit)]);
  const parts = units.filter((one) => hasPart(one, person as PersonId)).map(({ id }) => id);
  const named = own.namedElsewhere.filter(({ substitute }) => substitute === person);
  return new Set([unit, ...parts, ...named.map((one) => one.unit)]);
}

const hasPart = ({ coverOrder, manager, deputy }: Unit, person: PersonId): boolean =>
  manager === person || deputy === person || coverOrder.includes(person);
