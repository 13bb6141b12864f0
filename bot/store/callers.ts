import { z } from 'zod';
import type { Caller, CallerStore, FormSource, Page } from '../core/caller.ts';
import type { PersonId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import { instant, text } from './inquiries/because-schema.ts';
import { endOf } from './inquiries/keys.ts';
import { removeRow } from './remove-row.ts';
import { Conflict, type StoredRow, type Table } from './table.ts';
import { updateRow } from './update-row.ts';

const VERSION = 1;
/** Few at any time, for each goes when its call is made. In one partition what a form kept becomes an inquiry's in one write. */
const PARTITION = 'callers';
const FORM = 'f/';
const INQUIRY = 'i/';
/** Somebody else links the same form at the same moment, or saves it again. */
const MOST_TRIES = 5;

const storedCaller: z.ZodType<Caller> = z.object({
  name: z.string().optional(),
  number: z.string().optional(),
  askedFor: text<PersonId>(),
});
const storedForm = z.object({ at: instant, caller: storedCaller });

/**
 * Table `callers`, one partition:
 *
 *     f/<form>   name and number as a form was pressed, before there is an inquiry of it
 *     i/<ref>    the same, of an inquiry
 *
 * It is kept before the inquiry is registered: after a crash between the two, and between the second and the link, the
 * form's source leads from the one to the other.
 */
export function storedCallers(table: Table): CallerStore {
  return {
    keep(form, caller, at) {
      const value = { at, caller: { ...caller } };
      return updateRow(table, { partition: PARTITION, row: FORM + form, version: VERSION }, () => value);
    },
    link: (form, ref) => link(table, form, ref),
    async of(ref) {
      const row = await table.read(PARTITION, INQUIRY + ref);
      return row && storedCaller.parse(row.value);
    },
    forget: (ref) => removeRow(table, PARTITION, INQUIRY + ref),
    forgetForm: (form) => removeRow(table, PARTITION, FORM + form),
    async unlinked(page) {
      const rows = await pageOf(table, FORM, page);
      return rows.map(({ row, value }) => ({
        form: row.slice(FORM.length),
        at: storedForm.parse(value).at,
      }));
    },
    async linked(page) {
      const rows = await pageOf(table, INQUIRY, page);
      return rows.map(({ row }) => row.slice(INQUIRY.length) as InquiryRef);
    },
  };
}

async function pageOf(table: Table, prefix: string, { limit, after }: Page<string>): Promise<StoredRow[]> {
  // The row where the page before ended comes along, where it is still there.
  const from = after === undefined ? prefix : prefix + after;
  const rows = await table.list(PARTITION, { from, before: endOf(prefix), limit: limit + 1 });
  return rows.filter(({ row }) => after === undefined || row !== from).slice(0, limit);
}

/** In one write, so that no crash lies between. */
async function link(table: Table, form: FormSource, ref: InquiryRef): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const [kept, there] = await Promise.all([
      table.read(PARTITION, FORM + form),
      table.read(PARTITION, INQUIRY + ref),
    ]);
    if (kept === undefined) return;
    const { caller } = storedForm.parse(kept.value);
    const own = { do: 'insert', row: INQUIRY + ref, version: VERSION, value: { ...caller } } as const;
    try {
      await table.write(PARTITION, [
        { do: 'remove', row: kept.row, etag: kept.etag },
        ...(there === undefined ? [own] : []),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === MOST_TRIES) throw error;
    }
  }
}
