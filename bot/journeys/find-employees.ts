import type { Directory, Person } from '../core/directory.ts';

export const MOST_EMPLOYEES = 25;

/**
 * Whom somebody looks for: first those who are called just that (name, initials, e-mail, phone as dialled), then those of
 * whom each word begins a word of name, initials or unit; by name.
 */
export async function findEmployees(
  { searchPeople, findPeople }: Pick<Directory, 'searchPeople' | 'findPeople'>,
  text: string,
): Promise<readonly Person[]> {
  const [called, begun] = await Promise.all([findPeople(text), searchPeople(text, MOST_EMPLOYEES)]);
  const each = new Map([...called, ...begun].map((person) => [person.id, person]));
  return [...each.values()].slice(0, MOST_EMPLOYEES);
}
