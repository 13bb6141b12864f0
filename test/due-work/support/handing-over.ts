import type { PersonId } from '../../../bot/core/directory.ts';
import type { ActId, Receiver, WholeAct } from '../../../bot/core/hand-over-all.ts';
import { actWorkId, planOfAct } from '../../../bot/core/hand-over-all-work.ts';
import { storedDueWork } from '../../../bot/store/due-work.ts';
import { context } from '../../core/shipped.ts';
import { allReadable } from '../../store/due-work/all-readable.ts';
import { epoch } from '../../support/clock.ts';
import type { Morning } from './morning.ts';
import { JONAS, LONE, METTE } from './reminding.ts';

/** Everything of Mette goes to Jonas, as Lone, their manager, wants it. */
export async function handingOver({ store, clock, inquiries }: Morning, to: Receiver = { person: JONAS }) {
  const work = storedDueWork(await store.table('due'), allReadable);
  const now = () => epoch(clock.now().toString());
  const act: WholeAct = { id: crypto.randomUUID() as ActId, at: now(), who: LONE, person: METTE, to };
  const { zone } = context;
  return {
    act,
    begin: (kind: 'handOverAll' | 'giveBackAll') => work.plan([planOfAct(kind, act, { now: now(), zone })]),
    ended: (kind: 'handOverAll' | 'giveBackAll') => work.ended(actWorkId(kind, act, zone), act.who),
    parts: () => inquiries.partsOf(act, { limit: 9_999 }),
    /** How many open inquiries they have. */
    held: async (person: PersonId) => (await inquiries.openOf(person, undefined, { limit: 9_999 })).length,
  };
}
