import type { CommandName, ReadingOf } from '../reading.ts';
import type { Sentence } from '../sentence.ts';
import { when } from '../when-said.ts';
import { absenceWishes } from './wishes-absence.ts';
import { inquiryWishes } from './wishes-inquiry.ts';

/**
 * What somebody wants, as it stands after "du vil" and "you want to". Slots come in words (wordReading), and any of
 * them may be left out, since a question names what was understood so far.
 */
export type Wish<Name extends CommandName> = Sentence<Partial<ReadingOf<Name>> & { readonly days?: string }>;

const { unit: ofUnit, at } = when;

export const wishes: { readonly [Name in CommandName]: Wish<Name> } = {
  ...absenceWishes,
  ...inquiryWishes,
  help: { da: () => 'se, hvad jeg kan', en: () => 'see what I can do' },
  language: {
    da: ({ to }) => (to ? `have svar på ${{ da: 'dansk', en: 'engelsk' }[to]}` : 'skifte sprog'),
    en: ({ to }) => (to ? `have answers in ${{ da: 'Danish', en: 'English' }[to]}` : 'change the language'),
  },
  'deadlines.mine': {
    da: ({ scope }) =>
      scope === 'overdue'
        ? 'se dine overskredne frister'
        : `se dine frister${scope ? { today: ' i dag', week: ' denne uge' }[scope] : ''}`,
    en: ({ scope }) =>
      scope === 'overdue'
        ? 'see your overdue deadlines'
        : `see your deadlines${scope ? { today: ' today', week: ' this week' }[scope] : ''}`,
  },
  'deadline.calculate': { da: () => 'have en frist regnet ud', en: () => 'have a deadline computed' },
  'duty.who': {
    da: ({ what, on }) =>
      `vide, hvem der har ${{ mail: 'postvagten', phone: 'telefonvagten', any: 'vagten' }[what ?? 'any']}${at.da(on)}`,
    en: ({ what, on }) =>
      `know who is on ${{ mail: 'mail duty', phone: 'phone duty', any: 'duty' }[what ?? 'any']}${at.en(on)}`,
  },
  'duty.set': { da: () => 'rette vagtplanen', en: () => 'change the rota' },
  undo: { da: () => 'fortryde det seneste', en: () => 'undo the last thing' },
  backlog: {
    da: ({ unit, scope, by }) =>
      `se ${{ overdue: 'overskredne', unassigned: 'ufordelte', week: 'denne uges', any: 'åbne' }[scope ?? 'any']} henvendelser${ofUnit.da(unit)}${BY.da[by ?? 'any']}`,
    en: ({ unit, scope, by }) =>
      `see ${{ overdue: 'overdue', unassigned: 'unassigned', week: 'this week’s', any: 'open' }[scope ?? 'any']} inquiries${ofUnit.en(unit)}${BY.en[by ?? 'any']}`,
  },
  'backlog.export': {
    da: ({ unit }) => `eksportere åbne henvendelser${ofUnit.da(unit)}`,
    en: ({ unit }) => `export open inquiries${ofUnit.en(unit)}`,
  },
  'digest.setup': { da: () => 'sætte kanalen op', en: () => 'set up the channel' },
  'digest.now': { da: () => 'se dagens oversigt', en: () => 'see today’s digest' },
  'digest.at': {
    da: ({ time }) => (time ? `have oversigten ${time}` : 'vælge, hvornår oversigten kommer'),
    en: ({ time }) => (time ? `have the digest at ${time}` : 'choose when the digest comes'),
  },
  'digest.on': { da: () => 'slå oversigten til', en: () => 'switch the digest on' },
  'digest.off': { da: () => 'slå oversigten fra', en: () => 'switch the digest off' },
  'morning.at': {
    da: ({ time }) => (time ? `have din morgenliste ${time}` : 'vælge, hvornår din morgenliste kommer'),
    en: ({ time }) => (time ? `have your morning list at ${time}` : 'choose when your morning list comes'),
  },
  'morning.on': { da: () => 'slå din morgenliste til', en: () => 'switch your morning list on' },
  'morning.off': { da: () => 'slå din morgenliste fra', en: () => 'switch your morning list off' },
  'message.take': {
    da: ({ for: to, text }) => `give ${to ?? 'en kollega'} ${text ? `beskeden »${text}«` : 'en besked'}`,
    en: ({ for: to, text }) => `give ${to ?? 'a colleague'} ${text ? `the message “${text}”` : 'a message'}`,
  },
  'data.export': { da: () => 'eksportere dine data', en: () => 'export your data' },
};

const BY = {
  da: {
    person: ' fordelt på medarbejdere',
    channel: ' fordelt på kanaler',
    age: ' fordelt på alder',
    unit: ' fordelt på enheder',
    any: '',
  },
  en: { person: ' by person', channel: ' by channel', age: ' by age', unit: ' by unit', any: '' },
};
