import type { Directory, Person } from '../core/directory.ts';

/** They see how delivery stands, and no inquiry. */
export async function administrators(directory: Directory): Promise<Person[]> {
  const units = await directory.units();
  const people = await Promise.all(units.map(({ id }) => directory.peopleOf(id)));
  return people.flat().filter(({ roles }) => roles.includes('administrator'));
}
