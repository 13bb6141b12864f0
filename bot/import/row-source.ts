import { createHash } from 'node:crypto';
import { systemSource } from '../core/inquiry-request.ts';
import { maskCpr } from '../core/privacy.ts';
import type { TimeZone } from '../core/time-zone.ts';
import { IMPORT_FIELDS } from '../language/import-headings.ts';
import type { RowValues } from './columns.ts';
import { canonicalMoment } from './moments.ts';
import { readYesOrNo } from './yes-or-no.ts';

/** How a row is known again: by its source id, or else by what it says and how often the file has said that before. */
export type RowSources = (values: RowValues) => { readonly source: string; readonly byContent: boolean };

/**
 * @param system whose the source ids are: the name of its API key, if it has one
 */
export function rowSources(system: string, zone: TimeZone): RowSources {
  const seen = new Map<string, number>();
  return (values) => {
    if (values.sourceId !== undefined)
      return { source: systemSource(system, values.sourceId), byContent: false };
    const hash = createHash('sha256')
      .update(JSON.stringify(content(values, zone)))
      .digest('base64url');
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { source: `import/row/${hash}/${occurrence}`, byContent: true };
  };
}

/**
 * What a row says, whatever program saved it last: spaces, case, the form of dates and of yes and no are set aside, and
 * so are columns that are not read. Nothing of the directory or the profile is in it, for these change. Masked, so that
 * a file whose CPR numbers were taken out since says the same.
 */
function content(values: RowValues, zone: TimeZone): readonly string[] {
  const canonical: RowValues = {
    ...values,
    received: canonicalMoment([values.received, values.time].filter(Boolean).join(' '), zone),
    time: '',
    completeAt: canonicalMoment(values.completeAt ?? '', zone),
    sensitive: String(readYesOrNo(values.sensitive)),
  };
  return IMPORT_FIELDS.map((field) =>
    maskCpr(
      (canonical[field] ?? '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('da-DK').normalize('NFC'),
    ),
  );
}
