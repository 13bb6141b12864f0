import type { CommandName, Reading } from './reading.ts';
import type { Text } from './tokens.ts';

/** What is said of somebody else, quoted, or hidden, is nobody's command. */

const GREETING = '^(?:[^a-z@]|hej |hejsa |hi |hello |so |sa |og |men |jo |bare )*';
const VERB =
  '(?:er|har|holder|gar|tager|skal|bliver|blev|var|kommer|moder|is|are|has|have|was|takes|will be|bliver|syg|rask)';
const RELATIVE =
  '(?:far|mor|mand|kone|kareste|chef|leder|kollega|kollegaer|nabo|bror|soster|ven|veninde|boss|manager|colleague|husband|wife|father|mother|dad|mum|friend)';

/** "Du er syg", "I er syge", "min far er på ferie", and people who are called like a word: "Dag har fri". */
const OF_ANOTHER = new RegExp(
  `${GREETING}(?:(?:du|de|alle|den|det|han|hun|dag|fri|rask|they|you|he|she|everyone) ${VERB}\\b(?! jeg)|i (?:er|har|holder|gar|tager|skal|bliver)\\b|(?:min|mit|mine|vores|my|our) ${RELATIVE} )`,
);
/** "@Mette er syg": a mention before a verb is who it is about. */
const MENTIONED = new RegExp(`${GREETING}@(?: ?[a-z-]+){0,4}? ?${VERB}\\b`);

/** Commands about oneself, and what is noted as done by oneself. */
const OWN: ReadonlySet<CommandName> = new Set([
  'absence.log',
  'absence.return',
  'absence.cancel',
  'absence.change',
  'inquiry.take',
  'inquiry.answer',
  'inquiry.receipt',
  'inquiry.decide',
  'inquiry.calledBack',
  'inquiry.answering',
  'inquiry.dismiss',
]);

export function isOfAnother({ line }: Text, reading: Reading): boolean {
  const about = reading.command === 'unclear' ? reading.about : reading.command;
  if (about === 'unknown' || !OWN.has(about)) return false;
  const noted = about.startsWith('inquiry.');
  // "Den er besvaret: BS-1042" and "det er Bo der dækker" are the writer's own.
  const own = /^\W*(?:den|det) er\b/.test(line) && (noted || /\bder\b/.test(line));
  return (OF_ANOTHER.test(line) && !own) || (!noted && MENTIONED.test(line));
}

/** "BS-1042 kræver ikke kun svar", "no English": half a denial, which turns what is meant. */
export function isHedged({ line }: Text, reading: Reading): boolean {
  const { command } = reading;
  if (command === 'inquiry.dismiss') return /\b(?:kun|i dag|idag|endnu|only|today|yet)\b/.test(line);
  return (command === 'language' || command === 'undo') && /^\W*(?:no|ikke|ingen)\b/.test(line);
}

const QUOTE = '["“”„»«‘’\']';
const QUOTED = new RegExp(`^\\s*${QUOTE}.*${QUOTE}[.!?\\s]*$|^\\s*[»>“„"]`, 'su');

/** What is to be written, not what was done: "skriv: BS-1042 er besvaret". */
const DICTATED = /^\s*(?:skriv|svar|sig|write|say)\s*:/i;

/** Said by somebody else: in quotation signs from end to end, or behind one; or dictated. */
export const isQuoted = (written: string): boolean => QUOTED.test(written) || DICTATED.test(written);

/** Control characters, signs that turn the direction of a text, and halves of characters. */
const HIDDEN = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
export const isTampered = (written: string): boolean => HIDDEN.test(written);
