import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Directory, PersonId } from '../../bot/core/directory.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { startSqlite } from '../store/support/engines.ts';
import { epoch } from '../support/clock.ts';
import { handingOver } from './support/handing-over.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickUntil } from './support/morning.ts';
import { JONAS, LONE, METTE, type Reminding, reminding } from './support/reminding.ts';

let morning: Morning;
let people: Reminding;
beforeEach(async () => {
  morning = await startMorning(startSqlite, { people: 12, at: '2026-11-23T10:00:00+01:00' });
  people = await reminding(morning);
  await morning.install(LONE, METTE, JONAS);
});
afterEach(() => morning[Symbol.asyncDispose]());

const register = (count: number) =>
  people.registerAll(
    Array.from({ length: count }, () => ({})),
    { person: METTE },
  );
const until = (instant: string, ...instances: Instance[]) => tickUntil(morning.clock, instant, ...instances);
const toldTo = (person: PersonId) =>
  morning.posts().flatMap(({ to, text }) => (to === `a:${person}` ? [text] : []));
const warnings = (one: Instance) => one.log.entries().filter(({ level }) => level !== 'info');

describe('everything of somebody', () => {
  test('goes by some hundred a minute, each once, however many instances there are; its doer is told once', async () => {
    const refs = await register(450);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    await all.begin('handOverAll');
    const instances = await Promise.all(['one', 'two', 'three'].map((name) => morning.instance({ name })));
    await until('2026-11-23T10:00:00+01:00', ...instances);
    expect(await all.held(JONAS)).toBe(200);
    expect(await all.ended('handOverAll')).toBeUndefined();
    expect(toldTo(LONE)).toEqual([]);
    await until('2026-11-23T10:02:00+01:00', ...instances);
    expect(await all.held(METTE)).toBe(0);
    expect(toldTo(LONE)).toEqual(['Alle 450 henvendelser er overført til Person 8 (Afdeling BS).']);
    expectValidCard(
      morning.connector.replies().find(({ summary }) => summary?.startsWith('Alle 450'))?.attachments?.[0]
        ?.content,
    );
    for (const ref of refs) {
      const history = await morning.inquiries.history(ref);
      expect(history.map(({ version }) => version)).toEqual([1, 2]);
      expect(history[1]).toMatchObject({ by: { person: LONE }, onBehalfOf: METTE });
    }
    for (const one of instances) expect(warnings(one)).toEqual([]);
  });

  test('is told to whoever gets it in one message, and to nobody before all is done', async () => {
    const [first] = await register(60);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    const one = await morning.instance();
    await until('2026-11-23T10:00:00+01:00', one);
    expect(toldTo(JONAS)).toEqual([]);
    // A sweep that comes while they are handed over finds none of them.
    expect((await morning.inquiries.byRef(first as InquiryRef))?.reminders).toContainEqual(
      expect.objectContaining({ what: 'handedOver', at: epoch('2026-11-23T10:01:00+01:00') }),
    );
    await until('2026-11-23T10:20:00+01:00', one);
    expect(toldTo(JONAS)).toEqual(['Person 0 har gjort dig ansvarlig for 60 henvendelser.']);
    expect(toldTo(METTE)).toEqual([]);
  });

  test('that comes while it is done, and behind what was looked at, is told of', async () => {
    await register(200);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    const one = await morning.instance();
    await until('2026-11-23T10:00:00+01:00', one);
    // Due before all the others.
    await people.register({ channel: 'facebook' });
    const last = await people.register();
    await until('2026-11-23T10:01:00+01:00', one);
    expect(toldTo(LONE)[0]).toMatch(/^201 af 202 er overført til Person 8/);
    expect(toldTo(LONE)[0]).toContain('1 kom ikke med, fordi den kom til eller blev ændret imens.');
    expect((await morning.inquiries.byRef(last))?.owner).toBe(JONAS);
  });

  test('goes only by the right that its doer has when it is done; without it no number is told', async () => {
    const refs = await register(3);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    const { directory } = morning;
    const units = async () => (await directory.units()).map((unit) => ({ ...unit, manager: JONAS }));
    const changed: Directory = {
      ...directory,
      units,
      unit: async (id) => (await units()).find((unit) => unit.id === id),
    };
    await until('2026-11-23T10:01:00+01:00', await morning.instance({ directory: changed }));
    expect(toldTo(LONE)).toEqual(['Jeg har ikke overført noget.']);
    for (const ref of refs) expect((await morning.inquiries.byRef(ref))?.version).toBe(1);
  });

  test('to somebody who has left goes nowhere, and that is said', async () => {
    await register(2);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    const { directory } = morning;
    const person: Directory['person'] = async (id) => (id === JONAS ? undefined : directory.person(id));
    await until('2026-11-23T10:01:00+01:00', await morning.instance({ directory: { ...directory, person } }));
    expect(toldTo(LONE)).toEqual([
      'Jeg har ikke overført noget. Den, de skulle til, findes ikke i kataloget længere.',
    ]);
    expect(await all.held(METTE)).toBe(2);
  });

  test('that could not be told is told when Teams is back, and done once', async () => {
    await register(2);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    morning.connector.fates.push({ status: 429 }, { status: 429 });
    await until('2026-11-23T10:20:00+01:00', await morning.instance());
    expect(new Set(toldTo(LONE))).toEqual(
      new Set(['Alle 2 henvendelser er overført til Person 8 (Afdeling BS).']),
    );
    expect((await all.parts()).map(({ version }) => version)).toEqual([2, 2]);
  });

  test('what was part of it is forgotten after a fortnight', async () => {
    await register(150);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    const one = await morning.instance();
    await until('2026-11-23T10:01:00+01:00', one);
    morning.clock.passUntil('2026-12-07T09:59:00+01:00');
    await one.tick();
    expect(await all.parts()).toHaveLength(150);
    await until('2026-12-07T10:03:00+01:00', one);
    expect(await all.parts()).toEqual([]);
    expect(await all.held(JONAS)).toBe(150);
  });
});

describe('taken back', () => {
  test('by some hundred a minute, what nobody has changed since; whoever had it is told in one message', async () => {
    const refs = await register(250);
    const all = await handingOver(morning);
    await all.begin('handOverAll');
    const one = await morning.instance();
    await until('2026-11-23T10:03:00+01:00', one);
    await people.reclassify(refs[7] as InquiryRef, 'application', JONAS);
    await people.handOver(refs[240] as InquiryRef, LONE, JONAS);
    morning.clock.passUntil('2026-11-23T10:50:00+01:00');
    await all.begin('giveBackAll');
    await until('2026-11-23T10:50:00+01:00', one);
    expect(await all.ended('giveBackAll')).toBeUndefined();
    await until('2026-11-23T10:55:00+01:00', one);
    expect(toldTo(LONE).filter((text) => /tilbage/.test(text))).toEqual([
      `248 af 250 er givet tilbage til Person 4. ${refs[7]} og ${refs[240]} er ændret siden og bliver, hvor de er.`,
    ]);
    expect(await all.held(METTE)).toBe(248);
    expect((await morning.inquiries.byRef(refs[240] as InquiryRef))?.owner).toBe(LONE);
    const events = (await morning.inquiries.history(refs[0] as InquiryRef)).map(
      ({ events: [first] }) => first?.kind,
    );
    expect(events).toEqual(['registered', 'assigned', 'undone']);
  });
});
