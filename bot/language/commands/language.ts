import { type CommandRow, unclear } from '../command-row.ts';
import { PERSONAL } from './scopes.ts';
import { wishedInDanish } from './voices.ts';

/** "skift sproget til dansk", "kan vi tage det på dansk", "jeg vil have svar på dansk". */
function languageSayings(da: string, en: string) {
  return {
    da: [
      `[på|til] ${da} [fremover|fra nu af|til mig|i stedet|i stedet for]`,
      `(<tal>) [mig|igen] [tilbage] [på|til] ${da} [fremover|fra nu af|til mig|i stedet|i stedet for]`,
      `(<tal>) [fra] (dansk|engelsk) til ${da}`,
      ...wishedInDanish(`[sprog|sproget|mit sprog]`, {
        do: 'skift|skifte|ændr|ændre|ret|sæt|sætte|indstil|stil',
        done: 'skiftet|ændret|rettet|sat|indstillet',
        be: 'være|skiftes|ændres|sættes|rettes',
      }).map((phrase) => `${phrase} [fra dansk|fra engelsk] [til|på] ${da}`),
      `[jeg] (vil|foretrækker|ønsker) [hellere|gerne] [have|modtage] [det|svar|svarene|beskeder|dine svar] [på|til] ${da}`,
      `(slå|slår|gå|går|skifte|skift|svitsje) over (til|på|i) ${da}`,
      `(tage|tag|få|gør|gøre|køre|kør|have|sige|sig|skrive) [det|dem|den|svar|svarene|beskederne|dine svar] [her] på ${da}`,
      `(det|svar|svarene|dine svar|beskeder) på ${da}`,
      `(kan|taler|forstår|snakker) du [også|godt] [tale|svare på|skrive på|snakke] ${da}`,
      `${da} sprog`,
      `(sprog|sproget) ${da}`,
    ],
    en: [
      `[in|to|into] ${en} [from now on|with me|to me|instead]`,
      `(<speak>|set|put) [back] [from danish|from english] [in|to|into] ${en} [from now on|with me|to me|instead]`,
      `(<speak>|set) [the|my] language [from danish|from english] [to|into] ${en}`,
      `[my|the] language [<should> be|is] ${en}`,
      `(do|have|say|take|get|continue|keep) (this|it|that|them|your answers|answers|the answers) in ${en}`,
      `[i|id|would] (prefer|rather have) [it|answers|your answers] [in] ${en}`,
      `(do|can) you [also] (speak|write|understand|answer in|reply in|write in|talk) ${en}`,
      `(answers|your answers|replies|messages) in ${en}`,
      `${en} language`,
    ],
  };
}

export const LANGUAGE_COMMANDS: readonly CommandRow[] = [
  {
    command: 'language',
    menu: {
      seldom: true,
      write: { da: 'sprog engelsk', en: 'language English' },
      does: { da: 'Jeg svarer dig på engelsk', en: 'I answer you in English' },
      scopes: PERSONAL,
    },
    phrases: languageSayings('engelsk', 'english'),
    read: () => ({ command: 'language', to: 'en' }),
  },
  {
    command: 'language',
    menu: {
      seldom: true,
      write: { da: 'sprog dansk', en: 'language Danish' },
      does: { da: 'Jeg svarer dig på dansk', en: 'I answer you in Danish' },
      scopes: PERSONAL,
    },
    phrases: languageSayings('dansk', 'danish'),
    read: () => ({ command: 'language', to: 'da' }),
  },
  {
    command: 'language',
    phrases: {
      da: ['[skift|skifte|vælg|vælge|ændr|ændre|andet] (sprog|sproget)'],
      en: ['[change|choose|switch|set] [the|my] language'],
    },
    read: () => unclear('language', ['to']),
  },
];
