/** What no schema can see, for it concerns two rows of a profile; told along with what is wrong in its shape. */
import type { Fault } from '../edited-files/faults.ts';

type Row = Readonly<Record<string, unknown>>;

/** @param file not yet checked, so nothing is taken for granted */
export function clashes(file: unknown): Fault[] {
  return [...twiceTheSameId(rows(file, 'caseTypes')), ...twiceTheSameTarget(rows(file, 'targets'))];
}

function rows(file: unknown, name: string): readonly Row[] {
  const list = isRow(file) ? file[name] : undefined;
  return Array.isArray(list) ? list.map((row) => (isRow(row) ? row : {})) : [];
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function twiceTheSameId(caseTypes: readonly Row[]): Fault[] {
  return caseTypes.flatMap(({ id }, index) => {
    const first = caseTypes.findIndex((other) => other.id === id);
    if (typeof id !== 'string' || first === index) return [];
    const message = `caseTypes[${first}] has this id already. A deadline that changed is a second row of its obligations.`;
    return [{ path: `caseTypes[${index}].id`, message }];
  });
}

/** Otherwise a municipality that forgets to end the old target gives every inquiry the same obligation twice. */
function twiceTheSameTarget(targets: readonly Row[]): Fault[] {
  return targets.flatMap((target, index) => {
    const first = targets.findIndex((other) => overlap(other, target));
    if (first === index || first === -1) return [];
    const message = `It overlaps targets[${first}]: same channel, kind, duty and days. End one of them with validTo.`;
    return [{ path: `targets[${index}]`, message }];
  });
}

function overlap(one: Row, other: Row): boolean {
  return (
    one.what === other.what &&
    shareOne(one.channels, other.channels) &&
    (one.kinds === undefined || other.kinds === undefined || shareOne(one.kinds, other.kinds)) &&
    begins(one) <= ends(other) &&
    begins(other) <= ends(one)
  );
}

const shareOne = (some: unknown, others: unknown): boolean =>
  Array.isArray(some) && Array.isArray(others) && some.some((item) => others.includes(item));

// ISO dates are ordered as texts are.
const begins = ({ validFrom }: Row): string => (typeof validFrom === 'string' ? validFrom : '');
const ends = ({ validTo }: Row): string => (typeof validTo === 'string' ? validTo : '9999');
