import { expect, test } from 'vitest';
import { anArrival, unit } from '../../support/inquiry-builders.ts';
import type { Fixture } from './fixture.ts';

const CPR = '010190-1234';

export function sourcesContract(fresh: () => Promise<Fixture>): void {
  const everything = async ({ tables, inquiries }: Fixture) => {
    const lines = await inquiries.openOfUnit(unit('BS'), { limit: 1000 });
    const rows = await tables.sources.list('hashes', { limit: 1000 });
    return { refs: lines.map(({ ref }) => ref), sources: rows.length };
  };

  test('the same source again is the same inquiry, as it is now', async () => {
    const { inquiries, open } = await fresh();
    const first = await inquiries.register(anArrival({ subject: 'first' }, 'mail 1'));
    const second = await open().register(anArrival({ subject: 'second' }, 'mail 1'));
    expect(second).toEqual({ inquiry: first.inquiry, known: true });
    expect((await open().register(anArrival({}, 'mail 2'))).known).toBe(false);
  });

  test('it need not come with the same unit', async () => {
    const { inquiries } = await fresh();
    const first = await inquiries.register(anArrival({}, 'mail 1'));
    const second = await inquiries.register(anArrival({ unit: unit('JC') }, 'mail 1'));
    expect(second).toEqual({ inquiry: first.inquiry, known: true });
  });

  test('without a source nothing is the same', async () => {
    const { inquiries } = await fresh();
    const both = await inquiries.registerAll([anArrival(), anArrival()]);
    expect(both.map(({ inquiry, known }) => [inquiry.ref, known])).toEqual([
      ['BS-1001', false],
      ['BS-1002', false],
    ]);
  });

  test('one of several sources is enough, and the others are learnt', async () => {
    const { inquiries } = await fresh();
    const { inquiry } = await inquiries.register(anArrival({}, 'mail 1', 'key 1'));
    for (const sources of [['key 1'], ['mail 2', 'key 1'], ['mail 2'], ['mail 2', 'mail 2']]) {
      expect(await inquiries.register(anArrival({}, ...sources))).toEqual({ inquiry, known: true });
    }
  });

  test('the same source 50 times at once on two instances is one inquiry, and one of them made it', async () => {
    const fixture = await fresh();
    const instances = [fixture.open(), fixture.open()] as const;
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        instances[index % 2 === 0 ? 0 : 1].register(anArrival({}, 'mail 1')),
      ),
    );
    expect(new Set(all.map(({ inquiry }) => inquiry.ref)).size).toBe(1);
    expect(all.filter(({ known }) => !known)).toHaveLength(1);
    expect(await everything(fixture)).toEqual({ refs: [all[0]?.inquiry.ref], sources: 1 });
  });

  test('sources that overlap, at once on two instances, never make two of what shares one', async () => {
    const fixture = await fresh();
    const instances = [fixture.open(), fixture.open()] as const;
    const sources = [['a', 'b'], ['b', 'a'], ['b'], ['a'], ['a', 'b']];
    const all = await Promise.all(
      sources.map((names, index) => instances[index % 2 === 0 ? 0 : 1].register(anArrival({}, ...names))),
    );
    const of = (name: string) =>
      new Set(all.filter((_, index) => sources[index]?.includes(name)).map(({ inquiry }) => inquiry.ref));
    const { refs } = await everything(fixture);
    // Who says 'a' alone and 'b' alone, before anybody said both, has made two: that is right.
    expect(refs.length).toBe(new Set(all.map(({ inquiry }) => inquiry.ref)).size);
    expect(of('a').size).toBeLessThanOrEqual(2);
    expect(refs.length).toBeLessThanOrEqual(2);
    expect(all.filter(({ known }) => !known)).toHaveLength(refs.length);
  });

  test('an import again adds nothing; within one, a source twice is one', async () => {
    const fixture = await fresh();
    const arrivals = Array.from({ length: 150 }, (_, index) => anArrival({}, `row ${index % 120}`));
    const first = await fixture.inquiries.registerAll(arrivals);
    expect(first.filter(({ known }) => !known)).toHaveLength(120);
    expect(first[0]?.inquiry).toEqual(first[120]?.inquiry);
    const again = await fixture.open().registerAll([...arrivals, anArrival({}, 'row 1', 'new')]);
    expect(again.every(({ known }) => known)).toBe(true);
    expect(await everything(fixture)).toMatchObject({ refs: { length: 120 }, sources: 121 });
  });

  test('two imports of the same at once on two instances are one', async () => {
    const fixture = await fresh();
    const arrivals = Array.from({ length: 60 }, (_, index) => anArrival({}, `row ${index}`));
    const [one, other] = await Promise.all([
      fixture.open().registerAll(arrivals),
      fixture.open().registerAll(arrivals),
    ]);
    expect(one.map(({ inquiry }) => inquiry)).toEqual(other.map(({ inquiry }) => inquiry));
    expect([...one, ...other].filter(({ known }) => !known)).toHaveLength(60);
    expect(await everything(fixture)).toMatchObject({ refs: { length: 60 }, sources: 60 });
  });

  test('a source is kept as a keyed hash, and the key is the same for all', async () => {
    const { tables, open } = await fresh();
    await Promise.all([open().register(anArrival({}, CPR)), open().register(anArrival({}, 'other'))]);
    expect((await open().register(anArrival({}, CPR))).known).toBe(true);
    const kept = await Promise.all([
      tables.sources.list('hashes', { limit: 9 }),
      tables.sources.list('key', { limit: 9 }),
      tables.inquiries.list('BS', { limit: 99 }),
    ]);
    expect(kept.map((rows) => rows.length)).toEqual([2, 1, 9]);
    expect(JSON.stringify(kept)).not.toContain(CPR.slice(0, 6));
  });

  test('too many sources are a fault of the caller’s', async () => {
    const { inquiries } = await fresh();
    const names = Array.from({ length: 21 }, (_, index) => `s${index}`);
    await expect(inquiries.register(anArrival({}, ...names))).rejects.toThrow(RangeError);
  });
}
