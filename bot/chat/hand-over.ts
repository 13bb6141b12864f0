import type { ActionOf } from '../../cards/actions.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import type { Message } from '../core/conversation.ts';
import type { PersonId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { StepRefusal } from '../core/life/step.ts';
import { maskCpr } from '../core/privacy.ts';
import type { Wish } from '../journeys/change-inquiry.ts';
import { type HandedOver, handOver, type Target } from '../journeys/hand-over.ts';
import { type OpenedInquiry, openInquiry } from '../journeys/open-inquiry.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { handOver as words } from '../language/sentences/hand-over.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { done as doneWords, refusal as refusalWords } from '../language/sentences/steps.ts';
import { awayNote } from './away-note.ts';
import { tellBacklog } from './backlog.ts';
import { tellDone } from './done.ts';
import { drawHandOver, EMPTY } from './draw-hand-over.ts';
import { readHandOver } from './hand-over-form.ts';
import { drawInquiry, isHiddenHere, tellNotShown, tellUnchanged, whoWasFaster } from './inquiry.ts';
import { mayStep } from './inquiry-buttons.ts';
import { openForm } from './open-form.ts';
import type { Parties } from './people.ts';
import { type Asked, inWords, sender } from './ports.ts';
import { refusalText } from './refusals.ts';
import type { OnInquiry } from './steps.ts';
import { whyUnchanged } from './why-unchanged.ts';

type From = ActionOf<'handOver'>['from'];

/** "Giv videre …": the form. */
export async function openHandOver(
  asked: Asked,
  { ref, version, from }: OnInquiry & { readonly from?: From },
): Promise<Message> {
  const { ports, turn, clock } = asked;
  const draw = (opened: OpenedInquiry) => drawHandOver(asked, opened, EMPTY, { from });
  if (from === undefined || !asked.personal) return openForm(asked, { ref, version }, 'assign', draw);
  const opened = await openInquiry(ports, ref, sender(asked));
  if (opened.ok && mayStep(asked, opened, 'assign')) return draw(opened);
  const reason = opened.ok && opened.inquiry.closed !== undefined ? 'closed' : 'notTheirs';
  const refused: Refused = opened.ok ? { ok: false, reason, opened } : opened;
  return tellRefused(asked, { ref, version, who: turn.who.id, at: clock.now }, refused, from);
}

/** "send BS-1042 til SKAT": whom nobody here is called may be an authority; their writer tells, in the form. */
export function offerAuthority(asked: Asked, ref: InquiryRef, written: string): Promise<Message> {
  const problem = say(words.perhapsAuthority, asked.language, { written: maskCpr(written) });
  return openForm(asked, { ref }, 'assign', (opened) =>
    drawHandOver(asked, opened, { ...EMPTY, authority: written }, { problem }),
  );
}

/** "Giv videre" */
export async function saveHandOver(asked: Asked, action: ActionOf<'handOver.save'>): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const { verb: _verb, ref, version, from, ...values } = action;
  const wish = { ref, version, who: turn.who.id, at: clock.now };
  const read = await readHandOver(asked, values);
  if (!read.ok) {
    const opened = await openInquiry(ports, ref, sender(asked));
    if (!opened.ok || !mayStep(asked, opened, 'assign')) return openHandOver(asked, { ref, version, from });
    return drawHandOver(asked, opened, values, {
      from,
      problem: say(read.problem, asked.language),
      faults: read.faults,
    });
  }
  const handed = await handOver(ports, wish, read.target);
  if (handed.ok || handed.reason === 'doneBefore')
    return tellHandedOver(asked, wish, read.target, handed, from);
  if ('opened' in handed && mayStep(asked, handed.opened, 'assign')) {
    // What was typed is not lost: it may still hold for what the inquiry has become.
    const problem =
      handed.reason === 'refused'
        ? refusedText(asked, handed.refusal, read.target)
        : await whoWasFaster(asked, handed.opened.inquiry);
    return drawHandOver(asked, handed.opened, values, { from, problem });
  }
  return tellRefused(asked, wish, handed, from);
}

/** "overfør BS-1042 til Jonas Krogh" */
export async function transferInWords(
  asked: Asked,
  { ref }: ReadingOf<'inquiry.transfer'>,
  { to }: Parties,
): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (to === undefined) throw new Error('a transfer to nobody');
  if (await isHiddenHere(asked, ref)) return tellNotShown(asked, ref);
  const wish = { ref, who: turn.who.id, at: clock.now };
  const handed = await handOver(ports, wish, to);
  if (handed.ok || handed.reason === 'doneBefore') return tellHandedOver(asked, wish, to, handed, undefined);
  if (handed.reason !== 'refused') return tellUnchanged(asked, wish, handed);
  const text = refusedText(asked, handed.refusal, to);
  return asked.personal ? drawInquiry(asked, handed.opened, { text, tone: 'attention' }) : { text };
}

type Done = Extract<HandedOver, { ok: true } | { reason: 'doneBefore' }>;

/** In the list that it was pressed in; else on the inquiry's card, as long as it is theirs to see. */
async function tellHandedOver(
  asked: Asked,
  { ref }: Wish,
  target: Target,
  handed: Done,
  from: From,
): Promise<Message> {
  const done = masked(asked, doneText(asked, ref, target, handed), target);
  const away = target.kind === 'person' ? await awayOf(asked, target.person.id, handed) : [];
  const text = [done, ...away].join(' ');
  // Where others read along no card follows, which might show that it is late beside a name.
  if (!asked.personal)
    return { text: handed.ok ? `${text} ${say(doneWords.undoInOwnChat, asked.language)}` : text };
  if (from) {
    const undo = handed.ok ? { ref, version: handed.inquiry.version } : undefined;
    return tellBacklog(asked, { ...from, note: { text, tone: 'good', undo } });
  }
  return handed.ok ? tellDone(asked, handed, text) : { card: noteCard(text), summary: text };
}

/** What was pressed before is told as it was then. */
const awayOf = async (asked: Asked, person: PersonId, handed: Done): Promise<string[]> =>
  handed.ok ? awayNote(asked, person, handed.inquiry) : [];

function doneText({ language, turn }: Asked, ref: InquiryRef, target: Target, handed: Done): string {
  if (target.kind === 'authority')
    return say(doneWords.sendAway, language, { ref, authority: maskCpr(target.authority) });
  if (target.kind === 'unit') {
    const stays = handed.ok && handed.before.inquiry.unit === target.unit.id;
    return say(stays ? doneWords.release : doneWords.redirect, language, { ref, unit: target.unit.name });
  }
  const { id, name, unit } = target.person;
  if (id === turn.who.id) return say(doneWords.assignToSelf, language, { ref });
  const moves = handed.ok && handed.before.inquiry.unit !== unit;
  if (!moves) return say(doneWords.assign, language, { ref, name });
  return say(words.elsewhere, language, { ref, name, unit: target.unit?.name ?? unit });
}

/** Its sender is told that what was typed held a CPR number. */
function masked({ language }: Asked, text: string, target: Target): string {
  const isMasked = target.kind === 'authority' && maskCpr(target.authority) !== target.authority;
  return isMasked ? [text, say(forms.masked, language)].join(' ') : text;
}

function refusedText(asked: Asked, refusal: StepRefusal, target: Target): string {
  if (refusal.reason !== 'already') return refusalText(asked, refusal);
  const isSelf = target.kind === 'person' && target.person.id === asked.turn.who.id;
  return say(isSelf ? refusalWords.alreadyYours : refusalWords.alreadyTheirs, asked.language);
}

type Refused = Exclude<HandedOver, Done>;

async function tellRefused(asked: Asked, wish: Wish, refused: Refused, from: From): Promise<Message> {
  if (from) {
    const text = await whyUnchanged(asked, wish, refused);
    return tellBacklog(asked, { ...from, note: { text, tone: 'attention' } });
  }
  if (refused.reason !== 'refused') return tellUnchanged(asked, wish, refused);
  return drawInquiry(asked, refused.opened, { text: refusalText(asked, refused.refusal), tone: 'attention' });
}
