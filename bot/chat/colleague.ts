import type { Person } from '../core/directory.ts';
import type { WhoIsMeant } from '../core/who-is-meant.ts';
import { findPerson } from '../journeys/find-person.ts';
import { say } from '../language/sentence.ts';
import { registerFault, requestFault } from '../language/sentences/forms.ts';
import { listOf } from '../language/words.ts';
import { isSelf } from './people.ts';
import type { Asked } from './ports.ts';
import { partyName } from './who-question.ts';

/** Who is written in a field, by name, initials or e-mail; one of several has to be told apart. */
export async function colleagueIn(
  asked: Asked,
  written: string,
): Promise<{ readonly person: Person } | { readonly fault: string }> {
  const { ports, turn, members } = asked;
  const named = { written, self: isSelf(written) };
  const found = await findPerson({ ...ports, members }, turn.who.id, named, 'person');
  if (found.ok && found.party.kind === 'person') return { person: found.party.person };
  return { fault: whyNot(asked, found) };
}

/** More are no choice any more. */
const MOST_NAMED = 6;

function whyNot({ language }: Asked, found: WhoIsMeant): string {
  if (found.ok || found.reason === 'nobody') return say(requestFault.owner, language);
  if (found.parties.length > MOST_NAMED) return say(registerFault.manyOwners, language);
  const names = found.parties.map((party) => partyName(party, { language }, true));
  return say(registerFault.severalOwners, language, { names: listOf(names, language) });
}
