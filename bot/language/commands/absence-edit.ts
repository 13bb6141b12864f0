import type { LocalDay } from '../../core/local-day.ts';
import { type CommandRow, unclear } from '../command-row.ts';
import type { Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';
import { oneOf, type When } from '../when/when.ts';
import { type Deed, ordersDa, ordersEn } from './orders.ts';
import { PERSONAL } from './scopes.ts';

const DELETE: Readonly<Record<'da' | 'en', Deed>> = {
  da: {
    order:
      'annuller|annullér|annullere|slet|slette|stryg|stryge|aflys|aflyse|fjern|fjerne|drop|droppe|ophæv|ophæve|afmeld|afmelde|skrot|glem|fortryd|fortryde|tilbagekald|tilbagekalde|udslet|kasser|afbestil|afbestille|træk tilbage|trække tilbage|tag tilbage',
    done: 'annulleret|slettet|strøget|aflyst|fjernet|droppet|ophævet|afmeldt|trukket tilbage|tilbagekaldt|taget af|taget ud|afbestilt',
    toBeDone:
      'annulleres|slettes|stryges|aflyses|fjernes|droppes|ophæves|afmeldes|trækkes tilbage|tilbagekaldes|udgå|bortfalde|tages af|tages ud|afbestilles',
    noun: 'annullering|annullation|sletning|aflysning|fjernelse|ophævelse|tilbagetrækning|tilbagekaldelse|afmelding|afbestilling',
  },
  en: {
    order:
      'cancel|delete|remove|drop|scrap|call off|withdraw|erase|take back|clear|revoke|undo|get rid of|take out|take off',
    done: 'cancelled|canceled|deleted|removed|dropped|called off|withdrawn|erased|revoked|taken off|scrapped',
    noun: 'cancellation|deletion|removal|withdrawal',
  },
};

const CHANGE: Readonly<Record<'da' | 'en', Deed>> = {
  da: {
    order:
      'ret|rette|ændr|ændre|flyt|flytte|rediger|redigere|juster|justere|opdater|opdatere|tilpas|tilpasse|ryk|rykke|skift|skifte|skub|skubbe|korriger|korrigere|udskyd|udskyde|lav om',
    done: 'rettet|ændret|flyttet|redigeret|justeret|opdateret|tilpasset|rykket|skubbet|korrigeret|udskudt|lavet om',
    toBeDone:
      'rettes|ændres|flyttes|redigeres|justeres|opdateres|tilpasses|rykkes|skubbes|korrigeres|udskydes|laves om',
    noun: 'ændring|ændringer|rettelse|rettelser|flytning|opdatering|justering|redigering|korrektion|tilpasning|fejl',
  },
  en: {
    order: 'change|edit|move|correct|update|adjust|modify|push|amend|fix|reschedule|postpone|alter|revise',
    done: 'changed|edited|moved|corrected|updated|adjusted|modified|pushed|amended|fixed|rescheduled|postponed|altered|revised',
    noun: 'change|correction|update|adjustment|amendment|modification',
  },
};

/** What makes an absence longer or shorter: a day said beside it is the last one. */
const RESIZE: Readonly<Record<'da' | 'en', Deed>> = {
  da: {
    order: 'forlæng|forlænge|udvid|udvide|forkort|forkorte|afkort|afkorte|begræns|begrænse',
    done: 'forlænget|udvidet|forkortet|afkortet|begrænset',
    toBeDone: 'forlænges|udvides|forkortes|afkortes|begrænses',
    noun: 'forlængelse|udvidelse|forkortelse|afkortning',
  },
  en: {
    order: 'extend|prolong|shorten|lengthen|cut short|end',
    done: 'extended|prolonged|shortened|lengthened|cut short',
    noun: 'extension|prolongation|shortening',
  },
};

const MINE_DA = '<mit-fravær>';
const MINE_EN = '<my-absence>';
const MENDED = '[[kan|vil] [du] (ret|rette|ændr|ændre) (det|den|<mit-fravær>)]';
const WHOM_DA = '[[og] <ny-afl> [er|bliver] [til|med] {name}]';
const WHOM_EN = '[[and] <new-cover> [is] [to] {name}]';

const LOOSE =
  'den på i for fra det der dag så helt lige min mit til alligevel og med ' +
  'the my on for from it that day please instead after all to so';

export const ABSENCE_EDIT_COMMANDS: readonly CommandRow[] = [
  {
    command: 'absence.cancel',
    menu: {
      write: { da: 'annuller mit fravær', en: 'cancel my absence' },
      does: { da: 'Sletter et fravær, du har noteret', en: 'Deletes an absence that you noted' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        ...ordersDa(DELETE.da, MINE_DA),
        `(træk|trække|tag|tage) ${MINE_DA} (tilbage|af|ud|væk)`,
        `[jeg] (har fortrudt|fortryder) ${MINE_DA} [og] [kan du|vil du] (slet|slette|annuller|annullere|fjern|fjerne|aflys) (den|det)`,
        `[jeg] (kan|skal) [godt] arbejde {when} [alligevel] [så|og] [kan du] (${DELETE.da.order}) ${MINE_DA}`,
        `(kurset|mødet|konferencen|rejsen|turen|seminaret|aftalen|ferien) er (aflyst|udskudt|flyttet|blevet aflyst) [så|og] [kan du] (${DELETE.da.order}) ${MINE_DA} [den dag]`,
        `${MINE_DA} (er|bliver|skal) [alligevel] [blevet] (aflyst|annulleret|droppet|ikke til noget|slettet) [alligevel]`,
        `jeg (holder|tager|skal|er|kommer) alligevel ikke [på|til|have|holde|have] (ferie|fri|væk|fraværende|kursus|afsted|af sted|ferien)`,
        `jeg (holder|tager|skal) ikke (ferie|fri|på ferie|på kursus|have fri|have ferie|holde fri|holde ferie) alligevel`,
        `(${DELETE.da.order}) (<fraværsord>)`,
        `(${DELETE.da.noun}) af (<fraværsord>)`,
      ],
      en: [
        ...ordersEn(DELETE.en, MINE_EN),
        `take ${MINE_EN} (back|off|out)`,
        `${MINE_EN} (is|has been|was) (cancelled|canceled|called off|off)`,
        `i (dont|do not) need ${MINE_EN} after all`,
        'im not (going|taking|having) [on] (vacation|holiday|leave|time off) after all',
        '(cancel|delete|remove) (absence|vacation|leave|holiday)',
      ],
    },
    anywhere: ['when'],
    loose: LOOSE,
    read: (said) => startOf('absence.cancel', said),
  },
  {
    command: 'absence.change',
    menu: {
      write: { da: 'ret mit fravær', en: 'change my absence' },
      does: { da: 'Ændrer dage eller afløser', en: 'Changes days or substitute' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        ...ordersDa(
          CHANGE.da,
          `[datoerne|dagene|datoen|perioden|afløseren] [på|for|i|af] ${MINE_DA}`,
          WHOM_DA,
        ),
        `[der er] [en] (fejl|fejlen) (i|på|med) ${MINE_DA} ${MENDED}`,
        `${MINE_DA} (starter|begynder|skal ændres|er|bliver|går|ændres|flyttes|gælder) [alligevel] [først|allerede|kun|nu] [ud|i stedet]`,
        `[jeg] (er|bliver) alligevel [først] (væk|fraværende|på ferie|syg|på kursus|ude|ikke på arbejde|sygemeldt) ${MENDED}`,
        `[jeg] (er|bliver) (væk|fraværende|på ferie|syg|på kursus|ude) (alligevel|i stedet|istedet) ${MENDED}`,
        `[jeg] (kommer|er) alligevel først (tilbage|{back})`,
        `[jeg] (kommer|er) først (tilbage|{back}) (alligevel|i stedet|istedet)`,
      ],
      en: [
        ...ordersEn(CHANGE.en, `[the] [dates|days|date|period] [of|for] ${MINE_EN}`, WHOM_EN),
        `(there is|theres) [a|an] (mistake|error) in ${MINE_EN} [can you] [fix|correct|change] [it]`,
        `${MINE_EN} (starts|begins|runs|is|should be|now starts) [only|now|instead] [changed] [from|to]`,
        '(im|i am|iwill be|i will be) (away|off|on leave|on vacation|on holiday|out|sick) after all',
      ],
    },
    anywhere: ['when', 'back'],
    loose: LOOSE,
    read: readChange(undefined),
  },
  {
    command: 'absence.change',
    phrases: {
      da: [
        ...ordersDa(RESIZE.da, MINE_DA, '[(til|indtil) {day}]'),
        ...ordersDa(
          CHANGE.da,
          `(slutdato|slutdatoen|sidste dag|slutningen) [på|for|i|af] ${MINE_DA}`,
          '[til {day}]',
        ),
        `(${CHANGE.da.order}) ${MINE_DA} så (det|den) [først|allerede] (slutter|ender|varer|stopper|går) [til|{day}]`,
        `${MINE_DA} (slutter|varer|ender|stopper|skal vare|skal slutte) [alligevel] [først|allerede|kun|nu] [{day}]`,
      ],
      en: [
        ...ordersEn(RESIZE.en, MINE_EN, '[(to|until) {day}]'),
        ...ordersEn(CHANGE.en, `[the] (end date|last day|end) [of|for] ${MINE_EN}`, '[to {day}]'),
        `(${CHANGE.en.order}) ${MINE_EN} so it ends [{day}]`,
        `${MINE_EN} (ends|now ends|lasts|should end|will end) [only|now|instead] [{day}]`,
      ],
    },
    anywhere: ['when', 'back'],
    loose: LOOSE,
    read: readChange('through'),
  },
  {
    command: 'absence.change',
    phrases: {
      da: [
        ...ordersDa(
          CHANGE.da,
          `(startdato|startdatoen|første dag|starten|begyndelsen) [på|for|i|af] ${MINE_DA}`,
          '[til {day}]',
        ),
        `(${CHANGE.da.order}) ${MINE_DA} så (det|den) [først|allerede] (starter|begynder) [{day}]`,
      ],
      en: [
        ...ordersEn(
          CHANGE.en,
          `[the] (start date|first day|start|beginning) [of|for] ${MINE_EN}`,
          '[to {day}]',
        ),
        `(${CHANGE.en.order}) ${MINE_EN} so it (starts|begins) [{day}]`,
      ],
    },
    anywhere: ['when'],
    loose: LOOSE,
    read: readChange('from'),
  },
  { command: 'absence.change', phrases: substitutePhrases(), loose: LOOSE, read: readChange(undefined) },
];

function substitutePhrases(): CommandRow['phrases'] {
  const swap: Deed = {
    order: `${CHANGE.da.order}|vælg|vælge|sæt|sætte|brug|bruge|byt|bytte|udskift|udskifte|få`,
    done: `${CHANGE.da.done}|skiftet|valgt|sat|byttet|udskiftet`,
    toBeDone: `${CHANGE.da.toBeDone}|skiftes|vælges|byttes|udskiftes`,
    noun: 'ændring|skift|udskiftning',
  };
  const swapEn: Deed = {
    order: `${CHANGE.en.order}|switch|set|make|swap|pick|choose|use|replace`,
    done: `${CHANGE.en.done}|switched|swapped|replaced|set`,
    noun: 'change',
  };
  const instead = '[i stedet|i stedet for|i stedet for {name}|istedet|istedet for]';
  const who = `[ud] [til|med] [at være] [{name}] ${instead}`;
  return {
    da: [
      ...ordersDa(swap, '<ny-afl>', who),
      `(ny|anden) <afl> [er|bliver|skal være] [{name}]`,
      `min [nye] <afl> (er|bliver|skal være) [nu|alligevel] [ændret til] {name} ${instead}`,
      `[det] (er|bliver) [alligevel] {name} [der] (er|bliver|som) [min|ny] <afl> ${MENDED}`,
      `(sæt|sætte|brug|bruge|vælg|vælge|noter|registrer|skriv|skrive|tilføj) {name} [ind|på|op] (som|til) [min|ny|min nye] <afl> ${instead}`,
      `<vil-have> {name} [sat] [ind|på] som [min] [ny|nye] <afl> ${instead}`,
      `{name} (dækker|afløser|overtager|er afløser|skal dække|skal afløse|tager over) [mig|for mig] (i stedet|istedet) [for {name}]`,
      `(skift|ret|ændr|udskift|byt) {name} [ud] (til|med) {name} [som] [afløser|stedfortræder]`,
    ],
    en: [
      ...ordersEn(swapEn, '<new-cover>', '[to|with] [{name}] [instead]'),
      'new (substitute|cover|stand in|backup) [is|will be] [{name}]',
      'my [new] (substitute|cover|stand in|backup) (is|will be|should be) [now] {name} [instead|now]',
      '(make|have|let|set|use|put) {name} [be|as|down as] [my] (substitute|cover|stand in|backup) [instead|for me instead]',
      '{name} should be [my] [new] (substitute|cover|stand in|backup) [instead]',
      '{name} (covers|will cover|covers for me|will cover for me|is covering) instead',
    ],
  };
}

function startOf(command: 'absence.cancel', { when }: Said): Reading {
  const said = oneOf(when);
  if (said === undefined) return { command };
  if (said === 'several' || said.is === 'doubt' || said.is === 'through') return unclear(command, ['from']);
  return { command, from: isoDate(said.is === 'day' ? said.day : said.from) };
}

type Dates = { readonly from?: string; readonly through?: string };

/** @param edge which day a single one is, where the words tell */
function readChange(edge: 'from' | 'through' | undefined): CommandRow['read'] {
  return (said) => {
    const [day] = said.day ?? [];
    const [back] = said.back ?? [];
    const when = oneOf(said.when);
    const unsure = isDoubt(day) || isDoubt(back) || when === 'several' || when?.is === 'doubt';
    if (unsure) return unclear('absence.change', [edge ?? 'through']);
    const [substitute] = said.name?.slice(-1) ?? [];
    return {
      command: 'absence.change',
      ...(edge === undefined ? newDays(when) : newEdge(edge, when)),
      ...(day !== undefined && edge !== undefined && { [edge]: isoDate(day) }),
      ...(back !== undefined && { through: isoDate((back - 1) as LocalDay) }),
      ...(substitute !== undefined && { substitute }),
    };
  };
}

function newDays(when: When | undefined): Dates {
  switch (when?.is) {
    case 'day':
      return { from: isoDate(when.day) };
    case 'span':
      return { from: isoDate(when.from), through: isoDate(when.through) };
    case 'from':
      return { from: isoDate(when.from) };
    case 'through':
      return { through: isoDate(when.through) };
    default:
      return {};
  }
}

/** "forlæng min ferie til 9/12", "startdatoen til 8/12": one day, whichever way it is said. */
function newEdge(edge: 'from' | 'through', when: When | undefined): Dates {
  if (when?.is === 'day') return { [edge]: isoDate(when.day) };
  if (edge === 'from' && when?.is === 'through') return { from: isoDate(when.through) };
  return newDays(when);
}
