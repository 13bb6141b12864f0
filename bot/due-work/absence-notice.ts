import { isAway } from '../core/absence/cover-facts.ts';
import { momentAt } from '../core/absence/moments.ts';
import type { NoticeWhat } from '../core/absence/notices.ts';
import type { PersonId } from '../core/directory.ts';
import { LATEST, type Outcome, type Work } from '../core/due-work.ts';
import { nthOpenDay } from '../core/openings.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { loadCover, loading } from '../journeys/cover-facts.ts';
import { workplace } from '../language/due.ts';
import { drawNotice, type NoticeFacts } from './draw-notice.ts';
import type { Hand, Handler } from './handler.ts';
import { whoLeads } from './leads.ts';
import { askedIn, noticeIn, noticePlan, type PlannedNotice } from './notice-plan.ts';
import { clockAt, languageOf, type WorkPorts } from './ports.ts';
import { writeToPerson } from './write-to-person.ts';

/**
 * One message about an absence to one person. All of it is looked up anew: where it does not hold any more, nothing is
 * told, and whoever is away is not prompted before they are back.
 */
export const absenceNotice =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const notice = noticeIn(work);
    const facts = await factsOf(ports, notice, hand.now);
    if (facts === undefined) return { is: 'done' };
    if (notice.to === undefined) return toWhoLeads(ports, hand, work, facts);
    const person = notice.to;
    const message = await drawNotice(ports, facts, hand, person);
    if (message === undefined) return { is: 'done' };
    if (!TOLD_ALL_THE_SAME.has(notice.what) && isAway(facts.cover, person, facts.moment))
      return whenBack(ports, facts, hand.now, person);
    const recipient = await ports.recipients.of(person);
    const text = message(languageOf(ports, recipient.preferences));
    return writeToPerson(ports, hand, { person, recipient, message: text });
  };

/** About themselves, or to whoever was chosen because they are there. */
const TOLD_ALL_THE_SAME: ReadonlySet<NoticeWhat> = new Set(['noted', 'declined', 'gap', 'unanswered']);

async function factsOf(
  ports: WorkPorts,
  notice: PlannedNotice,
  now: EpochMs,
): Promise<NoticeFacts | undefined> {
  const load = loading(ports);
  const [absent, reader] = await Promise.all([
    load.person(notice.absent),
    notice.to === undefined ? undefined : load.person(notice.to),
    load.roster(notice.unit),
  ]);
  if (absent === undefined || (notice.to !== undefined && reader === undefined)) return undefined;
  await Promise.all([loadCover(load, [absent.id]), reader && load.roster(reader.unit)]);
  const cover = load.facts();
  // Wherever it is by now: in the unit that planned this, or in another to which the person has gone.
  const absence = cover.absencesOf(absent.id).find(({ id }) => id === notice.absence);
  const moment = momentAt(now, ports.clock.zone);
  const place = workplace(clockAt(ports, now));
  return { notice, absent, absence, load, cover, moment, place };
}

/** Each of them gets a message of their own. */
async function toWhoLeads(ports: WorkPorts, hand: Hand, work: Work, facts: NoticeFacts): Promise<Outcome> {
  const { notice, load, moment } = facts;
  const { absent, what, key, day, unit } = notice;
  // Who has not answered, or has just said no, knows that.
  const involved = what === 'unanswered' ? askedIn(key) : notice.by;
  const except = [absent, ...(involved === undefined ? [] : [involved])];
  const to = await whoLeads(load, unit, moment, except);
  const until = Math.max(work.until, hand.now + LATEST) as EpochMs;
  await hand.plan(
    to
      .filter((person) => !except.includes(person))
      .map((person) =>
        noticePlan(notice, { what, to: person, key, day, due: hand.now, until }, ports.clock.zone, notice),
      ),
  );
  return { is: 'done' };
}

/** Working days that somebody's return is looked for. */
const MOST_DAYS = 30;

/** At the first opening at which they are there. */
function whenBack(ports: WorkPorts, facts: NoticeFacts, now: EpochMs, person: PersonId): Outcome {
  const { zone } = ports.clock;
  for (let count = 1; count <= MOST_DAYS; count += 1) {
    const at = nthOpenDay(facts.moment.day, count, facts.place)?.opens;
    if (at !== undefined && at > now && !isAway(facts.cover, person, momentAt(at, zone)))
      return { is: 'postponed', to: at, until: (at + LATEST) as EpochMs };
  }
  return { is: 'done' };
}
