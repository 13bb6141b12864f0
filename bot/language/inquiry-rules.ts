/** Parts of phrases about inquiries, as in rules.ts; what is said in many forms is said here once. */
export const INQUIRY_RULES: Readonly<Record<string, string>> = {
  // Around a verb in the passive. With "skal" in front it is a question, and "kan BS-1042 …?" asks for it.
  'den-skal':
    '({ref}|den|sagen) (skal|skal gerne|skulle gerne|skal have|bedes|ønskes|må gerne|må godt|må|bør) [blive|være]',
  kan: '(kan|kunne) ({ref}|den|sagen) [godt] [blive|få]',
  'it-should': '{ref} (should|must|needs to|needs|has to|ought to|is to) [be]',
  can: '(can|could) {ref} be',
  markér:
    '(marker*|sæt|sætte|noter*|registrer*|meld*|angiv*|skriv*|afmærk*|markeret|sat|noteret|registreret) [den|det] [{ref}] [som|til|til at være|at]',
  markeret:
    '(markeres|sættes|noteres|registreres|meldes|angives|skrives|markeret|sat|noteret|registreret|meldt) [som|til|til at være]',
  mark: '(mark|set|note|register|record|flag|marked|log) [it] [{ref}] [as|to|that] [is|being]',
  marked: '(marked|set|noted|registered|recorded|flagged) [as|to]',

  // What has left the house, and to whom.
  sendt:
    '(sendt|afsendt|udsendt|sendte|afsendte|afgivet|givet|gav|afleveret|sendt af sted|sendt afsted|sendt ud|gået af sted|gået afsted|gået ud|røget af sted|røget afsted|røget ud|er ude|af sted|afsted|kommet af sted|kommet afsted|fremsendt|fremsendte|leveret|postet)',
  'til-borgeren':
    '([til] (borgeren|borger|ansøgeren|ansøger|parten|kunden|vedkommende|ham|hende|dem|borgerne|virksomheden))',
  ham: '(borgeren|borger|ham|hende|vedkommende|ansøger|ansøgeren|dem|kunden|parten|virksomheden|personen|nogen)',
  sent: '(sent|sent out|sent off|gone out|gone off|gone|issued|out|went out|mailed|emailed|posted|delivered)',
  'to-the-citizen': '([to] [the] (citizen|applicant|customer|them|him|her|person))',
  them: '([the] (citizen|applicant|them|him|her|customer|caller|person))',

  // Nouns.
  kvittering:
    '([en|et] (kvittering|kvitteringen|kvitteringsbrev|kvitteringsbrevet|kvitteringsskrivelse|kvitteringsskrivelsen|kvitteringsmail|kvitteringsmailen|modtagekvittering|modtagelseskvittering|modtagelsesbekræftelse|modtagelsesbekræftelsen|bekræftelse på modtagelse|bekræftelse på modtagelsen|bekræftelse af modtagelse|bekræftelse af modtagelsen) [for modtagelse|for modtagelsen|på modtagelse|på modtagelsen])',
  receipt:
    '([a|the|an] (receipt|acknowledgement|acknowledgment|acknowledgement of receipt|acknowledgment of receipt|confirmation of receipt|receipt letter|receipt email|receipt mail))',
  svaret:
    '([et|det|endelig|endeligt|vores|mit] (svar|svaret|svarbrev|svarbrevet|svarmail|svarmailen|besvarelse|besvarelsen))',
  reply: '([an|the|a|our|my] [final] (answer|reply|response))',
  afgørelse:
    '([en|et|den] (afgørelse|afgørelsen|afgørelsesbrev|afgørelsesbrevet|afgørelsesskrivelse|afgørelsesmail|afslag|afslaget|bevilling|bevillingen|tilladelse|tilladelsen|byggetilladelse|byggetilladelsen))',
  decision: '([a|the|an|our] (decision|ruling|decision letter|refusal|rejection letter|permit))',

  // A receipt's promise of an answer; the day follows.
  svar: '[du|de|I|vi|jeg] [får|har] ([svar|svaret|et svar|endeligt svar|afgørelse] [er] (lovet|loves|senest lovet|lover svar|lover|følger|kommer) [svar] [senest|inden|til|den|frem til|før|på]|[svar|svaret|et svar|endeligt svar|afgørelse] [kommer|følger] (senest|inden|til|frem til|før|på|svar|svar den)|(svarer|besvarer) (senest|inden|den)|[med] [ny] [svarfrist] (frist|fristen|svarfristen) [er] [senest|til|den])',
  promise:
    '[with|and] [promised|promise|promising] [an] [answer|reply|response] [is] (by|before|no later than|promised|promised by|promised for|until|at the latest|on|due|due by|answer by|reply by)',
  til: '(til|til og med|indtil|frem til|senest|senest til|inden|t o m|tom|til den|den|foreløbig til)',

  // Calls.
  ringede:
    'ringede|ringet|ringer|har ringet|blev ringet|er ringet|er blevet ringet|ringede op|ringet op|kaldte|forsøgte|prøvede|forsøgt|prøvet|(forsøgte|prøvede|har forsøgt|har prøvet|forsøgt|prøvet) at (ringe|kontakte|fange|få fat i|få fat på)',
  'fik-fat':
    '((fik|fået) (fat i|fat på|talt med|snakket med|kontakt med|kontakt til|hul igennem til) <ham>|(talte|talt|snakkede|snakket) med <ham>|(fik|fået|havde|opnåede) (kontakt|fat|forbindelse|talt sammen|hul igennem)|<ham> (tog den|tog telefonen|tog røret|tog imod)|kom igennem|traf <ham>)',
  'ingen-svar':
    '((ingen|der var ingen|der var ikke nogen|ikke nogen|der er ingen) [der|som] (svarede|svar|svarer|tog den|tog telefonen|tog røret)|uden held|forgæves|(fik|har|fået|kunne) (ikke|ikke fået|ikke få) (fat|kontakt|hul igennem|fat i|fat på|kontakt til|kontakt med) [<ham>]|[<ham>|han|hun|de] (tog den ikke|tog ikke telefonen|tog ikke røret|tog den ej|svarede ikke|var ikke hjemme|var optaget|var ikke til at få fat i|var ikke at træffe)|ikke (truffet|hjemme)|[der var] (ingen hjemme|optaget)|(traf|nåede) ikke [<ham>]|[gik på|røg på|fik|kom til|gik direkte på|det var|ramte] (telefonsvarer|telefonsvareren|telefonsvaren|svareren|voicemail)|(kom|kunne) ikke (igennem|komme igennem)|(lagde|indtalte|efterlod) [en] besked [på telefonsvareren|på svareren])',
  'got-them':
    '((reached|spoke to|got hold of|talked to|spoke with|talked with|got through to|spoken to|spoken with|talked to|got) <them>|got through|<them> (answered|picked up))',
  'no-answer':
    '((no|got no|there was no|without|without an) (answer|reply|response|luck|success)|(nobody|no one|noone) (answered|picked up|was in|there)|(<them>|they|he|she) (did not|didnt) answer|(did not|didnt|could not|couldnt) (pick up|reach <them>|get hold of <them>|get through)|not reached|[it] (went to|got|reached|straight to) [the] voicemail|voicemail|left a (message|voicemail)|in vain)',

  // Who is asked for something, and what it is.
  borgeren:
    '(borgeren|borger|ansøger|ansøgeren|svar|svar fra borgeren|svar fra ansøger|en borger|ham|hende|parten|borgerens svar|kunden|virksomheden|tilbagemelding fra borgeren|oplysninger fra borgeren)',
  oplysninger:
    '(oplysninger|svar|dokumentation|bilag|partshøring|høring|høringssvar|partshøringssvar|papirer|materiale|information|informationer|nærmere|tilbagemelding|underskrift|lægeerklæring|udtalelse|mere materiale|[flere|yderligere|manglende|supplerende|de sidste] (oplysninger|bilag|papirer|dokumenter|informationer))',
  information:
    '(answer|reply|response|information|documents|documentation|papers|attachments|details|feedback|hearing|signature)',
  alle: '([nu] (alle|alt|al|samtlige|de sidste|den sidste|det sidste) [de|nødvendige|nødvendigt|relevante|manglende|krævede|fornødne] (oplysninger|oplysningerne|materiale|materialet|dokumentation|dokumentationen|papirer|papirerne|bilag|bilagene|dokumenter|dokumenterne|informationer)|oplysningerne|materialet|dokumentationen|papirerne|bilagene|alt)',
  modtaget:
    '([nu] (kommet|modtaget|inde|på plads|indsendt|indkommet|i hus|der|her|indhentet|fremsendt|klar|til stede) [ind])',

  // From one to another.
  overfør:
    '(overfør|overføre|overfører|overdrag|overdrage|overgiv|overgive|overlad|overlade|oversend|oversende|giv|give|send|sende|flyt|flytte|videresend|videresende|videregiv|videregive|viderestil|viderestille|tildel|tildele|ryk|rykke|ræk|række|skub|skubbe|uddeleger*|deleger*|læg|lægge|fordel|omfordel|omdiriger*|vidersend|aflever|aflevere|visitér|visitere|henvis|henvise|overført|overdraget|overgivet|overladt|flyttet|videresendt|videregivet|viderestillet|tildelt|rykket|omfordelt|fordelt|afleveret|oversendt|visiteret)',
  overføres:
    '(overføres|overdrages|overgives|overlades|oversendes|gives|sendes|flyttes|videresendes|videregives|viderestilles|tildeles|rykkes|fordeles|omfordeles|afleveres|visiteres|henvises|overført|overdraget|overgivet|overladt|givet|sendt|flyttet|videresendt|videregivet|viderestillet|tildelt|rykket|fordelt|omfordelt|afleveret|oversendt|visiteret|lagt)',
  overførsel:
    '(overførsel|overføring|overdragelse|overlevering|flytning|videresendelse|tildeling|omfordeling|oversendelse)',
  hen: '([videre|over|hen|tilbage|ind|ned|op] (til|hos|i|til behandling hos|til behandling i|ved))',
  transfer:
    '(transfer|give|send|hand|move|forward|assign|reassign|pass|redirect|hand over|pass on|shift|delegate|turn over)',
  transferred:
    '(transferred|given|sent|handed|moved|forwarded|assigned|reassigned|passed|redirected|shifted|handed over|passed on|delegated|go|transfer)',
  sager:
    '[åbne|igangværende|aktive|nuværende|ubesvarede] (sager|sagerne|henvendelser|henvendelserne|sagsstamme|sagsstammen|portefølje|bunke|ting|opgaver|opgaverne)',
  cases:
    '[open|active|current|unanswered|ongoing] (cases|inquiries|enquiries|work|portfolio|stuff|caseload|tasks)',
  alt: '((alt|det hele|alle|samtlige|alle de|alle sine|hele) [<sager>]|sagerne|henvendelserne)',
  everything: '((everything|all|all of) [the] [<cases>])',
  'alt-fra':
    '(<alt> (fra|hos|af|efter|på|som ligger hos|der ligger hos|som er hos) {nameOrMe}|[alle|alle af|samtlige|alt i] {whose} <sager>|(alt mit|alle mine|mine|samtlige mine) <sager>|<alt> [hvad|det|som|der|det som] {name} (har|sidder med|ligger inde med)|alt mit)',
  'everything-from':
    '(<everything> (from|of) {nameOrMe}|[all|all of] {whose} <cases>|(all my|all of my|my) <cases>|everything [that] {name} has)',

  // A new inquiry.
  registrer:
    'registreret|oprettet|lagt ind|tilføjet|indtastet|indskrevet|journaliseret|noteret|registrer*|opret|oprette|opretter|registrerer|tilføj|tilføje|indtast|indtaste|log|start|starte|noter*|indskriv|skriv ind|læg ind|lægge ind',
  registreres:
    'registreres|oprettes|lægges ind|tilføjes|indtastes|noteres|journaliseres|indskrives|registreret|oprettet|lagt ind|tilføjet|indtastet|noteret|skrives ind',
  'en-henvendelse':
    '([en|et|den|det|denne|dette|endnu en|endnu et|flere|det næste|den næste|følgende] [ny|nyt|nye|anden|andet|indkommen|indkommet] [stykke] (henvendelse|henvendelser|sag|besked|{channel}) [ved|på|fra|via|i|per|pr|med|om|gennem] [en|et] [{channel}] [(der|som) (kom|kommer|er kommet|ankom|blev modtaget) [ind]])',
  'an-inquiry':
    '([a|an|the|another|this|one more|some|piece of] [new|incoming] [piece of] (inquiry|enquiry|case|message|{channel}) [inquiry|enquiry|case|contact|message] [by|on|from|via|in|over|through|per] [a|an] [{channel}])',
  register:
    'registered|register|create|created|add|added|log|logged|record|recorded|enter|entered|new|start|open|file',

  // To see it.
  'vis-den':
    '(vis|vise|vist|se|set|åbn|åbne|åbnet|find|finde|fundet|frem|hent|hente|hentet|slå op|slået op|tjek|tjekke|tjekket|check|kig|kigge|giv|læs|læse|få|oplys|oplyse|oplyst|bruge|vide|fremsøg|fremsøge|søg|opslag)',
  vises:
    '(vises|vist|ses|set|slås op|slået op|åbnet|åbnes|findes|fundet|hentes|hentet|fremsøges|tjekkes|tjekket)',
  frist:
    '(frist|fristen|frister|fristerne|svarfrist|svarfristen|svarfristerne|sagsfrist|sagsfristen|deadline|deadlinen|deadlines|status|statussen|historik|historikken|detalje|detaljer|detaljerne|info|oplysninger|oplysningerne|information|informationer|informationerne|overblik|svardato|svardatoen|forfaldsdato|forfaldsdatoen|sagsbehandler|sagsbehandleren|forløb|forløbet|sagsforløb|data|stamdata)',
  'due-date':
    '(deadline|deadlines|status|history|due date|due dates|details|info|information|overview|timeline|reply date|data|handler|case worker)',

  // To compute when.
  beregn:
    '(beregn*|beregnet|udregn*|udregnet|regn|regne|regnet|find|finde|fundet|bruge|vide|sig|oplyst|vis|vist) [ud|mig]',

  // More time, and open again.
  fristen:
    '([den] (frist|fristen|svarfrist|svarfristen|deadline|deadlinen|svardato|svardatoen|tidsfristen|sagsfristen))',
  'ny-frist':
    '([en|et] [ny|nye|længere|forlænget|udskudt] (frist|svarfrist|deadline|fristforlængelse|forlængelse|udsættelse|udskydelse|svardato|fristudsættelse|dato))',
};
