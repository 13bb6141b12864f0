/** What characters the bytes of a file stand for; decided on all of them, so that a late "æ" counts too. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type EncodingReading =
  /** `lines`: about how many. */
  | { readonly ok: true; readonly encoding: Encoding; readonly lines: number }
  /** `workbook`: Excel's own file. `mixed`: parts of it are UTF-8, and parts are not. */
  | { readonly ok: false; readonly reason: 'empty' | 'workbook' | 'mixed' | 'notText' };

type Bytes = AsyncIterable<Uint8Array>;

const BOMS: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Of a zip, which .xlsx is, and of the older .xls. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * UTF-8 unless a byte says otherwise; then what Windows has written in Denmark since long. The first four bytes must
 * come together.
 */
export async function encodingOf(bytes: Bytes): Promise<EncodingReading> {
  const danish = danishCounter();
  const [feeds, returns] = [byteCounter(0x0a), byteCounter(0x0d)];
  let said: Encoding | undefined;
  let decoder: TextDecoder | undefined;
  let fits = true;
  let binary = false;
  for await (const chunk of bytes) {
    if (decoder === undefined) {
      if (WORKBOOKS.some((mark) => beginsWith(chunk, mark))) return { ok: false, reason: 'workbook' };
      said = BOMS.find(([, mark]) => beginsWith(chunk, mark))?.[0];
      decoder = new TextDecoder(said ?? 'utf-8', { fatal: true });
    }
    danish.count(chunk);
    feeds.count(chunk);
    returns.count(chunk);
    binary ||= chunk.includes(0);
    fits &&= decodes(decoder, chunk);
  }
  if (decoder === undefined) return { ok: false, reason: 'empty' };
  const lines = Math.max(1, feeds.counted(), returns.counted());
  if (fits && decodes(decoder)) return { ok: true, encoding: said ?? 'utf-8', lines };
  if (binary || said?.startsWith('utf-16')) return { ok: false, reason: 'notText' };
  if (said === 'utf-8' || danish.found()) return { ok: false, reason: 'mixed' };
  return { ok: true, encoding: 'windows-1252', lines };
}

const beginsWith = (chunk: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => chunk[index] === byte);

/** @param chunk none: there are no more */
function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function byteCounter(byte: number) {
  let total = 0;
  return {
    counted: () => total,
    count(chunk: Uint8Array): void {
      for (let at = chunk.indexOf(byte); at !== -1; at = chunk.indexOf(byte, at + 1)) total += 1;
    },
  };
}

const LEAD = 0xc3;
/** What follows it in "Æ", "Ø", "Å", "æ", "ø" and "å" as UTF-8. */
const DANISH = new Set([0x86, 0x98, 0x85, 0xa6, 0xb8, 0xa5]);

/** Nobody writes "Ã¦" and means it, as such bytes read in Windows-1252. */
function danishCounter() {
  let pending = false;
  let found = false;
  return {
    found: () => found,
    count(chunk: Uint8Array): void {
      if (pending && chunk.length > 0) found ||= DANISH.has(chunk[0] ?? 0);
      for (let at = chunk.indexOf(LEAD); at !== -1 && !found; at = chunk.indexOf(LEAD, at + 1))
        found = DANISH.has(chunk[at + 1] ?? 0);
      if (chunk.length > 0) pending = chunk.at(-1) === LEAD;
    },
  };
}

/** Every line ends with a line feed alone, whatever ends it in the file. @throws NotText */
export async function* textOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let heldReturn = '';
  for await (const chunk of bytes) {
    const text = heldReturn + decoded(decoder, chunk);
    // What it stands before may be in the next chunk.
    heldReturn = text.endsWith('\r') ? '\r' : '';
    yield withLineFeeds(text.slice(0, text.length - heldReturn.length));
  }
  yield withLineFeeds(heldReturn + decoded(decoder));
}

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Bytes that are no text in the encoding that the file says it has. */
export class NotText extends Error {
  override name = 'NotText';
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    throw new NotText('bytes that are no text', { cause: error });
  }
}
