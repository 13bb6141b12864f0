import { expect, test } from 'vitest';
import type { Inquiry } from '../../../bot/core/inquiry.ts';
import type { DueReminder, InquiryStore } from '../../../bot/core/inquiry-store.ts';
import type { Reminder } from '../../../bot/core/reminder.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { aChange, anArrival, at, closedAt, person, unit } from '../../support/inquiry-builders.ts';
import type { Fixture } from './fixture.ts';

const [BS, JC, METTE, JONAS] = [unit('BS'), unit('JC'), person('mette'), person('jonas')];
const MONDAY = at('2026-11-23T08:00:00+01:00');
const TUESDAY = at('2026-11-24T08:00:00+01:00');
const DUE = at('2026-11-30T23:59:59+01:00');

const nudge: Reminder = { what: 'nudge', at: MONDAY, to: METTE, due: DUE };
const delay: Reminder = { what: 'delay', at: TUESDAY, to: METTE, due: DUE };

export function remindersContract(fresh: () => Promise<Fixture>): void {
  const start = async (...reminders: Reminder[]) => {
    const fixture = await fresh();
    const { inquiry } = await fixture.inquiries.register(anArrival({ reminders }));
    return { ...fixture, inquiry };
  };
  const change = async (inquiries: InquiryStore, previous: Inquiry, over: Partial<Inquiry>) => {
    const outcome = await inquiries.save(previous, { ...previous, ...over }, aChange());
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.inquiry;
  };
  const due = (inquiries: InquiryStore, before: EpochMs = (TUESDAY + 1) as EpochMs) =>
    inquiries.remindersDue(BS, { before, limit: 99 });
  const told = async (inquiries: InquiryStore, before?: EpochMs) =>
    (await due(inquiries, before)).map(({ ref, reminder }) => [ref, reminder]);

  test('they come with the inquiry, in one write, and are read by their instant', async () => {
    const { inquiries, open, inquiry } = await start(delay, nudge);
    const [one, other] = [
      [inquiry.ref, nudge],
      [inquiry.ref, delay],
    ];
    expect(await open().byRef(inquiry.ref)).toMatchObject({ reminders: [delay, nudge] });
    expect(await told(inquiries)).toEqual([one, other]);
    expect(await told(inquiries, TUESDAY)).toEqual([one]);
    expect(await told(inquiries, MONDAY)).toEqual([]);
    expect(await inquiries.remindersDue(JC, { before: DUE, limit: 9 })).toEqual([]);
    expect((await inquiries.openOf(METTE, BS, { limit: 9 }))[0]).not.toHaveProperty('reminders');
  });

  test('page by page', async () => {
    const { inquiries } = await start(nudge);
    await inquiries.registerAll(Array.from({ length: 6 }, () => anArrival({ reminders: [nudge, delay] })));
    const all: DueReminder[] = [];
    for (;;) {
      const page = await inquiries.remindersDue(BS, { before: DUE, limit: 3, after: all.at(-1) });
      all.push(...page);
      if (page.length < 3) break;
    }
    expect(all).toEqual(await due(inquiries));
    expect(all).toHaveLength(13);
  });

  test('fifty inquiries with several each fit the writes they need', async () => {
    const { inquiries } = await start();
    const handedOver: Reminder = { what: 'handedOver', at: MONDAY, to: METTE, due: MONDAY, by: JONAS };
    const reminders = [nudge, delay, handedOver];
    const all = await inquiries.registerAll(Array.from({ length: 50 }, () => anArrival({ reminders })));
    expect(new Set(all.map(({ inquiry }) => inquiry.ref)).size).toBe(50);
    expect(await inquiries.remindersDue(BS, { before: DUE, limit: 999 })).toHaveLength(150);
  });

  test('once told they are gone, and stay gone while the inquiry says the same', async () => {
    const { inquiries, inquiry } = await start(nudge, delay);
    const [first] = await due(inquiries);
    await inquiries.forgetReminders(BS, first ? [first] : []);
    expect(await told(inquiries)).toEqual([[inquiry.ref, delay]]);
    const again = await change(inquiries, inquiry, { subject: 'other' });
    expect(again.reminders).toEqual([nudge, delay]);
    expect(await told(inquiries)).toEqual([[inquiry.ref, delay]]);
  });

  test('a change makes those that are new, takes back those that are no more, and gives them to who is owner now', async () => {
    const { inquiries, inquiry } = await start(nudge);
    const later = await change(inquiries, inquiry, { reminders: [delay] });
    expect(await told(inquiries)).toEqual([[inquiry.ref, delay]]);
    const theirs = { ...delay, to: JONAS };
    const handed = await change(inquiries, later, { owner: JONAS, reminders: [theirs] });
    expect(await told(inquiries)).toEqual([[inquiry.ref, theirs]]);
    const { reminders: _, ...answered } = closedAt(handed, MONDAY);
    const closed = await change(inquiries, handed, { ...answered, reminders: undefined });
    expect(closed.closed).toBeDefined();
    expect(await told(inquiries)).toEqual([]);
  });

  test('one that is changed between reading and forgetting stays as the change has it, the others go', async () => {
    const { inquiries, inquiry } = await start(nudge);
    const another = (await inquiries.register(anArrival({ reminders: [nudge] }))).inquiry;
    const read = await due(inquiries);
    const theirs = { ...nudge, to: JONAS };
    await change(inquiries, inquiry, { owner: JONAS, reminders: [theirs] });
    await inquiries.forgetReminders(BS, read);
    expect(await told(inquiries)).toEqual([[inquiry.ref, theirs]]);
    // And a second time, by another instance.
    await inquiries.forgetReminders(BS, read);
    expect(await told(inquiries)).toEqual([[inquiry.ref, theirs]]);
    expect((await inquiries.byRef(another.ref))?.reminders).toEqual([nudge]);
  });

  test('a lost race writes none', async () => {
    const { inquiries, inquiry } = await start();
    await change(inquiries, inquiry, { subject: 'faster' });
    const stale = await inquiries.save(inquiry, { ...inquiry, reminders: [nudge] }, aChange());
    expect(stale.ok).toBe(false);
    expect(await told(inquiries)).toEqual([]);
  });
}
