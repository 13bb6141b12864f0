import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { message } from '../support/activities.ts';
import { secondsFromNow, startIdentity } from '../support/identity.ts';

/** An activity ready to be posted: its body, and a token that was signed for it alone. */
export type Signed = { readonly id: string; readonly body: string; readonly authorization: string };

export type Reply = { readonly type: string; readonly text?: string; readonly attachments?: unknown[] };

/** What a bot needs of Microsoft, on this machine: keys, tokens for what it sends, and Teams' connector. */
export type Microsoft = {
  readonly metadataUrl: string;
  readonly tokenUrl: string;
  signed(count: number): Promise<Signed[]>;
  /** Resolves with the reply to an activity when the connector has all of it. */
  reply(activityId: string): Promise<Reply>;
  stop(): Promise<void>;
};

/** People who write at the same time; each has a personal chat. */
const PEOPLE = 40;

/** @param text what everybody writes */
export async function startMicrosoft(text = 'hjælp'): Promise<Microsoft> {
  const identity = await startIdentity();
  const waiting = new Map<string, (reply: Reply) => void>();
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/token')) giveToken(response);
    else void takeReply(waiting, request, response);
  });
  // Longer than any run, so that no connection is closed just as it is used again.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    metadataUrl: identity.metadataUrl,
    tokenUrl: `${base}/token`,
    signed: (count) => Promise.all(Array.from({ length: count }, (_, n) => sign(n))),
    reply: (activityId) => new Promise((resolve) => waiting.set(activityId, resolve)),
    async stop() {
      server.close();
      server.closeAllConnections();
      await identity.stop();
    },
  };

  async function sign(n: number): Promise<Signed> {
    const serviceUrl = `${base}/emea/`;
    const activity = message(text, { who: person(n % PEOPLE), serviceUrl });
    const token = await identity.token({ serviceurl: serviceUrl });
    return { id: String(activity.id), body: JSON.stringify(activity), authorization: `Bearer ${token}` };
  }
}

function person(n: number) {
  const aadObjectId = `7a3e0000-0000-4000-8000-${String(n + 101).padStart(12, '0')}`;
  return { id: `29:${aadObjectId}`, name: `Person ${n}`, aadObjectId };
}

/** As the managed identity of an Azure App Service answers. */
function giveToken(response: ServerResponse): void {
  send(response, {
    access_token: 'bench',
    expires_on: String(secondsFromNow(24 * 3600)),
    resource: 'https://api.botframework.com',
    token_type: 'Bearer',
  });
}

async function takeReply(
  waiting: Map<string, (reply: Reply) => void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (await json(request)) as Reply;
  const activityId = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
  waiting.get(activityId)?.(reply);
  waiting.delete(activityId);
  send(response, { id: `reply-to-${activityId}` });
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
