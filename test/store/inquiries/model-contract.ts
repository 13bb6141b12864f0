import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../../bot/core/directory.ts';
import { type Inquiry, leadingObligation } from '../../../bot/core/inquiry.ts';
import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { aChange, anArrival, anObligation, closedAt, person, unit } from '../../support/inquiry-builders.ts';
import type { Fixture } from './fixture.ts';

const UNITS = ['BS', 'JC', 'ÆØ'].map(unit);
const PEOPLE = ['mette', 'jonas'].map(person);

type Change = { unit: UnitId; owner: PersonId | undefined; dues: number[] };
type Step =
  | { do: 'register'; change: Change; source: string | undefined }
  | { do: 'save' | 'saveStale' | 'close' | 'reopen'; pick: number; change: Change };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('register' as const),
    change: changes(),
    source: fc.constantFrom('a', 'b', undefined),
  }),
  fc.record({
    do: fc.constantFrom('save', 'saveStale', 'close', 'reopen'),
    pick: fc.nat({ max: 20 }),
    change: changes(),
  }),
);

function changes(): fc.Arbitrary<Change> {
  return fc.record({
    unit: fc.constantFrom(...UNITS),
    owner: fc.constantFrom(undefined, ...PEOPLE),
    dues: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
  });
}

/** What should be: inquiries by reference, all their versions, and what each source became. */
type Model = { versions: Map<string, Inquiry[]>; sources: Map<string, string> };

const contentOf = ({ dues, ...rest }: Change) => ({
  ...rest,
  obligations: dues.map((due) => anObligation((1_800_000_000_000 + due) as EpochMs)),
});

async function run(model: Model, inquiries: InquiryStore, step: Step): Promise<void> {
  if (step.do === 'register') return register(model, inquiries, step);
  const versions = [...model.versions.values()][step.pick % Math.max(1, model.versions.size)];
  const [now, first] = [versions?.at(-1), versions?.[0]];
  if (!versions || !now || !first) return;
  const previous = step.do === 'saveStale' ? first : now;
  const outcome = await inquiries.save(previous, nextOf(previous, step), aChange());
  if (previous.version < now.version) {
    expect(outcome).toEqual({ ok: false, reason: 'changed', inquiry: now });
    return;
  }
  const next = { ...nextOf(now, step), version: now.version + 1 };
  expect(outcome).toEqual({ ok: true, inquiry: next });
  versions.push(next);
}

function nextOf(previous: Inquiry, step: Exclude<Step, { do: 'register' }>): Inquiry {
  if (step.do === 'close') return closedAt(previous, (1_800_000_000_000 + step.pick) as EpochMs);
  return { ...previous, ...contentOf(step.change), closed: undefined };
}

async function register(
  model: Model,
  inquiries: InquiryStore,
  { change, source }: Extract<Step, { do: 'register' }>,
): Promise<void> {
  const arrival = anArrival(contentOf(change), ...(source === undefined ? [] : [source]));
  const { inquiry, known } = await inquiries.register(arrival);
  const before = source === undefined ? undefined : model.sources.get(source);
  expect(known).toBe(before !== undefined);
  if (before !== undefined) {
    expect(inquiry).toEqual(model.versions.get(before)?.at(-1));
    return;
  }
  expect(model.versions.has(inquiry.ref)).toBe(false);
  model.versions.set(inquiry.ref, [inquiry]);
  if (source !== undefined) model.sources.set(source, inquiry.ref);
}

const NEVER = Number.POSITIVE_INFINITY;

/** References in the order of an open list. */
function ordered(inquiries: readonly Inquiry[]): string[] {
  const due = (one: Inquiry) => leadingObligation(one.obligations)?.due ?? NEVER;
  return inquiries
    .toSorted((a, b) => (due(a) === due(b) ? (a.ref < b.ref ? -1 : 1) : due(a) - due(b)))
    .map(({ ref }) => ref);
}

async function expectAlike(model: Model, inquiries: InquiryStore): Promise<void> {
  const page = { limit: 50 };
  const refs = (lines: readonly { ref: string }[]) => lines.map(({ ref }) => ref);
  const all = [...model.versions.values()].flatMap((versions) => versions.at(-1) ?? []);
  const open = all.filter(({ closed }) => closed === undefined);
  for (const owner of PEOPLE) {
    const theirs = ordered(open.filter((one) => one.owner === owner));
    expect(refs(await inquiries.openOf(owner, UNITS[0], page))).toEqual(theirs);
  }
  for (const holder of UNITS) {
    const theirs = open.filter((one) => one.unit === holder);
    expect(refs(await inquiries.openOfUnit(holder, page))).toEqual(ordered(theirs));
    const free = ordered(theirs.filter(({ owner }) => owner === undefined));
    expect(refs(await inquiries.unassignedOf(holder, page))).toEqual(free);
    const closed = await inquiries.closedOfUnit(holder, {
      from: 0 as EpochMs,
      before: 9e12 as EpochMs,
      limit: 50,
    });
    expect(refs(closed).sort()).toEqual(refs(all.filter((one) => one.closed && one.unit === holder)).sort());
  }
  for (const one of all) {
    expect(await inquiries.byRef(one.ref)).toEqual(JSON.parse(JSON.stringify(one)));
    expect(await inquiries.history(one.ref)).toHaveLength(one.version);
  }
}

export function modelContract(fresh: () => Promise<Fixture>, runs: number): void {
  test('whatever is done, by whichever of two instances, it is as a plain map would be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), aStep), { maxLength: 25 }), async (steps) => {
        const { open } = await fresh();
        const [one, other] = [open(), open()];
        const model: Model = { versions: new Map(), sources: new Map() };
        for (const [first, step] of steps) await run(model, first ? one : other, step);
        await expectAlike(model, open());
      }),
      { numRuns: runs },
    );
  });
}
