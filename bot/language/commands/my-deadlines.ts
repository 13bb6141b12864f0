import { type CommandRow, unclear } from '../command-row.ts';
import type { Said, SlotName } from '../read-slots.ts';
import type { Reading } from '../reading.ts';
import { EVERYWHERE } from './scopes.ts';

/** Said anywhere, they narrow what is asked for. */
const NARROWED: readonly SlotName[] = ['dueToday', 'dueThisWeek'];
const LOOSE = 'nu så egentlig lige mig os alle vist now all right me';

const DEADLINES = {
  da: '(frist|frister|fristen|fristerne|deadline|deadlines|svarfrist|svarfrister|tidsfrist|tidsfrister|sagsfrist|sagsfrister|sagsfristerne|fristliste|fristlisten|fristoversigt|fristoversigten)',
  en: '(deadline|deadlines|due date|due dates|reply deadlines|response deadlines)',
};
/** One's own only where that is said; else they are the unit's. */
const CASES = {
  da: '(henvendelser|henvendelserne|sager|sagerne|opgaver|svar|ting)',
  en: '(inquiries|enquiries|cases|tasks|replies)',
};
const NEXT = {
  da: '[de|den] [åbne|næste|nærmeste|første|kommende|aktuelle|vigtigste|mest presserende] [tre|fire|fem|ti|par]',
  en: '[next|nearest|upcoming|open|own|current|most urgent|first] [two|three|four|five|ten|few]',
};
/** What deadlines do. */
const FALL_DUE = {
  da: '(udløber|forfalder|haster|haster mest|har frist|har deadline|løber ud|skal besvares|skal svares på|mangler svar|venter|venter på svar|er nærmest|er tættest på|er den næste|er næste|er den nærmeste|udløber først|forfalder først|brænder på|er mest presserende|er det mest presserende|er mest akut|haster allermest|er akut|er presserende|står for tur|med frist|med deadline)',
  en: '(due|urgent|most urgent|are due|is due|is urgent|are urgent|are most urgent|is most urgent|fall|falls|fall due|falls due|expire|expires|end|are|is next|are next|comes first|come first|is first|most pressing|is most pressing|pressing|with a deadline|coming up)',
};
/** What one does about them. */
const ANSWER = {
  da: '[at] (svare på|besvare|nå|nå at svare på|nå at besvare|have svaret på|have besvaret|have svaret|have nået|have gjort|have gjort færdig|gøre færdig|overholde|tage mig af|kigge på|følge op på|svare|have klaret|klare|få besvaret|i gang med|gå i gang med|tage fat på|tage fat i|starte med|begynde med|prioritere|have styr på|holde øje med|huske at besvare|nå at svare|have på plads|være færdig med|få svaret på)',
  en: '(answer|reply to|respond to|finish|respond|reply|meet|get done|deal with|have answered|look at|handle|work on|start with|focus on|tackle|prioritise|prioritize|be done with|get through)',
};
const SOME = {
  da: '[nogle|nogen|noget|en|et|flere|mange|ting]',
  en: '[any|some|anything|something|a|more|many]',
};
const MINE = {
  da: '(for mig|hos mig|til mig|af mine|på mit bord)',
  en: '(for me|of mine|on my desk|on my plate)',
};

/** Every way of asking for one's own deadlines. */
const ASKING = {
  da: [
    `[<vis>] [<overblik>] (min|mine|egne) ${NEXT.da} (${DEADLINES.da}|${CASES.da}) [frem] [på mine ${CASES.da}] [(der|som) [er|${FALL_DUE.da}]]`,
    `[<vis>] [<overblik>] (${NEXT.da}) ${DEADLINES.da} [frem] [[som] jeg (har|skal ${ANSWER.da})|(der|som) ${FALL_DUE.da}] [${MINE.da}]`,
    `(hvad|hvornår|hvordan|hvilke|hvad for nogle) (er|ser|står|lyder) [det til med] [den|det] (min|mine) ${NEXT.da} ${DEADLINES.da} [ud]`,
    `(hvornår|hvad) er [den] (næste|nærmeste|første) ${DEADLINES.da} [${MINE.da}]`,
    `hvornår (skal jeg svare|har jeg [min|den|en] (næste|nærmeste|første) ${DEADLINES.da}|udløber (min|mine) ${NEXT.da} ${DEADLINES.da}|har jeg ${DEADLINES.da})`,
    `(hvilke|hvor mange|hvilken|hvad for nogle) ${NEXT.da} [af [mine]] ${DEADLINES.da} [(der|som)] ([jeg] har [jeg] [liggende] [på mine ${CASES.da}] [(der|som) ${FALL_DUE.da}]|skal jeg ${ANSWER.da} [først]|er der ${MINE.da}|er der|[er det der] ${FALL_DUE.da} [${MINE.da}])`,
    `(hvilke|hvor mange|hvilken|hvad for nogle) ${NEXT.da} [af mine] ${CASES.da} (har jeg [liggende] (der|som) ${FALL_DUE.da}|har jeg [liggende] (med ${DEADLINES.da})|skal jeg ${ANSWER.da} [først])`,
    `(hvilke|hvor mange|hvilken) [af] mine ${CASES.da} [er det der] (${FALL_DUE.da}|er (næste|nærmest))`,
    `(hvilke|hvor mange|hvad for nogle) ${NEXT.da} ${CASES.da} har jeg [liggende|åbne|åbent|på bordet|lige nu]`,
    `hvilke ${CASES.da} (haster|haster mest)`,
    `(hvad er [der af]|er der ${SOME.da}) ({dueToday}|{dueThisWeek}) ${DEADLINES.da}`,
    `er der ${SOME.da} ${DEADLINES.da} ({dueToday}|{dueThisWeek})`,
    `er der (nogen|nogle) af mine (${CASES.da}|${DEADLINES.da}) (der|som) (er [nærmest]|${FALL_DUE.da})`,
    `(hvilke|hvor mange) ${CASES.da} ${FALL_DUE.da} {dueToday}`,
    `har jeg ${SOME.da} (${DEADLINES.da}|${DEADLINES.da} [liggende] (der|som) ${FALL_DUE.da}|[liggende] [der|som] ${FALL_DUE.da}|[(der|som)] jeg skal ${ANSWER.da})`,
    `har jeg ${SOME.da} ${CASES.da} [liggende] (der|som) ${FALL_DUE.da}`,
    `har jeg ${SOME.da} ${CASES.da} [med] ${DEADLINES.da}`,
    `(ligger|sidder) jeg [inde] med ${SOME.da} (${DEADLINES.da}|(der|som) ${FALL_DUE.da}|med ${DEADLINES.da})`,
    `(er der|mon der er) ${SOME.da} (jeg skal ${ANSWER.da}|(der|som) (haster|brænder på|er akut) [${MINE.da}]|(der|som) ${FALL_DUE.da} ${MINE.da}|${DEADLINES.da} ${MINE.da})`,
    `hvad (skal|mangler|bør) jeg ${ANSWER.da} [først]`,
    `[<vis>] hvad [er det] [der|som] ${FALL_DUE.da} [${MINE.da}] [først]`,
    `[<vis>] hvad jeg skal ${ANSWER.da} [først]`,
    'hvad er (det mest presserende|mest presserende|det vigtigste|vigtigst|mest akut) [for mig|hos mig]',
    `hvad [er der] af ${DEADLINES.da} [${MINE.da}]`,
    'hvad (er|har|ligger|står) (jeg|der) på (mit bord|bordet|min liste|listen)',
    `hvad har jeg (liggende|på bordet|på mit bord|[liggende] (der|som) ${FALL_DUE.da}|[liggende] (af|med) ${DEADLINES.da}|${ANSWER.da})`,
    `${SOME.da} (med ${DEADLINES.da}|${DEADLINES.da}|(der|som) ${FALL_DUE.da}) ${MINE.da}`,
    `(haster|udløber|forfalder) (noget|nogen|nogle|der noget|nogle af|nogen af|en af|mine) [mine] [${DEADLINES.da}|${CASES.da}] [${MINE.da}]`,
  ],
  en: [
    `[<show>] [<overview-of>] my ${NEXT.en} (${DEADLINES.en}|${CASES.en}) [list]`,
    `[<show>] [<overview-of>] [the|any] ${NEXT.en} ${DEADLINES.en} [${MINE.en}|i have|that i have]`,
    `(what|when|which|whats|whens) [is|are|s] [my|the] ${NEXT.en} ${DEADLINES.en} [${MINE.en}]`,
    `(which|what|how many) [of my] ${DEADLINES.en} (do i have|have i got|are there|are mine|i have|must i meet|do i need to meet|${FALL_DUE.en}) [due|coming up]`,
    `(which|what|how many) [of my] ${CASES.en} (do i have|have i got) (${FALL_DUE.en})`,
    `(which|what|how many) of my ${CASES.en} ${FALL_DUE.en}`,
    `(which|what|how many) ${CASES.en} (must|should|do) i [have to|need to] ${ANSWER.en}`,
    `(which|what) ${CASES.en} are urgent`,
    `(which|what|how many) ${CASES.en} are due {dueToday}`,
    `(do i have|have i got|are there|is there) ${SOME.en} ${NEXT.en} (${DEADLINES.en}) [due|coming up] [${MINE.en}]`,
    `(do i have|have i got) ${SOME.en} [${CASES.en}] [that is|thats|that are] ${FALL_DUE.en}`,
    `(which|what|how many) ${NEXT.en} ${CASES.en} (do i have|have i got) [open|left]`,
    `anything (due|urgent|pressing) [${MINE.en}]`,
    'what needs (answering|to be answered|an answer|my attention|my reply) [first]',
    'whats on my (desk|plate|list)',
    `is (anything|something) [of mine] (due|urgent) [${MINE.en}]`,
    `${SOME.en} (${DEADLINES.en}|due) ${MINE.en}`,
    `(what|whats|what do i have|what have i got) [is|thats|that is] (due|urgent|most urgent|pressing|most pressing|coming up) [${MINE.en}]`,
    `what (do i (need|have) to|should i|must i) ${ANSWER.en} [first]`,
    'what do i (need|have) to do [first]',
    'what (is|do i have|have i got) on my (desk|plate)',
    'when (do i have to|must i|should i) (answer|reply)',
  ],
};

/** Of what is late alone. */
const LATE = {
  da: [
    `[<vis>] [<overblik>] [mine|egne] ${NEXT.da} {late} (${DEADLINES.da}|deadlines)`,
    `[<vis>] [<overblik>] (mine|egne) ${NEXT.da} {late} [${CASES.da}]`,
    `[<vis>] (mine|egne) (${DEADLINES.da}|${CASES.da}) [(der|som) [er|jeg har]] {late}`,
    `[<vis>] ${DEADLINES.da} [som] jeg har {late}`,
    `har jeg {late} ${SOME.da} [${DEADLINES.da}|${CASES.da}]`,
    `har jeg ${SOME.da} [${DEADLINES.da}|${CASES.da}] [liggende] [(der|som) [er]] {late} [${DEADLINES.da}|${CASES.da}]`,
    `har jeg (misset|glemt|overset) ${SOME.da} (${DEADLINES.da})`,
    `har jeg glemt (noget|nogen)`,
    `(ligger|sidder) jeg [inde] med ${SOME.da} [${DEADLINES.da}|${CASES.da}] [(der|som) er] {late} [${DEADLINES.da}|${CASES.da}]`,
    `hvad har jeg [liggende] [(der|som) [er]] {late}`,
    `hvad (er|har) jeg (bagud med|bagefter med|kommet for sent med|{late} [med])`,
    `[<vis>] (hvilke|hvor mange|hvad for nogle) [af mine] (${DEADLINES.da}|${CASES.da}) (har jeg|jeg har) ({late}|ikke nået)`,
    `(hvilke|hvor mange) [af mine] (${DEADLINES.da}|${CASES.da}) er jeg (bagud|bagefter) med`,
    `(hvilke|hvor mange) [af] mine [${DEADLINES.da}|${CASES.da}] er {late}`,
    `(hvilke|hvor mange) ${DEADLINES.da} er {late}`,
    `(er|ligger|kommer|kører) jeg (bagud|bagefter|{late}|sent på den) [med] [noget|nogle|nogen|svar]`,
    `er (noget af|nogle af|nogen af|en af|alle|nogle|nogen) mine (${DEADLINES.da}|${CASES.da}) {late}`,
    `er mine (${DEADLINES.da}|${CASES.da}) {late}`,
    `er der ${SOME.da} [af mine ${DEADLINES.da}] (jeg (har|er) ({late}|bagud|bagefter) [med]|[(der|som) er] {late} ${MINE.da})`,
    `hvad er {late} ${MINE.da}`,
  ],
  en: [
    `[<show>|what are|which are] [<overview-of>] my {late} [${DEADLINES.en}|${CASES.en}|ones]`,
    `[<show>] [the|any] {late} (${DEADLINES.en}) [${MINE.en}]`,
    `${SOME.en} {late} (${DEADLINES.en}|${CASES.en}) ${MINE.en}`,
    `am i ({late}|behind|running {late}|running behind) [with|on] [anything|something|any]`,
    `what am i ({late}|behind) (with|on|for)`,
    `is (anything|something) [of mine] {late} [${MINE.en}]`,
    `are any of my (${DEADLINES.en}|${CASES.en}) {late}`,
    `(do i have|have i got) ${SOME.en} [(${DEADLINES.en}|${CASES.en}) that (is|are)] [thats] {late} [${DEADLINES.en}|${CASES.en}]`,
    `(have i|did i) ({late}|miss|passed|exceeded|forgotten|forget) ${SOME.en} [${DEADLINES.en}]`,
    `(which|what|how many) [of my] (${DEADLINES.en}|${CASES.en}) (have i {late}|did i miss|have i not met)`,
    `(which|what|how many) of my (${DEADLINES.en}|${CASES.en}) (are) {late}`,
    `(which|what) ${DEADLINES.en} are {late}`,
    `what (of mine is|do i have|have i got) [that is|thats] {late}`,
  ],
};

function readMine({ dueToday, dueThisWeek }: Said): Reading {
  if (dueToday && dueThisWeek) return unclear('deadlines.mine', ['scope']);
  const scope = dueToday ? 'today' : dueThisWeek && 'week';
  return { command: 'deadlines.mine', ...(scope && { scope }) };
}

export const MY_DEADLINE_COMMANDS: readonly CommandRow[] = [
  {
    command: 'deadlines.mine',
    menu: {
      write: { da: 'hvad er min frist?', en: 'what is my deadline?' },
      does: { da: 'Dine frister, den nærmeste først', en: 'Your deadlines, the nearest first' },
      scopes: EVERYWHERE,
    },
    phrases: ASKING,
    anywhere: NARROWED,
    loose: LOOSE,
    read: readMine,
  },
  {
    command: 'deadlines.mine',
    phrases: LATE,
    loose: LOOSE,
    read: () => ({ command: 'deadlines.mine', scope: 'overdue' }),
  },
];
