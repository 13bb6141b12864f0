import type { InquiryRef } from '../core/inquiry.ts';
import { SLOT_READERS } from './read-slots.ts';
import { textOf } from './tokens.ts';

/** The references that a text names, each once, in the order written; also in a text that is not understood. */
export function referencesIn(written: string): readonly InquiryRef[] {
  const text = textOf(written.slice(0, LONGEST), 0 as never);
  const found = text.tokens.flatMap((_, at) => SLOT_READERS.ref(text, at).map(({ value }) => value));
  return [...new Set(found)];
}
const LONGEST = 500;
