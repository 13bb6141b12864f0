import { type CommandRow, unclear } from '../command-row.ts';
import { only } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isoDate } from '../when/iso.ts';
import type { When } from '../when/when.ts';
import { type Deed, ordersDa, ordersEn } from './orders.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

type What = 'mail' | 'phone' | undefined;

/** The duty by its names, and what whoever has it looks after. */
const DUTY: Readonly<Record<'mail' | 'phone' | 'any', { da: string; tended: string; en: string }>> = {
  mail: {
    da: '(mailvagt|mailvagten|postvagt|postvagten|e mailvagt|mail vagten|mail vagt|e mail vagten|e mail vagt|postkassevagt|postkassevagten|indbakkevagt|indbakkevagten|mailtjansen|(vagt|vagten|tjansen) [på|for|i|med] (mail|mails|mailen|postkassen|e mail|fællespostkassen|indbakken|den fælles postkasse))',
    tended:
      '(mailen|mails|postkassen|mailboksen|fællespostkassen|indbakken|hovedpostkassen|den fælles postkasse|e mails|vores mail|posten|fællesmailen)',
    en: '(mail|email|mailbox|e mail|inbox|emails|shared mailbox|mails)',
  },
  phone: {
    da: '(telefonvagt|telefonvagten|tlf vagt|tlf vagten|telefon vagten|telefon vagt|opkaldsvagt|opkaldsvagten|telefontjansen|tlfvagt|tlfvagten|(vagt|vagten|tjansen) [på|for|ved|med] (telefonen|telefon|tlf|telefonerne|hovednummeret))',
    tended: '(telefonen|telefonerne|tlf|telefon|hovednummeret|opkald|opkaldene|omstillingen)',
    en: '(phone|telephone|call|phones|calls|switchboard)',
  },
  any: {
    da: '(vagt|vagten|vagterne|vagttjansen|tjansen|vagt hos os|vagthavende|den vagthavende)',
    tended: '(vagten)',
    en: '',
  },
};

const HAS =
  '(er sat på|er sat til|er skrevet på|er skrevet til|er planlagt til|er planlagt på|står på|står til|står for|er på|har|er|tager|skal have|havde|sidder med|får)';
const TENDS =
  '(passer|har|tager|svarer|dækker|sidder på|er på|besvarer|kigger på|holder øje med|står for|sidder ved|er ved|åbner|tjekker|tager sig af|skal passe|skal tage|skal besvare|skal sidde ved|skal have)';
const TENDS_EN =
  '(answers|takes|handles|watches|looks after|covers|mans|is answering|is watching|is taking|reads|is looking after|is manning|is handling|is covering|is minding|checks|is checking|minds|is reading|will answer|will take)';
const TENDING_EN =
  '(answering|taking|handling|watching|looking after|covering|manning|minding|checking|reading)';

function phrasesOf(what: What): CommandRow['phrases'] {
  const { da, tended, en } = DUTY[what ?? 'any'];
  return {
    da: [
      `hvem [der] ${HAS} [på] ${da}`,
      `hvem [der] ${TENDS} [på|ved] ${tended}`,
      `hvis [tur] [er] ${da} [er] [det]`,
      `(hvis|hvilken kollega) (tur er det|har) [på|med|til] (${da}|${tended}|at tage telefonen)`,
      `${da} hvem (er det|har den|tager den|er der)`,
      `har (jeg|nogen) ${da}`,
      `er der nogen på ${da}`,
      `[vis] ${da}`,
    ],
    en:
      en === ''
        ? [
            '(who is|whos) [on|the] [on] (duty|duty officer|call)',
            'who has [the] (duty|watch|shift)',
            'who (takes|does) [the] duty',
            'whose (duty|turn|shift) is it',
            'am i on duty',
            'on duty',
          ]
        : [
            `(who is|whos) on [the] ${en} [duty]`,
            `(who is|whos) on duty (for|on) [the] ${en}`,
            `who has [the] ${en} [duty]`,
            `who has [the] duty (for|on) [the] ${en}`,
            `who ${TENDS_EN} [the|our] ${en}`,
            `whos ${TENDING_EN} [the|our] ${en}`,
            `whose ${en} duty is it`,
            `am i on ${en} duty`,
            `${en} duty`,
          ],
  };
}

const dutyRow = (what: What): CommandRow => ({
  command: 'duty.who',
  ...(what === undefined && {
    menu: {
      write: { da: 'hvem har vagten?', en: 'who is on duty?' },
      does: { da: 'Hvem der har mail- og telefonvagt', en: 'Who has mail and phone duty' },
      scopes: EVERYWHERE,
    },
  }),
  phrases: phrasesOf(what),
  anywhere: ['when'],
  loose: 'lige nu i den os her egentlig hos now the on in us we right this vores enheden til',
  read: ({ when }) => {
    const on = oneDay(when);
    if (on === 'doubt') return unclear('duty.who', ['on']);
    return { command: 'duty.who', ...(what && { what }), ...on } as Reading;
  },
});

/** "Hvem er dagens vagt": today's. */
const TODAYS: CommandRow = {
  command: 'duty.who',
  phrases: { da: ['hvem (er|har) (dagens) (vagt|vagter)', 'dagens (vagt|vagter)'], en: [] },
  loose: 'i dag nu',
  read: (_, today) => ({ command: 'duty.who', on: isoDate(today) }),
};

const PLAN: Readonly<Record<'da' | 'en', Deed>> = {
  da: {
    order:
      'ret|rette|ændr|ændre|sæt|sætte|lav|lave|opdater|opdatere|rediger|redigere|planlæg|planlægge|vis|se|opret|oprette|læg|lægge|indstil|skift|skifte|udfyld|udfylde|justér|juster|justere|udarbejd|opsæt|opsætte|sæt op|tilpas|tilpasse|åbn|åbne|fordel|fordele|hent|revider|revidere|få rettet|få lavet',
    done: 'rettet|ændret|sat|lavet|opdateret|redigeret|planlagt|vist|oprettet|lagt|indstillet|skiftet|udfyldt|justeret|udarbejdet|sat op|tilpasset|fordelt|revideret',
    toBeDone:
      'rettes|ændres|laves|opdateres|redigeres|planlægges|oprettes|lægges|udfyldes|justeres|udarbejdes|tilpasses|fordeles|revideres|sættes op',
    noun: 'rettelse|rettelser|ændring|ændringer|opdatering|justering|planlægning|redigering|oprettelse|udarbejdelse|fordeling|tilpasning',
  },
  en: {
    order:
      'set|change|edit|update|make|plan|create|fix|adjust|show|open|see|set up|amend|modify|revise|correct|view|draw up|do|fill in',
    done: 'set|changed|edited|updated|made|planned|created|fixed|adjusted|set up|amended|modified|revised|corrected|shown',
    noun: 'change|changes|update|correction|adjustment|amendment',
  },
};

const PLANNING: CommandRow = {
  command: 'duty.set',
  menu: {
    write: { da: 'vagtplan', en: 'set the rota' },
    does: { da: 'Hvem der har mail- og telefonvagt', en: 'Who has mail and phone duty' },
    scopes: PERSONAL,
  },
  phrases: {
    da: [
      ...ordersDa(PLAN.da, '<vagtplan>', '[så jeg kan (rette|ændre|se|redigere) (den|i den|det)]'),
      '<vagtplan>',
      '(vagtplanlægning|vagtplanlægningen)',
    ],
    en: [
      ...ordersEn(PLAN.en, '<rota>'),
      '(can i|may i|how do i|i want to) (change|edit|set|see|update|make) <rota>',
      '<rota>',
    ],
  },
  anywhere: ['when'],
  loose:
    'for i en et vores enheden teamet afdelingen the team unit our til op ind uge næste kommende på om af december januar februar marts april maj juni juli august september oktober november january february march may june july october måned måneden month',
  read: () => ({ command: 'duty.set' }),
};

export const DUTY_COMMANDS: readonly CommandRow[] = [
  ...(['mail', 'phone', undefined] as const).map(dutyRow),
  TODAYS,
  PLANNING,
];

/** Asked about one day; of several, nobody knows which. */
export function oneDay(whens: readonly When[] | undefined): { on?: string } | 'doubt' {
  if (whens === undefined) return {};
  const said = only(whens.map((when) => (when.is === 'day' ? isoDate(when.day) : 'doubt')));
  return said === undefined || said === 'several' || said === 'doubt' ? 'doubt' : { on: said };
}
