import { readName } from './read-names.ts';
import type { PartOfDay } from './reading.ts';
import { type Reader, shapeAt } from './tokens.ts';
import { type Day, dayFrom } from './when/day.ts';
import { WEEKDAY, weekdayOf } from './when/names.ts';
import { saidDayAt } from './when/said-day.ts';

const MORNING =
  /(?:(?:her )?(?:i|om|fra|for|i lobet af) )?formiddag(?:en)?\b|(?:(?:this|in the|for the) )?morning\b|(?:the )?first half of the day\b|a\.m\.?/y;
const AFTERNOON =
  /(?:(?:her )?(?:i|om|fra|for|i lobet af) )?eftermiddag(?:en)?\b|(?:(?:this|in the|for the) )?afternoon\b|(?:the )?second half of the day\b/y;

export const readPart: Reader<PartOfDay> = (text, at) => {
  const [morning, afternoon] = [shapeAt(text, at, MORNING), shapeAt(text, at, AFTERNOON)];
  if (morning) return [{ value: 'morning', next: morning.next }];
  return afternoon ? [{ value: 'afternoon', next: afternoon.next }] : [];
};

const DAYS = `${WEEKDAY}(?:e(?:ne)?|en|s)?`;
const LIST = `(${DAYS}(?:(?: ?,| ?\\+| ?&| og| and| samt)(?: og| and)? ?(?:hver |every )?${DAYS})*)`;
const EVERY = new RegExp(`(?:hver|every|each|alle|om|on)(?: eneste| single)? ${LIST}\\b|${LIST}\\b`, 'y');
const PLURAL = new RegExp(`^(?:hver|every|each|alle)|${WEEKDAY}(?:e(?:ne)?|en|s)\\b`);

/** "hver mandag og onsdag", "om fredagen", "on Fridays", "fredage" */
export const readEvery: Reader<readonly number[]> = (text, at) => {
  const found = shapeAt(text, at, EVERY);
  if (found === undefined || !PLURAL.test(found.value[0]) || /^i /.test(found.value[0])) return [];
  const days = [...found.value[0].matchAll(new RegExp(WEEKDAY, 'g'))].map(([name]) => weekdayOf(name));
  return [{ value: [...new Set(days)].sort((one, other) => one - other), next: found.next }];
};

const BACK =
  /(?:(?:og |men )?(?:jeg )?(?:(?:er|kommer|bliver|moder|regner med at vare|forventer at vare|forventes|forventet|skal vare) )?)?(?:forst )?(?:forventet )?(?:tilbage|retur)(?: igen| pa arbejde(?:t)?| pa jobbet| pa pinden| pa kontoret)*(?: den| fra og med| fra| er| pr\.?)?(?![a-z])|(?:and )?(?:(?:i am|im|iwill be|i will be|will be|i come|coming|not) )?(?:back|returning|return)(?: again| at work| in the office| in office| to work| on the job)*(?: from| as of)?(?![a-z])/y;

/** "tilbage på tirsdag": the first day back. */
export const readBack: Reader<Day> = (text, at) => {
  const back = shapeAt(text, at, BACK);
  if (back === undefined) return [];
  return saidDayAt(text, back.next).map(({ value, next }) => ({
    value: dayFrom(value, text.today, 'next'),
    next,
  }));
};

const KINDS_OF_ABSENCE =
  '(?:fravar|ferie|sygefravar|sygdom|fri|orlov|sygemelding|sygmelding|kursus|absence|leave|sick leave|vacation|holiday|time off|day off)';
const ENTER =
  'registrere?|opret|log|notere?|indtast|indberet|meld|skriv|lag|lagge|ny|nyt|record|register|add|enter|note|report|new';
/** What somebody wants to have done; "har registreret" tells what is done. */
const ENTERED =
  '(?:have|fa|der skal) (?:registreret|noteret|meldt|lagt|skrevet|indberettet|oprettet|registreres|noteres|meldes|lagges|oprettes)';
const SOMEBODY = new RegExp(
  `(?:(?:${ENTER}|${ENTERED}) )?(?:et |en |an |a |the )?${KINDS_OF_ABSENCE}(?: ind)?(?: i systemet)? (?:for|pa vegne af|pa|of|on behalf of)(?![a-z])`,
  'y',
);
const REPORT = /(?:sygemeld|raskmeld|meld|registrere?|notere?|report|mark|register|log)\b/y;
const STATE = /(?:(?:som |as )?(?:syg|fravarende|vak|sygemeldt|sick|ill|absent|away|off|out)|as)\b/y;
const IS_REPORTED =
  /(?:skal|bedes|onskes|skal gerne) (?:sygemeldes|sygemeldt|meldes syg|meldt syg|(?:registreres|noteres|registreret|noteret)(?: som)? (?:syg|fravarende|vak|sygemeldt))\b/y;

/** "fravær for Mette:", "meld Jonas syg": for somebody else, where the text says so. */
export const readForPerson: Reader<string> = (text, at) => {
  const somebody = shapeAt(text, at, SOMEBODY);
  if (somebody) return readName(text, somebody.next);
  const report = shapeAt(text, at, REPORT);
  if (report === undefined)
    return readName(text, at).flatMap(({ value, next }) => {
      const reported = shapeAt(text, next, IS_REPORTED);
      return reported === undefined ? [] : [{ value, next: reported.next }];
    });
  return readName(text, report.next).filter(
    ({ next }) => report.value[0].endsWith('sygemeld') || shapeAt(text, next, STATE) !== undefined,
  );
};
