import type { BecauseStep } from '../core/because.ts';
import type { Inquiry, Obligation } from '../core/inquiry.ts';
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
    closedAt: closed === undefined ? undefined : format(closed.at),
    obligations: inquiry.obligations.map((obligation) => obligationAnswer(obligation, wording)),
  };
}

export function obligationAnswer(
  { what, due, basis, rule, because, metAt }: Obligation,
  { zone, language, wordBecause }: Wording,
) {
  return {
    what,
    due: zone.format(due),
    basis,
    rule,
    because: wordBecause(because, language),
    metAt: metAt === undefined ? undefined : zone.format(metAt),
  };
}
