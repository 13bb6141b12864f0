import { expect } from 'vitest';
import type { PersonId } from '../../../bot/core/directory.ts';
import { leadingObligation } from '../../../bot/core/inquiry.ts';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import type { Reminder } from '../../../bot/core/reminder.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import type { Life } from '../../core/life/a-life.ts';
import { BS, CAME, JC } from '../../journeys/support/municipality.ts';
import { openRefs } from './life-model.ts';

/** Does the store have what the model has: records, histories, what each was before, and every list? */

const UNITS = [BS, JC];

/** What is undefined is not kept. */
export const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const refs = (lines: readonly { readonly ref: string }[]) => lines.map(({ ref }) => ref);

export async function expectAlike(
  inquiries: InquiryStore,
  all: readonly Life[],
  people: readonly PersonId[],
): Promise<void> {
  await Promise.all([
    ...all.map((life) => expectRecord(inquiries, life)),
    ...people.map((person) => expectTheirs(inquiries, all, person)),
    ...UNITS.map((unit) => expectUnits(inquiries, all, unit)),
    expectReminders(inquiries, all),
  ]);
}

async function expectRecord(inquiries: InquiryStore, { inquiry, history, before }: Life): Promise<void> {
  expect(await inquiries.byRef(inquiry.ref)).toEqual(stored(inquiry));
  expect(await inquiries.history(inquiry.ref)).toEqual(stored(history));
  expect(await inquiries.before(inquiry)).toEqual(before && stored(before));
}

/** What the record says is to be told, and nothing else. */
async function expectReminders(inquiries: InquiryStore, all: readonly Life[]): Promise<void> {
  const page = { before: 9e12 as EpochMs, limit: 500 };
  const found = await Promise.all(UNITS.map((unit) => inquiries.remindersDue(unit, page)));
  const named = (ref: string, { what, at }: Reminder) => `${ref}/${what}/${at}`;
  const wanted = all.flatMap(({ inquiry: { ref, reminders = [] } }) =>
    reminders.map((one) => [named(ref, one), stored(one)] as const),
  );
  expect(
    Object.fromEntries(found.flat().map(({ ref, reminder }) => [named(ref, reminder), reminder])),
  ).toEqual(Object.fromEntries(wanted));
}

const PAGE = { limit: 50 };

async function expectTheirs(inquiries: InquiryStore, all: readonly Life[], person: PersonId): Promise<void> {
  const theirs = openRefs(all, ({ owner }) => owner === person);
  expect(refs(await inquiries.openOf(person, BS, PAGE))).toEqual(theirs);
  const dueBefore = (CAME + 86_400_000 * 10) as EpochMs;
  const due = openRefs(
    all,
    ({ owner, obligations }) =>
      owner === person && (leadingObligation(obligations)?.due ?? dueBefore) < dueBefore,
  );
  expect(refs(await inquiries.dueOf(person, UNITS, { ...PAGE, dueBefore }))).toEqual(due);
}

async function expectUnits(inquiries: InquiryStore, all: readonly Life[], unit: typeof BS): Promise<void> {
  expect(refs(await inquiries.openOfUnit(unit, PAGE))).toEqual(openRefs(all, (one) => one.unit === unit));
  const free = openRefs(all, (one) => one.unit === unit && one.owner === undefined);
  expect(refs(await inquiries.unassignedOf(unit, PAGE))).toEqual(free);
  const ever = { from: 0 as EpochMs, before: 9e12 as EpochMs, limit: 50 };
  const closed = all.flatMap(({ inquiry }) =>
    inquiry.unit === unit && inquiry.closed ? [stored(inquiry)] : [],
  );
  const lines = await inquiries.closedOfUnit(unit, ever);
  expect(refs(lines).toSorted()).toEqual(refs(closed).toSorted());
  for (const { ref, closed: closure } of closed)
    expect(lines.find((line) => line.ref === ref)).toMatchObject({ ...closure });
}
