import type { z } from 'zod';
import type { RequestFault } from '../core/inquiry-request.ts';
import { maskCpr } from '../core/privacy.ts';
import type { FieldFault } from './problem.ts';

/** More are of no use to whoever mends the request. */
const MOST_TOLD = 20;
const LONGEST_NAME = 60;

/** What is wrong with the shape of a request; of what was sent it repeats no more than the names of unknown fields. */
export function shapeFaults({ issues }: z.ZodError): FieldFault[] {
  return issues
    .flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') {
        return [{ field: issue.path.join('.') || 'body', message: wording(issue) }];
      }
      return issue.keys.slice(0, MOST_TOLD).map(unknownField);
    })
    .slice(0, MOST_TOLD);
}

/** Told by its name alone. */
export const unknownField = (name: string): FieldFault => ({ field: shown(name), message: 'is not known' });

const shown = (name: string) => maskCpr(name).slice(0, LONGEST_NAME).toWellFormed();

type Issue = z.ZodError['issues'][number];

function wording(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be one of: ${issue.values.join(', ')}`;
    case 'too_small':
      return 'must not be empty';
    case 'too_big':
      return `has more than ${issue.maximum} characters`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  object: 'an object',
};

const REASONS: Readonly<Record<RequestFault['reason'], string>> = {
  unknown: 'is not known here',
  inFuture: 'is in the future',
  tooOld: 'is more than two years ago',
  beforeReceived: 'is before it was received',
};

export const requestFaults = (faults: readonly RequestFault[]): FieldFault[] =>
  faults.map(({ field, reason }) => ({ field, message: REASONS[reason] }));
