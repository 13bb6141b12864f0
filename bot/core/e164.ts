/** A text that is a phone number, as E.164. Eight digits alone are Danish; undefined for what is no number. */
export function e164(text: string): string | undefined {
  if (!/^[+\d\s().\-/]+$/.test(text)) return undefined;
  const dialled = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  // A Danish number has eight digits; with more it may be a CPR number.
  if (/^\+45/.test(dialled) && !/^\+45\d{8}$/.test(dialled)) return undefined;
  if (/^\+[1-9]\d{6,14}$/.test(dialled)) return dialled;
  if (/^\d{8}$/.test(dialled)) return `+45${dialled}`;
  return /^45\d{8}$/.test(dialled) ? `+${dialled}` : undefined;
}
