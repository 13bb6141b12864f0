import type { LocalDay } from '../../core/local-day.ts';
import { type CommandRow, unclear } from '../command-row.ts';
import type { Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { isoDate } from '../when/iso.ts';
import { oneOf } from '../when/when.ts';
import { ABSENCE_EDIT_COMMANDS } from './absence-edit.ts';
import { ABSENCE_RETURN } from './absence-return.ts';
import { ABSENCE_UNIT } from './absence-unit.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

export const ABSENCE_COMMANDS: readonly CommandRow[] = [
  ABSENCE_RETURN,
  ...ABSENCE_EDIT_COMMANDS,
  {
    command: 'absence.mine',
    menu: {
      write: { da: 'mit fravær', en: 'my absences' },
      does: { da: 'Det fravær, du har noteret', en: 'The absences that you noted' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '[vis|vise|se|hvad er|oversigt over|list|hent|liste over|en liste over|status på|en oversigt over|find|finde|tjek|tjekke|åbn|åbne] [alt|alle] <mine-fravær> [frem]',
        '(kan jeg få|må jeg få|vil gerne have|gerne have|kunne jeg få|jeg vil gerne have) (vist|en liste over|en oversigt over|oplyst) [alt] <mine-fravær>',
        'hvordan ser [hele] <mine-fravær> ud',
        '(hvornår|hvilket|hvad|hvor meget|hvilke dage|hvilke datoer) [fravær] (har|er|holder|skal) jeg [på] [registreret|noteret|meldt|lagt|skrevet] [ind|op] [på|af|som|med|til] (fravær|ferie|væk|fri|fraværende|registreret|noteret|på ferie|meldt|lagt ind|syg)',
        'hvilket fravær har (jeg|du) [registreret|noteret|på mig] [på mig|for mig]',
        '(hvad|hvilket|hvilke) [fravær|ferie|fraværsdage] (er|står|har I|ligger) [der] [registreret|noteret|lagt ind|jeg|meldt] [til|med] [af] [fravær|ferie] (på mig|for mig|til af fravær|til af ferie|på mit navn)',
        'hvad (står|er) jeg [til|registreret|noteret] (af|med|til af) (fravær|ferie)',
        '(har|er) jeg [noget|nogen] [registreret|noteret|meldt|lagt] [ind] [med|af|som|på] (registreret fravær|fravær registreret|noget fravær|meldt fravær|fravær|fraværende|ferie registreret|registreret ferie)',
        '(hvor meget|hvilken|hvor mange) (ferie|fravær|fraværsdage|feriedage|fridage|sygedage) har jeg [registreret|noteret|meldt|lagt] [ind]',
        'fravær jeg har (registreret|meldt|noteret)',
        '(hvornår|hvad) er (<mine-fravær>)',
      ],
      en: [
        '[which] absences [do i have] [registered|logged|planned] [do i have|have i] [registered|logged]',
        '[show|list|see|what are|view|check|find|open|whats|what is|when is|when are|overview of|a list of] [all] my [registered|planned|upcoming|logged] (absences|absence|leave|leaves|vacation|vacations|holidays|holiday|days off|time off|absence list|absence overview)',
        '(when|which|what) [days] (am i|have i|do i have) [registered|logged] [as] (away|off|on vacation|on leave|on holiday|registered|leave|absences|logged|absent)',
        '(what|which) (absence|absences|leave|vacation|holiday|days off|time off) (have i|do i have|is|are) [got] [logged|registered|noted|recorded|planned|coming up] [for me]',
        'am i (registered|marked|noted|logged) as (absent|away|off|sick)',
        'what absences (have i|do i have) (logged|registered|got|)',
        '(do i have|have i [got]) any [registered|planned] (absence|absences|leave|vacation|holiday) [registered|planned|logged]',
      ],
    },
    loose: 'lige nu registreret i systemet coming up me mig egentlig',
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
        '[vis|vise|se|list|oplys] hvem [der] (er|bliver) [der] [alle] [hos os|i teamet|i afdelingen|i enheden|af os|af kollegerne] [når|alt] [ikke] <væk-ord>',
        'hvem [der] (har|holder|tager|skal have|skal holde|afholder) (fri|ferie|fravær|fridag|på ferie|orlov)',
        'hvem [der] har (meldt|sygemeldt|ringet|meldt sig) [sig|ind] [syg|fraværende|fravær|afbud]',
        'hvem (mangler|mangler vi)',
        'hvem (kommer|møder|er her|arbejder) ikke [ind|på arbejde|her]',
        '(er der|er) (nogen|nogle) [der er] [af os|i teamet|i afdelingen] (<væk-ord>|der mangler|der holder fri|der er væk|der har fri|der har ferie|der er syge|der er syg)',
        '[vis|se|liste over|oversigt over|hvordan er|hvad er|hent|åbn] [teamets|afdelingens|alt|enhedens|alle] (fraværsoversigt|fraværsliste|fraværslisten|fraværsoversigten|ferieoversigt|ferieliste|fraværende kolleger|fraværskalender|ferieplan|ferieplanen)',
        '(vis|se|liste over|oversigt over|hvordan er|hvad er|teamets|afdelingens|enhedens) [alt] (fravær|fraværet|fraværende)',
        'dagens (fravær|fraværende|fraværsliste|fraværsoversigt)',
        'hvor mange [kolleger|medarbejdere] er <væk-ord>',
        'hvilke (kolleger|medarbejdere|kollegaer|folk) (er|har) [fri] <væk-ord>',
      ],
      en: [
        '[show|list] [me] who (is|s|will be|are) [all] [not] <away-word>',
        '(whos|who all is) [not] <away-word>',
        'who isnt (here|in|at work|working|coming in)',
        'who (has|takes|has taken|is taking|is having) (leave|vacation|holiday|time off|the day off|a day off|day off)',
        'who [has|have] (called in|called off|reported) [in] sick',
        '[is] (anyone|anybody|somebody|someone) [in the team] <away-word>',
        '[show|list|a list of|list of|overview of] [all|the] [team|absent|away] (absences|absence list|absence overview|whos away|absentees|absent colleagues|who is away)',
        '(the|team) absence',
        '(which colleagues|which of us|how many|how many colleagues) (are|is) <away-word>',
      ],
    },
    anywhere: ['when'],
    loose: 'i os lige nu af den der alle egentlig right now on for the in us team of hos her our',
    read: readWho,
  },
  ABSENCE_UNIT,
];

/** Without a day it is today. */
function readWho({ when }: Said, today: LocalDay): Reading {
  const said = oneOf(when);
  if (said === undefined) return { command: 'absence.who', from: isoDate(today), through: isoDate(today) };
  if (said === 'several' || said.is === 'doubt' || said.is === 'from' || said.is === 'through')
    return unclear('absence.who', ['from']);
  const [from, through] = said.is === 'day' ? [said.day, said.day] : [said.from, said.through];
  return { command: 'absence.who', from: isoDate(from), through: isoDate(through) };
}
