/** A text of at most so many characters, with a "…" for what is left out. Masked before, for half a number is not known. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Not half of a sign that takes two.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
