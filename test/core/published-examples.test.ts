import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dueAt } from '../../bot/core/deadline.ts';
import { context, instant, profile, zone } from './shipped.ts';

/** The project's published examples, which are not ours to keep in the repository. */
const folder = process.env.CONTRACTS || undefined;
const published = (file: string) => JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));

describe.skipIf(folder === undefined)('the published examples (needs CONTRACTS)', () => {
  test('every deadline is right to the second', () => {
    for (const { received, due, note, roll = 'next', ...span } of published('deadline-examples.json')) {
      expect(zone.format(dueAt(instant(received), { ...span, roll }, context)), note).toBe(due);
    }
  });

  test('every case type is in the profile, word for word', () => {
    const ours = profile.caseTypes.map(({ id, name, basis, starts, pauses, confidential, obligations }) => ({
      ...{ id, da: name.da, basis, starts, pauses, confidential },
      obligations: obligations.map(({ what, span }) => ({ what, ...span })),
    }));
    const defaults = { starts: 'received', pauses: false, confidential: false };
    const theirs = published('case-types.json').map((type: object) => ({ ...defaults, ...type }));
    expect(ours).toEqual(theirs);
  });
});
