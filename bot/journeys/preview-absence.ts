import { awayOn } from '../core/absence/absence.ts';
import { coveredBy } from '../core/absence/cover.ts';
import {
  type CoverRun,
  coverRuns,
  daysCoveringOthers,
  otherSubstitutes,
  substituteAwayOn,
} from '../core/absence/preview.ts';
import { sightOf } from '../core/absence/sight.ts';
import type { AbsenceWish } from '../core/absence/wish.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { InquiryStore, OpenInquiry } from '../core/inquiry-store.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import { mayDo } from '../core/rights.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { withShown } from './count-deadlines.ts';
import { loadCovered } from './covered-people.ts';
import { workplaceOf } from './hours-ports.ts';
import {
  type AbsencePorts,
  type AbsenceRefusal,
  type PreparedAbsence,
  prepareAbsence,
} from './prepare-absence.ts';

export type PreviewPorts = AbsencePorts & { readonly inquiries: Pick<InquiryStore, 'openOf'> };

/** What falls due while the person is away, as far as the asker may know of it. */
export type DueInside = {
  /** One that was read to its end; else so many or more. */
  readonly count: number;
  readonly atLeast: boolean;
  /** Late already, and waiting for whoever covers. */
  readonly overdue: number;
  /** The first of them, nearest first, each with who would cover that day. */
  readonly nearest: readonly { readonly line: OpenInquiry; readonly cover: Person | undefined }[];
};

export type AbsencePreview = PreparedAbsence & {
  readonly runs: readonly (CoverRun & { readonly person: Person | undefined })[];
  readonly inside: DueInside;
  readonly substituteAway: readonly LocalDay[];
  readonly substituteCovers: { readonly days: readonly LocalDay[]; readonly people: readonly Person[] };
  /** Who could cover instead, the likeliest first. */
  readonly others: readonly Person[];
};

const MOST_NEAREST = 5;
const MOST_OTHERS = 3;
/** Of the unit's people, in which somebody is looked for who could cover. */
const MOST_CANDIDATES = 30;
/** More are not counted. */
const MOST_READ = 200;

/** What an absence would mean: who covers when, what falls due meanwhile, and what speaks against it. */
export async function previewAbsence(
  ports: PreviewPorts,
  wish: AbsenceWish,
  who: PersonId,
  now: EpochMs,
): Promise<AbsencePreview | AbsenceRefusal> {
  const prepared = await prepareAbsence(ports, wish, who, now);
  if (!prepared.ok) return prepared;
  const { days, load } = prepared;
  const [inside, others] = await Promise.all([
    dueInside(ports, prepared, who, now),
    suggested(ports, prepared),
  ]);
  const runs = await Promise.all(
    coverRuns(days).map(async (run) => ({
      ...run,
      person: run.by === undefined ? undefined : await load.person(run.by),
    })),
  );
  return { ...prepared, runs, inside, ...(await onSubstitute(ports, prepared)), others };
}

async function onSubstitute(
  ports: PreviewPorts,
  { shown, days, load, seen, otherwise, when }: PreparedAbsence,
) {
  const { substitute, person } = shown;
  if (substitute === undefined) return { substituteAway: [], substituteCovers: { days: [], people: [] } };
  await loadCovered(
    ports,
    load,
    substitute,
    days.map(({ day }) => day),
  );
  const [facts, others] = await Promise.all([seen(), otherwise()]);
  const covers = daysCoveringOthers(substitute, person, days, (moment) =>
    coveredBy(substitute, moment, others),
  );
  const people = await Promise.all(covers.people.map((id) => load.person(id)));
  return {
    substituteAway: days
      .map(({ day }) => day)
      .filter((day) => substituteAwayOn(substitute, shown, day, facts, when.hours) !== 'none'),
    substituteCovers: { days: covers.days, people: people.filter((one) => one !== undefined) },
  };
}

/** The unit's order first, then colleagues; whoever leads is asked last of all. */
async function suggested(
  { directory }: PreviewPorts,
  { person, unit, absence, days, load, seen, otherwise }: PreparedAbsence,
): Promise<Person[]> {
  if (days.length === 0) return [];
  const people = await directory.peopleOf(person.unit);
  const order = unit?.coverOrder ?? [];
  const leading = [unit?.manager, unit?.deputy];
  const colleagues = people.map(({ id }) => id).filter((id) => !leading.includes(id));
  const said = absence.declined.map((one) => one.person);
  const [first] = days;
  // Who covers all of it anyhow is nobody else.
  const throughout = days.every(({ cover }) => cover.by === first?.cover.by) ? first?.cover.by : undefined;
  const candidates = [...order, ...colleagues]
    .filter((id) => id !== person.id && id !== absence.substitute && !said.includes(id) && id !== throughout)
    .slice(0, MOST_CANDIDATES);
  const known = await Promise.all(candidates.map((id) => load.person(id)));
  await Promise.all(known.map((one) => one && load.roster(one.unit)));
  const [facts, others] = await Promise.all([seen(), otherwise()]);
  const busy = (id: PersonId) =>
    days.some(({ moment }) => coveredBy(id, moment, others).some((one) => one !== person.id));
  const free = otherSubstitutes(candidates, days, facts, busy).slice(0, MOST_OTHERS);
  return (await Promise.all(free.map((id) => load.person(id)))).filter((one) => one !== undefined);
}

async function dueInside(
  ports: PreviewPorts,
  { person, unit, shown: absence, days, load, when }: PreparedAbsence,
  who: PersonId,
  now: EpochMs,
): Promise<DueInside> {
  const workplace = workplaceOf(ports);
  const { zone } = workplace;
  const last = Math.max(absence.span.through ?? 0, days.at(-1)?.day ?? 0) as LocalDay;
  const asker = await load.person(who);
  const read = await ports.inquiries.openOf(person.id, person.unit, {
    limit: MOST_READ,
    dueBefore: zone.at(plusDays(last, 4), 0),
  });
  const all = sightOf(who, person.id, unit) === 'all';
  const seen = read.filter(
    (line) =>
      all ||
      mayDo('see', { who, person: asker, inquiry: line, unit: line.unit === unit?.id ? unit : undefined }),
  );
  const isInside = (at: EpochMs) => {
    const away = awayOn(absence, zone.dayOf(at));
    // What is due when the municipality closes is to be done before somebody leaves.
    return away !== undefined && away.start < zone.minutesOf(at) + 1 && zone.minutesOf(at) <= away.end;
  };
  const open = seen.filter(({ next }) => next !== undefined && next.due >= now);
  const inside = open
    .map((line) => withShown(line, { now, workplace }))
    .filter(({ shownAt }) => isInside(shownAt as EpochMs));
  const begins = absence.span.from <= plusDays(when.now.day, 1);
  const coverOf = (at: EpochMs) =>
    days.find(({ day }) => day >= zone.dayOf(at))?.cover.by ?? days.at(-1)?.cover.by;
  const nearest = await Promise.all(
    inside.slice(0, MOST_NEAREST).map(async ({ line, shownAt }) => {
      const by = coverOf(shownAt as EpochMs);
      return { line, cover: by === undefined ? undefined : await load.person(by) };
    }),
  );
  return {
    count: inside.length,
    atLeast: read.length === MOST_READ,
    overdue: begins ? seen.filter(({ next }) => next !== undefined && next.due < now).length : 0,
    nearest,
  };
}
