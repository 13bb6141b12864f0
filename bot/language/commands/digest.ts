import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isDoubt } from '../when/day.ts';
import { clockTime } from '../when/iso.ts';
import { IN_CHANNEL, PERSONAL } from './scopes.ts';

const ON = { da: '(til|igen|aktiv|tændt)', en: 'on' };
const SWITCH_ON = {
  da: '(slå|slåe|tænd|tænde|start|starte|genstart|aktiver|aktivere|sæt|genoptag|sæt gang i|send|få|vis|begynd|begynde|vil have)',
  en: '(turn|switch|start|enable|activate|resume|send|i want|set|begin|restart)',
};

function at(command: 'digest.at' | 'morning.at') {
  return ({ time }: Said): Reading => {
    const said = only(time);
    if (said === undefined || said === 'several' || isDoubt(said)) return unclear(command, ['time']);
    return { command, time: clockTime(said.minutes) };
  };
}

/** What is said of a list that comes every day: at which hour, on, off. */
function sayings(da: string, en: string) {
  return {
    at: {
      da: [
        `[<sending>] [mig] [en] ${da} [skal] [komme|sendes|vises|være] (kl|klokken) [{time}]`,
        `[<sending>] ${da} [kl|klokken] {time} (eller|og) [kl|klokken] {time}`,
        `[<sending>] [mig] [en|hver] ${da} [skal|hver] [komme|sendes|dag|morgen|arbejdsdag] [kl|klokken|til|hver dag|hver morgen|fra nu af|om morgenen] {time}`,
        `(flyt|flytte|ændr tidspunktet for|skift tidspunkt for|ret tidspunktet for) [min|vores|den] ${da}`,
        `[<sending>] ${da} [til at komme|komme] (til|fremover|dagligt|hver dag|hver morgen) {time}`,
        `(jeg|vi) vil (gerne have|have) ${da} [hver dag|hver morgen|dagligt] {time}`,
      ].map((phrase) =>
        phrase.replace(
          '<sending>',
          'send|sende|vis|sæt|flyt|flytte|skift|få|ret|giv|sæt tidspunktet for|tidspunkt for|ændr tidspunktet for|jeg vil have|vi vil have|start|kør|rykke|ryk|ændr|ændre|indstil|post',
        ),
      ),
      en: [
        `[<sending>] [me|us] [the|my|our|a] ${en} [every day|each day|every morning|daily|should come|to] [at|to|for] {time}`,
        `[<sending>] [me|us] [the|my|our] ${en} [at] {time} [every day|each day|every morning|daily|from now on]`,
        `[<sending>] [the|my|our] ${en} at`,
      ].map((phrase) =>
        phrase.replace('<sending>', 'send|set|move|change|schedule|get|give|i want|we want|post|show'),
      ),
    },
    on: {
      da: [
        `${SWITCH_ON.da} [for] [min|den|vores] ${da} [<on>]`,
        `${da} <on>`,
        `${da} [skal] (slås til|tændes|startes|slå til)`,
        `(slået|tændt|startet) ${da} [til|igen]`,
        `(jeg|vi) vil [gerne] have ${da} [igen|til]`,
        `(ja tak til|tilmeld|tilmeld mig) ${da}`,
      ].map((phrase) => phrase.replace('<on>', ON.da)),
      en: [
        `${SWITCH_ON.en} <on> [the|my|our] ${en}`,
        `(enable|activate|start|resume|restart|begin) [the|my|our] ${en} [again|sending]`,
        `${SWITCH_ON.en} [the|my|our] ${en} [back] <on> [again]`,
        `${en} <on>`,
        `(subscribe to) ${en}`,
      ].map((phrase) => phrase.replace('<on>', ON.en)),
    },
    off: {
      da: [
        `(slå|slåe|skru|sæt) [for] [min|den|vores] ${da} (fra|af|på pause)`,
        `(sluk|slukke|stop|stoppe|stands|deaktiver|deaktivere|afmeld|afmelde|fjern|drop|afbestil|hold op med|stop med|fri mig for) [for] [at sende] [min|den|vores] ${da} [fra|igen]`,
        `${da} (fra|af|stop|slukket|væk|slut)`,
        `(ingen|ikke flere|ikke mere) ${da} (tak|mere|længere|)`,
        `(jeg|vi) (vil|ønsker|gider) ikke (have|se|modtage) [flere] ${da} [mere|længere]`,
        `(afmeld|frameld) [mig] [fra] ${da}`,
        `${da} [skal|må] (slås fra|slukkes|stoppes|ikke sendes mere|slå fra|stoppe)`,
        `(slået|slukket|stoppet) ${da} [fra]`,
      ],
      en: [
        `(turn|switch|set) off [the|my|our] ${en}`,
        `(turn|switch|set) [the|my|our] ${en} off`,
        `(stop|disable|deactivate|cancel|pause|end|mute|unsubscribe from|no more) [sending] [me|us] [the|my|our] ${en}`,
        `${en} off`,
      ],
    },
  };
}

const DIGEST = {
  da: '[daglig|daglige|dagens|dagsoversigt] (oversigt|oversigten|oversigter|dagsoversigt|dagsoversigten|dagens oversigt|daglige oversigt|den daglige oversigt)',
  en: '[daily] (digest|overview|summary|digests)',
};
const MORNING = {
  da: '(morgenliste|morgenlisten|morgenlister|morgenoversigt|morgenoversigten|min morgenliste|morgenbesked|morgenbeskeden)',
  en: '[daily] [personal] (morning list|morning overview|morning message|morning lists)',
};
const [digest, morning] = [sayings(DIGEST.da, DIGEST.en), sayings(MORNING.da, MORNING.en)];
const LOOSE =
  'kanalen i stedet for gerne have jeg vi kan få her the channel here den min igen again denne this fremover fra nu os us mig';

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
        '[kanal|kanalens] (opsætning|indstillinger|kanalopsætning|kanalindstillinger|konfiguration|indstilling)',
        'opsætning af (kanalen|oversigten|kanal)',
        '(sæt|sætte|opsæt|opsætte|indstil|indstille|konfigurer|konfigurere|klargør|gør|tilpas) [denne|vores] (kanalen|kanal|oversigten|dig|svarfrist|teamet) [op|klar] [her|i kanalen] [til svarfrist]',
        '(start|vis|ret|åbn|ændr) (opsætningen|opsætning|kanalens opsætning|indstillingerne|kanalens indstillinger|kanalopsætningen) [af kanalen|for kanalen]',
        'hvordan (sætter|opsætter) (jeg|vi|man) [denne|den her] kanal (op|kanalen op)',
        'hvordan sætter (jeg|vi|man) kanalen op',
      ],
      en: [
        '(set up|setup|configure|set) [the|this|our] (channel|digest|team|overview) [up]',
        '[channel] (setup|set up|settings|configuration)',
        '(show|open|change|edit) [the] [channel] (settings|setup|configuration) [of this channel|for this channel]',
        'set this up',
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
        `[vis|vise|send|sende|giv|post|hent|få|lav|se|kør] [os|mig] [en|den] ${DIGEST.da} [nu|med det samme|for i dag|i dag|lige nu|her|straks|her og nu]`,
        '(hvordan ser dagen ud|status for dagen|dagens status)',
      ],
      en: [
        `[show|send|give|post|get|see|run] [me|us] [the|a|todays|our] [todays] ${DIGEST.en} [now|right now|for today|today|immediately|please]`,
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
    phrases: morning.on,
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
