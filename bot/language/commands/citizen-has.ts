import {
  AROUND_REF,
  both,
  type CommandRow,
  markAs,
  toBeMarked,
  toldOrAskedFor,
  withRef,
} from '../command-row.ts';
import { withDay } from './noted.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

/** What has the citizen had from us: a receipt, an answer, a decision? */

const LOOSE = `${AROUND_REF} der her blevet just dato datoen afsted`;

const RECEIPT = {
  told: {
    da: [
      '[en] (kvittering|kvitteringsbrev|kvitteringsskrivelse|kvitteringsmail|kvitteret|kvitterede|kvitter|kvittere) [for modtagelse] [<til-borgeren>] [med|og] [<svar> {day}]',
      '<kvittering> [er|blev|er blevet] <sendt> [<til-borgeren>] [<sendt>] [med|og] [<svar> {day}]',
      '<kvittering> [med|og] <svar> {day}',
      '[har|er|blev] (<sendt>|send|sende|afsend|giv) (<kvittering>|kvitteret) [<til-borgeren>] [<sendt>] [med|og] [<svar> {day}]',
      '[har|er] (kvitteret) [<til-borgeren>] [med|og] <svar> {day}',
      '<svar> {day} [og] (<kvittering>|kvitteret) [er] [<sendt>] [<til-borgeren>]',
      '(borgeren|borger|ansøger|ansøgeren) har (fået|modtaget) [sin] <kvittering> [med|og] [<svar> {day}]',
      '<den-skal> <markeret> (kvitteret|<kvittering> [<sendt>])',
    ],
    en: [
      '(<receipt>|acknowledged|acknowledge|receipted) [is|was|has been|has] [<sent>] [<to-the-citizen>] [with|and] [<promise> {day} [at the latest]]',
      '(<sent>|send|i sent|note|register) (<receipt>|acknowledged) [<to-the-citizen>] [<sent>] [with|and] [<promise> {day} [at the latest]]',
      '<promise> {day} [and] <receipt> [is|was|has been|has] <sent>',
      '(citizen|applicant) has (got|received|had) <receipt>',
      '<it-should> <marked> (acknowledged|<receipt> <sent>)',
    ],
  },
  askedFor: both(
    {
      da: ['(noter*|registrer*|meld*) <kvittering> [<sendt>] [<til-borgeren>] [med|og] [<svar> {day}]'],
      en: [],
    },
    markAs('kvitteret|<kvittering> [<sendt>]', 'acknowledged|<receipt> <sent>'),
  ),
};

/** Made known by phone, in either language. */
const PHONE = {
  da: '(telefonisk|pr telefon|på telefon|på telefonen|over telefonen|i telefonen|via telefon|mundtligt|på tlf|pr tlf|per telefon|per tlf|over telefon|ved opkald|ved et opkald|via opkald|over tlf)',
  en: '(by phone|by telephone|over the phone|on the phone|by call|on a call|via phone|in a call|by calling|over phone|over the telephone|orally)',
};

const ANSWERED = {
  da: [
    '[er|har|blev] [blevet] (besvaret|svaret|svaret <til-borgeren>|fået svar|besvarede|svarede|svarede <til-borgeren>)',
    '<svaret> [er|blev|er blevet] <sendt> [<til-borgeren>]',
    '[er|har|blev] <sendt> <svaret> [<til-borgeren>] [<sendt>]',
    '(borgeren|borger|ansøger|ansøgeren) har (fået|modtaget) [sit] <svaret>',
    '(borgeren|borger) [er] (svaret|besvaret)',
  ],
  en: [
    '[was|were|got] (answered|replied|replied to|responded to|responded|answered <them>)',
    '<reply> [has been|was|is|has] <sent> [<to-the-citizen>]',
    '<sent> <reply> [<to-the-citizen>] [for]',
    '[the] (citizen|applicant) has (<reply>|(got|received|gotten|had) <reply>|been answered)',
  ],
};
const ANSWERED_WORDS = ['besvaret|svaret', 'answered|replied|replied to'] as const;

const byPhone = (phrases: readonly string[], phone: string): readonly string[] =>
  phrases.flatMap((phrase) => [`${phrase} ${phone}`, `${phone} ${phrase}`]);

const DECIDED = {
  told: {
    da: [
      '(<afgørelse>) [er|blev|er blevet] (<sendt>|truffet|meddelt|meddelt borgeren|klar og sendt|truffet og sendt|udstedt) [<til-borgeren>]',
      '[er|har|blev] (<sendt>|truffet|meddelt|truffet og sendt|udstedt|traf|meddelte) [<til-borgeren>] (<afgørelse>) [<til-borgeren>] [<sendt>]',
      '[er|blev|blevet] (afgjort|færdigafgjort) [<afgørelse> [er] <sendt>]',
      'afgjorde',
      '(borgeren|borger|ansøger|ansøgeren) har (fået|modtaget) [sin|sit] <afgørelse>',
    ],
    en: [
      '<decision> [is|was|has been|has] (<sent>|made|issued|taken|communicated|given|made and sent) [<to-the-citizen>]',
      '(<sent>|made|issued|took|taken) <decision> [<to-the-citizen>] [out]',
      '[was] decided',
      '[the] (citizen|applicant) has [got|received|had] (<decision>|their decision)',
    ],
  },
  askedFor: markAs('afgjort|afgørelse sendt|afgørelse truffet', 'decided|decision sent'),
};

export const CITIZEN_HAS_COMMANDS: readonly CommandRow[] = [
  ...toldOrAskedFor(
    {
      command: 'inquiry.answer',
      menu: {
        write: { da: 'besvaret BS-1042', en: 'answered BS-1042' },
        does: { da: 'Noterer, at borgeren har fået svar', en: 'Notes that the citizen has an answer' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: LOOSE,
      read: (said) => withRef('inquiry.answer', said, (ref) => ({ command: 'inquiry.answer', ...ref })),
    },
    both(ANSWERED, toBeMarked(...ANSWERED_WORDS)),
    markAs(...ANSWERED_WORDS),
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.answer',
      anywhere: ['ref'],
      loose: LOOSE,
      read: (said) =>
        withRef('inquiry.answer', said, (ref) => ({ command: 'inquiry.answer', ...ref, by: 'phone' })),
    },
    {
      da: [
        ...byPhone([...ANSWERED.da, ...toBeMarked(...ANSWERED_WORDS).da], PHONE.da),
        '(jeg|vi) har (ringet til|talt med) borgeren og (svaret|besvaret)',
        '(svaret|besvaret) [borgeren] (ved at ringe|med et opkald)',
      ],
      en: byPhone([...ANSWERED.en, ...toBeMarked(...ANSWERED_WORDS).en], PHONE.en),
    },
    {
      da: byPhone(markAs(...ANSWERED_WORDS).da, PHONE.da),
      en: byPhone(markAs(...ANSWERED_WORDS).en, PHONE.en),
    },
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.receipt',
      menu: {
        write: { da: 'kvittering BS-1042', en: 'receipt BS-1042' },
        does: {
          da: 'Noterer en kvittering og den dato, du lover',
          en: 'Notes a receipt and the date you promise',
        },
        scopes: PERSONAL,
      },
      anywhere: ['ref'],
      loose: LOOSE,
      read: (said) =>
        withRef('inquiry.receipt', said, (ref) => withDay('inquiry.receipt', ref, said.day, 'promised')),
    },
    RECEIPT.told,
    RECEIPT.askedFor,
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.decide',
      menu: {
        seldom: true,
        write: { da: 'afgørelse sendt BS-1042', en: 'decision sent BS-1042' },
        does: { da: 'Noterer, at borgeren har afgørelsen', en: 'Notes that the citizen has the decision' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: LOOSE,
      read: (said) => withRef('inquiry.decide', said, (ref) => ({ command: 'inquiry.decide', ...ref })),
    },
    both(DECIDED.told, toBeMarked('afgjort', 'decided')),
    DECIDED.askedFor,
  ),
];
