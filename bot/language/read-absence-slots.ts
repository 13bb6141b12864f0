import { readName } from './read-names.ts';
import type { PartOfDay } from './reading.ts';
import { type Found, type Reader, shapeAt, type Text } from './tokens.ts';
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
  /(?:(?:og |men )?(?:jeg )?(?:(?:er|kommer|bliver|moder|regner med at vare|forventer at vare|forventes|forventet|skal vare) )?)?(?:forst )?(?:forventet )?(?:tilbage|retur)(?: igen| pa arbejde(?:t)?| pa kontoret)?(?: den| fra| er)?\b|(?:and )?(?:(?:i am|im|iwill be|i will be|will be|i come|coming|not) )?(?:back|returning|return)(?: again| at work| in the office| to work)?(?: from)?\b/y;

/** "tilbage på tirsdag": the first day back. */
export const readBack: Reader<Day> = (text, at) => {
  const back = shapeAt(text, at, BACK);
  if (back === undefined) return [];
  return saidDayAt(text, back.next).map(({ value, next }) => ({
    value: dayFrom(value, text.today, 'next'),
    next,
  }));
};

const SUBSTITUTE =
  '(?:afloser|aflosning|stedfortrader|vikar|substitute|stand ?-?in|cover|backup|back ?-?up|deputy|stand-in)';
const BEFORE = new RegExp(
  `(?:(?:og |med |with |and )?(?:min |mit |my |som |the )?${SUBSTITUTE}(?: er| bliver| skal vaere| is| will be| person)? ?:? ?|(?:bliver |er )?(?:dakke(?:s|t)|aflose(?:s|t)|passe(?:s|t)|varetages|erstattes) af |(?:i am |im |being )?covered by |i (?:mit|stedet) (?:sted )?(?:er )?|(?:kontakt|sporg|skriv til|ring til|henvend(?:else)? (?:dig |jer )?til|ask|contact|turn to) )`,
  'y',
);
const WITH = /(?:og |and )?(?:med|with|har|have) /y;
const AS = new RegExp(`(?:som|til at vaere|as) (?:min |my |mit )?${SUBSTITUTE}\\b(?: for mig| for me)?`, 'y');
const WHAT =
  '(?: (?:for )?(?:mig|me|mine (?:sager|opgaver|ting|henvendelser|mails|opkald|borgere)|mit(?: (?:bord|arbejde|omrade))?|my (?:cases|inquiries|calls|work|desk|mails?|emails?|tasks)|(?:min |the |my )?(?:telefon(?:en)?|phone)|sagerne|det|imens|s?a lange|over|in for me|in|her|while i am away|in the meantime|i mellemtiden|i stedet|ind|indtil da|imens|mens jeg er vak|til da|until then)(?![a-z]))*';
const AFTER = new RegExp(
  `(?:der )?(?:vil |skal |kan |will |is going to |can )?(?:dakker?|overtager?|tager? over|tager? sig af|tager?(?= mine| min|  mit| telefonen| sagerne)|passer?|afloser|aflose(?= mig)|star for(?= mit| mine)|svarer?(?= for mig| pa mine)|er (?:min )?${SUBSTITUTE}|bliver (?:min )?${SUBSTITUTE}|steps? in|stands? in|fills? in|covers?|is covering|takes? over|takes?(?= my)|looks? after(?= my)|handles?(?= my)|is (?:my )?${SUBSTITUTE}|traeder til|trader til|trader ind|holder fortet)\\b${WHAT}`,
  'y',
);

/** Who takes over, in the writer's own words: `@Mette Holm`, "Jonas tager over", "afløser: Anna". */
export const readSubstitute: Reader<string> = (text, at) => [
  ...named(text, shapeAt(text, at, BEFORE)?.next),
  ...as(text, shapeAt(text, at, WITH)?.next ?? at),
  ...readName(text, at).flatMap(({ value, next }) => {
    const after = shapeAt(text, next, AFTER);
    return after === undefined ? [] : [{ value, next: after.next }];
  }),
  ...mentioned(text, at),
];

const named = (text: Text, at: number | undefined): readonly Found<string>[] =>
  at === undefined ? [] : readName(text, text.tokens[at]?.folded === ':' ? at + 1 : at);

/** "med Anna som afløser" */
const as = (text: Text, at: number): readonly Found<string>[] =>
  readName(text, at).flatMap(({ value, next }) => {
    const after = shapeAt(text, next, AS);
    return after === undefined ? [] : [{ value, next: after.next }];
  });

const mentioned = (text: Text, at: number): readonly Found<string>[] =>
  text.tokens[at]?.folded === '@' ? readName(text, at) : [];

const SOMEBODY =
  /(?:(?:registrere?|opret|log|notere?|indtast|meld|ny|nyt|record|register|add|enter|note|report|new) )?(?:et |en |an |a |the )?(?:fravar|ferie|sygefravar|fri|orlov|sygemelding|kursus|absence|leave|vacation|holiday|sick leave|time off|day off) (?:for|pa|of)\b/y;
const REPORT = /(?:sygemeld|raskmeld|meld|registrere?|report|mark|register|log)\b/y;
const STATE = /(?:syg|fravarende|vak|sick|ill|absent|away|off|as)\b/y;

/** "fravær for Mette:", "meld Jonas syg": for somebody else, where the text says so. */
export const readForPerson: Reader<string> = (text, at) => {
  const somebody = shapeAt(text, at, SOMEBODY);
  if (somebody) return readName(text, somebody.next);
  const report = shapeAt(text, at, REPORT);
  if (report === undefined) return [];
  return readName(text, report.next).filter(
    ({ next }) => report.value[0].endsWith('sygemeld') || shapeAt(text, next, STATE) !== undefined,
  );
};
