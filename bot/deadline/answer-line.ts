import { z } from 'zod';
import { explain } from '../core/because.ts';
import { type DeadlineContext, dueAt } from '../core/deadline.ts';
import type { Language } from '../core/reply-language.ts';
import { ROLLS, type Span } from '../core/service-target.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { CALENDARS, FIRST_YEAR, LAST_YEAR } from '../core/working-calendar.ts';
import { wordBecause } from '../language/because.ts';
import { expectedOf, lineSentences as sentences } from '../language/line-sentences.ts';
import { say } from '../language/sentence.ts';

/** A line in: shape of interfaces.md. Other fields may stand beside (a note, an id), and are not looked at. */
const line = z.object({
  received: z.string(),
  unit: z.enum(['workingDays', 'days', 'weeks', 'months', 'hours']),
  amount: z.int().min(1),
  calendar: z.enum(CALENDARS),
  roll: z.enum(ROLLS).default('next'),
});

export type LineAnswer =
  | { readonly due: string; readonly because: readonly string[] }
  | { readonly error: string };

/** The deadline that one line of JSON asks for, or what is wrong with the line. Never throws for a line. */
export function answerLine(text: string, language: Language, context: DeadlineContext): LineAnswer {
  const given = parsed(text);
  if (given === undefined) return { error: say(sentences.notAnObject, language) };
  const read = line.safeParse(given);
  const start = typeof given.received === 'string' ? instant(given.received) : undefined;
  if (!read.success || typeof start !== 'number') {
    const fields = read.success ? [] : read.error.issues.map(({ path }) => path[0] as Field);
    return { error: faultsText(given, fields, start, language) };
  }
  return answer(start, spanOf(read.data), language, context);
}

function answer(start: EpochMs, span: Span, language: Language, context: DeadlineContext): LineAnswer {
  try {
    const due = context.zone.format(dueAt(start, span, context));
    const steps = [{ step: 'received', at: start } as const, ...explain(start, span, context)];
    return { due, because: wordBecause(steps, context.zone, language) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { error: say(sentences.outsideYears, language, { first: FIRST_YEAR, last: LAST_YEAR }) };
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function spanOf({ unit, amount, calendar, roll }: z.infer<typeof line>): Span {
  if (unit === 'hours') return { unit, amount };
  return unit === 'workingDays' ? { unit, amount, calendar } : { unit, amount, calendar, roll };
}

/** Words would guess the time zone; this one has to be told. */
function instant(text: string): EpochMs | 'withoutOffset' | 'wrong' {
  try {
    return Temporal.Instant.from(text).epochMilliseconds as EpochMs;
  } catch {
    return isLocalTime(text) ? 'withoutOffset' : 'wrong';
  }
}

function isLocalTime(text: string): boolean {
  try {
    return text.includes(':') && Temporal.PlainDateTime.from(text) !== undefined;
  } catch {
    return false;
  }
}

type Field = keyof typeof expectedOf;

/** Every fault of the line in one text, in the order of the fields. */
function faultsText(
  given: Readonly<Record<string, unknown>>,
  wrong: readonly Field[],
  start: EpochMs | 'withoutOffset' | 'wrong' | undefined,
  language: Language,
): string {
  const texts = wrong.map((field) => fieldText(field, given[field] === undefined, language));
  if (start === 'wrong') texts.unshift(fieldText('received', false, language));
  if (start === 'withoutOffset') texts.unshift(say(sentences.withoutOffset, language));
  return texts.join(' ');
}

function fieldText(field: Field, missing: boolean, language: Language): string {
  const expected = say(expectedOf[field], language);
  return say(missing ? sentences.missing : sentences.wrong, language, { field, expected });
}
