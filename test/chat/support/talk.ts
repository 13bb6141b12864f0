import { expect } from 'vitest';
import { expectValidCard } from '../../contract/cards-seen.ts';
import { mention, message, type newcomer, press, type Where } from '../../support/activities.ts';
import { KEYS } from '../../support/api-keys.ts';
import { type Faults, startTestBot, type TestBot } from '../../support/bot.ts';

type Someone = ReturnType<typeof newcomer>;

/** As a mention names somebody; Teams sends the Entra id along only sometimes. */
export type Mentioned = { readonly id: string; readonly name: string; readonly aadObjectId?: string };

const person = (number: string, name: string): Someone => {
  const aadObjectId = `7a3e0000-0000-4000-8000-000000000${number}`;
  return { id: `29:${aadObjectId}`, name, aadObjectId };
};

/** Of the sample organisation. */
export const PEOPLE = {
  megan: person('101', 'Megan Bowen'), // Borgerservice's manager
  jonas: person('102', 'Jonas Krogh'), // its deputy
  adele: person('103', 'Adele Vance'), // its coordinator
  mette: person('104', 'Mette Holm'),
  alex: person('105', 'Alex Wilber'),
  lynne: person('108', 'Lynne Robbins'), // switchboard
  patti: person('202', 'Patti Fernandez'), // Jobcenter
} as const;

/** Monday 23 November 2026, 10:00. */
export const NOW = '2026-11-23T10:00:00+01:00';

export type Reply = {
  readonly text: string | undefined;
  readonly card: Json | undefined;
  /** All that a person reads, in order. */
  readonly words: string;
};

export type Json = { readonly [name: string]: unknown };

export type Talk = AsyncDisposable & {
  readonly bot: TestBot;
  /** From now on it is this time. */
  at(time: string): void;
  /** In a text, `<at>Name</at>` is a mention of the next of `mentioned`. */
  say(who: Someone, text: string, where?: Where, mentioned?: readonly Mentioned[]): Promise<Reply>;
  press(who: Someone, verb: string, data: unknown, where?: Where): Promise<Reply>;
  /** As the mail room's system does. @returns its reference */
  register(fields: Json): Promise<string>;
};

/** The real bot, to which people write; every card it shows is checked. */
export async function startTalk(
  faults: Pick<Faults, 'store' | 'longestSend' | 'directory'> = {},
): Promise<Talk> {
  let time = Temporal.Instant.from(NOW);
  const bot = await startTestBot({ now: () => time, ...faults });
  return {
    bot,
    at(iso) {
      time = Temporal.Instant.from(iso);
    },
    async say(who, text, where = 'personal', mentioned = []) {
      bot.connector.sent.length = 0;
      const sent = where === 'personal' ? message(text, { who }) : mention(`@bot ${text}`, { who, where });
      await bot.send({ ...sent, entities: [...(sent.entities as object[]), ...mentionsIn(text, mentioned)] });
      await bot.settled();
      const [reply, ...others] = bot.connector.replies();
      expect(others).toEqual([]);
      return replyOf(reply?.text, reply?.attachments?.[0]?.content);
    },
    async press(who, verb, data, where = 'personal') {
      const { text } = await bot.send(press(verb, data, { who, where }));
      const { type, value } = JSON.parse(text);
      return type.includes('card') ? replyOf(undefined, value) : replyOf(value, undefined);
    },
    async register(fields) {
      const headers = { authorization: `Bearer ${KEYS.everything}`, 'content-type': 'application/json' };
      const inquiry = { channel: 'letter', received: '2026-11-20T08:00:00Z', unit: 'BS', ...fields };
      const response = await fetch(bot.url('/api/inquiries'), {
        method: 'POST',
        headers,
        body: JSON.stringify(inquiry),
      });
      expect(response.status).toBe(201);
      return ((await response.json()) as { ref: string }).ref;
    },
    [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose](),
  };
}

function mentionsIn(text: string, mentioned: readonly Mentioned[]): object[] {
  const places = text.match(/<at>.*?<\/at>/g) ?? [];
  return places.flatMap((place, at) =>
    mentioned[at] === undefined ? [] : [{ type: 'mention', text: place, mentioned: mentioned[at] }],
  );
}

export function replyOf(text: string | undefined, card: unknown): Reply {
  if (card !== undefined) expectValidCard(card);
  const words = card === undefined ? (text ?? '') : readCard(card as Json).join('\n');
  return { text, card: card as Json | undefined, words };
}

/** What a card shows, hidden or not, but for what nobody has filled in. */
function readCard(node: unknown): string[] {
  if (Array.isArray(node)) {
    const runs = node.every((item) => item?.type === 'TextRun');
    return runs && node.length > 0 ? [node.map(({ text }) => text).join('')] : node.flatMap(readCard);
  }
  if (typeof node !== 'object' || node === null) return [];
  const { body, items, columns, inlines, actions, ...own } = node as Json;
  const texts = [own.text, own.label, own.title].filter((value) => typeof value === 'string' && value !== '');
  return [...(texts as string[]), ...[body, items, columns, inlines, actions].flatMap(readCard)];
}

/** Every element of a card that has this property, whatever holds it. */
export function elements(card: unknown, property: string): Json[] {
  if (Array.isArray(card)) return card.flatMap((item) => elements(item, property));
  if (typeof card !== 'object' || card === null) return [];
  const inner = Object.values(card).flatMap((value) => elements(value, property));
  return property in card ? [card as Json, ...inner] : inner;
}

/** The button with this title: what pressing it sends. */
export function buttonOf({ card }: Reply, title: string): { verb: string; data: Json } {
  const button = elements(card, 'verb').find((one) => one.title === title);
  if (button === undefined) throw new Error(`No button "${title}"`);
  return { verb: String(button.verb), data: (button.data ?? {}) as Json };
}

/** What the fields of a form hold, by their ids. */
export function valuesOf({ card }: Reply): Record<string, unknown> {
  const inputs = elements(card, 'id').filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
}

/** What Teams sends for a form: its data and its fields, empty ones left out. */
export function filled(form: Reply, title: string, changes: Record<string, string>): Json {
  const fields = Object.entries({ ...valuesOf(form), ...changes }).filter(([, value]) => value !== '');
  return { ...buttonOf(form, title).data, ...Object.fromEntries(fields) };
}

/** What is stored of an inquiry, as JSON: the changes of its history, or the record itself. */
export function keptOf({ bot }: Talk, ref: string, what: 'history' | 'record'): string {
  const [partition = '', number = ''] = ref.split('-');
  const start = what === 'history' ? 'h/' : 'i/';
  return bot
    .stored()
    .filter((line) => line.startsWith('inquiries '))
    .map(
      (line) =>
        JSON.parse(line.slice('inquiries '.length)) as { partition: string; row: string; value: string },
    )
    .filter((row) => row.partition === partition && row.row.startsWith(start) && row.row.includes(number))
    .map(({ value }) => value)
    .join('\n');
}
