import { type HandOverAllView, handOverAllCard } from '../../cards/hand-over-all/hand-over-all-card.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import { isLate } from '../core/backlog.ts';
import type { Message } from '../core/conversation.ts';
import type { Person, Unit } from '../core/directory.ts';
import type { WholeAct } from '../core/hand-over-all.ts';
import { type WhatGoes, whatGoes } from '../journeys/what-goes.ts';
import { say } from '../language/sentence.ts';
import {
  handOverAllRefused as refused,
  handOverAllPreview as words,
} from '../language/sentences/hand-over-all.ts';
import { type Ends, elsewhereTexts, endsOf, fromOf } from './hand-over-all-ends.ts';
import type { Asked } from './ports.ts';
import { some } from './some.ts';

/** Named on the card; the rest is counted. */
const MOST_SHOWN = 5;

type Goes = Extract<WhatGoes, { ok: true }>;

/** What would be handed over, to whom, and what cannot be; or why nothing is. */
export async function drawPreview(asked: Asked, act: WholeAct): Promise<Message> {
  const { ports, language } = asked;
  if ('person' in act.to && act.to.person === act.person) return inNote(say(refused.samePerson, language));
  const [goes, ends] = await Promise.all([whatGoes(ports, act), endsOf(ports, act)]);
  if (!goes.ok && goes.reason === 'notAllowed') return tellNotAllowed(asked, goes);
  if (!goes.ok || ends.receiver === undefined) return inNote(say(refused.gone, language));
  const from = fromOf(act, ends, language);
  const none = goes.going.length === 0;
  const paragraphs = [
    none ? nothingText(asked, act, from) : countsText(asked, goes, ends),
    ...(await elsewhereTexts(ports, goes.elsewhere, language)),
  ];
  const hints = none ? [] : [say(words.alsoNew, language, from), say(words.stays, language)];
  const card = handOverAllCard({
    language,
    clock: asked.clock,
    title: say(words.title, language, from),
    paragraphs,
    nearest: goes.going.slice(0, MOST_SHOWN),
    hints: [...(goes.seesAll ? [] : [say(words.notAllCounted, language)]), ...hints],
    buttons: none ? [] : buttons(act),
  });
  return { card, summary: paragraphs.join(' ') };
}

function nothingText({ language, turn }: Asked, { person }: WholeAct, from: { from: string }): string {
  return person === turn.who.id
    ? say(words.nothingOfYours, language)
    : say(words.nothing, language, { owner: from.from });
}

const buttons = (act: WholeAct): HandOverAllView['buttons'] => [
  { title: words.save, verb: 'handOverAll.save', act, positive: true },
  { title: words.cancel, verb: 'handOverAll.cancel', act },
];

/** "36 åbne henvendelser går til Anna Dam (Jobcenter): 4 er overskredet, 2 er fortrolige." */
function countsText(asked: Asked, { going, more }: Goes, ends: Ends): string {
  const { language, clock } = asked;
  const all = some(going.length, language, more);
  const late = going.filter((line) => isLate(line, clock.now)).length;
  const confidential = going.filter((line) => line.confidential).length;
  const parts = [
    ...(late > 0 ? [say(words.overdue, language, some(late, language, false))] : []),
    ...(confidential > 0 ? [say(words.confidential, language, some(confidential, language, more))] : []),
  ];
  const told = toText(asked, all, ends);
  return parts.length === 0 ? `${told}.` : `${told}: ${parts.join(', ')}.`;
}

function toText(
  { language, turn }: Asked,
  all: { count: string; one: boolean },
  { receiver, to }: Ends,
): string {
  if (receiver?.kind === 'unit') return say(words.toUnit, language, { ...all, to: to(language) });
  if (receiver?.person.id === turn.who.id) return say(words.toYou, language, all);
  return say(words.toPerson, language, { ...all, to: to(language) });
}

/** Whom to ask, and no number. */
export async function tellNotAllowed(
  { ports, language }: Asked,
  { person, unit }: { readonly person: Person; readonly unit: Unit | undefined },
): Promise<Message> {
  const name = unit && (await ports.directory.person(unit.manager))?.name;
  const told = say(refused.notAllowed, language, { owner: person.name, unit: unit?.name ?? person.unit });
  return inNote([told, ...(name ? [say(refused.ask, language, { name })] : [])].join(' '));
}

const inNote = (text: string): Message => ({ card: noteCard(text), summary: text });
