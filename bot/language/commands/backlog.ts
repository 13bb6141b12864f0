import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said, type SlotName } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

const NARROWED: readonly SlotName[] = ['scope', 'by', 'inUnit'];

const LOOSE =
  'vi så os lige nu i alt egentlig for tiden stadig still us we the there er der are and all alle vores our teamet afdelingen enheden mig me dag som har ' +
  'that which of af de hos this the at have samlet total right now today how';

const THINGS = {
  da: '(henvendelser|henvendelserne|sager|sagerne|breve|mails|sagsbunken|opgaver|ting)',
  en: '(inquiries|cases|items|letters|emails|things)',
};

/** Every way of asking for the backlog. */
const ASKING = {
  da: [
    '[vis|vise|se|list|liste|hent|giv|få] [en] [oversigt over|status på|antal|antallet af|liste over] [<åbne>] (<pukkel>) [i|hos|for|på] [<enheden>]',
    '[vis|vise|se|list] {whose} (<pukkel>)',
    `(hvad|hvor meget|hvor mange|hvilke) [<åbne>] ${THINGS.da} (ligger|har|er|mangler|venter) [vi] [liggende|inde med|åbne|åbent|på bordet|uløste|ubesvarede|tilbage] [i|hos|for|på] [<enheden>]`,
    '(hvad|hvor meget|hvor mange) (ligger|har|er|mangler|venter|ligger der) [vi|{target}] [at|og] (inde med|liggende|på bordet|åbent|af åbne henvendelser|åbne|åbne henvendelser|åbne sager|tilbage|venter|af ubesvarede henvendelser|i kø|i bunken|at lave|ubesvaret|ubesvarede|og venter) [i|hos|for] [<enheden>]',
    'hvad (ligger|venter) [der] [i|hos|for] (<enheden>)',
    'hvordan (ser|er) [det|vores] (sagsbunken|det|bunken|pukkel|sagspuklen|backloggen|status) ud',
    'hvor (stor|mange|lang) er [vores] (sagspuklen|puklen|bunken|backloggen|sagspukkel|pukkel|køen|sagsbunken|restancen)',
  ],
  en: [
    '[show|list|see|get|give|what is|whats] [the|our] [an overview of|number of|count of] [<open>] (<backlog>) [in|of] [<the-unit>]',
    '[show|list|see] {whose} (<backlog>)',
    `(what|how much|how many) [<open>] ${THINGS.en} (do|are|have|is) [we|there|{target}] [have|got] [open|left|lying around|waiting|on our desk|unanswered] [in|of] [<the-unit>]`,
    '(what|how much|how many) (do|are|have|is) [we|there|{target}] [have|got] (open|lying around|waiting|on our desk|on our plate|left|in the backlog|outstanding|pending|open cases|open inquiries)',
    'how (big|large|long|bad) is [the|our] (backlog|queue|pile)',
    'hows [the|our] (backlog|queue|pile) [looking]',
  ],
};

/** Where the scope alone tells what is asked for: "hvor mange er overskredet". */
const SCOPED = {
  da: [
    `(hvad|hvilke|hvor mange|hvor meget|vis|list|liste|se|antal) [er|har|ligger] [<åbne>] [${THINGS.da}] [er|har|ligger] {scope} [${THINGS.da}]`,
    `er [<åbne>] (noget|nogen|nogle) [${THINGS.da}] {scope} [${THINGS.da}]`,
    `[<åbne>] {scope} ${THINGS.da}`,
    `[<åbne>] ${THINGS.da} {scope}`,
  ],
  en: [
    `(what|which|how many|show|list|how much|whats) [is|are|do we have] [<open>] [${THINGS.en}] [is|are|do we have|that are] {scope} [${THINGS.en}]`,
    `(is anything|are any|is there anything|are there any|do we have any) [<open>] [${THINGS.en}] {scope} [${THINGS.en}]`,
    `[<open>] {scope} ${THINGS.en}`,
    `[<open>] ${THINGS.en} {scope}`,
  ],
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

const unitOf = ({ inUnit = [], target = [], whose = [] }: Said) => only([...inUnit, ...target, ...whose]);

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
        `<eksport> [alle|en liste over|listen over|listen med] [<åbne>] [<pukkel>|${THINGS.da}|listen|tallene] [i|hos|for|på] [<enheden>] [<fil>]`,
        '<eksport> {target} [<fil>]',
        '<eksport> {whose} [<åbne>] (<pukkel>) [<fil>]',
        `[<åbne>] (${THINGS.da}|<pukkel>|listen) <fil>`,
        `(kan|må) (jeg|vi) få [<eksport>] [en liste over] [<åbne>] (<pukkel>|${THINGS.da}|listen) <fil>`,
        `(kan|må) (jeg|vi) få (<eksport>|eksporteret) [en liste over] [<åbne>] [<pukkel>|${THINGS.da}|listen] [<fil>]`,
        `(excel|csv) (udtræk|fil|liste) [over|med|af] [<åbne>] [<pukkel>|${THINGS.da}]`,
      ],
      en: [
        `(export|download|extract) [the|our|all|a list of] [<open>] [<backlog>|${THINGS.en}|list] [in|of] [<the-unit>] [<file>]`,
        '(export|download|extract) {target} [<file>]',
        '(export|download|extract) {whose} [<open>] (<backlog>) [<file>]',
        `[send|give|get] [the|our] [<open>] (<backlog>|${THINGS.en}) <file>`,
      ],
    },
    anywhere: ['inUnit'],
    loose: 'mig me vores our til over gerne alle af of the en et a an som',
    read: (said) => {
      const unit = unitOf(said);
      if (unit === 'several') return unclear('backlog.export', ['unit']);
      return { command: 'backlog.export', ...(unit !== undefined && { unit }) };
    },
  },
];
