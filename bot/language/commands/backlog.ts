import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said, type SlotName } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';
import { type Bilingual, type Verb, wishedInDanish, wishedInEnglish } from './voices.ts';

const NARROWED: readonly SlotName[] = ['scope', 'by', 'inUnit'];

const LOOSE =
  'så lige os us nu alt egentlig tiden stadig still der alle vores our me mig af of de den hos this the samlet total right now today all';

const THINGS = {
  da: '(henvendelser|henvendelserne|sager|sagerne|breve|mails|opgaver|ting)',
  en: '(inquiries|enquiries|cases|items|letters|emails|things|requests)',
};
/** What needs no "open" to be the backlog, as mail or letters would. */
const INQUIRIES = {
  da: '(henvendelser|henvendelserne|sager|sagerne)',
  en: '(inquiries|enquiries|cases)',
};
const OPEN = {
  da: '(inde med|liggende|på bordet|åbent|åbne|tilbage|venter|i kø|i køen|i bunken|ubesvaret|ubesvarede|uløste|uafsluttet|uafsluttede|uåbnet|udestående|at lave|og venter|og mangler svar)',
  en: '(open|left|lying around|waiting|on our desk|on our plate|unanswered|pending|outstanding|in the backlog|to answer|in the queue)',
};
/** "de åbne henvendelser": the backlog by any of its names. */
const PILE = { da: '(<pukkel>|bunken|køen|enhedens liste)', en: '(<backlog>|pile|queue)' };
const UNITS = { da: '[i|hos|for|på|til] [<enheden>]', en: '[in|of|for] [<the-unit>]' };

/** Every way of asking for the backlog. */
const ASKING = {
  da: [
    `[<vis>] [<overblik>|antal|antallet af] (<pukkel>|åbne|ubesvarede|uafsluttede|ubehandlede) ${UNITS.da}`,
    `[<vis>] [<overblik>|antal|antallet af] (bunken|enhedens liste)`,
    `[<vis>] [<overblik>|antal|antallet af] (<pukkel>) {unit}`,
    `[<vis>] [<overblik>|antal|antallet af] {unitsOwn} ${PILE.da}`,
    `(hvad|hvor meget|hvor mange|hvilke) [af] [<åbne>] [${THINGS.da}] (ligger|har|sidder|er|mangler|venter) [vi|der|{unit}] ${OPEN.da} ${UNITS.da}`,
    `(hvad|hvor meget|hvor mange|hvilke) [<åbne>] [${THINGS.da}] (ligger|har|sidder|mangler) [vi|{unit}] med [${THINGS.da}]`,
    `(hvor mange|hvilke) <åbne> [${THINGS.da}] (ligger|har|er|venter) [vi|der|{unit}] [med] ${UNITS.da}`,
    `(hvad|hvor meget|hvor mange) (ligger|har|er) [vi|der|{unit}] [af] <åbne> [${THINGS.da}] ${UNITS.da}`,
    `(hvad|hvor meget) (ligger|venter) [der] (i|hos|for|på) <enheden>`,
    `(hvad|hvor meget) (ligger|venter) der {inUnit}`,
    `(hvordan|hvorledes) (ser|står|er) [det] [ud] [til] [med] (${PILE.da}|status) [ud] ${UNITS.da}`,
    `[<vis>] [<overblik>|antal|antallet af] <åbne> ${THINGS.da} ${UNITS.da}`,
    `(hvad|hvor meget|hvor mange|hvilke) [${THINGS.da}] mangler (vi|{unit}) [at] (besvare|svare på|få besvaret|afslutte|behandle)`,
    `(hvor mange|hvilke) ${THINGS.da} (mangler svar|venter på svar|mangler at blive besvaret|afventer svar|står åbne|ligger åbne|mangler vi) ${UNITS.da}`,
    `(hvilke|hvor mange|hvad) [${THINGS.da}] har vi [endnu] ikke [nået at|fået] (besvaret|besvare|svaret på|svare på|afsluttet|behandlet)`,
    `hvor mange ${INQUIRIES.da} (har vi|er der|ligger der) [i alt] ${UNITS.da}`,
    `(har vi|er der) en (<pukkel>) ${UNITS.da}`,
    `hvordan fordeler ${PILE.da} {by}`,
    `hvor mange [<åbne>] [${THINGS.da}] [har vi|er der] {by}`,
    `hvor (stor|mange|lang|høj|slem) er ${PILE.da} [af <pukkel>] ${UNITS.da}`,
    `hvor (stor|lang|høj) [en] ${PILE.da} har (vi|{unit})`,
    ...wishedInDanish(PILE.da, { do: 'vis|vise|se|hent|list|opgør|opgøre', done: 'vist|set|opgjort|listet' }),
  ],
  en: [
    `[<show>|what is|whats] [<overview-of>] (<backlog>) ${UNITS.en}`,
    `[<show>|what is|whats] [<overview-of>] (<backlog>) {unit}`,
    `[<show>|what is|whats] [<overview-of>] {unitsOwn} ${PILE.en}`,
    `(what|how much|how many|which) [<open>] [${THINGS.en}] (do|are|have|is|does) [we|there|{unit}] [have|got] ${OPEN.en} ${UNITS.en}`,
    `(how many|which) <open> ${THINGS.en} (do|are|have|is|does) [we|there|{unit}] [have|got] ${UNITS.en}`,
    `how (big|large|long|bad|high) is ${PILE.en} ${UNITS.en}`,
    `hows ${PILE.en} [looking|doing]`,
    `[<show>] [<overview-of>] <open> ${THINGS.en} ${UNITS.en}`,
    `(what|how many|which) [${THINGS.en}] do we [still] (need to|have to) (answer|reply to|close)`,
    `(how many|which) ${THINGS.en} (are waiting|await an answer|need an answer|need answering|are waiting for an answer|have not been answered) ${UNITS.en}`,
    `(do we have|is there) a (<backlog>) ${UNITS.en}`,
    `what is ${PILE.en} like`,
    `how does ${PILE.en} look`,
    `how many [<open>] [${THINGS.en}] [do we have|are there] {by}`,
  ],
};

/** Where the scope alone tells what is asked for: "hvor mange er overskredet". */
const SCOPED = {
  da: [
    `(hvad|hvilke|hvor mange|hvor meget|antal|antallet af) [<åbne>] [${THINGS.da}] [er|der er|har|ligger|har [vi|{unit}] [inde med]] {scope} [${THINGS.da}] [ligger|har|er] [vi|der|{unit}] [inde med]`,
    `(hvor mange|hvilke|hvad) [<åbne>] [${THINGS.da}] skal vi [have|nå at] (besvare|besvaret|svare på|nå|svaret på) {scope}`,
    `[<vis>] [<overblik>|antal] [<åbne>] ${THINGS.da} {scope}`,
    `[<vis>] [<overblik>|antal] [<åbne>] {scope} ${THINGS.da}`,
    `(<vis>|<overblik>|<vis> <overblik>|antal) [<åbne>] {scope}`,
    '[<åbne>] {scope} {by}',
    '<åbne> {scope}',
    `er vi {scope} [med] [noget|nogle|nogen|svar]`,
    `(er|er der|har vi|har {unit}|ligger vi inde med|sidder vi med|ligger {unit} inde med) [<åbne>] (noget|nogen|nogle|mange|${THINGS.da}) [${THINGS.da}] [liggende] {scope} [${THINGS.da}]`,
    `(er der|har vi|ligger vi inde med|sidder vi med|har {unit}) {scope} [${THINGS.da}]`,
  ],
  en: [
    `(what|which|how many|how much|whats) [is|do we have|does {unit} have] [<open>] [${THINGS.en}] [is|are|do we have|that are|does {unit} have] {scope} [${THINGS.en}] [do we have|does {unit} have|are there]`,
    `[<show>] [<overview-of>] [any] [<open>] ${THINGS.en} [that are|which are|that] {scope}`,
    `[<show>] [<overview-of>] [any] [<open>] {scope} ${THINGS.en}`,
    `(<show>|<overview-of>|<show> <overview-of>) [<open>] {scope}`,
    `(is anything|are any|is there anything|are there any|are there|do we have any|do we have|have we got|does {unit} have) [<open>] [any] [${THINGS.en}] [that are] {scope} [${THINGS.en}]`,
    `(which|what|how many) [<open>] ${THINGS.en} (must|should|do) we [have to|need to] (answer|reply to) {scope}`,
    `(<backlog>) {unit} {scope}`,
    '[<open>] {scope} {by}',
  ],
};

/** What is put in a file. */
const OPEN_ONES = {
  da: `(<pukkel>|åbne|enhedens liste|bunken|listen [over|med] [<pukkel>]|tallene|<åbne> ${THINGS.da}|${INQUIRIES.da})`,
  en: `(<backlog>|list [of <backlog>]|figures|<open> ${THINGS.en}|${INQUIRIES.en})`,
};
const EXPORTED: Bilingual<readonly Verb[]> = {
  da: [
    {
      do: 'udskriv|udskrive|eksport|eksportér|eksporter|eksportere|exporter|exportere|download|downloade|udlæs|udlæse|udtræk',
      done: 'eksporteret|downloadet|udlæst|udtrukket|trukket ud',
      be: 'eksporteres|downloades|udlæses|trækkes ud',
    },
    { do: 'træk|trække', done: 'trukket', be: 'trækkes', behind: 'ud' },
  ],
  en: [{ do: 'export|download|extract', done: 'exported|downloaded|extracted' }],
};
const AN_EXPORT = {
  da: '[lav|lave|lavet|hent|hente|hentet|send|sende|sendt|giv|få|bestil|dan|danne|generer|mangler|jeg mangler|ønsker|vi mangler|udarbejd] [mig|os] [en|et|ny|nyt] (eksport|udtræk|dataudtræk|excel udtræk|excel|excelfil|excel fil|excelark|excel ark|regneark|csv fil|csv|csv udtræk|fil|eksportfil|download)',
  en: '[make|create|get|give|send|need|generate] [me|us] [a|an] (export|extract|download|spreadsheet|csv|csv file|excel file|excel|excel sheet|file)',
};

/** To be behind is to have let deadlines pass. */
const BEHIND = {
  da: ['er vi (bagud|bagefter) [med] [noget|nogle|nogen|svar|svarene]', 'hvad er vi (bagud|bagefter) med'],
  en: ['are we behind [with|on] [anything|something]', 'what are we (behind|late) (with|on)'],
};

function readBacklog(said: Said): Reading {
  const [scope, by, unit] = [only(said.scope), only(said.by), unitOf(said)];
  if (scope === 'several' || by === 'several' || unit === 'several')
    return unclear('backlog', [scope === 'several' ? 'scope' : by === 'several' ? 'by' : 'unit']);
  return {
    command: 'backlog',
    ...(unit !== undefined && { unit }),
    ...(scope !== undefined && { scope }),
    ...(by !== undefined && { by }),
  };
}

const unitOf = ({ inUnit = [], unit = [], unitsOwn = [] }: Said) => only([...inUnit, ...unit, ...unitsOwn]);

export const BACKLOG_COMMANDS: readonly CommandRow[] = [
  {
    command: 'backlog',
    menu: {
      write: { da: 'åbne henvendelser', en: 'open inquiries' },
      does: { da: 'Hvad enheden ligger inde med', en: 'What lies with the unit' },
      scopes: EVERYWHERE,
    },
    phrases: ASKING,
    anywhere: NARROWED,
    loose: LOOSE,
    read: readBacklog,
  },
  {
    command: 'backlog',
    phrases: BEHIND,
    anywhere: ['inUnit'],
    read: (said) => readBacklog({ ...said, scope: ['overdue'] }),
  },
  // The word alone; "overskredet" tells of one, and English "overdue" may as well be one's own.
  {
    command: 'backlog',
    phrases: { da: ['overskredne'], en: [] },
    read: () => ({ command: 'backlog', scope: 'overdue' }),
  },
  {
    command: 'backlog',
    phrases: { da: ['(ufordelte|ufordelt)'], en: ['unassigned'] },
    read: () => ({ command: 'backlog', scope: 'unassigned' }),
  },
  { command: 'backlog', phrases: SCOPED, anywhere: NARROWED, loose: LOOSE, read: readBacklog },
  {
    command: 'backlog.export',
    menu: {
      write: { da: 'eksportér åbne henvendelser', en: 'export open inquiries' },
      does: { da: 'Enhedens åbne henvendelser som fil', en: 'The unit’s open inquiries as a file' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        ...EXPORTED.da.flatMap((verb) => [
          ...wishedInDanish(`[<overblik>] ${OPEN_ONES.da} ${UNITS.da} [<fil>]`, verb).map(
            (phrase) => `${phrase} [<fil>]`,
          ),
          ...wishedInDanish(`{unitsOwn} ${OPEN_ONES.da} [<fil>]`, verb).map((phrase) => `${phrase} [<fil>]`),
        ]),
        `${AN_EXPORT.da} (af|over|med|på|for) ${OPEN_ONES.da} ${UNITS.da} [<fil>]`,
        `${AN_EXPORT.da} (af|over|med|på|for) {unitsOwn} ${OPEN_ONES.da} [<fil>]`,
        `(eksport|eksportér|eksporter|eksportere) [af|for|${UNITS.da}] [{unit}] [<fil>]`,
        `(eksport|eksportér|eksporter|eksportere) (<pukkel>) {unit} [<fil>]`,
        `[<vis>] [<overblik>] ${OPEN_ONES.da} ${UNITS.da} <fil>`,
        `(træk|trække|trukket) [en] liste [ud] (over|med) ${OPEN_ONES.da} [<fil>]`,
        `${OPEN_ONES.da} (eksport|udtræk)`,
      ],
      en: [
        ...EXPORTED.en.flatMap((verb) => [
          ...wishedInEnglish(`[<overview-of>] ${OPEN_ONES.en} ${UNITS.en} [<file>]`, verb).map(
            (phrase) => `${phrase} [<file>]`,
          ),
          ...wishedInEnglish(`{unitsOwn} ${OPEN_ONES.en}`, verb).map((phrase) => `${phrase} [<file>]`),
        ]),
        `${AN_EXPORT.en} (of|with) ${OPEN_ONES.en} ${UNITS.en} [<file>]`,
        `export [for|of|${UNITS.en}] [{unit}] [<file>]`,
        `(export|download|extract) (<backlog>) {unit} [<file>]`,
        `[<show>] ${OPEN_ONES.en} ${UNITS.en} <file>`,
        `${OPEN_ONES.en} (export|download|extract)`,
      ],
    },
    anywhere: ['inUnit'],
    loose: 'mig os me us vores our gerne alle all de den the nu now',
    read: (said) => {
      const unit = unitOf(said);
      if (unit === 'several') return unclear('backlog.export', ['unit']);
      return { command: 'backlog.export', ...(unit !== undefined && { unit }) };
    },
  },
];
