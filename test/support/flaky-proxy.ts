import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What happens to one request on its way. */
export type Fate =
  | 'pass'
  /** The request arrives and is done; its answer is not, and the connection is cut. */
  | 'drop the answer'
  /** As above, but the connection stays open and silent. */
  | 'withhold the answer'
  /** The request does not arrive and is never answered. */
  | 'never answer'
  /** The request does not arrive; this is the answer. */
  | { status: number; headers?: Record<string, string>; body?: string };

export type FlakyProxy = {
  port: number;
  /** The fates of the next requests, in order; after them, and from the start, `otherwise` ('pass'). */
  fates: Fate[];
  otherwise: Fate;
  /** Every request so far, as 'POST /path?query'. */
  requests: string[];
  stop(): Promise<void>;
};

/** A proxy before an HTTP server of this machine, that lets things go wrong on order. */
export async function startFlakyProxy(targetPort: number): Promise<FlakyProxy> {
  const server = createServer(async (incoming, answer) => {
    proxy.requests.push(`${incoming.method} ${incoming.url}`);
    const fate = proxy.fates.shift() ?? proxy.otherwise;
    const body = await buffer(incoming);
    if (fate === 'never answer') return;
    if (typeof fate === 'object') {
      answer.writeHead(fate.status, fate.headers).end(fate.body);
      return;
    }
    await forward(targetPort, incoming, body, answer, fate);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: FlakyProxy = {
    port: (server.address() as AddressInfo).port,
    fates: [],
    otherwise: 'pass',
    requests: [],
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

async function forward(
  port: number,
  incoming: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  fate: Fate,
): Promise<void> {
  const { method, url: path, headers } = incoming;
  const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  outgoing.once('error', () => answer.destroy());
  outgoing.end(body);
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
  const replyBody = await buffer(reply);
  if (fate === 'drop the answer') answer.destroy();
  if (fate !== 'pass') return;
  const { 'transfer-encoding': _, ...replyHeaders } = reply.headers;
  answer
    .writeHead(reply.statusCode ?? 502, { ...replyHeaders, 'content-length': replyBody.length })
    .end(replyBody);
}
