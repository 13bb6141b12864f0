/** How the faults of a file (the organisation, the profile) are told to those who edit it (IT people: in English). */
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
      if (issue.input === undefined) return MISSING;
      return `This must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}.`;
    case 'invalid_value':
      if (issue.input === undefined) return MISSING;
      return `This must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'unrecognized_keys':
      return 'There is no such field: correct its spelling, or remove it.';
    default:
      return undefined;
  }
}

const MISSING = 'This field is missing: add it.';

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

/** The text as JSON, or why it is none. */
export function parsedJson(text: string): { value: unknown } | { fault: Fault } {
  try {
    // Windows' editors put a byte order mark first, which JSON does not know.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      fault: { path: WHOLE_FILE, message: `This is not JSON: ${why}. Often a comma is missing or too many.` },
    };
  }
}

/** What is malformed is often wrong in other ways too; the first thing said of it is enough. */
export function firstOfEachPath(faults: readonly Fault[]): readonly Fault[] {
  const said = new Set<string>();
  return faults.filter(({ path }) => !said.has(path) && said.add(path));
}
