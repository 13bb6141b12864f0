import type { AnsweredBy, TimeFault } from '../core/absence/answered-by.ts';
import type { Person } from '../core/directory.ts';
import { readInstant } from '../core/instant.ts';
import { plainDate } from '../core/local-day.ts';
import type { Call } from './api.ts';
import { AN_INSTANT } from './inquiry-shape.ts';
import { answerProblem, type FieldFault, sendProblem, unprocessable } from './problem.ts';
import { readQuery, withPlus } from './read-query.ts';
import { sendJson } from './send-json.ts';

/** GET /api/cover/{person}?at=: who answers for somebody, now or at that instant. */
export async function answerCover(call: Call): Promise<void> {
  const { api, request, response, note } = call;
  const { given, faults } = readQuery(request, ['at']);
  const at = given.at === undefined ? undefined : readInstant(withPlus(given.at));
  if (given.at !== undefined && at === undefined) faults.push({ field: 'at', message: AN_INSTANT });
  if (faults.length > 0) return answerProblem(response, unprocessable(faults));
  const answer = await api.cover(String(request.params.person), at);
  if (answer.ok) {
    note({ status: 200 }, 'A system asked who answers for somebody');
    return sendJson(call, 200, coverAnswer(answer.found));
  }
  note({ status: STATUS[answer.reason] }, 'A system asked who answers for somebody');
  if (answer.reason === 'several')
    return sendJson(call, STATUS.several, { matches: answer.matches.map(personAnswer) });
  if (answer.reason === 'nobody')
    return sendProblem(response, STATUS.nobody, 'Not found', 'Nobody is known by that.');
  answerProblem(response, unprocessable([timeProblem('at', answer.reason)]));
}

const STATUS = { several: 300, nobody: 404, past: 422, tooFar: 422 } as const;

export const timeProblem = (field: string, fault: TimeFault): FieldFault => ({
  field,
  message: fault === 'past' ? 'is before today' : 'is more than two years ahead',
});

/** As docs/openapi.yaml describes it. */
export const coverAnswer = ({ person, away, answeredBy, how, until }: AnsweredBy) => ({
  person: personAnswer(person),
  away,
  answeredBy: answeredBy === undefined ? null : personAnswer(answeredBy),
  how,
  until: plainDate(until).toString(),
});

export const personAnswer = ({ id, name, unit, phones }: Person) => ({
  id,
  name,
  unit,
  phone: phones[0] ?? null,
});
