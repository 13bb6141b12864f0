import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What happens to one request of the bot, once it was recorded. */
export type Fate =
  | 'take'
  /** The connection is cut. */
  | 'destroy'
  /** The connection stays open and silent. */
  | 'never answer'
  | { status: number; headers?: Record<string, string>; body?: unknown }
  /** Taken, but not before this. */
  | { after: Promise<unknown> };

/** What the bot sent: a message, or the update of one. */
export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: SentActivity;
};

/** Of the opening of a chat, which is no activity, these are its parameters. */
export type SentActivity = {
  readonly id?: string;
  readonly members?: readonly { id: string }[];
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { contentType: string; content: unknown }[];
  readonly conversation: { id: string };
  readonly replyToId?: string;
};

export type Connector = {
  /** The service URL that leads here. */
  readonly url: string;
  readonly sent: Sent[];
  /** The fates of the next requests, in order; after them, and from the start, `otherwise`. */
  readonly fates: Fate[];
  /** 'take', unless somebody says otherwise. */
  otherwise: (sent: Sent) => Fate;
  /** Told of every request when it has come whole, before it is answered. */
  onRequest: (sent: Sent) => void;
  /** Members of every conversation, by their Teams ids, as Teams answers for them; of others it knows nothing. */
  readonly members: Map<string, Readonly<Record<string, string>> | 'never answer'>;
  /** Whom the bot has asked about: conversation and Teams id. */
  readonly membersAsked: [conversation: string, member: string][];
  /** The messages so far. */
  replies(): SentActivity[];
  /** The n-th message, counted from 1, as soon as it has come. */
  reply(n: number): Promise<SentActivity>;
  /** As above, for what takes the place of an earlier message. */
  update(n: number): Promise<SentActivity>;
  stop(): Promise<void>;
};

/** Teams as the bot sees it: it takes whatever is sent and remembers it. */
export async function startConnector(): Promise<Connector> {
  const news = new EventEmitter().setMaxListeners(0);
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return tellMember(connector, request.url ?? '', response);
    const ordered = connector.fates.shift();
    const sent = await readSent(request);
    connector.sent.push(sent);
    news.emit('sent');
    connector.onRequest(sent);
    await meet(ordered ?? connector.otherwise(sent), response, idOf(sent, connector.sent.length));
  });
  // A busy test would find a connection closed by this side just when it sends, which is another test's matter.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connector: Connector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    sent: [],
    fates: [],
    otherwise: () => 'take',
    onRequest: () => {},
    members: new Map(),
    membersAsked: [],
    replies: () => all('POST'),
    reply: (n) => nth('POST', n),
    update: (n) => nth('PUT', n),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  const all = (by: string) =>
    connector.sent.flatMap(({ method, activity }) => (method === by ? [activity] : []));
  const nth = async (by: string, n: number) => {
    for (;;) {
      const sent = all(by)[n - 1];
      if (sent !== undefined) return sent;
      await once(news, 'sent');
    }
  };
  return connector;
}

/** A new chat is named by who is in it, however often it is opened. */
function idOf({ activity: { members } }: Sent, number: number): string {
  return members?.[0] === undefined ? `reply-${number}` : `a:${members[0].id}`;
}

function tellMember({ members, membersAsked }: Connector, url: string, response: ServerResponse): void {
  const [, conversation = '', member = ''] = /\/conversations\/([^/]+)\/members\/([^/]+)$/.exec(url) ?? [];
  const id = decodeURIComponent(member);
  membersAsked.push([decodeURIComponent(conversation), id]);
  const known = members.get(id);
  if (known === 'never answer') return;
  response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(known ?? { error: { code: 'MemberNotFoundInConversation' } }));
}

async function readSent(request: IncomingMessage): Promise<Sent> {
  const { method = '', url = '', headers } = request;
  const activity = (await json(request)) as SentActivity;
  return { method, path: url, authorization: headers.authorization, activity };
}

async function meet(fate: Fate, response: ServerResponse, id: string): Promise<void> {
  if (fate === 'never answer') return;
  if (fate === 'destroy') {
    response.destroy();
    return;
  }
  if (typeof fate === 'object' && 'after' in fate) await fate.after;
  const {
    status = 200,
    headers = {},
    body = { id },
  } = typeof fate === 'object' && 'status' in fate ? fate : {};
  // Not in one chain: restify, which patches every response of this process, returns nothing from the first.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
