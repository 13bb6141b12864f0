import { type CommandRow, toldOrAskedFor, withRef } from '../command-row.ts';
import { only } from '../read-slots.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

/** Which inquiries there are, and who has one: to see it, to make one, to take it. */

const SHOW = {
  da: [
    '{ref}',
    '[og] (<vis-den>|<frist>|frem) [mig] [op] [<frist>] [for|på|om|i|til|af|efter|vedr|vedrørende|ang|angående] {ref} [op|frem|<frist>]',
    '[og] <vis-den> [hvad|hvornår|hvordan] [<frist>|det|der] [er|siger|står|sker] [for|på|om|i|til|med] {ref}',
    '(slå|slåe|find|hent|tag) {ref} (op|frem)',
    '{ref} [er] (<frist>)',
    '{ref} (ønskes|bedes|skal|må gerne) [blive] (<vises>)',
    '<kan> (<vises>)',
    'opslag [på|af|i] {ref}',
    '(hvad|hvornår|hvordan|hvilken|hvilke) (er|ser|var|siger|lyder|har|bliver|gælder|findes|hedder) [der|vi] [sagen|det] [ud] [med] [af] [aktuelle|nuværende] (<frist>|svarfrist|det|) [for|på|ud|med|i|til|om|af] {ref} [ud]',
    'hvordan står det til med {ref}',
    '(giv|få|send) [mig] [en] [kort] (<frist>|opdatering) [for|på|om|i] {ref}',
    'hvornår {ref} (skal|bør|udløber|forfalder|har) [senest] [være] (besvaret|besvares|afgjort|frist|)',
    'hvad er der sket [med|på|i] {ref}',
    '(hvordan|hvad|hvor langt|hvor) (går|sker|er|ligger|står|har|handler|drejer|foregår) [det|der|vi|sig] [med|i|om|på|nået|kommet] {ref} [om|sig om|ud|af|henne|nu|til]',
    'hvornår (skal|bør|forfalder|udløber|kom|er|blev|har) {ref} [senest] [være] (besvaret|besvares|have svar|svares på|modtaget|færdig|afgjort|afgøres|ud|ind|løbe ud|forfalde|frist|svarfrist|deadline|)',
    'hvornår (skal|bør) (jeg|vi|der) [senest] [have|være] (svare|besvare|svaret|besvaret|svares) [borgeren] [på] {ref}',
    'hvornår (udløber|er|løber) (<fristen>|der frist) [ud] [for|på|i] {ref} [ud]',
    'hvor (lang tid|længe|mange dage|meget tid) (har|er) (jeg|vi|der) [tilbage|igen] [til] [at] [svare|besvare|med|fristen] [på] {ref}',
    'hvem (har|sidder med|ejer|tager sig af|behandler|er på|er sagsbehandler på|er ansvarlig for|håndterer|tog|arbejder på|står på|står for) {ref}',
    'hvis er {ref}',
    'er [der] [svaret|kvitteret|sendt|afgjort|givet|kommet] [kvittering|svar|afgørelse|rykker] [på|for|til|i|svar på] {ref} [sendt]',
    '[ved du] [om] er {ref} [nu] [blevet] (besvaret|svaret|afgjort|åben|lukket|kvitteret|overskredet|færdig|afsluttet|taget|fuldt oplyst|komplet|ufordelt|fordelt|genåbnet|en ansøgning|for sent|forsinket|spam|i orden|på vent|sat på vent|forlænget|overført)',
    'er (svaret|fristen|sagen|kvitteringen|afgørelsen) (sendt|overskredet|lukket|besvaret|udløbet) [på|for|til|i] {ref}',
    'har (jeg|vi|nogen|vi fået|borgeren|der været|hun|han) [fået] (svaret|besvaret|svar|kvitteret|svaret på|svar på|rykket|taget|sendt svar|sendt kvittering|fået svar|afgjort) [på|for|i|til] {ref}',
    'blev {ref} (besvaret|afgjort|lukket)',
    'hvorfor (er|har) {ref} (den frist|frist|den deadline)',
    '(hvor er|hvad er det med|hvad nyt om|nyt om|noget nyt om|nyt i|noget nyt i|noget nyt på|nyt på|hvad ved vi om) {ref}',
  ],
  en: [
    '(show|open|find|see|view|display|get|check|look up|pull up|look at|bring up|shown|<due-date>) [me] [up] [the] [<due-date>] [for|of|on|about|in] {ref}',
    '{ref} (<due-date>)',
    '(what is|whats|when is|when was|hows|how is|what are|tell me) [the] [current] (<due-date>|story|happening|due|received|) [for|of|on|with|in] {ref} [due|going|received|looking|doing]',
    'what (happened|is happening|is going on) (to|with) {ref}',
    'when (must|should|does|do|is) [i|we] [have to|need to] [answer] {ref} [have to|need to|due|to] [be|expire] [answered|due|decided]',
    'who (has|is on|owns|is handling|is working on|took|handles|is responsible for) {ref}',
    'how (long|much time) (do we|do i|is there|have we) [have] [left] [to answer|for|on|to reply to] {ref}',
    '(is|was|has) {ref} [been] [still] (answered|open|closed|overdue|decided|done|taken|late|complete|unassigned|on hold|extended|reopened|replied to)',
    '(has|have) (anyone|anybody|somebody|we|i) (answered|replied to|taken|responded to|sent a receipt for) {ref}',
    '(is there|any) news (on|about) {ref}',
    'where (is|are we with|are we on) {ref}',
    '<can> (shown|opened|displayed)',
  ],
};

const REGISTER = {
  da: [
    '(<registrer>) <en-henvendelse> [som] [en] [ny] [henvendelse]',
    '[en|et] (ny|nyt) [stykke] (henvendelse|sag|besked|{channel}) [ved|på|fra|via|i|per|pr|med|om] [{channel}] [til registrering]',
    'henvendelse ny',
    '<en-henvendelse> [der|som] (skal|bedes|ønskes|må gerne|mangler at blive) [blive] (<registreres>)',
    '(der|her) skal [lige] [være] (<registreres>) <en-henvendelse>',
    '(kan|kunne) (<en-henvendelse> [blive] (<registreres>)|der [blive] (<registreres>) <en-henvendelse>)',
    '(registrering|oprettelse|indtastning|journalisering) [af] <en-henvendelse>',
    '<en-henvendelse> til (registrering|oprettelse|indtastning)',
    '(jeg|vi) har (fået|modtaget|taget imod) <en-henvendelse> [(der|som|jeg|vi) skal [have] (<registreres>|registrere)]',
    '(jeg|vi) har [fået|modtaget] <en-henvendelse> [her] ((der|som) skal|(jeg|vi) skal have|jeg skal|vi skal|jeg gerne vil have|jeg vil have) (<registreres>|registrere|oprette)',
    '(der er|der kom) [kommet|indkommet|modtaget] <en-henvendelse> [ind] [(der|som) skal (<registreres>)]',
    '(henvendelse|{channel}) (modtaget|indgået|registreres|indkommet)',
  ],
  en: [
    '(<register>) <an-inquiry> [as] [a|an] [new] [inquiry]',
    '[a|an] new [piece of] (inquiry|enquiry|case|message|{channel}) [inquiry|case|contact|message] [by|on|from|via|in|over|per] [{channel}] [to register|to be registered|for registration]',
    '<an-inquiry> [that] (has to|must|should|needs to|is to|to) be (registered|created|logged|recorded|entered|added)',
    '(can|could) <an-inquiry> be (registered|created|logged|recorded|added)',
    '(registration|creation) of <an-inquiry>',
    '(i|we) (got|have|received|have got|have received|have had) <an-inquiry> [to register|that has to be registered|to be registered]',
    'there is <an-inquiry> [to register|to be registered]',
    '(inquiry|{channel}) received',
  ],
};

const TAKE = {
  told: {
    da: [
      '[den|det] [her] [jeg] (tager|overtager|klarer|snupper|påtager mig|tager ansvaret for|tager mig af|ordner|kører med|tager den|tar|har taget|har overtaget|tager over på|griber|står for|tager hånd om) [jeg] [mig af|mig]',
      '[jeg] (overtager|tager) fra {nameOrMe}',
      '[den] er [nu] min',
      '{ref} [skal] [stå|ligge|være] (på|til|hos) (mig|mit navn|mit bord)',
      '{ref} (overtages|tages|er taget|er overtaget|klares|ordnes|behandles) af mig',
      '<den-skal> ((overtages|tages|behandles|overtaget) af mig|(tildeles|tildelt|gives|sendes|overføres|flyttes|overført|flyttet) [til] mig|min)',
      'jeg er (sagsbehandler|ansvarlig|sagsansvarlig) [på|for]',
    ],
    en: [
      '(ill|iwill|i will|i|i can|i am|im|let me) (take|taking|handle|handling|grab|pick up|have|do|take over|taking over)',
      '(mine|is mine|thats mine)',
      '<it-should> (assigned|given|transferred) to me',
    ],
  },
  askedFor: {
    da: [
      '(tag|tage|overtag|overtage|snup|snuppe|taget|overtaget)',
      '(giv|tildel|fordel|tildele|tildelt|givet|fordelt) [den] (mig|til mig)',
      '(tildel|giv|sæt) mig',
      '(sæt|sætte|skriv|skrive|før|sat) (mig|mit navn) (på|som (sagsbehandler|ansvarlig|sagsansvarlig|ejer) [på|for|af|i])',
      '(sæt|sætte|skriv|skrive|før|læg|lægge|sat|skrevet|lagt) {ref} (på|over på|til|hos) (mig|mit navn|mit bord|min liste)',
      '<kan> (overtages af mig|(tildeles|tildelt|overføres|overført|flyttes|flyttet|gives|givet) [til] mig|min)',
      '(overfør|send|giv|flyt|tildel|overføre|sende|give) til mig',
      'lad mig (tage|få|overtage|ordne)',
      'jeg vil [gerne] (tage|overtage|have)',
      'jeg (skal|vil [gerne]|ønsker at) (have|få) (tildelt|overdraget)',
    ],
    en: [
      '(take|claim|grab|pick up|take over)',
      '(assign|give|transfer|move|assigned) [it] (me|to me|to myself)',
      '<can> (assigned|given|transferred) to me',
      '(put me on|put me down for|put me down|sign me up for|put my name on)',
    ],
  },
};

const LOOSE_TAKE =
  'den det sagen sag henvendelsen henvendelse ansøgningen så nu selv godt over på med reference sagsnummer også herfra fremover videre it the case inquiry myself that one on care of own care nr of brevet mailen og and eller or too also';

export const INQUIRY_COMMANDS: readonly CommandRow[] = [
  {
    command: 'inquiry.show',
    menu: {
      write: { da: 'frist BS-1042', en: 'when is BS-1042 due?' },
      does: { da: 'En henvendelses frister, og hvorfor', en: 'The deadlines of an inquiry, and why' },
      scopes: EVERYWHERE,
    },
    phrases: SHOW,
    loose:
      'sagen sag henvendelsen henvendelse ansøgningen nr nummer sagsnummer sagsnr the case inquiry den brevet mailen stadig allerede endnu yet already lige',
    read: (said) => withRef('inquiry.show', said, (ref) => ({ command: 'inquiry.show', ...ref })),
  },
  {
    command: 'inquiry.register',
    menu: {
      write: { da: 'ny henvendelse', en: 'new inquiry' },
      does: {
        da: 'Registrerer et brev, en mail eller et opkald',
        en: 'Registers a letter, an email or a call',
      },
      scopes: PERSONAL,
    },
    phrases: REGISTER,
    loose: 'i dag lige her fra en borger citizen from today via systemet ind gerne vil nu now',
    read: ({ channel }) => {
      const how = only(channel);
      return { command: 'inquiry.register', ...(how !== undefined && how !== 'several' && { channel: how }) };
    },
  },
  ...toldOrAskedFor(
    {
      command: 'inquiry.take',
      menu: {
        write: { da: 'jeg tager BS-1042', en: 'take BS-1042' },
        does: { da: 'Giver dig henvendelsen', en: 'Makes the inquiry yours' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: LOOSE_TAKE,
      read: (said) => withRef('inquiry.take', said, (ref) => ({ command: 'inquiry.take', ...ref })),
    },
    TAKE.told,
    TAKE.askedFor,
  ),
];
