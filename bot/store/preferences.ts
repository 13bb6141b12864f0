import { z } from 'zod';
import type { PreferenceStore } from '../core/preferences.ts';
import { LANGUAGES } from '../core/reply-language.ts';
import { removeRow } from './remove-row.ts';
import type { Table } from './table.ts';
import { updateRow } from './update-row.ts';

const VERSION = 1;
const ROW = 'preferences';

const stored = z.object({
  chosenLanguage: z.enum(LANGUAGES).optional(),
  lastLanguage: z.enum(LANGUAGES).optional(),
});

/** One row a person: partition = person id, row `preferences`. */
export function storedPreferences(people: Table): PreferenceStore {
  return {
    async of(person) {
      const row = await people.read(person, ROW);
      return row ? stored.parse(row.value) : {};
    },
    async change(person, change) {
      await updateRow(people, { partition: person, row: ROW, version: VERSION }, (current) => {
        const before = stored.parse(current ?? {});
        const after = stored.parse({ ...before, ...change });
        const same =
          before.chosenLanguage === after.chosenLanguage && before.lastLanguage === after.lastLanguage;
        return same ? undefined : after;
      });
    },
    forget: (person) => removeRow(people, person, ROW),
  };
}
