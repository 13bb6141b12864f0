import type { Language } from '../core/reply-language.ts';
import { type Found, fold, type Reader, shapeAt } from './tokens.ts';

/**
 * What an absence is for. It decides which days are meant when none or only the first is said, and is read past and
 * never kept. `open`: ill, without an end unless one is said; `leave`: needs a beginning; `child`: today only;
 * `dated`: needs its days.
 */
export type Reason = 'open' | 'leave' | 'child' | 'dated';

/** In plain words, both languages. Add one and it is understood. */
const WORDS: Readonly<Record<Reason, Readonly<Record<Language, string>>>> = {
  child: {
    da: `
      barn syg|barn sygt|barnet syg|barnet sygt|barnet er sygt|barnet er syg|barn er syg|mit barn er syg|mit barn er sygt|mit barn er blevet syg|mit barn er blevet sygt
      børn syge|børnene er syge|mine børn er syge|børnene syge|sygt barn|syge børn|sygt barn hjemme|barn hjemme syg|mit syge barn
      barns sygedag|barns første sygedag|barns 1 sygedag|barns anden sygedag|barns 2 sygedag|barnets første sygedag|barnets 1 sygedag|barn 1 sygedag|barn første sygedag|barns syg|barn sygedag`,
    en: `
      child sick|child is sick|child ill|child is ill|my child is sick|my child is ill|my kid is sick|my kid is ill|kid is sick|kid sick|my kids are sick|kids are sick|sick child|sick kid|ill child
      childs first sick day|childs first day of sickness|childs first day of illness|childs sick day|childs 1st sick day|my childs first sick day|caring for my sick child|care of sick child|care of my sick child`,
  },
  open: {
    da: `
      syg|syge|sygemeldt|sygemelder|sygemelding|sygedag|sygdom|syg hjemme|ligger syg|dårlig|forkølet|influenza|migræne|feber|omgangssyge|roskildesyge|blevet syg|blevet dårlig|sygefravær|meldt syg|ikke rask|halsbetændelse|hovedpine|ramt af sygdom|stress|corona|covid|kastet op|kaster op|opkast|ondt i maven|ondt i hovedet|ondt i ryggen|ondt i halsen|dårlig mave|hele natten|i nat|maveonde`,
    en: `
      sick|ill|unwell|under the weather|sick leave|off sick|calling in sick|call in sick|called in sick|home sick|down with the flu|down with flu|poorly|sickness|not well|not feeling well|feeling unwell|feeling ill|feeling sick|have a fever|have the flu|flu|sick day|fever|migraine|not feeling great`,
  },
  leave: {
    da: `
      barsel|barselsorlov|orlov|forældreorlov|fædreorlov|plejeorlov|graviditetsorlov|barselsfravær`,
    en: `
      maternity leave|paternity leave|parental leave|leave of absence|sabbatical|care leave|maternity|paternity`,
  },
  dated: {
    da: `
      ferie|ferien|sommerferie|juleferie|vinterferie|efterårsferie|påskeferie|ferieuge|ferieuger|restferie|ferieafholdelse|miniferie|feriedag|feriedage|kursusuge|holde fri|afholder ferie
      fri|fridag|fridage|feriefridag|feriefridage|omsorgsdag|omsorgsdage|seniordag|seniordage|afspadsering|afspadserer|afspadsere|afspadser|flekser|flexer|flexfri|fleksfri|flexfri|fleks|flex|flekstid|flextid|6 ferieuge|sjette ferieuge|tjenestefri|friuge|seniordag|feriefri|fritstillet|ude og rejse|timeafspadsering
      kursus|kurset|kurser|kursusdag|kursusdage|seminar|seminaret|konference|konferencen|temadag|uddannelse|uddannelsesdag|efteruddannelse|studietur|tjenesterejse|messe|workshop|studiebesøg|internat|skole|eksamen|undervisning|kompetenceudvikling|netværksdag|rejse|rejser|lederkursus|fagdag|førstehjælpskursus|diplomuddannelse|lederuddannelse|kursusforløb|efteruddannelseskursus|årsmøde|landsmøde
      tandlæge|tandlægen|læge|lægen|lægebesøg|tandlægebesøg|lægetid|tandlægetid|hospital|hospitalet|sygehus|sygehuset|speciallæge|fysioterapeut|fysioterapeuten|fysioterapi|fys|kiropraktor|psykolog|psykologen|undersøgelse|operation|opereres|behandling|scanning|skanning|jordemoder|jordemoderen|øjenlæge|øjenlægen|blodprøve|vaccination|kontrol|optiker|lægeaftale|tandlægeaftale|ambulatorium|ambulatoriet|mr scanning|læge tid|tandlæge tid|undersøges
      begravelse|bisættelse|bryllup|barnedåb|konfirmation|flytning|flyttedag|flytter|forældremøde|skolehjemsamtale|skole hjem samtale|ærinde|privat ærinde|private ærinder|bilen på værksted|værksted|værkstedet|håndværker|håndværkere|studenterfest|dimission|skolestart|indkøring|køreprøve|bil til syn|syn af bil|begravelsen|sølvbryllup|mellem jul og nytår|i julen|i påsken|i juledagene|jul og nytår|over nytår|i efterårsferien|i vinterferien|i sommerferien
      væk|fraværende|ikke til stede|ikke tilstede|ikke inde|ikke på arbejde|ikke på kontoret|ikke i huset|ikke på job|ikke til at træffe|ikke at træffe|bortrejst|ude|ude af huset|fravær|fraværet|utilgængelig|ude af kontoret|ikke her|ikke på pinden|ikke at finde på kontoret|kommer ikke|kommer ikke på arbejde|kommer ikke ind|møder ikke|møder ikke ind|arbejder ikke|kan ikke komme|kan ikke komme på arbejde|kan ikke møde|kan ikke komme ind`,
    en: `
      vacation|holiday|holidays|annual leave|summer holiday|summer vacation|christmas holiday|holiday leave|easter holiday|winter holiday|autumn holiday|leave|time off|day off|days off|half day off|time in lieu|toil|flex day|personal day|week off|off work|autumn break|winter break|christmas break|day of leave|days of leave
      off|away|absent|absence|out|out of office|out of the office|ooo|not available|unavailable|not in|not at work|not working|not in the office|gone|travelling|traveling|not coming in|not coming|not be in|wont be in|wont be at work|wont be working|wont be coming in|wont be coming|wont be here|wont be there|will not be in|not be at work|not be working|cant come in|cannot come in|wont come in|not be there|not here|not be here|not around|out of town|abroad|cant make it in|not make it in|not coming to work
      course|training|seminar|conference|workshop|business trip|work trip|study trip|exam|training day|trade fair|school|a class|trip
      dentist|dentists|doctor|doctors|gp|doctors appointment|dentist appointment|dentists appointment|dental appointment|hospital|appointment|physio|physiotherapist|medical appointment|surgery|funeral|wedding|moving house|errand|checkup|check up|specialist appointment|hospital appointment|doctor appointment|midwife|optician|parents evening|moving day`,
  },
};

const listed = (lines: string): readonly string[] =>
  lines
    .split(/\||\n/)
    .map((words) => words.trim())
    .filter((words) => words !== '');

/** All of them, for telling the language of a text. */
export const REASON_WORDS: Readonly<Record<Language, readonly string[]>> = {
  da: Object.values(WORDS).flatMap(({ da }) => listed(da)),
  en: Object.values(WORDS).flatMap(({ en }) => listed(en)),
};

const patternOf = (words: readonly string[]): string =>
  words
    .map((phrase) => fold(phrase).replace(/(\d)/g, '$1\\.?'))
    .sort((one, other) => other.length - one.length)
    .join('|');

const REASONS = Object.keys(WORDS) as readonly Reason[];
const SHAPES = REASONS.map((reason) => ({
  reason,
  shape: new RegExp(
    `(?:${patternOf([...listed(WORDS[reason].da), ...listed(WORDS[reason].en)])})(?![a-z])`,
    'y',
  ),
}));

/** The longest way first: "barn syg" before "syg". */
export const readReason: Reader<Reason> = (text, at) => {
  const found: Found<Reason>[] = [];
  for (const { reason, shape } of SHAPES) {
    const one = shapeAt(text, at, shape);
    if (one !== undefined) found.push({ value: reason, next: one.next });
  }
  return found.sort((one, other) => other.next - one.next);
};

/** What comes behind these words tells why, and is read past up to the end of the clause. */
const WHY =
  /(?:pga\.?|p\.? ?g\.? ?a\.?|pa grund af|grundet|fordi|i forbindelse med|ifm\.?|i anledning af|da jeg skal|jeg skal til|skal til|due to|because of|because|as i have|as i am|in connection with|owing to|as i need to)\b/y;
const MOST_WORDS = 7;

export const readWhy: Reader<true> = (text, at) => {
  const why = shapeAt(text, at, WHY);
  if (why === undefined) return [];
  const found: Found<true>[] = [];
  for (let next = why.next; next < text.tokens.length && next - why.next < MOST_WORDS; next += 1) {
    const token = text.tokens[next];
    if (token?.kind !== 'word' || CONDITIONAL.has(token.folded)) break;
    found.push({ value: true, next: next + 1 });
  }
  return found;
};

const CONDITIONAL = new Set([
  'hvis',
  'safremt',
  'medmindre',
  'if',
  'unless',
  'ikke',
  'not',
  'maske',
  'maybe',
]);
