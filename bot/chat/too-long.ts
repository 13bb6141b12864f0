import type { Language } from '../core/reply-language.ts';
import { isTooLong, type LimitedField, LONGEST } from '../core/text-limits.ts';
import { say } from '../language/sentence.ts';
import { tooLong } from '../language/sentences/forms.ts';

/** "Højst 500 tegn.": beside each of these fields whose text is longer than the field takes. */
export function tooLongFaults<Field extends LimitedField>(
  values: Readonly<Record<Field, string>>,
  fields: readonly Field[],
  language: Language,
): Partial<Record<Field, string>> {
  const long = fields.filter((field) => isTooLong(field, values[field]));
  return Object.fromEntries(long.map((field) => [field, tooLongText(field, language)])) as Partial<
    Record<Field, string>
  >;
}

export const tooLongText = (field: LimitedField, language: Language): string =>
  say(tooLong, language, { count: String(LONGEST[field]) });
