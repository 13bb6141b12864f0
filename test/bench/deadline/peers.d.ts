import type { Contender } from './contenders.ts';

/** @param closedDays `2026-12-24`, week-ends aside */
export function peers(closedDays: readonly string[]): Contender[];
