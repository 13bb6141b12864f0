import { type LocalDay, plainDate } from '../../core/local-day.ts';
import type { ClockTime, IsoDate } from '../reading.ts';

/** `2026-12-07` */
export const isoDate = (day: LocalDay): IsoDate => plainDate(day).toString();

/** `08:15`, of minutes after midnight. */
export const clockTime = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
