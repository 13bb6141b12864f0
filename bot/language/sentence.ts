import type { Language } from '../core/reply-language.ts';

/** One thing the bot says, Danish and English side by side; a missing one does not compile. */
export type Sentence<Values = void> = Values extends void
  ? Readonly<Record<Language, string>>
  : Readonly<Record<Language, (values: Values) => string>>;

/** Words a sentence in a language. */
export function say(sentence: Sentence, language: Language): string;
export function say<Values>(sentence: Sentence<Values>, language: Language, values: Values): string;
export function say<Values>(
  sentence: Readonly<Record<Language, string | ((values: Values) => string)>>,
  language: Language,
  values?: Values,
): string {
  const words = sentence[language];
  return typeof words === 'string' ? words : words(values as Values);
}
