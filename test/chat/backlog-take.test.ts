import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonOf, keptOf, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, alex, megan, patti } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const unassigned = { unit: 'BS', scope: 'unassigned' };
const take = (who: typeof alex, ref: string, version = 1, from: object = unassigned) =>
  talk.press(who, 'backlog.take', { ref, version, from });
const record = (ref: string) => JSON.parse(keptOf(talk, ref, 'record')).inquiry;

describe('"Tag" in the list', () => {
  test('takes it, and the list comes back with what was done and what takes it back', async () => {
    const [mine, other] = [await talk.register({}), await talk.register({})];
    const list = await talk.say(alex, 'hvad er ufordelt');
    const { verb, data } = buttonOf(list, 'Tag');
    expect(data.ref).toBe(mine);
    const after = await talk.press(alex, verb, data);
    expect(after.words).toMatch(new RegExp(`^${mine} er nu din\\.\nFortryd\nUfordelte henvendelser`));
    expect(after.words).toContain(other);
    expect(buttonOf(after, 'Fortryd')).toEqual({
      verb: 'undo',
      data: { ref: mine, version: 2, from: unassigned },
    });
    expect(record(mine)).toMatchObject({ owner: alex.aadObjectId, version: 2 });
    expect(keptOf(talk, mine, 'history')).toContain('"kind":"taken"');
    const back = await talk.press(alex, 'undo', buttonOf(after, 'Fortryd').data);
    expect(back.words).toContain(`Fortrudt: ${mine} er igen, som den var.`);
    expect(back.words).toContain('Ufordelte henvendelser · Borgerservice');
    expect(back.words).toContain(other);
    expect(buttonOf(back, 'Tag').data.ref).toBe(mine);
    expect(record(mine).owner).toBeUndefined();
    const again = await talk.press(alex, 'undo', buttonOf(after, 'Fortryd').data);
    expect(again.words).toContain(`Du har selv ændret ${mine} i mellemtiden`);
    expect(again.words).toContain('Ufordelte henvendelser · Borgerservice');
  });

  test('"Vis" leads to the card, and from there back to the page', async () => {
    const ref = await talk.register({});
    const from = { unit: 'BS', scope: 'unassigned' };
    const card = await talk.press(alex, 'show', { ref, from });
    const { data } = buttonOf(card, 'Mere');
    expect(buttonOf(await talk.press(alex, 'more', data), 'Tilbage til listen').verb).toBe('backlog');
    const back = buttonOf(card, 'Tilbage til listen');
    expect((await talk.press(alex, back.verb, back.data)).words).toMatch(/^Ufordelte henvendelser/);
    const { words } = await talk.press(alex, 'show', { ref });
    expect(words).not.toContain('Tilbage til listen');
  });

  test('pressed twice changes once, and says that it is theirs', async () => {
    const ref = await talk.register({});
    await take(alex, ref);
    const before = keptOf(talk, ref, 'history');
    const again = await take(alex, ref);
    expect(again.words).toContain(`${ref}: Den er allerede din.`);
    expect(again.words).not.toContain('Fortryd');
    expect(keptOf(talk, ref, 'history')).toBe(before);
  });

  test.each([
    ['a colleague, who may not take it any more', mette],
    ['the manager, who might', megan],
  ])('on a list that is older than it: %s is told who was faster', async (_, who) => {
    const ref = await talk.register({});
    await take(alex, ref);
    const reply = await take(who, ref);
    expect(reply.words).toContain(`Alex Wilber var hurtigere med ${ref}, så jeg har ikke ændret noget.`);
    expect(reply.words).toContain('Ufordelte henvendelser · Borgerservice');
    expect(record(ref).owner).toBe(alex.aadObjectId);
  });

  test('what was closed meanwhile, by whom', async () => {
    const ref = await talk.register({});
    await talk.say(mette, `besvaret ${ref}`);
    expect((await take(alex, ref)).words).toContain(`Mette Holm var hurtigere med ${ref}`);
  });

  test('what is a colleague’s is not taken by a colleague, but by the manager', async () => {
    const ref = await talk.register({ owner: mette.aadObjectId });
    const all = { unit: 'BS' };
    expect((await take(alex, ref, 1, all)).words).toContain(`${ref} er hos Mette Holm. Kun den ansvarlige`);
    expect(record(ref).owner).toBe(mette.aadObjectId);
    expect((await take(megan, ref, 1, all)).words).toContain(`${ref} er nu din.`);
  });

  test.each([
    ['of another unit', {}, /ligger hos Borgerservice, og kun de kan se den\. Kun medarbejdere/],
    ['a confidential one', { caseType: 'child-concern' }, /^Jeg kender ikke BS-\d+/],
  ])('a forged press of somebody %s changes nothing', async (_, fields, words) => {
    const ref = await talk.register({ ...fields, owner: mette.aadObjectId });
    const before = keptOf(talk, ref, 'record');
    expect((await take(patti, ref)).words).toMatch(words);
    expect(keptOf(talk, ref, 'record')).toBe(before);
  });

  test('is for one’s own chat', async () => {
    const ref = await talk.register({});
    const data = { ref, version: 1, from: unassigned };
    expect((await talk.press(alex, 'backlog.take', data, 'channel')).text).toMatch(/i din egen chat/);
    expect(record(ref).owner).toBeUndefined();
  });

  test('the last one of the last page: the pages before are shown', async () => {
    await using other = await startTalk();
    for (let day = 1; day <= 11; day += 1)
      await other.register({ received: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z` });
    const first = await other.say(alex, 'hvad er ufordelt');
    const next = buttonOf(first, 'Vis de næste');
    const second = await other.press(alex, next.verb, next.data);
    const { verb, data } = buttonOf(second, 'Tag');
    const after = await other.press(alex, verb, data);
    expect(after.words).toMatch(/BS-1011 er nu din\./);
    expect(after.words).toContain('Borgerservice har 10 ufordelte henvendelser');
  });
});
