/**
 * The lines of a stream of text, without what ends them and without empty ones. Split at line feeds alone: the other
 * separators of Unicode may stand inside a JSON text.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield filled(lines);
  }
  yield filled([rest]);
}

/** Trimming takes Windows' carriage return and byte order mark too. */
const filled = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');
