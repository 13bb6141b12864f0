import type { Response } from 'restify';

/** What is wrong with one field of a request. */
export type FieldFault = { readonly field: string; readonly message: string };

/** RFC 9457. */
export type Problem = {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
};

/** The problem of a request that was understood and cannot be done. */
export const unprocessable = (errors: readonly FieldFault[]): Problem => ({
  title: 'Not as it must be',
  status: 422,
  errors,
});

/** Answers with words that never repeat what was sent. */
export function sendProblem(response: Response, status: number, title: string, detail?: string): void {
  answerProblem(response, { title, status, ...(detail === undefined ? {} : { detail }) });
}

export function answerProblem(response: Response, problem: Problem): void {
  response.setHeader('content-type', 'application/problem+json');
  response.sendRaw(problem.status, JSON.stringify(problem));
}
