import type { Mention, Message } from '../core/conversation.ts';
import type { Party } from '../core/who-is-meant.ts';
import { type Choice, findPerson, partyChosen, type Sought } from '../journeys/find-person.ts';
import type { CommandReading } from '../language/reading.ts';
import { trouble } from '../language/sentences/general.ts';
import { fold } from '../language/tokens.ts';
import { offerAuthority } from './hand-over.ts';
import { type Asked, inWords } from './ports.ts';
import { askWho } from './who-question.ts';

/** The slots in which a command names somebody, in the order in which people say them. */
const NAMING: { readonly [Name in CommandReading['command']]?: Readonly<Record<string, Sought>> } = {
  'absence.log': { person: 'person', substitute: 'person' },
  'absence.change': { substitute: 'person' },
  'absence.unit': { unit: 'unit', to: 'unit' },
  'cover.who': { person: 'person' },
  'inquiry.transfer': { to: 'personOrUnit' },
  'inquiry.transferAll': { person: 'person', to: 'personOrUnit' },
  'message.take': { for: 'person' },
  backlog: { unit: 'unit' },
  'backlog.export': { unit: 'unit' },
};

export type Parties = Readonly<Record<string, Party>>;
export type Chosen = Readonly<Record<string, Choice | undefined>>;

/** Who is meant by every name in a reading; or the question that has to be answered first. */
export type FoundParties =
  | { readonly ok: true; readonly parties: Parties }
  | { readonly ok: false; readonly message: Message };

export async function findParties(
  asked: Asked,
  reading: CommandReading,
  chosen: Chosen,
): Promise<FoundParties> {
  const parties: Record<string, Party> = {};
  const mentions = mentionsLeft(asked);
  for (const [slot, sought] of Object.entries(NAMING[reading.command] ?? {})) {
    const written = new Map(Object.entries(reading)).get(slot);
    if (typeof written !== 'string') continue;
    const name = { slot, sought, written, mention: mentions.take(written), self: isSelf(written) };
    const found = await findParty(asked, { reading, parties }, name, chosen[slot]);
    if ('message' in found) return { ok: false, message: found.message };
    parties[slot] = found.party;
  }
  return { ok: true, parties };
}

/** One name of a reading. */
export type Name = {
  readonly slot: string;
  readonly sought: Sought;
  readonly written: string;
  readonly mention: Mention | undefined;
  /** It means the writer. */
  readonly self: boolean;
};

/** A reading, and those of its names that are found already. */
export type SoFar = { readonly reading: CommandReading; readonly parties: Parties };

async function findParty(
  asked: Asked,
  soFar: SoFar,
  name: Name,
  choice: Choice | undefined,
): Promise<{ party: Party } | { message: Message }> {
  const { turn, ports, members } = asked;
  if (choice !== undefined) {
    const party = await partyChosen(ports, choice);
    return party === undefined ? { message: inWords(trouble.oldButton, asked) } : { party };
  }
  const found = await findPerson({ ...ports, members }, turn.who.id, name, name.sought);
  if (found.ok) return { party: found.party };
  const { reading } = soFar;
  // Where others read along no form opens; whoever was mentioned is a person.
  const mayBeAuthority = asked.personal && found.reason === 'nobody' && !name.self && !name.mention;
  if (mayBeAuthority && reading.command === 'inquiry.transfer')
    return { message: await offerAuthority(asked, reading.ref, name.written) };
  return { message: askWho(asked, soFar, name, found) };
}

const SELF = new Set(['mig', 'mig selv', 'me', 'myself']);
/** It means the writer. */
export const isSelf = (written: string): boolean => SELF.has(written.toLowerCase());

/** The n-th mention of a name is the n-th time it is said. */
function mentionsLeft({ turn }: Asked) {
  const left: Mention[] = turn.event.kind === 'text' ? [...turn.event.mentions] : [];
  return {
    take(written: string): Mention | undefined {
      const at = left.findIndex(({ name }) => fold(name) === fold(written));
      return at < 0 ? undefined : left.splice(at, 1)[0];
    },
  };
}
