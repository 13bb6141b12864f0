import type { Request } from 'restify';
import type { FieldFault } from './problem.ts';
import { unknownField } from './shape-faults.ts';

/** What an address asks, each name once; what is not known and what is given twice are faults. */
export function readQuery<Name extends string>(
  request: Request,
  names: readonly Name[],
): { readonly given: Readonly<Partial<Record<Name, string>>>; readonly faults: FieldFault[] } {
  const query = new URLSearchParams(String(request.getQuery() ?? ''));
  const known = (name: string): name is Name => (names as readonly string[]).includes(name);
  const faults = [
    ...names.filter((name) => query.getAll(name).length > 1).map(twice),
    ...[...new Set(query.keys())].filter((name) => !known(name)).map(unknownField),
  ];
  const given = Object.fromEntries([...query].filter(([name]) => known(name)));
  return { given: given as Partial<Record<Name, string>>, faults };
}

const twice = (field: string): FieldFault => ({ field, message: 'is given more than once' });

/** A `+` that was not escaped means a space in an address, and everybody forgets to escape an offset's. */
export const withPlus = (instant: string): string => instant.replace(/ (?=\d\d:\d\d$)/, '+');
