import type { Inquiry } from '../core/inquiry.ts';
import { showCaller } from '../journeys/show-caller.ts';
import { phoneNumber } from '../language/phone-number.ts';
import { say } from '../language/sentence.ts';
import { callTo as words } from '../language/sentences/message.ts';
import type { Asked } from './ports.ts';

/** "Ring til: Hans Olsen, 46 31 30 00", to whoever calls and to nobody else. The name may hold anything. */
export async function callLines(
  { ports, turn, clock, language }: Asked,
  inquiry: Inquiry,
): Promise<string[]> {
  const shown = await showCaller(ports, inquiry, turn.who.id, clock.now);
  if (shown === undefined) return [];
  if (shown === 'whenTaken') return [say(words.whenTaken, language)];
  const { name, number, askedFor } = shown;
  const who =
    number === undefined
      ? say(words.unknown, language, { name: name ?? say(words.nameless, language) })
      : [name, phoneNumber(number)].filter(Boolean).join(', ');
  const isOther = askedFor !== undefined && askedFor.id !== turn.who.id;
  return [
    say(words.who, language, { who }),
    ...(isOther ? [say(words.askedFor, language, { name: askedFor.name })] : []),
  ];
}
