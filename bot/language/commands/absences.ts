import type { LocalDay } from '../../core/local-day.ts';
import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';
import type { When } from '../when/when.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

const MY_ABSENCE = {
  da: '(<mit-fravær>)',
  en: '(<my-absence>)',
};

export const ABSENCE_COMMANDS: readonly CommandRow[] = [
  {
    command: 'absence.return',
    menu: {
      write: { da: 'jeg er tilbage', en: 'I am back' },
      does: { da: 'Slutter dit fravær', en: 'Ends your absence' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '(rask|raskmeldt|raskmelder|raskmelding|raskmelde|frisk|på benene|klar igen|frisk igen|rask igen|på højkant|oven på|ovenpå) [igen] [{back}|{day}|fra {day}]',
        '(meld|melde|melder) (mig|dig) (rask|tilbage) [igen] [{day}|fra {day}]',
        '(tilbage|retur) [igen] [på] [arbejde|arbejdet|jobbet|kontoret|pinden] [igen] [efter|fra] [(<mit-fravær>|ferie|sygdom|kursus|barsel|orlov|fravær)] [<ferie>] [igen]',
        '{back} [igen] [på] [arbejde|arbejdet|kontoret|pinden] [igen] [efter|fra] [(<mit-fravær>|ferie|sygdom|kursus|barsel|orlov|fravær)]',
        '(tilbage|retur) [igen] [på] [arbejde|arbejdet|kontoret] [efter|fra] [ferie|sygdom|kursus|barsel|orlov] [fra] {day}',
        '(på arbejde|på job|på kontoret|på pinden|i gang|møder|møder ind|starter|er der|kommer) igen [på arbejde] [{day}|fra {day}]',
        '{day} [er jeg|er jeg så|kommer jeg|møder jeg] (tilbage|rask|på arbejde|i gang|ind) [igen]',
      ],
      en: [
        '(well|recovered|better|healthy|fit|feeling better|feeling well|all better) [again] [{back}|{day}|from {day}]',
        '(back|returning|returned) [again] [at|to|in] [work|the office|my desk|business] [again] [after|from] [(<my-absence>|vacation|holiday|leave|sick leave|being sick|my course|course|being ill)]',
        '{back} [at|to|in] [work|the office] [after|from] [vacation|holiday|leave|sick leave]',
        '(back|returning) [at|to|in] [work|the office] [from|after] [vacation|holiday|leave|sick leave] [from] {day}',
        '(at work|working|in the office) again [{day}|from {day}]',
        '(return|come back|be back) [to work] [{day}|from {day}]',
      ],
    },
    loose:
      'jeg er nu så og bliver kommer møder igen i im am is iwill will be now and the på fra from ive again so kan jeg fuldt',
    read: ({ back, day }, today) => {
      const on = only([...(back ?? []), ...(day ?? [])]);
      if (on === undefined) return { command: 'absence.return', on: isoDate(today) };
      return on === 'several' || isDoubt(on)
        ? unclear('absence.return', ['on'])
        : { command: 'absence.return', on: isoDate(on) };
    },
  },
  {
    command: 'absence.cancel',
    menu: {
      write: { da: 'annuller mit fravær', en: 'cancel my absence' },
      does: { da: 'Sletter et fravær, du har noteret', en: 'Deletes an absence that you noted' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        `(annuller|annullér|annullere|slet|slette|aflys|aflyse|fjern|fjerne|drop|droppe|ophæv|afmeld|afmelde|træk|tag|skrot|glem|fortryd) [tilbage] ${MY_ABSENCE.da} [tilbage|igen|alligevel|helt]`,
        `${MY_ABSENCE.da} (er|bliver|skal) [alligevel] [blevet] (aflyst|annulleret|droppet|slettes|annulleres|aflyses|fjernes|ikke til noget|slettet) [alligevel]`,
        `jeg (holder|tager|skal|er|kommer) alligevel ikke [på|til|have|holde|have] (ferie|fri|væk|fraværende|kursus|afsted|af sted|ferien)`,
        `jeg (holder|tager|skal) ikke (ferie|fri|på ferie|på kursus|have fri) alligevel`,
        `(annuller|slet|aflys|fjern) (fravær|ferie|kursus|fraværet|ferien|kurset|fridagen|afspadsering)`,
      ],
      en: [
        `(cancel|delete|remove|drop|scrap|call off|withdraw|erase) ${MY_ABSENCE.en} [after all|again]`,
        `${MY_ABSENCE.en} (is|has been|was) (cancelled|canceled|called off|off)`,
        `im not (going|taking|having) [on] (vacation|holiday|leave|time off) after all`,
        `(cancel|delete|remove) (absence|vacation|leave|holiday)`,
      ],
    },
    anywhere: ['when'],
    loose:
      'jeg den på i for fra det helt the my on for of from please again som jeg har noteret lagt ind hele',
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
        `(ret|rette|ændr|ændre|flyt|flytte|rediger|redigere|juster|justere|forlæng|forlænge|udvid|udvide|forkort|forkorte|opdater|opdatere|tilpas|ryk|rykke|skift|skub|korriger|rettet|ændret|flyttet|forlænget|forkortet|opdateret) [i|på] [slutdato|startdato|slutdatoen|startdatoen|datoerne|dagene|datoen|afløseren] [på|for|i] ${MY_ABSENCE.da} [om|frem|ud|så det er|så den er|i stedet]`,
        `${MY_ABSENCE.da} (starter|begynder|slutter|varer|skal ændres|skal rettes|skal flyttes|skal forlænges|er|bliver|går|ændres|flyttes|forlænges|gælder) [alligevel] [først|allerede|kun|nu] [ud|i stedet]`,
        `(jeg er|jeg bliver|er|bliver) alligevel [først] (væk|fraværende|på ferie|syg|på kursus|ude|ikke på arbejde)`,
        `(jeg er|jeg bliver|er|bliver) (væk|fraværende|på ferie|syg|på kursus|ude) alligevel`,
        `(jeg kommer|kommer|jeg er) alligevel først (tilbage)`,
        `(skift|skifte|ret|ændr|ændre|vælg|vælge|sæt|brug|byt|udskift|få) [min|mit|til] [en] (ny|anden|) (afløser|stedfortræder|vikar|dækning) [ud] [til|med|:] [{name}] [i stedet|i stedet for {name}]`,
        `(ny|anden) (afløser|stedfortræder|vikar) [er|:|bliver|skal være] [{name}]`,
        `min [nye] (afløser|stedfortræder|vikar) (er|bliver|skal være) [nu] [ændret til] {name} [i stedet|nu]`,
        `{name} (dækker|afløser|overtager|er afløser|skal dække|skal afløse|tager over) [mig|for mig] i stedet [for {name}]`,
        `(skift|ret|ændr|udskift|byt) {name} [ud] (til|med) {name} [som] [afløser|stedfortræder]`,
      ],
      en: [
        `(change|edit|move|extend|prolong|shorten|correct|update|adjust|modify|push) ${MY_ABSENCE.en} [so it is|instead|dates]`,
        `${MY_ABSENCE.en} (starts|begins|ends|runs|is|should be|now ends|now starts) [only|now|instead] [changed] [from|to]`,
        `(im|i am|iwill be|i will be) (away|off|on leave|on vacation|on holiday|out|sick) after all`,
        `(change|switch|set|make|swap|pick|choose|use) [my] [to] [a|the] [new|another|different|] (substitute|cover|stand in|backup|deputy|replacement) [to|with|:] [{name}] [instead]`,
        `[a] new (substitute|cover|stand in|backup) [is|:|will be] [{name}]`,
        `my [new] (substitute|cover|stand in|backup) (is|will be|should be) [now] {name} [instead|now]`,
        `(make|have|let) {name} [be] [my] (substitute|cover) [instead|for me instead]`,
        `{name} (covers|will cover|covers for me|will cover for me|is covering) instead`,
      ],
    },
    anywhere: ['when', 'back'],
    loose: 'jeg den det min mit til alligevel og for fra i stedet my the instead after all to på så',
    read: readChange,
  },
  {
    command: 'absence.mine',
    menu: {
      write: { da: 'mit fravær', en: 'my absences' },
      does: { da: 'Det fravær, du har noteret', en: 'The absences that you noted' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '[vis|vise|se|hvad er|oversigt over|list|hent|liste over|en liste over|status på|en oversigt over] [alt] (mit fravær|mine fravær|mine fraværsdage|min ferie|mine ferier|mine feriedage|mit registrerede fravær|min fraværsoversigt|mine fridage|mit kommende fravær|mine fraværsregistreringer|min fraværskalender)',
        '(hvornår|hvilket|hvad|hvor meget) [fravær] (har|er|holder|skal) jeg [på] [registreret|noteret|meldt|lagt ind] [af] (fravær|ferie|væk|fri|fraværende|registreret|noteret|på ferie|meldt|lagt ind)',
        'hvilket fravær har (jeg|du) [registreret|noteret|på mig] [på mig|for mig]',
        'har jeg [noget] (registreret fravær|fravær registreret|noget fravær|meldt fravær|fravær)',
        'fravær jeg har (registreret|meldt)',
      ],
      en: [
        '[which] absences [do i have] [registered|logged|planned] [do i have|have i] [registered|logged]',
        '[show|list|see|what are|view] [all] my [registered|planned|upcoming|logged] (absences|absence|leave|leaves|vacation|vacations|holidays|days off|time off)',
        '(when|which|what) [days] (am i|have i|do i have) (away|off|on vacation|on leave|on holiday|registered|leave|absences|logged|absent)',
        'what absences (have i|do i have) (logged|registered|got|)',
        'do i have any [registered] (absence|absences|leave)',
      ],
    },
    loose: 'lige nu registreret i systemet coming up me mig',
    read: () => ({ command: 'absence.mine' }),
  },
  {
    command: 'absence.who',
    menu: {
      write: { da: 'hvem er væk i dag?', en: 'who is away today?' },
      does: { da: 'Hvem der ikke er her, og hvem der dækker', en: 'Who is not here, and who covers' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        'hvem [der] (er|bliver) [der] [alle] [hos os|i teamet|i afdelingen|af os|af kollegerne] [når] [ikke] (væk|fraværende|ude|på ferie|syg|syge|sygemeldt|på kursus|ude af huset|her ikke|ikke her|ikke på arbejde|til stede|ikke til stede|tilstede|på arbejde|her ikke|fri|fraværende|ikke inde|ikke på kontoret|sygemeldte|på barsel|bortrejst|på orlov)',
        'hvem [der] (har|holder|tager|skal have|skal holde|afholder) (fri|ferie|fravær|fridag|på ferie)',
        'hvem (mangler|mangler vi)',
        'hvem (kommer|møder|er her|arbejder) ikke [ind|på arbejde|her]',
        'er der (nogen|nogle) [der er] [af os|i teamet|i afdelingen] (væk|fraværende|på ferie|syge|ude|syg|fri|der mangler|der holder fri|der er væk|der har fri|der har ferie)',
        'er (nogen|nogle) [af os|i teamet|i afdelingen] (væk|fraværende|på ferie|syge|ude|syg)',
        '[vis|se|liste over|oversigt over|hvordan er|hvad er] [teamets|afdelingens|alt|enhedens|alle] (fravær|fraværsoversigt|fraværet|fraværsliste|fraværslisten|fraværende|fraværsoversigten|ferieoversigt|fraværende kolleger)',
        'hvor mange er (væk|fraværende|på ferie|syge)',
        'hvilke (kolleger|medarbejdere|kollegaer|folk) er (væk|fraværende|på ferie|syge|ude)',
      ],
      en: [
        'who (is|s|will be|are) [all] [not] (away|absent|off|out|on leave|on vacation|on holiday|sick|here|in|at work|out of office|missing|in the office|out of the office|working|off sick|ill|on a course)',
        '(whos|who all is) [not] (away|absent|off|out|on leave|on vacation|on holiday|sick|here|in|out of office|missing|off sick)',
        'who isnt (here|in|at work|working|coming in)',
        'who (has|takes|has taken|is taking|is having) (leave|vacation|holiday|time off|the day off|a day off|day off)',
        'is (anyone|anybody|somebody|someone) [in the team] (away|absent|off|out|on leave|on vacation|sick|missing)',
        '[show|list] [the|team] [team] (absences|absence list|absence overview|whos away|absentees|who is away|absence)',
        '(which colleagues|which of us|how many) (are|is) (away|absent|off|out|on leave|sick|on vacation)',
      ],
    },
    anywhere: ['when'],
    loose: 'i os lige nu af den right now on for the in us team of hos her our',
    read: readWho,
  },
  {
    command: 'absence.unit',
    menu: {
      write: { da: 'Borgerservice er lukket 27/12-30/12', en: 'Borgerservice is closed 27/12-30/12' },
      does: { da: 'En hel enhed er væk', en: 'A whole unit is away' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '(<enhed>|{target}) (er|holder|har|bliver|holdes) (lukket|ferielukket|lukkedag|ferielukning|julelukket)',
        '(<enhed>) (er|holder|har|tager|bliver) (lukket|væk|fraværende|ferielukket|på ferie|på kursus|på seminar|fri|lukkedag|på studietur|ude|ude af huset|på personaledag|ikke til stede|ferie|på teamdag|på temadag|på julefrokost|på konference)',
        '(luk|lukke|lukker|vi lukker|lukning af) (<enhed>) [ned]',
        '(<enhed>|{target}) (lukker) [ned]',
        'vi (har|holder) lukket [i (<enhed>)]',
      ],
      en: [
        '(<unit>|{target}) (is|are|will be) (closed|shut|closed down)',
        '(<unit>) (is|are|will be) (closed|away|absent|off|out|on leave|on holiday|shut|on vacation|on a course|at a seminar|on a team day|at a conference|on a trip)',
        '(close|closing) (<unit>)',
        '(<unit>|{target}) (closes)',
        'we are closed',
      ],
    },
    anywhere: ['when', 'substitute'],
    loose: 'i den og the on and for',
    read: readUnit,
  },
];

/** The one span or day that was said. */
function oneOf(whens: readonly When[] | undefined): When | undefined | 'several' {
  if (whens === undefined || whens.length < 2) return whens?.[0];
  return new Set(whens.map((when) => JSON.stringify(when))).size === 1 ? whens[0] : 'several';
}

function startOf(command: 'absence.cancel', { when }: Said): Reading {
  const said = oneOf(when);
  if (said === undefined) return { command };
  if (said === 'several' || said.is === 'doubt' || said.is === 'through') return unclear(command, ['from']);
  return { command, from: isoDate(said.is === 'day' ? said.day : said.from) };
}

function readChange(said: Said): Reading {
  const when = oneOf(said.when);
  const [back] = said.back ?? [];
  const [substitute] = said.name?.slice(-1) ?? [];
  const doubt = when === 'several' || (when !== undefined && when.is === 'doubt') || isDoubt(back);
  if (doubt) return unclear('absence.change', ['through']);
  const days = newDays(when);
  const until = back === undefined ? {} : { through: isoDate((back - 1) as LocalDay) };
  return { command: 'absence.change', ...days, ...until, ...(substitute !== undefined && { substitute }) };
}

function newDays(when: When | undefined): { from?: string; through?: string } {
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

/** Without a day it is today. */
function readWho({ when }: Said, today: LocalDay): Reading {
  const said = oneOf(when);
  if (said === undefined) return { command: 'absence.who', from: isoDate(today), through: isoDate(today) };
  if (said === 'several' || said.is === 'doubt' || said.is === 'from' || said.is === 'through')
    return unclear('absence.who', ['from']);
  const [from, through] = said.is === 'day' ? [said.day, said.day] : [said.from, said.through];
  return { command: 'absence.who', from: isoDate(from), through: isoDate(through) };
}

function readUnit(said: Said): Reading {
  const when = oneOf(said.when);
  const [unit, to] = [said.target?.[0], only(said.substitute)];
  const words = { ...(unit !== undefined && { unit }), ...(to !== undefined && to !== 'several' && { to }) };
  if (when === 'several' || (when !== undefined && (when.is === 'doubt' || when.is === 'through')))
    return unclear('absence.unit', ['from'], words);
  if (when === undefined) return { command: 'absence.unit', ...words };
  const [from, through] =
    when.is === 'day' ? [when.day, when.day] : [when.from, when.is === 'span' ? when.through : undefined];
  return {
    command: 'absence.unit',
    ...words,
    from: isoDate(from),
    ...(through !== undefined && { through: isoDate(through) }),
  };
}
