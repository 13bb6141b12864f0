import type { Message } from '../core/conversation.ts';
import { MORNING_AT } from '../core/morning.ts';
import { clock } from '../language/dates.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { morningHour as words } from '../language/sentences/morning.ts';
import { type Asked, inWords } from './ports.ts';

/** "morgenliste kl. 7.45" · "morgenliste fra" · "morgenliste til" */
type MorningReading = ReadingOf<'morning.at' | 'morning.on' | 'morning.off'>;

/** Of the sender's own list, and only in their own chat. */
export async function answerMorning(asked: Asked, reading: MorningReading): Promise<Message> {
  const { ports, turn, language, clock: time } = asked;
  const who = turn.who.id;
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  if (reading.command === 'morning.off') {
    await ports.preferences.change(who, { morningOff: true });
    return inWords(words.off, asked);
  }
  const minutes = reading.command === 'morning.at' ? minutesOf(reading.time) : undefined;
  if (reading.command === 'morning.at') {
    if (minutes === undefined) return inWords(words.notATime, asked);
    // First the row that acts, then the wish: a crash between leaves a row that sees that it is not wished for.
    await ports.planOwnMorning(who, minutes, time.now);
  }
  await ports.preferences.change(who, {
    morningOff: false,
    ...(minutes !== undefined && { morningAt: minutes }),
  });
  const { morningAt = MORNING_AT } = await ports.preferences.of(who);
  const hour = clock(minutes ?? morningAt, language);
  return { text: say(words.at, language, { time: hour }) };
}

/** "07:45" → 465 */
function minutesOf(time: string): number | undefined {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === '' ? undefined : Number(hours) * 60 + Number(minutes);
}
