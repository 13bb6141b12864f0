import type { Directory } from '../../../bot/core/directory.ts';
import { openLog } from '../../../bot/observe/log.ts';
import { unreadableRows } from '../../../bot/observe/unreadable-rows.ts';
import { type JoinedDueWork, joinDueWork } from '../../../bot/start-due-work.ts';
import { openInquiries } from '../../../bot/store/inquiries.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import type { Store } from '../../../bot/store/table.ts';
import { tokenAuthentication } from '../../../bot/teams/authentication.ts';
import { context, profile } from '../../core/shipped.ts';
import type { TestClock } from '../../support/clock.ts';
import { credentials } from '../../support/credentials.ts';
import { APP_ID } from '../../support/identity.ts';
import { type LogReader, readLog } from '../../support/log-reader.ts';

/** One instance of what happens by itself, over a store and a clock of its own or shared. */
export type Instance = JoinedDueWork & {
  readonly store: Store;
  readonly log: LogReader;
  /** How many pieces of work it did, by kind and what they came to: `morning/done`. */
  readonly did: ReadonlyMap<string, number>;
};

export type InstanceParts = {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Pick<TestClock, 'now' | 'elapsed' | 'wait'>;
  readonly name?: string;
  readonly longestSend?: number;
  readonly keepClosedMonths?: number;
};

export async function startInstance(parts: InstanceParts): Promise<Instance> {
  const { store, directory, clock, name = 'one', longestSend, keepClosedMonths = 12 } = parts;
  const log = readLog();
  const did = new Map<string, number>();
  const unreadable = (table: string) =>
    did.set(`unreadable/${table}`, (did.get(`unreadable/${table}`) ?? 0) + 1);
  const told = openLog('debug', log.sink);
  const due = await joinDueWork({
    store,
    directory,
    inquiries: await openInquiries(store),
    rosters: storedRosters(
      await store.table('absences'),
      unreadableRows('absences', { log: told, count: unreadable }),
    ),
    profile: { ...profile, keepClosedMonths },
    clock: { ...context, hours: profile.openingHours },
    authentication: tokenAuthentication(
      { openIdMetadataUrl: undefined, appId: APP_ID },
      { credentials, now: clock.now },
    ),
    serviceUrlHosts: ['127.0.0.1'],
    longestSend,
    now: clock.now,
    elapsed: clock.elapsed,
    wait: clock.wait,
    instance: name,
    log: told,
    observe(kind, outcome, count = 1) {
      const name = `${kind}/${outcome}`;
      did.set(name, (did.get(name) ?? 0) + count);
    },
    unreadable,
  });
  return { ...due, store, log, did };
}
