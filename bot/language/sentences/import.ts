import type { Sentence } from '../sentence.ts';

/** What `npm run import` says. A heading stands in front of a fault; what a row says is never repeated. */

export const importFault = {
  missing: {
    da: ({ expected }) => `Feltet er tomt. Skriv ${expected}.`,
    en: ({ expected }) => `The field is empty. Write ${expected}.`,
  } satisfies Sentence<{ expected: string }>,
  wrong: {
    da: ({ expected }) => `Det kan jeg ikke læse. Skriv ${expected}.`,
    en: ({ expected }) => `I cannot read that. Write ${expected}.`,
  } satisfies Sentence<{ expected: string }>,
  noSuchDay: {
    da: 'Den dag findes ikke. Skriv dag før måned, for eksempel 24-11-2026.',
    en: 'There is no such day. Write the day before the month, such as 24-11-2026.',
  } satisfies Sentence,
  yearUnclear: {
    da: 'Datoen kan læses på to måder. Skriv årstallet med fire cifre, for eksempel 24-11-2026.',
    en: 'The date can be read in two ways. Write the year with four digits, such as 24-11-2026.',
  } satisfies Sentence,
  timeNeeded: {
    da: 'Skriv også klokkeslættet, for fristen løber i timer: 24-11-2026 10.30.',
    en: 'Write the time too, for the deadline runs in hours: 24-11-2026 10:30.',
  } satisfies Sentence,
  twoTimes: {
    da: 'Der står to forskellige klokkeslæt. Behold det rigtige.',
    en: 'There are two different times. Keep the right one.',
  } satisfies Sentence,
  inFuture: {
    da: 'Det tidspunkt er ikke kommet endnu. Er datoen rigtig?',
    en: 'That time has not come yet. Is the date right?',
  } satisfies Sentence,
  beforeReceived: {
    da: 'Det er, før henvendelsen kom. Er begge datoer rigtige?',
    en: 'That is before the inquiry came. Are both dates right?',
  } satisfies Sentence,
  unknownUnit: {
    da: ({ names }) => `Den enhed kender jeg ikke. Skriv dens bogstaver eller navn, for eksempel ${names}.`,
    en: ({ names }) => `I do not know that unit. Write its letters or its name, such as ${names}.`,
  } satisfies Sentence<{ names: string }>,
  unknownOwner: {
    da: 'Jeg kan ikke se, hvem det er. Skriv e-mail, initialer eller hele navnet, eller lad feltet være tomt.',
    en: 'I cannot tell who that is. Write an email address, initials or the whole name, or leave the field empty.',
  } satisfies Sentence,
  severalOwners: {
    da: ({ names }) => `Flere medarbejdere hedder det, i ${names}. Skriv e-mailadressen.`,
    en: ({ names }) => `Several employees have that name, in ${names}. Write the email address.`,
  } satisfies Sentence<{ names: string }>,
  unknownCaseType: {
    da: 'Den sagstype findes ikke. Skriv navnet, som det står i kommunens profil, eller lad feltet være tomt.',
    en: 'There is no such case type. Write its name as the municipality’s profile has it, or leave the field empty.',
  } satisfies Sentence,
  several: {
    da: ({ names }) => `Det kan være flere. Skriv ${names}.`,
    en: ({ names }) => `That may be several. Write ${names}.`,
  } satisfies Sentence<{ names: string }>,
  tooLong: {
    da: ({ count }) => `Der må højst stå ${count} tegn.`,
    en: ({ count }) => `There may be at most ${count} characters.`,
  } satisfies Sentence<{ count: string }>,
  notText: {
    da: 'Der står tegn, som ikke er tekst. Skriv feltet igen.',
    en: 'There are characters that are no text. Write the field again.',
  } satisfies Sentence,
  strayFields: {
    da: 'Linjen har flere felter end overskrifter. Sæt en tekst, hvor skilletegnet indgår, i anførselstegn.',
    en: 'The line has more fields than headings. Put a text that holds the delimiter into quotation marks.',
  } satisfies Sentence,
  longLine: {
    da: 'Linjen er længere end 4 MB, så den og resten kan ikke læses. Mangler der linjeskift i filen?',
    en: 'The line is longer than 4 MB, so it and the rest cannot be read. Are there line breaks missing in the file?',
  } satisfies Sentence,
  openQuote: {
    da: 'Et anførselstegn mangler sin makker, så linjerne kan ikke skilles ad. Sæt det andet, eller fjern det.',
    en: 'A quotation mark lacks its partner, so the lines cannot be told apart. Add the other one, or remove it.',
  } satisfies Sentence,
};

/** After "Skriv"; a channel's and a kind's words are put in. */
export const importExpected = {
  moment: {
    da: 'datoen som 24-11-2026, med klokkeslæt 24-11-2026 10.30',
    en: 'the date as 24-11-2026, with its time 24-11-2026 10:30',
  },
  time: { da: 'klokkeslættet som 10.30', en: 'the time as 10:30' },
  unit: { da: 'enhedens bogstaver eller navn', en: 'the unit’s letters or name' },
  yesOrNo: { da: 'ja eller nej', en: 'yes or no' },
} satisfies Record<string, Sentence>;

export const importFileFault = {
  usage: {
    da: 'Skriv filens navn: npm run import -- FIL [--quiet] [--dry-run] [--source SYSTEM] [--local] [--lang da|en]',
    en: 'Give the name of the file: npm run import -- FILE [--quiet] [--dry-run] [--source SYSTEM] [--local] [--lang da|en]',
  } satisfies Sentence,
  sourceName: {
    da: 'Efter --source står navnet på systemet: 1 til 40 bogstaver, tal, punktummer, bindestreger eller understreger.',
    en: 'After --source comes the name of the system: 1 to 40 letters, digits, dots, dashes or underscores.',
  } satisfies Sentence,
  unreadable: {
    da: ({ text }) => `Filen kan ikke læses (${text}). Står navnet rigtigt, og må du læse den?`,
    en: ({ text }) => `The file cannot be read (${text}). Is its name right, and may you read it?`,
  } satisfies Sentence<{ text: string }>,
  empty: {
    da: 'Filen er tom. Intet er indlæst.',
    en: 'The file is empty. Nothing is imported.',
  } satisfies Sentence,
  workbook: {
    da: 'Det er en projektmappe fra Excel. Gem den som »CSV UTF-8« i Excel, og indlæs den fil. Intet er indlæst.',
    en: 'This is an Excel workbook. Save it as “CSV UTF-8” in Excel and import that file. Nothing is imported.',
  } satisfies Sentence,
  mixed: {
    da: 'Noget af filen er UTF-8, og noget er ikke, så æ, ø og å ville blive forkerte. Gem den igen som UTF-8. Intet er indlæst.',
    en: 'Parts of the file are UTF-8 and parts are not, so that æ, ø and å would come out wrong. Save it again as UTF-8. Nothing is imported.',
  } satisfies Sentence,
  notText: {
    da: 'Filen er ikke tekst, så den kan ikke læses som CSV. Intet er indlæst.',
    en: 'The file is not text, so it cannot be read as CSV. Nothing is imported.',
  } satisfies Sentence,
  longLine: {
    da: 'Filens første linje er længere end 4 MB. Mangler der linjeskift i filen? Intet er indlæst.',
    en: 'The first line of the file is longer than 4 MB. Are there line breaks missing in the file? Nothing is imported.',
  } satisfies Sentence,
  missingColumns: {
    da: ({ names }) => `Filen mangler en overskrift for ${names}. Intet er indlæst.`,
    en: ({ names }) => `The file lacks a heading for ${names}. Nothing is imported.`,
  } satisfies Sentence<{ names: string }>,
  repeatedColumns: {
    da: ({ names }) => `Overskrifterne ${names} betyder det samme. Behold den ene. Intet er indlæst.`,
    en: ({ names }) => `The headings ${names} mean the same. Keep one of them. Nothing is imported.`,
  } satisfies Sentence<{ names: string }>,
  headings: {
    da: ({ names }) => `Overskrifterne kan være: ${names}.`,
    en: ({ names }) => `The headings can be: ${names}.`,
  } satisfies Sentence<{ names: string }>,
};

type Count = { count: string; one: boolean };

export const importReport = {
  read: {
    da: ({ text, what }) => `Læst som ${text} med ${what} mellem felterne.`,
    en: ({ text, what }) => `Read as ${text} with ${what} between the fields.`,
  } satisfies Sentence<{ text: string; what: string }>,
  imported: {
    da: ({ count, one }) => `Indlæst: ${count} ${one ? 'ny henvendelse' : 'nye henvendelser'}.`,
    en: ({ count, one }) => `Imported: ${count} new ${one ? 'inquiry' : 'inquiries'}.`,
  } satisfies Sentence<Count>,
  known: {
    da: ({ count }) => `Kendt i forvejen og ikke ændret: ${count}.`,
    en: ({ count }) => `Known before, and not changed: ${count}.`,
  } satisfies Sentence<Count>,
  refused: {
    da: ({ count, one }) => `Afvist: ${count} ${one ? 'linje' : 'linjer'}.`,
    en: ({ count, one }) => `Refused: ${count} ${one ? 'line' : 'lines'}.`,
  } satisfies Sentence<Count>,
  again: {
    da: 'Ret linjerne, og indlæs filen igen: Det, der er indlæst, bliver ikke indlæst to gange.',
    en: 'Correct the lines and import the file again: what is imported is not imported twice.',
  } satisfies Sentence,
  heading: {
    da: ({ text }) => `»${text}«`,
    en: ({ text }) => `“${text}”`,
  } satisfies Sentence<{ text: string }>,
  lines: {
    da: ({ lines, one }) => `${one ? 'Linje' : 'Linjerne'} ${lines}`,
    en: ({ lines, one }) => `${one ? 'Line' : 'Lines'} ${lines}`,
  } satisfies Sentence<{ lines: string; one: boolean }>,
  late: {
    da: ({ count, one }) =>
      `${count} var allerede ${one ? 'overskredet, da den' : 'overskredet, da de'} blev indlæst.`,
    en: ({ count, one }) =>
      `${count} ${one ? 'was already overdue when it was' : 'were already overdue when they were'} imported.`,
  } satisfies Sentence<Count>,
  quiet: {
    da: 'Stille indlæsning: Ingen bliver mindet om det, der skulle være gjort før nu. Det står stadig på listerne som overskredet.',
    en: 'Quiet import: nobody is reminded of what was to be done before now. Lists still show it as overdue.',
  } satisfies Sentence,
  masked: {
    da: ({ lines, one }) =>
      `Der stod et CPR-nummer i ${one ? 'linje' : 'linjerne'} ${lines}. Det er sløret og bliver ikke gemt, men det står stadig i filen.`,
    en: ({ lines, one }) =>
      `There was a CPR number in ${one ? 'line' : 'lines'} ${lines}. It is masked and not kept, but it still stands in the file.`,
  } satisfies Sentence<{ lines: string; one: boolean }>,
  ignored: {
    da: ({ names }) => `Disse kolonner kender jeg ikke, og de er ikke læst: ${names}.`,
    en: ({ names }) => `I do not know these columns, and they are not read: ${names}.`,
  } satisfies Sentence<{ names: string }>,
  byContent: {
    da: ({ refs }) =>
      `Uden kilde-id, og derfor kendt på det, der står: ${refs}. Er det andre henvendelser, så giv dem hver sit kilde-id.`,
    en: ({ refs }) =>
      `Without a source ID, and so known by what they say: ${refs}. If they are other inquiries, give each a source ID.`,
  } satisfies Sentence<{ refs: string }>,
  otherContent: {
    da: ({ refs }) => `Kendt på kilde-id, men der står noget andet nu. Jeg har ikke ændret noget: ${refs}.`,
    en: ({ refs }) =>
      `Known by the source ID, but they say something else now. I have changed nothing: ${refs}.`,
  } satisfies Sentence<{ refs: string }>,
  rehearsed: {
    da: 'Det var en prøve, og intet er gemt.',
    en: 'This was a rehearsal, and nothing is saved.',
  } satisfies Sentence,
  broken: {
    da: ({ text }) =>
      `Indlæsningen stoppede undervejs: ${text}. Indlæs filen igen: Det, der er indlæst, bliver ikke indlæst to gange.`,
    en: ({ text }) =>
      `The import stopped on its way: ${text}. Import the file again: what is imported is not imported twice.`,
  } satisfies Sentence<{ text: string }>,
};

/** Inside of these. */
export const importParts = {
  columnNumber: {
    da: ({ count }) => `nr. ${count} uden overskrift`,
    en: ({ count }) => `no. ${count} without a heading`,
  } satisfies Sentence<{ count: string }>,
  toTheEnd: { da: 'og resten af filen', en: 'and the rest of the file' } satisfies Sentence,
  lineOf: {
    da: ({ lines, ref }) => `${ref} (linje ${lines})`,
    en: ({ lines, ref }) => `${ref} (line ${lines})`,
  } satisfies Sentence<{ lines: string; ref: string }>,
  andOthers: {
    da: ({ count }) => `og ${count} til`,
    en: ({ count }) => `and ${count} more`,
  } satisfies Sentence<{ count: string }>,
  progress: {
    da: ({ text, count }) => `${text} ${count} linjer`,
    en: ({ text, count }) => `${text} ${count} lines`,
  } satisfies Sentence<{ text: string; count: string }>,
};

export const delimiterWords = {
  ';': { da: 'semikolon', en: 'a semicolon' },
  ',': { da: 'komma', en: 'a comma' },
  '\t': { da: 'tabulator', en: 'a tab' },
} satisfies Record<string, Sentence>;
