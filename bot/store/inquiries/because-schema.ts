import { z } from 'zod';
import type { BecauseStep } from '../../core/because.ts';
import type { LocalDay } from '../../core/local-day.ts';
import { BASES } from '../../core/service-target.ts';
import type { EpochMs } from '../../core/time-zone.ts';
import { FEASTS } from '../../core/working-calendar.ts';

/** Brands exist for the compiler alone. */
export const text = <T extends string>() => z.string() as unknown as z.ZodType<T>;
export const integer = <T extends number>() => z.int() as unknown as z.ZodType<T>;
export const instant = integer<EpochMs>();
export const day = integer<LocalDay>();

const closedDays = z.strictObject({
  weekends: z.boolean(),
  feasts: z.array(z.strictObject({ feast: z.enum(FEASTS), from: day, through: day })),
});

/** By name, so that a step which `core` adds does not compile until it can be stored. */
const STEPS = {
  received: z.strictObject({ step: z.literal('received'), at: instant }),
  completed: z.strictObject({ step: z.literal('completed'), at: instant }),
  firstDayNotCounted: z.strictObject({ step: z.literal('firstDayNotCounted') }),
  skipped: z.strictObject({ step: z.literal('skipped'), closed: closedDays }),
  paused: z.strictObject({
    step: z.literal('paused'),
    pauses: z.array(z.strictObject({ from: day, through: day })),
  }),
  counted: z.strictObject({
    step: z.literal('counted'),
    amount: z.number(),
    unit: z.enum(['workingDays', 'days', 'weeks', 'months']),
    until: day,
    clamped: z.boolean(),
  }),
  clockChanged: z.strictObject({ step: z.literal('clockChanged'), minutes: z.number() }),
  elapsed: z.strictObject({ step: z.literal('elapsed'), hours: z.number(), until: instant }),
  rolled: z.strictObject({ step: z.literal('rolled'), from: day, to: day, closed: closedDays }),
  promised: z.strictObject({ step: z.literal('promised'), on: day }),
  extended: z.strictObject({ step: z.literal('extended'), on: day }),
  basis: z.strictObject({ step: z.literal('basis'), basis: z.enum(BASES), rule: z.string() }),
} satisfies { [S in BecauseStep['step']]: z.ZodType<Extract<BecauseStep, { step: S }>> };

const [first, ...others] = Object.values(STEPS);

export const becauseStep: z.ZodType<BecauseStep> = z.discriminatedUnion('step', [
  first ?? STEPS.received,
  ...others,
]);
