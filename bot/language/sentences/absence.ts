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
