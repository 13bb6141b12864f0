import { AROUND_REF, type CommandRow, withRef } from '../command-row.ts';
import { only } from '../read-slots.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

const SHOW = {
  da: [
    '{ref}',
    '[og] (vis|vise|se|åbn|åbne|find|finde|frist|fristen|svarfrist|deadline|status|historik|historikken|detaljer|info|slå op|slå|tjek|hent|kig på|giv|læs|få) [mig] [op] [for|på|om|i|til] {ref}',
    '(slå|slåe|find|hent) {ref} (op|frem)',
    '{ref} [er] (frist|fristen|status|deadline|historik|detaljer|svarfrist)',
    '(hvad|hvornår|hvordan|hvilken) (er|ser|var) [der] [sagen|det] [ud] [med] (frist|fristen|status|svarfrist|svarfristen|deadline|deadlinen|historikken|det|) [for|på|ud|med] {ref} [ud]',
    '(hvordan|hvad|hvor langt|hvor) (går|sker|er|ligger|står|har|handler|drejer) [det|der|vi|sig] [med|i|om|nået|kommet] {ref} [om|sig om|ud|af|henne|nu]',
    'hvornår (skal|bør|forfalder|udløber|kom|er|blev) {ref} [senest] [være] (besvaret|besvares|have svar|svares på|modtaget|færdig|afgjort|afgøres|ud|ind|løbe ud|forfalde|)',
    'hvornår (skal|bør) (jeg|vi) [senest] [have] (svare|besvare|svaret|besvaret|svare på|svaret på) {ref}',
    'hvornår (udløber|er) (fristen|der frist|frist) (for|på|i) {ref}',
    'hvor (lang tid|længe|mange dage) (har|er) (jeg|vi|der) [tilbage] [til] [at] [svare|besvare|med] [på] {ref}',
    'hvem (har|sidder med|ejer|tager sig af|behandler|er på|er sagsbehandler på|håndterer|tog|arbejder på) {ref}',
    'hvis er {ref}',
    'er [der] [svaret|kvitteret|sendt|afgjort|givet] [kvittering|svar|afgørelse] [på|for|til|i|svar på] {ref} [sendt]',
    'er {ref} [stadig|nu|blevet] (besvaret|afgjort|åben|lukket|kvitteret|overskredet|færdig|afsluttet|taget|fuldt oplyst|komplet|ufordelt|genåbnet|en ansøgning|for sent|forsinket|spam|i orden)',
    'er (svaret|fristen|sagen) (sendt|overskredet|lukket|besvaret|udløbet) [på|for|til] {ref}',
    'har (jeg|vi|nogen|vi fået|borgeren|der været|hun|han) [fået] (svaret|besvaret|svar|kvitteret|svaret på|svar på|rykket|taget|sendt svar|sendt kvittering|fået svar|afgjort) [på|for|i|til] {ref}',
    'blev {ref} (besvaret|afgjort|lukket)',
    'hvorfor (er|har) {ref} (den frist|frist|den deadline)',
    '(hvor er|hvad er det med|hvad nyt om|nyt om|noget nyt om|nyt i|noget nyt i) {ref}',
  ],
  en: [
    '(show|open|find|see|view|display|get|check|look up|pull up|deadline|status|history|details|due date|info) [me] [up] [for|of|on|about] [the] {ref}',
    '{ref} (deadline|status|history|details|due date)',
    '(what is|whats|when is|when was|hows|how is) [the] (deadline|status|history|due date|story|happening|due|received|) [for|of|on|with] {ref} [due|going|received|looking]',
    'what (happened|is happening|is going on) (to|with) {ref}',
    'when (must|should|does|do|is) [i|we] [have to|need to] [answer] {ref} [have to|need to|due|to] [be|expire] [answered|due|decided]',
    'who (has|is on|owns|is handling|is working on|took|handles|is responsible for) {ref}',
    'how (long|much time) (do we|do i|is there|have we) [have] [left] [to answer|for|on|to reply to] {ref}',
    '(is|was|has) {ref} [been] [still] (answered|open|closed|overdue|decided|done|taken|late|complete|unassigned)',
    '(has|have) (anyone|anybody|somebody|we|i) (answered|replied to|taken|responded to|sent a receipt for) {ref}',
    '(is there|any) news (on|about) {ref}',
    'where (is|are we with|are we on) {ref}',
  ],
};

/** Made known by phone, in either language. */
const BY_PHONE = {
  da: [
    '(telefonisk|pr telefon|på telefon|på telefonen|over telefonen|i telefonen|via telefon|mundtligt|på tlf|pr tlf|per telefon|per tlf|over telefon)',
  ],
  en: [
    '(by phone|by telephone|over the phone|on the phone|by call|on a call|via phone|in a call|by calling|over phone)',
  ],
};

const ANSWERED = {
  da: [
    '[er|har|blev] [blevet] (besvaret|svaret|svaret borgeren|svaret til borgeren|fået svar)',
    '[der] [er] [svar|svaret|svaret er] (svar sendt|svar er sendt|svaret er sendt|svaret sendt|sendt svar|svar afsendt|svar givet|givet svar|afgivet svar|svar er afsendt)',
    'sendt (svar|svaret|et svar) [til borgeren] [af sted|afsted]',
    '(markér|marker|sæt|notér|noter|registrer|meld|markere|noter at|marker at) [som] (besvaret|svaret)',
    '(borgeren|borger) har (fået|modtaget) [et|sit] svar',
    '(borgeren er|borger er|borgeren) (svaret|besvaret)',
    'borger har fået [et] svar',
    '(svarede|besvarede)',
  ],
  en: [
    '(answered|replied|replied to|responded to|responded)',
    '(answer|reply|response) [has been|was|is] sent',
    'sent (the|an|my|a) (answer|reply|response) [to the citizen|to|for]',
    '(mark|set|note|register|record) [it] [as|that] [is] (answered|replied)',
    '[the] citizen has (an|their|an|got|received|got an|received an|gotten an|been) (answer|reply|answered)',
  ],
};

const ANSWER_LOOSE = `${AROUND_REF} today dag der blevet just her`;

const joined = (phrases: readonly string[], more: string): string[] =>
  phrases.flatMap((phrase) => [`${phrase} ${more}`, `${more} ${phrase}`]);

export const INQUIRY_COMMANDS: readonly CommandRow[] = [
  {
    command: 'inquiry.show',
    menu: {
      write: { da: 'frist BS-1042', en: 'when is BS-1042 due?' },
      does: { da: 'En henvendelses frister, og hvorfor', en: 'The deadlines of an inquiry, and why' },
      scopes: EVERYWHERE,
    },
    phrases: SHOW,
    loose: 'sagen sag henvendelsen henvendelse nr nummer the case inquiry den brevet',
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
    phrases: {
      da: [
        '(<registrer>) [en|et|den|det] [ny|nyt|nye] (henvendelse|sag|{channel})',
        '[en|et] (ny|nyt) (henvendelse|sag|{channel})',
        '(<registrer>) [en|et] [ny|nyt] henvendelse (på|fra|via|i|per|pr|med|om) {channel}',
        '[en|et] (ny|nyt) henvendelse (på|fra|via|i|per|pr|med|om) {channel}',
        '(ny|nyt|en ny|et nyt) henvendelse [ved|på|fra|via|i] {channel}',
        '(jeg|vi) har (fået|modtaget) (en|et) [ny|nyt] (henvendelse|{channel}) [der skal registreres|som skal registreres|jeg skal registrere]',
        '(der er|der kom) [kommet|indkommet] (en|et) [ny|nyt] (henvendelse|{channel}) [ind|der skal registreres|som skal registreres]',
        '{channel} skal registreres',
        '(henvendelse|{channel}) (modtaget|indgået|registreres)',
      ],
      en: [
        '(<register>) [a|an|the|another] [new] (inquiry|enquiry|case|{channel})',
        '[a|an] new (inquiry|enquiry|case|{channel}) [inquiry|case|contact]',
        '(<register>) [a|an] [new] (inquiry|enquiry) (by|on|from|via|in|over|on) {channel}',
        '[a|an] new (inquiry|enquiry) (by|on|from|via|in|over|on) {channel}',
        '(i|we) (got|have|received|have got|have received) (a|an) [new] (inquiry|{channel}) [to register]',
        '(inquiry|{channel}) received',
      ],
    },
    loose: 'i dag lige her fra en borger citizen from today via systemet ind gerne vil',
    read: ({ channel }) => {
      const how = only(channel);
      return { command: 'inquiry.register', ...(how !== undefined && how !== 'several' && { channel: how }) };
    },
  },
  {
    command: 'inquiry.answer',
    menu: {
      write: { da: 'besvaret BS-1042', en: 'answered BS-1042' },
      does: { da: 'Noterer, at borgeren har fået svar', en: 'Notes that the citizen has an answer' },
      scopes: EVERYWHERE,
    },
    phrases: ANSWERED,
    anywhere: ['ref'],
    loose: ANSWER_LOOSE,
    asks: true,
    read: (said) => withRef('inquiry.answer', said, (ref) => ({ command: 'inquiry.answer', ...ref })),
  },
  {
    command: 'inquiry.answer',
    phrases: {
      da: [
        ...BY_PHONE.da.flatMap((phone) => joined(ANSWERED.da, phone)),
        '(jeg|vi) har (ringet til|talt med) borgeren og (svaret|besvaret)',
        '(svaret|besvaret) [borgeren] (ved at ringe|med et opkald)',
      ],
      en: BY_PHONE.en.flatMap((phone) => joined(ANSWERED.en, phone)),
    },
    anywhere: ['ref'],
    loose: ANSWER_LOOSE,
    asks: true,
    read: (said) =>
      withRef('inquiry.answer', said, (ref) => ({ command: 'inquiry.answer', ...ref, by: 'phone' })),
  },
  {
    command: 'inquiry.take',
    menu: {
      write: { da: 'jeg tager BS-1042', en: 'take BS-1042' },
      does: { da: 'Giver dig henvendelsen', en: 'Makes the inquiry yours' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '[den|det] [her] [jeg] (tager|overtager|klarer|snupper|påtager mig|tager mig af|ordner|kører med|tager den|tar|har taget|tager over på|griber) [jeg] [mig af|mig]',
        '(tag|tage|overtag|overtage|snup|snuppe)',
        '(giv|tildel|fordel|tildele) [den] (mig|til mig)',
        '(tildel|giv|sæt) mig',
        '(sæt|sætte|skriv) (mig|mit navn) på [som sagsbehandler|som ansvarlig]',
        'den er min',
        'er min',
        '(overfør|send|giv|flyt|tildel|overføre|sende|give) til mig',
        'lad mig (tage|få|overtage|ordne)',
        'jeg vil (tage|overtage|have)',
      ],
      en: [
        '(ill|iwill|i will|i|i can|i am|im|let me) (take|taking|handle|handling|grab|pick up|have|do)',
        '(take|claim|grab|pick up)',
        '(assign|give) [it] (me|to me|to myself)',
        '(put me on|mine|is mine|thats mine)',
      ],
    },
    anywhere: ['ref'],
    loose:
      'den det sagen sag henvendelsen henvendelse så nu selv godt over på it the case inquiry myself that one on care of own care nr of brevet og and eller or',
    read: (said) => withRef('inquiry.take', said, (ref) => ({ command: 'inquiry.take', ...ref })),
  },
  {
    command: 'inquiry.reopen',
    menu: {
      write: { da: 'genåbn BS-1042', en: 'reopen BS-1042' },
      does: { da: 'Åbner en lukket henvendelse igen', en: 'Opens a closed inquiry again' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '(genåbn|genåbne|genåbnes|genåbner|genåbnet)',
        '(åbn|åbne|luk|lukke) [op] [for|sagen|den] [{ref}] (igen|op igen|på ny)',
        'skal (åbnes igen|genåbnes|åbnes på ny)',
        'er åben igen',
      ],
      en: [
        '(reopen|re open|unclose)',
        'open [up] [{ref}] [up] again',
        '(needs|has) to be (reopened|opened again)',
      ],
    },
    anywhere: ['ref'],
    loose: AROUND_REF,
    read: (said) => withRef('inquiry.reopen', said, (ref) => ({ command: 'inquiry.reopen', ...ref })),
  },
];
