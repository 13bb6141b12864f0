import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { ConversationReference } from '../../bot/core/conversation-references.ts';
import type { Poster } from '../../bot/core/delivery.ts';
import { pace } from '../../bot/core/pace.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { LeaseLost } from '../../bot/due-work/handler.ts';
import { lease } from '../../bot/due-work/lease.ts';
import { type SendingParts, sending } from '../../bot/due-work/sending.ts';
import { testClock } from '../support/clock.ts';

const to = (conversation: string) => ({ conversation }) as ConversationReference;
const HELLO = { text: 'Hej' };

function setUp(perSecond: number) {
  const clock = testClock('2026-11-23T07:45:00+01:00');
  const posts: number[] = [];
  const stopping = new AbortController();
  const post = async () => {
    posts.push(clock.elapsed());
    return { is: 'sent', activity: '1' } as const;
  };
  const poster: Poster = { post, update: post, openChat: async () => ({ is: 'gone' }) };
  const clocks = {
    now: () => clock.now().epochMilliseconds as EpochMs,
    elapsed: clock.elapsed,
  };
  const parts = {
    ...clocks,
    poster,
    pace: pace(() => perSecond),
    wait: clock.wait as SendingParts['wait'],
    stopping: stopping.signal,
  };
  return {
    clock,
    posts,
    parts,
    begin: () => sending(parts, lease(clocks)),
    stop: () => stopping.abort(),
  };
}

test('posts go at this instance’s share', async () => {
  const { begin, posts } = setUp(10);
  const send = begin();
  await Promise.all(Array.from({ length: 30 }, (_, chat) => send.post(to(`a:${chat}`), HELLO)));
  expect(posts).toEqual(Array.from({ length: 30 }, (_, number) => number * 100));
});

test('a thread gets seven in a second, eight in two, and others need not wait for it', async () => {
  const { begin, posts } = setUp(50);
  const send = begin();
  const all = Array.from({ length: 8 }, () => send.post(to('19:one'), HELLO));
  await Promise.all([...all, send.post(to('19:other'), HELLO)]);
  expect(posts.slice(0, 8)).toEqual([0, 20, 40, 60, 80, 100, 120, 140]);
  expect(posts[8]).toBe(1_000);
  await send.update(to('19:one'), '1', HELLO);
  expect(posts[9]).toBe(2_000);
});

test('what would have to wait for long goes back, and says when to come again', async () => {
  const { begin, posts, parts } = setUp(50);
  parts.pace.pause(60_000);
  expect(await begin().post(to('a:1'), HELLO)).toEqual({ is: 'notTaken', after: 60_000, reason: 'pace' });
  expect(posts).toEqual([]);
});

test('a lease that is over begins nothing, by either clock', async () => {
  for (const late of [{ pass: { seconds: 40 } }, { set: { hours: 1 } }]) {
    const { begin, posts, clock } = setUp(50);
    const send = begin();
    if (late.pass) clock.pass(late.pass);
    if (late.set) clock.set(late.set);
    await expect(send.post(to('a:1'), HELLO)).rejects.toThrow(LeaseLost);
    expect(posts).toEqual([]);
  }
});

test('a bot that stops does not wait for a place', async () => {
  const { begin, posts, parts, stop } = setUp(50);
  parts.pace.pause(10_000);
  // Nobody but the stop ends this wait.
  parts.wait = async (_, aborted) => {
    await once(aborted, 'abort');
  };
  const post = begin().post(to('a:1'), HELLO);
  stop();
  expect(await post).toMatchObject({ is: 'notTaken' });
  expect(posts).toEqual([]);
});

test('a bot that stops sends nothing more, and what waits goes back at once', async () => {
  const { begin, posts, stop, clock } = setUp(1);
  const send = begin();
  const both = [send.post(to('a:1'), HELLO), send.post(to('a:2'), HELLO)];
  await both[0];
  stop();
  expect(await both[1]).toMatchObject({ is: 'notTaken' });
  expect(await send.openChat({ tenant: '', serviceUrl: '', bot: '' }, 'x' as never)).toMatchObject({
    is: 'notTaken',
  });
  expect(posts).toEqual([0]);
  // Nor does anything else wait for its turn.
  expect(clock.elapsed()).toBe(1_000);
});
