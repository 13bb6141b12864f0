import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { OpenInquiry, OpenPage } from '../../bot/core/inquiry-store.ts';
import { type LineList, linesOf } from '../../bot/journeys/open-lines.ts';
import { aDraft, person, unit } from '../support/inquiry-builders.ts';

const looker = { who: person('mette'), person: undefined };

/** So many lines of Mette's, and how they were read. */
function aList(count: number): LineList & { readonly pages: OpenPage[] } {
  const { obligations: _, ...draft } = aDraft();
  const lines = Array.from(
    { length: count },
    (_, at): OpenInquiry => ({ ...draft, ref: `BS-${1001 + at}` as InquiryRef, version: 1 }),
  );
  const pages: OpenPage[] = [];
  return {
    pages,
    async read(page) {
      pages.push(page);
      const start = lines.findIndex(({ ref }) => ref === page.after?.ref) + 1;
      return lines.slice(start, start + page.limit);
    },
  };
}

const numbers = (lines: readonly OpenInquiry[]) => lines.map(({ ref }) => Number(ref.slice(3)));

describe('lines, looked through page by page', () => {
  test('are found on every page, in order', async () => {
    const found = await linesOf([aList(950)], looker, ({ ref }) => ref.endsWith('50'), 25);
    expect(numbers(found)).toEqual([1050, 1150, 1250, 1350, 1450, 1550, 1650, 1750, 1850, 1950]);
  });

  test.each([[0], [1], [99], [100], [101], [400]])('all %i of a list', async (count) => {
    expect(await linesOf([aList(count)], looker, () => true, 1000)).toHaveLength(count);
  });

  test('no more of each list than are asked for, and no further page is read', async () => {
    const [one, other] = [aList(500), aList(500)];
    const found = await linesOf([one, other], looker, () => true, 3);
    expect(numbers(found)).toEqual([1001, 1002, 1003, 1001, 1002, 1003]);
    expect([one.pages.length, other.pages.length]).toEqual([1, 1]);
  });

  test('2,000 of all lists together, and at most 500 at a time', async () => {
    const [one, other, third] = [aList(1500), aList(5000), aList(10)];
    let looked = 0;
    await linesOf([one, other, third], looker, () => ++looked < 0, 25);
    expect(looked).toBeGreaterThanOrEqual(2000);
    expect(looked).toBeLessThanOrEqual(2500);
    expect(third.pages).toEqual([]);
    for (const { limit } of [...one.pages, ...other.pages]) expect(limit).toBeLessThanOrEqual(500);
  });

  test('others have their turn between two pages', async () => {
    let turns = 0;
    let searching = true;
    const counting = (async () => {
      while (searching) {
        await nextTurn();
        turns += 1;
      }
    })();
    await linesOf([aList(2000)], looker, () => false, 25);
    searching = false;
    await counting;
    expect(turns).toBeGreaterThanOrEqual(9);
  });

  test('none that the looker may not see', async () => {
    const list = { ...aList(5), unit: undefined };
    expect(await linesOf([list], { who: person('alex'), person: undefined }, () => true, 25)).toEqual([]);
    const colleague = { who: person('alex'), person: { unit: unit('BS') } as never };
    expect(await linesOf([list], colleague, () => true, 25)).toHaveLength(5);
  });
});
