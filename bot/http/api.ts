import type { Request, Response, Server } from 'restify';
import type { AnsweredBy, CoverLookup, TimeFault } from '../core/absence/answered-by.ts';
import type { ApiKey, Scope } from '../core/api-key.ts';
import type { BecauseStep } from '../core/because.ts';
import { describeError } from '../core/describe-error.ts';
import type { Actor, Inquiry } from '../core/inquiry.ts';
import type {
  CalculatedDeadline,
  DeadlineQuestion,
  InquiryRequest,
  Registered,
} from '../core/inquiry-request.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Log } from '../core/log.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import { Unavailable } from '../core/unavailable.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { answerAbsences } from './answer-absences.ts';
import { answerCover } from './answer-cover.ts';
import { answerDeadline } from './answer-deadline.ts';
import { answerInquiry } from './answer-inquiry.ts';
import { authorize } from './authorize.ts';
import type { Wording } from './inquiry-answer.ts';
import { sendProblem } from './problem.ts';
import { takeInquiries } from './take-inquiries.ts';

/** What other systems may ask; docs/openapi.yaml describes it. */
export type ApiPorts = {
  readonly keys: readonly ApiKey[];
  /** In order; may throw Unavailable. */
  readonly register: (requests: readonly InquiryRequest[], by: Actor) => Promise<readonly Registered[]>;
  readonly read: (ref: string) => Promise<Inquiry | undefined>;
  readonly calculate: (question: DeadlineQuestion) => CalculatedDeadline;
  /** Who answers for whoever is known by this, now or at that instant; may throw Unavailable. */
  readonly cover: (person: string, at: EpochMs | undefined) => Promise<CoverLookup>;
  /** Everybody who is away today or on that day, unit by unit; reading them may throw Unavailable. */
  readonly absences: (
    on: LocalDay | undefined,
  ) =>
    | { readonly ok: true; readonly absences: AsyncIterable<readonly AnsweredBy[]> }
    | { readonly ok: false; readonly reason: TimeFault };
  readonly wordBecause: (steps: readonly BecauseStep[], language: Language) => readonly string[];
  readonly zone: TimeZone;
};

/** One request whose key may do what it asks. */
export type Call = {
  readonly api: ApiPorts;
  readonly key: ApiKey;
  readonly wording: Wording;
  readonly request: Request;
  readonly response: Response;
  /** Notes what the key has done, beside the request's id; never what was sent. */
  readonly note: (fields: Readonly<Record<string, string | number | boolean>>, message: string) => void;
};

type Answer = (call: Call) => Promise<void> | void;

export function addApi(server: Server, api: ApiPorts, log: Log): void {
  const guarded = (scope: Scope, answer: Answer) => async (request: Request, response: Response) =>
    answerKey({ api, log, scope, answer }, request, response);
  server.post('/api/inquiries', guarded('inquiries:write', takeInquiries));
  server.get('/api/inquiries/:ref', guarded('inquiries:read', answerInquiry));
  server.get('/api/deadline', guarded('inquiries:read', answerDeadline));
  server.get('/api/cover/:person', guarded('cover:read', answerCover));
  server.get('/api/absences', guarded('absences:read', answerAbsences));
}

type Guarded = {
  readonly api: ApiPorts;
  readonly log: Log;
  readonly scope: Scope;
  readonly answer: Answer;
};

/** The key is looked at before anything else is. */
async function answerKey(
  { api, log, scope, answer }: Guarded,
  request: Request,
  response: Response,
): Promise<void> {
  const authorized = authorize(api.keys, request.headers.authorization, scope);
  response.setHeader('cache-control', 'no-store');
  if (!authorized.ok) {
    const key = authorized.status === 403 ? authorized.key.name : undefined;
    log.warn({ request: request.id(), key, status: authorized.status, scope }, 'An API request was refused');
    return refuse(authorized.status, scope, request, response);
  }
  const { key } = authorized;
  const language = acceptedLanguage(request.headers['accept-language']);
  const note: Call['note'] = (fields, message) =>
    log.info({ request: request.id(), key: key.name, ...fields }, message);
  try {
    await answer({ api, key, wording: { ...api, language }, request, response, note });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    log.error({ request: request.id(), key: key.name, ...describeError(error) }, 'An API request failed');
    response.setHeader('retry-after', RETRY_AFTER);
    sendProblem(response, 503, 'Not now', 'The store does not answer. Try again in a moment.');
  }
}

/** Seconds. */
const RETRY_AFTER = '5';

function refuse(status: 401 | 403, scope: Scope, request: Request, response: Response): void {
  // The rest of a body that nobody will read.
  request.resume();
  response.setHeader('connection', 'close');
  const scheme = 'Bearer realm="svarfrist"';
  if (status === 401) {
    response.setHeader('www-authenticate', scheme);
    sendProblem(response, 401, 'Refused', 'The request needs a known key: Authorization: Bearer …');
  } else {
    response.setHeader('www-authenticate', `${scheme}, error="insufficient_scope", scope="${scope}"`);
    sendProblem(response, 403, 'Refused', `The key lacks the scope ${scope}.`);
  }
}
