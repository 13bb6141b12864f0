import { awaitsCall, type Caller, type CallerStore, seesCaller } from '../core/caller.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type WhoCoversPorts, whoCovers } from './who-covers.ts';

export type CallerPorts = WhoCoversPorts & {
  readonly callers: Pick<CallerStore, 'of'>;
};

export type ShownCaller = Pick<Caller, 'name' | 'number'> & {
  /** For whom the caller asked; undefined where the directory knows them no more. */
  readonly askedFor: Person | undefined;
};

/** Who is to be called back, for whoever calls; `whenTaken`: whoever takes the inquiry will see it. Undefined for all others. */
export async function showCaller(
  ports: CallerPorts,
  inquiry: Inquiry,
  who: PersonId,
  at: EpochMs,
): Promise<ShownCaller | 'whenTaken' | undefined> {
  if (!awaitsCall(inquiry)) return undefined;
  const { owner, ref } = inquiry;
  const [caller, answering] = await Promise.all([
    ports.callers.of(ref),
    owner === undefined || owner === who ? undefined : whoCovers(ports, owner, at, 'phone'),
  ]);
  if (caller === undefined) return undefined;
  if (owner === undefined) return 'whenTaken';
  if (!seesCaller(who, inquiry, answering?.by)) return undefined;
  const { name, number, askedFor } = caller;
  return { name, number, askedFor: await ports.directory.person(askedFor) };
}
