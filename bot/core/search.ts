import { foldedWords, numberKey } from './fold.ts';
import type { Inquiry } from './inquiry.ts';

/** What somebody looks for, as it is compared. */
export type Sought = {
  /** The beginning of a reference or a case number; empty where nothing was said. */
  readonly number: string;
  /** Each the beginning of a word of the subject. */
  readonly words: readonly string[];
};

/** One letter is half of everything. */
const SHORTEST_NUMBER = 2;

export const soughtIn = (text: string): Sought => ({ number: numberKey(text), words: foldedWords(text) });

/** Does it begin with that number, or has its subject words that begin with all of these? */
export function isSought(
  { number, words }: Sought,
  { ref, caseNumber, subject }: Pick<Inquiry, 'ref' | 'caseNumber' | 'subject'>,
): boolean {
  if (number.length >= SHORTEST_NUMBER) {
    if (numberKey(ref).startsWith(number) || numberKey(caseNumber ?? '').startsWith(number)) return true;
  }
  if (words.length === 0 || subject === undefined) return false;
  const written = foldedWords(subject);
  return words.every((word) => written.some((one) => one.startsWith(word)));
}
