import type { Problem, WorkKind } from '../../core/due-work.ts';
import type { OutOfReach } from '../../core/recipients.ts';
import type { Sentence } from '../sentence.ts';

/** To whoever administers: what did not come through by itself. */

type Some = { count: string; one: boolean };
type What = Problem['what'];

type Became = Readonly<Record<What, Sentence<Some>>>;

/** "3 morgenlister blev ikke sendt i tide." */
function message(da: readonly [string, string], en: readonly [string, string]): Became {
  const danish = ({ count, one }: Some) => `${count} ${da[one ? 0 : 1]}`;
  const english = ({ count, one }: Some) => `${count} ${en[one ? 0 : 1]}`;
  return {
    missed: {
      da: (some) => `${danish(some)} blev ikke sendt i tide.`,
      en: (some) => `${english(some)} ${some.one ? 'was' : 'were'} not sent in time.`,
    },
    failed: {
      da: (some) => `${danish(some)} kunne ikke leveres.`,
      en: (some) => `${english(some)} could not be delivered.`,
    },
    unknown: {
      da: (some) => `${danish(some)} er måske ikke kommet frem.`,
      en: (some) => `${english(some)} may not have arrived.`,
    },
  };
}

/** What nobody reads: "2 gange blev en enheds gamle henvendelser ikke slettet i tide." */
function chore(da: readonly [string, string], en: readonly [string, string]): Became {
  const danish = ({ count, one }: Some) => `${count} ${one ? 'gang' : 'gange'}`;
  const english = ({ count, one }: Some) => `${count} ${one ? 'time' : 'times'}`;
  return {
    missed: {
      da: (some) => `${danish(some)} blev ${da[0]} ikke ${da[1]} i tide.`,
      en: (some) => `${english(some)} ${en[0]} were not ${en[1]} in time.`,
    },
    failed: {
      da: (some) => `${danish(some)} kunne ${da[0]} ikke blive ${da[1]}.`,
      en: (some) => `${english(some)} ${en[0]} could not be ${en[1]}.`,
    },
    unknown: {
      da: (some) => `${danish(some)} blev ${da[0]} måske ikke ${da[1]}.`,
      en: (some) => `${english(some)} ${en[0]} were perhaps not ${en[1]}.`,
    },
  };
}

const ownList = message(['morgenliste', 'morgenlister'], ['morning list', 'morning lists']);
const reports = message(['leveringsrapport', 'leveringsrapporter'], ['delivery report', 'delivery reports']);

const BECAME: Readonly<Record<WorkKind, Became>> = {
  planMorning: chore(['en enheds morgenlister', 'forberedt'], ['a unit’s morning lists', 'prepared']),
  ownMorning: ownList,
  morning: ownList,
  morningInChannel: message(
    ['morgenliste til en kanal', 'morgenlister til kanaler'],
    ['morning list to a channel', 'morning lists to channels'],
  ),
  retain: chore(['en enheds gamle henvendelser', 'slettet'], ['a unit’s old inquiries', 'deleted']),
  retentionWarning: message(
    ['besked om sletning', 'beskeder om sletning'],
    ['notice of deletion', 'notices of deletion'],
  ),
  sweepReminders: chore(['påmindelser', 'fundet'], ['reminders', 'found']),
  remind: message(['påmindelse', 'påmindelser'], ['reminder', 'reminders']),
  remindInChannel: message(
    ['påmindelse til en kanal', 'påmindelser til kanaler'],
    ['reminder to a channel', 'reminders to channels'],
  ),
  sweepCallers: chore(
    ['navne og numre på dem, der er ringet tilbage til,', 'slettet'],
    ['names and numbers of those who were called back', 'deleted'],
  ),
  followAbsence: chore(['hvad der følger af fravær', 'fundet'], ['what follows from absences', 'worked out']),
  watchAbsences: chore(['en enheds fravær', 'gennemgået'], ['a unit’s absences', 'gone through']),
  absenceNotice: message(
    ['besked om fravær og afløsning', 'beskeder om fravær og afløsning'],
    ['notice of absence and cover', 'notices of absence and cover'],
  ),
  gapTold: chore(['en dag uden afløser', 'noteret'], ['days without cover', 'noted']),
  returnBriefing: message(
    ['velkomst tilbage efter fravær', 'velkomster tilbage efter fravær'],
    ['briefing after an absence', 'briefings after absences'],
  ),
  keepRosters: chore(['gammelt fravær', 'slettet'], ['old absences', 'deleted']),
  sweepMoved: chore(
    ['fravær for dem, der har skiftet enhed,', 'flyttet'],
    ['absences of those who changed unit', 'moved'],
  ),
  planReport: reports,
  report: reports,
  handOverAll: chore(
    ['alle en medarbejders henvendelser', 'overført'],
    ['all of an employee’s inquiries', 'handed over'],
  ),
  giveBackAll: chore(['overførte henvendelser', 'givet tilbage'], ['inquiries', 'given back']),
  handOverAllTold: message(
    ['besked om en overførsel', 'beskeder om overførsler'],
    ['message about a hand-over', 'messages about hand-overs'],
  ),
  forgetHandOverAll: chore(['mine notater om overførsler', 'slettet'], ['my notes of hand-overs', 'deleted']),
  forget: chore(['mine egne gamle notater', 'slettet'], ['my own old notes', 'deleted']),
};

/** Whole sentences, each begins small where its number is one in words. */
export const whatBecame = Object.fromEntries(
  Object.entries(BECAME).flatMap(([kind, became]) =>
    Object.entries(became).map(([what, sentence]) => [`${kind}/${what}`, sentence]),
  ),
) as Readonly<Record<`${WorkKind}/${What}`, Sentence<Some>>>;

export const deliveryReport = {
  title: { da: 'Det kom ikke frem', en: 'What did not come through' } satisfies Sentence,
  since: {
    da: ({ since }) => `Siden ${since} er dette ikke gået, som det skulle:`,
    en: ({ since }) => `Since ${since} this has not gone as it should:`,
  } satisfies Sentence<{ since: string }>,
  /** After some names. */
  others: { da: 'flere', en: 'others' } satisfies Sentence,
};

type People = Some & { names: string };

const personer = ({ count, one }: Some): string => (one ? 'én person' : `${count} personer`);
const people = ({ count, one }: Some): string => (one ? 'one person' : `${count} people`);

/** Whom the bot cannot write to, why, and what is to be done about it. */
export const outOfReachWords: Readonly<Record<OutOfReach, Sentence<People>>> = {
  notInstalled: {
    da: (some) =>
      `Jeg kan ikke skrive til ${personer(some)}, som ikke har Svarfrist i Teams: ${some.names}. Installér appen i Teams’ administration.`,
    en: (some) =>
      `I cannot write to ${people(some)} who ${some.one ? 'does' : 'do'} not have Svarfrist in Teams: ${some.names}. Install the app in the Teams admin center.`,
  },
  blocked: {
    da: (some) =>
      `Jeg kan ikke skrive til ${personer(some)}, som har blokeret eller fjernet Svarfrist: ${some.names}. Det kan kun laves om i ${some.one ? 'personens' : 'deres'} eget Teams: ophæv blokeringen, eller tilføj appen igen.`,
    en: (some) =>
      `I cannot write to ${people(some)} who blocked or removed Svarfrist: ${some.names}. It can only be changed in their own Teams: unblock it, or add the app again.`,
  },
  disabled: {
    da: (some) =>
      `Jeg kan ikke skrive til ${personer(some)}, fordi Svarfrist er slået fra: ${some.names}. Slå appen til i Teams’ administration.`,
    en: (some) =>
      `I cannot write to ${people(some)} because Svarfrist is switched off: ${some.names}. Switch the app on in the Teams admin center.`,
  },
  gone: {
    da: (some) =>
      `Jeg kan ikke finde ${personer(some)} i Teams: ${some.names}. Er ${some.one ? 'personen' : 'de'} stoppet, så ret det i organisationen.`,
    en: (some) =>
      `I cannot find ${people(some)} in Teams: ${some.names}. If they have left, correct the organisation.`,
  },
};
