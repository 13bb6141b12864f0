import type { CalculatedDeadline, DeadlineQuestion } from '../core/inquiry-request.ts';
import { obligationsOf } from '../core/obligations.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { factFaults, type ObligationPorts } from './request-faults.ts';

/** What an inquiry that came so would have to have, and by when; nothing is registered. */
export function calculateDeadline(
  ports: ObligationPorts,
  question: DeadlineQuestion,
  now: EpochMs,
): CalculatedDeadline {
  const faults = factFaults(ports, question, now);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, ...obligationsOf(question, ports.rules, ports.context) };
}

/** A deadline in hours runs from the hour it came, which then has to be known. */
export function countsHours(ports: ObligationPorts, question: DeadlineQuestion, now: EpochMs): boolean {
  const computed = calculateDeadline(ports, question, now);
  return (
    computed.ok && computed.obligations.some(({ because }) => because.some(({ step }) => step === 'elapsed'))
  );
}
