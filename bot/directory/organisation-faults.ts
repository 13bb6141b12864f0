/** How the faults of an organisation file are told to those who edit it (IT people: in English). */
import type { z } from 'zod';

/** `path` is as one would write it in code (`units[2].manager`); `message` says what is wrong and what to do. */
export type Fault = { readonly path: string; readonly message: string };

/** The path of what concerns no field in particular. */
export const WHOLE_FILE = '(file)';

/** Zod's issues as faults; an unknown field each its own, at its own path. */
export function shapeFaults(error: z.ZodError | undefined): Fault[] {
  return (error?.issues ?? []).flatMap((issue): Fault[] => {
    if (issue.code !== 'unrecognized_keys') return [{ path: pathText(issue.path), message: issue.message }];
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), message: issue.message }));
  });
}

/** What zod asks for the sentence of an issue whose field has none of its own. */
export function wording(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This field is missing: add it.';
      return `This must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}.`;
    case 'invalid_value':
      return `This must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'unrecognized_keys':
      return 'There is no such field: correct its spelling, or remove it.';
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  array: 'a list in [ ]',
  object: 'an object in { }',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null (leave the field out where it is optional)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function pathText(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    const name = String(step);
    return /^[\p{L}_$][\p{L}\d_$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return steps.join('').replace(/^\./, '') || WHOLE_FILE;
}
