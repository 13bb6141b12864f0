/** Parts of phrases that several commands say, in the language of pattern.ts; used as `<name>`. */
export const RULES: Readonly<Record<string, string>> = {
  tal: 'svar mig|skriv til mig|tal til mig|sprog|tal|tale|snak|snakke|skriv|skrive|svar|svare|skift|skifte|skift sprog|sæt sproget|sæt sprog|lad os tale|brug|vælg|fortsæt|kør',
  speak:
    'write to me|answer me|speak to me|reply to me|language|sprog|speak|talk|talk to me|write|answer|reply|switch|change|change language|switch language|set language|set the language|set my language|use|lets speak|continue',
  registrer:
    'registreret|oprettet|lagt ind|tilføjet|indtastet|registrer|registrere|registrér|opret|oprette|tilføj|tilføje|indtast|indtaste|log|start|notér|noter|indskriv|skriv ind',
  register: 'registered|register|create|add|log|record|enter|new|start|open|file',
  svar: '[du|de|I] [får|har] [svar|svaret|et svar|endeligt svar|afgørelse] (senest|inden|til|frem til|lovet|lovet til|lovet svar|lovet svar til|lovet svar senest|lover svar|lover svar senest|svar|svar den|frist|ny frist|med frist|før|på)',
  promise:
    '[with|and] [promised|promise|promising] [an] [answer|reply] (by|before|no later than|promised|promised by|until|at the latest|on|due|answer by|reply by)',
  ringede:
    'ringede|ringet|ringer|har ringet|forsøgte at ringe|prøvede at ringe|har forsøgt at ringe|har prøvet at ringe|forsøgt at ringe|prøvet at ringe|forsøgte|prøvede|ringede op|ringet op|kaldte|forsøgt|prøvet',
  'ingen-svar':
    '(ingen svarede|ingen svar|intet svar|der var ingen der svarede|der var ikke nogen der svarede|der blev ikke svaret|uden svar|uden held|forgæves|fik ikke fat i borgeren|fik ikke fat|fik ikke fat på borgeren|fik ikke fat i nogen|fik ikke fat i ham|fik ikke fat i hende|fik ikke fat i dem|fik ikke fat på ham|fik ikke fat på hende|fik ikke kontakt til borgeren|fik ikke fat i vedkommende|fik ikke kontakt|borgeren svarede ikke|borgeren tog den ikke|borgeren tog ikke telefonen|tog den ikke|tog ikke telefonen|svarede ikke|han svarede ikke|hun svarede ikke|ikke truffet|traf ikke nogen|traf ikke borgeren|traf ikke|ikke hjemme|ingen hjemme|optaget|telefonsvarer|fik telefonsvareren|der er ingen der svarer|ingen tog telefonen|ingen tog den|kunne ikke få fat i borgeren|kunne ikke få fat|kom ikke igennem|kunne ikke komme igennem|ikke fået fat i borgeren|har ikke fået fat i borgeren|ikke fået fat i vedkommende|lagde besked|lagde en besked på telefonsvareren)',
  'no-answer':
    '(no answer|no reply|nobody answered|no one answered|noone answered|nobody picked up|no one picked up|did not answer|didnt answer|didnt pick up|did not pick up|they didnt answer|without success|could not reach them|couldnt reach them|couldnt reach the citizen|could not reach the citizen|got no answer|there was no answer|not reached|did not reach them|didnt reach them|no luck|went to voicemail|got voicemail|voicemail|the citizen did not answer|the citizen didnt answer)',
  borgeren:
    '(borgeren|borger|ansøger|ansøgeren|svar|svar fra borgeren|svar fra ansøger|en borger|ham|hende|parten)',
  til: '(til|til og med|indtil|frem til|senest|senest til|inden|t o m|tom|til den|den)',
  overfør:
    '(overfør|overføre|overføres|overdrag|overdrage|giv|give|send|sende|flyt|flytte|videresend|videresende|videregiv|videregive|viderestil|tildel|tildele|ryk|skub|uddeleger|deleger|læg|fordel|omfordel|sæt|omdirigér|omdiriger|vidersend)',
  transfer: '(transfer|give|send|hand|move|forward|assign|reassign|pass|redirect|hand over|pass on)',
  fil: '(som|til|i) [en|et] (excel|csv|fil|regneark|csv fil|excelfil|excel fil|excelark)',
  file: '(as|to|in|into) [a|an] (excel|csv|file|spreadsheet|csv file|excel file)',
  åbne: 'åbne|ubesvarede|uafsluttede|igangværende|aktive|verserende|uløste|ventende',
  open: 'open|unanswered|pending|active|outstanding',
  enheden:
    '(enheden|afdelingen|teamet|vores enhed|vores afdeling|os|min enhed|min afdeling|mit team|huset|kommunen|vores team)',
  'the-unit': '(the unit|the team|the department|our unit|our team|our department|my unit|my team|us)',
  // Of both: whose it is may stand right behind it, "restance Borgerservice".
  pukkel:
    'sagspukkel|sagspuklen|pukkel|puklen|sagspukler|backlog|backloggen|restance|restancen|restancer|restancerne|restanceliste|restancelisten|sagsbunken|sagsbunke|(åbne|ubesvarede|uafsluttede|ubehandlede|verserende|igangværende|uløste|udestående|aktive|ventende) (henvendelser|henvendelserne|sager|sagerne)',
  backlog:
    '(backlog|(open|unanswered|pending|outstanding|unresolved|active) (inquiries|enquiries|cases|items|requests))',
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
  /** Behind the thing that a wish is about: "oversigten skal slås til", "mine data ønskes udleveret". */
  skal: '(skal|skal gerne|bør|må|må gerne|må godt|bedes|ønskes|vil jeg have|vil vi have|vil jeg gerne have|vil vi gerne have)',
  should: '(should|must|needs to|need to|has to|have to|is to|are to)',
  vis: 'vis|vise|vist|se|set|liste|list|giv|give|hent|hente|find|finde|send|sende|få|få vist|åbn|åbne|bruge',
  overblik:
    '[et|en] (oversigt|overblik|liste|listen|status|samlet liste|samlet overblik|samlet oversigt|rapport) (over|med|på|af)',
  show: 'show|list|see|give|get|find|view|display|pull up',
  'overview-of': '[a|an|the] (list|overview|count|number|status|summary) of',
};
