/** The smallest bot that the Playground can talk to: it answers texts with a card, and presses with words. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Activity {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly action?: string;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly name?: string; readonly aadObjectId?: string };
  readonly conversation: { readonly id: string; readonly conversationType?: string };
  readonly entities?: readonly { readonly type: string; readonly text?: string }[];
  readonly channelData?: { readonly tenant?: { readonly id: string } };
}

export interface StubBot {
  readonly url: string;
  /** What it got, in order. */
  readonly activities: readonly Activity[];
  stop(): Promise<void>;
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

const card = (title: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true },
    { type: 'FactSet', facts: [{ title: 'Frist', value: 'tirsdag den 24. november' }] },
    { type: 'Input.Text', id: 'note', label: 'Note' },
    { type: 'Input.Date', id: 'due', label: 'Lovet dato' },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Tag den', verb: 'take', data: { ref: 'BS-1042' } },
    { type: 'Action.Submit', title: 'Gem', data: { save: 'BS-1042' } },
  ],
});

function reply(activity: Activity): object {
  if (activity.value) return { text: `Gemt: ${activity.value.note}` };
  const words = activity.text?.replaceAll(/<at>.*?<\/at>/g, '').trim();
  const title = `${activity.from.name} skrev: ${words}`;
  return { attachments: [{ contentType: ADAPTIVE, content: card(title) }] };
}

async function send(activity: Activity): Promise<void> {
  const id = encodeURIComponent(activity.conversation.id);
  await fetch(`${activity.serviceUrl}/v3/conversations/${id}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', conversation: activity.conversation, ...reply(activity) }),
  });
}

/** The HTTP answer: to a press, the card that takes the pressed one's place. */
async function answer(request: IncomingMessage, activities: Activity[]): Promise<string> {
  // The Playground asks with HEAD whether anybody is there.
  if (request.method !== 'POST') return '';
  const activity = JSON.parse(await text(request)) as Activity;
  activities.push(activity);
  if (activity.type === 'message') await send(activity);
  if (activity.type !== 'invoke') return '';
  return JSON.stringify({ statusCode: 200, type: ADAPTIVE, value: card('Du har taget BS-1042') });
}

export async function startStubBot(): Promise<StubBot> {
  const activities: Activity[] = [];
  const server: Server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    answer(request, activities).then((body) => response.end(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    activities,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
