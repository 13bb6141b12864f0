import { type CommandRow, unclear } from '../command-row.ts';
import { DUTY_COMMANDS, oneDay } from './duty.ts';
import { EVERYWHERE } from './scopes.ts';

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
        'hvem [der] (<passer>) {whose} <bord> <mens-væk>',
        'hvem [der] (<dækker>) [ind] [for|hos|som <afl> for] {nameOrMe} [ind] [<mens-væk>]',
        'hvem [der] <er-sat> [en] (<afløser>) [for|til|hos] {nameOrMe} [<mens-væk>]',
        'hvem [der] <er-sat> {whose} (<afløser>) [<mens-væk>]',
        'hvem er (min) (<afløser>)',
        'hvem [der] (<passer>) {whose} <bord>',
        'hvem [der] (<passer>) (mine|min) <bord> [<mens-væk>]',
        'hvem [der] (<passer>) (telefonen|sagerne|mails|opgaverne|henvendelserne|arbejdet|postkassen|indbakken) for {nameOrMe} [<mens-væk>]',
        'for {nameOrMe} hvem [er|er det der] (<afløser>|<dækker>)',
        'hvem (skal|kan) (jeg|man|vi|borgeren|de) (kontakte|skrive til|ringe til|spørge|henvende mig til|gå til|henvende sig til|fange|tale med|ringe|sende til) (når|i stedet for|hvis|mens|istedet for|angående) {name} [er] [<væk-ord>|ikke er der|ikke er her]',
        'hvem kan jeg (kontakte|ringe til|spørge) i {whose} (sted|fravær)',
        'er {name} (syg|væk|på ferie|fraværende|på arbejde|til stede|her|på kontoret|tilbage|inde|der|på kursus|sygemeldt|ude|på barsel|på orlov|fri|i huset|at træffe|til at træffe|ude af huset|på job|tilstede|hjemme|i dag på arbejde|ledig|mødt|mødt ind)',
        '(har|holder) {name} (fri|ferie|fravær|orlov)',
        '(kommer|møder) {name} (på arbejde|ind)',
        'hvor er {name} [henne]',
        'hvornår (er|kommer) {name} tilbage [igen]',
        '(afløser|stedfortræder|vikar|dækning|backup) for {nameOrMe}',
        '{whose} (<afløser>)',
      ],
      en: [
        'who (<covers>) [in] [for] {nameOrMe} [while|when] [she|he|i|they] [is|am|are] [away|sick|off|out|on leave|on vacation|on holiday]',
        '(who is|whos) [the|acting as] [the|a] (<stand-in>) (for|of) {nameOrMe}',
        '(who is|whos) {whose} (<stand-in>)',
        '(who is|whos) my (<stand-in>)',
        '(whos|who is) (covering|handling|taking|looking after|answering|taking care of|doing|minding) {whose} <desk>',
        'who (handles|takes|has|covers|cover|is covering|is handling|answers|looks after|is taking|takes care of|is answering|is looking after|does|minds) {whose} <desk> [while she is away|while he is away|while they are away]',
        'who (handles|takes|has|answers|looks after|covers) (my) <desk>',
        'who (should|do|can|must) i (contact|ask|call|write to|talk to|turn to|speak to|go to|email) (instead of|when|while|if|in place of) {name} [is] [away|sick|off|out|on leave|not here|on vacation]',
        'for {nameOrMe} (who is|whos) [the] (<stand-in>)',
        'is {name} (sick|ill|away|off|on leave|on vacation|on holiday|here|in|at work|in the office|back|absent|out|available|working|off sick|around|out of office|in today)',
        '(whos|who is) (covering|standing in|filling in|stepping in|taking over|deputising|deputizing) [as (<stand-in>)] for {nameOrMe}',
        'where is {name}',
        'when is {name} back',
        '{whose} (<stand-in>)',
        '(cover|substitute|stand in|backup) for {nameOrMe}',
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
  ...DUTY_COMMANDS,
];
