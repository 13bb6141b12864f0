import type { UnitId } from '../directory.ts';
import { LATEST, type Plan, type WorkId } from '../due-work.ts';
import { plainDate } from '../local-day.ts';
import type { EpochMs, TimeZone } from '../time-zone.ts';
import type { Absence } from './absence.ts';

/**
 * What follows from an absence as it is now (who is asked, told, reminded) is worked out by itself, once a version. It is
 * planned **before** the absence is saved, so that no crash lies between; a version that is not there yet is waited for,
 * and one that never came is forgotten.
 */
export const follow = (
  unit: UnitId,
  { person, id, version }: Pick<Absence, 'person' | 'id' | 'version'>,
  now: EpochMs,
  zone: TimeZone,
): Plan => ({
  id: [plainDate(zone.dayOf(now)).toString(), 'followAbsence', person, id, version].join('/') as WorkId,
  kind: 'followAbsence',
  about: person,
  due: now,
  until: (now + LATEST) as EpochMs,
  data: { unit, absence: id, version },
});
