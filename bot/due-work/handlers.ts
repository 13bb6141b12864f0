import { type Plan, recurring } from '../core/due-work.ts';
import { SHARDS } from '../core/due-work-store.ts';
import { PLAN_MORNING_AT } from '../core/morning.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { WorkingDays } from '../core/working-hours.ts';
import type { Handlers } from './handler.ts';
import { morningInChannel } from './morning-in-channel.ts';
import { morning, ownMorning, planMorning } from './morning-work.ts';
import { planReport } from './plan-report.ts';
import type { WorkPorts } from './ports.ts';
import { forget, report } from './report-work.ts';
import { retentionWarning } from './retention-warning.ts';
import { retain } from './retention-work.ts';

export const handlers = (ports: WorkPorts): Handlers => ({
  planMorning: planMorning(ports),
  ownMorning: ownMorning(ports),
  morning: morning(ports),
  morningInChannel: morningInChannel(ports),
  retain: retain(ports),
  retentionWarning: retentionWarning(ports),
  planReport: planReport(ports),
  report: report(ports),
  forget: forget(ports),
});

/** In minutes after midnight, local time. */
const FORGET_AT = 5 * 60;
const RETAIN_AT = 6 * 60;
const REPORT_AT = 8 * 60 + 30;

/**
 * What recurs for everybody. Of a unit that the directory has no more it goes on: what the unit had may still be there.
 */
export async function recurringWork(
  { directory }: Pick<WorkPorts, 'directory'>,
  now: EpochMs,
  days: WorkingDays,
): Promise<Plan[]> {
  const units = await directory.units();
  return [
    ...units.flatMap(({ id }) => [
      recurring('planMorning', id, { every: PLAN_MORNING_AT, now, days }),
      recurring('retain', id, { every: RETAIN_AT, now, days }),
    ]),
    recurring('planReport', 'all', { every: REPORT_AT, now, days }),
    ...Array.from({ length: SHARDS }, (_, shard) =>
      recurring('forget', String(shard), { every: FORGET_AT, now, days }),
    ),
  ];
}
