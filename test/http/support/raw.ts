import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestBot } from '../../support/bot.ts';

export type Plain = { readonly status: number; readonly text: string };

type Posted = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in pieces, without saying beforehand how long it is. */
  readonly chunked?: boolean;
};

/** Posts these very bytes to the bot, genuinely signed for its connector. */
export async function post(bot: TestBot, body: string | Buffer, given: Posted = {}): Promise<Plain> {
  const token = await bot.identity.token({ serviceurl: bot.connector.url });
  const bytes = Buffer.from(body);
  const outgoing = request(bot.url(), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(given.chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes.length) }),
      ...given.headers,
    },
  });
  // The bot answers a body that is too large while it still comes, and closes.
  outgoing.on('error', () => {});
  const answered = once(outgoing, 'response');
  for (let at = 0; at < bytes.length; at += 65_536) outgoing.write(bytes.subarray(at, at + 65_536));
  outgoing.end();
  const [response] = await answered;
  return { status: response.statusCode, text: await text(response) };
}

/** Sends these very bytes over a connection of their own, and returns all that comes back until the bot closes it. */
export async function converse(bot: TestBot, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(bot.url()).port), '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}
