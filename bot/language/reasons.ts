import type { Language } from '../core/reply-language.ts';
import { type Found, fold, type Reader, shapeAt, type Text } from './tokens.ts';
import { beginsDays } from './when/starts.ts';

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
      barn syg|barn sygt|barnet syg|barnet sygt|barnet er sygt|barnet er syg|barn er syg
      børnene er syge|børnene syge|sygt barn|syge børn|sygt barn hjemme|barn hjemme syg|mit syge barn|mine syge børn|hjemme med sygt barn|passer sygt barn|passe sygt barn|pasning af sygt barn
      barns sygedag|barns første sygedag|barns 1 sygedag|barns anden sygedag|barns 2 sygedag|barns tredje sygedag|barns 3 sygedag|barnets første sygedag|barnets 1 sygedag|barnets sygedag|barn 1 sygedag|barn første sygedag|barns syg|barn sygedag|barnets anden sygedag|barnets 2 sygedag|barn syg anden dag|barn syg 2 dag|børns sygedag|børns første sygedag|børns 1 sygedag`,
    en: `
      child sick|child is sick|child ill|child is ill|kid is sick|kid sick|kids are sick|sick child|sick kid|ill child
      childs first sick day|childs first day of sickness|childs first day of illness|childs sick day|childs 1st sick day|my childs first sick day|caring for my sick child|care of sick child|care of my sick child|home with a sick child|home with a sick kid|home with my sick kid|home with my sick child`,
  },
  open: {
    da: `
      syg|syge|sygemeldt|sygmeldt|sygemelder|sygmelder|sygemelde|sygemeldes|sygemelding|sygmelding|sygedag|sygedage|sygdom|syg hjemme|ligger syg|dårlig|sygefravær|meldt syg|ikke rask|blevet syg|blevet dårlig|ramt af sygdom|sengeliggende|holder sengen|ligger i sengen|ligger ned|ligger underdrejet|lagt ned|utilpas|langtidssygemeldt|langtidssyg
      forkølet|forkølelse|influenza|migræne|feber|omgangssyge|roskildesyge|maveinfluenza|maveonde|halsbetændelse|lungebetændelse|bihulebetændelse|hovedpine|stress|corona|covid|covid 19|kastet op|kaster op|opkast|ondt i maven|ondt i hovedet|ondt i ryggen|ondt i halsen|dårlig mave|rygsmerter|hold i ryggen|hele natten|i nat`,
    en: `
      sick|ill|unwell|under the weather|sick leave|off sick|calling in sick|call in sick|called in sick|calling off sick|reporting sick|home sick|down with the flu|down with flu|down with a cold|poorly|sickness|illness|not well|not feeling well|not feeling good|feeling unwell|feeling ill|feeling sick|feeling poorly|feeling under the weather|have a fever|have a cold|have the flu|flu|sick day|sick days|fever|migraine|stomach bug|food poisoning|not feeling great|dont feel well|do not feel well|dont feel good|in bed with a fever|in bed with the flu|ill in bed|sick in bed`,
  },
  leave: {
    da: `
      barsel|barselsorlov|orlov|orlov uden løn|forældreorlov|fædreorlov|plejeorlov|graviditetsorlov|barselsfravær|sorgorlov|ulønnet orlov|studieorlov`,
    en: `
      maternity leave|paternity leave|parental leave|leave of absence|sabbatical|care leave|maternity|paternity|unpaid leave|leave without pay|study leave`,
  },
  dated: {
    da: `
      ferie|ferien|sommerferie|juleferie|vinterferie|efterårsferie|påskeferie|ferieuge|ferieuger|restferie|ferieafholdelse|miniferie|feriedag|feriedage|kursusuge|holde fri|afholder ferie|afholde ferie
      fri|frihed|fridag|fridage|feriefridag|feriefridage|omsorgsdag|omsorgsdage|seniordag|seniordage|seniorfridag|afspadsering|afspadserer|afspadsere|afspadser|afspadseringsdag|flekser|flexer|flexfri|fleksfri|flexfri|fleks|flex|flekstid|flextid|flekse|flexe|flexdag|fleksdag|flekstimer|flextimer|6 ferieuge|sjette ferieuge|tjenestefri|friuge|feriefri|fritstillet|ude og rejse|timeafspadsering|friweekend
      væk|fraværende|ikke til stede|ikke tilstede|ikke inde|ikke på arbejde|ikke på kontoret|ikke i huset|ikke på job|ikke til at træffe|ikke at træffe|ikke at få fat på|ikke til at få fat på|bortrejst|ude|ude af huset|fravær|fraværet|utilgængelig|ude af kontoret|ikke her|her ikke|er der ikke|ikke på pinden|ikke at finde på kontoret|kommer ikke|kommer ikke på arbejde|kommer ikke ind|møder ikke|møder ikke ind|møder ikke på arbejde|arbejder ikke|kan ikke komme|kan ikke komme på arbejde|kan ikke møde|kan ikke møde ind|kan ikke komme ind`,
    en: `
      vacation|holiday|holidays|annual leave|summer holiday|summer vacation|christmas holiday|holiday leave|easter holiday|winter holiday|autumn holiday|leave|time off|day off|days off|half day off|time in lieu|toil|flex day|flexi day|personal day|week off|off work|autumn break|winter break|christmas break|day of leave|days of leave|care day|vacation day|vacation days
      off|away|absent|absence|out|out of office|out of the office|ooo|not available|unavailable|not in|not at work|not working|not in the office|gone|travelling|traveling|not coming in|not coming|not be in|wont be in|wont be at work|wont be working|wont be coming in|wont be coming|wont be here|wont be there|wont be around|will not be in|not be at work|not be working|cant come in|cannot come in|wont come in|not be there|not here|not be here|not around|out of town|abroad|cant make it in|not make it in|not coming to work|cant come to work|cannot come to work`,
  },
};

/** Courses, appointments and occasions: dated, and where or what about may follow. */
const EVENTS: Readonly<Record<Language, string>> = {
  da: `
      kursus|på kurset|til kurset|kurser|kursusdag|kursusdage|seminar|på seminaret|konference|på konferencen|temadag|temamøde|uddannelse|uddannelsesdag|efteruddannelse|studietur|tjenesterejse|forretningsrejse|messe|workshop|studiebesøg|internat|skole|sprogskole|sprogskolen|sprogundervisning|danskundervisning|dansk undervisning|eksamen|undervisning|kompetenceudvikling|netværksdag|netværksmøde|rejse|rejser|lederkursus|fagdag|førstehjælpskursus|diplomuddannelse|lederuddannelse|kursusforløb|efteruddannelseskursus|årsmøde|landsmøde|kongres|generalforsamling|træf|jobsamtale
      tandlæge|tandlægen|tandlæge tid|tandlægetid|tandlægebesøg|tandlægeaftale|læge|lægen|læge tid|lægebesøg|lægetid|lægeaftale|egen læge|hospital|hospitalet|sygehus|sygehuset|speciallæge|speciallægen|fysioterapeut|fysioterapeuten|fysioterapi|fys|genoptræning|kiropraktor|kiropraktoren|psykolog|psykologen|akupunktur|zoneterapi|massage|undersøgelse|operation|opereres|behandling|scanning|skanning|mr scanning|røntgen|jordemoder|jordemoderen|øjenlæge|øjenlægen|ørelæge|ørelægen|hudlæge|hudlægen|blodprøve|vaccination|kontrol|optiker|optikeren|ambulatorium|ambulatoriet|undersøges|tandlægen med børnene|dyrlæge|dyrlægen|fodterapeut|hospitalsbesøg|frisør|frisøren
      begravelse|til begravelsen|bisættelse|bryllup|barnedåb|konfirmation|flytning|flyttedag|flytter|flytter bolig|forældremøde|forældresamtale|skolehjemsamtale|skole hjem samtale|ærinde|privat ærinde|private ærinder|bilen på værksted|værksted|værkstedet|håndværker|håndværkere|studenterfest|dimission|skolestart|indkøring|køreprøve|bil til syn|syn af bil|sølvbryllup|guldbryllup|rund fødselsdag|mellem jul og nytår|i julen|i påsken|i juledagene|jul og nytår|over nytår|i efterårsferien|i vinterferien|i sommerferien|eid|bankmøde|i banken|i retten`,
  en: `
      course|training|seminar|conference|workshop|business trip|work trip|study trip|exam|training day|trade fair|school|language school|language class|danish class|danish classes|a class|classes|trip|team offsite|job interview
      dentist|dentists|doctor|doctors|gp|doctors appointment|dentist appointment|dentists appointment|dental appointment|hospital|appointment|physio|physiotherapy|physiotherapist|physical therapy|rehab|medical appointment|surgery|operation|checkup|check up|a scan|specialist appointment|hospital appointment|doctor appointment|midwife|optician|chiropractor|psychologist|therapy|therapist|blood test
      funeral|wedding|moving house|moving|errand|errands|parents evening|moving day|christening|car service|graduation`,
};

const listed = (lines: string): readonly string[] =>
  lines
    .split(/\||\n/)
    .map((words) => words.trim())
    .filter((words) => words !== '');

/** All of them, for telling the language of a text. */
export const REASON_WORDS: Readonly<Record<Language, readonly string[]>> = {
  da: [...Object.values(WORDS).flatMap(({ da }) => listed(da)), ...listed(EVENTS.da)],
  en: [...Object.values(WORDS).flatMap(({ en }) => listed(en)), ...listed(EVENTS.en)],
};

const patternOf = (words: readonly string[]): string =>
  words
    .map((phrase) => fold(phrase).replace(/(\d)/g, '$1\\.?'))
    .sort((one, other) => other.length - one.length)
    .join('|');

const shapeOf = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?:${patterns.join('|')})(?![a-z])`, 'y');

/** "Min yngste datter har fået feber" */
const CHILD_DA =
  '(?:(?:har )?(?:et |mit |min |mine |vores )?(?:(?:lille|yngste|aldste|mindste|store) )?(?:barn|barnet|datter|son|dreng|pige|knagt|yngste|aldste|mindste|baby|born|unger|bornene|ungerne|drenge|piger|tvillinger)' +
  ',?(?: der)?(?: (?:er|ligger|har|har faet|er blevet|blev|bliver))? (?:syg|sygt|syge|darlig|feber|omgangssyge|skoldkopper|influenza|forkolet|sloj))';
const CHILD_EN =
  '(?:(?:a |my |our )?(?:(?:little|youngest|eldest|oldest) )?(?:child|kid|daughter|son|boy|girl|baby|kids|children|toddler)(?: (?:is|are|has|have|got|has got|came down with))? (?:sick|ill|unwell|a fever|fever|the flu|poorly|chickenpox))';
/** Ailing alone is no absence; staying at home because of it is. */
const STAYS_HOME =
  '(?:(?:har det (?:\\w+ )?(?:skidt|darligt|elendigt)|foler mig (?:sloj|skidt|darlig|syg)|sloj|skidt tilpas),?(?: (?:og|sa))?(?: jeg)? (?:bliver|holder mig|er)(?: jeg)? hjemme)';

const REASONS = Object.keys(WORDS) as readonly Reason[];
const IRREGULAR: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  child: [CHILD_DA, CHILD_EN],
  open: [STAYS_HOME],
};
const SHAPES = REASONS.map((reason) => ({
  reason,
  shape: shapeOf([
    ...(IRREGULAR[reason] ?? []),
    patternOf([...listed(WORDS[reason].da), ...listed(WORDS[reason].en)]),
  ]),
}));
const EVENT = shapeOf([patternOf([...listed(EVENTS.da), ...listed(EVENTS.en)])]);

/** The longest way first: "barn syg" before "syg". */
export const readReason: Reader<Reason> = (text, at) => {
  const found: Found<Reason>[] = [];
  for (const { reason, shape } of SHAPES) {
    const one = shapeAt(text, at, shape);
    if (one !== undefined) found.push({ value: reason, next: one.next });
  }
  const event = shapeAt(text, at, EVENT);
  if (event !== undefined)
    for (const next of [event.next, ...topic(text, event.next)]) found.push({ value: 'dated', next });
  return found.sort((one, other) => other.next - one.next);
};

const TOPIC = new Set(['i', 'om', 'pa', 'ved', 'in', 'on', 'at', 'about']);
const MOST_TOPIC_WORDS = 2;

/** "kursus i ny lovgivning", "messe i Herning" */
function topic(text: Text, from: number): readonly number[] {
  if (!TOPIC.has(text.tokens[from]?.folded ?? '')) return [];
  const ends: number[] = [];
  for (let next = from + 1; ends.length < MOST_TOPIC_WORDS; next += 1) {
    const token = text.tokens[next];
    if (token?.kind !== 'word' || NO_TOPIC.has(token.folded) || beginsDays(text, next)) break;
    ends.push(next + 1);
  }
  return ends;
}

/** Words that begin something else. */
const NO_TOPIC = new Set(
  (
    'og sa men med jeg der som er har var bliver hvor hvis nar mens ikke maske for til fra af kl klokken formiddag eftermiddag formiddagen ' +
    'eftermiddagen dag idag morgen overmorgen aften mellem min mit mine dagene perioden vegne afloser vikar and so but with i is has who while not maybe ' +
    'my me behalf morning afternoon today tomorrow if'
  ).split(' '),
);
