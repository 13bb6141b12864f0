import { inquiryFacts } from '../../cards/inquiry/inquiry-facts.ts';
import { obligationText } from '../../cards/inquiry/obligation-text.ts';
import { journalCard } from '../../cards/journal/journal-card.ts';
import type { Message } from '../core/conversation.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import { openInquiry } from '../journeys/open-inquiry.ts';
import { becauseText } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { history as historyWords, journal as words } from '../language/sentences/history.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { historyLines } from './history-lines.ts';
import { tellNotShown } from './inquiry.ts';
import { type Asked, inWords } from './ports.ts';

/** "Kopiér til journalen": all that is known of it, whole, as plain text. */
export async function showJournalNote(asked: Asked, ref: InquiryRef): Promise<Message> {
  const { ports, turn, language, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const opened = await openInquiry(ports, ref, turn.who.id);
  if (!opened.ok) return tellNotShown(asked, ref, opened);
  const { inquiry } = opened;
  const caseType = ports.rules.caseTypes.find(({ id }) => id === inquiry.caseType);
  const facts = inquiryFacts({ language, clock, personal: true, caseType, ...opened });
  const lines = await historyLines(asked, await ports.inquiries.history(ref));
  const note = [
    [ref, inquiry.subject].filter(Boolean).join(' · '),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    `${say(words.deadlines, language)}:`,
    ...inquiry.obligations.flatMap((one) => [
      `- ${obligationText(one, { language, clock, inquiry })}`,
      `  ${becauseText(one, clock, language)}`,
    ]),
    '',
    `${say(historyWords.title, language)}:`,
    ...lines.map((line) => `- ${line}`),
  ].join('\n');
  return { card: journalCard(ref, note, language), summary: say(words.title, language, { ref }) };
}
