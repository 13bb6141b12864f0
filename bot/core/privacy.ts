/**
 * A CPR number: DDMMYY-XXXX, with or without the dash, whatever dash it is, with white space or signs that nobody sees
 * (a mail program's soft hyphen) around or instead of it; no check digit required, and not a piece of a longer number.
 */
const CPR = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[\s\p{Cf}\p{Pd}−]{0,4}\d{4}(?!\d)/gu;

/** Takes every CPR number out of a text. */
export function maskCpr(text: string): string {
  return text.replace(CPR, '******-****');
}
