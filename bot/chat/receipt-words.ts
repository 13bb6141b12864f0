import type { ReceiptValues } from '../../cards/receipt/receipt-card.ts';
import { dayIn } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import type { ReceiptFault } from '../journeys/send-receipt.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { say } from '../language/sentence.ts';
import { missingPart, receiptFault, receipt as words } from '../language/sentences/receipt.ts';
import { listOf } from '../language/words.ts';
import type { Asked } from './ports.ts';
import { tooLongText } from './too-long.ts';

/** "Kvitteringen tæller ikke endnu: Der mangler navn på sagsbehandleren." */
export function problemOf(faults: readonly ReceiptFault[], language: Language): string | undefined {
  if (faults.length === 0) return undefined;
  const missing = faults
    .filter(({ reason }) => reason === 'missing')
    .map(({ field }) => say(missingPart[field], language));
  if (missing.length === 0) return say(faults.some(isLong) ? words.notYetInRed : words.notYetDay, language);
  return say(words.notYet, language, { missing: listOf(missing, language) });
}

const isLong = ({ reason }: ReceiptFault): boolean => reason === 'tooLong';

/** What stands beside each field. */
export function wordFaults(asked: Asked, faults: readonly ReceiptFault[], values: ReceiptValues) {
  return Object.fromEntries(faults.map((fault) => [fault.field, wordFault(asked, fault, values)]));
}

function wordFault(
  { language, clock }: Asked,
  { field, reason }: ReceiptFault,
  values: ReceiptValues,
): string {
  if (reason === 'missing') return say(receiptFault[field], language);
  if (reason === 'tooLong' && field !== 'promised') return tooLongText(field, language);
  if (reason === 'tooLong') throw new Error('a day that is too long');
  if (reason !== 'closedDay') return say(receiptFault[reason], language);
  const today = clock.zone.dayOf(clock.now);
  const day = longDay(dayIn(values.promised) ?? today, yearOf(today), language);
  return say(receiptFault.closedDay, language, { day });
}
