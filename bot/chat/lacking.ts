import { impossibleDate } from '../language/impossible-date.ts';
import type { Unclear } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { lackingOf, question, type SlotName, lacking as words } from '../language/sentences/questions.ts';
import { listOf } from '../language/words.ts';
import type { Asked } from './ports.ts';

/** "hvilken henvendelse det er og hvilken dag den kom", after "jeg mangler at vide, "; undefined where nothing is missing. */
export function lackingText({ about, missing = [] }: Unclear, { language }: Asked): string | undefined {
  const slots = missing.filter(isSlot);
  if (slots.length === 0) return undefined;
  const texts = slots.map((slot) => say(lackingOf[`${about}.${slot}`] ?? words[slot], language));
  return listOf(texts, language);
}

const isSlot = (name: string): name is SlotName => Object.hasOwn(words, name);

/** "Den 31. november findes ikke.", where a day is missing that was said, and cannot be. */
export function impossibleText({ missing = [] }: Unclear, { turn, language }: Asked): string | undefined {
  if (turn.event.kind !== 'text' || !missing.some((slot) => DAYS.has(slot))) return undefined;
  const date = impossibleDate(turn.event.text, language);
  return date && say(question.noSuchDate, language, { date });
}

const DAYS: ReadonlySet<string> = new Set(['from', 'through', 'on', 'until', 'received', 'promised']);
