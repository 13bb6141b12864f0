import { AROUND_REF, type CommandRow, unclear, withRef } from '../command-row.ts';
import { only } from '../read-slots.ts';
import type { CommandName } from '../reading.ts';

/** What names a command and leaves out what decides it: a question follows. */
const half = (
  about: CommandName,
  missing: readonly string[],
  phrases: CommandRow['phrases'],
  loose = 'min den mig my the it me',
): CommandRow => ({ command: about, phrases, loose, read: () => unclear(about, missing) });

/** The same of one inquiry. */
const ofInquiry = (
  about: CommandName,
  missing: readonly string[],
  phrases: CommandRow['phrases'],
): CommandRow => ({
  command: about,
  phrases,
  anywhere: ['ref', 'when'],
  loose: AROUND_REF,
  read: (said) => withRef(about, said, (ref) => unclear(about, missing, ref)),
});

/** Answered, or needing no answer: nobody can tell. */
const CLOSED: CommandRow = {
  command: 'inquiry.answer',
  phrases: {
    da: [
      '(lukket|lukkes|luk|lukke|afsluttet|afslut|afslutte|afsluttes|færdig|færdig med|færdigbehandlet|klaret|ordnet)',
    ],
    en: ['(closed|close|done|done with|finished|finished with|sorted)'],
  },
  anywhere: ['ref'],
  loose: AROUND_REF,
  read: ({ ref }) => {
    const which = only(ref);
    return which === undefined || which === 'several'
      ? { command: 'unknown' }
      : {
          command: 'unclear',
          about: 'inquiry.answer',
          missing: [],
          understood: { ref: which },
        };
  },
};

export const HALF_SAID_COMMANDS: readonly CommandRow[] = [
  CLOSED,
  half('morning.on', ['on'], { da: ['morgenliste'], en: ['morning list'] }),
  half('digest.on', ['on'], {
    da: ['(slå|sæt|skift) (oversigten|oversigt)'],
    en: ['(turn|switch|set) digest'],
  }),
  half('inquiry.register', ['channel'], {
    da: [
      '(registrer|registrér|opret|registrere|oprette|ny|nyt)',
      '(ny|nyt|registrer|opret) [henvendelse] [på] {channel} og [på] {channel}',
    ],
    en: ['(register|new)', '(new|register) [inquiry] {channel} and {channel}'],
  }),
  half(
    'language',
    ['to'],
    {
      da: [
        '[<tal>] [på|til] (tysk|fransk|svensk|norsk|spansk|polsk|arabisk|tyrkisk|ukrainsk|somali|rumænsk)',
      ],
      en: [
        '[<speak>] [in|to] (german|french|swedish|norwegian|spanish|polish|arabic|turkish|ukrainian|somali)',
      ],
    },
    'mig me lige please',
  ),
  ofInquiry('inquiry.extend', ['until'], {
    da: [
      '(forlæng|forlænge|udskyd|udskyde|udsæt|ryk|giv) [<fristen>] [med|yderligere] (en|et|to|tre|fire|{count}) [ekstra] (dag|dage|uge|uger|arbejdsdage|måned|måneder) [mere|ekstra]',
    ],
    en: [
      '(extend|postpone|delay) [the deadline] [by|with|another] (a|one|two|three|four|{count}) [more|extra|working] (day|days|week|weeks|month|months)',
    ],
  }),
  // Wanted, begun or sent: the word alone tells none of it.
  ofInquiry('inquiry.decide', [], { da: ['(afgørelse|afgørelsen) [er]'], en: ['decision'] }),
  // A refusal is a decision, and spam is refused, too.
  {
    command: 'inquiry.dismiss',
    phrases: { da: ['[er|blev|blevet] (afvist|afvisning)'], en: ['[is|was] (dismissed|rejected|refused)'] },
    anywhere: ['ref'],
    loose: AROUND_REF,
    read: (said) =>
      withRef('inquiry.dismiss', said, ({ ref }) => ({
        command: 'unclear',
        about: 'inquiry.dismiss',
        readings: ['inquiry.dismiss', 'inquiry.decide'],
        understood: { ref },
      })),
  },
  ofInquiry('inquiry.calledBack', ['reached'], {
    da: ['(ringede|ringet) [til] [borgeren]', 'har ikke ringet tilbage'],
    en: ['(rang|phoned|called)', 'call [<them>] [back] [<them>]', '(have not|havent) called back'],
  }),
];
