import type { InquiryRequest } from '../core/inquiry-request.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { countsHours } from '../journeys/calculate-deadline.ts';
import type { ObligationPorts } from '../journeys/request-faults.ts';
import type { ImportField } from '../language/import-headings.ts';
import type { RowValues } from './columns.ts';
import type { Found, LookUps } from './look-ups.ts';
import { readComplete, readReceived } from './read-times.ts';
import type { RowFault } from './row-fault.ts';
import { readYesOrNo } from './yes-or-no.ts';

export type RowReading =
  | { readonly ok: true; readonly request: Omit<InquiryRequest, 'sources'> }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

export type RowPorts = ObligationPorts & { readonly lookUps: LookUps; readonly now: EpochMs };

/** One row as a request; all that is wrong with it at once. */
export async function readRow(ports: RowPorts, values: RowValues): Promise<RowReading> {
  const received = readReceived(values, ports);
  const complete = readComplete(values, received, ports);
  const { faults: strange, ...named } = await readNames(ports.lookUps, values);
  const sensitive = readYesOrNo(values.sensitive);
  const faults: RowFault[] = [
    ...received.faults,
    ...strange,
    ...textFaults(values),
    ...(sensitive === undefined ? [{ field: 'sensitive', reason: 'unreadable' } as const] : []),
    ...complete.faults,
  ];
  const { channel, unit } = named;
  if (faults.length > 0 || channel === undefined || unit === undefined || received.at === undefined)
    return { ok: false, faults };
  const request = {
    ...named,
    channel,
    unit,
    received: received.at,
    completeAt: complete.at,
    subject: oneLine(values.subject),
    caseNumber: oneLine(values.caseNumber),
    sensitive: sensitive ?? false,
  };
  if (!received.hasTime && countsHours(ports, request, ports.now))
    return { ok: false, faults: [{ field: 'received', reason: 'timeNeeded' }] };
  return { ok: true, request };
}

/** What is said by a name, and means one of ours. */
async function readNames(lookUps: LookUps, { channel, kind, caseType, unit, owner }: RowValues) {
  const faults: RowFault[] = [];
  const kept = <Value>(field: ImportField, found: Found<Value> | undefined): Value | undefined => {
    if (found === undefined || 'value' in found) return found?.value;
    faults.push({ field, ...found });
    return undefined;
  };
  const missing = (field: ImportField): undefined => {
    faults.push({ field, reason: 'missing' });
  };
  const ofUnit = unit === undefined ? missing('unit') : kept('unit', lookUps.unit(unit));
  return {
    channel: channel === undefined ? missing('channel') : kept('channel', lookUps.channel(channel)),
    kind: kept('kind', kind === undefined ? undefined : lookUps.kind(kind)),
    caseType: kept('caseType', caseType === undefined ? undefined : lookUps.caseType(caseType)),
    unit: ofUnit,
    owner: kept('owner', owner === undefined ? undefined : await lookUps.owner(owner, ofUnit)),
    faults,
  };
}

const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/gu, ' ').trim();

/** Characters; as many as the HTTP API takes. */
const LONGEST = { subject: 300, caseNumber: 100, sourceId: 1000 } as const;

/** Signs that no program writes into a text, such as NUL; a line may be broken, and tabs may stand in it. */
const NOT_TEXT = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\ufffe\uffff]/u;

function* textFaults(values: RowValues): Generator<RowFault> {
  for (const [field, text] of Object.entries(values) as [ImportField, string][]) {
    if (NOT_TEXT.test(text)) yield { field, reason: 'notText' };
  }
  for (const [field, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const text = field === 'sourceId' ? values[field] : oneLine(values[field]);
    if ((text?.length ?? 0) > most) yield { field, reason: 'tooLong', most };
  }
}
