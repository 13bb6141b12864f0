import { type Plan, recurring } from '../core/due-work.ts';
import { SHARDS } from '../core/due-work-store.ts';
import { MORNING_AT, PLAN_MORNING_AT } from '../core/morning.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { WorkingDays } from '../core/working-hours.ts';
import { absenceNotice } from './absence-notice.ts';
import { followAbsence } from './follow-absence.ts';
import { gapTold } from './gap-told.ts';
import { forgetHandOverAll, giveBackAll, handOverAll, handOverAllTold } from './hand-over-all.ts';
import type { Handlers } from './handler.ts';
import { keepRosters } from './keep-rosters.ts';
import { morningInChannel } from './morning-in-channel.ts';
import { morning, ownMorning, planMorning } from './morning-work.ts';
import { planReport } from './plan-report.ts';
import type { WorkPorts } from './ports.ts';
import { remind } from './remind.ts';
import { remindInChannel } from './remind-in-channel.ts';
import { forget, report } from './report-work.ts';
import { retentionWarning } from './retention-warning.ts';
import { retain } from './retention-work.ts';
import { returnBriefing } from './return-briefing.ts';
import { firstCallerSweep, sweepCallers } from './sweep-callers.ts';
import { firstMoveSweep, sweepMoved } from './sweep-moved.ts';
import { firstSweep, sweepReminders } from './sweep-reminders.ts';
import { watchAbsences, watchOf } from './watch-absences.ts';

export const handlers = (ports: WorkPorts): Handlers => ({
  planMorning: planMorning(ports),
  ownMorning: ownMorning(ports),
  morning: morning(ports),
  morningInChannel: morningInChannel(ports),
  retain: retain(ports),
  retentionWarning: retentionWarning(ports),
  sweepReminders: sweepReminders(ports),
  remind: remind(ports),
  remindInChannel: remindInChannel(ports),
  sweepCallers: sweepCallers(ports),
  followAbsence: followAbsence(ports),
  watchAbsences: watchAbsences(ports),
  absenceNotice: absenceNotice(ports),
  gapTold: gapTold(),
  returnBriefing: returnBriefing(ports),
  keepRosters: keepRosters(ports),
  sweepMoved: sweepMoved(ports),
  planReport: planReport(ports),
  report: report(ports),
  handOverAll: handOverAll(ports),
  giveBackAll: giveBackAll(ports),
  handOverAllTold: handOverAllTold(ports),
  forgetHandOverAll: forgetHandOverAll(ports),
  forget: forget(ports),
});

const MINUTE = 60_000;
/** In minutes after midnight, local time. */
const FORGET_AT = 5 * 60;
const KEEP_ROSTERS_AT = 5 * 60 + 40;
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
  // A unit that is new between planning and list has its first list today.
  const listAhead = (now - (MORNING_AT - PLAN_MORNING_AT) * MINUTE) as EpochMs;
  return [
    ...units.flatMap(({ id }) => [
      recurring('planMorning', id, { every: PLAN_MORNING_AT, now: listAhead, days }),
      recurring('retain', id, { every: RETAIN_AT, now, days }),
      recurring('keepRosters', id, { every: KEEP_ROSTERS_AT, now, days }),
      watchOf(id, now, days),
    ]),
    firstSweep(now),
    firstCallerSweep(now),
    firstMoveSweep(now),
    recurring('planReport', 'all', { every: REPORT_AT, now, days }),
    ...Array.from({ length: SHARDS }, (_, shard) =>
      recurring('forget', String(shard), { every: FORGET_AT, now, days }),
    ),
  ];
}
