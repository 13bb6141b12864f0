import type { Message } from '../core/conversation.ts';
import { maskCpr } from '../core/privacy.ts';
import type { NotYet } from '../language/not-yet.ts';
import type { ReadingOf, Unclear, Understood } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { notYet as words } from '../language/sentences/questions.ts';
import { wishText } from '../language/word-reading.ts';
import { impossibleText, lackingText } from './lacking.ts';
import type { Parties } from './people.ts';
import type { Asked } from './ports.ts';
import { partyName } from './who-question.ts';

/** Something understood that is not built yet: said back, so that its writer sees what came across, and no more. */
export function tellNotYet(asked: Asked, reading: ReadingOf<NotYet>, parties: Parties): Message {
  const { command, ...slots } = reading;
  const { language } = asked;
  const wish = wishText({ command, slots }, { ...wordedBy(asked), parties: namesOf(parties, asked) });
  return masked(asked, say(words.whole, language, { wish }));
}

/** The same of a text that was understood in part. */
export function tellNotYetOf(asked: Asked, unclear: Unclear): Message {
  const { language } = asked;
  const wish = wishText({ command: unclear.about, slots: saidOf(unclear) }, wordedBy(asked));
  const lacking = lackingText(unclear, asked);
  if (lacking === undefined) return masked(asked, say(words.probably, language, { wish }));
  const text = say(words.partly, language, { wish, lacking });
  return masked(asked, [impossibleText(unclear, asked), text].filter(Boolean).join(' '));
}

/** The slots that were understood; the reader may put the whole reading there. */
export function saidOf({ understood = {} }: Unclear): Understood {
  const { command: _command, ...slots } = understood;
  return slots;
}

export const wordedBy = ({ clock, language }: Asked) => ({ today: clock.zone.dayOf(clock.now), language });

const namesOf = (parties: Parties, asked: Asked) =>
  Object.fromEntries(Object.entries(parties).map(([slot, party]) => [slot, partyName(party, asked)]));

/** What is said back may hold a CPR number, which is never shown, and its writer is told. */
export function masked({ language }: Asked, text: string): Message {
  const safe = maskCpr(text);
  return { text: safe === text ? text : [safe, say(forms.masked, language)].join(' ') };
}
