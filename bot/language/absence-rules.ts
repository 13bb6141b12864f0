/** Parts of what is said of absences, cover and duty, in the language of pattern.ts; see rules.ts. */

const ABSENCE_NOUNS =
  'fravær|fraværet|fraværsregistrering|fraværsmelding|fraværsdag|fraværsdage|fraværsperiode|fraværsperioder|ferie|ferien|ferier|sommerferie|juleferie|vinterferie|efterårsferie|påskeferie|ferieuge|ferieuger|feriedag|feriedage|ferieregistrering|feriefridag|feriefridage|ferieanmodning|ferieønske|sygemelding|sygemeldingen|sygmelding|sygedag|sygedage|sygefravær|fridag|fridage|fridagen|fri|friuge|frihed|kursus|kurset|kursusdag|kursusdage|afspadsering|afspadseringen|orlov|orloven|barsel|barselsorlov|omsorgsdag|omsorgsdage|seniordag|seniordage|tandlægetid|lægetid|flexdag|fleksdag';
const ABSENCE_NOUNS_EN =
  'absence|absences|leave|sick leave|annual leave|parental leave|vacation|vacations|holiday|holidays|time off|day off|days off|vacation day|course|trip|sick day|absence registration|out of office|flex day';

export const ABSENCE_RULES: Readonly<Record<string, string>> = {
  fraværsord: ABSENCE_NOUNS,
  'mit-fravær': `([hele] (mit|min|mine|det|den|dette|denne) [registrerede|planlagte|noterede|kommende|anmeldte|fremtidige|indtastede|oprettede|seneste|næste] (${ABSENCE_NOUNS}) [[som|jeg] [jeg] har (noteret|registreret|meldt|lagt|indtastet|oprettet) [ind]]|fraværet|ferien|sygemeldingen|kurset|fridagen|feriedagen)`,
  'my-absence': `(my|the|this|that) [whole] [planned|registered|upcoming|logged|next|entire] (${ABSENCE_NOUNS_EN}) [request|registration|entry|booking|record] [[that] (i|ive|i have) (registered|logged|entered|booked|put in|noted)]`,
  'mine-fravær':
    '(mit|min|mine) [registrerede|kommende|planlagte|noterede|samlede] (fravær|ferie|ferier|fraværsdage|feriedage|fraværsoversigt|fridage|fraværsregistreringer|fraværskalender|fraværsperioder|sygedage|sygefravær|ferieoversigt|fraværsliste)',
  ferie: '(ferie|ferien|sygdom|kursus|kurset|barsel|orlov|fravær|sygemelding|sygefravær|syg|afspadsering)',
  'på-mig': '([ind|op] (til|på|for) (mig|undertegnede)|ind|i systemet)',
  noter:
    'registrer|registrér|registrere|opret|oprette|log|noter|notér|notere|indtast|indtaste|meld|melde|tilføj|tilføje|anmeld|anmelde|indberet|indberette|læg|lægge|nyt|ny|skriv|skrive|sæt|sætte|anfør|anføre|før|føre|indskriv',
  note: 'log|register|record|add|enter|note|report|new|book|create|put in|put down',
  noteret:
    'registreret|noteret|meldt|lagt|lagt ind|skrevet|skrevet ind|indtastet|oprettet|tilføjet|indberettet|sat|ført|ført ind|anført|registreres|noteres|meldes|lægges ind|skrives ind|indberettes|oprettes|tilføjes',
  noted: 'registered|logged|recorded|noted|entered|added|put in|put down|booked|reported',

  ud: '[hjem|tidligt|tidligere|fri|kontoret|arbejdet|af sted|afsted|herfra|min vej|før tid|før|fra arbejde|fra kontoret|for i dag|børn|barn|børnene|barnet|ud af døren|allerede|i dag]',
  senere:
    '(kommer senere|møder senere|kommer sent|møder sent|starter senere|kommer lidt senere|bliver forsinket|er forsinket|forsinket|er lidt forsinket|bliver lidt forsinket|kommer for sent|senere på arbejde)',

  rask: '(rask|raskt|frisk|raskmeldt|friskmeldt|frisk igen|rask igen|på benene|klar igen|på højkant|oven på|ovenpå|arbejdsdygtig|kommet på benene|kommet mig)',
  'på-arbejde':
    '([på] (arbejde|arbejdet|arbejdspladsen|jobbet|job|kontoret|pinden|pladsen|posten)|i gang|i omdrejninger)',
  'at-work': '((at|to|in|on) (work|the office|office|my desk|the job|duty|business|action))',
  efter: '((efter|fra) [min|mit|et|en|endt|ugers|flere ugers] <ferie>)',
  'after-it':
    '((from|after) [(<my-absence>|a|being|my)] [vacation|holiday|holidays|leave|sick leave|sick|ill|course|time off|illness|parental leave|maternity leave])',

  afl: '(afløser|afløseren|stedfortræder|stedfortræderen|vikar|vikaren|dækning|backup|stedf)',
  'ny-afl': '[min|mit|en|til] [ny|nye|anden|nuværende] <afl>',
  'new-cover':
    '[my|a|the] [new|another|different|current] (substitute|cover|stand in|backup|deputy|replacement)',

  'væk-ord':
    '(væk|fraværende|ude|borte|syg|syge|sygemeldt|sygemeldte|fri|bortrejst|bortrejste|ude af huset|på (ferie|kursus|barsel|orlov|arbejde)|ikke (her|inde|til stede|tilstede|på arbejde|på kontoret|på plads|mødt)|her ikke|til stede|tilstede|afsted|på farten)',
  'away-word':
    '(away|absent|off|out|sick|ill|off sick|off work|out sick|here|in|at work|out of office|out of the office|in the office|missing|working|on (leave|vacation|holiday|a course|sick leave|parental leave)|at a course|not here|unavailable|gone)',
  'mens-væk':
    '[(mens|når|imens|så længe) [hun|han|jeg|de|vedkommende] [er|har|holder] [<væk-ord>|ikke er der|ikke er her|ferie]]',

  enhed:
    '[hele] (afdelingen|enheden|teamet|vores afdeling|vores enhed|vores team|kontoret|hele huset|centret|centeret|min afdeling|min enhed|vi|alle|alle sammen|vi alle|alle hos os|alle i teamet|alle i afdelingen)|hele [afdelingen|enheden|teamet] {target}|(afdelingen|enheden|teamet) {target}|alle i {target}|(hele personalet|alle medarbejdere) i {target}',
  unit: '[the|our] [whole|entire] (department|unit|team|office|centre|center)|[the] (whole of|entire|all of) {target}|(the whole) {target}|(everyone|everybody) in {target}|we|all of us',
  lukket:
    '(lukket|ferielukket|lukkedag|ferielukning|julelukket|sommerlukket|helt lukket|lukket ned|ubemandet|lukkedage)',
  closed: '(closed|shut|closed down|shut down|unavailable|unstaffed|unmanned|closed for business)',
  'enhed-væk':
    '(væk|fraværende|på ferie|fri|ferie|ude|ude af huset|ikke til stede|ikke på arbejde|ikke til at træffe|[til|på|en] (kursus|seminar|studietur|personaledag|teamdag|temadag|julefrokost|konference|internat|personaleseminar|udflugt|sommerudflugt|fællesdag|strategidag|uddannelse))',
  lukning:
    '(lukning|ferielukning|juleferielukning|julelukning|sommerlukning|lukkedag|lukkedage|sommerferielukning|påskelukning|nedlukning)',

  dækker:
    'dækker|dækker ind|dække|afløser|erstatter|overtager|tager over|er dækning|vikarierer|svarer|træder til|træder ind|springer ind|hopper ind|passer|skal dække|er inde|står|står inde|holder fortet|tager sig af|er backup|afløse',
  passer:
    'passer|tager|tar|har|overtager|svarer på|besvarer|håndterer|sidder med|ser til|kigger på|står for|tager sig af|holder øje med|varetager|dækker|følger op på|ordner|klarer|behandler|arbejder på|skal passe|skal tage',
  afløser: 'afløser|stedfortræder|vikar|substitut|afløseren|stedfortræderen|vikaren|dækning|backup|stedf',
  'er-sat':
    '(er|bliver|står som|er sat på som|er sat ind som|er skrevet på som|er noteret som|er registreret som|er valgt som|er udpeget som|er udpeget til|fungerer som|agerer|skal være)',
  bord: '(sager|telefon|henvendelser|opgaver|mails|bord|post|arbejde|borgere|opkald|mail|ting|område|indbakke|postkasse|e mails|mailboks|breve|vagt|vagter|kalender|sagsstamme|stol|telefoner)',
  covers:
    'covers|is covering|cover|will cover|is standing in|stands in|is filling in|fills in|takes over|steps in|will be covering|answers|is the cover|deputises|deputizes|substitutes|is replacing|replaces|is stepping in|is deputising|is backing up',
  'stand-in': 'substitute|stand in|cover|deputy|backup|replacement|back up|standin|stand ins',
  desk: '(cases|inquiries|phone|calls|emails|mail|work|desk|mails|inbox|tasks|mailbox|stuff|things|area)',

  vagtplan:
    '[en|den|vores|min] [ny|nye|enhedens|teamets|afdelingens|næste uges] (vagtplan|vagtplanen|vagtskema|vagtskemaet|vagtplaner|vagtplanerne|vagter|vagterne|vagtlisten|vagtliste|vagtordning|vagtordningen|telefonvagtplan|telefonvagtplanen|mailvagtplan|mailvagtplanen|vagtfordeling|vagtfordelingen|vagtrul|vagtskemaer)',
  rota: '[the|a|our|my] [new|duty] (rota|duty rota|duty plan|duty roster|roster|duty schedule|rotas|on call schedule|duties|duty list|schedule of duties)',
};
