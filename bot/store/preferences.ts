import { z } from 'zod';
import type { PersonId, UnitId } from '../core/directory.ts';
import type { ActId } from '../core/hand-over-all.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { PreferenceStore } from '../core/preferences.ts';
import { LANGUAGES } from '../core/reply-language.ts';
import { instant, text } from './inquiries/because-schema.ts';
import { removeRow } from './remove-row.ts';
import type { Table } from './table.ts';
import { updateRow } from './update-row.ts';

const VERSION = 1;
export const PREFERENCES = 'preferences';

const receiver = z.union([
  z.strictObject({ person: text<PersonId>() }),
  z.strictObject({ unit: text<UnitId>() }),
]);
const lastAct = z.object({
  act: z.object({ id: text<ActId>(), at: instant, person: text<PersonId>(), to: receiver }),
});

export const storedPreferenceRow = z.object({
  chosenLanguage: z.enum(LANGUAGES).optional(),
  lastLanguage: z.enum(LANGUAGES).optional(),
  morningOff: z.boolean().optional(),
  morningAt: z.int().optional(),
  lastChanged: z.union([z.object({ ref: text<InquiryRef>(), version: z.int() }), lastAct]).optional(),
});

/** One row a person: partition = person id, row `preferences`. */
export function storedPreferences(people: Table): PreferenceStore {
  return {
    async of(person) {
      const row = await people.read(person, PREFERENCES);
      return row ? storedPreferenceRow.parse(row.value) : {};
    },
    async change(person, change) {
      await updateRow(people, { partition: person, row: PREFERENCES, version: VERSION }, (current) => {
        const before = storedPreferenceRow.parse(current ?? {});
        const after = storedPreferenceRow.parse({ ...before, ...change });
        return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
      });
    },
    forget: (person) => removeRow(people, person, PREFERENCES),
  };
}
