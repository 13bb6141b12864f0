import type { Cover } from './absence/cover.ts';
import type { PersonId } from './directory.ts';
import type { Inquiry } from './inquiry.ts';
import type { Workplace } from './opening-hours.ts';
import { isOpenAt } from './openings.ts';
import type { EpochMs } from './time-zone.ts';

/** What an inquiry's owner is told of by itself, besides the morning list. The most pressing first. */
export const REMINDER_KINDS = [
  /** R15, R16: before the municipality closes for the last time before it is due. */
  'closing',
  /** R5: the citizen is to be told in writing of a delay before it is one. */
  'delay',
  /** R4: what a receipt promised is not kept, which asks for a new receipt. */
  'promiseSlipped',
  /** R4: it is to be kept by tomorrow. */
  'promise',
  /** R3: a receipt is to come quickly, and neither it nor an answer has. */
  'nudge',
  /** What the citizen was waited for has not come. */
  'waitOver',
  /** Somebody else made them its owner. */
  'handedOver',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Somebody is to be told of something, once. One that was told stays with the inquiry while it would hold. */
export type Reminder = {
  readonly what: ReminderKind;
  readonly at: EpochMs;
  /** The owner, when it was made. */
  readonly to: PersonId;
  /** What it is about is due then; of a hand-over and of a wait, when it was done or over. */
  readonly due: EpochMs;
  /** Of a hand-over, whoever did it; absent where a system did. */
  readonly by?: PersonId | undefined;
};

export const isSame = (one: Reminder, other: Reminder): boolean =>
  one.what === other.what && one.at === other.at && one.due === other.due && one.to === other.to;

type Known = Pick<Inquiry, 'reminders'>;

/** What either state of an inquiry knows of, told or not, each once. */
export const knownToBoth = ({ reminders: now = [] }: Known, { reminders: then = [] }: Known): Reminder[] => [
  ...now,
  ...then.filter((one) => !now.some((other) => isSame(one, other))),
];

/** In ms */
const DAYS_OF_USE = 3 * 24 * 60 * 60_000;

/** Until when it is of use to be told: until it is due, and of what lies behind, for three days. */
export const lastUse = ({ at, due }: Reminder): EpochMs => (due > at ? due : at + DAYS_OF_USE) as EpochMs;

/** Within this of an act somebody is still at work. In ms. */
const JUST_NOW = 15 * 60_000;

/**
 * Is now a time to tell it? While people are at work; what follows from an act just now, at once. After an outage the
 * rest waits for the next opening.
 */
export function isTimeFor({ what, at }: Reminder, now: EpochMs, workplace: Workplace): boolean {
  const fromAnAct = what === 'handedOver' || what === 'closing';
  return (fromAnAct && now - at <= JUST_NOW) || isOpenAt(now, workplace);
}

/**
 * Who is to be told it now, its owner or whoever covers for them; undefined where nobody needs it any more: it was done,
 * or is somebody else's, who was told when they got it, or whoever covers did it themselves. Nobody who is away is told,
 * so that without cover nobody is. This is decided here, and only here.
 * @param cover who answers for its owner now
 */
export function whomToRemind(
  reminder: Reminder,
  inquiry: Pick<Inquiry, 'owner' | 'reminders'> | undefined,
  now: EpochMs,
  cover: Pick<Cover, 'by'>,
): PersonId | undefined {
  const holds =
    inquiry?.owner === reminder.to &&
    inquiry.reminders?.some((one) => isSame(one, reminder)) === true &&
    lastUse(reminder) >= now;
  return holds && reminder.by !== cover.by ? cover.by : undefined;
}
