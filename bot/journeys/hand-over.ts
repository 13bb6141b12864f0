import type { Person, Unit } from '../core/directory.ts';
import type { HistoryEntry } from '../core/inquiry.ts';
import type { InquiryEvent } from '../core/inquiry-event.ts';
import { maskCpr } from '../core/privacy.ts';
import { type Changed, type ChangePorts, changeInquiry, type Wish } from './change-inquiry.ts';

/** To whom an inquiry goes. */
export type Target =
  | { readonly kind: 'person'; readonly person: Person; readonly unit: Unit | undefined }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** Not the municipality's; `citizenTold`: knows who will answer instead (R9). */
  | { readonly kind: 'authority'; readonly authority: string; readonly citizenTold: boolean };

export type HandedOver =
  | Changed
  /** The same was pressed before, by the same person, and nothing has happened to it since. */
  | { readonly ok: false; readonly reason: 'doneBefore' };

/** Gives an inquiry to a colleague, another unit or another authority; to oneself is to take it. */
export async function handOver(ports: ChangePorts, wish: Wish, target: Target): Promise<HandedOver> {
  const changed = await change(ports, wish, target);
  if (changed.ok || changed.reason === 'refused' || wish.version === undefined) return changed;
  const last = (await ports.inquiries.history(wish.ref)).at(-1);
  return last && isThis(last, wish, target) ? { ok: false, reason: 'doneBefore' } : changed;
}

function change(ports: ChangePorts, wish: Wish, target: Target): Promise<Changed> {
  switch (target.kind) {
    case 'person': {
      const { id, unit } = target.person;
      if (id === wish.who) return changeInquiry(ports, wish, 'take', () => ({ do: 'take' }));
      return changeInquiry(ports, wish, 'assign', () => ({ do: 'assign', to: id, unit }));
    }
    case 'unit':
      return changeInquiry(ports, wish, 'redirect', () => ({ do: 'redirect', to: target.unit.id }));
    case 'authority': {
      const { authority, citizenTold } = target;
      return changeInquiry(ports, wish, 'sendAway', () => ({
        do: 'sendAway',
        authority: maskCpr(authority),
        citizenTold,
      }));
    }
  }
}

function isThis(last: HistoryEntry, { who, version = 0 }: Wish, target: Target): boolean {
  const theirs = 'person' in last.by && last.by.person === who;
  return theirs && last.version === version + 1 && last.events.some((event) => goesTo(event, target, who));
}

function goesTo(event: InquiryEvent, target: Target, who: Wish['who']): boolean {
  switch (target.kind) {
    case 'person':
      if (target.person.id === who) return event.kind === 'taken';
      return event.kind === 'assigned' && event.to === target.person.id;
    case 'unit':
      return event.kind === 'redirected' && event.to === target.unit.id;
    case 'authority':
      return event.kind === 'sentAway' && event.authority === maskCpr(target.authority);
  }
}
