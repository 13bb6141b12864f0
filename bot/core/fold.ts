/**
 * A text as it is compared: without case, accents, apostrophes, and the difference that a missing æ, ø or å makes
 * ("Søren", "Soeren" and "soren" are alike).
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ae|æ/g, 'a')
    .replace(/oe|ø/g, 'o')
    .replace(/aa|å/g, 'a')
    .replace(/['’´`]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Its words alone, folded, in their order. */
export const foldedWords = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters and digits alone: a number is the same with other dashes, dots and spaces, or without. */
export const numberKey = (text: string): string => foldedWords(text).join('');
