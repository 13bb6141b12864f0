import type { Organisation } from '../directory/organisation.ts';
import { type PlaygroundPerson, playgroundConfig } from './playground-config.ts';
import { PLAYGROUND_USERS } from './playground-users.ts';

/** Made up: local mode has no tenant and no registered bot. */
export const LOCAL_TENANT = '11111111-1111-4111-8111-111111111111';
const LOCAL_BOT = { id: '22222222-2222-4222-8222-222222222222', name: 'Svarfrist' };

/** Who is in the Playground, and in which team: Borgerservice with a channel for its mailbox. */
export function samplePlaygroundConfig(organisation: Organisation): string {
  const people = new Map<string, PlaygroundPerson>(organisation.people.map((person) => [person.id, person]));
  const [currentUser, ...otherUsers] = PLAYGROUND_USERS.flatMap((id) => people.get(id) ?? []);
  if (currentUser === undefined || otherUsers.length !== PLAYGROUND_USERS.length - 1) {
    throw new Error(
      'The organisation in the data folder lacks people whom the Playground needs. Start with FRESH=1 to have the samples again.',
    );
  }
  return playgroundConfig({
    tenantId: LOCAL_TENANT,
    bot: LOCAL_BOT,
    currentUser,
    otherUsers,
    team: {
      id: '19:borgerservice@thread.tacv2',
      name: 'Borgerservice',
      groupId: '33333333-3333-4333-8333-333333333333',
      channels: [{ id: '19:postkassen@thread.tacv2', name: 'Postkassen' }],
    },
  });
}
