/**
 * A CPR number: DDMMYY-XXXX, with or without the dash or a space in its place, no check digit required, and not
 * a piece of a longer number.
 */
const CPR = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}(?: ?[-‐‑–—−] ?|\s)?\d{4}(?!\d)/gu;

/** Takes every CPR number out of a text. */
export function maskCpr(text: string): string {
  return text.replace(CPR, '******-****');
}
