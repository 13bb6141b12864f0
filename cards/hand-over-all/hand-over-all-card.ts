import type { Card } from '../../bot/core/conversation.ts';
import type { WholeAct } from '../../bot/core/hand-over-all.ts';
import type { OpenInquiry } from '../../bot/core/inquiry-store.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { type Clock, isLate } from '../../bot/language/due.ts';
import { type Sentence, say } from '../../bot/language/sentence.ts';
import { handOverAllPreview as words } from '../../bot/language/sentences/hand-over-all.ts';
import { dueLine, whatItIs, withoutDue } from '../deadlines/deadlines-card.ts';
import { cardFrom } from '../draw.ts';
import type { DrawnAct } from './act.ts';
import template from './hand-over-all.json' with { type: 'json' };

const draw = cardFrom(template);

export type HandOverAllVerb =
  | 'handOverAll.save'
  | 'handOverAll.cancel'
  | 'handOverAll.show'
  | 'handOverAll.undo';

export type HandOverAllView = {
  readonly language: Language;
  readonly clock: Clock;
  readonly title: string;
  /** Each a paragraph; names of colleagues and units are no markdown. */
  readonly paragraphs: readonly string[];
  /** The nearest of them; without their subjects, which may name a citizen. */
  readonly nearest: readonly OpenInquiry[];
  readonly hints: readonly string[];
  readonly buttons: readonly HandOverAllButton[];
};

export type HandOverAllButton = {
  readonly title: Sentence;
  readonly verb: HandOverAllVerb;
  readonly act: WholeAct;
  readonly positive?: true;
  /** Shown of an act that is being taken back. */
  readonly back?: boolean;
};

/** What a hand-over of everything would do, how far it is, or what became of it. */
export function handOverAllCard(view: HandOverAllView): Card {
  const { language, title, paragraphs, nearest, hints, buttons } = view;
  return draw({
    title,
    summary: paragraphs.join(' '),
    paragraphs: paragraphs.map((text) => ({ text })),
    nearest: nearest.length === 0 ? null : say(words.nearest, language),
    rows: nearest.map((line) => row(view, line)),
    hints: hints.map((text) => ({ text })),
    buttons: buttons.map((one) => ({
      title: say(one.title, language),
      verb: one.verb,
      style: one.positive ? 'positive' : 'default',
      data: { ...dataOf(one.act), ...(one.back !== undefined && { back: one.back }) },
    })),
  });
}

const dataOf = ({ id, at, person, to }: WholeAct): DrawnAct => ({ act: id, at, person, to });

function row({ language, clock }: HandOverAllView, line: OpenInquiry) {
  const { ref, next } = line;
  return {
    ref,
    about: ` · ${whatItIs(line, language)}`,
    due: next === undefined ? withoutDue(line, clock, language) : dueLine(next, clock, language),
    color: next !== undefined && isLate(next, clock) ? 'attention' : 'default',
  };
}
