import { type CommandRow, unclear } from '../command-row.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

export const GENERAL_COMMANDS: readonly CommandRow[] = [
  {
    command: 'help',
    menu: {
      write: { da: 'hjælp', en: 'help' },
      does: { da: 'Viser, hvad jeg kan', en: 'Shows what I can do' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        'hjælp [mig|til] [svarfrist]',
        '(vis|giv|få) [mig] (hjælp|kommandoer|kommandoerne|menuen)',
        '(jeg har brug for|jeg skal bruge|kan jeg få) [noget|lidt] hjælp',
        '[så] hvad kan [egentlig] (du|man|jeg|botten) [egentlig] [hjælpe|bruge|spørge|skrive|gøre] [mig|dig|til] [med|om|her|til]',
        'hvad er (det du kan|dine kommandoer|kommandoerne)',
        'hvilke (kommandoer|ting|funktioner|muligheder) (er der|har du|kan du|findes der|kan jeg bruge|kender du|forstår du|kan man bruge|har jeg|kan jeg skrive|virker)',
        '(hvem|hvad) er du [for en|for noget]',
        'hvad (forstår|bruges|laver|gør|er) (du|svarfrist|man dig|botten) [til]',
        '[vis] hvad du kan',
        'kan du hjælpe [mig]',
        'hvordan (virker|fungerer) (du|det|det her|dette|botten)',
        'hvordan (bruger|bruges|spørger) (jeg|man|vi) [dig|det|det her|botten]',
        'hvad (kan|skal) (jeg|man) skrive [til dig|her]',
        '(kommandoer|kommandoliste|vis kommandoer|menu|vejledning|hjælpemenu|hjælpetekst)',
      ],
      en: [
        'help [me|out] [with this] [svarfrist]',
        '(show|give) [me] [the|some] (help|commands|menu)',
        '(i need|can i get) [some] help',
        'what (can|do) (you|i) [do|ask|write|type] [you|here|for me]',
        'what are (you able to do|your commands|the commands)',
        '(which|what) (commands|things|functions|features) (are there|do you know|do you have|can i use|do you understand|are available)',
        '(who|what) are you',
        'what is this [bot]',
        '(can you help|how can you help|what do you understand|what you can do|getting started|im lost)',
        'how (do you|does this|does it|does this bot) work',
        'how (do|can) i use (you|this|the bot|this bot)',
        '(commands|list commands|menu|instructions)',
      ],
    },
    read: () => ({ command: 'help' }),
  },
  {
    command: 'language',
    menu: {
      write: { da: 'sprog engelsk', en: 'language English' },
      does: { da: 'Jeg svarer dig på engelsk', en: 'I answer you in English' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '[jeg] [vil|foretrækker] [hellere|gerne] [have det] [på|til] engelsk',
        '[<tal>] [på|til] engelsk [fremover|fra nu af|til mig]',
        'engelsk sprog',
      ],
      en: ['[<speak>] [in|to] english [from now on|with me|to me]', 'english language'],
    },
    read: () => ({ command: 'language', to: 'en' }),
  },
  {
    command: 'language',
    menu: {
      write: { da: 'sprog dansk', en: 'language Danish' },
      does: { da: 'Jeg svarer dig på dansk', en: 'I answer you in Danish' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '[jeg] [vil|foretrækker] [hellere|gerne] [have det] [på|til] dansk',
        '[<tal>] [på|til] dansk [fremover|fra nu af|til mig]',
        'dansk sprog',
      ],
      en: ['[<speak>] [in|to] danish [from now on|with me|to me]', 'danish language'],
    },
    read: () => ({ command: 'language', to: 'da' }),
  },
  {
    command: 'language',
    phrases: { da: ['[skift|vælg|andet] sprog'], en: ['[change|choose|switch] [the|my] language'] },
    read: () => unclear('language', ['to']),
  },
  {
    command: 'undo',
    menu: {
      write: { da: 'fortryd', en: 'undo' },
      does: { da: 'Fortryder det seneste', en: 'Takes back the latest change' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '(fortryd|fortryde) [det] [sidste|seneste] [ændring|handling|det jeg gjorde]',
        'jeg fortryder [det|det sidste]',
        '(fortryd|fortryde) min (sidste|seneste) (ændring|handling)',
        '(det var en fejl|det var forkert|ups) (fortryd|fortryd det)',
        'gør det (om|ugjort)',
        '(det var en fejl|det var forkert|det var ikke meningen|tag det tilbage|træk det tilbage|rul tilbage)',
      ],
      en: [
        'undo [that|it|this|the last|my last] [change|action|thing|one]',
        '(take that back|take it back|revert|revert that|revert it|roll that back|that was a mistake)',
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
        '(eksportér|eksporter|eksportere|hent|hente|download|downloade|udlever|udlevere|send|sende|giv|få|vis|vise|se) [mig] [alle] (mine|mine egne) [person|personlige] (data|oplysninger|persondata|personoplysninger)',
        '(kan|må) jeg (få|se|hente|downloade) [en kopi af] [alle] mine [personlige] (data|oplysninger|persondata)',
        '[jeg vil have|jeg vil gerne have|få|giv mig] en kopi af mine (data|oplysninger)',
        '[få] (eksporteret|udleveret) [alle] mine (data|oplysninger)',
        '(kan|må) jeg få (eksporteret|udleveret) mine (data|oplysninger)',
        'hvad (ved|har) du [gemt|registreret|liggende] om mig',
        'hvilke (data|oplysninger) har du [gemt|registreret|liggende] om mig',
        'hvad (gemmer|har) du om mig',
        '(dataeksport|eksport af mine data|indsigt i mine data|indsigt i mine oplysninger|jeg vil have indsigt i mine data)',
      ],
      en: [
        '(export|download|send|give|show|get) [me] [all] [of] my [personal|own] data',
        '(can|may) i (get|see|have|download|export) [a copy of] [all] my [personal] data',
        '[a] copy of my data',
        'what (do you|data do you|information do you) (know|store|have|keep|hold) [stored] (about|on) me',
      ],
    },
    read: () => ({ command: 'data.export' }),
  },
];
