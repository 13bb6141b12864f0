import type { InquiryRef } from '../core/inquiry.ts';
import type { CommandName, Reading, ReadingOf, Understood } from './reading.ts';
import type { Text } from './tokens.ts';

/**
 * What is asked has not been told: "er BS-1042 spam" changes nothing, with or without the question mark that telephones
 * leave out. A verb before its subject asks, in both languages; without a subject, "har sendt afgørelsen BS-1042", it
 * tells. "Nu er BS-1042 besvaret" tells, too: only what changes nothing may stand in front.
 */

const HELLO =
  '^(?:[^a-z\\d]|(?:hej|hejsa|hello|hi|hey|dav|godmorgen|goddag|god morgen|god dag|good morning|svarfrist|du|og|men|ja|nej|jo|na|hov|ok|okay|hm+|mon|undskyld|sorry|sig mig|sporgsmal|question|tell me|and|but|so|well|yes|no)(?![a-z]))*';
/** As the line has it; a subject only where more is said of it: "er BS-1042 spam", but "afventer BS-1042". */
const REF = '\\p{L}{2,3}(?: ?- ?| )?\\d{1,6}\\b';
const REF_AND_MORE = `${REF}(?=[^a-z\\d]+[a-z\\d])`;

const DANISH_PERSON =
  '(?:jeg|vi|du|han|hun|man|nogen|i(?= (?!dag|gar|forgars|morges|aftes|nat|\\w+dags|[^ ]*\\d)))';
const DANISH_THING = 'den|det|der|sagen?|henvendelsen?';
const CITIZEN = 'borgere?n?|ansogere?n?|parten|kunden|virksomheden';
const DOCUMENT =
  'ansogning(?:en)?|mail(?:en)?|brev(?:et)?|opkald(?:et)?|tilbagekald(?:et)?|afgorelse(?:n)?|afslag(?:et)?|bevilling(?:en)?|tilladelse(?:n)?|kvittering(?:en)?|besvarelse(?:n)?|rykker(?:en)?|frist(?:en)?|svar(?:et)?(?= (?:\\w+ )?(?:sendt|afsendt|givet|gaet|kommet|modtaget|ude|blevet))';
const ALL =
  'alt|alle|materiale(?:t)?|dokumentation(?:en)?|papirer(?:ne)?|bilag(?:ene)?|oplysninger(?:ne)?|de';

/** "Kan du", "vil du", "gider du" beg for it, and "efter vi" is no verb. */
const NO_VERB = '(?:efter|eller|under|over|gider|kan|kunne|vil|ville|skulle|ma)';
const DANISH: readonly string[] = [
  // Any verb before a person: "tager jeg", "ringede vi", "fik du".
  `(?!${NO_VERB} )(?:\\w+er|\\w+te|\\w+ede|har|fik|tog|kom|blev|var|gav|traf|skrev|sa|gik|skal|bor|burde|har du) ${DANISH_PERSON}`,
  `(?:er|blev|bliver|var) (?:${DANISH_THING}|${CITIZEN}|${DOCUMENT}|${ALL}|${REF_AND_MORE})`,
  `har (?:(?:${DANISH_THING}|de)(?! (?:hele|manglende|sidste|nodvendige|fornodne)\\b)|${CITIZEN}|${DOCUMENT}|${REF_AND_MORE}|(?:${ALL})(?=.* varet\\b))`,
  `(?:fik|kom|kommer) (?:der|${CITIZEN}|${REF_AND_MORE})`,
  `(?:kraver|behover|forventer|onsker|mangler|skal|ma|bor|burde) (?:${DANISH_THING}|${CITIZEN}|${DOCUMENT}|${REF_AND_MORE})`,
  // "Venter borgeren BS-1042" waits for him; so does "afventer borgeren".
  `(?:venter|afventer) (?:${DANISH_THING}|${REF_AND_MORE})`,
  `venter (?:${CITIZEN})(?= (?!${REF})\\w)`,
];

/** Folded, "does" has lost its e, as "oe" is an ø. */
const ENGLISH_PERSON = '(?:i|we|you|they|he|she|anyone|anybody|someone|somebody|nobody|no one)';
const ENGLISH_NOUN =
  '(?:(?:the|our|this|that|any|an?) )?(?:citizen|applicant|case|inquiry|application|letter|email|decision|receipt|answer|reply|deadline|documents|information|papers|reminder)';
const ENGLISH: readonly string[] = [
  `(?:am|have|havent|had|do|dont|did|didnt|dos|dosnt|has|hasnt|are|arent|were|werent|is|was) ${ENGLISH_PERSON}`,
  `(?:is|isnt|was|wasnt|are|arent|were|werent) (?:it|this|that|there|all|everything|(?!an? )${ENGLISH_NOUN}|${REF_AND_MORE})`,
  `(?:has|hasnt|dos|dosnt) (?:it|this|that|there|everything|${ENGLISH_NOUN}|${REF_AND_MORE})`,
  `(?:did|didnt) (?:${ENGLISH_NOUN}|${REF_AND_MORE})`,
  `(?:have|havent|had) (?:${REF_AND_MORE}|(?:all|any|the|there)(?=.* been\\b))`,
];

/** Behind the inquiry's name and a sign; without one, "BS-1042 har vi besvaret" tells, and "BS-1042 er den min" asks. */
const NAMED = `(?:${REF} ?[,:;.-] ?|${REF} (?=(?:er|har|kraver|venter|afventer) (?:den|det)\\b|(?:is|are|has|have|was|did|dos) ))?`;
const INVERTED = new RegExp(`${HELLO}${NAMED}(?:${[...DANISH, ...ENGLISH].join('|')})(?![a-z])`, 'u');

/** "BS-1042 besvaret?", "… om BS-1042 er besvaret": what is told is then asked. */
export const asksAbout = ({ written, line }: Text): boolean =>
  /\?[\s!?.]*$/.test(written) || /^\W*(?:om|whether|if)\b/.test(line);

/** "Kan BS-1042 genåbnes?": whether it may be, or a wish that it is; "kan du genåbne …" and "kan jeg få …" wish. */
const POSSIBLE = new RegExp(
  `${HELLO}(?:kan|kunne|can|could) (?:den|det|sagen|henvendelsen|it|this|that|(?:the )?case|(?:den )?frist(?:en)?|svarfristen|(?:the )?deadline|typen?|${REF})`,
  'u',
);
const POSSIBLE_FOR_ME = new RegExp(
  `${HELLO}(?:kan|kunne|ma|can|could|may) (?:jeg|vi|man|i|we|one)\\b(?! (?:lige )?(?:fa|bede|sporge|get|have|ask)\\b)`,
);
/** "BS-1042 bør genåbnes", "… er måske en ansøgning": an opinion, or a guess. */
const OPINION = /\b(?:bor|burde|maske|muligvis|vistnok|formentlig|vel|ought|maybe|perhaps|probably)\b/;

/** Those that change an inquiry, or open what does. */
const changes = (command: CommandName): boolean =>
  command.startsWith('inquiry.') && command !== 'inquiry.show' && command !== 'inquiry.register';

const aboutOf = (reading: Reading): CommandName | undefined =>
  reading.command === 'unknown' ? undefined : reading.command === 'unclear' ? reading.about : reading.command;

/** The question whether something was done is answered by the inquiry; undefined where none is asked, or of none. */
export function shownIfAsked({ line }: Text, reading: Reading): ReadingOf<'inquiry.show'> | undefined {
  const about = aboutOf(reading);
  if (about === undefined || !(changes(about) || about === 'inquiry.show') || !INVERTED.test(line)) return;
  const said: Understood = reading.command === 'unclear' ? (reading.understood ?? {}) : reading;
  return typeof said.ref === 'string' ? { command: 'inquiry.show', ref: said.ref as InquiryRef } : undefined;
}

/** Asked whether it may be done, or said to be good if it were: nothing is done before it is said again. */
export function isPondered({ line }: Text, { command }: Reading): boolean {
  if (command === 'unknown' || command === 'unclear') return false;
  if (command !== 'undo' && !changes(command)) return false;
  return [POSSIBLE, POSSIBLE_FOR_ME, OPINION].some((doubt) => doubt.test(line));
}
