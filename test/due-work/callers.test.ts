import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallerStore } from '../../bot/core/caller.ts';
import type { PersonId } from '../../bot/core/directory.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import { takeMessage } from '../../bot/journeys/take-message.ts';
import { storedCallers } from '../../bot/store/callers.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { context, profile } from '../core/shipped.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import { aChange, closedAt } from '../support/inquiry-builders.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickUntil } from './support/morning.ts';
import { JONAS, LONE, METTE, type Reminding, reminding } from './support/reminding.ts';

/** It is Monday 23 November 2026. Lone took the message; Mette is to call. */

const HANS = { name: 'Hans Olsen', number: '+4546313000' };

let morning: Morning;
let people: Reminding;
let one: Instance;
let callers: CallerStore;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: 12, at: '2026-11-23T10:00:20+01:00' });
  people = await reminding(morning);
  await morning.install(LONE, METTE, JONAS);
  callers = storedCallers(await morning.store.table('callers'));
  one = await morning.instance();
});
afterEach(() => morning[Symbol.asyncDispose]());

let forms = 0;
async function taken(to: PersonId = METTE): Promise<InquiryRef> {
  const { inquiries, directory, store, clock } = morning;
  const rosters = storedRosters(await store.table('absences'));
  const rest = { rules: profile, context, hours: profile.openingHours };
  const person = await directory.person(to);
  if (person === undefined) throw new Error('nobody to call');
  forms += 1;
  const message = { form: `form ${forms}`, to: person, caller: HANS, subject: 'Hegn', caseNumber: undefined };
  const ports = { inquiries, directory, callers, rosters, ...rest };
  return (await takeMessage(ports, message, LONE, epoch(clock.now().toString()))).inquiry.ref;
}

const until = (instant: string, ...instances: Instance[]) =>
  tickUntil(morning.clock, instant, ...(instances.length > 0 ? instances : [one]));

async function close(ref: InquiryRef): Promise<void> {
  const inquiry = await morning.inquiries.byRef(ref);
  if (inquiry === undefined) throw new Error('gone');
  const at = epoch(morning.clock.now().toString());
  await morning.inquiries.save(inquiry, closedAt(inquiry, at), { ...aChange({ kind: 'closed' }), at });
}

describe('whoever is to call', () => {
  test('is told that it is a message to call back, and neither name nor number', async () => {
    const ref = await taken();
    await until('2026-11-23T10:02:00+01:00');
    expect(morning.posts()).toEqual([
      {
        to: `a:${METTE}`,
        text: `Person 0 har givet dig en besked om at ringe tilbage: ${ref}. Ring tilbage senest i morgen, tirsdag den 24. november, inden kl. 15.`,
      },
    ]);
    expect(JSON.stringify(morning.connector.sent)).not.toMatch(/Hans Olsen|46 ?31 ?30 ?00/);
  });

  test('is told the same when it is handed on', async () => {
    const ref = await taken();
    await people.handOver(ref, JONAS);
    await until('2026-11-23T10:02:00+01:00');
    expect(morning.posts().map(({ to, text }) => [to, text.slice(0, 57)])).toEqual([
      [`a:${JONAS}`, 'Person 0 har givet dig en besked om at ringe tilbage: BS-'],
    ]);
  });
});

describe('name and number', () => {
  test('of the dead and the living: only those of calls that are over go, whoever sweeps', async () => {
    const [made, open, other] = [await taken(), await taken(), await taken(JONAS)];
    const two = await morning.instance({ name: 'two' });
    await close(made);
    await until('2026-11-23T10:11:00+01:00', one, two);
    expect(await callers.linked({ limit: 9 })).toEqual([made, open, other]);
    await until('2026-11-23T10:13:00+01:00', one, two);
    expect(await callers.linked({ limit: 9 })).toEqual([open, other]);
    expect(one.log.entries().filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('go with an inquiry that is deleted, and with one whose bot was down when it was over', async () => {
    const ref = await taken();
    await close(ref);
    await one.stop();
    morning.clock.passUntil('2026-12-07T10:00:00+01:00');
    one = await morning.instance();
    await one.tick();
    expect(await callers.linked({ limit: 9 })).toEqual([]);
    await callers.keep('form', { ...HANS, askedFor: METTE }, epoch('2026-12-07T10:00:00+01:00'));
    await callers.link('form', 'BS-9999' as InquiryRef);
    morning.clock.pass({ minutes: 1 });
    await one.tick();
    expect(await callers.linked({ limit: 9 })).toEqual([]);
  });

  test('of more calls than one page all are looked at, and the next sweep is a minute later', async () => {
    const refs: InquiryRef[] = [];
    for (let count = 0; count < 45; count += 1) refs.push(await taken());
    for (const ref of refs.slice(0, 44)) await close(ref);
    await until('2026-11-23T10:13:00+01:00');
    expect(await callers.linked({ limit: 99 })).toEqual(refs.slice(44));
    expect(one.did.get('sweepCallers/postponed')).toBe(14);
  });

  test('of one whose inquiry cannot be read stay, and keep no other', async () => {
    const [broken, made] = [await taken(), await taken()];
    const inquiries = await morning.store.table('inquiries');
    const row = `i/${broken.slice(3).padStart(10, '0')}`;
    const stored = await inquiries.read('BS', row);
    if (stored === undefined) throw new Error('gone');
    await inquiries.write('BS', [{ ...stored, do: 'replace', value: { inquiry: 'not one' } }]);
    await close(made);
    await until('2026-11-23T10:13:00+01:00');
    expect(await callers.linked({ limit: 9 })).toEqual([broken]);
    expect(JSON.stringify(one.log.entries())).toContain(
      'Whether somebody has been called back cannot be told now',
    );
  });

  test('that are deleted can be read in no file of the store any more', async () => {
    const [, folder] = morning.engine.place;
    const traces = () =>
      readdirSync(folder).filter((file) =>
        /Hans Olsen|46313000/.test(readFileSync(join(folder, file), 'latin1')),
      );
    const ref = await taken();
    expect(traces()).not.toEqual([]);
    await close(ref);
    await until('2026-11-23T10:13:00+01:00');
    const { inquiries } = morning;
    expect(await inquiries.byRef(ref)).toBeDefined();
    // The write-ahead log goes into the file when the last one closes it.
    await one.stop();
    await one.store.close();
    await morning.store.close();
    expect(readdirSync(folder)).toEqual(['svarfrist.db']);
    expect(traces()).toEqual([]);
    expect(JSON.stringify(one.log.entries())).not.toMatch(/Hans Olsen|46313000/);
  });
});
