import {
  drawMoved,
  drawOver,
  drawReminder,
  drawRequest,
  drawThere,
  type Told,
} from '../chat/cover-notices.ts';
import { drawDeclined, drawNoted, drawUnanswered } from '../chat/cover-others.ts';
import type { Absence, Moment } from '../core/absence/absence.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { ANSWER_WITHIN, isPast } from '../core/absence/notices.ts';
import { coverOn, workingDayFrom } from '../core/absence/reminding.ts';
import { sightOf } from '../core/absence/sight.ts';
import { spanIn } from '../core/absence/written-span.ts';
import type { Message } from '../core/conversation.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { Workplace } from '../core/opening-hours.ts';
import { openTimeAfter } from '../core/openings.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { countInside } from '../journeys/count-inside.ts';
import type { Loading } from '../journeys/cover-facts.ts';
import { drawnGap, seenGaps } from './draw-gap.ts';
import type { Hand } from './handler.ts';
import { about, askedAtIn, askedIn, type PlannedNotice } from './notice-plan.ts';
import type { WorkPorts } from './ports.ts';
import { reminderPlan } from './remind-cover.ts';

export type NoticeFacts = {
  readonly notice: PlannedNotice;
  readonly absent: Person;
  /** Undefined where it is not there any more, or the notice is of none in particular. */
  readonly absence: Absence | undefined;
  readonly load: Loading;
  readonly cover: CoverFacts;
  readonly moment: Moment;
  readonly place: Workplace;
};

export type Drawn = (language: Language) => Message;

/** What is told, in the reader's language; undefined where it does not hold any more. */
export async function drawNotice(
  ports: WorkPorts,
  facts: NoticeFacts,
  hand: Hand,
  reader: PersonId,
): Promise<Drawn | undefined> {
  const { notice, absent, moment } = facts;
  if (notice.what === 'gap') return drawnGap(facts, reader);
  const absence = facts.absence ?? (notice.was === undefined ? undefined : asDeleted(facts, notice.was));
  if (absence === undefined) return undefined;
  const sight = sightOf(reader, absent.id, await facts.load.unit(absent.unit));
  const told: Omit<Told, 'language'> = { absence, absent, sight, now: moment };
  return DRAWN[notice.what](ports, { ...facts, absence, reader, told }, hand);
}

/** What is deleted may be gone by now. */
const asDeleted = ({ notice, absent }: NoticeFacts, was: string): Absence => {
  const span = spanIn(was);
  return {
    id: notice.absence as Absence['id'],
    person: absent.id,
    span: { ...span, through: (span.from - 1) as Absence['span']['from'] },
    declined: [],
    enteredBy: absent.id,
    enteredAt: 0 as EpochMs,
    version: 0,
  };
};

type Held = NoticeFacts & {
  readonly absence: Absence;
  readonly reader: PersonId;
  readonly told: Omit<Told, 'language'>;
};

type Draw = (ports: WorkPorts, held: Held, hand: Hand) => Promise<Drawn | undefined>;

const DRAWN: Readonly<Record<Exclude<PlannedNotice['what'], 'gap'>, Draw>> = {
  async ask(ports, held, hand) {
    if (!isStillAsked(held, held.reader)) return undefined;
    const inside = await countInside(ports, held.absent, held.told, held.place, hand.now);
    return (language) => drawRequest({ ...held.told, language }, inside);
  },
  async unanswered(_, held) {
    const asked = await held.load.person(askedIn(held.notice.key));
    if (asked === undefined || !isStillAsked(held, asked.id)) return undefined;
    return (language) => drawUnanswered({ ...held.told, language }, asked);
  },
  async remind(ports, held, hand) {
    const { notice, absence, reader, told, cover } = held;
    const { day } = notice;
    const by = day && coverOn(absence, cover, day, held.place)?.by;
    if (day === undefined || by === undefined || by === absence.person) return undefined;
    if (by !== reader) {
      const reminder = { to: by, day, at: hand.now };
      await hand.plan([reminderPlan(about(notice.unit, absence), reminder, ports.clock.zone)]);
      return undefined;
    }
    return isFreshlyAsked(held, hand.now)
      ? undefined
      : (language) => drawReminder({ ...told, language }, day);
  },
  async noted(_, { notice, load, told, ...held }) {
    const by = notice.by && (await load.person(notice.by));
    const was = notice.was === undefined ? undefined : spanIn(notice.was);
    const next = await coversNext({ load, ...held });
    return (language) => drawNoted({ ...told, language }, by, was, next);
  },
  async declined(_, { notice, load, told, reader, ...held }) {
    if (isPast(held.absence, held.moment)) return undefined;
    const by = notice.by && (await load.person(notice.by));
    const next = await coversNext({ load, ...held });
    const isOwn = reader === held.absent.id;
    // Of a day that is near, that nobody covers is told by itself.
    if (!isOwn && next.by === undefined && (await seenGaps({ load, ...held }, reader)).length > 0)
      return undefined;
    return (language) => drawDeclined({ ...told, language }, by, next, isOwn);
  },
  async over(_, { notice, absence, reader, told, ...held }) {
    const { by } = await coversNext({ absence, ...held });
    const isTheirs = by?.id === reader || absence.asked?.person === reader;
    if (notice.was === undefined || (isTheirs && !isPast(absence, held.moment))) return undefined;
    const was = spanIn(notice.was);
    return (language) => drawOver({ ...told, language }, was, by);
  },
  async moved(_, { absence, reader, told, ...held }) {
    const { by } = await coversNext({ absence, ...held });
    const isTheirs = by?.id === reader || absence.asked?.person === reader;
    if (isPast(absence, held.moment) || !isTheirs) return undefined;
    return (language) => drawMoved({ ...told, language });
  },
  async there(_, { notice, absence, told, moment }) {
    const { day } = notice;
    if (day === undefined || day < moment.day || !absence.except?.includes(day)) return undefined;
    return (language) => drawThere({ ...told, language }, day);
  },
};

/** That question, and no answer yet. */
function isStillAsked({ notice, absence, moment }: Held, person: PersonId): boolean {
  const { asked } = absence;
  return (
    asked?.person === person &&
    asked.at === askedAtIn(notice.key) &&
    !asked.accepted &&
    !isPast(absence, moment)
  );
}

/** They were asked just now, or said yes today. */
function isFreshlyAsked({ absence, reader, place, moment }: Held, now: EpochMs): boolean {
  const { asked } = absence;
  if (asked?.person !== reader) return false;
  const waiting = openTimeAfter(asked.at, ANSWER_WITHIN, place) ?? asked.at;
  return now < waiting || (asked.accepted === true && place.zone.dayOf(asked.at) === moment.day);
}

/** At its next moment. */
async function coversNext({ absence, cover, place, moment, load }: Omit<Held, 'told' | 'reader' | 'notice'>) {
  const day = workingDayFrom(absence, moment.day, place);
  const found = day === undefined ? undefined : coverOn(absence, cover, day, place, moment);
  const by = found?.by === undefined ? undefined : await load.person(found.by);
  return { cover: found, by };
}
