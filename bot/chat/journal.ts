import { earlierChanges, earlierLine } from '../../cards/inquiry/inquiry-card.ts';
import { inquiryFacts } from '../../cards/inquiry/inquiry-facts.ts';
import { obligationRecord } from '../../cards/inquiry/obligation-text.ts';
import { fitting, type Room, shownObligations } from '../../cards/inquiry/shown-obligations.ts';
import { journalCard } from '../../cards/journal/journal-card.ts';
import type { Message } from '../core/conversation.ts';
import type { InquiryRef, Obligation } from '../core/inquiry.ts';
import { shorten } from '../core/shorten.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { openInquiry } from '../journeys/open-inquiry.ts';
import { becauseText } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { history as historyWords, journal as words } from '../language/sentences/history.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { historyLines } from './history-lines.ts';
import { tellNotShown } from './inquiry.ts';
import { type Asked, inWords, sender } from './ports.ts';

/** What a card can hold, in bytes of JSON; Teams drops one of more than 28 KB. */
const DEADLINES: Room = { over: 100, bytes: 7_000 };
const HISTORY_BYTES = 13_000;
/** Characters; only what was paused many times is longer. */
const LONGEST_BECAUSE = 1_000;

/** "Kopiér til journalen": all that is known of it as plain text, its texts whole; of a very long life the latest. */
export async function showJournalNote(asked: Asked, ref: InquiryRef): Promise<Message> {
  const { ports, language, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const opened = await openInquiry(ports, ref, sender(asked));
  if (!opened.ok) return tellNotShown(asked, ref, opened);
  const { inquiry } = opened;
  const caseType = ports.rules.caseTypes.find(({ id }) => id === inquiry.caseType);
  // Of another year than any: every day is told with its own.
  const dated = { ...asked, clock: { ...clock, now: 0 as EpochMs } };
  const facts = inquiryFacts({ language, clock: dated.clock, personal: true, caseType, ...opened });
  const draw = (one: Obligation) =>
    `- ${obligationRecord(one, { language, clock, inquiry })}\n  ${shorten(becauseText(one, clock, language), LONGEST_BECAUSE)}`;
  const deadlines = shownObligations(inquiry.obligations, draw, DEADLINES);
  const lines = await historyLines(dated, await ports.inquiries.history(ref));
  const shown = fitting(lines, (line) => line, HISTORY_BYTES);
  const note = [
    [ref, inquiry.subject].filter(Boolean).join(' · '),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    `${say(words.deadlines, language)}:`,
    ...deadlines.rows,
    ...earlierLine(deadlines, language),
    '',
    `${say(historyWords.title, language)}:`,
    ...shown.map((line) => `- ${line}`),
    ...earlierChanges(lines.length - shown.length, language),
  ].join('\n');
  return { card: journalCard(ref, note, language), summary: say(words.title, language, { ref }) };
}
