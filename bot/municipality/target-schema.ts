import { z } from 'zod';
import { CHANNELS, KINDS } from '../core/inquiry.ts';
import { type LocalDay, localDay } from '../core/local-day.ts';
import { BASES, DUTIES, ROLLS, type Validity } from '../core/service-target.ts';
import { CALENDARS } from '../core/working-calendar.ts';

/** The parts of the profile that say what is promised, and by when. */

const amount = z
  .int('Write a whole number.')
  .min(1, 'Write 1 or more.')
  .max(1000, 'Write 1000 or less.')
  .describe('So many of the unit.');
const calendar = z.enum(CALENDARS).describe('By which closed days it counts.');

const workingDays = z.strictObject({
  unit: z.literal('workingDays').describe('Days on which the municipality works.'),
  amount,
  calendar,
});

const dates = z.strictObject({
  unit: z.enum(['days', 'weeks', 'months']).describe('Calendar days, weeks or months.'),
  amount,
  calendar,
  roll: z
    .enum(ROLLS)
    .default('next')
    .describe('Where a date that falls on a closed day goes. By law: previous, so that it is never late.'),
});

const hours = z.strictObject({
  unit: z.literal('hours').describe('Elapsed hours, also through nights and week-ends.'),
  amount,
});

export const span = z.discriminatedUnion('unit', [workingDays, dates, hours], {
  error: (issue) =>
    issue.code === 'invalid_union'
      ? 'This must be one of "workingDays", "days", "weeks", "months", "hours".'
      : undefined,
});

const date = z.iso
  .date('Write a date, such as "2026-01-31".')
  .transform((text): LocalDay => localDay(Temporal.PlainDate.from(text)));

const duty = z.enum(DUTIES).describe('What must be done.');
const basis = z
  .enum(BASES)
  .describe('Where it comes from. promise: told to the citizens. internal: nobody was.');

const validTo = date.optional().describe('The last day of receipt for which it holds; left out, it goes on.');
const inOrder = {
  error: 'It ends before it begins: validTo is before validFrom.',
  path: ['validTo'],
};
const isInOrder = ({ validFrom, validTo }: Validity) =>
  validFrom === undefined || validTo === undefined || validFrom <= validTo;

export const serviceTarget = z
  .strictObject({
    rule: z
      .string()
      .regex(/^(?:R(?:[1-9]|1[0-6])|own)$/, 'Write the rule, R1 to R16, or "own".')
      .describe('The rule of the promise that it keeps, R1 to R16, or "own".'),
    channels: z.array(z.enum(CHANNELS)).min(1, 'Name a channel.').describe('How the inquiry came.'),
    kinds: z
      .array(z.enum(['none', ...KINDS]))
      .min(1, 'Name a kind, or leave the field out for all.')
      .optional()
      .describe('Of which kinds it is; none: of no known kind. Left out: of any kind, and of none.'),
    what: duty,
    span: span.describe('Within how long.'),
    basis,
    validFrom: date.describe('The first day of receipt for which it holds.'),
    validTo,
  })
  .refine(isInOrder, inOrder);

const caseDuty = z
  .strictObject({
    what: duty,
    span: span.describe('Within how long.'),
    validFrom: date
      .optional()
      .describe('The first day of receipt for which it holds; left out, it always did.'),
    validTo,
  })
  .refine(isInOrder, inOrder);

const name = z.string().regex(/^\S(?:.{0,126}\S)?$/u, 'Write 1 to 128 characters on one line.');

export const caseType = z
  .strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
        'Write small letters, digits and dashes, such as "building-permit".',
      )
      .describe('What other systems call it by: "building-permit". It must stay.'),
    da: name.describe('Its name in Danish, as the municipality publishes it.'),
    en: name.describe('Its name in English.'),
    basis,
    starts: z
      .enum(['received', 'complete'])
      .default('received')
      .describe('When its clock starts: when it is received, or when everything needed is there.'),
    pauses: z
      .boolean()
      .default(false)
      .describe('true: the clock stands still while the citizen is waited for.'),
    confidential: z
      .boolean()
      .default(false)
      .describe('true: only its owner, who covers, and the manager see it.'),
    obligations: z.array(caseDuty).min(1, 'Say what must be done.').describe('What it must have.'),
  })
  .transform(({ da, en, ...rest }) => ({ ...rest, name: { da, en } }));
