import { z } from 'zod';
import type { Absence, AbsenceId, UnitClosure, WriteId } from '../../core/absence/absence.ts';
import type { DutyPlan, Rota } from '../../core/absence/duty.ts';
import type { PersonId, UnitId } from '../../core/directory.ts';
import { day, instant, text } from '../inquiries/because-schema.ts';

/** Version of the shapes below; they are strict: a field that `core` adds, or a reason, fails at the first write. */
export const VERSION = 1;

const person = text<PersonId>();
const entered = { id: text<AbsenceId>(), enteredBy: person, enteredAt: instant, version: z.int() };
const minutes = z.int().min(0).max(1440);
const isoWeekday = z.int().min(1).max(7);

export const storedAbsence: z.ZodType<Absence> = z.strictObject({
  ...entered,
  person,
  span: z.strictObject({
    from: day,
    through: day.optional(),
    every: z.array(isoWeekday).optional(),
    start: minutes.optional(),
    end: minutes.optional(),
  }),
  except: z.array(day).optional(),
  substitute: person.optional(),
  asked: z.strictObject({ person, at: instant, accepted: z.literal(true).optional() }).optional(),
  declined: z.array(z.strictObject({ person, at: instant })),
  writes: z.array(text<WriteId>()).optional(),
});

export const storedClosure: z.ZodType<UnitClosure> = z.strictObject({
  ...entered,
  unit: text<UnitId>(),
  from: day,
  through: day,
  to: text<UnitId>().optional(),
});

const storedPlan: z.ZodType<DutyPlan> = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('weekday'), people: z.record(z.string().regex(/^[1-7]$/), person) }),
  z.strictObject({ by: z.literal('week'), people: z.array(person), from: day }),
]);

export const storedRota: z.ZodType<Rota> = z.strictObject({
  mail: storedPlan,
  phone: storedPlan.optional(),
  version: z.int(),
});

/** The row's name says it all. */
export const storedClosed = z.strictObject({});

export const storedElsewhere = z.strictObject({ person, substitute: person, unit: text<UnitId>() });
