import { INQUIRY_RULES } from './inquiry-rules.ts';

/** Parts of phrases that several commands say, in the language of pattern.ts; used as `<name>`. */
export const RULES: Readonly<Record<string, string>> = {
  ...INQUIRY_RULES,
  tal: 'svar mig|skriv til mig|tal til mig|sprog|tal|tale|snak|snakke|skriv|skrive|svar|svare|skift|skifte|skift sprog|sæt sproget|sæt sprog|lad os tale|brug|vælg|fortsæt|kør',
  speak:
    'write to me|answer me|speak to me|reply to me|language|sprog|speak|talk|talk to me|write|answer|reply|switch|change|change language|switch language|set language|set the language|set my language|use|lets speak|continue',
  fil: '(som|til|i) [en|et] (excel|csv|fil|regneark|csv fil|excelfil|excel fil|excelark)',
  file: '(as|to|in|into) [a|an] (excel|csv|file|spreadsheet|csv file|excel file)',
  eksport:
    '(eksporteret|eksport af|eksport|eksportér|eksporter|eksportere|export|exporter|udtræk|download|downloade|træk|hent|udlæs|lav et udtræk|lav et udtræk af|lav en eksport)',
  åbne: 'åbne|ubesvarede|uafsluttede|igangværende|aktive|verserende|uløste|ventende',
  open: 'open|unanswered|pending|active|outstanding',
  enheden:
    '(enheden|afdelingen|teamet|vores enhed|vores afdeling|os|min enhed|min afdeling|mit team|huset|kommunen|vores team)',
  'the-unit': '(the unit|the team|the department|our unit|our team|our department|my unit|my team|us)',
  pukkel:
    'sagspukkel|sagspuklen|pukkel|puklen|backlog|backloggen|restance|restancen|restancer|restanceliste|restancelisten|åbne henvendelser|åbne sager|ubesvarede henvendelser|ubesvarede sager|åbne|bunken|sagsbunken|sagsbunke|enhedens liste|ubehandlede henvendelser|uafsluttede henvendelser|ubehandlede sager|uafsluttede sager',
  backlog:
    'backlog|open inquiries|open cases|unanswered inquiries|unanswered cases|pending inquiries|pending cases|outstanding inquiries|outstanding cases|open items|the pile',
  'mit-fravær':
    '[hele] (mit|min|mine|det|den) (fravær|ferie|sygemelding|fraværet|ferien|fridag|fridage|kursus|fri|afspadsering|orlov|barsel|omsorgsdag|fraværsdage|feriedage|feriedag|sommerferie|juleferie|vinterferie|efterårsferie|tandlægetid|feriefridag|registrerede fravær|planlagte fravær|kurset)|fraværet|ferien|sygemeldingen|kurset|fridagen',
  'my-absence':
    '(my|the) [planned|registered] (absence|absences|leave|vacation|holiday|holidays|sick leave|time off|day off|course|days off|annual leave|parental leave|trip)',
  ferie: '(ferie|sygdom|kursus|barsel|orlov|fravær|sygemelding)',
  noter:
    'registrer|registrér|registrere|opret|oprette|log|noter|notér|notere|indtast|indtaste|meld|melde|tilføj|tilføje|anmeld|anmelde|indberet|indberette|læg|nyt|ny|skriv|skrive|sæt',
  note: 'log|register|record|add|enter|note|report|new|book|create|put in|put down|enter',
  enhed:
    '[hele] (afdelingen|enheden|teamet|vores afdeling|vores enhed|vores team|kontoret|hele huset|centret|centeret|min afdeling|min enhed|vi)|hele [afdelingen|enheden|teamet] {target}|(afdelingen|enheden|teamet) {target}',
  unit: '[the|our] [whole|entire] (department|unit|team|office|centre|center)|[the] (whole of|entire|all of) {target}|(the whole) {target}|we|all of us',
  dækker:
    'dækker|dækker ind|dække|afløser|overtager|tager over|er dækning|vikarierer|svarer|træder til|passer|skal dække|er inde|står|holder fortet|tager sig af',
  passer:
    'passer|tager|har|overtager|svarer på|besvarer|håndterer|sidder med|ser til|kigger på|står for|tager sig af|holder øje med|varetager|dækker|følger op på',
  afløser: 'afløser|stedfortræder|vikar|substitut|afløseren|stedfortræderen|vikaren|dækning',
  covers:
    'covers|is covering|cover|will cover|is standing in|stands in|is filling in|fills in|takes over|steps in|will be covering|answers|is the cover|deputises|deputizes|substitutes',
  'stand-in': 'substitute|stand in|cover|deputy|backup|replacement|back up|standin',
  ret: 'ret|rette|ændr|ændre|sæt|sætte|lav|lave|opdater|opdatere|rediger|redigere|planlæg|planlægge|vis|se|opret|oprette|læg|lægge|indstil|skift|udfyld|justér|juster|udarbejd|sæt op|op',
  until: '(until|till|to|by|through|before|up to)',
};
