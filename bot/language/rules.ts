import { ABSENCE_RULES } from './absence-rules.ts';
import { INQUIRY_RULES } from './inquiry-rules.ts';

/** Parts of phrases that several commands say, in the language of pattern.ts; used as `<name>`. */
const COMMON_RULES: Readonly<Record<string, string>> = {
  tal: 'svar mig|skriv til mig|tal til mig|sprog|tal|tale|snak|snakke|skriv|skrive|svar|svare|skift|skifte|skift sprog|sæt sproget|sæt sprog|lad os tale|brug|vælg|fortsæt|kør',
  speak:
    'write to me|answer me|speak to me|reply to me|language|sprog|speak|talk|talk to me|write|answer|reply|switch|change|change language|switch language|set language|set the language|set my language|use|lets speak|continue',
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

export const RULES = together(ABSENCE_RULES, INQUIRY_RULES, COMMON_RULES);

/** @throws where two rules have one name: a phrase would silently say another thing */
function together(...groups: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const rules: Record<string, string> = {};
  for (const [name, rule] of groups.flatMap((group) => Object.entries(group))) {
    if (name in rules) throw new Error(`Two rules are called <${name}>`);
    rules[name] = rule;
  }
  return rules;
}
