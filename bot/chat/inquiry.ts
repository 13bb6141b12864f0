import type { BacklogPlace } from '../../cards/backlog/backlog-card.ts';
import { type InquiryView, inquiryCard, inquirySummary } from '../../cards/inquiry/inquiry-card.ts';
import { answeringNow } from '../core/answering.ts';
import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import type { HistoryEntry, Inquiry, InquiryRef } from '../core/inquiry.ts';
import { awaitsDecision } from '../core/life/closing.ts';
import { vainCallsIn } from '../core/life/vain-calls.ts';
import { shorten } from '../core/shorten.ts';
import type { Changed, Wish } from '../journeys/change-inquiry.ts';
import { type Opened, type OpenedInquiry, openInquiry } from '../journeys/open-inquiry.ts';
import { say } from '../language/sentence.ts';
import { inquiry as words } from '../language/sentences/inquiry.ts';
import { callLines } from './call-lines.ts';
import { historyLines } from './history-lines.ts';
import { inquiryButtons } from './inquiry-buttons.ts';
import { type Asked, sender } from './ports.ts';

/** "frist BS-1042" */
export async function showInquiry(asked: Asked, ref: InquiryRef, shown: Shown = {}): Promise<Message> {
  const opened = await openInquiry(asked.ports, ref, sender(asked));
  if (!opened.ok) return tellNotShown(asked, ref, opened);
  return isShownHere(asked, opened) ? drawInquiry(asked, opened, undefined, shown) : tellNotShown(asked, ref);
}

/** A confidential one is shown where nobody reads along, and elsewhere is as if it were not there. */
export const isShownHere = ({ personal }: Asked, { inquiry }: Pick<OpenedInquiry, 'inquiry'>): boolean =>
  personal || !inquiry.confidential;

/** Looked up before anything is done: what is told as if it were not there must not change either. */
export async function isHiddenHere(asked: Asked, ref: InquiryRef): Promise<boolean> {
  if (asked.personal) return false;
  const opened = await openInquiry(asked.ports, ref, sender(asked));
  return opened.ok && !isShownHere(asked, opened);
}

type NotShown = Extract<Opened, { ok: false }>;

/** Why it is not shown. One that is confidential is told as one that does not exist. */
export function notShownText(
  { language }: Asked,
  ref: InquiryRef,
  refusal: NotShown = { ok: false, reason: 'notFound' },
): string {
  if (refusal.reason === 'notFound' || refusal.unit === undefined)
    return say(words.notFound, language, { ref });
  return say(words.ofAnotherUnit, language, { ref, unit: refusal.unit.name });
}

export const tellNotShown = (asked: Asked, ref: InquiryRef, refusal?: NotShown): Message => ({
  text: notShownText(asked, ref, refusal),
});

export type Note = {
  readonly text: string;
  readonly tone: 'good' | 'attention';
  /** It was the reader's own change just now, and can be taken back. */
  readonly undo?: boolean;
};

/** Characters of a text in the history; the note for the journal has it whole. */
const LONGEST_TEXT = 160;

/** `more`: all that may be done with it, besides what is likely. `from`: the list that it was opened in. */
type Shown = { readonly more?: boolean; readonly from?: BacklogPlace | undefined };

/** The inquiry's card, with what has just been done or why it was not. */
export async function drawInquiry(
  asked: Asked,
  opened: OpenedInquiry,
  note?: Note,
  shown: Shown = {},
): Promise<Message> {
  const { ports, language, clock, personal } = asked;
  const { inquiry, unit, owner } = opened;
  const coveredBy = await coverOn(asked, opened);
  const [history, answering, callTo] = personal
    ? await Promise.all([
        ports.inquiries.history(inquiry.ref),
        answeringOn(asked, inquiry),
        callLines(asked, inquiry),
      ])
    : [[], undefined, []];
  const view = {
    language,
    clock,
    inquiry,
    unit,
    owner,
    coveredBy,
    caseType: ports.rules.caseTypes.find(({ id }) => id === inquiry.caseType),
    awaitsDecision: awaitsDecision(inquiry, ports.rules),
    buttons: personal ? inquiryButtons(asked, opened, { undo: note?.undo === true, ...shown }) : [],
    history: await historyLines(asked, history, LONGEST_TEXT),
    answering,
    callTo,
    vainCalls: vainCallsIn(history),
    authority: authorityIn(inquiry, history),
    personal,
    note,
  };
  return { card: inquiryCard(view), summary: note?.text ?? inquirySummary(view) };
}

/** Who covers for its owner, where the owner is away. */
async function coverOn({ ports }: Asked, { cover }: OpenedInquiry): Promise<InquiryView['coveredBy']> {
  if (cover?.away !== true) return undefined;
  return { name: cover.by && (await ports.directory.person(cover.by))?.name };
}

/** "Mette Holm svarer nu": who began lately, and when. */
async function answeringOn({ ports, clock }: Asked, inquiry: Inquiry) {
  const now = answeringNow(inquiry, clock.now);
  const person = now && (await ports.directory.person(now.by));
  return now && person && { name: person.name, at: now.at };
}

/** The one that it was sent away to, as somebody wrote it. */
function authorityIn({ closed }: Inquiry, history: readonly HistoryEntry[]): string | undefined {
  if (closed?.how !== 'sentAway') return undefined;
  const sent = history.flatMap(({ events }) => events).findLast(({ kind }) => kind === 'sentAway');
  return sent?.kind === 'sentAway' ? shorten(sent.authority, LONGEST_TEXT) : undefined;
}

type Refusal = Exclude<Changed, { ok: true } | { reason: 'refused' }>;

/**
 * Why nothing was changed, the same for every change.
 * @param on `version`: of the card that was pressed, which is then drawn anew
 */
export async function tellUnchanged(
  asked: Asked,
  on: Pick<Wish, 'ref' | 'version'>,
  refusal: Refusal,
): Promise<Message> {
  const { language } = asked;
  const { ref } = on;
  if (!('opened' in refusal)) return tellNotShown(asked, ref, refusal);
  const { opened } = refusal;
  if (!isShownHere(asked, opened)) return tellNotShown(asked, ref);
  if (refusal.reason === 'notTheirs') return tellNotTheirs(asked, on, opened);
  const text =
    refusal.reason === 'stale'
      ? await whoWasFaster(asked, opened.inquiry)
      : say(refusal.reason === 'closed' ? words.alreadyClosed : words.notClosed, language, { ref });
  return drawInquiry(asked, opened, { text, tone: 'attention' });
}

/** To words in words; a card whose buttons are theirs no more takes its own place. */
async function tellNotTheirs(
  asked: Asked,
  { ref, version }: Pick<Wish, 'ref' | 'version'>,
  opened: OpenedInquiry,
): Promise<Message> {
  const { language, personal } = asked;
  const owner = opened.owner?.name ?? say(words.someoneElse, language);
  const text = say(words.notTheirs, language, { ref, owner });
  if (version === undefined || !personal || !opened.may('see')) return { text };
  const taken = opened.owner !== undefined && (await wasTakenSince(asked, { ref, version }));
  const note = taken ? say(words.takenBy, language, { ref, owner }) : text;
  return drawInquiry(asked, opened, { text: note, tone: 'attention' });
}

/** Did whoever has it now take it after that version, rather than get it from somebody? */
async function wasTakenSince(
  { ports }: Asked,
  { ref, version }: { readonly ref: InquiryRef; readonly version: number },
): Promise<boolean> {
  const history = await ports.inquiries.history(ref);
  const got = history.findLast(({ events }) =>
    events.some(({ kind }) => kind === 'taken' || kind === 'assigned'),
  );
  return got !== undefined && got.version > version && got.events.some(({ kind }) => kind === 'taken');
}

/** Of a card that is older than the inquiry: who has changed it since. */
export async function whoWasFaster(asked: Asked, { ref }: Pick<Inquiry, 'ref'>): Promise<string> {
  const { language } = asked;
  const who = await whoChangedLast(asked, ref);
  if (who === 'you') return say(words.alreadyNoted, language);
  return who ? say(words.fasterPerson, language, { name: who.name }) : say(words.stale, language);
}

/** Undefined for a system, and for somebody whom the directory does not know. */
export async function whoChangedLast(
  { ports, turn }: Asked,
  ref: InquiryRef,
): Promise<'you' | Person | undefined> {
  const history = await ports.inquiries.history(ref);
  const by = history.at(-1)?.by;
  if (by === undefined || !('person' in by)) return undefined;
  return by.person === turn.who.id ? 'you' : ports.directory.person(by.person);
}
