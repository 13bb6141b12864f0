import type { Sentence } from '../sentence.ts';

/** An absence: logged, previewed, saved, changed. The reason is in none of them, and nobody is asked for it. */

type Name = { name: string };
type Days = { days: string };

export const absence = {
  /** It says so wherever one is entered. */
  noApplication: {
    da: 'Husk, at det ikke er en ferieansøgning eller sygemelding.',
    en: 'Remember that this is neither a leave application nor a sick report.',
  } satisfies Sentence,
  onlyInPersonalChat: {
    da: 'Fravær noterer jeg kun i din egen chat med mig, så ingen læser med.',
    en: 'I note absences only in your own chat with me, so that nobody reads along.',
  } satisfies Sentence,

  awayYou: {
    da: ({ days }) => `Du er fraværende ${days}.`,
    en: ({ days }) => `You are away ${days}.`,
  } satisfies Sentence<Days>,
  away: {
    da: ({ name, days }) => `${name} er fraværende ${days}.`,
    en: ({ name, days }) => `${name} is away ${days}.`,
  } satisfies Sentence<Days & Name>,
  notAllowed: {
    da: ({ name }) =>
      `Fravær for ${name} kan kun noteres af ${name} selv, lederen, lederens stedfortræder eller enhedens koordinatorer.`,
    en: ({ name }) =>
      `Only ${name}, the manager, the manager’s deputy or the unit’s coordinators can note an absence for ${name}.`,
  } satisfies Sentence<Name>,
  noPerson: {
    da: 'Jeg kan ikke finde dig i kommunens fortegnelse, så jeg kan ikke notere fravær for dig. Sig det til it-afdelingen.',
    en: 'I cannot find you in the municipality’s directory, so I cannot note an absence for you. Please tell the IT department.',
  } satisfies Sentence,
  gone: {
    da: 'Det fravær findes ikke længere, og jeg har ikke ændret noget.',
    en: 'That absence is no longer there, and I have changed nothing.',
  } satisfies Sentence,
  changed: {
    da: 'Fraværet er ændret imens, og jeg har ikke gemt noget. Sådan er det nu:',
    en: 'The absence was changed meanwhile, and I have saved nothing. This is how it is now:',
  } satisfies Sentence,
  notSaved: { da: 'Fortrudt. Intet er gemt.', en: 'Cancelled. Nothing is saved.' } satisfies Sentence,
};

export const absenceForm = {
  title: { da: 'Nyt fravær', en: 'New absence' } satisfies Sentence,
  titleFor: {
    da: ({ name }) => `Fravær for ${name}`,
    en: ({ name }) => `Absence of ${name}`,
  } satisfies Sentence<Name>,
  titleChange: { da: 'Ret dit fravær', en: 'Change your absence' } satisfies Sentence,
  titleChangeFor: {
    da: ({ name }) => `Ret fravær for ${name}`,
    en: ({ name }) => `Change the absence of ${name}`,
  } satisfies Sentence<Name>,
  intro: {
    da: 'Jeg noterer kun, hvornår du er væk, og hvem der dækker – aldrig hvorfor.',
    en: 'I note only when you are away and who covers, never why.',
  } satisfies Sentence,
  from: { da: 'Første dag', en: 'First day' } satisfies Sentence,
  through: { da: 'Sidste dag', en: 'Last day' } satisfies Sentence,
  openEnded: {
    da: 'Jeg ved ikke endnu, hvornår det slutter',
    en: 'I do not know yet when it ends',
  } satisfies Sentence,
  more: { da: 'Klokkeslæt eller ugedage', en: 'Hours or weekdays' } satisfies Sentence,
  start: { da: 'Væk fra kl.', en: 'Away from' } satisfies Sentence,
  end: { da: 'Væk til kl.', en: 'Away until' } satisfies Sentence,
  every: { da: 'Gentages hver uge på', en: 'Repeated every week on' } satisfies Sentence,
  substitute: { da: 'Hvem dækker?', en: 'Who covers?' } satisfies Sentence,
  nobody: {
    da: 'Ingen bestemt: vagten eller den næste i enheden',
    en: 'Nobody in particular: whoever has the duty, or the next in the unit',
  } satisfies Sentence,
  elsewhere: { da: 'En fra en anden enhed', en: 'Somebody from another unit' } satisfies Sentence,
  anyone: { da: 'Søg blandt alle i kommunen', en: 'Search everybody in the municipality' } satisfies Sentence,
  other: { da: 'Eller skriv navnet', en: 'Or write the name' } satisfies Sentence,
  otherHint: { da: 'Navn, initialer eller e-mail', en: 'Name, initials or email' } satisfies Sentence,
  next: { da: 'Se, hvad det betyder', en: 'See what it means' } satisfies Sentence,
  /** `lacking`: "hvilke dage det er" */
  lacking: {
    da: ({ lacking }) =>
      `Jeg mangler at vide, ${lacking}. Dage og klokkeslæt, der er forbi, kan ikke noteres.`,
    en: ({ lacking }) => `I still need to know ${lacking}. Days and hours that are over cannot be noted.`,
  } satisfies Sentence<{ lacking: string }>,
  notYet: {
    da: 'Det kan jeg ikke notere endnu. Se, hvad der står med rødt.',
    en: 'I cannot note that yet. See what is in red.',
  } satisfies Sentence,
};

export const absenceFault = {
  noFrom: { da: 'Vælg den første dag.', en: 'Choose the first day.' } satisfies Sentence,
  noThrough: {
    da: 'Vælg den sidste dag, eller sæt kryds i, at du ikke ved det endnu.',
    en: 'Choose the last day, or tick that you do not know it yet.',
  } satisfies Sentence,
  bothThrough: {
    da: 'Der er både en sidste dag og et kryds i, at du ikke ved det. Fjern det ene.',
    en: 'There is both a last day and a tick that you do not know it. Remove one of them.',
  } satisfies Sentence,
  endsBeforeStart: {
    da: 'Den sidste dag ligger før den første. Ret en af dem.',
    en: 'The last day is before the first. Change one of them.',
  } satisfies Sentence,
  hoursEndBeforeStart: {
    da: 'Sluttidspunktet skal være senere end starttidspunktet.',
    en: 'The end time must be later than the start time.',
  } satisfies Sentence,
  noTime: {
    da: 'Skriv et klokkeslæt, for eksempel 14:00.',
    en: 'Write a time, such as 14:00.',
  } satisfies Sentence,
  hoursOfOneDay: {
    da: 'Klokkeslæt gælder kun én dag eller faste ugedage. Notér de hele dage for sig.',
    en: 'Hours are for one day or for fixed weekdays only. Note the whole days by themselves.',
  } satisfies Sentence,
  past: {
    da: 'Det ligger i fortiden, og der kan ingen dække mere. Vælg en dag fra i dag.',
    en: 'That is in the past, when nobody can cover any more. Choose a day from today on.',
  } satisfies Sentence,
  hoursPast: {
    da: 'Det tidspunkt er passeret i dag. Vælg et senere.',
    en: 'That time has passed today. Choose a later one.',
  } satisfies Sentence,
  tooFar: {
    da: 'Det er mere end to år ude i fremtiden. Er årstallet rigtigt?',
    en: 'That is more than two years ahead. Is the year right?',
  } satisfies Sentence,
  noSuchDays: {
    da: 'Ingen af de valgte ugedage ligger mellem den første og den sidste dag.',
    en: 'None of the chosen weekdays lies between the first and the last day.',
  } satisfies Sentence,
  self: {
    da: 'Du kan ikke dække for dig selv. Vælg en anden.',
    en: 'You cannot cover for yourself. Choose somebody else.',
  } satisfies Sentence,
  selfOf: {
    da: ({ name }) => `${name} kan ikke dække for sig selv. Vælg en anden.`,
    en: ({ name }) => `${name} cannot cover for themselves. Choose somebody else.`,
  } satisfies Sentence<Name>,
  unknown: {
    da: ({ name }) =>
      `Jeg kan ikke finde nogen, der hedder »${name}«. Skriv hele navnet, initialerne eller e-mailen.`,
    en: ({ name }) =>
      `I cannot find anybody called “${name}”. Write the full name, the initials or the email.`,
  } satisfies Sentence<Name>,
  unknownPerson: {
    da: 'Den kollega står ikke længere i fortegnelsen. Vælg en anden.',
    en: 'That colleague is no longer in the directory. Choose somebody else.',
  } satisfies Sentence,
  several: {
    da: ({ name }) => `Der er flere, der hedder »${name}«. Skriv hele navnet, initialerne eller e-mailen.`,
    en: ({ name }) => `There are several called “${name}”. Write the full name, the initials or the email.`,
  } satisfies Sentence<Name>,
  twoSubstitutes: {
    da: 'Der er valgt mere end én til at dække. Behold kun den ene.',
    en: 'More than one is chosen to cover. Keep only one.',
  } satisfies Sentence,
  awayThroughout: {
    da: ({ name }) => `${name} er selv væk i hele perioden. Vælg en anden.`,
    en: ({ name }) => `${name} is away too for all of it. Choose somebody else.`,
  } satisfies Sentence<Name>,
  declined: {
    da: ({ name }) => `${name} har sagt, at det ikke går. Vælg en anden.`,
    en: ({ name }) => `${name} has said that they cannot. Choose somebody else.`,
  } satisfies Sentence<Name>,
};

export const absencePreview = {
  title: { da: 'Er det rigtigt?', en: 'Is this right?' } satisfies Sentence,
  nothingSaved: { da: 'Intet er gemt endnu.', en: 'Nothing is saved yet.' } satisfies Sentence,
  whoCovers: { da: 'Hvem dækker', en: 'Who covers' } satisfies Sentence,
  covers: {
    da: ({ name }) => `${name} dækker.`,
    en: ({ name }) => `${name} covers.`,
  } satisfies Sentence<Name>,
  /** `how`: how they were found */
  coversAs: {
    da: ({ name, how }) => `${name} dækker (${how}).`,
    en: ({ name, how }) => `${name} covers (${how}).`,
  } satisfies Sentence<Name & { how: string }>,
  /** After the first of many. */
  afterwards: {
    da: 'Derefter afgør vagten og enhedens rækkefølge det dag for dag.',
    en: 'After that the duty and the unit’s order decide it day by day.',
  } satisfies Sentence,
  nobody: {
    da: ({ days }) => `Ingen dækker ${days}. Vælg en afløser, ellers får borgerne ikke svar.`,
    en: ({ days }) => `Nobody covers ${days}. Choose a substitute, or citizens will get no answer.`,
  } satisfies Sentence<Days>,
  noWorkingDays: {
    da: 'Kommunen har lukket alle dagene, så der er intet at dække.',
    en: 'The municipality is closed on all of these days, so there is nothing to cover.',
  } satisfies Sentence,
  willBeAsked: {
    da: ({ name }) => `${name} bliver spurgt, når du gemmer, og dækker, indtil der kommer et nej.`,
    en: ({ name }) => `${name} is asked when you save, and covers until saying no.`,
  } satisfies Sentence<Name>,
  substituteAway: {
    da: ({ name, days }) => `${name} er selv væk ${days}.`,
    en: ({ name, days }) => `${name} is away too ${days}.`,
  } satisfies Sentence<Name & Days>,
  substituteCovers: {
    da: ({ name, names, days }) => `${name} dækker allerede for ${names} ${days}.`,
    en: ({ name, names, days }) => `${name} covers for ${names} already ${days}.`,
  } satisfies Sentence<Name & Days & { names: string }>,
  deadlines: { da: 'Frister imens', en: 'Deadlines meanwhile' } satisfies Sentence,
  noneInside: {
    da: 'Ingen frister falder i perioden.',
    en: 'No deadlines fall within it.',
  } satisfies Sentence,
  inside: {
    da: ({ count, one }) => `I perioden falder ${count} ${one ? 'frist' : 'frister'}.`,
    en: ({ count, one }) => `Within it ${one ? 'falls' : 'fall'} ${count} ${one ? 'deadline' : 'deadlines'}.`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  nearest: { da: 'Først kommer:', en: 'First come:' } satisfies Sentence,

  atLeast: {
    da: ({ count }) => `mindst ${count}`,
    en: ({ count }) => `at least ${count}`,
  } satisfies Sentence<{ count: string }>,
  takenBy: {
    da: ({ name }) => `Tages af ${name}`,
    en: ({ name }) => `Taken by ${name}`,
  } satisfies Sentence<Name>,
  takenByNobody: { da: 'Ingen tager den', en: 'Nobody takes it' } satisfies Sentence,
  overdue: {
    da: ({ count, one }) =>
      `${count} er overskredet allerede. Få ${one ? 'den' : 'dem'} besvaret, eller giv ${one ? 'den' : 'dem'} videre.`,
    en: ({ count, one }) =>
      `${count} ${one ? 'is' : 'are'} overdue already. Answer ${one ? 'it' : 'them'}, or hand ${one ? 'it' : 'them'} over.`,
  } satisfies Sentence<{ count: string; one: boolean }>,
  overlapsYou: {
    da: ({ days }) => `Du er allerede noteret som fraværende ${days}. Hvad skal gælde?`,
    en: ({ days }) => `You are already noted as away ${days}. Which shall it be?`,
  } satisfies Sentence<Days>,
  overlaps: {
    da: ({ name, days }) => `${name} er allerede noteret som fraværende ${days}. Hvad skal gælde?`,
    en: ({ name, days }) => `${name} is already noted as away ${days}. Which shall it be?`,
  } satisfies Sentence<Days & Name>,
  replace: { da: 'Erstat det gamle', en: 'Replace the old one' } satisfies Sentence,
  extend: { da: 'Læg dem sammen', en: 'Join them' } satisfies Sentence,
  both: { da: 'Behold begge', en: 'Keep both' } satisfies Sentence,
  save: { da: 'Gem', en: 'Save' } satisfies Sentence,
  change: { da: 'Ret', en: 'Change' } satisfies Sentence,
  somebodyElse: { da: 'En anden skal dække:', en: 'Somebody else shall cover:' } satisfies Sentence,
};

/** How whoever covers was found, where it is not the one who was named. */
export const coverHow = {
  substitutesSubstitute: { da: 'afløserens afløser', en: 'the substitute’s substitute' } satisfies Sentence,
  duty: { da: 'har vagten', en: 'has the duty' } satisfies Sentence,
  unitOrder: { da: 'næste i enhedens rækkefølge', en: 'next in the unit’s order' } satisfies Sentence,
  manager: { da: 'leder', en: 'manager' } satisfies Sentence,
  deputy: { da: 'lederens stedfortræder', en: 'the manager’s deputy' } satisfies Sentence,
};

export const absenceSaved = {
  inTurn: {
    da: ({ names }) => `${names} dækker på skift.`,
    en: ({ names }) => `${names} cover in turn.`,
  } satisfies Sentence<{ names: string }>,
  saved: { da: ({ text }) => `Gemt: ${text}`, en: ({ text }) => `Saved: ${text}` } satisfies Sentence<{
    text: string;
  }>,
  savedBefore: {
    da: ({ text }) => `Det var allerede gemt: ${text}`,
    en: ({ text }) => `That was saved already: ${text}`,
  } satisfies Sentence<{ text: string }>,
  asked: {
    da: ({ name }) => `${name} bliver spurgt og dækker, indtil der kommer et nej.`,
    en: ({ name }) => `${name} is being asked, and covers until saying no.`,
  } satisfies Sentence<Name>,
  personTold: {
    da: ({ name }) => `${name} får besked og kan ændre det.`,
    en: ({ name }) => `${name} is told, and can change it.`,
  } satisfies Sentence<Name>,
};

export const ownAbsences = {
  title: { da: 'Dit fravær', en: 'Your absences' } satisfies Sentence,
  titleOf: {
    da: ({ name }) => `Fravær for ${name}`,
    en: ({ name }) => `Absences of ${name}`,
  } satisfies Sentence<Name>,
  none: {
    da: 'Du har ikke noteret noget fravær. Skriv for eksempel »ferie 7/12-11/12«.',
    en: 'You have noted no absence. Write for example “holiday 7/12-11/12”.',
  } satisfies Sentence,
  noneOf: {
    da: ({ name }) => `Der er ikke noteret fravær for ${name}.`,
    en: ({ name }) => `No absence is noted for ${name}.`,
  } satisfies Sentence<Name>,
  noneThen: {
    da: 'Jeg fandt ikke noget fravær på de dage, og jeg har ikke ændret noget.',
    en: 'I found no absence on those days, and I have changed nothing.',
  } satisfies Sentence,
  accepted: {
    da: ({ name }) => `${name} dækker og har sagt ja.`,
    en: ({ name }) => `${name} covers and has said yes.`,
  } satisfies Sentence<Name>,
  askedOnly: {
    da: ({ name }) => `${name} er spurgt og dækker, indtil der kommer et nej.`,
    en: ({ name }) => `${name} has been asked, and covers until saying no.`,
  } satisfies Sentence<Name>,
  byOrder: {
    da: 'Vagten eller den næste i enheden dækker.',
    en: 'Whoever has the duty or is next in the unit covers.',
  } satisfies Sentence,
  saidNo: {
    da: ({ names }) => `Har sagt nej: ${names}.`,
    en: ({ names }) => `Said no: ${names}.`,
  } satisfies Sentence<{
    names: string;
  }>,
  change: { da: 'Ret', en: 'Change' } satisfies Sentence,
  remove: { da: 'Slet', en: 'Delete' } satisfies Sentence,
  add: { da: 'Nyt fravær', en: 'New absence' } satisfies Sentence,
  show: { da: 'Vis mit fravær', en: 'Show my absences' } satisfies Sentence,
  showOf: { da: 'Vis fraværet', en: 'Show the absences' } satisfies Sentence,
  which: { da: 'Hvilket fravær mener du?', en: 'Which absence do you mean?' } satisfies Sentence,
  more: {
    da: ({ count }) => `Og ${count} senere.`,
    en: ({ count }) => `And ${count} later.`,
  } satisfies Sentence<{ count: string }>,
};

export const absenceRemoval = {
  askYou: {
    da: ({ days }) => `Skal jeg slette, at du er fraværende ${days}?`,
    en: ({ days }) => `Shall I delete that you are away ${days}?`,
  } satisfies Sentence<Days>,
  ask: {
    da: ({ name, days }) => `Skal jeg slette, at ${name} er fraværende ${days}?`,
    en: ({ name, days }) => `Shall I delete that ${name} is away ${days}?`,
  } satisfies Sentence<Days & Name>,
  askEndYou: {
    da: ({ days }) => `Skal jeg slutte fraværet nu? Du er noteret som fraværende ${days}.`,
    en: ({ days }) => `Shall I end the absence now? You are noted as away ${days}.`,
  } satisfies Sentence<Days>,
  askEnd: {
    da: ({ name, days }) => `Skal jeg slutte fraværet nu? ${name} er noteret som fraværende ${days}.`,
    en: ({ name, days }) => `Shall I end the absence now? ${name} is noted as away ${days}.`,
  } satisfies Sentence<Days & Name>,
  yes: { da: 'Slet', en: 'Delete' } satisfies Sentence,
  yesEnd: { da: 'Slut fraværet', en: 'End the absence' } satisfies Sentence,
  onlyDay: { da: ({ day }) => `Kun ${day}`, en: ({ day }) => `Only ${day}` } satisfies Sentence<{
    day: string;
  }>,
  every: { da: 'Alle de faste dage', en: 'All the fixed days' } satisfies Sentence,
  no: { da: 'Behold', en: 'Keep' } satisfies Sentence,
  kept: { da: 'Jeg har ikke ændret noget.', en: 'I have changed nothing.' } satisfies Sentence,
  removedYou: {
    da: ({ days }) => `Slettet: Du er ikke længere noteret som fraværende ${days}.`,
    en: ({ days }) => `Deleted: You are no longer noted as away ${days}.`,
  } satisfies Sentence<Days>,
  removed: {
    da: ({ name, days }) => `Slettet: ${name} er ikke længere noteret som fraværende ${days}.`,
    en: ({ name, days }) => `Deleted: ${name} is no longer noted as away ${days}.`,
  } satisfies Sentence<Days & Name>,
  endedYou: {
    da: 'Fraværet er slut. Du er noteret som til stede igen.',
    en: 'The absence has ended. You are noted as here again.',
  } satisfies Sentence,
  ended: {
    da: ({ name }) => `Fraværet er slut. ${name} er noteret som til stede igen.`,
    en: ({ name }) => `The absence has ended. ${name} is noted as here again.`,
  } satisfies Sentence<Name>,
  dayOffYou: {
    da: ({ day }) => `Noteret: Du er til stede ${day}. Resten af de faste dage er uændrede.`,
    en: ({ day }) => `Noted: You are here ${day}. The other fixed days are unchanged.`,
  } satisfies Sentence<{ day: string }>,
  dayOff: {
    da: ({ name, day }) => `Noteret: ${name} er til stede ${day}. Resten af de faste dage er uændrede.`,
    en: ({ name, day }) => `Noted: ${name} is here ${day}. The other fixed days are unchanged.`,
  } satisfies Sentence<{ day: string } & Name>,
};

export const absenceReturn = {
  /** After the welcome, where there is more of the day. */
  stillLater: {
    da: ({ days }) => `Du er stadig noteret som fraværende ${days}.`,
    en: ({ days }) => `You are still noted as away ${days}.`,
  } satisfies Sentence<Days>,
  notAway: {
    da: 'Jeg har ikke noteret dig som fraværende, så der er intet at ændre. Velkommen tilbage alligevel.',
    en: 'I have not noted you as away, so there is nothing to change. Welcome back all the same.',
  } satisfies Sentence,
  notAwayThen: {
    da: ({ day }) => `Jeg har ikke noteret dig som fraværende ${day}, så jeg har ikke ændret noget.`,
    en: ({ day }) => `I have not noted you as away ${day}, so I have changed nothing.`,
  } satisfies Sentence<{ day: string }>,
  past: {
    da: 'Den dag er forbi. Skriv »jeg er tilbage«, hvis du er her nu.',
    en: 'That day is over. Write “I am back” if you are here now.',
  } satisfies Sentence,
  welcome: {
    da: 'Velkommen tilbage. Dit fravær er slut, og dine henvendelser er hos dig igen.',
    en: 'Welcome back. Your absence has ended, and your inquiries are with you again.',
  } satisfies Sentence,
  later: {
    da: ({ day, days }) => `Noteret: Du er tilbage ${day} og fraværende ${days}.`,
    en: ({ day, days }) => `Noted: You are back ${day}, and away ${days}.`,
  } satisfies Sentence<{ day: string; days: string }>,
  laterOnly: {
    da: ({ day }) => `Noteret: Du er til stede ${day}.`,
    en: ({ day }) => `Noted: You are here ${day}.`,
  } satisfies Sentence<{ day: string }>,
};
