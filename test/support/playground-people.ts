/** Who and where there is in a running Playground, asked of it. */

export interface Account {
  /** The Teams id: `29:…` for a person, `28:…` for the bot. */
  readonly id: string;
  readonly name: string;
  readonly aadObjectId?: string;
}

export interface Surroundings {
  readonly url: string;
  readonly tenantId: string;
  readonly bot: Account;
  readonly me: Account;
  /** The current user and the five others. */
  readonly people: readonly Account[];
  readonly personalChat: string;
  readonly team: { readonly id: string; readonly name: string };
  /** Channel name → id, General among them. */
  readonly channels: ReadonlyMap<string, string>;
}

interface TestConfig {
  readonly config: {
    readonly tenantId: string;
    readonly bot: Account;
    readonly currentUser: Account;
    readonly users: readonly Account[];
    readonly personalChat: { readonly id: string };
    readonly teams: readonly [
      { readonly id: string; readonly name: string; readonly channels: readonly Account[] },
    ];
  };
}

/** Posts JSON to the Playground. @throws Error when it answers with a fault. */
export async function post(url: string, path: string, body: object): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The Playground answers ${answer.status} to ${path}: ${text}`);
  return text ? JSON.parse(text) : undefined;
}

export async function get(url: string, path: string): Promise<unknown> {
  const answer = await fetch(`${url}${path}`);
  if (!answer.ok) throw new Error(`The Playground answers ${answer.status} to ${path}`);
  return answer.json();
}

export async function lookAround(url: string): Promise<Surroundings> {
  const { config } = (await get(url, '/_internal/v1/testConfig')) as TestConfig;
  const [team] = config.teams;
  return {
    url,
    tenantId: config.tenantId,
    bot: config.bot,
    me: config.currentUser,
    people: [config.currentUser, ...config.users],
    personalChat: config.personalChat.id,
    team,
    channels: new Map(team.channels.map((channel) => [channel.name, channel.id])),
  };
}

/** @throws Error for a name that nobody in the Playground has. */
export function personNamed(around: Surroundings, name: string): Account {
  const person = around.people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody in the Playground is called ${name}`);
  return person;
}

/** A conversation's id by what it is called: `personal`, or a channel's name. */
export function conversationNamed(around: Surroundings, name: string): string {
  const id = name === 'personal' ? around.personalChat : around.channels.get(name);
  if (!id) throw new Error(`The Playground has no conversation called ${name}`);
  return id;
}

/** A person's own chat with the bot; made when there is none. */
export async function chatOf(around: Surroundings, person: Account): Promise<string> {
  if (person.id === around.me.id) return around.personalChat;
  const wanted = { isGroup: false, bot: { id: around.bot.id }, members: [{ id: person.id }] };
  const made = await post(around.url, '/_connector/v3/conversations', wanted);
  return (made as { id: string }).id;
}

/** `@Name` in a text, for every name there is: what stands between, and whom it means. */
export function splitMentions(around: Surroundings, text: string): (string | Account)[] {
  const accounts = [around.bot, ...around.people].toSorted((a, b) => b.name.length - a.name.length);
  const names = accounts.map((account) => RegExp.escape(account.name)).join('|');
  return text
    .split(new RegExp(`@(${names})`))
    .map((part, index) => (index % 2 ? accounts.find((account) => account.name === part) : part) ?? part);
}
