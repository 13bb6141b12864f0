import {
  type ClosureValues,
  type ClosureView,
  closureCard,
  NO_UNIT,
} from '../../cards/closure/closure-card.ts';
import { type ClosureFault, type ClosureWish, closureFaults } from '../core/absence/closing.ts';
import type { Message } from '../core/conversation.ts';
import type { Unit, UnitId } from '../core/directory.ts';
import { dayIn } from '../core/local-day.ts';
import { closuresOf } from '../journeys/close-unit.ts';
import { say } from '../language/sentence.ts';
import {
  closureFault as faultWords,
  closureFaultFrom as from,
  closureFaultThrough as through,
  closureFaultTo as to,
  closure as words,
} from '../language/sentences/closure.ts';
import { closurePreviewOf, closureText } from './closure-preview.ts';
import type { Asked } from './ports.ts';

/** What a form holds, and of which unit it is, which its reader leads. */
export type Filled = {
  readonly form: string;
  readonly values: ClosureValues;
  readonly led: readonly Unit[];
  readonly unit: Unit;
};

type Faults = NonNullable<ClosureView['faults']>;
type Read =
  | { readonly ok: true; readonly wish: ClosureWish }
  | { readonly ok: false; readonly faults: Faults };

/** What it says, or what is wrong in it. */
export async function readClosure(asked: Asked, { values, unit }: Filled): Promise<Read> {
  const { ports, clock, language } = asked;
  const [from, through] = [dayIn(values.from), dayIn(values.through)];
  const to = values.to === NO_UNIT ? undefined : (values.to as UnitId);
  const found = closureFaults({ unit: unit.id, from, through, to }, clock.zone.dayOf(clock.now));
  const isKnown = to === undefined || (await ports.directory.unit(to)) !== undefined;
  const faults: Faults = {
    ...Object.fromEntries(found.map((fault) => [fault.field, faultText(fault, asked)])),
    ...(isKnown ? {} : { to: say(faultWords.choice, language) }),
  };
  if (Object.keys(faults).length > 0 || from === undefined || through === undefined)
    return { ok: false, faults };
  return { ok: true, wish: { unit: unit.id, from, through, to } };
}

function faultText(fault: ClosureFault, { language }: Asked): string {
  if (fault.field === 'from') return say(from[fault.reason], language);
  if (fault.field === 'through') return say(through[fault.reason], language);
  return say(to[fault.reason], language);
}

/** With what it means, or with what is wrong. */
export async function drawRead(asked: Asked, filled: Filled, note?: string): Promise<Message> {
  const read = await readClosure(asked, filled);
  if (!read.ok)
    return drawForm(asked, filled, { problem: say(faultWords.summary, asked.language), faults: read.faults });
  return drawForm(asked, filled, {
    problem: note,
    preview: await closurePreviewOf(asked, filled.unit, read.wish),
  });
}

type Shown = Pick<ClosureView, 'preview' | 'problem' | 'faults'>;

export async function drawForm(
  asked: Asked,
  { form, values, led, unit }: Filled,
  shown: Shown,
): Promise<Message> {
  const { ports, clock, language } = asked;
  const [units, there] = await Promise.all([
    ports.directory.units(),
    closuresOf(ports, unit.id, clock.zone.dayOf(clock.now)),
  ]);
  const entries = await Promise.all(
    there.map(async (one) => ({ text: await closureText(asked, one), data: { unit: unit.id, id: one.id } })),
  );
  const view: ClosureView = { language, form, led, units, values, entries, ...shown };
  const summary = shown.problem ?? shown.preview?.heading ?? say(words.title, language);
  return { card: closureCard(view), summary };
}
