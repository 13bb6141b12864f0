import type { Call } from './api.ts';

/** Whatever the request's `Accept` says: there is JSON and nothing else. */
export function sendJson(
  { response, wording }: Pick<Call, 'response' | 'wording'>,
  status: number,
  answer: unknown,
): void {
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-language', wording.language);
  response.sendRaw(status, JSON.stringify(answer));
}
