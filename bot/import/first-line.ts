import type { ImportField } from '../language/import-headings.ts';

export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A text whose lines end in line feeds, read up to the end of its headings. */
export type Begun = {
  readonly delimiter: Delimiter;
  /** All of it again, with as many lines. */
  readonly text: AsyncGenerator<string>;
};

/** No line of headings is longer. */
const LONGEST = 64 * 1024;
const EXCEL_SAYS = /^"?sep=([;,\t])"?$/i;

/**
 * By what the fields are divided: what Excel's own first line says, or else what makes the most headings out of the
 * first line that is not empty. Undefined when there is no such line.
 */
export async function begin(
  text: AsyncGenerator<string>,
  fieldOf: (heading: string) => ImportField | undefined,
): Promise<Begun | undefined> {
  let held = '';
  let done = false;
  while (!done && !hasHeadings(held) && held.length < LONGEST) {
    const next = await text.next();
    done = next.done === true;
    if (!next.done) held += next.value;
  }
  const { said, headings, rest } = split(held);
  if (headings.trim() === '') return undefined;
  return { delimiter: said ?? likeliest(headings, fieldOf), text: joined(rest, text) };
}

const hasHeadings = (held: string): boolean => {
  const { headings, whole } = split(held);
  return whole && headings.trim() !== '';
};

/** Excel's line becomes an empty one, so that the others keep their numbers. */
function split(held: string): { said?: Delimiter; headings: string; whole: boolean; rest: string } {
  const lines = held.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const excel = EXCEL_SAYS.exec(lines[at]?.trimEnd() ?? '')?.[1];
  if (excel === undefined) return { headings: lines[at] ?? '', whole: at < lines.length - 1, rest: held };
  const below = lines.findIndex((line, index) => index > at && line.trim() !== '');
  const rest = lines.with(at, '').join('\n');
  return { said: excel as Delimiter, headings: lines[below] ?? '', whole: below < lines.length - 1, rest };
}

async function* joined(rest: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield rest;
  yield* text;
}

function likeliest(line: string, fieldOf: (heading: string) => ImportField | undefined): Delimiter {
  const counted = DELIMITERS.map((delimiter) => {
    const parts = line.split(delimiter).map((part) => part.replace(/^\s*"|"\s*$/g, ''));
    return { delimiter, known: parts.filter((part) => fieldOf(part)).length, all: parts.length };
  });
  const [best] = counted.sort((one, other) => other.known - one.known || other.all - one.all);
  return best?.delimiter ?? ';';
}
