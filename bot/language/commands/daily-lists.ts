import { type Bilingual, type Verb, wishedInDanish, wishedInEnglish } from './voices.ts';

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

const DAILY =
  'hver dag|hver morgen|hver arbejdsdag|hver eneste dag|alle dage|alle hverdage|på hverdage|dagligt|fremover|fra nu af|fra i dag|om morgenen|i stedet|i stedet for';
const EVERY_DAY =
  'every day|each day|every morning|each morning|every working day|on weekdays|daily|from now on|instead|in the morning|in future|going forward';

/** Of the list that a noun names: at which hour it comes, on, off. The hour may stand anywhere. */
export function sayings(da: string, en: string) {
  const danish = `[mig|os] [en|den|min|vores] ${da}`;
  const english = `[me|us] [the|my|our|a] ${en}`;
  return {
    at: {
      da: [
        `${danish} [<daglig>] {time} [<daglig>]`,
        `${danish} (kl|klokken)`,
        `${danish} {time} (eller|og) {time}`,
        ...wishedInDanish(
          `[tidspunktet for|tidspunkt for|tiden for] ${danish} [ud|tidspunkt] [<daglig>]`,
          COME.da,
        ).map((phrase) => `${phrase} [til|til at komme] [<daglig>]`),
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
        ...SWITCHED_OFF.da
          .flatMap((verb) => wishedInDanish(`[for|med] [at sende|at vise|at få] ${danish}`, verb))
          .map((phrase) => `${phrase} [indtil videre|helt|for nu]`),
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
