export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is known when a reply is about to be worded. */
export type LanguageClues = {
  /** Channels and group chats speak the profile's language, whoever asks. */
  readonly personal: boolean;
  readonly profile: Language;
  /** Chosen with "sprog dansk" / "language English". */
  readonly chosen?: Language | undefined;
  /** Of this very text, where it tells. */
  readonly ofText?: Language | undefined;
  readonly lastUsed?: Language | undefined;
  /** The client's, as a BCP 47 tag. Some clients always send `en-US`, which therefore says nothing. */
  readonly locale?: string | undefined;
};

/** The language of a reply (product.md, "How it speaks"). */
export function replyLanguage(clues: LanguageClues): Language {
  if (!clues.personal) return clues.profile;
  return clues.chosen ?? clues.ofText ?? clues.lastUsed ?? ofLocale(clues.locale) ?? 'da';
}

function ofLocale(locale: string | undefined): Language | undefined {
  if (locale === undefined || locale.toLowerCase() === 'en-us') return undefined;
  const language = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((known) => known === language);
}
