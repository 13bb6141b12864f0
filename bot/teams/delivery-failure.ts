import type { Delivery } from '../core/delivery.ts';
import { ConnectorRefused, NotSent } from './call-connector.ts';

type Failure = Exclude<Delivery, { is: 'sent' }>;

/** Nobody was there to take it. */
const NEVER_REACHED_TEAMS = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * What a failed request means (facts of the Bot Framework): 429, 412 and what never arrived may be sent again; 403 and
 * other refusals would be refused again, the former for a reason that lies with the conversation; 404 is no conversation any more; all else may have been taken.
 */
export function readFailure(error: unknown): Failure {
  if (error instanceof NotSent) return { is: 'notTaken', reason: 'notSent' };
  if (error instanceof ConnectorRefused) return readRefusal(error);
  const { code = '' } = error as { readonly code?: string };
  return NEVER_REACHED_TEAMS.has(code) ? { is: 'notTaken', reason: code } : { is: 'unknown' };
}

function readRefusal({ statusCode: status, code, retryAfter }: ConnectorRefused): Failure {
  if (status === 429 || status === 412) {
    return { is: 'notTaken', reason: String(status), after: inMs(retryAfter) };
  }
  // Our own token: somebody mends it, or it is renewed.
  if (status === 401) return { is: 'notTaken', reason: '401' };
  if (status === 404) return { is: 'gone' };
  const reason = code ?? String(status);
  if (status === 403) return { is: 'refused', reason };
  if (status >= 300 && status < 500 && status !== 408) return { is: 'faulty', reason };
  return { is: 'unknown' };
}

/** In seconds: a header gone wrong must not silence us for days. */
const LONGEST_PAUSE = 15 * 60;

/** Seconds, by Teams; a date, by the standard, is left to our own back-off. */
function inMs(retryAfter: string | undefined): number | undefined {
  const seconds = Number(retryAfter?.trim() || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST_PAUSE) * 1_000 : undefined;
}
