import { expect, test } from 'vitest';
import type { ActId, PartOfAct } from '../../../bot/core/hand-over-all.ts';
import type { Inquiry } from '../../../bot/core/inquiry.ts';
import { aChange, anArrival, person, unit } from '../../support/inquiry-builders.ts';
import type { Fixture } from './fixture.ts';

const [METTE, JONAS, MEGAN] = [person('mette'), person('jo/nas'), person('me/gan')];
const ACT = { id: 'act' as ActId, who: MEGAN, person: METTE };
const moved: PartOfAct = { ...ACT, is: 'moved' };

/** What one act made of many. */
export function actsContract(fresh: () => Promise<Fixture>): void {
  async function start() {
    const fixture = await fresh();
    const register = async (letters: string) =>
      (await fixture.inquiries.register(anArrival({ owner: METTE, unit: unit(letters) }))).inquiry;
    const save = async (inquiry: Inquiry, part?: PartOfAct): Promise<Inquiry> => {
      const next = { ...inquiry, owner: part?.is === 'givenBack' ? METTE : JONAS };
      const saved = await fixture.inquiries.save(inquiry, next, aChange(), part);
      if (!saved.ok) throw new Error('somebody was faster');
      return saved.inquiry;
    };
    return { ...fixture, register, save };
  }

  test('is listed by reference, page by page, wherever it lies, with the version that the act made', async () => {
    const { inquiries, register, save } = await start();
    const [a, b, c] = [await register('JC'), await register('BS'), await register('BS')];
    for (const one of [a, b, c]) await save(one, moved);
    await save(await register('BS'));
    const page = await inquiries.partsOf(ACT, { limit: 2 });
    expect(page).toEqual([
      { ref: b.ref, version: 2, is: 'moved' },
      { ref: c.ref, version: 2, is: 'moved' },
    ]);
    expect(await inquiries.partsOf(ACT, { limit: 2, after: c.ref })).toEqual([
      { ref: a.ref, version: 2, is: 'moved' },
    ]);
  });

  test('says when it was given back', async () => {
    const { inquiries, register, save } = await start();
    const one = await save(await register('BS'), moved);
    await save(one, { ...ACT, is: 'givenBack' });
    expect(await inquiries.partsOf(ACT, { limit: 9 })).toEqual([
      { ref: one.ref, version: 3, is: 'givenBack' },
    ]);
  });

  test('is nobody else’s, nor another act’s', async () => {
    const { inquiries, register, save } = await start();
    await save(await register('BS'), moved);
    const page = { limit: 9 };
    expect(await inquiries.partsOf({ ...ACT, who: JONAS }, page)).toEqual([]);
    expect(await inquiries.partsOf({ ...ACT, id: 'ac' as ActId }, page)).toEqual([]);
    // Neither by a name that is cut elsewhere.
    expect(await inquiries.partsOf({ ...ACT, who: person('me'), id: 'gan/act' as ActId }, page)).toEqual([]);
  });

  test('a change that lost its race is no part of it', async () => {
    const { inquiries, register, save } = await start();
    const one = await register('BS');
    await save(one);
    expect(await inquiries.save(one, { ...one, owner: JONAS }, aChange(), moved)).toMatchObject({
      ok: false,
    });
    expect(await inquiries.partsOf(ACT, { limit: 9 })).toEqual([]);
  });

  test('is forgotten, and the inquiries stay', async () => {
    const { inquiries, register, save } = await start();
    const all = await Promise.all(Array.from({ length: 101 }, () => register('BS')));
    for (const one of all) await save(one, moved);
    const other = { ...ACT, id: 'other' as ActId };
    const kept = await save(await register('JC'), { ...other, is: 'moved' });
    expect(await inquiries.forgetParts(ACT)).toBe(true);
    expect(await inquiries.forgetParts(ACT)).toBe(false);
    expect(await inquiries.partsOf(ACT, { limit: 999 })).toEqual([]);
    expect(await inquiries.partsOf(other, { limit: 9 })).toHaveLength(1);
    expect((await inquiries.byRef(kept.ref))?.owner).toBe(JONAS);
  });
}
