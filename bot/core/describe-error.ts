/**
 * What of an error goes into the log: its name, its words, a code, and the line of ours where it was thrown; not
 * the stack, which nobody reads and which may carry more than it should.
 */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error, errorMessage: String(error) };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    error: error.name,
    errorMessage: error.message,
    errorCode: typeof code === 'string' ? code : undefined,
    errorStatus: typeof statusCode === 'number' ? statusCode : undefined,
    errorAt: /(?:bot|cards)\/[\w/.-]+:\d+/.exec(error.stack ?? '')?.[0],
  };
}
