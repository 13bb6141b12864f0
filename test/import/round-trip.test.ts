import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingOf, textOf } from '../../bot/import/encoding.ts';
import { begin, DELIMITERS, type Delimiter } from '../../bot/import/first-line.ts';
import { recordsOf } from '../../bot/import/records.ts';
import { fieldOf } from '../../bot/language/import-headings.ts';

/** Of signs that Windows-1252 has too, and of those that CSV is made of. */
const signs = fc.constantFrom(...'abcæøåÆØÅé€–"";;,,\t \n.0='.split(''), '""', '\r\n');
const field = fc.string({ unit: signs, maxLength: 12 });
/** A row of nothing but spaces is none, so that each has a word. */
const row = (columns: number) =>
  fc.array(field, { minLength: columns - 1, maxLength: columns - 1 }).map((fields) => ['ord', ...fields]);

const files = fc.record({
  rows: fc.array(row(5), { maxLength: 8 }),
  delimiter: fc.constantFrom(...DELIMITERS),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8 with mark', 'utf16le', 'windows-1252'),
  quoteAll: fc.boolean(),
  lastEnd: fc.boolean(),
  emptyLines: fc.boolean(),
  // A file's first bytes come together.
  chunk: fc.integer({ min: 4, max: 40 }),
});

const HEADINGS = ['Modtaget', 'Kanal', 'Enhed', 'Emne', 'Note'];

test('what is written in any form is read as it was, with the lines that an editor shows', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      const { rows, delimiter, lineEnd, quoteAll, lastEnd, emptyLines } = file;
      const written: { text: string; line: number }[] = [];
      let lines = 1;
      for (const fields of [HEADINGS, ...rows]) {
        const text = fields.map((one) => quoted(one, delimiter, quoteAll)).join(delimiter);
        const gap = emptyLines ? lineEnd.repeat(2) : lineEnd;
        written.push({ text: text + gap, line: lines });
        lines += linesOf(text + gap);
      }
      const whole = written.map(({ text }) => text).join('');
      const text = lastEnd ? whole : whole.replace(/[\r\n]+$/, '');
      const read = await readBack(encoded(text, file.encoding), file.chunk);
      expect(read.encoding).toBe(expectedEncoding(text, file.encoding));
      expect(read.delimiter).toBe(delimiter);
      const expected = [HEADINGS, ...rows].map((fields, at) => ({
        fields: fields.map((one) => one.replace(/\r\n?/g, '\n')),
        line: written[at]?.line,
      }));
      expect(read.records).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

const linesOf = (text: string): number => text.replace(/\r\n?/g, '\n').split('\n').length - 1;

function quoted(text: string, delimiter: Delimiter, always: boolean): string {
  const must = text.includes(delimiter) || /["\r\n]/.test(text);
  return must || always ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf8') return Buffer.from(text);
  if (encoding === 'utf8 with mark') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  const own: Record<string, number> = { '€': 0x80, '–': 0x96 };
  return Buffer.from(Array.from(text, (sign) => own[sign] ?? sign.charCodeAt(0)));
}

/** What is ASCII alone is the same in all of them. */
function expectedEncoding(text: string, encoding: string): string {
  if (encoding === 'utf16le') return 'utf-16le';
  return encoding === 'windows-1252' && /[^\0-\x7f]/.test(text) ? 'windows-1252' : 'utf-8';
}

async function readBack(bytes: Buffer, size: number) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const coded = await encodingOf(chunks());
  if (!coded.ok) throw new Error(coded.reason);
  const begun = await begin(textOf(chunks(), coded.encoding), fieldOf);
  if (begun === undefined) throw new Error('nothing there');
  const records = [];
  for await (const record of recordsOf(begun.text, begun.delimiter)) {
    if ('unfinished' in record) throw new Error(`unfinished at ${record.line}`);
    records.push({ fields: record.fields, line: record.line });
  }
  return { encoding: coded.encoding, delimiter: begun.delimiter, records };
}
