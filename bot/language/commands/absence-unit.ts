import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { fold } from '../tokens.ts';
import { isoDate } from '../when/iso.ts';
import { oneOf } from '../when/when.ts';
import { PERSONAL } from './scopes.ts';

export const ABSENCE_UNIT: CommandRow = {
  command: 'absence.unit',
  menu: {
    write: { da: 'Borgerservice er lukket 27/12-30/12', en: 'Borgerservice is closed 27/12-30/12' },
    does: { da: 'En hel enhed er væk', en: 'A whole unit is away' },
    scopes: PERSONAL,
  },
  phrases: {
    da: [
      '(<enhed>|{target}) (er|holder|har|bliver|holdes|lukkes|har alle) <lukket>',
      '(<enhed>) (er|holder|har|tager|bliver|skal|skal på) [alle] (<lukket>|<enhed-væk>)',
      '{when} (er|holder|har|bliver) (<enhed>|{target}) <lukket>',
      '{when} (er|holder|har|tager|skal) (<enhed>) [alle] <enhed-væk>',
      '(luk|lukke|vi lukker) (<enhed>|{target}) [ned]',
      '(<enhed>|{target}) (lukker|lukkes|holder lukkedag) [ned]',
      '{when} (lukker|lukkes) (<enhed>|{target}) [ned]',
      '<lukning> (i|af|for|hos|på) (<enhed>|{target})',
      '(<noter>) [en] (<lukning>) (i|af|for|hos) (<enhed>|{target})',
      '<vil-have> (<noteret>) [en] <lukning> (i|af|for|hos) (<enhed>|{target})',
      '<vil-have> (<enhed>|{target}) (lukket|sat til lukket|meldt lukket|<noteret> som lukket)',
      '(<enhed>|{target}) (skal|bedes) (lukkes|meldes lukket|registreres som lukket|noteres som lukket)',
      '(sæt|sætte|meld|melde|noter|notere|registrer|registrere) (<enhed>|{target}) (til|som) (lukket|fraværende)',
      '(meld|melde) (<enhed>|{target}) lukket',
      'vi (har|holder) lukket [i (<enhed>)]',
    ],
    en: [
      '(<unit>|{target}) (is|are|will be|stays) <closed>',
      '(<unit>) (is|are|will be) (<closed>|away|absent|off|out|on leave|on holiday|on vacation|on a course|at a seminar|on a team day|at a conference|on a trip)',
      '{when} (<unit>|{target}) (is|are|will be) <closed>',
      '(close|closing|shut) (<unit>|{target})',
      '(<unit>|{target}) (closes|shuts)',
      '(closure|closing|closing day) (of|in|at) (<unit>|{target})',
      '(set|mark|register|log) (<unit>|{target}) [as|to] closed',
      'we are closed',
    ],
  },
  anywhere: ['when', 'substitute'],
  loose: 'i den og at the on and for that',
  read: readUnit,
};

/** What else one closes, and nobody means as a unit; folded. */
const NO_UNIT =
  /\b(?:sag(?:en|er|erne)?|henvendelse(?:n|r|rne)?|vindue(?:t|r|rne)?|dor(?:en|e|ene)?|port(?:en)?|mode(?:t)?|vej(?:en)?|motorvej(?:en)?|bro(?:en)?|program(?:met)?|pc(?:en)?|computer(?:en)?|mail(?:en)?|telefon(?:en)?|skab(?:et)?|kasse(?:n)?|gardin(?:er|et|erne)?|konto(?:en)?|opgave(?:n)?|case|window|door|ticket|meeting|inquiry|road|account|task|tab|file|laptop)$/;

function readUnit(said: Said): Reading {
  if (NO_UNIT.test(fold(said.target?.[0] ?? ''))) return { command: 'unknown' };
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
