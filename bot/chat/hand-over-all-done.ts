import { handOverAllCard } from '../../cards/hand-over-all/hand-over-all-card.ts';
import type { Message } from '../core/conversation.ts';
import type { WholeAct } from '../core/hand-over-all.ts';
import type { Told } from '../core/hand-over-all-work.ts';
import type { ActPart, InquiryStore } from '../core/inquiry-store.ts';
import type { Language } from '../core/reply-language.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { partsSoFar } from '../journeys/hand-over-all.ts';
import { type WhatGoes, type WhatGoesPorts, whatGoes } from '../journeys/what-goes.ts';
import { clock as clockTime } from '../language/dates.ts';
import type { Clock } from '../language/due.ts';
import { number } from '../language/numbers.ts';
import { say } from '../language/sentence.ts';
import { handOverAllDone as words } from '../language/sentences/hand-over-all.ts';
import { listOf } from '../language/words.ts';
import { type Ends, elsewhereTexts, endsOf, fromOf } from './hand-over-all-ends.ts';

export type DonePorts = WhatGoesPorts & { readonly inquiries: InquiryStore };

export type DoneView = {
  readonly told: Told;
  readonly undoUntil: EpochMs;
  /** False: a long outage has cut it short. */
  readonly whole: boolean;
  readonly clock: Clock;
  readonly language: Language;
  /** Why what was pressed was not done. */
  readonly problem?: string;
};

/** What became of it, as it is found now: in a message of its own, and on its card. */
export async function wordAllDone(
  ports: DonePorts,
  act: WholeAct,
  view: DoneView,
): Promise<Message & { readonly summary: string }> {
  const [parts, ends] = await Promise.all([partsSoFar(ports, act), endsOf(ports, act)]);
  return view.told === 'moved'
    ? drawMoved(view, act, parts, ends, await leftTexts(ports, act, parts, ends, view))
    : drawBack(view, act, parts, ends);
}

function drawMoved(
  view: DoneView,
  act: WholeAct,
  parts: readonly ActPart[],
  ends: Ends,
  texts: readonly string[],
): Message & { readonly summary: string } {
  const { language, clock, undoUntil, problem } = view;
  const undoable = parts.length > 0 && clock.now <= undoUntil;
  const until = clockTime(clock.zone.minutesOf(undoUntil), language);
  return drawDone(view, {
    title: say(words.title, language, fromOf(act, ends, language)),
    paragraphs: [...(problem ? [problem] : []), ...texts],
    hints: undoable ? [say(words.undoUntil, language, { until })] : [],
    buttons: undoable ? [{ title: words.undo, verb: 'handOverAll.undo', act }] : [],
  });
}

/** How many of all, and why the others are where they were. */
async function leftTexts(
  ports: DonePorts,
  act: WholeAct,
  parts: readonly ActPart[],
  { receiver, to }: Ends,
  { language, whole }: DoneView,
): Promise<string[]> {
  const left = await whatGoes(ports, act);
  const all = parts.length + leftOver(left);
  const [count, one] = [number(parts.length, language), parts.length === 1];
  const name = to(language);
  const moved =
    parts.length === 0
      ? say(words.noneMoved, language)
      : parts.length === all
        ? say(words.allMoved, language, { count, one, to: name })
        : say(words.moved, language, { count, all: number(all, language), to: name });
  if (receiver === undefined) return [moved, say(words.noReceiver, language)];
  if (!left.ok) return [moved];
  const going = left.going.length;
  const some = { count: number(going, language), one: going === 1 };
  return [
    moved,
    ...(going > 0 ? [say(whole ? words.left : words.cutShort, language, some)] : []),
    ...(await elsewhereTexts(ports, left.elsewhere, language)),
  ];
}

/** To whoever may not hand over any more not even a number is told. */
const leftOver = (left: WhatGoes): number =>
  left.ok ? left.going.length + left.elsewhere.reduce((sum, { count }) => sum + count, 0) : 0;

/** More are counted. */
const MOST_NAMED = 10;

function drawBack(
  view: DoneView,
  act: WholeAct,
  parts: readonly ActPart[],
  ends: Ends,
): Message & { readonly summary: string } {
  const { language } = view;
  const from = fromOf(act, ends, language);
  const changed = parts.filter(({ is }) => is === 'moved').map(({ ref }) => ref);
  const back = parts.length - changed.length;
  const [count, all] = [number(back, language), number(parts.length, language)];
  const others = changed.length - MOST_NAMED;
  const refs = [
    ...changed.slice(0, MOST_NAMED),
    ...(others > 0 ? [say(words.others, language, { count: number(others, language) })] : []),
  ];
  const texts =
    changed.length === 0
      ? [say(words.allBack, language, { ...from, count, one: back === 1 })]
      : [
          say(words.back, language, { ...from, count, all }),
          view.whole
            ? say(words.changedSince, language, { refs: listOf(refs, language), one: changed.length === 1 })
            : say(words.backCutShort, language),
        ];
  return drawDone(view, {
    title: say(words.backTitle, language, from),
    paragraphs: texts,
    hints: [say(words.inHistory, language)],
    buttons: [],
  });
}

function drawDone(
  { language, clock }: DoneView,
  card: Pick<Parameters<typeof handOverAllCard>[0], 'title' | 'paragraphs' | 'hints' | 'buttons'>,
): Message & { readonly summary: string } {
  const summary = card.paragraphs.join(' ');
  return { card: handOverAllCard({ language, clock, nearest: [], ...card }), summary };
}
