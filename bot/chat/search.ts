import { foundCard } from '../../cards/found/found-card.ts';
import type { Answer, Found } from '../core/conversation.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import { maskCpr } from '../core/privacy.ts';
import { type FoundInquiry, findInquiries } from '../journeys/find-inquiries.ts';
import { capital, dueText } from '../language/due.ts';
import { referencesIn } from '../language/references-in.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';
import { search as words } from '../language/sentences/extension.ts';
import { inquiryCard } from '../language/sentences/inquiry.ts';
import { channelWords } from '../language/words.ts';
import { type Asked, inWords, sender } from './ports.ts';

/** What somebody types beside a chat, to put an inquiry into it. The list is theirs alone; the card is everybody's. */
export async function answerSearch(
  asked: Asked,
  { query, skip }: { readonly query: string; readonly skip: number },
): Promise<Answer> {
  if (maskCpr(query) !== query) return nothing(asked, words.noCpr);
  const { ports } = asked;
  const found = await findInquiries(ports, { ...sender(asked), refs: referencesIn(query), text: query });
  if (found.length === 0) return nothing(asked, query === '' ? words.nothingOwn : words.nothing);
  return { messages: [], found: await Promise.all(found.slice(skip).map((one) => draw(asked, one))) };
}

const nothing = (asked: Asked, sentence: Sentence): Answer => ({ messages: [inWords(sentence, asked)] });

async function draw({ ports, clock, language }: Asked, inquiry: FoundInquiry): Promise<Found> {
  const { ref, subject, channel, next, closed } = inquiry;
  const unit = await ports.directory.unit(inquiry.unit);
  const due = next === undefined ? say(deadlineList.nothingDue, language) : dueText(next, clock, language);
  const how = say(channelWords[channel], language);
  const parts = [closed ? say(inquiryCard.closed, language) : due, how, ...(unit ? [unit.name] : [])];
  return {
    title: titleOf(ref, subject),
    text: capital(parts.join(' · ')),
    // As everything that others read.
    card: foundCard({ ...inquiry, unit, clock, language: ports.profileLanguage }),
  };
}

/** Two lines in the list; more would run into what stands below. In characters. */
const LONGEST_TITLE = 50;

function titleOf(ref: InquiryRef, subject: string | undefined): string {
  const title = [ref, ...(subject === undefined ? [] : [withoutMarkup(subject)])].join(' · ');
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}

/** A list like this is drawn by the client, and not every client draws it as plain text. */
export const withoutMarkup = (text: string): string => text.replace(/</g, '‹').replace(/>/g, '›');
