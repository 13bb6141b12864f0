import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keptOf, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { alex, mette } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const confidential = () => talk.register({ owner: mette.aadObjectId, caseType: 'child-concern' });

describe('where others read along, a confidential inquiry is as if it were not there', () => {
  test.each(['channel', 'groupChat'] as const)('and does not change either (%s)', async (where) => {
    const ref = await confidential();
    const before = [keptOf(talk, ref, 'record'), keptOf(talk, ref, 'history')];
    expect((await talk.say(mette, `besvaret ${ref}`, where)).text).toMatch(/^Jeg kender ikke/);
    expect((await talk.press(mette, 'answer', { ref, version: 1 }, where)).text).toMatch(/^Jeg kender ikke/);
    expect([keptOf(talk, ref, 'record'), keptOf(talk, ref, 'history')]).toEqual(before);
  });

  test('others are answered there', async () => {
    const ref = await talk.register({ owner: mette.aadObjectId });
    expect((await talk.say(mette, `besvaret ${ref}`, 'channel')).words).toMatch(/^Noteret: /);
  });

  test('whoever has no others is told where they are shown, and so is who has none at all', async () => {
    await confidential();
    const none = (await talk.say(alex, 'hvad er min frist?', 'channel')).text;
    expect(none).toBe(
      'Du har ingen frister lige nu. Emner og fortrolige henvendelser viser jeg kun i din egen chat med mig.',
    );
    expect((await talk.say(mette, 'hvad er min frist?', 'channel')).text).toBe(none);
    expect((await talk.say(alex, 'hvad er min frist?')).text).toBe('Du har ingen frister lige nu.');
  });
});

test('where others read along, nobody is named beside what is late', async () => {
  const late = { owner: mette.aadObjectId, received: '2026-10-01T08:00:00Z' };
  const ref = await talk.register(late);
  const inTime = await talk.register({ owner: mette.aadObjectId });
  const there = await talk.say(alex, ref, 'channel');
  expect(there.words).toContain('Overskredet');
  expect(there.words).not.toContain('Mette Holm');
  expect((await talk.say(alex, inTime, 'channel')).words).toContain('Mette Holm');
  expect((await talk.say(alex, ref)).words).toContain('Mette Holm');
});
