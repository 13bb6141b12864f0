import type { BecauseStep } from '../../bot/core/because.ts';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import {
  type Inquiry,
  type InquiryChange,
  type InquiryDraft,
  type Obligation,
  verdictOf,
} from '../../bot/core/inquiry.ts';
import type { InquiryEvent } from '../../bot/core/inquiry-event.ts';
import type { Arrival } from '../../bot/core/inquiry-store.ts';
import type { LocalDay } from '../../bot/core/local-day.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';

export const person = (id: string) => id as PersonId;
export const unit = (letters: string) => letters as UnitId;
export const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds as EpochMs;
const day = (date: string) => (Date.parse(date) / 86_400_000) as LocalDay;

/** Of days in 2026, so that an inquiry's row is as long as in life. */
export const BECAUSE: readonly BecauseStep[] = [
  { step: 'received', at: at('2026-04-01T12:15:00+02:00') },
  { step: 'firstDayNotCounted' },
  {
    step: 'skipped',
    closed: {
      weekends: true,
      feasts: [{ feast: 'easter', from: day('2026-04-02'), through: day('2026-04-06') }],
    },
  },
  { step: 'counted', amount: 10, unit: 'workingDays', until: day('2026-04-20'), clamped: false },
  { step: 'basis', basis: 'promise', rule: 'R3' },
];

export function anObligation(due: EpochMs, over: Partial<Obligation> = {}): Obligation {
  return { what: 'answerOrReceipt', due, basis: 'promise', rule: 'R3', because: BECAUSE, ...over };
}

/** A letter to Borgerservice with one thing to do, which is Mette's. */
export function aDraft(over: Partial<InquiryDraft> = {}): InquiryDraft {
  return {
    channel: 'letter',
    received: at('2026-04-01T12:15:00+02:00'),
    unit: unit('BS'),
    owner: person('mette'),
    subject: 'Ansøgning om parkeringskort',
    sensitive: false,
    confidential: false,
    obligations: [anObligation(at('2026-04-20T23:59:59+02:00'))],
    ...over,
  };
}

export function anArrival(over: Partial<InquiryDraft> = {}, ...sources: string[]): Arrival {
  return { draft: aDraft(over), at: at('2026-04-01T13:00:00+02:00'), by: { system: 'mailroom' }, sources };
}

/** The same, due at this instant. */
export const dueOn = (due: EpochMs, over: Partial<InquiryDraft> = {}) =>
  anArrival({ obligations: [anObligation(due)], ...over });

export function aChange(...events: InquiryEvent[]): InquiryChange {
  return { at: at('2026-04-02T09:00:00+02:00'), by: { person: person('mette') }, events };
}

/** What `answered` makes of it. */
export function closedAt(inquiry: Inquiry, instant: EpochMs): Inquiry {
  const obligations = inquiry.obligations.map((one) => ({ ...one, metAt: one.metAt ?? instant }));
  return { ...inquiry, obligations, closed: { at: instant, verdict: verdictOf(obligations) } };
}
