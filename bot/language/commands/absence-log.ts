import type { CommandRow } from '../command-row.ts';
import { readAbsence } from '../read-absence.ts';
import type { SlotName } from '../read-slots.ts';
import { PERSONAL } from './scopes.ts';

/** What may be said beside the reason, in any order. */
const BESIDE: readonly SlotName[] = [
  'forPerson',
  'every',
  'when',
  'hours',
  'part',
  'back',
  'substitute',
  'reason',
  'why',
];

/** The writer, and words that carry no meaning of their own around an absence. */
const AROUND =
  'jeg undertegnede er holder holde tager tage tar skal bliver blir melder mig sig meldes på til i af hos en et den det de mit min mine men og desværre også altså ' +
  'nu dag hele dagen dagene dage perioden periode at kun for hjemme herhjemme fået afsted sted med planlagt godkendt går gå ned ramt ' +
  'nødt bliv afholder får fast begge hverken ca cirka fra så derfor sammen igen kl resten mens pause da nemlig lidt bruger deltager deltage hermed vores nogle par stadig stadigvæk fortsat still ' +
  'i im ive iwill am is be being will going taking take attending attend participating staying stay on in a an my the at so and but unfortunately all day days whole only home gonna need to ' +
  'we am both fixed always some then for period approved planned from few couple';
/** Of what somebody wants to have noted; "har registreret" and "har meldt" tell of what is done. */
const DONE = 'har lagt get got been again feeling having have having had';
const LOOSE = `${AROUND} ${DONE}`;

/** Leaves early, or comes late: an hour is needed, the day is today unless another is said. */
const LEAVES = {
  da: [
    '(går|smutter|kører|skrider|løber|forlader|fyraften|skal af sted|skal afsted|tager af sted|tager afsted|tager hjem|er gået|stempler ud|logger af|logger ud|skal hjem|må hjem|er væk fra|henter|cykler|lukker ned|holder fyraften|runder af|trækker stikket) <ud>',
    '<modal> (gå|smutte|køre|stoppe|løbe|forlade|slutte|tage hjem|tage af sted|tage afsted|hente|cykle|logge af|holde fyraften|stemple ud|ud af døren|ud af huset) <ud>',
  ],
  en: [
    '(leave|leaving|go home|going home|heading home|head home|head off|heading off|off home|finish|finishing|finish work|go early|leave early|leaving early|leave work|leaving work|leave the office|leaving the office|heading out|have to go|need to go|done for the day|log off|logging off|signing off|going|knocking off|clocking out|clocking off|wrapping up|calling it a day) [early|home|work|the office|for the day|by]',
  ],
};
const COMES = {
  da: [
    '[<senere>] [og] (møder|kommer|er der|er inde|starter|er på arbejde|møder ind|møder op|kommer ind|er her|kan være der|er på kontoret|er på pinden|dukker op|begynder|er på plads|kommer på arbejde|er tilbage|er fremme|er på job) (først|ikke før|senere|sent|for sent|lidt senere|lidt sent) [ind|op|på arbejde|her|der|på kontoret|i gang]',
    '[<senere>] [og] (møder|kommer|møder ind|møder op|kommer ind|er inde|er på plads|er på pinden|dukker op|er fremme) [ind|på arbejde|i gang]',
    '<senere> [og] (er der|er her|er på kontoret|er på arbejde)',
    '{why} [og] [så] (er der|er her|er på kontoret|er på arbejde)',
    '(først) (inde|ind|på arbejde|på kontoret|her|der|i gang|til stede|fremme)',
    '<modal> (møde|komme|starte|begynde|møde ind|komme ind) (først|senere|sent|lidt senere|for sent)',
    '(senere|sent) (ind|inde)',
    '<senere>',
  ],
  en: [
    '[late|running late|delayed|coming in late|be late|im late] (in|coming in|come in|arriving|arrive|start|starting|be in|be there|at work|at my desk|be at work|will be in|get in|getting in|coming|in the office|be here|be late|running late|late|be in the office|there|here) [late|later] [by|only]',
  ],
};
const NOT_BEFORE = {
  da: [],
  en: [
    '(not in|wont be in|not be in|not at work|not coming in|not there|not be there|wont be there|not in the office|wont be at work|not be at work|not be here|wont be here) [before|until|till]',
  ],
};
/** Of a course, too, one says that it starts: these are read only where no reason stands beside them. */
const STARTS = { da: ['(starter|begynder) [på arbejde|ind|i gang]'], en: [] };
const STOPS = { da: ['(stopper|slutter) <ud>'], en: [] };
const ALONE = BESIDE.filter((slot) => slot !== 'reason');

/** Somebody else is named, and the days alone. */
const FOR_PERSON = { da: ['{forPerson} [som]'], en: ['{forPerson} [as]'] };

export const ABSENCE_LOG_COMMANDS: readonly CommandRow[] = [
  {
    command: 'absence.log',
    menu: {
      write: { da: 'ferie 7/12-11/12', en: 'holiday 7/12-11/12' },
      does: { da: 'Noterer dit fravær, og hvem der dækker', en: 'Notes your absence, and who covers' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '{reason} [fra (mig|undertegnede)]',
        '(<noter>) [et|en|mit|min|mig|nyt|på] {reason} [<på-mig>]',
        '(<noter>) (mig|undertegnede) [op|ind] [som|på|med|til|lige] [en|et] {reason} [ind]',
        '(registrering|notering|indberetning|anmeldelse) af [mit|min] {reason}',
      ],
      en: [
        '{reason}',
        '(<note>) [an|a|my|me|some|myself|that] [as] {reason} [for me]',
        '(mark|put|sign) me [down] [as|for] {reason}',
        '(registration) of [my] {reason}',
      ],
    },
    anywhere: BESIDE,
    loose: LOOSE,
    read: readAbsence(undefined),
  },
  {
    command: 'absence.log',
    phrases: {
      da: [
        '<vil-have> (<noteret>) {reason} [<på-mig>]',
        '<vil-have> {reason} (<noteret>) [<på-mig>]',
        '{reason} (bedes|skal|ønskes|må gerne) (<noteret>) [<på-mig>]',
        '<vil-have> (mig|undertegnede) (<noteret>) [som|med|på|til] {reason}',
      ],
      en: [
        '<like-have> {reason} (<noted>) [for me]',
        '{reason} (should be|must be|needs to be|is to be) (<noted>) [for me]',
      ],
    },
    anywhere: BESIDE,
    loose: AROUND,
    read: readAbsence(undefined),
  },
  { command: 'absence.log', phrases: LEAVES, anywhere: BESIDE, loose: LOOSE, read: readAbsence('leaves') },
  { command: 'absence.log', phrases: STOPS, anywhere: ALONE, loose: LOOSE, read: readAbsence('leaves') },
  { command: 'absence.log', phrases: COMES, anywhere: BESIDE, loose: LOOSE, read: readAbsence('comes') },
  { command: 'absence.log', phrases: STARTS, anywhere: ALONE, loose: LOOSE, read: readAbsence('comes') },
  {
    command: 'absence.log',
    phrases: NOT_BEFORE,
    anywhere: BESIDE,
    loose: `${LOOSE} until`,
    read: readAbsence('away until'),
  },
  {
    command: 'absence.log',
    phrases: FOR_PERSON,
    anywhere: BESIDE,
    loose: LOOSE,
    read: readAbsence(undefined),
  },
];
