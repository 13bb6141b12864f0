import type { PersonId } from '../../../bot/core/directory.ts';
import type { Actor, InquiryRef, Kind, Receipt } from '../../../bot/core/inquiry.ts';
import type { InquiryRequest } from '../../../bot/core/inquiry-request.ts';
import { type Changed, changeInquiry } from '../../../bot/journeys/change-inquiry.ts';
import { registerInquiries } from '../../../bot/journeys/register-inquiry.ts';
import { undoChange } from '../../../bot/journeys/undo-change.ts';
import { storedPreferences } from '../../../bot/store/preferences.ts';
import { storedRosters } from '../../../bot/store/rosters/rosters.ts';
import { context, day, profile } from '../../core/shipped.ts';
import { epoch } from '../../support/clock.ts';
import type { Morning } from './morning.ts';
import { personId, UNITS } from './town.ts';

/** In Borgerservice: Lone, its manager, and two who work there. */
export const [LONE, METTE, JONAS] = [personId(0), personId(4), personId(8)] as const;
const [BS] = UNITS;

export type Reminding = Awaited<ReturnType<typeof reminding>>;

/** What people do, by the journeys themselves, at the time that the clock shows. */
export async function reminding(morning: Morning) {
  const { inquiries, directory, store, clock } = morning;
  const preferences = storedPreferences(await store.table('people'));
  const rosters = storedRosters(await store.table('absences'));
  const hours = profile.openingHours;
  const ports = { inquiries, rosters, directory, rules: profile, context, hours, preferences };
  const now = () => epoch(clock.now().toString());
  const wish = (ref: InquiryRef, who: PersonId) => ({ ref, who, at: now() });

  async function registerAll(requests: readonly Partial<InquiryRequest>[], by: Actor) {
    const all = requests.map((request) => ({
      channel: 'letter' as const,
      received: now(),
      unit: BS as NonNullable<typeof BS>,
      owner: METTE,
      subject: 'Ansøgning om parkeringskort',
      sensitive: false,
      sources: [],
      ...request,
    }));
    const outcomes = await registerInquiries(ports, all, by, now());
    return outcomes.map((outcome) => {
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
      return outcome.inquiry.ref;
    });
  }

  return {
    registerAll,
    async register(request: Partial<InquiryRequest> = {}, by: Actor = { person: METTE }) {
      const [ref] = await registerAll([request], by);
      return ref as InquiryRef;
    },
    async handOver(ref: InquiryRef, to: PersonId, who: PersonId = LONE) {
      must(
        await changeInquiry(ports, wish(ref, who), 'assign', ({ inquiry: { unit } }) => ({
          do: 'assign',
          to,
          unit,
        })),
      );
    },
    async take(ref: InquiryRef, who: PersonId) {
      must(await changeInquiry(ports, wish(ref, who), 'take', () => ({ do: 'take' })));
    },
    async reclassify(ref: InquiryRef, kind: Kind, who: PersonId = METTE) {
      must(await changeInquiry(ports, wish(ref, who), 'reclassify', () => ({ do: 'reclassify', kind })));
    },
    async receipt(ref: InquiryRef, promised: string, who: PersonId = METTE) {
      const receipt: Receipt = {
        nextSteps: 'Vi ser på sagen.',
        caseworker: 'Mette Holm',
        promised: day(promised),
      };
      must(await changeInquiry(ports, wish(ref, who), 'receipt', () => ({ do: 'receipt', receipt })));
    },
    async undo(ref: InquiryRef, who: PersonId = LONE) {
      must(await undoChange(ports, wish(ref, who)));
    },
  };
}

function must(changed: Changed<unknown>): void {
  if (!changed.ok) throw new Error(JSON.stringify(changed));
}
