import { type CommandRow, unclear } from '../command-row.ts';
import { only } from '../read-slots.ts';
import { isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';
import { PERSONAL } from './scopes.ts';

export const ABSENCE_RETURN: CommandRow = {
  command: 'absence.return',
  menu: {
    write: { da: 'jeg er tilbage', en: 'I am back' },
    does: { da: 'Slutter dit fravær', en: 'Ends your absence' },
    scopes: PERSONAL,
  },
  phrases: {
    da: [
      '(ikke|ej) (længere|mere) (syg|sygemeldt|dårlig|fraværende|væk)',
      'ikke (syg|sygemeldt|dårlig) (længere|mere)',
      '<rask> [igen] [<efter>] [og] [<på-arbejde>|{back}|tilbage] [igen] [<rask>]',
      '(raskmelding|raskmeld|raskmelde|raskmelder|raskmeldes) [mig|fra mig|af mig|af undertegnede|fra undertegnede]',
      '(meld|melde|melder|noter|notere|registrer|registrere|skriv|skrive|sæt) mig [som] (rask|raskmeldt|frisk|tilbage) [igen]',
      '(tilbage|retur|kommet tilbage|vendt tilbage|{back}) [igen] [<på-arbejde>] [igen] [<efter>] [<mit-fravær>] [igen]',
      '(på arbejde|på job|på kontoret|på pinden|i gang|møder|møder ind|starter|begynder|er der|kommer) igen [<på-arbejde>]',
      '(starter|begynder|møder) [op] <på-arbejde> igen',
      '(genoptager|genoptage) (arbejdet|arbejde|mit arbejde)',
      'min (første arbejdsdag|første dag|første mødedag) [igen|tilbage|på arbejde] [<efter>] (er|bliver) {when}',
      '(første arbejdsdag|første dag|første mødedag) [igen|tilbage|på arbejde] <efter> (er|bliver) {when}',
      '(barnet|mit barn|børnene|min datter|min søn) er (rask|raskt|raske|frisk) [igen] [og|så] [jeg] (er|kommer|møder) (tilbage|på arbejde|{back}) [<på-arbejde>]',
      '{day} [er jeg|er jeg så|kommer jeg|møder jeg] (tilbage|rask|på arbejde|i gang|ind|på pinden) [igen]',
    ],
    en: [
      'no longer (sick|ill|away|off sick|off)',
      'not (sick|ill|away|off sick|off) (any more|anymore|any longer)',
      '(well|recovered|im better|i am better|better now|better again|feeling much better|healthy|fit|fit for work|fit for duty|feeling better|feeling well|all better|all well|fully recovered|on my feet) [again] [and] [{back}|back] [<at-work>]',
      '(back|returning|returned|{back}) [again] [<at-work>] [again] [<after-it>]',
      '(at work|working|in the office) again',
      '(return|come back|be back|coming back|resume work|resuming work|start work again|starting work again) [to work]',
      '[my] first (day back|day at work|day|working day) [<at-work>] [<after-it>] (is|will be) {when}',
      '(mark|register|log|note|report|put|set) me [down] [as] (back|recovered|well|fit)',
    ],
  },
  anywhere: ['back', 'when'],
  loose:
    'jeg undertegnede er nu så og bliver kommer møder igen i den det her på fra pr med virkning kan fuldt helt endelig jo som normalt vanligt sædvanligt heldigvis derfor hermed at arbejde ' +
    'im i am is iwill will be now and the on ive have from as usual normal again so finally fully of',
  read: ({ back, day, when }, today) => {
    const whens = (when ?? []).map((one) =>
      one.is === 'day' ? one.day : one.is === 'from' ? one.from : 'ambiguous',
    );
    const on = only([...(back ?? []), ...(day ?? []), ...whens]);
    if (on === undefined) return { command: 'absence.return', on: isoDate(today) };
    return on === 'several' || isDoubt(on)
      ? unclear('absence.return', ['on'])
      : { command: 'absence.return', on: isoDate(on) };
  },
};
