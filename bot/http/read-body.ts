import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly reason: string };

/**
 * Reads a JSON request's body as text, never more than `limit` bytes of it. Compressed bodies are refused: a small
 * one can grow without bound. The content type must be JSON, which no web page can send here unasked.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const refused = refusedHeaders(request, limit);
  if (refused) {
    request.resume();
    return refused;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limit) {
        request.resume();
        return tooLarge(limit);
      }
      chunks.push(chunk);
    }
  } catch {
    // The sender went away; nobody waits for this answer.
    return { ok: false, status: 400, reason: 'The body did not arrive whole.' };
  }
  return decoded(Buffer.concat(chunks));
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Never mended: texts that differ only in bytes of another encoding would become the same text. */
function decoded(bytes: Buffer): Body {
  try {
    return { ok: true, text: strictUtf8.decode(bytes) };
  } catch {
    return { ok: false, status: 400, reason: 'The body is not UTF-8.' };
  }
}

function refusedHeaders({ headers }: IncomingMessage, limit: number): Body | undefined {
  if (headers['content-encoding'] !== undefined) {
    return { ok: false, status: 415, reason: 'Send the body uncompressed.' };
  }
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return { ok: false, status: 415, reason: 'Send the body as application/json.' };
  }
  return Number(headers['content-length']) > limit ? tooLarge(limit) : undefined;
}

const tooLarge = (limit: number): Body => ({
  ok: false,
  status: 413,
  reason: `The body is larger than ${limit} bytes.`,
});
