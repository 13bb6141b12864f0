import type { PersonId, UnitId } from '../directory.ts';
import { LATEST, type Plan, type WorkId } from '../due-work.ts';
import { type LocalDay, plainDate } from '../local-day.ts';
import type { EpochMs, TimeZone } from '../time-zone.ts';
import type { Absence, WriteId } from './absence.ts';
import { spanIn, writtenSpan } from './written-span.ts';

/** What made an absence as it is now. */
export type AbsenceAct = {
  readonly by: PersonId;
  /** As it was; undefined where it is new. */
  readonly before?: Pick<Absence, 'span' | 'except' | 'asked'> | undefined;
  /** It was an answer to the question whether they cover. */
  readonly answer?: 'yes' | 'no' | undefined;
};

/**
 * What follows from an absence as it is now (who is asked, told, reminded) is worked out by itself, once a write. It is
 * planned **before** the absence is saved, so that no crash lies between; a write that is not there yet is waited for,
 * and one that never came is forgotten, though somebody else's made that version.
 * @param absence as `writtenBy` made it
 */
export const follow = (
  unit: UnitId,
  absence: Pick<Absence, 'person' | 'id' | 'version' | 'writes'>,
  now: EpochMs,
  zone: TimeZone,
  act: AbsenceAct,
): Plan => ({
  id: [
    plainDate(zone.dayOf(now)).toString(),
    'followAbsence',
    absence.person,
    absence.id,
    absence.version,
    ...(absence.writes ?? []).slice(-1),
  ].join('/') as WorkId,
  kind: 'followAbsence',
  about: absence.person,
  due: now,
  until: (now + LATEST) as EpochMs,
  data: {
    unit,
    absence: absence.id,
    version: absence.version,
    write: absence.writes?.at(-1),
    ...writtenAct(act),
  },
});

/** Nobody changes an absence more often before what follows from it is worked out, which takes seconds. */
const KEPT_WRITES = 10;

/** As it is to be saved; `before` as it was. */
export const writtenBy = (
  write: WriteId,
  absence: Absence,
  before: Pick<Absence, 'writes'> | undefined,
): Absence => ({ ...absence, writes: [...(before?.writes ?? []), write].slice(-KEPT_WRITES) });

/** Whether the write for which that was planned made the absence as it is, or was; false where another one did. */
export function wasWritten({ writes }: Pick<Absence, 'writes'>, { write }: Plan['data']): boolean {
  return write === undefined || (writes?.includes(write as WriteId) ?? false);
}

const writtenAct = ({ by, before, answer }: AbsenceAct) => ({
  by,
  ...(answer && { answer }),
  ...(before && { was: writtenSpan(before.span) }),
  ...(before?.except && { exceptBefore: before.except.map(String) }),
  ...(before?.asked && { askedBefore: `${before.asked.at}/${before.asked.person}` }),
});

/** As it lies in the data of a piece of work. */
export function actIn(data: Plan['data']): AbsenceAct {
  const { by, was, exceptBefore, askedBefore, answer } = data;
  const [at = '', ...person] = typeof askedBefore === 'string' ? askedBefore.split('/') : [];
  const asked = at === '' ? undefined : { person: person.join('/') as PersonId, at: Number(at) as EpochMs };
  return {
    by: by as PersonId,
    ...(typeof was === 'string' && { before: { span: spanIn(was), except: daysIn(exceptBefore), asked } }),
    ...((answer === 'yes' || answer === 'no') && { answer }),
  };
}

const daysIn = (value: Plan['data'][string]): LocalDay[] | undefined =>
  Array.isArray(value) ? value.map((day) => Number(day) as LocalDay) : undefined;
