import type { Counted } from '../core/backlog.ts';
import type { Language } from '../core/reply-language.ts';
import type { Backlog } from '../journeys/list-backlog.ts';
import { type Clock, dueText } from '../language/due.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { backlogCount, backlogNone, backlogTitle, backlog as words } from '../language/sentences/backlog.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';

type Told = {
  readonly list: Extract<Backlog, { ok: true }>;
  readonly scope: ReadingOf<'backlog'>['scope'];
  readonly clock: Clock;
  readonly language: Language;
};

/** "Borgerservice har 23 åbne henvendelser: 4 er overskredet, 2 er ufordelte. Først BS-1012: svar skulle …" */
export function backlogSummary(told: Told): string {
  const { list, language } = told;
  const scope = told.scope ?? 'all';
  const unit = list.unit.name;
  const { all } = list.counts;
  if (all.count === 0) return say(backlogNone[scope], language, { unit });
  const counted = say(backlogCount[scope], language, { unit, ...some(all, language) });
  const parts = partsOf(told);
  const sentence = parts.length === 0 ? `${counted}.` : `${counted}: ${parts.join(', ')}.`;
  return [sentence, ...first(told)].join(' ');
}

/** Of a later page. */
export function backlogPageSummary({ list, scope, language }: Told): string {
  const title = say(backlogTitle[scope ?? 'all'], language, { unit: list.unit.name });
  return say(words.continued, language, { title });
}

/** What the scope has not said already. */
function partsOf({ list, scope, language }: Told): string[] {
  const { overdue, unassigned } = list.counts;
  return [
    ...(scope !== 'overdue' && overdue.count > 0
      ? [say(words.overdue, language, some(overdue, language))]
      : []),
    ...(scope !== 'unassigned' && unassigned.count > 0
      ? [say(words.unassigned, language, some(unassigned, language))]
      : []),
  ];
}

function first({ list, clock, language }: Told): string[] {
  const [nearest] = list.lines;
  if (nearest?.line.next === undefined) return [];
  const { ref, next } = nearest.line;
  return [say(deadlineList.first, language, { ref, due: dueText(next, clock, language) })];
}

function some({ count, atLeast }: Counted, language: Language): { count: string; one: boolean } {
  const number = String(count);
  return {
    count: atLeast ? say(deadlineList.atLeast, language, { count: number }) : number,
    one: count === 1 && !atLeast,
  };
}
