import { setTimeout as pause } from 'node:timers/promises';
import { Conflict, StoreUnavailable, Unstorable } from './table.ts';

/** `lostBefore`: an earlier try of the same call got no answer, though it may have reached the store. */
export type Try = { signal: AbortSignal; lostBefore: boolean };

/** When all tries must be over, and how long each may take, so that one that hangs leaves time for others. */
export type Patience = { deadline: AbortSignal; tryMs: number };

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 100;
const NEVER_REACHED_THE_STORE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

export function patience(timeoutMs: number): Patience {
  return { deadline: AbortSignal.timeout(timeoutMs), tryMs: Math.ceil(timeoutMs / 3) };
}

/**
 * Tries until the store answers. The SDK's own retries are off: they have no time limit, and they do not tell whether
 * a try was lost, without which an answer to our own earlier write is taken for somebody else's.
 * @throws StoreUnavailable when nothing answers in time or the store will not serve us
 * @throws what the store answered, as the SDK has it, when that is for the caller to judge
 */
export async function tryUntilAnswered<T>(
  { deadline, tryMs }: Patience,
  attempt: (current: Try) => Promise<T>,
): Promise<T> {
  let lostBefore = false;
  for (let count = 1; ; count += 1) {
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(tryMs)]);
    try {
      return await Promise.race([attempt({ signal, lostBefore }), rejectionAt(signal)]);
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome === 'answered') throw error;
      if (outcome === 'refused' || count === MOST_TRIES || !(await paused(count, deadline))) {
        throw new StoreUnavailable(`Azure Tables cannot be used: ${(error as Error).message}`, {
          cause: error,
        });
      }
      lostBefore ||= !NEVER_REACHED_THE_STORE.has((error as { code?: string }).code ?? '');
    }
  }
}

/** The HTTP status, and Azure's name of the fault, as 'EntityAlreadyExists'. */
export type Answer = { status: number; fault: string };

/** What Azure said, if it said anything. */
export function answerIn(error: unknown): Answer | undefined {
  const { name, statusCode, code, details } = error as RestErrorLike;
  if (name !== 'RestError' || statusCode === undefined) return undefined;
  return { status: statusCode, fault: code ?? details?.odataError?.code ?? '' };
}

/** The table itself is not there, or being deleted. */
export function isTableFault({ fault }: Answer): boolean {
  return /^Table/.test(fault);
}

/** A transaction names its fault in `code`, every other call in `details`. */
type RestErrorLike = {
  name?: string;
  statusCode?: number;
  code?: string;
  details?: { odataError?: { code?: string } };
};

function outcomeOf(error: unknown): 'answered' | 'refused' | 'lost' {
  if (error instanceof Conflict || error instanceof Unstorable) return 'answered';
  const answer = answerIn(error);
  // Anything that is no answer: the network, a timeout, a credential that got no token.
  if (!answer || answer.status >= 500 || answer.status === 408 || answer.status === 429) return 'lost';
  const closed =
    answer.status === 401 || answer.status === 403 || /^Table(NotFound|Being)/.test(answer.fault);
  return closed ? 'refused' : 'answered';
}

/** The SDK stops at the signal, but a credential that asks for a token need not. */
function rejectionAt(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Waits longer each time, and not in step with other instances; false when that would be past the deadline. */
async function paused(count: number, deadline: AbortSignal): Promise<boolean> {
  const ms = FIRST_PAUSE_MS * 3 ** (count - 1) * (1 + Math.random());
  return pause(ms, true, { signal: deadline }).catch(() => false);
}
