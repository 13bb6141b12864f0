import type { Directory, PersonId } from '../../../bot/core/directory.ts';
import type { InquiryDraft, InquiryRef } from '../../../bot/core/inquiry.ts';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { storedConversationReferences } from '../../../bot/store/conversation-references.ts';
import { openInquiries } from '../../../bot/store/inquiries.ts';
import type { Store } from '../../../bot/store/table.ts';
import type { Engine } from '../../store/support/engines.ts';
import { BOT, TENANT } from '../../support/activities.ts';
import { type TestClock, testClock } from '../../support/clock.ts';
import { type Connector, type Sent, startConnector } from '../../support/connector.ts';
import { aDraft, anObligation } from '../../support/inquiry-builders.ts';
import { type Instance, type InstanceParts, startInstance } from './instance.ts';
import { personId, town, unitOf } from './town.ts';

export type Morning = {
  readonly engine: Engine;
  readonly clock: TestClock;
  readonly connector: Connector;
  readonly directory: Directory;
  readonly store: Store;
  readonly inquiries: InquiryStore;
  /** Another instance, over the same store. */
  instance(over?: Partial<InstanceParts>): Promise<Instance>;
  /** The person has a chat with the bot, as after an installation. */
  install(...people: readonly PersonId[]): Promise<void>;
  /** Teams has moved their chats to another address. */
  moveTo(serviceUrl: string, ...people: readonly PersonId[]): Promise<void>;
  /** Something of theirs is due at that instant. */
  due(person: number, due: string, over?: Partial<InquiryDraft>): Promise<InquiryRef>;
  /** What was posted to whom, in order of arrival. */
  posts(): readonly Posted[];
  [Symbol.asyncDispose](): Promise<void>;
};

export type Posted = { readonly to: string; readonly text: string };

/** A town whose clock stands just before anything happens, on Monday 23 November 2026 unless said otherwise. */
export async function startMorning(
  start: () => Promise<Engine>,
  {
    people = 4,
    at = '2026-11-23T06:50:00+01:00',
    directory = town(people),
  }: { people?: number; at?: string; directory?: Directory } = {},
): Promise<Morning> {
  const [engine, connector] = await Promise.all([start(), startConnector()]);
  const store = await engine.open();
  const clock = testClock(at);
  const inquiries = await openInquiries(store);
  const references = storedConversationReferences(
    await store.table('conversations'),
    await store.table('people'),
  );
  const opened: Store[] = [store];
  return {
    engine,
    clock,
    connector,
    directory,
    store,
    inquiries,
    async instance(over = {}) {
      const another = over.store ?? (await engine.open());
      opened.push(another);
      return startInstance({ directory, clock, ...over, store: another });
    },
    async install(...installed) {
      for (const person of installed) await references.note(chatOf(person, connector.url));
    },
    async moveTo(serviceUrl, ...moved) {
      for (const person of moved) await references.note(chatOf(person, serviceUrl));
    },
    async due(person, due, over = {}) {
      const obligations = [anObligation(Temporal.Instant.from(due).epochMilliseconds as EpochMs)];
      const draft = aDraft({ unit: unitOf(person), owner: personId(person), obligations, ...over });
      const at = clock.now().epochMilliseconds as EpochMs;
      const { inquiry } = await inquiries.register({ draft, at, by: { system: 'mailroom' }, sources: [] });
      return inquiry.ref;
    },
    posts: () => connector.sent.flatMap(postedIn),
    async [Symbol.asyncDispose]() {
      await connector.stop();
      for (const one of opened) await one.close();
      await engine.stop();
    },
  };
}

export const chatOf = (person: PersonId, serviceUrl: string) =>
  ({
    conversation: `a:${person}`,
    type: 'personal',
    tenant: TENANT,
    serviceUrl,
    bot: BOT.id,
    person,
  }) as const;

/** Messages alone, whatever became of them. */
export function postedIn({ method, path, activity }: Sent): Posted[] {
  const [, to] = /\/v3\/conversations\/([^/]+)\/activities$/.exec(path) ?? [];
  if (method !== 'POST' || to === undefined) return [];
  return [{ to: decodeURIComponent(to), text: activity.summary ?? activity.text ?? '' }];
}

/** Every instance ticks once a minute until then, each when it has done what was due before. */
export function tickUntil(
  clock: TestClock,
  instant: string,
  ...instances: readonly Pick<Instance, 'tick'>[]
): Promise<void> {
  return tickEvery({ minutes: 1 }, clock, instant, ...instances);
}

export async function tickEvery(
  step: { readonly minutes: number },
  clock: TestClock,
  instant: string,
  ...instances: readonly Pick<Instance, 'tick'>[]
): Promise<void> {
  const end = Temporal.Instant.from(instant);
  for (;;) {
    await Promise.all(instances.map((one) => one.tick()));
    if (Temporal.Instant.compare(clock.now(), end) >= 0) return;
    const left = end.since(clock.now());
    clock.pass(Temporal.Duration.compare(left, step) < 0 ? left : step);
  }
}

/** As above, every five minutes of a morning and twice an hour otherwise: nothing of these tests is due between. */
export async function tickThrough(
  clock: TestClock,
  instant: string,
  one: Pick<Instance, 'tick'>,
): Promise<void> {
  const end = Temporal.Instant.from(instant);
  while (Temporal.Instant.compare(clock.now(), end) < 0) {
    await one.tick();
    const { hour } = clock.now().toZonedDateTimeISO('Europe/Copenhagen');
    clock.pass({ minutes: hour >= 6 && hour < 10 ? 5 : 30 });
  }
}

/** How many messages each chat got. */
export function countByChat(posts: readonly Posted[]): ReadonlyMap<string, number> {
  return new Map(
    Array.from(
      Map.groupBy(posts, ({ to }) => to),
      ([to, some]) => [to, some.length],
    ),
  );
}
