import { fieldOf, type ImportField, REQUIRED_FIELDS } from '../language/import-headings.ts';

/** Which of the file's columns says what, and what it is called there. */
export type Columns = {
  readonly places: ReadonlyMap<ImportField, { readonly at: number; readonly heading: string }>;
  /** Columns with a heading, up to the last that has one. */
  readonly count: number;
  /** What is not read: headings as they stand there, empty where there is none. */
  readonly ignored: readonly { readonly at: number; readonly heading: string }[];
};

export type ColumnsReading =
  | { readonly ok: true; readonly columns: Columns }
  | {
      readonly ok: false;
      readonly missing: readonly ImportField[];
      /** Headings that say the same, the earlier first. */
      readonly repeated: readonly (readonly [string, string])[];
    };

/** All that is wrong with the headings at once. */
export function columnsOf(fields: readonly string[]): ColumnsReading {
  const headings = fields.map((field) => field.replace(/\s+/gu, ' ').trim());
  const count = headings.findLastIndex((heading) => heading !== '') + 1;
  const places = new Map<ImportField, { at: number; heading: string }>();
  const ignored: { at: number; heading: string }[] = [];
  const repeated: [string, string][] = [];
  for (const [at, heading] of headings.slice(0, count).entries()) {
    const field = fieldOf(heading);
    const earlier = field && places.get(field);
    if (field === undefined) ignored.push({ at, heading });
    else if (earlier) repeated.push([earlier.heading, heading]);
    else places.set(field, { at, heading });
  }
  const missing = REQUIRED_FIELDS.filter((field) => !places.has(field));
  if (missing.length > 0 || repeated.length > 0) return { ok: false, missing, repeated };
  return { ok: true, columns: { places, count, ignored } };
}

/** What a row says; what is empty or has no column is absent. */
export type RowValues = { readonly [Field in ImportField]?: string };

export function valuesOf(fields: readonly string[], { places }: Columns): RowValues {
  const values: { [Field in ImportField]?: string } = {};
  for (const [field, { at }] of places) {
    const value = fields[at]?.trim();
    if (value) values[field] = value;
  }
  return values;
}

/** Something stands where there is no heading any more: most likely a field was cut in two. */
export const hasStrayFields = (fields: readonly string[], { count }: Columns): boolean =>
  fields.slice(count).some((field) => field.trim() !== '');
