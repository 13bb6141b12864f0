import { expect, test } from 'vitest';
import type { InquiryRef } from '../../../bot/core/inquiry.ts';
import { anArrival, anObligation, at, BECAUSE, person, unit } from '../../support/inquiry-builders.ts';
import type { Fixture } from './fixture.ts';

export function registerContract(fresh: () => Promise<Fixture>): void {
  test('what was registered is there whole, with its first history', async () => {
    const { inquiries, open } = await fresh();
    const arrival = anArrival({ kind: 'application', caseType: 'personal-care', caseNumber: '26/1042' });
    const { inquiry, known } = await inquiries.register(arrival);
    expect({ inquiry, known }).toEqual({
      inquiry: { ...arrival.draft, ref: 'BS-1001', version: 1 },
      known: false,
    });
    expect(await open().byRef(inquiry.ref)).toEqual(inquiry);
    expect(await open().history(inquiry.ref)).toEqual([
      {
        version: 1,
        at: arrival.at,
        by: arrival.by,
        events: [{ kind: 'registered', obligations: ['answerOrReceipt'] }],
      },
    ]);
  });

  test.each([
    'BS-1',
    'BS-1002',
    'BS-',
    'nonsense',
    '',
    'BS-01001',
    'ØÆ-1001',
    'BS-1001/x',
    '-1',
    'BS-99999999999',
  ])('there is none called %j', async (ref) => {
    const { inquiries } = await fresh();
    await inquiries.register(anArrival());
    expect(await inquiries.byRef(ref as InquiryRef)).toBeUndefined();
    expect(await inquiries.history(ref as InquiryRef)).toEqual([]);
  });

  test.each([
    '👩🏽‍⚕️ Hjælp! 🚑',
    'x'.repeat(500),
    '🦆'.repeat(250),
    '<at>alle</at> [x](http://evil) {{DATE()}} "\' \\ \u2028\u2029\u0000',
    '\u202Egnid tehcild',
    '',
  ])('the subject %j comes back as it was', async (subject) => {
    const { inquiries } = await fresh();
    const { inquiry } = await inquiries.register(anArrival({ subject, unit: unit('ÆØ') }));
    expect(await inquiries.byRef(inquiry.ref)).toMatchObject({ ref: 'ÆØ-1001', subject });
    const lines = await inquiries.openOfUnit(unit('ÆØ'), { limit: 5 });
    expect(lines).toMatchObject([{ ref: 'ÆØ-1001', subject }]);
  });

  test('the biggest inquiry that anybody makes fits', async () => {
    const { inquiries } = await fresh();
    const obligation = anObligation(at('2026-04-20T23:59:59+02:00'), { because: [...BECAUSE, ...BECAUSE] });
    const big = anArrival({ subject: 'æ'.repeat(500), obligations: Array(12).fill(obligation) });
    const { inquiry } = await inquiries.register(big);
    expect(await inquiries.byRef(inquiry.ref)).toEqual(inquiry);
  });

  test('numbers are the unit’s own and begin at 1001', async () => {
    const { inquiries } = await fresh();
    const units = ['BS', 'JC', 'BS', 'ÅØ', 'BS'];
    const registered = await inquiries.registerAll(
      units.map((letters) => anArrival({ unit: unit(letters) })),
    );
    expect(registered.map(({ inquiry }) => inquiry.ref)).toEqual([
      'BS-1001',
      'JC-1001',
      'BS-1002',
      'ÅØ-1001',
      'BS-1003',
    ]);
  });

  test('an instance that starts again leaves a gap, and never uses a number twice', async () => {
    const { inquiries, open } = await fresh();
    await inquiries.register(anArrival());
    expect((await open().register(anArrival())).inquiry.ref).toBe('BS-1011');
    expect((await inquiries.register(anArrival())).inquiry.ref).toBe('BS-1002');
  });

  test('two instances with 200 registrations each at once never give one reference twice', async () => {
    const { open } = await fresh();
    const [one, other] = [open(), open()];
    const all = await Promise.all(
      Array.from({ length: 400 }, (_, index) =>
        (index % 2 ? one : other).register(
          anArrival({ unit: unit(index % 3 ? 'BS' : 'JC'), owner: person(`p${index % 7}`) }),
        ),
      ),
    );
    expect(new Set(all.map(({ inquiry }) => inquiry.ref)).size).toBe(400);
    expect(await open().openOfUnit(unit('BS'), { limit: 1000 })).toHaveLength(266);
    expect(await open().openOfUnit(unit('JC'), { limit: 1000 })).toHaveLength(134);
  });

  test('many at once are answered in order, over chunks and units', async () => {
    const { inquiries } = await fresh();
    const arrivals = Array.from({ length: 230 }, (_, index) =>
      anArrival({ subject: `number ${index}`, unit: unit(index % 2 ? 'BS' : 'JC') }),
    );
    const registered = await inquiries.registerAll(arrivals);
    expect(registered.map(({ inquiry }) => inquiry.subject)).toEqual(
      arrivals.map(({ draft }) => draft.subject),
    );
    const read = await Promise.all(registered.map(({ inquiry }) => inquiries.byRef(inquiry.ref)));
    expect(read).toEqual(registered.map(({ inquiry }) => inquiry));
  });

  test('what cannot be stored is refused, and is in no list', async () => {
    const { inquiries } = await fresh();
    await expect(inquiries.register(anArrival({ subject: 'x'.repeat(40_000) }))).rejects.toThrow();
    await expect(inquiries.register(anArrival({ channel: 'pigeon' as 'letter' }))).rejects.toThrow();
    await expect(inquiries.register(anArrival({ surprise: true } as object))).rejects.toThrow();
    expect(await inquiries.openOfUnit(unit('BS'), { limit: 5 })).toEqual([]);
  });
}
