import { e164 } from '../core/e164.ts';
import { capital } from './due.ts';
import { phoneNumber } from './phone-number.ts';

/** What a message says, taken apart as far as it can be; empty where it says nothing of it. A person looks it over. */
export type SaidMessage = {
  /** Of whoever is to be called. */
  readonly name: string;
  /** As people write it. */
  readonly number: string;
  /** What is left: what it is about. */
  readonly subject: string;
};

/** "ring til Hans Olsen på 46 31 30 00 om byggetilladelse" → Hans Olsen · 46 31 30 00 · Byggetilladelse */
export function readMessage(text: string): SaidMessage {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const found = findNumber(plain);
  const number = found === undefined ? '' : phoneNumber(found.number);
  const named = splitName(found?.rest ?? plain, found !== undefined);
  return { number, name: named.name, subject: capital(withoutLead(named.rest)) };
}

/** Eight digits in the ways that Danes group them, or a number with its country. */
const NUMBER =
  /(?<![\p{Nd}/+-]|\p{Nd}[ .])(?:(?:\+|00)45 ?)?(?:\d{8}|\d{4} \d{4}|\d\d([ .-]?)\d\d\1\d\d\1\d\d)(?![\p{Nd}]|[ ./-]\p{Nd})|(?<![\p{Nd}+])(?:\+|00)[1-9][\d ()-]{5,17}\d(?!\p{Nd})/gu;

/** "sag 20261234", "journalnr. 12345678": eight digits that are no phone number. */
const OF_A_CASE =
  /(?:sag(?:en|s)?|journal|j|case|reference|ref)[ .-]*(?:nr|nummer|numre|no|number)?[ .:-]*$/iu;

/** "på tlf. ", "mobil: " */
const LEADS_TO_NUMBER =
  /[\s,;:(]*(?:(?:p[åa]|tlf|telefon(?:nummer|nr)?|mobil(?:nummer|nr|telefon)?|mob|nr|nummer|at|on|phone|mobile|number)(?!\p{L})[.:]?\s*)*$/iu;

type FoundNumber = {
  /** E.164 */
  readonly number: string;
  /** The text without it. */
  readonly rest: string;
};

/** The first phone number in a text that anybody may have written; undefined where there is none. */
export function findNumber(text: string): FoundNumber | undefined {
  for (const match of text.matchAll(NUMBER)) {
    const before = text.slice(0, match.index);
    const number = OF_A_CASE.test(before) ? undefined : e164(match[0]);
    if (number === undefined) continue;
    const after = text.slice(match.index + match[0].length).replace(/^\s*\)/u, '');
    const rest = [before.replace(LEADS_TO_NUMBER, ''), after.trim()].join(after.match(/^[,.;:]/u) ? '' : ' ');
    return { number, rest: rest.trim() };
  }
  return undefined;
}

const CAPITAL = "\\p{Lu}[\\p{L}.'’-]*";
const SMALL = "[\\p{L}'’-]+";
const TITLE = '(?:(?:hr|fru|frk|mr|mrs|ms)\\.? )?';
const NAME = `(${TITLE}${CAPITAL}(?:(?: (?:af|von|van|de|del|el|al))? ${CAPITAL}){0,4})`;
const WORDS = `(${SMALL}(?: ${SMALL}){0,2}?)`;
const ABOUT = '(?:om|omkring|ang[åa]ende|ang\\.?|vedr\\.?|vedr[øo]rende|about|regarding|concerning|re)';
const CALL =
  '(?:(?:du|hun|han|vi) (?:skal|bedes|m[åa]) )?(?:please )?(?:lige )?(?:ring(?:e)?|kontakt(?:e)?|call|phone|contact)(?: op)?(?: tilbage| back)?(?: til| to)?';
const CALLED =
  '(?:(?:har )?(?:lige )?ringe(?:de|r|t)|(?:has )?(?:just )?(?:called|calls|rang)|vil|[øo]nsker|sp[øo]rger|beder|wants|would|asks)';

/** Each with the name, and what comes after it. */
const NAMED: readonly RegExp[] = [
  new RegExp(`^${CALL} ${NAME}(?: (?:op|tilbage|back))?(?=$|[ ,.:;–-])(.*)$`, 'u'),
  new RegExp(`^${CALL} ${WORDS}(?: (?:op|tilbage|back))?(?=$|[,.:;]| ${ABOUT} )(.*)$`, 'iu'),
  new RegExp(`^${NAME}(?= ${CALLED}(?: |$))(.*)$`, 'u'),
  new RegExp(`^(?:opkald|opringning|besked|call|message) (?:fra|from) ${NAME}(?=$|[ ,.:;–-])(.*)$`, 'u'),
];

/** "Hans Olsen, 46 31 30 00, byggesag" */
const NAME_ALONE = new RegExp(`^${NAME}(?=$|,)(.*)$`, 'u');

const FIRST_WORD =
  /^(?:ringe?|kontakte?|call|phone|contact|du|hun|han|vi|please|opkald|opringning|besked|message)(?!\p{L})/iu;

/** Somebody who is meant, and not named; the first word, folded to small letters. */
const NOT_NAMED = new Set(
  'borger borgeren kunden klienten ham hende dem en et den det de mig os manden kvinden damen herren moderen faderen far mor skolen hun han the a him her them me us someone somebody back tilbage på pa on fra from om omkring about regarding venligst'.split(
    ' ',
  ),
);

function splitName(text: string, hasNumber: boolean): { name: string; rest: string } {
  // A sentence begins with a capital letter, also where it begins with the verb.
  const said = FIRST_WORD.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  for (const shape of hasNumber ? [...NAMED, NAME_ALONE] : NAMED) {
    const [, name = '', rest = ''] = shape.exec(said) ?? [];
    const [first = ''] = name.toLowerCase().split(' ');
    if (name !== '' && !NOT_NAMED.has(first)) return { name: name.replace(/[.'’-]+$/u, ''), rest };
  }
  return { name: '', rest: text };
}

const SOMEBODY = '(?: (?:ham|hende|dem|borgeren|him|her|them|the citizen))?';
const LEAD = new RegExp(
  `^(?:[\\s,.:;–-]+|(?:${CALL}${SOMEBODY} |(?:har )?ringe(?:de|t) |called |rang )?${ABOUT} )+`,
  'iu',
);
const CALL_ALONE = new RegExp(`^${CALL}${SOMEBODY}$`, 'iu');

/** Without "om", and without "ring" where nothing is left to say of whom. */
function withoutLead(text: string): string {
  const bare = text.trim();
  return CALL_ALONE.test(bare)
    ? ''
    : bare
        .replace(LEAD, '')
        .replace(/[\s,;:]+$/u, '')
        .trim();
}
