import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import { describeError } from '../core/describe-error.ts';
import type { Log } from '../core/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { type ApiPorts, addApi } from './api.ts';
import { harden } from './harden.ts';
import { sendProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** How long a request may keep the server from closing, in ms: longer than a turn, shorter than a platform waits. */
const LONGEST_CLOSE = 12_000;

/** Bytes of a request from Teams; an activity with a large message payload stays well below. */
const LARGEST_ACTIVITY = 256 * 1024;

export type HttpPorts = {
  /** Takes what Teams posts; see the door. */
  readonly receive: (request: { authorization: string | undefined; body: string }) => Promise<{
    readonly status: number;
    readonly body?: unknown;
    readonly refusal?: string;
    readonly detail?: string;
  }>;
  /** Rejects when the bot cannot do its work now. */
  readonly ready: () => Promise<void>;
  readonly api: ApiPorts;
  readonly log: Log;
  readonly metrics: Metrics;
};

export type HttpServer = {
  readonly port: number;
  /** Takes no more requests; resolves when those under way are answered, or cut because they do not end. */
  close(): Promise<void>;
};

/** @throws when the address cannot be taken; the error's `code` says why (EADDRINUSE, EACCES). */
export async function startHttpServer(
  ports: HttpPorts,
  address: { host: string; port: number },
): Promise<HttpServer> {
  const server = restify.createServer({ name: 'svarfrist', ignoreTrailingSlash: true });
  harden(server);
  addRoutes(server, ports);
  addApi(server, ports.api, ports.log);
  answerFaultsPlainly(server, ports.log);
  countRequests(server, ports);
  await listen(server, address);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
        // Those that are kept open for a next request are idle only once they were answered.
        server.on('after', () => server.server.closeIdleConnections());
        setTimeout(() => server.server.closeAllConnections(), LONGEST_CLOSE).unref();
      }),
  };
}

function addRoutes(server: Server, ports: HttpPorts): void {
  server.post('/api/messages', async (request, response) => takeMessage(ports, request, response));
  server.get('/healthz', async (_request, response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request, response) => {
    try {
      await ports.ready();
      response.send(200, { status: 'ready' });
    } catch (error) {
      ports.log.warn(describeError(error), 'Not ready');
      sendProblem(response, 503, 'Not ready', 'The store takes no reads and writes now.');
    }
  });
  server.get('/metrics', async (_request, response) => {
    response.setHeader('content-type', ports.metrics.contentType);
    response.sendRaw(200, await ports.metrics.text());
  });
}

async function takeMessage(ports: HttpPorts, request: Request, response: Response): Promise<void> {
  const body = await readBody(request, LARGEST_ACTIVITY);
  if (!body.ok) {
    noteRefusal(ports, request, 'body', body.reason);
    response.setHeader('connection', 'close');
    return sendProblem(response, body.status, 'Refused', body.reason);
  }
  const received = await ports.receive({ authorization: request.headers.authorization, body: body.text });
  if (received.refusal === undefined) {
    response.send(received.status, received.body);
    return;
  }
  noteRefusal(ports, request, received.refusal, received.detail);
  if (received.body === undefined) sendProblem(response, received.status, 'Refused', received.detail);
  else response.send(received.status, received.body);
}

function noteRefusal(
  { metrics, log }: HttpPorts,
  request: Request,
  reason: string,
  detail: string | undefined,
): void {
  metrics.refusal(reason);
  log.warn({ request: request.id(), reason, detail }, 'A request to /api/messages was refused');
}

/** Whatever goes wrong, the answer says no more than it must. */
function answerFaultsPlainly(server: Server, log: Log): void {
  server.on(
    'restifyError',
    (request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error({ request: request.id(), ...describeError(error) }, 'A request failed');
      if (!response.headersSent)
        sendProblem(response, status, status >= 500 ? 'Something went wrong here' : 'Refused');
      done();
    },
  );
}

function countRequests(server: Server, { log, metrics }: HttpPorts): void {
  server.on('after', (request: Request, response: Response, route: { path?: unknown } | undefined) => {
    const path = typeof route?.path === 'string' ? route.path : 'unknown';
    metrics.request(request.method ?? '', path, response.statusCode);
    log.debug(
      { request: request.id(), method: request.method, route: path, status: response.statusCode },
      'Answered',
    );
  });
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
