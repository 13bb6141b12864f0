import { ABSENCE_RULES } from './absence-rules.ts';

/** Parts of phrases that several commands say, in the language of pattern.ts; used as `<name>`. */
export const RULES: Readonly<Record<string, string>> = {
  ...ABSENCE_RULES,
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
  'vil-have':
    '[jeg|undertegnede|vi] (vil gerne have|vil have|vil gerne få|skal have|skal gerne have|skulle gerne have|skulle have|vil lige have|skal lige have|ønsker|ønsker at få|ønsker at have|ville gerne have|kan jeg få|må jeg få|kunne jeg få|må jeg bede om at få|kan vi få|har brug for at få|har brug for at have|bedes|der skal|skal der)',
  'like-have':
    '[i|we] (id like|id like to have|i would like|would like to have|i want|want to have|i need|i need to have|need to have|can i have|could i have|can i get|could i get|please have|want|need|would like|like to have|like)',
  modal: '(skal|må|nødt til at|nødsaget til at|tvunget til at|bliver nødt til at|kommer til at)',
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
