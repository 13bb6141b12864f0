import type { Correctable } from '../core/inquiry-event.ts';
import type { RequestFault } from '../core/inquiry-request.ts';
import type { StepRefusal } from '../core/life/step.ts';
import { maskCpr } from '../core/privacy.ts';
import { type Changed, type ChangePorts, changeInquiry, type Wish } from './change-inquiry.ts';
import { factFaults } from './request-faults.ts';

/** Without the day on which the case was complete, which has a step of its own. */
export type Corrections = Omit<Correctable, 'completeAt'>;

export type CorrectRefusal = { readonly reason: 'facts'; readonly faults: readonly RequestFault[] };

/** Puts right what was registered wrong; CPR numbers are masked. */
export function correctInquiry(
  ports: ChangePorts,
  wish: Wish,
  corrections: Corrections,
): Promise<Changed<StepRefusal | CorrectRefusal>> {
  const masked = {
    ...corrections,
    subject: corrections.subject && maskCpr(corrections.subject),
    caseNumber: corrections.caseNumber && maskCpr(corrections.caseNumber),
  };
  return changeInquiry<'correct', CorrectRefusal>(ports, wish, 'correct', ({ inquiry }) => {
    const { completeAt } = inquiry;
    // What was complete before it had come was so when it came: obligations count from the later of the two.
    const faults = factFaults(ports, { ...masked, completeAt: undefined }, wish.at);
    return faults.length > 0
      ? { refusal: { reason: 'facts', faults } }
      : { do: 'correct', facts: { ...masked, completeAt } };
  });
}
