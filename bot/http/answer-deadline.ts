import type { DeadlineQuestion } from '../core/inquiry-request.ts';
import type { Call } from './api.ts';
import { obligationAnswer } from './inquiry-answer.ts';
import { deadlineShape } from './inquiry-shape.ts';
import { answerProblem, type FieldFault, unprocessable } from './problem.ts';
import { withPlus } from './read-query.ts';
import { sendJson } from './send-json.ts';
import { requestFaults, shapeFaults } from './shape-faults.ts';

/** GET /api/deadline: what an inquiry would have to have, and by when; nothing is registered. */
export function answerDeadline(call: Call): void {
  const query = new URLSearchParams(String(call.request.getQuery() ?? ''));
  const read = deadlineShape.safeParse(questionOf(query), { reportInput: true });
  const faults = [...repeated(query), ...(read.success ? [] : shapeFaults(read.error))];
  if (read.success && faults.length === 0) answerQuestion(call, read.data);
  else answerProblem(call.response, unprocessable(faults));
}

function answerQuestion(call: Call, question: DeadlineQuestion): void {
  const calculated = call.api.calculate(question);
  if (!calculated.ok) {
    answerProblem(call.response, unprocessable(requestFaults(calculated.faults)));
    return;
  }
  const { obligations, awaitsCompletion } = calculated;
  sendJson(call, 200, {
    obligations: obligations.map((obligation) => obligationAnswer(obligation, call.wording)),
    ...(awaitsCompletion && { awaitsCompletion }),
  });
}

function questionOf(query: URLSearchParams): Record<string, string> {
  const question = Object.fromEntries(query);
  const { received } = question;
  return received === undefined ? question : { ...question, received: withPlus(received) };
}

function repeated(query: URLSearchParams): FieldFault[] {
  const twice = Object.keys(deadlineShape.shape).filter((name) => query.getAll(name).length > 1);
  return twice.map((field) => ({ field, message: 'is given more than once' }));
}
