import type { Pause } from '../deadline.ts';
import type { Inquiry } from '../inquiry.ts';
import { type LocalDay, plusDays } from '../local-day.ts';

/** While something is awaited from the citizen. */

type Waits = Pick<Inquiry, 'waiting' | 'pauses'>;

/** Waiting begins with the day after: the day on which the citizen is asked is worked on. */
export const waitsFrom = (today: LocalDay): LocalDay => plusDays(today, 1);

export const goesOn = (waiting: Inquiry['waiting'], today: LocalDay): boolean =>
  waiting !== undefined && (waiting.until === undefined || waiting.until >= today);

/** The days between a wait's first and the day on which it ended, which was waited for too; none when there is none. */
export const pauseThrough = (from: LocalDay, through: LocalDay): readonly Pause[] =>
  through < from ? [] : [{ from, through }];

/** Those that are over, and one that goes on to a day that was told. */
export function pausesOf({ waiting, pauses = [] }: Waits): readonly Pause[] {
  return waiting?.until === undefined ? pauses : [...pauses, ...pauseThrough(waiting.from, waiting.until)];
}

/** Without waiting, and with what was waited for among the pauses. */
export function ended<Of extends Waits>(of: Of, today: LocalDay): Omit<Of, 'waiting' | 'pauses'> & Waits {
  const { waiting, pauses = [], ...rest } = of;
  const through = Math.min(today, waiting?.until ?? today) as LocalDay;
  const all = waiting === undefined ? pauses : [...pauses, ...pauseThrough(waiting.from, through)];
  return all.length === 0 ? rest : { ...rest, pauses: all };
}
