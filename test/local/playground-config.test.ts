import { describe, expect, it } from 'vitest';
import { playgroundConfig } from '../../bot/local/playground-config.ts';
import { anne, channel, config, mette, organisation } from './sample.ts';

describe('the Playground’s config', () => {
  it('wants five other users', () => {
    const { otherUsers } = organisation;
    expect(() => playgroundConfig({ ...organisation, otherUsers: otherUsers.slice(1) })).toThrow('not 4');
  });

  it('wants six different people', () => {
    expect(() => playgroundConfig({ ...organisation, currentUser: mette })).toThrow('same id');
  });

  it('wants one channel beside General', () => {
    const team = { ...organisation.team, channels: [channel, { id: '19:b', name: 'B' }] };
    expect(() => playgroundConfig({ ...organisation, team })).toThrow('not 2');
  });

  it('gives each person their own id as aadObjectId', () => {
    const { currentUser, users } = JSON.parse(config);
    expect([currentUser, ...users].map((user) => user.aadObjectId)).toEqual(
      [anne, ...organisation.otherUsers].map(({ id }) => id),
    );
  });
});
