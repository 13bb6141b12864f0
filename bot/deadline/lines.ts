/**
 * The lines of a stream of text, without what ends them and without empty ones. Split at line feeds alone: the other
 * separators of Unicode may stand inside a JSON text.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  for await (const lines of allLines(chunks))
    yield lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** The same with the empty lines, each as it was written; without Windows' carriage returns and byte order mark. */
export async function* allLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  let first = true;
  for await (const chunk of chunks) {
    const lines = (rest + (first ? chunk.replace(/^\uFEFF/, '') : chunk)).split('\n');
    first = false;
    rest = lines.pop() ?? '';
    yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => line.replace(/\r$/, '');
