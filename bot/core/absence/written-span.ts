import type { LocalDay } from '../local-day.ts';
import type { AbsenceSpan } from './absence.ts';

/** A span in the data of a piece of work: `20780/20784/1,5/480/720`, each part empty where it is absent. */
export const writtenSpan = ({ from, through, every, start, end }: AbsenceSpan): string =>
  [from, through, every?.join(','), start, end].map((part) => part ?? '').join('/');

export function spanIn(text: string): AbsenceSpan {
  const [from, through, every, start, end] = text.split('/');
  return {
    from: Number(from) as LocalDay,
    ...(through && { through: Number(through) as LocalDay }),
    ...(every && { every: every.split(',').map(Number) }),
    ...(start && { start: Number(start) }),
    ...(end && { end: Number(end) }),
  };
}
