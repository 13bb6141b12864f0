import type { PersonId, UnitId } from './directory.ts';
import type { Plan, Work, WorkData, WorkId } from './due-work.ts';
import { type ActId, FRESH_FOR, type Receiver, type WholeAct } from './hand-over-all.ts';
import { dayId } from './morning.ts';
import type { EpochMs, TimeZone } from './time-zone.ts';

/** A hand-over of everything as due work: begun once, gone on with after a crash, told at its end. */

export const ACT_KINDS = ['handOverAll', 'giveBackAll', 'handOverAllTold', 'forgetHandOverAll'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

const DAY = 24 * 60 * 60_000;
/** After an outage that is longer it is over, as far as it got. In ms. */
const WITHIN = 7 * DAY;
/** Of an act whose preview is older, and of which nothing is known, it is known no more what became of it. In ms. */
export const KNOWN_FOR = FRESH_FOR + WITHIN;
/** For so long it is known which inquiries were part of it, as what became of other work is. In ms. */
export const KEEP_PARTS = 14 * DAY;

/** What is told at the end: of the act, or of its being taken back. */
export type Told = 'moved' | 'givenBack';

export const actWorkId = (kind: ActKind, { at, who, id }: WholeAct, zone: TimeZone, told?: Told): WorkId =>
  dayId(zone.dayOf(at), kind, who, id, ...(told ? [told] : []));

/** Work about one act lies with whoever does it. */
export function planOfAct(
  kind: ActKind,
  act: WholeAct,
  { now, zone, more = {} }: { now: EpochMs; zone: TimeZone; more?: WorkData & { readonly told?: Told } },
): Plan {
  const { id: name, at, who: about, person, to } = act;
  const due = kind === 'forgetHandOverAll' ? ((now + KEEP_PARTS) as EpochMs) : now;
  const until = (due + (kind === 'forgetHandOverAll' ? KEEP_PARTS : WITHIN)) as EpochMs;
  const data: WorkData = { act: name, at, person, to: writtenTo(to), ...more };
  return { id: actWorkId(kind, act, zone, more.told), kind, about, due, until, data };
}

export function actOf({ about, data }: Pick<Work, 'about' | 'data'>): WholeAct {
  return {
    id: String(data.act) as ActId,
    at: Number(data.at) as EpochMs,
    who: about as PersonId,
    person: String(data.person) as PersonId,
    to: toIn(String(data.to)),
  };
}

/** `unit/BS`, `person/<id>` */
const writtenTo = (to: Receiver): string => ('unit' in to ? `unit/${to.unit}` : `person/${to.person}`);

function toIn(text: string): Receiver {
  const id = text.slice(text.indexOf('/') + 1);
  return text.startsWith('unit/') ? { unit: id as UnitId } : { person: id as PersonId };
}
