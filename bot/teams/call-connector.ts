import * as http from 'node:http';
import * as https from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { TimedOut, withinTime } from './within-time.ts';

/** A call of Teams' connector: what is done to which path below the service URL. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
};

export type ConnectorOptions = {
  /** The value of the header by which Teams knows us; undefined where it need not. */
  readonly authorization: () => Promise<string | undefined>;
  /** How long Teams may take with one message, the fetching of our own token included, in ms. */
  readonly longestSend: number;
};

/** Teams answered with another status than 2xx. */
export class ConnectorRefused extends Error {
  override name = 'ConnectorRefused';
  readonly statusCode: number;
  /** Teams' name for the fault, such as `BotNotInConversationRoster`, where it gives one. */
  readonly code: string | undefined;
  /** For how long it wants to be left alone, as its header says it. */
  readonly retryAfter: string | undefined;

  constructor(statusCode: number, code: string | undefined, retryAfter?: string) {
    super(`Teams answered ${statusCode}`);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** It failed, or took too long, before anything was sent: no token of our own. */
export class NotSent extends Error {
  override name = 'NotSent';
}

/**
 * Sends once, and waits for the answer; redirects are not followed.
 * @returns what Teams answered, parsed
 * @throws ConnectorRefused; TimedOut; the network's error with its `code`; NotSent when no token could be fetched
 */
export async function callConnector(
  serviceUrl: string,
  call: Call,
  options: ConnectorOptions,
): Promise<unknown> {
  let begun = false;
  const begin = () => {
    begun = true;
  };
  try {
    return await withinTime(options.longestSend, send(serviceUrl, call, { ...options, begin }));
  } catch (cause) {
    throw begun ? cause : new NotSent(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function send(
  serviceUrl: string,
  { method, path, body }: Call,
  { authorization, longestSend, begin }: ConnectorOptions & { readonly begin: () => void },
): Promise<unknown> {
  const token = await authorization();
  begin();
  // As bytes: a text would be made into them more slowly by the socket, and be measured before.
  const content = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const url = new URL(serviceUrl);
  const { protocol, hostname, port } = urlToHttpOptions(url);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': content.byteLength,
    accept: 'application/json',
    'user-agent': USER_AGENT,
    ...(token !== undefined && { authorization: token }),
  };
  const where = { protocol, hostname, port, path: `${url.pathname.replace(/\/$/, '')}/${path}` };
  const { status, answer, retryAfter } = await exchange(
    // The first ends silence, the second an answer that never ends.
    { ...where, method, headers, timeout: longestSend, signal: AbortSignal.timeout(longestSend) },
    content,
  );
  if (status < 200 || status > 299) throw new ConnectorRefused(status, codeIn(answer), retryAfter);
  return answer;
}

const USER_AGENT = 'Svarfrist Microsoft-BotFramework/3.1';

/** Connections are kept for the next message. */
const plain = new http.Agent({ keepAlive: true });
const secure = new https.Agent({ keepAlive: true });

/** In characters. */
const LONGEST_ANSWER = 1_000_000;

type Exchanged = {
  readonly status: number;
  readonly answer: unknown;
  readonly retryAfter: string | undefined;
};

function exchange(options: http.RequestOptions, content: Buffer): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const request =
      options.protocol === 'https:'
        ? https.request({ ...options, agent: secure })
        : http.request({ ...options, agent: plain });
    // Nobody waits for it any more; Node only says so, and would keep the connection.
    request.once('timeout', () => request.destroy(new TimedOut('Teams is silent')));
    request.once('error', reject).once('response', (response) => {
      let words = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        words += chunk;
        // Teams answers with an id; whoever sends more is not read to the end.
        if (words.length > LONGEST_ANSWER) response.destroy(new Error('Teams’ answer is too long'));
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          answer: parsed(words),
          retryAfter: response.headers['retry-after'],
        }),
      );
    });
    request.end(content);
  });
}

/** Where it is no JSON, the status alone says whether the message was taken. */
function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

/** Only what is a name, for it goes into the log. */
function codeIn(answer: unknown): string | undefined {
  const code = (answer as { error?: { code?: unknown } } | null | undefined)?.error?.code;
  return typeof code === 'string' && /^\w{1,80}$/.test(code) ? code : undefined;
}
