import type { Absence, AbsenceId } from '../core/absence/absence.ts';
import { NOTICES, type Notice, type NoticeWhat } from '../core/absence/notices.ts';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { Plan, Work } from '../core/due-work.ts';
import type { LocalDay } from '../core/local-day.ts';
import { dayId } from '../core/morning.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';

/** A notice as a piece of work: what it tells is looked up when it is told. */

export type NoticeAbout = {
  readonly unit: UnitId;
  readonly absent: PersonId;
  /** Undefined where it is about whatever the person's absences are then. */
  readonly absence?: AbsenceId | undefined;
};

export const about = (unit: UnitId, { person, id }: Pick<Absence, 'person' | 'id'>): NoticeAbout => ({
  unit,
  absent: person,
  absence: id,
});

/** What is told further: the days, where it is not one; as it was; who did it. */
export type NoticeData = {
  readonly days?: readonly LocalDay[] | undefined;
  readonly was?: string | undefined;
  readonly by?: PersonId | undefined;
  readonly version?: number | undefined;
  /** The whole unit is away, and the absent one is just one of them. */
  readonly whole?: boolean | undefined;
};

/** Its id tells it from all others: it exists once. */
export function noticePlan(
  { unit, absent, absence }: NoticeAbout,
  { what, to, key, day, due, until }: Notice,
  zone: TimeZone,
  { days, was, by, version, whole }: NoticeData = {},
): Plan {
  return {
    id: dayId(zone.dayOf(due), 'absenceNotice', what, to ?? '', absent, absence ?? '', key),
    kind: 'absenceNotice',
    about: to ?? absent,
    due,
    until,
    data: {
      what,
      unit,
      absent,
      ...(absence !== undefined && { absence }),
      ...(to !== undefined && { to }),
      ...(day !== undefined && { day }),
      ...(days && { days: days.map(String) }),
      ...(was !== undefined && { was }),
      ...(by !== undefined && { by }),
      ...(version !== undefined && { version }),
      ...(whole && { whole: 1 }),
      key,
    },
  };
}

export type PlannedNotice = NoticeAbout &
  NoticeData & {
    readonly what: NoticeWhat;
    readonly to: PersonId | undefined;
    readonly day: LocalDay | undefined;
    readonly key: string;
  };

export function noticeIn({ data }: Pick<Work, 'data'>): PlannedNotice {
  const what = NOTICES.find((one) => one === data.what);
  if (what === undefined) throw new Error('a notice of something unknown');
  return {
    what,
    unit: data.unit as UnitId,
    absent: data.absent as PersonId,
    absence: data.absence as AbsenceId | undefined,
    to: data.to as PersonId | undefined,
    day: data.day as LocalDay | undefined,
    days: Array.isArray(data.days) ? data.days.map((day) => Number(day) as LocalDay) : undefined,
    was: data.was as string | undefined,
    by: data.by as PersonId | undefined,
    version: data.version as number | undefined,
    whole: data.whole === 1,
    key: String(data.key),
  };
}

/** The instant that is part of a question's key. */
export const askedAtIn = (key: string): EpochMs => Number(key.slice(key.lastIndexOf('/') + 1)) as EpochMs;
/** Who was asked. */
export const askedIn = (key: string): PersonId => key.slice(0, key.lastIndexOf('/')) as PersonId;
