import type { ShownOwner } from '../../bot/core/backlog.ts';
import type { Person } from '../../bot/core/directory.ts';
import type { OpenInquiry } from '../../bot/core/inquiry-store.ts';
import { shorten } from '../../bot/core/shorten.ts';
import { becauseText } from '../../bot/language/due.ts';
import { say } from '../../bot/language/sentence.ts';
import { backlog as words } from '../../bot/language/sentences/backlog.ts';
import { inquiryCard } from '../../bot/language/sentences/inquiry.ts';
import { stepButton } from '../../bot/language/sentences/steps.ts';
import { again, dueLine, whatItIs, withoutDue } from '../deadlines/deadlines-card.ts';
import { cardFrom } from '../draw.ts';
import type { BacklogView } from './backlog-card.ts';
import template from './row.json' with { type: 'json' };

const draw = cardFrom(template);

export type LineView = {
  readonly line: OpenInquiry;
  readonly late: boolean;
  readonly shownOwner: ShownOwner;
  readonly owner: Person | undefined;
  /** Who is writing the answer just now. */
  readonly answering: Person | undefined;
  readonly offered: { readonly take: boolean; readonly handOver: boolean };
};

/** Ten rows and their buttons have to fit into a card. In characters. */
const LONGEST_SUBJECT = 100;
const LONGEST_NAME = 60;

/** One inquiry of the list. What is nobody's can be taken at one press; the rest is behind "Mere". */
export function backlogRow(view: BacklogView, one: LineView, index: number): object {
  const { language, clock, personal } = view;
  const { line, late } = one;
  const { ref, next } = line;
  const buttons = personal ? buttonsOf(view, one) : [];
  const because = next && becauseText(next, clock, language);
  return draw({
    ref,
    about: ` · ${(personal && shortened(line.subject)) || whatItIs(line, language)}${again(line, language)}`,
    due: next === undefined ? withoutDue(line, clock, language) : dueLine(next, clock, language),
    color: late ? 'attention' : 'default',
    weight: late ? 'bolder' : 'default',
    state: stateText(view, one),
    quick: buttons.filter(({ quick }) => quick).map(shown),
    more: say(words.more, language),
    moreTitle: say(words.moreOf, language, { ref }),
    moreId: buttons.length > 0 || because !== undefined ? `more-${index}` : null,
    because: because ?? null,
    buttons: buttons.length === 0 ? null : buttons.filter(({ quick }) => !quick).map(shown),
  });
}

type Button = { title: string; verb: string; data: object; quick?: boolean };
const shown = ({ quick: _quick, ...button }: Button) => button;

/** They carry which inquiry, which version of it, and from which page it was pressed. */
function buttonsOf({ language, place: from }: BacklogView, { line, offered }: LineView): Button[] {
  const { ref, version, owner } = line;
  const data = { ref, version, from };
  const take = { title: say(words.take, language), verb: 'backlog.take', data, quick: owner === undefined };
  return [
    ...(offered.take ? [take] : []),
    ...(offered.handOver ? [{ title: say(stepButton.handOver, language), verb: 'handOver', data }] : []),
    { title: say(words.show, language), verb: 'show', data: { ref, from } },
  ];
}

/** "Mette Holm · Alex Wilber svarer nu" */
function stateText({ place, language, personal }: BacklogView, line: LineView): string | null {
  const { answering } = line;
  const name = personal ? answering?.name : answering?.initials;
  const parts = [
    // The title says it of all that are unassigned.
    place.scope === 'unassigned' ? null : ownerText(line, language),
    name ? say(words.answeringNow, language, { name: shorten(name, LONGEST_NAME) }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

function ownerText({ shownOwner, owner }: LineView, language: BacklogView['language']): string | null {
  switch (shownOwner) {
    case 'nobody':
      return say(words.unassignedLine, language);
    case 'you':
      return say(words.yours, language);
    case 'name':
      return owner?.name ?? say(inquiryCard.unknownOwner, language);
    case 'initials':
      return owner?.initials ?? null;
    case 'hidden':
      return say(words.assignedLine, language);
  }
}

/** By characters, so that none is cut in two. */
function shortened(subject: string | undefined): string | undefined {
  const characters = [...(subject ?? '')];
  if (characters.length <= LONGEST_SUBJECT) return subject;
  return `${characters.slice(0, LONGEST_SUBJECT).join('').trimEnd()}…`;
}
