import type { Response } from 'restify';

/** Answers as RFC 9457 has it; `detail` never repeats what was sent. */
export function sendProblem(response: Response, status: number, title: string, detail?: string): void {
  response.setHeader('content-type', 'application/problem+json');
  response.sendRaw(status, JSON.stringify({ title, status, ...(detail === undefined ? {} : { detail }) }));
}
