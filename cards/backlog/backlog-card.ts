import type { BacklogScope } from '../../bot/core/backlog.ts';
import type { Card } from '../../bot/core/conversation.ts';
import type { Unit, UnitId } from '../../bot/core/directory.ts';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import type { Clock } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { backlogTitle, backlog as words } from '../../bot/language/sentences/backlog.ts';
import { deadlineList } from '../../bot/language/sentences/deadlines.ts';
import { stepButton } from '../../bot/language/sentences/steps.ts';
import { listOf } from '../../bot/language/words.ts';
import { cardFrom } from '../draw.ts';
import template from './backlog.json' with { type: 'json' };
import { backlogRow, type LineView } from './backlog-row.ts';

const draw = cardFrom(template);

/** Which page of whose list: what its buttons send back. What it holds is read anew, and for whoever presses. */
export type BacklogPlace = {
  readonly unit: UnitId;
  readonly scope?: BacklogScope | undefined;
  /** The last line of the page before. */
  readonly after?: { readonly ref: InquiryRef; readonly due?: EpochMs | undefined } | undefined;
};

/** What has just been done, or why it was not; with what takes it back. */
export type BacklogNote = {
  readonly text: string;
  readonly tone: 'good' | 'attention';
  readonly undo?: { readonly ref: InquiryRef; readonly version: number } | undefined;
};

export type BacklogView = {
  readonly language: Language;
  readonly clock: Clock;
  readonly unit: Unit;
  readonly others: readonly Unit[];
  readonly place: BacklogPlace;
  /** What the list amounts to; also read aloud and shown in the notification. */
  readonly summary: string;
  /** Who has the duty today, where something is nobody's. */
  readonly duty?: string | undefined;
  readonly lines: readonly LineView[];
  readonly last?: BacklogPlace['after'];
  readonly seesAll: boolean;
  /** In a channel everybody reads along: no subjects, and no buttons, which would be everybody's. */
  readonly personal: boolean;
  readonly note?: BacklogNote | undefined;
};

/** Teams shows six buttons of a card, and two of them turn the page. */
const MOST_UNITS = 4;

/** A unit's open inquiries, the nearest first; a page at a time. */
export function backlogCard(view: BacklogView): Card {
  const { language, unit, place, summary, lines, note } = view;
  const frame = draw({
    notes: note === undefined ? [] : [noteView(note, place, language)],
    // Of a later page it says no more than the title does.
    title: place.after ? summary : say(backlogTitle[place.scope ?? 'all'], language, { unit: unit.name }),
    summary,
    counted: place.after ? null : summary,
    duty: view.duty === undefined ? [] : [{ text: view.duty }],
    hints: hints(view).map((text) => ({ text })),
    buttons: view.personal ? [...pages(view), ...otherUnits(view)] : [],
  });
  // Rows are drawn one by one: together they have more shapes than can be kept (draw.ts).
  const rows = lines.map((line, index) => backlogRow(view, line, index));
  const body = frame.body as readonly unknown[];
  return { ...frame, body: [...body.slice(0, -1), ...rows, ...body.slice(-1)] };
}

/** What takes it back carries the page, which is shown again afterwards. */
const noteView = ({ text, tone, undo }: BacklogNote, from: BacklogPlace, language: Language) => ({
  text,
  style: tone,
  undo: undo === undefined ? [] : [{ title: say(stepButton.undo, language), data: { ...undo, from } }],
});

function hints({ language, personal, seesAll, others }: BacklogView): string[] {
  const names = others.map(({ name }) => name);
  const unsaid = personal ? names.slice(MOST_UNITS) : names;
  const [example] = unsaid;
  return [
    ...(personal ? [] : [say(deadlineList.notShownHere, language)]),
    ...(personal && !seesAll ? [say(words.notAllCounted, language)] : []),
    ...(example === undefined
      ? []
      : [say(words.otherUnits, language, { units: listOf(unsaid, language), example })]),
  ];
}

/** The buttons that turn the page; they carry where it begins. */
function pages({ language, place: { unit, scope, after }, last }: BacklogView) {
  const of = { unit, ...(scope && { scope }) };
  return [
    ...(after ? [{ title: say(deadlineList.showFirst, language), data: of }] : []),
    ...(last ? [{ title: say(deadlineList.showNext, language), data: { ...of, after: last } }] : []),
  ];
}

const otherUnits = ({ others, place: { scope } }: BacklogView) =>
  others
    .slice(0, MOST_UNITS)
    .map(({ id, name }) => ({ title: name, data: { unit: id, ...(scope && { scope }) } }));
