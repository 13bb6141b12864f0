import { foldedWords, numberKey } from './fold.ts';
import type { Inquiry } from './inquiry.ts';

/** What two inquiries may be alike in. */
export type Compared = Pick<Inquiry, 'subject' | 'caseNumber' | 'received'>;

/** The same subject again after this many days is another matter. */
const DAYS_APART = 14;
const DAY_MS = 86_400_000;
/** A shorter one says nothing. In letters and digits. */
const SHORTEST = 4;

/** What a mail program puts before the subject of an answer. */
const ANSWERED = new Set(['sv', 'vs', 're', 'fw', 'fwd']);

/**
 * May they be the same thing, come twice? They bear the same case number, or came within a fortnight of each other
 * with the same subject. Only to be offered to a person: what is the same for certain has a source in common.
 */
export function areAlike(one: Compared, other: Compared): boolean {
  if (haveInCommon(numberKey(one.caseNumber ?? ''), numberKey(other.caseNumber ?? ''))) return true;
  const near = Math.abs(one.received - other.received) <= DAYS_APART * DAY_MS;
  return near && haveInCommon(subjectKey(one), subjectKey(other));
}

/** Could anything be found that is like it? */
export const isTelling = (one: Compared): boolean =>
  numberKey(one.caseNumber ?? '').length >= SHORTEST || subjectKey(one).length >= SHORTEST;

const haveInCommon = (one: string, other: string): boolean => one.length >= SHORTEST && one === other;

function subjectKey({ subject }: Compared): string {
  const words = foldedWords(subject ?? '');
  const start = words.findIndex((word) => !ANSWERED.has(word));
  return words.slice(Math.max(start, 0)).join(' ');
}
