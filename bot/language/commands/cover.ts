import { type CommandRow, unclear } from '../command-row.ts';
import { only } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isoDate } from '../when/iso.ts';
import type { When } from '../when/when.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

const LOOSE = 'lige nu så egentlig i den når mens er der now right currently on the while for tiden pt';

export const COVER_COMMANDS: readonly CommandRow[] = [
  {
    command: 'cover.who',
    menu: {
      write: { da: 'hvem dækker for Mette?', en: 'who covers for Mette?' },
      does: { da: 'Hvem der svarer for en kollega', en: 'Who answers for a colleague' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        'hvem [der] (<dækker>) [ind] [for|hos] {nameOrMe} [ind] [mens|når|imens] [hun|han|jeg] [er] [væk|syg|på ferie|fraværende|ikke er der]',
        'hvem [der] (er|bliver) (<afløser>) [for|til|hos] {nameOrMe}',
        'hvem [der] er {whose} (<afløser>)',
        'hvem er (min) (<afløser>)',
        'hvem (<passer>) {whose} (sager|telefon|henvendelser|opgaver|mails|bord|post|arbejde|borgere|opkald|mail|ting|område|indbakke|postkasse)',
        'hvem (<passer>) (mine|min) (sager|telefon|henvendelser|opgaver|mails)',
        'hvem (<passer>) (telefonen|sagerne|mails|opgaverne|henvendelserne|arbejdet) for {nameOrMe}',
        'hvem (skal|kan) (jeg|man|vi|borgeren|de) (kontakte|skrive til|ringe til|spørge|henvende mig til|gå til|henvende sig til|fange|tale med|ringe|sende til) (når|i stedet for|hvis|mens|istedet for|angående) {name} [er] [væk|syg|på ferie|fraværende|ikke er der|ikke er her]',
        'hvem kan jeg (kontakte|ringe til|spørge) i {whose} (sted|fravær)',
        'er {name} (syg|væk|på ferie|fraværende|på arbejde|til stede|her|på kontoret|tilbage|inde|der|på kursus|sygemeldt|ude|på barsel|på orlov|fri|i huset|at træffe|til at træffe|ude af huset|på job|tilstede|hjemme|i dag på arbejde|ledig)',
        '(har|holder) {name} (fri|ferie|fravær|orlov)',
        '(kommer|møder) {name} (på arbejde|ind)',
        'hvor er {name} [henne]',
        'hvornår (er|kommer) {name} tilbage [igen]',
        '(afløser|stedfortræder|vikar|dækning) for {nameOrMe}',
        '{whose} (<afløser>)',
      ],
      en: [
        'who (<covers>) [in] [for] {nameOrMe} [while|when] [she|he|i|they] [is|am|are] [away|sick|off|out|on leave|on vacation|on holiday]',
        'who is (the) (<stand-in>) (for|of) {nameOrMe}',
        'who is (<stand-in>) (for|of) {nameOrMe}',
        '(who is|whos) [the] (<stand-in>) (for|of) {nameOrMe}',
        '(who is|whos) {whose} (<stand-in>)',
        '(who is|whos) my (<stand-in>)',
        '(whos|who is) (covering|handling|taking|looking after|answering) {whose} (cases|inquiries|phone|calls|emails|mail|work|desk|inbox|tasks)',
        'who (handles|takes|has|covers|cover|is covering|is handling|answers|looks after|is taking|takes care of|is answering|is looking after) {whose} (cases|inquiries|phone|calls|emails|mail|work|desk|mails|inbox|tasks)',
        'who (handles|takes|has|answers|looks after) (my) (cases|inquiries|phone|calls|emails|mail|work)',
        'who (should|do|can|must) i (contact|ask|call|write to|talk to|turn to|speak to|go to|email) (instead of|when|while|if|in place of) {name} [is] [away|sick|off|out|on leave|not here|on vacation]',
        'is {name} (sick|ill|away|off|on leave|on vacation|on holiday|here|in|at work|in the office|back|absent|out|available|working|off sick|around|out of office|in today)',
        '(whos|who is) (covering|standing in|filling in|stepping in|taking over) for {nameOrMe}',
        'where is {name}',
        'when is {name} back',
        '{whose} (<stand-in>)',
        '(cover|substitute|stand in) for {nameOrMe}',
      ],
    },
    anywhere: ['when'],
    loose: LOOSE,
    read: (said) => {
      const person = said.nameOrMe?.[0] ?? said.name?.[0] ?? said.whose?.[0] ?? 'mig';
      const on = oneDay(said.when);
      if (on === 'doubt') return unclear('cover.who', ['on'], { person });
      return { command: 'cover.who', person, ...on };
    },
  },
  {
    command: 'cover.who',
    phrases: {
      da: ['hvem (<dækker>) [for] [hvem]', 'hvem er (<afløser>)'],
      en: ['who (<covers>) [for] [whom]', '(who is|whos) [the] (<stand-in>)', '(who is|whos) covering'],
    },
    anywhere: ['when'],
    loose: LOOSE,
    read: () => unclear('cover.who', ['person']),
  },
  ...(['mail', 'phone', undefined] as const).map(dutyRow),
  {
    command: 'duty.set',
    menu: {
      write: { da: 'vagtplan', en: 'set the rota' },
      does: { da: 'Hvem der har mail- og telefonvagt', en: 'Who has mail and phone duty' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '[<ret>] [ny|vores|enhedens|teamets|afdelingens] (vagtplan|vagtplanen|vagtskema|vagtskemaet|vagtplaner|vagter|vagterne|vagtlisten|vagtliste|vagtordning|telefonvagtplan|mailvagtplan|vagtfordeling|vagtfordelingen|vagtrul) [<ret>]',
        '(fordel|planlæg|sæt) (vagterne|vagter|vagten) [op|ind]',
      ],
      en: [
        '[set|change|edit|update|make|plan|create|fix|adjust|show|open|see|set up] [up] [the|a|our|new] [new] (rota|duty rota|duty plan|duty roster|roster|duty schedule|rotas|on call schedule|duties)',
      ],
    },
    anywhere: [],
    loose: 'for i en et vores enheden teamet afdelingen the team unit our til op uge næste kommende',
    read: () => ({ command: 'duty.set' }),
  },
];

function dutyRow(what: 'mail' | 'phone' | undefined): CommandRow {
  const da = {
    mail: '(mailvagt|mailvagten|postvagt|postvagten|e mailvagt|mail vagten|e mail vagten|postkassevagt|indbakkevagt|vagten på mail|vagten på mails|vagt på mailen|vagten på mailen|vagten på postkassen|vagten på e mail|vagten for mail|vagten for mails|vagt på mail|vagten i postkassen|vagten på fællespostkassen|vagten på den fælles postkasse)',
    phone:
      '(telefonvagt|telefonvagten|tlf vagt|tlf vagten|telefon vagten|telefon vagt|opkaldsvagt|vagten på telefonen|vagt på telefonen|vagten på telefon|vagten på tlf|vagten for telefonen|vagt på telefon|vagten på telefonerne)',
    all: '(vagt|vagten|vagterne|dagens vagt|vagt hos os)',
  }[what ?? 'all'];
  const tending = {
    mail: '(mailen|mails|postkassen|mailboksen|fællespostkassen|indbakken|hovedpostkassen|den fælles postkasse|e mails|vores mail|posten)',
    phone: '(telefonen|telefonerne|tlf|telefon|hovednummeret|opkald|opkaldene)',
    all: '(vagten)',
  }[what ?? 'all'];
  const en = {
    mail: '(mail|email|mailbox|e mail|inbox|emails)',
    phone: '(phone|telephone|call|phones|calls)',
    all: '',
  }[what ?? 'all'];
  return {
    command: 'duty.who',
    ...(what === undefined && {
      menu: {
        write: { da: 'hvem har vagten?', en: 'who is on duty?' },
        does: { da: 'Hvem der har mail- og telefonvagt', en: 'Who has mail and phone duty' },
        scopes: EVERYWHERE,
      },
    }),
    phrases: {
      da: [
        `hvem (har|er|tager|står for|skal have|havde|er på|sidder med|får) [på] ${da}`,
        `hvem (passer|har|tager|svarer|dækker|sidder på|er på|besvarer|kigger på|holder øje med|står for) [på|ved] ${tending}`,
        `hvis [tur] [er] ${da} [er] [det]`,
        `(hvis|hvilken kollega) (tur er det|har) [på|med|til] (${da}|${tending}|at tage telefonen)`,
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
              'am i on duty',
              'on duty',
            ]
          : [
              `(who is|whos) on ${en} [duty]`,
              `(who is|whos) on duty (for|on) [the] ${en}`,
              `who has [the] ${en} [duty]`,
              `who has [the] duty (for|on) [the] ${en}`,
              `who (answers|takes|handles|watches|looks after|covers|mans|is answering|is watching|is taking|reads) [the|our] ${en}`,
              `am i on ${en} duty`,
              `${en} duty`,
            ],
    },
    anywhere: ['when'],
    loose: 'lige nu i den os her egentlig hos now the on in us right we this vores enheden',
    read: ({ when }) => {
      const on = oneDay(when);
      if (on === 'doubt') return unclear('duty.who', ['on']);
      return { command: 'duty.who', ...(what && { what }), ...on } as Reading;
    },
  };
}

/** Asked about one day; of several, nobody knows which. */
function oneDay(whens: readonly When[] | undefined): { on?: string } | 'doubt' {
  if (whens === undefined) return {};
  const said = only(whens.map((when) => (when.is === 'day' ? isoDate(when.day) : 'doubt')));
  return said === undefined || said === 'several' || said === 'doubt' ? 'doubt' : { on: said };
}
