import type { PersonId } from '../../../bot/core/directory.ts';
import { type Inquiry, type InquiryRef, leadingObligation } from '../../../bot/core/inquiry.ts';
import { LIFE } from '../../../bot/core/life/life.ts';
import { type Step, unnamed } from '../../../bot/core/life/step.ts';
import { knownToBoth, type Reminder } from '../../../bot/core/reminder.ts';
import { withReminders } from '../../../bot/core/reminders.ts';
import { mayDo } from '../../../bot/core/rights.ts';
import type { EpochMs } from '../../../bot/core/time-zone.ts';
import { decided, type Life } from '../../core/life/a-life.ts';
import { directory, workplace } from '../../journeys/support/municipality.ts';

/** What must hold of inquiries, kept in memory: what each step makes of them, and the lists that follow. */

export type Wished = {
  readonly who: PersonId;
  readonly at: EpochMs;
  readonly version: number | undefined;
  readonly step: Step | { readonly do: 'undo' };
};

/** What it becomes by that; undefined where nothing is changed. */
export type Model = (life: Life, wished: Wished) => Life | undefined;

const UNDO_WITHIN = 600_000;

export async function readModel(people: readonly PersonId[]): Promise<Model> {
  const units = new Map((await directory.units()).map((unit) => [unit.id, unit]));
  const found = await Promise.all(people.map((id) => directory.person(id)));
  const persons = new Map(found.flatMap((person) => (person ? [[person.id, person]] : [])));

  const may = (who: PersonId, { inquiry }: Life, action: Parameters<typeof mayDo>[0]) =>
    mayDo(action, { who, person: persons.get(who), inquiry, unit: units.get(inquiry.unit) });

  return (life, wished) => {
    const { who, at, version, step } = wished;
    const { inquiry } = life;
    if (version !== undefined && version !== inquiry.version) return undefined;
    if (step.do === 'undo') return takenBack(life, wished);
    const { right, when, takes } = LIFE[step.do];
    if (!may(who, life, 'see') || !may(who, life, right)) return undefined;
    if ((when === 'open') !== (inquiry.closed === undefined)) return undefined;
    const decision = decided(life, at, step, who);
    if (!decision.ok) return undefined;
    const owner = takes ? (inquiry.owner ?? who) : decision.next.owner;
    const acting = inquiry.owner !== undefined && inquiry.owner !== who && step.do !== 'take';
    return next(
      life,
      { ...decision.next, owner },
      {
        at,
        by: { person: who },
        ...(acting && { onBehalfOf: inquiry.owner }),
        events: decision.events,
      },
    );
  };
}

function takenBack(life: Life, { who, at }: Wished): Life | undefined {
  const { before, history, inquiry } = life;
  const last = history.at(-1);
  const theirs = last !== undefined && 'person' in last.by && last.by.person === who;
  if (!theirs || before === undefined || at - last.at > UNDO_WITHIN) return undefined;
  if (last.events.some(({ kind }) => kind === 'undone')) return undefined;
  const events = [{ kind: 'undone', version: inquiry.version }] as const;
  return next(life, unnamed(before), { at, by: { person: who }, events }, knownToBoth(inquiry, before));
}

type Entry = Omit<Life['history'][number], 'version'>;

function next(
  life: Life,
  over: Omit<Inquiry, 'ref' | 'version'>,
  entry: Entry,
  known: readonly Reminder[] = life.inquiry.reminders ?? [],
): Life {
  const { inquiry, history } = life;
  const version = inquiry.version + 1;
  const act = { at: entry.at, by: entry.by, ownerBefore: inquiry.owner, before: known };
  const now = { ...withReminders(over, act, workplace), ref: inquiry.ref, version };
  return { ...life, inquiry: now, history: [...history, { ...entry, version }], before: inquiry };
}

/** References of the open ones that are so, nearest first; what has nothing due comes last. */
export function openRefs(lives: readonly Life[], is: (inquiry: Inquiry) => boolean): InquiryRef[] {
  const due = (one: Inquiry) => leadingObligation(one.obligations)?.due ?? Number.POSITIVE_INFINITY;
  return lives
    .map(({ inquiry }) => inquiry)
    .filter((one) => one.closed === undefined && is(one))
    .toSorted((a, b) => (due(a) === due(b) ? (a.ref < b.ref ? -1 : 1) : due(a) - due(b)))
    .map(({ ref }) => ref);
}
