import type { CommandName, Reading } from './reading.ts';
import type { Text } from './tokens.ts';

/** What is asked about, or wished for, has not been done: "skal jeg tage BS-1042?", "jeg skal have besvaret BS-1042". */

const GREETING = '^(?:\\W|hej |hejsa |hi |hello |nu |so |sa |og |men )*';

/** "Må jeg få BS-1042 forlænget?" asks for it all the same. */
const WHETHER = new RegExp(
  `${GREETING}(?:mon\\b|gad vide|ved (?:du|i|nogen)|do you know|(?:ma|skal|bor) (?:jeg|vi)|(?:may|should|must|shall) (?:i|we))\\b(?! (?:lige )?(?:fa|bede|se)\\b)`,
);
const WISHED = new RegExp(
  `${GREETING}(?:(?:jeg|vi|i|we) (?:lige )?(?:skal|vil|ville|ma|onsker|skulle|behover|har brug|bliver nodt|er nodt|need|want|have to|would|will|wish|must)|` +
    '(?:kan|kunne|vil|gider|ma|can|could|will|would) (?:du|jeg|vi|i|you|we|der)|skal (?:gerne )?have|vil (?:gerne )?have|' +
    '(?:id|wed) like|(?:sorg|hjalp|lad|prov|husk|remember|let|lets|make sure)\\b)',
);
/** "Jeg skal lige sige at BS-1042 er besvaret" only tells. */
const TELLS =
  /\b(?:sige|meddele|notere?|registrere?|markere|satte|oplyse|skrive|besked|say|note|tell|know|record|register|mark|set)\b/;

/** What the citizen or we did; whoever wishes for it has not seen it yet. */
const DONE: ReadonlySet<CommandName> = new Set([
  'inquiry.receipt',
  'inquiry.answer',
  'inquiry.decide',
  'inquiry.calledBack',
  'inquiry.complete',
  'inquiry.wroteAgain',
  'inquiry.resume',
]);

/** @param told read from a phrase that tells what was done */
export function isOnlyWished(text: Text, reading: Reading, told: boolean): boolean {
  const about = reading.command === 'unclear' ? reading.about : reading.command;
  if (about === 'unknown' || !about.startsWith('inquiry.')) return false;
  if (WHETHER.test(text.line)) return about !== 'inquiry.show' && about !== 'inquiry.register';
  return told && DONE.has(about) && WISHED.test(text.line) && !TELLS.test(text.line);
}
