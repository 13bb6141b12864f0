import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isDoubt } from '../when/day.ts';
import { clockTime } from '../when/iso.ts';
import { IN_CHANNEL, PERSONAL } from './scopes.ts';
import { type Verb, wishedInDanish, wishedInEnglish } from './voices.ts';

/** What can be wished of a list that comes every day. */
const COME: Bilingual<Verb> = {
  da: {
    do: 'send|sende|vis|vise|sæt|sætte|flyt|flytte|skift|skifte|få|ret|rette|giv|give|start|starte|kør|køre|rykke|ryk|ændr|ændre|indstil|indstille|post|poste|læg|planlæg|planlægge|modtage|udsend|udsende',
    done: 'sendt|sendt ud|flyttet|rykket|ændret|rettet|sat|vist|postet|leveret|planlagt|lagt|skiftet|indstillet',
    be: 'komme|komme ud|sendes|sendes ud|vises|postes|være|være der|være klar|ligge klar|flyttes|rykkes|ændres|rettes|sættes|lægges|planlægges|leveres|dukke op|køres',
  },
  en: {
    do: 'send|set|move|change|schedule|get|give|post|show|reschedule|receive|deliver|push|shift',
    done: 'sent|set|moved|changed|scheduled|posted|shown|delivered|rescheduled',
  },
};
const SWITCHED_ON: Bilingual<readonly Verb[]> = {
  da: [
    {
      do: 'slå|slåe|sæt|sætte|tænd|tænde',
      done: 'slået|sat|tændt',
      be: 'slås|sættes|slå',
      behind: 'til|til igen|i gang|på igen',
    },
    {
      do: 'tænd|tænde|start|starte|genstart|genstarte|aktiver|aktivere|genaktiver|genaktivere|genoptag|genoptage|begynd|begynde|sæt gang i|tilmeld|tilmelde|send igen|send fremover|vil have igen',
      done: 'tændt|startet|genstartet|aktiveret|genaktiveret|genoptaget|begyndt|tilmeldt',
      be: 'tændes|startes|starte|genstartes|aktiveres|genaktiveres|genoptages|begynde|komme igen',
    },
  ],
  en: [
    { do: 'turn|switch|set|put', done: 'turned|switched|set|put', behind: 'on|back on' },
    {
      do: 'enable|activate|start|resume|restart|begin|reactivate|re enable|reenable|start sending|resume sending|subscribe to|sign me up for',
      done: 'enabled|activated|started|resumed|restarted|reactivated|reenabled',
    },
  ],
};
const SWITCHED_OFF: Bilingual<readonly Verb[]> = {
  da: [
    {
      do: 'slå|slåe|skru|skrue|sæt|sætte|lukke|luk',
      done: 'slået|skruet|sat|lukket',
      be: 'slås|skrues|sættes|lukkes|slå',
      behind: 'fra|af|på pause|fra igen|ned',
    },
    {
      do: 'sluk|slukke|stop|stoppe|stands|standse|deaktiver|deaktivere|afmeld|afmelde|frameld|framelde|fjern|fjerne|drop|droppe|afbestil|afbestille|opsig|opsige|indstil|pause|hold op med|stop med|stoppe med|fri mig for|undgå|slip for|slippe for|være fri for|spar mig for|spar os for|lad være med|gider ikke|jeg gider ikke|vi gider ikke',
      done: 'slukket|stoppet|standset|deaktiveret|afmeldt|frameldt|fjernet|droppet|afbestilt|opsagt|sat på pause',
      be: 'slukkes|stoppes|stoppe|standses|deaktiveres|afmeldes|frameldes|fjernes|droppes|afbestilles|opsiges|ophøre|ikke sendes mere|ikke komme mere|ikke sendes længere|ikke komme længere',
    },
  ],
  en: [
    { do: 'turn|switch|set', done: 'turned|switched|set', behind: 'off' },
    {
      do: 'stop|disable|deactivate|cancel|pause|end|mute|remove|drop|unsubscribe [me] from|no more|no longer send|opt out of|stop sending|get rid of',
      done: 'stopped|disabled|deactivated|cancelled|canceled|paused|ended|muted|removed',
    },
  ],
};

type Bilingual<Value> = { readonly da: Value; readonly en: Value };

const DAILY =
  'hver dag|hver morgen|hver arbejdsdag|hver eneste dag|alle dage|alle hverdage|på hverdage|dagligt|fremover|fra nu af|fra i dag|om morgenen|i stedet|i stedet for|næste gang';
const EVERY_DAY =
  'every day|each day|every morning|each morning|every working day|on weekdays|daily|from now on|instead|in the morning|in future|going forward';

function at(command: 'digest.at' | 'morning.at') {
  return ({ time }: Said): Reading => {
    const said = only(time);
    if (said === undefined || said === 'several' || isDoubt(said)) return unclear(command, ['time']);
    return { command, time: clockTime(said.minutes) };
  };
}

/** Of the list that a noun names: at which hour it comes, on, off. The hour may stand anywhere. */
function sayings(da: string, en: string) {
  const danish = `[mig|os] [en|den|min|vores] ${da}`;
  const english = `[me|us] [the|my|our|a] ${en}`;
  return {
    at: {
      da: [
        `${danish} [<daglig>] {time} [<daglig>]`,
        `${danish} (kl|klokken)`,
        `${danish} {time} (eller|og) {time}`,
        ...wishedInDanish(`[tidspunktet for|tidspunkt for|tiden for] ${danish} [ud|tidspunkt] [<daglig>]`, COME.da).map(
          (phrase) => `${phrase} [til|til at komme] [<daglig>]`,
        ),
        `[ny|nyt] (tid|tidspunkt|tidspunktet) for ${danish} [skal være|er]`,
        `(<daglig>) [{time}] ${danish}`,
        `{time} [<daglig>] vil (jeg|vi) [gerne] have ${danish} [<daglig>]`,
        `{time} [<daglig>] (skal|må|må gerne) ${danish} [gerne] (${COME.da.be})`,
        `(jeg|vi) vil [gerne] have ${danish} [<daglig>] {time}`,
      ].map((phrase) => phrase.replaceAll('<daglig>', DAILY)),
      en: [
        `${english} [<daily>] {time} [<daily>]`,
        `${english} at`,
        ...wishedInEnglish(`[the time of|the time for] ${english} [time] [<daily>]`, COME.en).map(
          (phrase) => `${phrase} [to|at|for] [<daily>]`,
        ),
        `${english} <should> (come|arrive|go out|be|be there|be ready) [<daily>]`,
        `(can|could) ${english} (come|arrive|go out|be|be there|be ready) [<daily>]`,
      ].map((phrase) => phrase.replaceAll('<daily>', EVERY_DAY)),
    },
    on: {
      da: [
        ...SWITCHED_ON.da.flatMap((verb) => wishedInDanish(`[for] ${danish} [op]`, verb)),
        `${danish} (til|igen|aktiv|tændt)`,
        `(jeg|vi) vil [gerne] (have|modtage|få) ${danish} (igen|til|tilbage|hver dag|hver morgen|dagligt)`,
        `(ja tak til|tilmeld|tilmeld mig|tilmeld os|tilmeldes) ${danish}`,
      ],
      en: [
        ...SWITCHED_ON.en.flatMap((verb) => wishedInEnglish(english, verb)),
        `(send|i want|we want) ${english} (again|back|every day|every morning)`,
        `${english} [back] on`,
      ],
    },
    off: {
      da: [
        ...SWITCHED_OFF.da.flatMap((verb) =>
          wishedInDanish(`[for|med] [at sende|at vise|at få] ${danish}`, verb),
        ).map((phrase) => `${phrase} [indtil videre|helt|for nu]`),
        `${danish} (fra|af|stop|slukket|væk|slut|nej tak)`,
        `(ingen|ikke flere|ikke mere|nej tak til) ${danish} [mere|længere|fremover]`,
        `(jeg|vi) (vil|ønsker|gider|skal) ikke (have|se|modtage|få) [flere] ${danish} [mere|længere|fremover]`,
        `(afmeld|frameld) (mig|os) [fra] ${danish}`,
        `(afmeldes|frameldes) [fra] ${danish}`,
      ],
      en: [
        ...SWITCHED_OFF.en.flatMap((verb) => wishedInEnglish(english, verb)),
        `(i|we) (do not|dont) (want|need) ${english} [anymore|any more|any longer]`,
        `${english} off`,
      ],
    },
  };
}

const DIGEST = {
  da: '[daglig|daglige|dagens] (oversigt|oversigten|oversigter|oversigtens|dagsoversigt|dagsoversigten) [(i|til|for) [denne|vores] (kanalen|kanal)]',
  en: '[daily] (digest|overview|summary|digests) [(in|for|to) [the|this|our] channel]',
};
const MORNING = {
  da: '[daglige|personlige] (morgenliste|morgenlisten|morgenlister|morgenlistens|morgenoversigt|morgenoversigten|morgenbesked|morgenbeskeden|liste om morgenen)',
  en: '[daily] [personal] (morning list|morning overview|morning message|morning lists)',
};
const [digest, morning] = [sayings(DIGEST.da, DIGEST.en), sayings(MORNING.da, MORNING.en)];
const LOOSE = 'gerne her here igen again kl klokken nu now';

const CHANNEL = {
  da: '[denne|den|den her|vores|denne her] (kanalen|kanal|oversigten|dig|svarfrist|teamet|botten|bot)',
  en: '[the|this|our] (channel|digest|team|overview|bot)',
};
const SETTINGS = {
  da: '(opsætning|opsætningen|indstillinger|indstillingerne|indstilling|kanalopsætning|kanalopsætningen|kanalindstillinger|kanalindstillingerne|konfiguration|konfigurationen)',
  en: '(settings|setup|set up|configuration|config)',
};
const SET_UP: Bilingual<readonly Verb[]> = {
  da: [
    { do: 'sæt|sætte|gør|gøre', done: 'sat|gjort', be: 'sættes|gøres', behind: 'op|klar' },
    {
      do: 'opsæt|opsætte|indstil|indstille|konfigurer|konfigurere|klargør|klargøre|tilpas|tilpasse',
      done: 'opsat|indstillet|konfigureret|klargjort|tilpasset',
      be: 'opsættes|indstilles|konfigureres|klargøres|tilpasses',
    },
  ],
  en: [
    { do: 'set', done: 'set', behind: 'up' },
    { do: 'setup|configure|prepare|customise|customize', done: 'setup|configured|prepared' },
  ],
};

const SHOWN: Bilingual<Verb> = {
  da: {
    do: 'vis|vise|send|sende|giv|give|post|poste|hent|hente|få|lav|lave|se|kør|køre|kom med|skriv|læg',
    done: 'vist|sendt|postet|set|lavet|kørt',
  },
  en: { do: 'show|send|give|post|get|see|run|have|view', done: 'shown|sent|posted' },
};
const NOW = {
  da: '[nu|med det samme|for i dag|i dag|lige nu|her|straks|her og nu|nu her|for idag|idag|nu med det samme]',
  en: '[now|right now|for today|today|immediately|straight away|right away]',
};

export const DIGEST_COMMANDS: readonly CommandRow[] = [
  {
    command: 'digest.setup',
    menu: {
      write: { da: 'opsætning', en: 'set up' },
      does: { da: 'Kanalens enhed og daglige oversigt', en: 'The channel’s unit and its daily digest' },
      scopes: IN_CHANNEL,
    },
    phrases: {
      da: [
        `[start|starte|vis|vise|ret|rette|åbn|åbne|ændr|ændre|rediger|redigere|se] [kanalens] ${SETTINGS.da} [(af|for|i|på|til) ${CHANNEL.da}]`,
        `[kanal] ${SETTINGS.da}`,
        ...SET_UP.da.flatMap((verb) => wishedInDanish(CHANNEL.da, verb)),
        `(jeg|vi) vil gerne have ${CHANNEL.da} op at køre`,
        `hvordan (sætter|opsætter|indstiller|konfigurerer) (jeg|vi|man) ${CHANNEL.da} [op]`,
      ],
      en: [
        `[start|show|open|change|edit|see] [the|our] [channel|channels] ${SETTINGS.en} [(of|for) ${CHANNEL.en}]`,
        ...SET_UP.en.flatMap((verb) => wishedInEnglish(CHANNEL.en, verb)),
        'set this up',
        `how do (i|we) (set up|configure) ${CHANNEL.en}`,
      ],
    },
    loose: 'her here lige us os for mig me',
    read: () => ({ command: 'digest.setup' }),
  },
  {
    command: 'digest.now',
    menu: {
      write: { da: 'oversigt nu', en: 'digest now' },
      does: { da: 'Viser dagens oversigt med det samme', en: 'Shows the day’s digest at once' },
      scopes: IN_CHANNEL,
    },
    phrases: {
      da: [
        `[mig|os] [en|den|vores] ${DIGEST.da} ${NOW.da}`,
        ...wishedInDanish(`[mig|os] [en|den|vores] ${DIGEST.da} ${NOW.da}`, SHOWN.da),
        `${DIGEST.da} <skal> (vises|sendes|postes|køres|komme) (nu|straks|med det samme|her og nu)`,
        `hvordan ser [den|vores] (dagen|${DIGEST.da}) ud ${NOW.da}`,
        `hvad er [der] på ${DIGEST.da} [i dag|nu]`,
        '(status for dagen|dagens status)',
      ],
      en: [
        `[the|a|our|todays] ${DIGEST.en} ${NOW.en}`,
        ...wishedInEnglish(`[me|us] [the|a|our] [todays] ${DIGEST.en} ${NOW.en}`, SHOWN.en),
        `(what is|whats) [on] [the|our] [todays] ${DIGEST.en} [today]`,
        'how does the day look',
      ],
    },
    loose: LOOSE,
    read: () => ({ command: 'digest.now' }),
  },
  {
    command: 'digest.at',
    menu: {
      write: { da: 'oversigt kl. 8.15', en: 'digest at 8.15' },
      does: { da: 'Hvornår oversigten kommer', en: 'When the digest comes' },
      scopes: IN_CHANNEL,
    },
    phrases: digest.at,
    anywhere: ['time'],
    loose: LOOSE,
    read: at('digest.at'),
  },
  {
    command: 'digest.on',
    menu: {
      write: { da: 'slå oversigten til', en: 'digest on' },
      does: { da: 'Oversigten kommer igen', en: 'The digest comes again' },
      scopes: IN_CHANNEL,
    },
    phrases: digest.on,
    loose: LOOSE,
    read: () => ({ command: 'digest.on' }),
  },
  {
    command: 'digest.off',
    menu: {
      write: { da: 'stop oversigten', en: 'digest off' },
      does: { da: 'Oversigten kommer ikke mere', en: 'The digest comes no more' },
      scopes: IN_CHANNEL,
    },
    phrases: digest.off,
    loose: LOOSE,
    read: () => ({ command: 'digest.off' }),
  },
  {
    command: 'morning.at',
    menu: {
      write: { da: 'morgenliste kl. 7.45', en: 'morning list at 7.45' },
      does: { da: 'Hvornår din morgenliste kommer', en: 'When your morning list comes' },
      scopes: PERSONAL,
    },
    phrases: morning.at,
    anywhere: ['time'],
    loose: LOOSE,
    read: at('morning.at'),
  },
  {
    command: 'morning.on',
    menu: {
      write: { da: 'morgenliste til', en: 'morning list on' },
      does: { da: 'Dine frister om morgenen', en: 'Your deadlines in the morning' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [...morning.on.da, `(jeg|vi) vil [gerne] (have|modtage|få) [en|den|min] ${MORNING.da}`],
      en: [...morning.on.en, `i (want|would like) [to get] [a|the|my] ${MORNING.en}`, `id like [to get] [a|the|my] ${MORNING.en}`],
    },
    loose: LOOSE,
    read: () => ({ command: 'morning.on' }),
  },
  {
    command: 'morning.off',
    menu: {
      write: { da: 'morgenliste fra', en: 'morning list off' },
      does: { da: 'Ingen morgenliste', en: 'No morning list' },
      scopes: PERSONAL,
    },
    phrases: morning.off,
    loose: LOOSE,
    read: () => ({ command: 'morning.off' }),
  },
];
