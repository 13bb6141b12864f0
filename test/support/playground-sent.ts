/** Everything the bot sends through the Playground, also to people whose chats its window does not show. */
import { EventEmitter, once } from 'node:events';
import type { Page } from 'playwright-core';

interface LogEntry {
  readonly log?: {
    readonly from?: string;
    readonly conversationId?: string;
    readonly request?: { readonly body?: unknown };
    readonly response?: { readonly statusCode?: number; readonly body?: unknown };
  };
}

interface Sent {
  readonly conversationId: string;
  readonly text: string;
  readonly body: unknown;
  /** Its id, as the Playground gave it. */
  readonly message: string | undefined;
}

export interface Pressable {
  /** The id of the message that has it. */
  readonly message: string | undefined;
  readonly verb: string;
  readonly data: unknown;
}

export interface SentMessages {
  /** How many there are by now: where the next search may start. */
  count(): number;
  /** Waits for a message in this conversation that matches. @throws Error when none comes in time. */
  next(conversationId: string, wanted: string | RegExp, from: number, timeout: number): Promise<string>;
  /** The button with this title on the newest card of this conversation that has one. @throws Error when none has */
  button(conversationId: string, title: string): Pressable;
}

/** All texts in an activity, those in its cards too, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['text', 'title', 'value'].includes(key) ? [inner] : textsIn(inner),
  );
}

/** Of a card, with what it sends. */
function buttonsIn(value: unknown): (Omit<Pressable, 'message'> & { readonly title: string })[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(buttonsIn);
  const { type, title, verb, data } = value as Record<string, unknown>;
  return type === 'Action.Execute' ? [{ title: String(title), verb: String(verb), data }, ...inner] : inner;
}

const idIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : undefined;

/** The log knows the conversation from the activity itself, which botbuilder always names it in. */
function readSent(frame: string): Sent | undefined {
  const { log } = JSON.parse(frame) as LogEntry;
  if (log?.from !== 'User Application' || !log.conversationId) return undefined;
  if ((log.response?.statusCode ?? 500) >= 300) return undefined;
  return {
    conversationId: log.conversationId,
    text: textsIn(log.request?.body).join(' '),
    body: log.request?.body,
    message: idIn(log.response?.body),
  };
}

/** To be called before the page is opened: it listens to the log that the window itself is fed with. */
export function watchSent(page: Page): SentMessages {
  const sent: Sent[] = [];
  const news = new EventEmitter();
  page.on('websocket', (socket) => {
    if (!socket.url().endsWith('/_ws/log/stream')) return;
    socket.on('framereceived', ({ payload }) => {
      const message = readSent(String(payload));
      if (message && sent.push(message)) news.emit('message');
    });
  });
  const find = (id: string, wanted: string | RegExp, from: number) =>
    sent.slice(from).find((one) => one.conversationId === id && matches(one.text, wanted))?.text;
  return {
    count: () => sent.length,
    button(conversationId, title) {
      const all = sent
        .filter((one) => one.conversationId === conversationId)
        .flatMap((one) => buttonsIn(one.body).map((button) => ({ ...button, message: one.message })));
      const found = all.findLast((one) => one.title === title);
      if (found === undefined) throw new Error(`No button "${title}" was sent to ${conversationId}`);
      return found;
    },
    async next(conversationId, wanted, from, timeout) {
      const signal = AbortSignal.timeout(timeout);
      for (;;) {
        const found = find(conversationId, wanted, from);
        if (found !== undefined) return found;
        await once(news, 'message', { signal }).catch((cause) => {
          const said = sent.slice(from).map((one) => `${one.conversationId}: ${one.text}`);
          throw new Error(`Nothing with ${wanted} sent to ${conversationId}, but:\n${said.join('\n')}`, {
            cause,
          });
        });
      }
    },
  };
}

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
