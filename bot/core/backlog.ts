import type { OpenInquiry } from './inquiry-store.ts';
import { LIFE } from './life/life.ts';
import { type InquiryAction, mayDo, type RightsFacts } from './rights.ts';
import type { EpochMs } from './time-zone.ts';

/** A unit's open inquiries, as its people see them. */

export const BACKLOG_SCOPES = ['overdue', 'unassigned', 'week'] as const;
/** Which of them; `week`: what is due by Sunday, what is late included. */
export type BacklogScope = (typeof BACKLOG_SCOPES)[number];

/** Who looks at which unit's list, and where. */
export type Onlooker = Pick<RightsFacts, 'who' | 'person'> & {
  readonly unit: NonNullable<RightsFacts['unit']>;
  /** False where others read along. */
  readonly personal: boolean;
  /** Do they answer for its owner at this moment? */
  readonly covers?: ((line: OpenInquiry) => boolean) | undefined;
  /** The unit is closed today, and theirs covers it; or its duty is theirs. */
  readonly ofUnitToday?: boolean | undefined;
};

/** Only the unit's own: its people, its manager and deputy, its coordinators, and whose unit covers it today. */
export const maySeeBacklog = (onlooker: Pick<Onlooker, 'who' | 'person' | 'unit' | 'ofUnitToday'>): boolean =>
  isOwnUnit(onlooker) || onlooker.ofUnitToday === true;

/** For good, and not only today. */
export const isOwnUnit = (onlooker: Pick<Onlooker, 'who' | 'person' | 'unit'>): boolean =>
  onlooker.person?.unit === onlooker.unit.id || leads(onlooker);

/** Whoever may hand over what is a colleague's. */
export const leads = ({ who, unit }: Pick<Onlooker, 'who' | 'unit'>): boolean =>
  unit.manager === who || unit.deputy === who || unit.coordinators.includes(who);

/**
 * Confidential ones are their owner's, who covers for them, and the manager's; to others they are not there, and do not
 * count either.
 */
export const seesLine = (onlooker: Onlooker, line: OpenInquiry): boolean =>
  (onlooker.personal || !line.confidential) && mayDo('see', factsOf(onlooker, line));

const factsOf = ({ covers, ...onlooker }: Onlooker, line: OpenInquiry): RightsFacts => ({
  ...onlooker,
  inquiry: line,
  covers: covers?.(line),
});

/** May there be any that this onlooker does not see? Only the manager sees all, and only alone. */
export const seesAll = ({ who, unit, personal }: Onlooker): boolean => personal && unit.manager === who;

/**
 * How a line names whose it is. Lateness belongs to the inquiry, never to a person: a list of what is late with names
 * beside it would be a list of who is behind. So on late lines only whoever may help by handing it over reads a
 * colleague's name; others open the one inquiry to see whom to turn to.
 */
export type ShownOwner = 'nobody' | 'you' | 'name' | 'initials' | 'hidden';

export function shownOwner(line: OpenInquiry, late: boolean, onlooker: Onlooker): ShownOwner {
  const { owner } = line;
  if (owner === undefined) return 'nobody';
  if (!onlooker.personal) return late ? 'hidden' : 'initials';
  if (owner === onlooker.who) return 'you';
  return late && !leads(onlooker) && onlooker.covers?.(line) !== true ? 'hidden' : 'name';
}

/** What is offered beside a line, which is of an open inquiry. */
export function offeredOn(line: OpenInquiry, onlooker: Onlooker): { take: boolean; handOver: boolean } {
  const may = (action: InquiryAction) => mayDo(action, factsOf(onlooker, line));
  return {
    take: may(LIFE.take.right) && line.owner !== onlooker.who,
    handOver: may(LIFE.assign.right),
  };
}

/** `atLeast`: not all lines were read, and there may be more. */
export type Counted = { readonly count: number; readonly atLeast: boolean };
export type BacklogCounts = {
  readonly all: Counted;
  readonly overdue: Counted;
  readonly unassigned: Counted;
};

export const isLate = ({ next }: Pick<OpenInquiry, 'next'>, now: EpochMs): boolean =>
  next !== undefined && next.due < now;

/** @param lines from the nearest due on @param more there are lines after these */
export function countLines(lines: readonly OpenInquiry[], more: boolean, now: EpochMs): BacklogCounts {
  const overdue = lines.filter((line) => isLate(line, now)).length;
  const unassigned = lines.filter(({ owner }) => owner === undefined).length;
  return {
    all: { count: lines.length, atLeast: more },
    // Behind one that is not late, none is.
    overdue: { count: overdue, atLeast: more && overdue === lines.length },
    unassigned: { count: unassigned, atLeast: more },
  };
}
