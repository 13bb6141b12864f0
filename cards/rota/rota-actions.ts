import { z } from 'zod';
import { DUTIES } from '../../bot/core/absence/duty.ts';
import { unitId } from '../unit-id.ts';

/** How a duty changes hands, as the buttons say it: `same` is the phone's as the mailbox's, `none` takes the rota away. */
export const ROTA_WAYS = ['weekday', 'week', 'same', 'none'] as const;
export type RotaWay = (typeof ROTA_WAYS)[number];

/** One of Monday to Friday, or of those who take turns; half a year of them is more than anybody plans. */
export const TURNS = [
  ...(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11', 'p12', 'p13'] as const),
  ...(['p14', 'p15', 'p16', 'p17', 'p18', 'p19', 'p20', 'p21', 'p22', 'p23', 'p24'] as const),
] as const;
export type Turn = (typeof TURNS)[number];

/** A choice of the list, or a name that was typed where the unit has too many people for one. */
const somebody = z.string().max(4000).default('');
const turns = Object.fromEntries(TURNS.map((turn) => [turn, somebody])) as Record<Turn, typeof somebody>;

const place = { unit: unitId, what: z.enum(DUTIES), way: z.enum(ROTA_WAYS) };
/** What is typed, and the rota that was seen; 0: there was none. */
const form = {
  ...place,
  version: z.int().min(0),
  count: z.int().min(1).max(TURNS.length),
  start: z.string().max(200).default(''),
  ...turns,
};

export const rotaActions = [
  z.object({ verb: z.literal('rota'), unit: unitId }),
  z.object({ verb: z.literal('rota.form'), ...place }),
  z.object({ verb: z.literal('rota.preview'), ...form }),
  z.object({ verb: z.literal('rota.more'), ...form }),
  z.object({ verb: z.literal('rota.save'), ...form }),
  z.object({
    verb: z.literal('duty'),
    unit: unitId,
    what: z.enum(DUTIES).optional(),
    on: z.iso.date().optional(),
  }),
] as const;
