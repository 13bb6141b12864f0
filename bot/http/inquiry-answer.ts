import type { BecauseStep } from '../core/because.ts';
import type { Inquiry, Obligation } from '../core/inquiry.ts';
import { type LocalDay, plainDate } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import type { TimeZone } from '../core/time-zone.ts';

export type Wording = {
  readonly zone: TimeZone;
  readonly language: Language;
  readonly wordBecause: (steps: readonly BecauseStep[], language: Language) => readonly string[];
};

/** An inquiry as docs/openapi.yaml describes it. */
export function inquiryAnswer(inquiry: Inquiry, wording: Wording) {
  const { ref, unit, owner, channel, kind, caseType, received, completeAt, closed } = inquiry;
  const { format } = wording.zone;
  return {
    ref,
    unit,
    owner: owner ?? null,
    channel,
    kind: kind ?? null,
    caseType,
    received: format(received),
    completeAt: completeAt === undefined ? undefined : format(completeAt),
    subject: inquiry.subject,
    caseNumber: inquiry.caseNumber,
    sensitive: inquiry.sensitive,
    confidential: inquiry.confidential,
    waiting: inquiry.waiting && { from: iso(inquiry.waiting.from), until: iso(inquiry.waiting.until) },
    wroteAgainAt: inquiry.wroteAgainAt === undefined ? undefined : format(inquiry.wroteAgainAt),
    closedAt: closed === undefined ? undefined : format(closed.at),
    closedAs: closed && (closed.how ?? 'done'),
    obligations: inquiry.obligations.map((obligation) => obligationAnswer(obligation, wording)),
  };
}

export function obligationAnswer(
  { what, due, basis, rule, because, metAt, delayed, paused }: Obligation,
  { zone, language, wordBecause }: Wording,
) {
  return {
    what,
    due: zone.format(due),
    basis,
    rule,
    because: wordBecause(because, language),
    metAt: metAt === undefined ? undefined : zone.format(metAt),
    delayed: delayed && { at: zone.format(delayed.at), until: iso(delayed.until) },
    paused,
  };
}

/** `2026-11-23` */
const iso = (day: LocalDay | undefined): string | undefined =>
  day === undefined ? undefined : plainDate(day).toString();
