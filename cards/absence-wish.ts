import { z } from 'zod';
import type { AbsenceId, AbsenceSpan } from '../bot/core/absence/absence.ts';
import type { AbsenceWish } from '../bot/core/absence/wish.ts';
import type { PersonId } from '../bot/core/directory.ts';
import { type LocalDay, localDay, plainDate } from '../bot/core/local-day.ts';

/** An absence as the buttons of a card carry it: what somebody wants, judged anew when it is pressed. */

export const absenceId = z.uuid().transform((value) => value as AbsenceId);
export const personId = z
  .string()
  .min(1)
  .max(128)
  .transform((value) => value as PersonId);
const date = z.iso.date().transform((value) => localDay(Temporal.PlainDate.from(value)));
const minutes = z.int().min(0).max(1440);

/** Which absence; the version is absent where it is new. */
export const absenceKey = {
  id: absenceId,
  person: personId,
  version: z.int().min(1).optional(),
};

export const absenceWish = z.object({
  ...absenceKey,
  /** Absent where the days stay as they are, and the substitute alone is another. */
  from: date.optional(),
  through: date.optional(),
  every: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
  start: minutes.optional(),
  end: minutes.optional(),
  substitute: personId.optional(),
});

export type SentWish = z.output<typeof absenceWish>;

/** Undefined where the days are those that it has. */
export function spanIn({ from, through, every, start, end }: SentWish): AbsenceSpan | undefined {
  if (from === undefined) return undefined;
  return {
    from,
    ...(through !== undefined && { through }),
    ...(every !== undefined && { every: every.toSorted((one, other) => one - other) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}

/** What a button carries of it. @param days false where its reader need not know them */
export function wishData({ id, person, version, span, substitute }: AbsenceWish, days: boolean) {
  const { from, through, every, start, end } = span;
  return {
    id,
    person,
    ...(version !== undefined && { version }),
    ...(substitute !== undefined && { substitute }),
    ...(days && {
      from: iso(from),
      ...(through !== undefined && { through: iso(through) }),
      ...(every !== undefined && { every }),
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    }),
  };
}

const iso = (day: LocalDay): string => plainDate(day).toString();
