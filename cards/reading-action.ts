import { z } from 'zod';
import type { PersonId, UnitId } from '../bot/core/directory.ts';
import { CHANNELS, KINDS } from '../bot/core/inquiry.ts';
import { LANGUAGES } from '../bot/core/reply-language.ts';
import { type CommandReading, PARTS, SCOPES, WORKING_WEEKDAYS } from '../bot/language/reading.ts';
import { ref } from './ref.ts';

/**
 * Readings that a button may send back, to be carried out as if they were written now: those that show or open
 * something, and those that name a person, who is chosen by a button among several. Marking an inquiry as answered is
 * not one of them, for its button carries the version that was seen.
 */

/** More than anybody calls a colleague or a unit. */
const written = z.string().min(1).max(200);
const text = z.string().max(2000);
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const days = { from: date, through: date.exactOptional() };
const someDays = { from: date.exactOptional(), through: date.exactOptional() };

const of = <Name extends CommandReading['command'], Shape extends z.ZodRawShape>(
  command: Name,
  shape: Shape,
) => z.object({ command: z.literal(command), ...shape });

export const readingAction = z.discriminatedUnion('command', [
  of('help', {}),
  of('language', { to: z.enum(LANGUAGES) }),
  of('deadlines.mine', { scope: z.enum(SCOPES).exactOptional() }),
  of('deadline.calculate', {
    channel: z.enum(CHANNELS),
    kind: z.enum(KINDS).exactOptional(),
    received: date,
  }),
  of('inquiry.register', { channel: z.enum(CHANNELS).exactOptional() }),
  of('inquiry.show', { ref }),
  of('inquiry.receipt', { ref, promised: date.exactOptional() }),
  of('inquiry.extend', { ref, until: date }),
  of('inquiry.transfer', { ref, to: written }),
  of('inquiry.transferAll', { person: written, to: written }),
  of('absence.log', {
    ...days,
    part: z.enum(PARTS).exactOptional(),
    start: time.exactOptional(),
    end: time.exactOptional(),
    every: z.array(z.enum(WORKING_WEEKDAYS)).max(5).exactOptional(),
    substitute: written.exactOptional(),
    person: written.exactOptional(),
  }),
  of('absence.change', { ...someDays, substitute: written.exactOptional() }),
  of('absence.unit', { ...someDays, unit: written.exactOptional(), to: written.exactOptional() }),
  of('absence.who', { from: date, through: date }),
  of('cover.who', { person: written, on: date.exactOptional() }),
  of('duty.who', { what: z.enum(['mail', 'phone']).exactOptional(), on: date.exactOptional() }),
  of('duty.set', {}),
  of('message.take', { for: written, text: text.exactOptional() }),
  of('backlog', {
    unit: written.exactOptional(),
    scope: z.enum(['overdue', 'unassigned', 'week']).exactOptional(),
    by: z.enum(['person', 'channel', 'age', 'unit']).exactOptional(),
  }),
  of('backlog.export', { unit: written.exactOptional() }),
]);

const id = <Id extends string>(longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .transform((value) => value as Id);

/** Whom somebody has chosen, by slot. */
export const choices = z.partialRecord(
  z.enum(['person', 'substitute', 'to', 'for', 'unit']),
  z.union([z.object({ person: id<PersonId>(128) }), z.object({ unit: id<UnitId>(20) })]),
);
