import { type BriefingRow, briefingCard } from '../../cards/briefing/briefing-card.ts';
import { whatItIs } from '../../cards/deadlines/deadlines-card.ts';
import type { Message } from '../core/conversation.ts';
import type { OpenInquiry } from '../core/inquiry-store.ts';
import type { Language } from '../core/reply-language.ts';
import { shorten } from '../core/shorten.ts';
import type { Briefing, DoneForYou } from '../journeys/list-briefing.ts';
import { relativeDay } from '../language/dates.ts';
import { type Clock, capital, dueText, isLate } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { didForYou, briefing as words } from '../language/sentences/briefing.ts';
import { some } from './some.ts';

export type BriefingTold = {
  readonly briefing: Briefing;
  readonly clock: Clock;
  readonly language: Language;
};

/** Of a subject, so that the card stays small. */
const LONGEST = 80;

/** To somebody who has come back: one line where nothing happened and nothing waits. */
export function drawBriefing(told: BriefingTold): Message {
  const { briefing, language } = told;
  const { came, doneCount, next } = briefing;
  const title = say(words.title, language);
  const isNothing = came.count === 0 && doneCount === 0 && next.length === 0;
  const summary = isNothing ? say(words.nothing, language) : summaryOf(told);
  const sections = [...doneSection(told), ...nextSection(told)];
  const buttons =
    isNothing || next.length === 0 ? [] : [{ title: say(words.mine, language), verb: 'deadlines', data: {} }];
  return {
    card: briefingCard({ title, summary, sections, buttons }),
    summary: `${title}. ${summary}`,
  };
}

function summaryOf({ briefing, language }: BriefingTold): string {
  const { came, counts, countsAtLeast, next } = briefing;
  const { overdue, today } = counts;
  const late = some(overdue, language, false);
  const dueToday = some(today - overdue, language, countsAtLeast && today - overdue > 0);
  return [
    ...(came.count === 0
      ? [say(words.cameNone, language)]
      : [say(words.came, language, some(came.count, language, came.atLeast)), openOf(came, language)]),
    ...(overdue > 0 ? [say(words.late, language, late)] : []),
    ...(today > overdue ? [say(words.today, language, dueToday)] : []),
    ...(next.length === 0 ? [say(words.noneNext, language)] : []),
  ]
    .map(capital)
    .join(' ');
}

function openOf({ count, open, atLeast }: Briefing['came'], language: Language): string {
  const all = some(count, language);
  if (open === count) return say(words.allOpen, language, all);
  return open === 0 && !atLeast
    ? say(words.noneOpen, language, all)
    : say(words.someOpen, language, some(open, language, atLeast));
}

function doneSection(told: BriefingTold) {
  const { briefing, language } = told;
  const { done, doneCount, doneAtLeast } = briefing;
  if (done.length === 0) return [];
  const rows = done.map((one) => doneRow(told, one));
  return [
    {
      heading: say(words.doneTitle, language),
      rows,
      more: more(doneCount - done.length, doneAtLeast, language),
    },
  ];
}

function doneRow({ clock, language }: BriefingTold, { ref, what, by, at }: DoneForYou): BriefingRow {
  const { zone, now } = clock;
  const name = by?.name ?? say(words.somebody, language);
  const day = relativeDay(zone.dayOf(at), zone.dayOf(now), language);
  const line = ` · ${say(didForYou[what], language, { name, day })}`;
  return { ref, about: '', line, color: 'default' };
}

function nextSection(told: BriefingTold) {
  const { briefing, language } = told;
  if (briefing.next.length === 0) return [];
  const rows = briefing.next.map((line) => nextRow(told, line));
  return [{ heading: say(words.nextTitle, language), rows, more: [] }];
}

function nextRow({ clock, language }: BriefingTold, line: OpenInquiry): BriefingRow {
  const { ref, subject, next } = line;
  const about = ` · ${subject ? shorten(subject, LONGEST) : whatItIs(line, language)}`;
  const late = next !== undefined && isLate(next, clock);
  const due = next === undefined ? '' : ` · ${late ? '⚠ ' : ''}${dueText(next, clock, language)}`;
  return { ref, about, line: due, color: late ? 'attention' : 'default' };
}

const more = (left: number, atLeast: boolean, language: Language) =>
  left <= 0 ? [] : [{ text: say(words.andMore, language, some(left, language, atLeast)) }];
