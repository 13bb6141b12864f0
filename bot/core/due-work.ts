import type { EpochMs } from './time-zone.ts';
import { nextHour, type WorkingDays } from './working-hours.ts';

/** What happens by itself: pieces of work that are rows, and what is to become of them. Pure; time is an argument. */

export const WORK_KINDS = [
  /** Of a unit: who has something due today or overdue gets a `morning`. */
  'planMorning',
  /** The same of one person who chose another hour. */
  'ownMorning',
  'morning',
  /** To the unit's channel, for a person who could not be reached. */
  'morningInChannel',
  /** Of a unit: old inquiries are deleted, and who closed what is next is warned. */
  'retain',
  'retentionWarning',
  /** Finds who is to be told of something by now; each gets a `remind`. */
  'sweepReminders',
  /** To one person: all that is to be told at that time. */
  'remind',
  /** To the unit's channel, for a person who could not be reached. */
  'remindInChannel',
  /** Deletes who was to be called back, once it is done. */
  'sweepCallers',
  /** Of one absence, as it has just become: who is to be asked, told and reminded. */
  'followAbsence',
  /** Of a unit, each working day: whom to remind today, who is back, where nobody covers. */
  'watchAbsences',
  /** To one person: that they are asked to cover, are to cover tomorrow, that nobody covers, … */
  'absenceNotice',
  /** Somebody is told that nobody covers on that day, and is not told again. */
  'gapTold',
  /** To one person, on the first morning back. */
  'returnBriefing',
  /** Of a unit: what is past goes, and what belongs to another unit by now moves there. */
  'keepRosters',
  /** Absences of people who have changed unit move there. */
  'sweepMoved',
  /** Who administers is told of what could not be delivered. */
  'planReport',
  'report',
  /** Everything of somebody goes to somebody else; is taken back; whoever did it is told; what was part of it is forgotten. */
  'handOverAll',
  'giveBackAll',
  'handOverAllTold',
  'forgetHandOverAll',
  /** Of a shard: rows of work that was settled long ago go. */
  'forget',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** `2026-11-23/morning/<person>`, or `every/planMorning/BS` for what recurs: there is never a second of that id. */
export type WorkId = string & { readonly __brand: 'WorkId' };

export type WorkData = { readonly [name: string]: string | number | readonly string[] | undefined };

/** Work as it is planned. */
export type Plan = {
  readonly id: WorkId;
  readonly kind: WorkKind;
  /** The person, the unit or the shard that it is about; work about the same lies together. */
  readonly about: string;
  readonly due: EpochMs;
  /** After this it is too late: it is noted as missed. */
  readonly until: EpochMs;
  /** Recurs on working days at this hour, in minutes after midnight local time. */
  readonly every?: number | undefined;
  readonly data: WorkData;
};

export type Work = Plan & {
  readonly state: 'pending' | 'sending' | 'unknown';
  /** When somebody is to look at it next; of what is being done, when its lease ends by its owner's clock. */
  readonly attention: EpochMs;
  /** Vain tries since it was due: Teams did not take it, or something threw. */
  readonly tries: number;
  /** Posts of which nobody knows whether Teams took them; each may add one. */
  readonly unknowns: number;
  /** Counts claims: a stale owner is known by an older one. */
  readonly epoch: number;
  /** Who is doing it. */
  readonly owner?: string | undefined;
};

/** Beyond this from its hour, a message is too late to be of use. In ms. */
export const LATEST = 4 * 60 * 60 * 1000;

export const planned = (plan: Plan): Work => ({
  ...plan,
  state: 'pending',
  attention: plan.due,
  tries: 0,
  unknowns: 0,
  epoch: 0,
});

/** Of what recurs, the first occurrence after now. */
export function recurring(
  kind: WorkKind,
  about: string,
  { every, key = about, now, days }: { every: number; key?: string; now: EpochMs; days: WorkingDays },
): Plan {
  const due = nextHour(now, every, days);
  const id = `every/${kind}/${key}` as WorkId;
  return { id, kind, about, due, until: (due + LATEST) as EpochMs, every, data: {} };
}

/** What became of an occurrence that is over without having been done as it should. */
export type Problem = {
  /** Of several occurrences, the first. */
  readonly work: Plan;
  /** So many occurrences one after the other; one where it is absent. */
  readonly times?: number | undefined;
  /** `unknown`: it may have been delivered. */
  readonly what: 'missed' | 'failed' | 'unknown';
  readonly reason?: string | undefined;
};

/** What a piece of work came to. */
export type Outcome =
  /** Done, or nothing was to be done. `data` is kept for the next occurrence. */
  | {
      readonly is: 'done';
      readonly activity?: string | undefined;
      readonly to?: string | undefined;
      readonly data?: WorkData | undefined;
    }
  /** There is more to do, from then on. */
  | { readonly is: 'again'; readonly at: EpochMs }
  /** Its hour is another, and after `until` it is too late. */
  | {
      readonly is: 'postponed';
      readonly to: EpochMs;
      readonly until: EpochMs;
      readonly data?: WorkData | undefined;
    }
  /** Certainly not taken; `after` is for how long Teams asks to be left alone, in ms. */
  | { readonly is: 'notTaken'; readonly after?: number | undefined; readonly reason?: string }
  /** Nobody knows whether it was taken. `after`: when it is tried again, where the usual back-off is too soon, in ms. */
  | { readonly is: 'unknown'; readonly after?: number | undefined }
  | { readonly is: 'failed'; readonly reason: string }
  /** What recurs is to recur no more. */
  | { readonly is: 'over' };

/** What a row becomes: it goes on, or has ended, or (neither) is to be forgotten as if it had never been. */
export type Settled = {
  readonly next?: Work | undefined;
  /** Kept for a while, so that what was sent can be found and updated. */
  readonly ended?: Ended | undefined;
  readonly problems: readonly Problem[];
};

export type Ended = {
  readonly state: 'sent' | 'failed' | 'unknown' | 'missed';
  readonly at: EpochMs;
  readonly activity?: string | undefined;
  /** The conversation that it was sent to. */
  readonly to?: string | undefined;
  readonly reason?: string | undefined;
};

/** Of what recurs, at that instant: as if nothing had happened yet. */
export function occurrence(work: Work, due: EpochMs): Work {
  const until = (due + (work.until - work.due)) as EpochMs;
  const { id, kind, about, every, data, epoch } = work;
  return { ...planned({ id, kind, about, due, until, every, data }), epoch };
}
