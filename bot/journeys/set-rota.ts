import type { Rota } from '../core/absence/duty.ts';
import type { Kept, RosterStore } from '../core/absence/roster.ts';
import { changedRota, isSameRota, type RotaChange } from '../core/absence/rota-change.ts';
import { leads } from '../core/backlog.ts';
import type { Directory, PersonId, UnitId } from '../core/directory.ts';

export type RotaPorts = { readonly directory: Directory; readonly rosters: RosterStore };

export type RotaWish = {
  readonly who: PersonId;
  readonly unit: UnitId;
  /** Of the rota that was seen; 0 where there was none. */
  readonly version: number;
  readonly change: RotaChange;
};

export type RotaSet =
  | { readonly ok: true; readonly rota: Rota }
  /** The directory knows no such unit; or somebody else leads it. */
  | { readonly ok: false; readonly reason: 'noUnit' | 'notAllowed' }
  /** It has changed since it was seen, and to something else. */
  | { readonly ok: false; readonly reason: 'stale'; readonly rota: Kept<Rota> | undefined };

/** Races lost in a row, each to somebody who saved something; more is a fault. */
const TRIES = 5;

/** A unit's duty, set by whoever leads it: once, however often it is pressed, and never over what was not seen. */
export async function setRota({ directory, rosters }: RotaPorts, wish: RotaWish): Promise<RotaSet> {
  const unit = await directory.unit(wish.unit);
  if (unit === undefined) return { ok: false, reason: 'noUnit' };
  if (!leads({ who: wish.who, unit })) return { ok: false, reason: 'notAllowed' };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { rota } = await rosters.of(unit.id);
    const after = changedRota(rota, wish.change);
    if (isSameRota(rota, after)) return { ok: true, rota: rota ?? after };
    if ((rota?.version ?? 0) !== wish.version) return { ok: false, reason: 'stale', rota };
    if (await rosters.save(unit.id, [{ rota: { before: rota, after } }])) return { ok: true, rota: after };
  }
  throw new Error('A rota changed at every try');
}
