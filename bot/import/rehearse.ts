import type { Inquiry, InquiryRef } from '../core/inquiry.ts';
import type { InquiryStore, Registration } from '../core/inquiry-store.ts';

type Registry = Pick<InquiryStore, 'registerAll' | 'knownAs'>;

/** A registry that tells what would become of each arrival, and keeps nothing. */
export function rehearsal(store: Registry): Registry {
  const would = new Map<string, Inquiry>();
  return {
    knownAs: (arrivals) => store.knownAs(arrivals),
    async registerAll(arrivals) {
      const known = await store.knownAs(arrivals.map(({ sources }) => sources));
      return arrivals.map(({ draft, sources }, at): Registration => {
        const before =
          known[at] ?? sources.map((source) => would.get(source)).find((one) => one !== undefined);
        if (before) return { inquiry: before, known: true };
        const inquiry = { ...draft, ref: `${draft.unit}-…` as InquiryRef, version: 1 };
        // Without what is the most of it: a file may have half a million rows.
        for (const source of sources) would.set(source, { ...inquiry, obligations: [] });
        return { inquiry, known: false };
      });
    },
  };
}
