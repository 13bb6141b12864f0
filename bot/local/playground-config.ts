/** What the Agents Playground is told of our sample organisation: its config file, as text. */

export interface PlaygroundPerson {
  /** Entra object id: becomes `aadObjectId`; the Teams id is `29:` and this. */
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

export interface PlaygroundTeam {
  /** Also the id of its General channel, for example `19:…@thread.tacv2`. */
  readonly id: string;
  readonly name: string;
  /** Entra group id. */
  readonly groupId: string;
  /** Channels beside General; the Playground takes one at most. */
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}

export interface PlaygroundOrganisation {
  readonly tenantId: string;
  /** `id` is the app id; in activities it is `28:` and this. */
  readonly bot: { readonly id: string; readonly name: string };
  /** Who types in the Playground's window. */
  readonly currentUser: PlaygroundPerson;
  /** Exactly five: the Playground refuses any other number. */
  readonly otherUsers: readonly PlaygroundPerson[];
  readonly team: PlaygroundTeam;
}

/** The id a person has in the Playground's activities (`from.id`). */
export const teamsUserId = (personId: string): string => `29:${personId}`;

/** The id the bot has in the Playground's activities (`recipient.id`). */
export const teamsBotId = (appId: string): string => `28:${appId}`;

/** The conversation between the current user and the bot: the same over restarts, so that a stored reference holds. */
export const personalChatId = (personId: string): string => `a:${personId}`;

const groupChatId = (tenantId: string): string => `19:${tenantId}@thread.v2`;

function user(person: PlaygroundPerson) {
  const words = person.name.split(' ');
  const email = person.email ?? `${person.id}@example.invalid`;
  return {
    id: teamsUserId(person.id),
    name: person.name,
    // The Playground's own spelling.
    userPrincipleName: email,
    aadObjectId: person.id,
    givenName: words.slice(0, -1).join(' ') || person.name,
    surname: words.at(-1) ?? '',
    email,
  };
}

function refuse(organisation: PlaygroundOrganisation): void {
  const { otherUsers, currentUser, team } = organisation;
  if (otherUsers.length !== 5) {
    throw new RangeError(`The Playground takes exactly 5 other users, not ${otherUsers.length}`);
  }
  if (team.channels.length > 1) {
    throw new RangeError(`The Playground takes one channel beside General, not ${team.channels.length}`);
  }
  const ids = new Set([currentUser, ...otherUsers].map((person) => person.id));
  if (ids.size !== 6) throw new RangeError('Two of the Playground’s users have the same id');
}

/**
 * The Playground's config file. JSON, which its YAML parser takes as it is.
 * @throws RangeError when there are not five other users, an id is there twice, or the team has too many channels.
 */
export function playgroundConfig(organisation: PlaygroundOrganisation): string {
  refuse(organisation);
  const { tenantId, bot, currentUser, otherUsers, team } = organisation;
  const config = {
    version: '0.1.1',
    tenantId,
    bot: { id: teamsBotId(bot.id), name: bot.name },
    currentUser: user(currentUser),
    users: otherUsers.map(user),
    personalChat: { id: personalChatId(currentUser.id) },
    groupChat: { id: groupChatId(tenantId), name: 'Gruppechat' },
    team: { id: team.id, name: team.name, aadGroupId: team.groupId, channels: team.channels },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
