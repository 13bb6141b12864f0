import type { Delivery } from '../core/delivery.ts';
import { NotSent } from './connector.ts';

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
 * other refusals would be refused again; 404 is no conversation any more; all else may have been taken.
 */
export function readFailure(error: unknown): Failure {
  if (error instanceof NotSent) return { is: 'notTaken', reason: 'notSent' };
  const { statusCode: status, code, response } = error as RestErrorLike;
  if (status === undefined) {
    return NEVER_REACHED_TEAMS.has(code ?? '') ? { is: 'notTaken', reason: code ?? '' } : { is: 'unknown' };
  }
  if (status === 429 || status === 412) {
    return {
      is: 'notTaken',
      reason: String(status),
      after: retryAfter(response?.headers?.get('retry-after')),
    };
  }
  // Our own token: somebody mends it, or it is renewed.
  if (status === 401) return { is: 'notTaken', reason: '401' };
  if (status === 404) return { is: 'gone' };
  if (status >= 400 && status < 500 && status !== 408) {
    return { is: 'refused', reason: faultIn(error) ?? String(status) };
  }
  return { is: 'unknown' };
}

/** Seconds, by Teams; a date, by the standard, is left to our own back-off. In ms. */
function retryAfter(header: string | null | undefined): number | undefined {
  const seconds = Number(header?.trim() || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

/** Teams' own word, such as `BotNotInConversationRoster`; nothing that could be a sentence. */
function faultIn(error: unknown): string | undefined {
  const { body, code, response } = error as RestErrorLike;
  const named = body?.error?.code ?? body?.code ?? codeIn(response?.bodyAsText) ?? code;
  return typeof named === 'string' && /^\w{1,64}$/.test(named) ? named : undefined;
}

function codeIn(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '').error?.code;
  } catch {
    // No JSON: no word of Teams'.
    return undefined;
  }
}

type RestErrorLike = {
  readonly statusCode?: number;
  readonly code?: string;
  readonly body?: { readonly code?: unknown; readonly error?: { readonly code?: unknown } };
  readonly response?: {
    readonly headers?: { get(name: string): string | null | undefined };
    readonly bodyAsText?: string | null;
  };
};
