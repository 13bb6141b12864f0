/** Made-up people and a team for the Playground. */
import { playgroundConfig } from '../../bot/local/playground-config.ts';

const person = (number: number, name: string) => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  name,
});
export const anne = person(1, 'Anne Kjær');
export const mette = person(2, 'Mette Holm');
export const tenantId = '11111111-1111-4111-8111-111111111111';
export const channel = { id: '19:postkassen@thread.tacv2', name: 'Postkassen' };

export const organisation = {
  tenantId,
  bot: { id: '22222222-2222-4222-8222-222222222222', name: 'Svarfrist' },
  currentUser: anne,
  otherUsers: [
    mette,
    person(3, 'Jonas Lund'),
    person(4, 'Sofie Bang'),
    person(5, 'Peter Aa Dahl'),
    person(6, 'Ida'),
  ],
  team: {
    id: '19:borgerservice@thread.tacv2',
    name: 'Borgerservice',
    groupId: '33333333-3333-4333-8333-333333333333',
    channels: [channel],
  },
};
export const config = playgroundConfig(organisation);
