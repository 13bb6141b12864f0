import type { PersonId, UnitId } from '../directory.ts';
import { LATEST, type Plan, type WorkId } from '../due-work.ts';
import { type LocalDay, plainDate } from '../local-day.ts';
import type { EpochMs, TimeZone } from '../time-zone.ts';
import type { Absence } from './absence.ts';
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
 * What follows from an absence as it is now (who is asked, told, reminded) is worked out by itself, once a version. It is
 * planned **before** the absence is saved, so that no crash lies between; a version that is not there yet is waited for,
 * and one that never came is forgotten.
 */
export const follow = (
  unit: UnitId,
  absence: Pick<Absence, 'person' | 'id' | 'version'>,
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
  ].join('/') as WorkId,
  kind: 'followAbsence',
  about: absence.person,
  due: now,
  until: (now + LATEST) as EpochMs,
  data: { unit, absence: absence.id, version: absence.version, ...writtenAct(act) },
});

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
