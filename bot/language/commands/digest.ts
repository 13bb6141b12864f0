import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isDoubt } from '../when/day.ts';
import { clockTime } from '../when/iso.ts';
import { sayings } from './daily-lists.ts';
import { IN_CHANNEL, PERSONAL } from './scopes.ts';
import { type Bilingual, type Verb, wishedInDanish, wishedInEnglish } from './voices.ts';

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

function at(command: 'digest.at' | 'morning.at') {
  return ({ time }: Said): Reading => {
    const said = only(time);
    if (said === undefined || said === 'several' || isDoubt(said)) return unclear(command, ['time']);
    return { command, time: clockTime(said.minutes) };
  };
}

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
      seldom: true,
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
      seldom: true,
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
      seldom: true,
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
      seldom: true,
      write: { da: 'morgenliste til', en: 'morning list on' },
      does: { da: 'Dine frister om morgenen', en: 'Your deadlines in the morning' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [...morning.on.da, `(jeg|vi) vil [gerne] (have|modtage|få) [en|den|min] ${MORNING.da}`],
      en: [
        ...morning.on.en,
        `i (want|would like) [to get] [a|the|my] ${MORNING.en}`,
        `id like [to get] [a|the|my] ${MORNING.en}`,
      ],
    },
    loose: LOOSE,
    read: () => ({ command: 'morning.on' }),
  },
  {
    command: 'morning.off',
    menu: {
      seldom: true,
      write: { da: 'morgenliste fra', en: 'morning list off' },
      does: { da: 'Ingen morgenliste', en: 'No morning list' },
      scopes: PERSONAL,
    },
    phrases: morning.off,
    loose: LOOSE,
    read: () => ({ command: 'morning.off' }),
  },
];
