import type { WhoIsMeant } from '../core/who-is-meant.ts';
import { findPerson } from '../journeys/find-person.ts';
import { say } from '../language/sentence.ts';
import { registerFault, requestFault } from '../language/sentences/forms.ts';
import { listOf } from '../language/words.ts';
import { isSelf } from './people.ts';
import type { Asked } from './ports.ts';
import type { ReadForm } from './register-form.ts';
import { partyName } from './who-question.ts';

/** With who was written as the owner, by name, initials or e-mail; one of several has to be told apart. */
export async function withOwnerFound(asked: Asked, read: ReadForm): Promise<ReadForm> {
  if (!read.ok || !read.ownerWritten) return read;
  const { ports, turn, members } = asked;
  const written = read.request.owner ?? '';
  const named = { written, self: isSelf(written) };
  const found = await findPerson({ ...ports, members }, turn.who.id, named, 'person');
  if (found.ok && found.party.kind === 'person')
    return { ...read, request: { ...read.request, owner: found.party.person.id } };
  return { ok: false, faults: { email: whyNot(asked, found) } };
}

/** More are no choice any more. */
const MOST_NAMED = 6;

function whyNot(asked: Asked, found: WhoIsMeant): string {
  const { language } = asked;
  if (found.ok || found.reason === 'nobody') return say(requestFault.owner, language);
  if (found.parties.length > MOST_NAMED) return say(registerFault.manyOwners, language);
  const names = found.parties.map((party) => partyName(party, asked, true));
  return say(registerFault.severalOwners, language, { names: listOf(names, language) });
}
