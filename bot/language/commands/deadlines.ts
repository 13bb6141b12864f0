import { type CommandRow, unclear } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { DeadlineScope, Reading } from '../reading.ts';
import { isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';
import { EVERYWHERE } from './scopes.ts';

const MINE_LOOSE = 'mig jeg nu så egentlig for tiden alle nogle nogen noget the any me now all right';

const mine = (scope?: DeadlineScope) => (): Reading => ({
  command: 'deadlines.mine',
  ...(scope && { scope }),
});

/** "Hvad er min frist", and what may follow it: a day, a week. */
const ASKED = {
  da: [
    '(hvad|hvornår|hvilke|hvordan) (er|ser) [den|det] [min|mine] [næste|nærmeste|første] (frist|frister|deadline|deadlines) [ud] <when>',
    '[vis|vise|se|liste|list|giv|hent|hente|få] [oversigt over|en oversigt over|liste over] (min|mine) [åbne|næste|kommende|aktuelle] (frist|frister|deadline|deadlines|henvendelser|sager|svarfrister) <when>',
    '[vis|vise|se|liste|list] [næste|nærmeste] (frist|frister|deadline|deadlines|svarfrist|svarfrister) [jeg har] <when>',
    '(hvilke|hvor mange) (frister|deadlines|svarfrister|henvendelser|sager) [har|er|skal] (jeg|mine|der) [der] [haster|forfalder|udløber|løber ud|frist|besvare|nå|svare på|svar på] <when>',
    '(hvilke|hvor mange|hvilken) [af] [mine] (frister|deadlines|svarfrister|henvendelser|sager|opgaver|frist|deadline) [har jeg] [der|som] (udløber|forfalder|haster|har frist|skal besvares|løber ud|mangler svar|venter|skal jeg nå|er|er der|er nærmest|er tættest på|udløber først|forfalder først|er den næste|er næste|skal jeg svare på|skal jeg besvare|har jeg) <when>',
    'har jeg [nogle|nogen|en|frister|deadlines|noget] (frister|deadlines|frist|deadline|der haster|der forfalder|der skal besvares|jeg skal svare på|med frist|der udløber) <when>',
    'hvad (skal|mangler) jeg [at|have] (nå|svare på|besvare|svaret på|besvaret|gøre færdig|have svaret på|have besvaret) [først] <when>',
    'hvad (haster|brænder på|brænder|er mest presserende|haster mest|forfalder|udløber|har frist|er der af frister) [for mig|hos mig] [først] <when>',
    'hvad (er|har) (jeg|der) på (mit bord|bordet) <when>',
    'hvad har jeg (liggende|af frister|af deadlines|med frist|på bordet|på mit bord|at nå) <when>',
    'hvornår (skal jeg svare|er min næste frist|er næste frist|udløber min frist|udløber mine frister|har jeg frist) <when>',
    'er der noget (jeg skal nå|der haster|som haster|jeg skal svare på|jeg skal besvare) <when>',
    'haster (noget|der noget) <when>',
    '(<dags> (frist|frister|deadlines))',
  ],
  en: [
    '(what|when|which) (is|are|s) [my|the] [next|nearest] (deadline|deadlines) <when>',
    '(whats|whens) my [next] (deadline|deadlines) <when>',
    '[show|list|see|give|get] [my] [next|upcoming|open] (deadlines|deadline|due dates) <when>',
    '[show|list|see|give|get] my [next|upcoming|open|own] (inquiries|cases) <when>',
    '(do i have|have i got|are there) [deadlines|a deadline|anything|something|deadline] [due|urgent|for me] <when>',
    'do i have [anything|something] [that is] (due|urgent) <when>',
    'is (anything|something) (due|urgent) [for me] <when>',
    '(what is|whats|what do i have|what have i got|which inquiries are|which of my inquiries are) (due|urgent) [for me] <when>',
    'what do i (need|have) to (answer|reply to|finish|do|respond to) [first] <when>',
    'what (should|must) i (answer|reply to|finish|respond to) [first] <when>',
    'what (is|do i have) on my (desk|plate) <when>',
    'which of my (deadlines|inquiries) are due <when>',
    'which deadlines (do i have|are there|are mine|have i got) <when>',
    'when (do i have to|must i|should i) (answer|reply) <when>',
  ],
};

const withWhen = (when: string) => ({
  da: ASKED.da.map((phrase) => phrase.replace('<when>', when)),
  en: ASKED.en.map((phrase) => phrase.replace('<when>', when)),
});

const TODAY = '(i dag|idag|for i dag|til i dag|today|nu i dag|inden fyraften|before i go home)';
const THIS_WEEK =
  '(i denne uge|denne uge|i ugen|for ugen|for denne uge|for i denne uge|den her uge|i den her uge|this week|resten af ugen|inden weekenden|ugen ud|for this week|the rest of this week)';

function asked(when: string, dags: string) {
  const { da, en } = withWhen(when);
  return { da: da.map((phrase) => phrase.replace('<dags>', dags)), en };
}
const noDags = (phrases: { da: readonly string[]; en: readonly string[] }) => ({
  da: phrases.da.filter((phrase) => !phrase.includes('<dags>')),
  en: phrases.en,
});

export const DEADLINE_COMMANDS: readonly CommandRow[] = [
  {
    command: 'deadlines.mine',
    menu: {
      write: { da: 'hvad er min frist?', en: 'what is my deadline?' },
      does: { da: 'Dine frister, den nærmeste først', en: 'Your deadlines, the nearest first' },
      scopes: EVERYWHERE,
    },
    phrases: noDags(withWhen('')),
    loose: MINE_LOOSE,
    read: mine(),
  },
  { command: 'deadlines.mine', phrases: asked(TODAY, 'dagens'), loose: MINE_LOOSE, read: mine('today') },
  { command: 'deadlines.mine', phrases: asked(THIS_WEEK, 'ugens'), loose: MINE_LOOSE, read: mine('week') },
  {
    command: 'deadlines.mine',
    phrases: {
      da: [
        '[vis|se|hvad er|hvilke er] [mine|egne] [overskredne|forfaldne] (overskredne|forfaldne|for sene) (frister|henvendelser|sager|deadlines)',
        'har jeg [overskredet] [frister|henvendelser|en frist|frist] (overskredne|overskredet|forfaldne|der er overskredet|som er overskredet|over fristen|for sent) [frister|henvendelser|frist|en frist]',
        'har jeg (overskredet|misset|glemt) (en|nogen|nogle|frister|frist|fristen|en frist|nogen frister|noget)',
        'hvad (har|er) jeg (overskredet|bagud med|forsinket med|for sent på den med|bagefter med|kommet for sent med|misset)',
        'hvilke [af mine] [henvendelser|sager|frister] (har jeg overskredet|er jeg bagud med)',
        'hvilke af mine [henvendelser|sager|frister] er (overskredet|overskredne)',
        'er jeg (bagud|bagefter|forsinket|for sent på den|sent på den) [med noget|med nogle|med nogen]',
        'er (nogen|nogle) af mine (frister|henvendelser|sager) (overskredet|overskredne|forfaldne)',
        'er der [noget|nogen] [af mine frister] jeg (har overskredet|er bagud med|er forsinket med)',
        'mine (overskredne|forfaldne)',
        'hvad er overskredet (hos mig|for mig|af mine)',
      ],
      en: [
        '[show|list|what are|see] my (overdue|late|missed) (deadlines|inquiries|cases|ones)',
        'am i (late|behind|overdue) [with|on] [anything|something]',
        'what am i (late|behind|overdue) (with|on)',
        'is (anything|something) [of mine] (overdue|late) [for me]',
        '(do i have|have i got) [anything|something|any] (overdue|late) [deadlines|inquiries|cases]',
        'have i (missed|passed|exceeded) (anything|a deadline|any deadlines|any)',
        '(which of my|what) (deadlines|inquiries) (are overdue|have i missed|did i miss)',
        'what (of mine is|do i have) overdue',
      ],
    },
    loose: MINE_LOOSE,
    read: mine('overdue'),
  },
  {
    command: 'deadline.calculate',
    menu: {
      write: { da: 'frist for brev modtaget i går', en: 'deadline for a letter received yesterday' },
      does: { da: 'Regner en frist ud, og siger hvorfor', en: 'Computes a deadline, and says why' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '[<beregn>] hvornår (skal|bør) [senest] (besvares|være besvaret|have svar|have et svar|være svaret|svares på|være svar)',
        '[<beregn>] hvornår (skal|bør) (jeg|vi|der|man) [senest] [have|være] (svare|svaret|besvare|besvaret|svares) [på]',
        '[<beregn>] [hvad|hvornår] (er|bliver|har vi|har jeg|har|udløber|er der|lyder|siger) [senest] [svar] (<fristen>|svarfrist)',
        '(<beregn>) [ud] [en|svar] [<fristen>|svarfrist] [ud]',
        '(beregning|udregning) af (<fristen>|svarfrist)',
        'hvornår (har vi|har jeg) senest',
        '(frist|fristen|svarfrist|svarfristen|deadline|deadlinen|fristberegning|svartid|svartiden)',
        'hvor lang (tid|frist) (har|er) (jeg|vi|der) [til] [at] [svare|besvare] [på]',
        'hvor (længe|lang tid) har (vi|jeg) til at (svare|besvare) [på]',
        'hvornår forfalder',
        'hvornår skal (vi|jeg) [senest] [have] (ringe|ringet) tilbage [på]',
        'hvornår skal der [senest] [være] (ringes|ringet) tilbage [på]',
      ],
      en: [
        'when (must|should|does|do|has) [have|need] [to] be answered',
        'when (must|should|do|does) (i|we|the) [have|need] [to] (answer|answered|reply to|replied to|respond to)',
        '[what is|whats|when is|calculate|compute|work out|find|figure out|tell me] [the] (deadline|reply deadline|due date)',
        'when is [the] [answer|reply|response] due',
        'when (must|should|do) (we|i) [have to] call back',
        'how long (do we|do i|have we|have i) [have|got] to (answer|reply to|respond to)',
        'by when (must|should|do) (i|we) [have to] (answer|reply to)',
      ],
    },
    anywhere: ['channel', 'kind', 'pastDay'],
    loose:
      'eller or et en den det a an the fra modtaget der som kom kommer er var blev ankom ankommet ankommer indkom indkommet received from on by that came arrived in it sent per pr og and indgik indgaet senest mit vores ' +
      'med pa via for til besked message henvendelse henvendelsen inquiry sporgsmal question i fik vi jeg we i got sent sendt tikkede ind landede of is was which til os til at nar hvis borger borgeren citizen about om to this dette denne',
    read: readCalculation,
  },
];

/** Needs one channel and one day; two of anything are two readings. */
function readCalculation({ channel, kind, pastDay }: Said): Reading {
  const [how, what, days] = [only(channel), only(kind), new Set(pastDay)];
  const [day] = days;
  // "frist" alone is about one's own.
  if (how === undefined && what === undefined && day === undefined) return { command: 'deadlines.mine' };
  const channelTold = how !== undefined && how !== 'several' && how !== 'inPerson' && how !== 'selfService';
  const dayTold = days.size === 1 && day !== undefined && !isDoubt(day);
  const kindTold = what !== undefined && what !== 'several' && what !== 'general';
  const missing = [
    ...(channelTold ? [] : ['channel']),
    ...(dayTold ? [] : ['received']),
    ...(what === 'several' ? ['kind'] : []),
  ];
  const told = {
    ...(channelTold && { channel: how }),
    ...(kindTold && { kind: what }),
    ...(dayTold && { received: isoDate(day) }),
  };
  if (missing.length > 0 || !channelTold || !dayTold) return unclear('deadline.calculate', missing, told);
  return { command: 'deadline.calculate', ...told, channel: how, received: isoDate(day) };
}
