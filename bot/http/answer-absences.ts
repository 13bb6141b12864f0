import { dayIn } from '../core/local-day.ts';
import { coverAnswer, timeProblem } from './answer-cover.ts';
import type { Call } from './api.ts';
import { answerProblem, unprocessable } from './problem.ts';
import { readQuery } from './read-query.ts';

/** GET /api/absences?on=: everybody who is away on a day, today if none is given. */
export async function answerAbsences({ api, request, response, wording, note }: Call): Promise<void> {
  const { given, faults } = readQuery(request, ['on']);
  const on = given.on === undefined ? undefined : dayIn(given.on);
  if (given.on !== undefined && on === undefined) faults.push({ field: 'on', message: A_DAY });
  if (faults.length > 0) return answerProblem(response, unprocessable(faults));
  const found = api.absences(on);
  if (!found.ok) return answerProblem(response, unprocessable([timeProblem('on', found.reason)]));
  // Worded a unit at a time as it comes: thousands at once would keep everybody else waiting.
  const absences: string[] = [];
  for await (const some of found.absences) {
    for (const one of some) {
      const { person, answeredBy, until } = coverAnswer(one);
      absences.push(JSON.stringify({ person, answeredBy, until }));
    }
  }
  note({ count: absences.length }, 'A system asked who is away');
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-language', wording.language);
  response.sendRaw(200, `{"absences":[${absences.join(',')}]}`);
}

const A_DAY = 'must be a day, such as 2026-11-23';
