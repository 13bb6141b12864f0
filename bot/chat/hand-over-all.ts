import type { ActionOf } from '../../cards/actions.ts';
import { handOverAllCard } from '../../cards/hand-over-all/hand-over-all-card.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import type { Message } from '../core/conversation.ts';
import {
  type ActId,
  isFresh,
  mayHandOverAll,
  UNDO_ALL_WITHIN,
  type WholeAct,
} from '../core/hand-over-all.ts';
import { KNOWN_FOR } from '../core/hand-over-all-work.ts';
import type { LastAct } from '../core/preferences.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { partsSoFar } from '../journeys/hand-over-all.ts';
import { number } from '../language/numbers.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { trouble } from '../language/sentences/general.ts';
import {
  handOverAllDone,
  handOverAllPreview,
  handOverAllRefused as refused,
  handOverAllOnItsWay as words,
} from '../language/sentences/hand-over-all.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { wordAllDone } from './hand-over-all-done.ts';
import { endsOf, fromOf } from './hand-over-all-ends.ts';
import { drawPreview, tellNotAllowed } from './hand-over-all-preview.ts';
import type { Parties } from './people.ts';
import { type Asked, inWords } from './ports.ts';

/** "overfør alt fra Mette til Anna": what it would do. */
export async function previewAll(asked: Asked, { person, to }: Parties): Promise<Message> {
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  if (person?.kind !== 'person' || to === undefined) throw new Error('a hand-over without its ends');
  const receiver = to.kind === 'unit' ? { unit: to.unit.id } : { person: to.person.id };
  return drawPreview(asked, newAct(asked, { person: person.person.id, to: receiver }));
}

function newAct({ turn, clock }: Asked, ends: Pick<WholeAct, 'person' | 'to'>): WholeAct {
  return { ...ends, id: crypto.randomUUID() as ActId, at: clock.now, who: turn.who.id };
}

type Pressed = ActionOf<'handOverAll.save' | 'handOverAll.show' | 'handOverAll.undo'>;
const actIn = ({ turn }: Asked, { act, at, person, to }: Pressed): WholeAct => ({
  id: act,
  at,
  who: turn.who.id,
  person,
  to,
});

/** "Overfør alle": once, however often it is pressed. Rights are asked again, here and for each when it is its turn. */
export async function saveAll(asked: Asked, action: ActionOf<'handOverAll.save'>): Promise<Message> {
  const { ports, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const act = actIn(asked, action);
  if (!isFresh(act, clock.now)) return drawPreview(asked, newAct(asked, act));
  const problem = await whyNot(asked, act);
  if (problem) return problem;
  const { who, ...last } = act;
  // First: noted after it, a crash between would let "fortryd" take back what was changed before.
  await ports.preferences.change(who, { lastChanged: { act: last } });
  await ports.wholeActs.begin('handOverAll', act, clock.now);
  return showAct(asked, act);
}

async function whyNot(asked: Asked, act: WholeAct): Promise<Message | undefined> {
  const { ports } = asked;
  const { person, receiver } = await endsOf(ports, act);
  if (person === undefined || receiver === undefined) return inNote(asked, refused.gone);
  const unit = await ports.directory.unit(person.unit);
  return mayHandOverAll(act.who, person, unit) ? undefined : tellNotAllowed(asked, { person, unit });
}

/** "Lad være" */
export const cancelAll = (asked: Asked): Message => inNote(asked, handOverAllPreview.cancelled);

/** "Vis, hvor langt jeg er" */
export const showAll = (asked: Asked, action: ActionOf<'handOverAll.show'>): Promise<Message> =>
  asked.personal
    ? showAct(asked, actIn(asked, action), { back: action.back })
    : Promise.resolve(inWords(inquiryWords.onlyInPersonalChat, asked));

/** "fortryd", when that was what they did last: its card says how far it is, and takes it back at a press. */
export const showLastAct = (asked: Asked, { act }: LastAct): Promise<Message> =>
  asked.personal
    ? showAct(asked, { ...act, who: asked.turn.who.id })
    : Promise.resolve(inWords(inquiryWords.onlyInPersonalChat, asked));

/** "Fortryd det hele": gives back what nobody has changed since. */
export async function undoAll(asked: Asked, action: ActionOf<'handOverAll.undo'>): Promise<Message> {
  const { ports, clock, language } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const act = actIn(asked, action);
  const over = await ports.wholeActs.ended('handOverAll', act);
  if (over === undefined) return showAct(asked, act);
  if (clock.now - over.at > UNDO_ALL_WITHIN)
    return showAct(asked, act, { problem: say(handOverAllDone.tooLate, language) });
  await ports.preferences.change(act.who, { lastChanged: undefined });
  await ports.wholeActs.begin('giveBackAll', act, clock.now);
  return showAct(asked, act, { back: true });
}

/** How far it is, or what became of it. @param back it is being taken back */
async function showAct(
  asked: Asked,
  act: WholeAct,
  { back = false, problem }: { back?: boolean | undefined; problem?: string } = {},
): Promise<Message> {
  const { ports, clock, language } = asked;
  const [over, undone] = await Promise.all([
    ports.wholeActs.ended('handOverAll', act),
    ports.wholeActs.ended('giveBackAll', act),
  ]);
  if (over === undefined && clock.now - act.at > KNOWN_FOR) return inNote(asked, trouble.oldButton);
  if (over === undefined || (back && undone === undefined)) return drawOnItsWay(asked, act, back);
  const undoUntil = (over.at + UNDO_ALL_WITHIN) as EpochMs;
  const told = undone === undefined ? 'moved' : 'givenBack';
  const { whole } = undone ?? over;
  return wordAllDone(ports, act, { told, undoUntil, whole, clock, language, ...(problem && { problem }) });
}

async function drawOnItsWay(asked: Asked, act: WholeAct, back: boolean): Promise<Message> {
  const { ports, clock, language } = asked;
  const [parts, ends] = await Promise.all([partsSoFar(ports, act), endsOf(ports, act)]);
  const from = fromOf(act, ends, language);
  const done = parts.filter(({ is }) => (is === 'givenBack') === back).length;
  const text = back
    ? say(words.givingBack, language, from)
    : say(words.moving, language, { ...from, to: ends.to(language) });
  const soFar = done > 0 ? [say(words.soFar, language, { count: number(done, language) })] : [];
  const card = handOverAllCard({
    language,
    clock,
    title: say(back ? words.givingBackTitle : words.title, language),
    paragraphs: [text, ...soFar],
    nearest: [],
    hints: [say(words.willBeTold, language)],
    buttons: [{ title: words.show, verb: 'handOverAll.show', act, back }],
  });
  return { card, summary: text };
}

function inNote({ language }: Asked, sentence: Sentence): Message {
  const text = say(sentence, language);
  return { card: noteCard(text), summary: text };
}
