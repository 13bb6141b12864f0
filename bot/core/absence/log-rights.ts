import type { Person, PersonId, Unit } from '../directory.ts';

/**
 * Who may enter an absence for somebody: oneself; manager, deputy and coordinators of the person's unit; colleagues there
 * only where the unit chose so.
 */
export function mayLogFor(
  who: Pick<Person, 'id' | 'unit'>,
  absent: Pick<Person, 'id' | 'unit'>,
  unit: Unit | undefined,
): boolean {
  if (who.id === absent.id) return true;
  if (unit === undefined || unit.id !== absent.unit) return false;
  return leadsFor(who.id, unit) || (unit.colleaguesMayLog && who.unit === unit.id);
}

const leadsFor = (who: PersonId, { manager, deputy, coordinators }: Unit): boolean =>
  manager === who || deputy === who || coordinators.includes(who);
