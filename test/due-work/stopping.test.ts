import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import sample from '../../bot/directory/sample-organisation.json' with { type: 'json' };
import { waitUnlessAborted } from '../../bot/start-due-work.ts';
import { storedConversationReferences } from '../../bot/store/conversation-references.ts';
import { partitionOf, shardOf } from '../../bot/store/due-work/keys.ts';
import { storedDueWork } from '../../bot/store/due-work.ts';
import { openInquiries } from '../../bot/store/inquiries.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import type { Store } from '../../bot/store/table.ts';
import { allReadable } from '../store/due-work/all-readable.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { aDraft, anObligation } from '../support/inquiry-builders.ts';
import { chatOf, countByChat, postedIn } from './support/morning.ts';

/** SIGTERM, as main.ts passes it on: the whole bot is told to stop while a post is under way and others wait for theirs. */

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00+01:00`);

test('what is under way is finished and noted, what waits is left to the next, and nothing comes twice', async () => {
  let now = at('07:30');
  await using bot = await startTestBot({ now: () => now });
  const store = await openSqliteStore(bot.dataDir);
  const people = threeOfOneShard();
  await eachHasAList(bot, store, people);
  await anotherFortyNine(store, now);
  for (const time of ['07:30', '07:35']) {
    now = at(time);
    await bot.tick();
  }
  now = at('07:45');
  const [came, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  bot.connector.fates.push({ after: answer.promise });
  bot.connector.onRequest = () => came.resolve();
  const request = await halfARequest(bot);
  void bot.tick();
  await came.promise;
  let stopped = false;
  const stopping = bot.stopServing().then(() => {
    stopped = true;
  });
  answer.resolve();
  while ((await inHand(store)) > 0) await nextTurn();
  // The server waits for a request that does not end; nothing that is due waited for the server.
  expect(stopped).toBe(false);
  expect(posts(bot)).toHaveLength(1);
  request.destroy();
  await stopping;
  await bot.restart();
  now = at('07:46');
  await bot.tick();
  expect(Object.fromEntries(countByChat(posts(bot)))).toEqual(
    Object.fromEntries(people.map(({ id }) => [`a:${id}`, 1])),
  );
  await store.close();
});

test('a wait is over as soon as it is aborted', async () => {
  const stop = new AbortController();
  const waiting = waitUnlessAborted(3_600_000, stop.signal);
  stop.abort();
  await waiting;
  await waitUnlessAborted(3_600_000, stop.signal);
});

const posts = ({ connector }: TestBot) => connector.sent.flatMap(postedIn);

/** Whose lists are claimed together, so that two wait while the first is sent. */
function threeOfOneShard(): { readonly id: PersonId; readonly unit: UnitId }[] {
  const known = sample.people.map(({ id, unit }) => ({ id: id as PersonId, unit: unit as UnitId }));
  const most = [...Map.groupBy(known, ({ id }) => shardOf(id)).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const three = most[0]?.slice(0, 3) ?? [];
  if (three.length < 3) throw new Error('the sample organisation has grown small');
  return three;
}

async function eachHasAList(
  { connector }: TestBot,
  store: Store,
  people: ReturnType<typeof threeOfOneShard>,
): Promise<void> {
  const inquiries = await openInquiries(store);
  const references = storedConversationReferences(
    await store.table('conversations'),
    await store.table('people'),
  );
  for (const { id, unit } of people) {
    await references.note(chatOf(id, connector.url));
    const obligations = [anObligation(at('23:59').epochMilliseconds as EpochMs)];
    const draft = aDraft({ unit, owner: id, obligations });
    const registered = at('07:00').epochMilliseconds as EpochMs;
    await inquiries.register({ draft, at: registered, by: { system: 'mailroom' }, sources: [] });
  }
}

/** So that this instance’s share of Teams is one post a second, and the second waits for its turn. */
async function anotherFortyNine(store: Store, now: Temporal.Instant): Promise<void> {
  const work = storedDueWork(await store.table('due'), allReadable);
  for (let number = 0; number < 49; number += 1) {
    await work.beat(`other ${number}`, { at: now.epochMilliseconds as EpochMs, count: 1 });
  }
}

/** A request that has come in part keeps a server from closing for seconds. */
async function halfARequest(bot: TestBot): Promise<Socket> {
  const socket = connect(Number(new URL(bot.url()).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write(
    'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
  );
  // The server has it once it has answered somebody who came after.
  expect((await bot.get('/healthz')).status).toBe(200);
  return socket;
}

/** Work that somebody is at. */
async function inHand(store: Store): Promise<number> {
  const table = await store.table('due');
  const shards = Array.from({ length: 8 }, (_, shard) => partitionOf(shard));
  const rows = await Promise.all(
    shards.map((shard) => table.list(shard, { from: 'd/', before: 'd0', limit: 999 })),
  );
  return rows.flat().filter(({ value }) => value.state === 'sending').length;
}
