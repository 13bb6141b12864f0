/** As people and Excel write it, in either language. */
const YES = new Set(['ja', 'j', 'yes', 'y', '1', 'x', 'sand', 'true']);
const NO = new Set(['nej', 'n', 'no', '0', 'falsk', 'false', '-']);

/** Nothing is no; undefined for what is neither. */
export function readYesOrNo(text: string | undefined): boolean | undefined {
  const word = text?.trim().toLowerCase() ?? '';
  if (word === '' || NO.has(word)) return false;
  return YES.has(word) ? true : undefined;
}
