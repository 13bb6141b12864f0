import { setImmediate as nextTurn } from 'node:timers/promises';
import type { UnitId } from '../core/directory.ts';
import type { Plan, Work } from '../core/due-work.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { ClosedInquiry } from '../core/inquiry-store.ts';
import { NOTICE, type Warning } from '../core/retention.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { administrators } from './administrators.ts';
import type { Hand } from './handler.ts';
import type { WorkPorts } from './ports.ts';
import { ADMINISTERS, HAD, MOST_NAMED, warnedBy } from './retention-warning.ts';

const LINES_AT_A_TIME = 100;
/** What is beyond these waits for the warning after this one: a row remembers so many, and reading takes its time. */
const MOST_WARNED = 300;
const MOST_LINES = 20_000;

type Range = { readonly from: EpochMs; readonly before: EpochMs };
type Told = { readonly refs: InquiryRef[]; count: number };

/**
 * A message for each who had something of it; the references are looked up once for all of them.
 */
export async function planWarnings(
  ports: WorkPorts,
  hand: Hand,
  { about, due: at }: Work,
  range: Range,
): Promise<Warning> {
  const unit = about as UnitId;
  const { told, through, lines } = await whomToTell(ports, unit, range);
  if (told.size === 0 && lines > 0) ports.log.warn({ lines }, 'There is nobody to warn of a deletion');
  const day = ports.clock.zone.dayOf((at + NOTICE) as EpochMs);
  const plans = Array.from(
    told,
    ([name, { refs, count }]): Plan => ({
      ...warnedBy(ports, unit, at, name),
      data: { unit, refs, count, day },
    }),
  );
  await hand.plan(plans);
  return { at, through, waiting: [...told.keys()] };
}

async function whomToTell(
  ports: WorkPorts,
  unit: UnitId,
  range: Range,
): Promise<{ told: ReadonlyMap<string, Told>; through: EpochMs; lines: number }> {
  const told = new Map<string, Told>();
  let [lines, last]: [number, EpochMs | undefined] = [0, undefined];
  for await (const { owner, ref, at } of closedLines(ports, unit, range)) {
    if (at !== last && (told.size >= MOST_WARNED || lines >= MOST_LINES)) return { told, through: at, lines };
    for (const name of await namesToTell(ports, owner, unit)) {
      const one = told.get(name) ?? { refs: [], count: 0 };
      told.set(name, one);
      one.count += 1;
      if (one.refs.length < MOST_NAMED && !name.startsWith(ADMINISTERS)) one.refs.push(ref);
    }
    lines += 1;
    last = at;
  }
  return { told, through: range.before, lines };
}

async function* closedLines({ inquiries }: WorkPorts, unit: UnitId, { from, before }: Range) {
  let after: ClosedInquiry | undefined;
  do {
    // Others have their turn between two pages.
    if (after !== undefined) await nextTurn();
    const lines = await inquiries.closedOfUnit(unit, { from, before, after, limit: LINES_AT_A_TIME });
    yield* lines;
    after = lines.length < LINES_AT_A_TIME ? undefined : lines.at(-1);
  } while (after !== undefined);
}

/**
 * Whoever had it; of what was nobody's, or of somebody who left, the unit's manager or deputy; where there is none
 * either, whoever administers, who is told how many there are and not which.
 */
async function namesToTell(
  ports: WorkPorts,
  owner: ClosedInquiry['owner'],
  unitId: UnitId,
): Promise<readonly string[]> {
  const { directory } = ports;
  const unit = await directory.unit(unitId);
  for (const id of [owner, unit?.manager, unit?.deputy]) {
    if (id !== undefined && (await directory.person(id)) !== undefined) return [HAD + id];
  }
  return (await administrators(directory)).map(({ id }) => ADMINISTERS + id);
}
