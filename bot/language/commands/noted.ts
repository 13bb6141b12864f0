import { unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { CommandName, Reading, Ref } from '../reading.ts';
import { type Day, isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';

/** What is noted, with a day that may be told; told wrong, it is asked about. */
export function withDay(command: CommandName, ref: Ref, days: Said['day'], slot: string): Reading {
  const day = only<Day>(days);
  if (day === 'several' || isDoubt(day)) return unclear(command, [slot], ref);
  return { command, ...ref, ...(day !== undefined && { [slot]: isoDate(day) }) } as Reading;
}
