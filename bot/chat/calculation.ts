import { calculationCard } from '../../cards/calculation/calculation-card.ts';
import type { Message } from '../core/conversation.ts';
import { localDay } from '../core/local-day.ts';
import { calculateDeadline } from '../journeys/calculate-deadline.ts';
import type { Reading, Unclear } from '../language/reading.ts';
import { calculation as words } from '../language/sentences/deadlines.ts';
import { receiptDate } from '../language/sentences/receipt.ts';
import { type Asked, inWords } from './ports.ts';

type Question = Extract<Reading, { command: 'deadline.calculate' }>;

/** In minutes after midnight. A day was told and no time, which matters to hours alone, and those are told apart. */
const NOON = 12 * 60;

/** "Hvornår skal et brev fra i går være besvaret?": computed, and nothing is registered. */
export function computeDeadline(asked: Asked, { channel, kind, received: date }: Question): Message {
  const { ports, language, clock } = asked;
  const received = localDay(Temporal.PlainDate.from(date));
  const today = clock.zone.dayOf(clock.now);
  if (received > today) return inWords(words.inFuture, asked);
  const at = received === today ? clock.now : clock.zone.at(received, NOON);
  const computed = calculateDeadline(ports, { channel, kind, received: at }, clock.now);
  if (!computed.ok) return inWords(words.outOfRange, asked);
  return calculationCard({ language, clock, channel, kind, received, obligations: computed.obligations });
}

/** What is missing is asked for, and never guessed. */
export function askForMore(asked: Asked, { about, missing }: Unclear): Message {
  if (about === 'inquiry.receipt') return inWords(receiptDate, asked);
  const [channel, day] = [missing.includes('channel'), missing.includes('received')];
  return inWords(channel && day ? words.askBoth : day ? words.askDay : words.askChannel, asked);
}
