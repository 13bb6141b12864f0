import { expect, test } from 'vitest';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import { StoreUnavailable } from '../../../bot/store/table.ts';
import { aChange, anArrival, person, unit } from '../../support/inquiry-builders.ts';
import { crashAt } from '../support/crash.ts';
import type { Fixture } from './fixture.ts';

const [BS, JC, METTE, JONAS] = [unit('BS'), unit('JC'), person('mette'), person('jonas')];

/** Runs `work` on instances that crash at their first, second … write, until one gets through. @returns how many crashed */
export async function crashEverywhere(
  prepare: () => Promise<Fixture>,
  work: (inquiries: InquiryStore) => Promise<unknown>,
  check: (fixture: Fixture) => Promise<void>,
): Promise<number> {
  for (let n = 1; ; n += 1) {
    for (const written of [false, true]) {
      const fixture = await prepare();
      const crash = crashAt(n, written);
      const through = await work(fixture.open(crash.wrap)).then(
        () => true,
        (error) => {
          expect(error).toBeInstanceOf(StoreUnavailable);
          return false;
        },
      );
      await crash.settled();
      await check(fixture);
      if (through) return n - 1;
    }
  }
}

/** No list shows what is not so. */
async function expectSound({ inquiries }: Fixture): Promise<number> {
  const page = { limit: 999 };
  const [mette, jonas, bs, jc] = await Promise.all([
    inquiries.openOf(METTE, BS, page),
    inquiries.openOf(JONAS, JC, page),
    inquiries.openOfUnit(BS, page),
    inquiries.openOfUnit(JC, page),
  ]);
  expect(mette.length + jonas.length).toBe(bs.length + jc.length);
  const lines = [...mette, ...jonas, ...bs, ...jc];
  const records = await Promise.all(lines.map(({ ref }) => inquiries.byRef(ref)));
  const histories = await Promise.all(lines.map(({ ref }) => inquiries.history(ref)));
  for (const [index, { version, owner, unit }] of lines.entries()) {
    expect(records[index]).toMatchObject({ version, owner, unit });
    expect(histories[index]).toHaveLength(version);
  }
  return mette.length + jonas.length;
}

export function crashContract(fresh: () => Promise<Fixture>): void {
  test('a registration that crashes at any write is made at the next try, once', async () => {
    const arrival = anArrival({ owner: JONAS }, 'mail 1', 'key 1');
    const crashes = await crashEverywhere(
      fresh,
      (inquiries) => inquiries.register(arrival),
      async (fixture) => {
        expect(await expectSound(fixture)).toBeLessThanOrEqual(1);
        const [again, twice] = [
          await fixture.open().register(arrival),
          await fixture.open().register(arrival),
        ];
        expect(twice).toEqual({ inquiry: again.inquiry, known: true });
        expect(await expectSound(fixture)).toBe(1);
      },
    );
    // The key, numbers, the claim, the owner's partition, the inquiry.
    expect(crashes).toBe(5);
  });

  test('an import that crashes at any write is whole at the next try', async () => {
    const arrivals = Array.from({ length: 30 }, (_, index) =>
      anArrival({ unit: index % 10 ? BS : JC, owner: index % 3 ? METTE : JONAS }, `row ${index}`),
    );
    const crashes = await crashEverywhere(
      fresh,
      (inquiries) => inquiries.registerAll(arrivals),
      async (fixture) => {
        await expectSound(fixture);
        await fixture.open().registerAll(arrivals);
        expect(await expectSound(fixture)).toBe(30);
      },
    );
    expect(crashes).toBeGreaterThan(10);
  });

  test('a change that crashes at any write has happened or not, and can be made again', async () => {
    const prepare = async () => {
      const fixture = await fresh();
      await fixture.inquiries.register(anArrival());
      return fixture;
    };
    const move = async (inquiries: InquiryStore) => {
      const [line] = await inquiries.openOfUnit(BS, { limit: 1 });
      const now = line && (await inquiries.byRef(line.ref));
      return now && inquiries.save(now, { ...now, unit: JC, owner: JONAS }, aChange());
    };
    const crashes = await crashEverywhere(prepare, move, async (fixture) => {
      expect(await expectSound(fixture)).toBe(1);
      await move(fixture.open());
      expect(await expectSound(fixture)).toBe(1);
      const [line] = await fixture.inquiries.openOf(JONAS, JC, { limit: 9 });
      expect(line).toMatchObject({ ref: 'BS-1001', unit: 'JC', version: 2 });
    });
    expect(crashes).toBeGreaterThanOrEqual(2);
  });
}
