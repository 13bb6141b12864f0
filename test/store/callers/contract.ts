import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller, CallerStore } from '../../../bot/core/caller.ts';
import type { InquiryRef } from '../../../bot/core/inquiry.ts';
import { storedCallers } from '../../../bot/store/callers.ts';
import type { Store, Table } from '../../../bot/store/table.ts';
import { at, person } from '../../support/inquiry-builders.ts';
import { type Engine, freshTable } from '../support/engines.ts';
import { messageCrashes } from './crash-contract.ts';

const NOW = at('2026-11-23T10:00:00+01:00');
const HANS: Caller = { name: 'Hans Olsen', number: '+4546313000', askedFor: person('mette') };
const AASE: Caller = { name: 'Åse Bø', askedFor: person('jonas') };
const [ONE, TWO] = ['BS-1001', 'BS-1002'] as InquiryRef[] as [InquiryRef, InquiryRef];

/** What keeps who is to be called back, on every engine. */
export function callersContract(start: () => Promise<Engine>): void {
  let engine: Engine;
  let store: Store;
  let table: Table;
  let callers: CallerStore;
  beforeAll(async () => {
    engine = await start();
    store = await engine.open();
  });
  beforeEach(async () => {
    table = await freshTable(store);
    callers = storedCallers(table);
  });
  afterAll(async () => {
    await store?.close();
    await engine?.stop();
  });

  const rows = async () => (await table.list('callers', { limit: 99 })).map(({ row }) => row);
  const all = { limit: 99 };

  test('what a form kept becomes an inquiry’s, and is nobody’s else', async () => {
    await callers.keep('form:lynne:1', HANS, NOW);
    expect(await callers.unlinked(all)).toEqual([{ form: 'form:lynne:1', at: NOW }]);
    expect(await callers.of(ONE)).toBeUndefined();
    await callers.link('form:lynne:1', ONE);
    expect([await callers.of(ONE), await callers.of(TWO)]).toEqual([HANS, undefined]);
    expect([await callers.unlinked(all), await callers.linked(all)]).toEqual([[], [ONE]]);
  });

  test('what was pressed last is kept, and linked no second time', async () => {
    await callers.keep('form', HANS, NOW);
    await callers.keep('form', AASE, NOW);
    await callers.link('form', ONE);
    await callers.keep('form', HANS, NOW);
    await callers.link('form', ONE);
    expect(await callers.of(ONE)).toEqual(AASE);
    expect(await rows()).toEqual([`i/${ONE}`]);
  });

  test('linked by several at once it is linked once', async () => {
    await callers.keep('form', HANS, NOW);
    await Promise.all([1, 2, 3].map(() => storedCallers(table).link('form', ONE)));
    expect(await rows()).toEqual([`i/${ONE}`]);
    await callers.link('form', ONE);
    expect(await callers.of(ONE)).toEqual(HANS);
  });

  test('forgotten, nothing is left, and forgetting it again is nothing', async () => {
    await callers.keep('form', HANS, NOW);
    await callers.keep('other', HANS, NOW);
    await callers.link('form', ONE);
    await callers.forget(TWO);
    expect(await callers.of(ONE)).toEqual(HANS);
    for (let times = 0; times < 2; times += 1) {
      await callers.forget(ONE);
      await callers.forgetForm('other');
    }
    expect(await rows()).toEqual([]);
  });

  test('comes page by page, whatever goes meanwhile', async () => {
    const refs = Array.from({ length: 7 }, (_, index) => `ÆØ-${1001 + index}` as InquiryRef);
    for (const ref of refs) {
      await callers.keep(`form ${ref}`, HANS, NOW);
      await callers.link(`form ${ref}`, ref);
      await callers.keep(`form ${ref}`, HANS, NOW);
    }
    const seen: InquiryRef[] = [];
    for (let after: InquiryRef | undefined; ; after = seen.at(-1)) {
      const page = await callers.linked({ limit: 2, after });
      if (page.length === 0) break;
      seen.push(...page);
      await callers.forget(page.at(-1) as InquiryRef);
    }
    expect(seen).toEqual(refs);
    const forms = await callers.unlinked({ limit: 9, after: 'form ÆØ-1005' });
    expect(forms.map(({ form }) => form)).toEqual(['form ÆØ-1006', 'form ÆØ-1007']);
  });

  describe('a message that crashes', () => messageCrashes(() => store));
}
