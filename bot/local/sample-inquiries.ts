import type { UnitId } from '../core/directory.ts';
import { CHANNELS, KINDS } from '../core/inquiry.ts';
import type { InquiryRequest } from '../core/inquiry-request.ts';
import { type LocalDay, plusDays } from '../core/local-day.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import type { WorkingCalendar } from '../core/working-calendar.ts';
import { SAMPLE_INQUIRIES } from './sample-inquiry-table.ts';

/** Around what the samples are dated. */
export type SampleClock = {
  readonly now: EpochMs;
  readonly zone: TimeZone;
  /** The calendar in which promises count. */
  readonly calendar: WorkingCalendar;
};

/** Inquiries that leave something overdue, due today and due later, seen from `now`; each has a source of its own. */
export function sampleInquiries(clock: SampleClock): InquiryRequest[] {
  return SAMPLE_INQUIRIES.trim()
    .split('\n')
    .map((line, index) => sample(line, `sample/${index + 1}`, clock));
}

function sample(line: string, source: string, clock: SampleClock): InquiryRequest {
  const [facts = '', ago = '', subject = ''] = line.split('|').map((part) => part.trim());
  const [unit, owner, channel, kind, caseType] = facts.split(' ');
  const [received = '', complete] = ago.split('>').map((part) => part.trim());
  return {
    unit: unit as UnitId,
    ...(owner !== '-' && { owner: `${owner?.toLowerCase()}@roskilde.example` }),
    channel: oneOf(CHANNELS, channel),
    ...(kind !== '-' && { kind: oneOf(KINDS, kind) }),
    ...(caseType !== '-' && { caseType }),
    received: instantAgo(received, clock),
    ...(complete !== undefined && { completeAt: instantAgo(complete, clock) }),
    subject,
    sensitive: false,
    sources: [source],
  };
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string | undefined): Choice {
  const chosen = choices.find((choice) => choice === text);
  if (chosen === undefined) throw new Error(`the samples have ${text}, which is none of ${choices.join()}`);
  return chosen;
}

const HOUR = 3_600_000;
/** What would have come later today has come just now. */
const JUST_NOW = 5 * 60_000;

/** `20h`, `2w 10:15`, `28d 09:00` */
function instantAgo(ago: string, { now, zone, calendar }: SampleClock): EpochMs {
  const [, count, unit, hours, minutes] = /^(\d+)([hdw])(?: (\d\d):(\d\d))?$/.exec(ago) ?? [];
  const amount = Number(count);
  if (unit === 'h') return (now - amount * HOUR) as EpochMs;
  const today = zone.dayOf(now);
  const day = unit === 'd' ? plusDays(today, -amount) : workingDaysBefore(today, amount, calendar);
  return Math.min(zone.at(day, Number(hours) * 60 + Number(minutes)), now - JUST_NOW) as EpochMs;
}

function workingDaysBefore(today: LocalDay, amount: number, calendar: WorkingCalendar): LocalDay {
  let day = today;
  for (let left = amount; left > 0; ) {
    day = plusDays(day, -1);
    if (!calendar.isClosed(day)) left -= 1;
  }
  return day;
}
