import type { CommandName, Understood } from '../../../bot/language/reading.ts';

/** Stand in for every value that a sentence asks for. */
const sample = {
  firstName: 'Mette',
  reference: '7F3A09C1',
  ref: 'BS-1042',
  due: 'svar senest i morgen, tirsdag den 24. november',
  day: 'mandag den 14. december',
  days: 'mandag og fredag',
  hours: 'fra kl. 10',
  when: 'mandag den 14. december',
  what: 'brev',
  amount: '24 timer',
  unit: 'Jobcenter',
  units: 'Voksenservice og Socialpsykiatri',
  title: 'Åbne henvendelser · Jobcenter',
  owner: 'Mette Holm',
  authority: 'Region Sjælland',
  met: 'Svar: mandag den 23. november kl. 10.15',
  duty: 'Afgørelse',
  changes: 'emnet fra »Flytning« til »Parkering«',
  kind: 'ansøgning',
  name: 'Mette Holm',
  cover: 'Jonas Krogh',
  who: 'Hans Olsen, 46 31 30 00',
  names: 'Mette Holm (Borgerservice) og Mette Skovgaard (Jobcenter)',
  initials: 'MEHO',
  time: 'kl. 7.45',
  refs: 'BS-1001 og BS-1004',
  lines: '4, 9–12',
  months: 12,
  since: 'fredag den 11. december kl. 8.30',
  how: 'på papir',
  contact: 'Mette Holm, 15 31 30 04',
  missing: 'navn på sagsbehandleren',
  wish: 'overføre BS-1042 til Jonas Krogh (Byggesag)',
  wishes: 'se BS-1042 eller tage BS-1042',
  lacking: 'hvilken dag det er',
  example: 'besvaret BS-1042',
  text: 'besvaret BS-1042',
  texts: '»ny henvendelse« eller »hjælp«',
  received: 'onsdag den 18. november',
  written: 'Mette',
  date: '31. november',
  from: 'mandag den 30. november',
  to: 'mandag den 14. december',
  until: 'kl. 12',
  by: '1 time',
  closed: 'weekender',
  why: 'weekend',
  first: 1970,
  last: 2100,
  field: 'unit',
  all: '36',
  expected: 'et helt tal på mindst 1',
  workingDays: '3 arbejdsdage',
  spans: 'mandag den 7. december · Jobcenter dækker',
  number: '15 31 30 02',
  week: '48',
  on: 'Jonas Krogh',
  more: true,
};

/** None, one, two and many; a sentence that asks for a value without a sample fails. */
export const SAMPLE_VALUES: readonly Record<string, unknown>[] = [
  ...[0, 1, 2, 11].map((count) => strict({ ...sample, count: String(count), one: count === 1 })),
  strict({ ...sample, firstName: undefined, count: '3', one: false }),
];

function strict(values: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(values, {
    get(target, name) {
      if (!(name in target)) throw new Error(`No sample value for "${String(name)}"`);
      return target[String(name)];
    },
  });
}

const ref = 'BS-1042';
const to = 'Jonas Krogh (Byggesag)';
const [from, through] = ['2026-12-07', '2026-12-11'];
const none: Understood[] = [];

/** For every command slots as they are understood, beside none at all; names as they are found. */
export const SAMPLE_READINGS: { readonly [Name in CommandName]: readonly Understood[] } = {
  help: none,
  language: [{ to: 'da' }, { to: 'en' }],
  'deadlines.mine': [{ scope: 'today' }, { scope: 'week' }, { scope: 'overdue' }],
  'deadline.calculate': [{ channel: 'letter', received: from }],
  'absence.log': [
    { from },
    { from, through },
    { from, through: from },
    { from: '2026-12-28', through: '2027-01-04' },
    { from, through: from, part: 'morning' },
    { from, through: from, part: 'afternoon', substitute: 'Mette Holm (Borgerservice)' },
    { from, through: from, start: '10:00', end: '12:30' },
    { from, through: from, start: '14:00' },
    { from, through: from, end: '10:00' },
    { from: '2026-11-27', every: ['fri'] },
    { from, every: ['mon', 'fri'], person: 'Mette Holm (Borgerservice)', substitute: to },
  ],
  'absence.return': [{ on: from }],
  'absence.cancel': [{ from }],
  'absence.change': [{ from, through }, { through }, { substitute: to }, { through, substitute: to }],
  'absence.mine': none,
  'absence.who': [
    { from, through },
    { from, through: from },
  ],
  'absence.unit': [
    { unit: 'Borgerservice', from, through },
    { from, through: from },
    { unit: 'Borgerservice', from, through, to: 'Jobcenter' },
  ],
  'cover.who': [{ person: to }, { person: to, on: from }],
  'duty.who': [{ what: 'mail' }, { what: 'phone', on: from }],
  'duty.set': none,
  'inquiry.register': [{ channel: 'letter' }],
  'inquiry.show': [{ ref }],
  'inquiry.take': [{ ref }],
  'inquiry.transfer': [{ ref }, { ref, to }],
  'inquiry.transferAll': [
    { person: 'Mette Holm (Borgerservice)' },
    { person: 'Mette Holm (Borgerservice)', to },
  ],
  'inquiry.receipt': [{ ref }, { ref, promised: from }],
  'inquiry.answer': [{ ref }, { ref, by: 'phone' }],
  'inquiry.decide': [{ ref }],
  'inquiry.calledBack': [
    { ref, reached: true },
    { ref, reached: false },
  ],
  'inquiry.correct': [{ ref }],
  'inquiry.journal': [{ ref }],
  'inquiry.answering': [
    { ref, on: true },
    { ref, on: false },
  ],
  'inquiry.reclassify': [{ ref }, { ref, kind: 'application' }, { ref, kind: 'specialist' }],
  'inquiry.complete': [{ ref }, { ref, on: from }],
  'inquiry.wroteAgain': [{ ref }],
  'inquiry.wait': [{ ref }, { ref, until: from }],
  'inquiry.resume': [{ ref }],
  'inquiry.dismiss': [{ ref }],
  'inquiry.extend': [{ ref }, { ref, until: from }],
  'inquiry.reopen': [{ ref }],
  undo: none,
  backlog: [
    { unit: 'Borgerservice' },
    { scope: 'overdue' },
    { scope: 'unassigned', by: 'person' },
    { scope: 'week', by: 'channel' },
    { by: 'age' },
    { by: 'unit', unit: 'Jobcenter' },
  ],
  'backlog.export': [{ unit: 'Borgerservice' }],
  'digest.setup': none,
  'digest.now': none,
  'digest.at': [{ time: '08:15' }, { time: '08:00' }],
  'digest.on': none,
  'digest.off': none,
  'morning.at': [{ time: '07:45' }],
  'morning.on': none,
  'morning.off': none,
  'message.take': [
    { for: to },
    { for: to, text: 'ring til Hans Olsen om byggetilladelse' },
    { for: to, text: 'borgeren venter. '.repeat(20) },
  ],
  'data.export': none,
};
