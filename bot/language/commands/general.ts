import type { CommandRow } from '../command-row.ts';
import { LANGUAGE_COMMANDS } from './language.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';
import { type Bilingual, type Verb, wishedInDanish, wishedInEnglish } from './voices.ts';

const ME = {
  da: '(du|man|jeg|vi|botten|svarfrist)',
  en: '(you|i|we|this bot|the bot|it)',
};
const COMMANDS_DA =
  '(kommandoer|kommandoerne|ting|funktioner|funktionerne|muligheder|mulighederne|spørgsmål|ord)';
const COMMANDS_EN = '(commands|things|functions|features|options|questions|possibilities)';

/** What is taken back: "det sidste", "den seneste ændring", "det, jeg lige gjorde". */
const LATEST = {
  da: '[det|den|min|mit|dette|det her] [aller] [sidste|seneste] [ændring|ændringen|handling|handlingen|ting|tingen|kommando|kommandoen|registrering|registreringen] [(jeg|du|vi) [lige|har|har lige] (gjorde|skrev|sagde|lavede|gjort|skrevet|sagt|registrerede|registreret|lavet)]',
  en: '[that|it|this|what|the|my] [very] [last|latest|previous] [change|action|thing|one|step|entry|command] [(i|you) [just|have|have just] (did|said|wrote|entered|done|made)]',
};
/** The same, for verbs that are said of much else: that it is the latest has to be said. */
const THE_LATEST = {
  da: '[det|den|min|mit] [aller] (sidste|seneste) [ændring|handling|ting|kommando|registrering]',
  en: '[the|my|that] (last|latest|previous) [change|action|thing|one|step|entry|command]',
};

const MY_DATA = {
  da: '[alle] mine [egne] [person|personlige|gemte] (data|oplysninger|persondata|personoplysninger|personlige oplysninger)',
  en: '[all] [of] my [personal|own|stored] (data|information)',
};
const GIVE_OUT: Bilingual<readonly Verb[]> = {
  da: [
    {
      do: 'eksporter|eksportere|hent|hente|download|downloade|udlever|udlevere|send|sende|giv|få|vis|vise|se|udlæs|udlæse|udskriv|have',
      done: 'eksporteret|udleveret|downloadet|hentet|sendt|vist|trukket ud|udlæst|udtrukket',
      be: 'eksporteres|udleveres|downloades|hentes|sendes|vises|trækkes ud|udlæses',
    },
    { do: 'træk|trække', done: 'trukket', be: 'trækkes', behind: 'ud' },
  ],
  en: [
    {
      do: 'export|download|send|give|show|get|see|have|extract',
      done: 'exported|downloaded|sent|extracted|handed out',
    },
  ],
};

export const GENERAL_COMMANDS: readonly CommandRow[] = [
  {
    command: 'help',
    menu: {
      seldom: true,
      write: { da: 'hjælp', en: 'help' },
      does: { da: 'Viser, hvad jeg kan', en: 'Shows what I can do' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        'hjælp [mig|til|os] [svarfrist|med dette|med det her|i gang]',
        `[en] [<vis>] [mig] [en|dine|listen over|liste over|en liste over|oversigt over] [alle] (hjælp|hjælpen|hjælpetekst|hjælpeteksten|menu|menuen|hjælpemenu|hjælpemenuen|vejledning|vejledningen|kommandoer|kommandoerne|kommandoliste|kommandolisten|brugsanvisning|brugsanvisningen|brugervejledning|brugervejledningen|brugermanual|manual|manualen|instruktion|instruktioner|introduktion|introduktionen|muligheder|mulighederne)`,
        '(jeg har brug for|jeg skal bruge|kan jeg få|få) [noget|lidt|din] hjælp [til dig|fra dig|her]',
        `[så] (hvad|hva) kan [egentlig] ${ME.da} [egentlig|godt] [hjælpe|bruge|spørge|skrive|gøre|bruges|bruge] [mig|dig|til|os] [med|om|her|til]`,
        `(hvad|hva) (kan|skal) (jeg|man|vi) [skrive|spørge|bruge|sige] [til dig|her|dig om|dig til]`,
        'hvad er (det du kan [hjælpe med|gøre]|dine kommandoer|kommandoerne|mulighederne|dine muligheder)',
        'hvad kan (jeg|man|vi) få hjælp til [her|af dig]',
        `hvilke ${COMMANDS_DA} (er der|der er|har du|du har|kan du|du kan|findes der|der findes|kan jeg bruge|jeg kan bruge|kender du|du kender|forstår du|du forstår|kan man bruge|man kan bruge|har jeg|jeg har|har man|kan jeg skrive|jeg kan skrive|virker|der virker)`,
        '(hvem|hvad) er du [for en|for noget]',
        'hvad (forstår|bruges|laver|gør|er) (du|svarfrist|man dig|botten) [til]',
        '[<vis>|fortæl|fortælle|forklar|forklare] [mig|os] [om] hvad [det er] du kan [gøre|hjælpe med]',
        '[kan du] hjælpe [mig|os]',
        '[<vis>|fortæl|fortælle|forklar|forklare] [mig|os] hvordan (du|det|det her|dette|botten) (virker|fungerer)',
        'hvordan (virker|fungerer) (du|det|det her|dette|botten|svarfrist)',
        '[<vis>|fortæl|fortælle|forklar|forklare] [mig|os] hvordan (jeg|man|vi) bruger (dig|botten|svarfrist)',
        'hvordan skal (jeg|man|vi) bruge (dig|det|det her|botten|svarfrist)',
        'hvordan (bruger|bruges|spørger) (jeg|man|vi) [dig|det|det her|botten|svarfrist]',
        '(hvordan kommer jeg i gang|kom i gang|komme i gang|kom godt i gang)',
      ],
      en: [
        'help [me|out|us] [with this|get started] [svarfrist]',
        '[<show>] [me] [the|some|your|all] [list of|a list of] (help|commands|menu|command list|instructions|manual|user manual|user guide|guide|options|help text)',
        '(i need|can i get|need|get|have) [some|your] help [with you|with this]',
        `what (can|do) ${ME.en} [do|ask|write|type|say|use] [you|here|for me|us] [help] [me|us] [with|for|about]`,
        'what are (you able to do|your commands|the commands|my options|the options)',
        `(which|what) ${COMMANDS_EN} (are there|there are|do you know|you know|do you have|you have|can i use|i can use|do you understand|you understand|are available|do i have)`,
        '(who|what) are you',
        'what is this [bot] [for]',
        'what are you for',
        '[explain|tell me|show me] (how you can help|how you work|how this works|what you can do|how to use you|how to use this bot)',
        '(can you help|how can you help|what do you understand|getting started|im lost) [me|us]',
        'how (do you|does this|does it|does this bot) work',
        'how (do|can) (i|we) (use|get started with) (you|this|the bot|this bot)',
        'how do i get started',
      ],
    },
    read: () => ({ command: 'help' }),
  },
  ...LANGUAGE_COMMANDS,
  {
    command: 'undo',
    menu: {
      write: { da: 'fortryd', en: 'undo' },
      does: { da: 'Fortryder det seneste', en: 'Takes back the latest change' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        ...wishedInDanish(LATEST.da, { do: 'fortryd|fortryde', done: 'fortrudt', be: 'fortrydes' }),
        `(kan|kunne) (jeg|man) [godt] fortryde ${LATEST.da}`,
        'jeg fortryder [det|det sidste|det jeg skrev]',
        ...wishedInDanish(THE_LATEST.da, {
          do: 'annuller|annullere|slet|slette|ophæv|ophæve|fjern',
          done: 'annulleret|slettet|ophævet|fjernet',
          be: 'annulleres|slettes|ophæves|fjernes',
        }),
        ...wishedInDanish(`[det|den|${THE_LATEST.da}]`, {
          do: 'rul|rulle|tag|tage|træk|trække|før|kald',
          done: 'rullet|taget|trukket|ført|kaldt',
          be: 'rulles|tages|trækkes|føres',
          behind: 'tilbage',
        }),
        `(det var en fejl|det var forkert|det var ikke meningen) [fortryd] [det]`,
        'gør det [sidste] (om|ugjort)',
      ],
      en: [
        ...wishedInEnglish(LATEST.en, { do: 'undo', done: 'undone' }),
        `can i undo ${LATEST.en}`,
        ...wishedInEnglish(THE_LATEST.en, { do: 'revert|reverse|cancel', done: 'reverted|reversed' }),
        `(take|roll) (that|it|${THE_LATEST.en}) back`,
        '(revert|take that back|roll back) [that|it]',
        '(that was a mistake|that was wrong|i made a mistake)',
      ],
    },
    read: () => ({ command: 'undo' }),
  },
  {
    command: 'data.export',
    menu: {
      write: { da: 'eksportér mine data', en: 'export my data' },
      does: { da: 'Alt, hvad jeg har gemt om dig', en: 'Everything that I keep about you' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        ...GIVE_OUT.da.flatMap((verb) => wishedInDanish(`[mig] ${MY_DATA.da} [<fil>]`, verb)),
        `[<vis>|lav|lave|jeg ønsker] [mig] [en|et] [kopi|eksport|dataeksport|udtræk|udskrift|indsigt|aktindsigt|udlevering|oversigt|download] (af|i|over) ${MY_DATA.da} [<fil>]`,
        `${MY_DATA.da} <fil>`,
        `(kan|må|kunne) jeg (få|se|hente|downloade) [lov at se] ${MY_DATA.da}`,
        '[<vis>|alt] [mig] [en kopi af|alt] [de|det] (data|oplysninger|hvad|det|hvilke data|hvilke oplysninger) [som|der] du (ved|har|gemmer) [gemt|registreret|liggende] om mig',
        '(hvad|hvilke data|hvilke oplysninger) (ved|har|gemmer) du [gemt|registreret|liggende] om mig',
        '(dataeksport|dataudtræk|gdpr udtræk|gdpr eksport)',
      ],
      en: [
        ...GIVE_OUT.en.flatMap((verb) => wishedInEnglish(`[me] ${MY_DATA.en} [<file>]`, verb)),
        `(can|may|could) i (get|see|have|download|export) [a copy of] ${MY_DATA.en}`,
        `[<show>|i need|make] [me] [a|an] (copy|export|download|extract) of ${MY_DATA.en} [<file>]`,
        `${MY_DATA.en} <file>`,
        '[<show>] [me] [a copy of] [all|all the|the] (everything|data|information|what) [that] you (have|know|store|keep|hold) [stored] (about|on) me',
        '(data export|my data export)',
        'what (do you|data do you|information do you) (know|store|have|keep|hold) [stored] (about|on) me',
      ],
    },
    read: () => ({ command: 'data.export' }),
  },
];
