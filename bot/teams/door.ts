import { parseJsonBody } from '../core/json-body.ts';
import { type InboundActivity, readActivity } from './activity.ts';
import type { TeamsAuthentication } from './authentication.ts';
import { readTurn } from './read-turn.ts';
import type { RunTurn } from './run-turn.ts';
import { isAllowedServiceUrl } from './service-url.ts';
import { refuseInvoke } from './write-answer.ts';

/** The answer to one HTTP request from Teams. */
export type Received = {
  readonly status: number;
  readonly body?: unknown;
  readonly refusal?: Refusal;
  /** What is wrong with the request, in words that repeat nothing of it. */
  readonly detail?: string;
};

/** Why nothing was done, for the log and the metrics. */
export type Refusal = 'body' | 'activity' | 'serviceUrl' | 'token' | 'unavailable' | 'tenant' | 'invoke';

const STATUS: Readonly<Record<Refusal, number>> = {
  body: 400,
  activity: 400,
  serviceUrl: 403,
  token: 401,
  unavailable: 503,
  tenant: 403,
  invoke: 400,
};

export type DoorOptions = {
  readonly authentication: TeamsAuthentication;
  readonly serviceUrlHosts: readonly string[];
  /** Lower case. */
  readonly allowedTenants: readonly string[];
  readonly runTurn: RunTurn;
};

export type Door = {
  receive(request: { readonly authorization: string | undefined; readonly body: string }): Promise<Received>;
  /** Resolves when every turn that was let in has ended. */
  drained(): Promise<void>;
};

/**
 * Lets in what Teams sends, and nothing else: parsed, from an allowed address, signed for us, of our tenant. A
 * message is acknowledged before it is answered, so that Teams does not deliver it again.
 */
export function door(options: DoorOptions): Door {
  const underWay = new Set<Promise<unknown>>();
  return {
    async receive({ authorization, body }) {
      const checked = await check(options, authorization, body);
      if (!checked.ok) return checked.refused;
      const { activity } = checked;
      if (activity.type === 'invoke' && readTurn(activity) === undefined) {
        return { ...refuse('invoke'), body: refuseInvoke().body };
      }
      const turn = options.runTurn(activity);
      underWay.add(turn);
      void turn.finally(() => underWay.delete(turn));
      return activity.type === 'invoke' ? ((await turn) ?? { status: 200 }) : { status: 200 };
    },
    async drained() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

type Checked =
  | { readonly ok: true; readonly activity: InboundActivity }
  | { readonly ok: false; readonly refused: Received };

async function check(
  options: DoorOptions,
  authorization: string | undefined,
  body: string,
): Promise<Checked> {
  const refused = (refusal: Refusal, detail?: string) =>
    ({ ok: false, refused: refuse(refusal, detail) }) as const;
  if (authorization === undefined && options.authentication.needsToken) return refused('token');
  const json = parseJsonBody(body);
  if (!json.ok) return refused('body', 'The body is not JSON that this bot takes.');
  const read = readActivity(json.value);
  if (!read.ok) return refused('activity', `The activity is not as Teams sends it: ${read.field}.`);
  const { activity } = read;
  if (!isAllowedServiceUrl(activity.serviceUrl, options.serviceUrlHosts)) return refused('serviceUrl');
  const verdict = await options.authentication.verify(activity, authorization);
  if (verdict !== 'genuine') return refused(verdict);
  if (!isAllowedTenant(activity, options.allowedTenants)) return refused('tenant');
  return { ok: true, activity };
}

function isAllowedTenant(
  { channelData, conversation }: InboundActivity,
  allowed: readonly string[],
): boolean {
  const named = [channelData.tenant.id, conversation.tenantId ?? channelData.tenant.id];
  return named.every((tenant) => allowed.includes(tenant.toLowerCase()));
}

function refuse(refusal: Refusal, detail?: string): Received {
  return { status: STATUS[refusal], refusal, ...(detail === undefined ? {} : { detail }) };
}
