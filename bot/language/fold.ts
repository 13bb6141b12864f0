/** A word as it is compared: without case, accents, and the difference that a missing æ, ø or å makes. */
export const fold = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/ae|æ/g, 'a')
    .replace(/oe|ø/g, 'o')
    .replace(/aa|å/g, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
