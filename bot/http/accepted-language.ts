import { LANGUAGES, type Language } from '../core/reply-language.ts';

/** Of the languages that a request accepts, the one it would rather have that the bot speaks; else Danish. */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map(readRange);
  const best = wanted.reduce((best, one) => (one.weight > best.weight ? one : best), NOTHING);
  return best.language ?? 'da';
}

type Range = { readonly language: Language | undefined; readonly weight: number };

const NOTHING: Range = { language: undefined, weight: 0 };

/** `en-GB;q=0.8`; what the bot does not speak weighs nothing. */
function readRange(text: string): Range {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const language = LANGUAGES.find((known) => known === tag.split('-')[0]);
  if (language === undefined) return NOTHING;
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return { language, weight: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}
