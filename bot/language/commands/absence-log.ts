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
const LOOSE =
  'jeg er har holder holde tager tage tar skal bliver blir melder mig sig meldes på til i af hos en et den det de mit min mine men og desværre også altså desværre ' +
  'nu dag hele dagen dagene perioden periode at kun for hjemme har fået lagt været afsted sted med planlagt godkendt går gå dagene alle ned ramt ' +
  'nødt bliv afholder får fast begge hverken ca cirka fra så derfor sammen igen kl resten mens pause da ' +
  'i im ive iwill am is be being will going taking take having have had on a an my the at so and but unfortunately all day days whole only home gonna need to get got been again feeling ' +
  'we am both fixed always some so then for period approved planned from';

/** Leaves early, or comes late: an hour is needed, the day is today unless another is said. */
const LEAVES = {
  da: [
    '(går|smutter|kører|stopper|skrider|løber|forlader|fyraften|slutter|skal gå|må gå|skal af sted|skal afsted|skal køre|tager af sted|tager afsted|tager hjem|er gået|stempler ud|logger af|skal hjem|må hjem|er væk fra|skal hente|henter) [hjem|tidligt|tidligere|fri|kontoret|arbejdet|af sted|afsted|herfra|min vej|før tid|fra arbejde|fra kontoret|for i dag|børn|barn|ud af døren]',
  ],
  en: [
    '(leave|leaving|go home|going home|heading home|head home|head off|heading off|off home|finish|finishing|finish work|go early|leave early|leaving early|leave work|leaving work|leave the office|leaving the office|heading out|have to go|done for the day|log off|logging off|signing off|going) [early|home|work|the office|for the day]',
  ],
};
const COMES = {
  da: [
    '(møder|kommer|er der|er inde|starter|er på arbejde|møder ind|kommer ind|er her|kan være der|er på kontoret|er på pinden|dukker op|begynder|er på plads|kommer på arbejde|er tilbage) (først|ikke før|senere|sent|for sent|lidt senere|lidt sent) [ind|på arbejde|her|der|på kontoret|i gang]',
    '(møder|kommer|starter|møder ind|kommer ind|begynder) [ind|på arbejde|i gang]',
    '(først) (inde|ind|på arbejde|på kontoret|her|der|i gang|til stede)',
    '(senere|sent) (ind|inde)',
    '(bliver forsinket|er forsinket|forsinket)',
  ],
  en: [
    '(in|coming in|come in|not in|arriving|arrive|start|starting|be in|be there|at work|at my desk|be at work|wont be in|not be in|will be in|get in|getting in|coming|in the office|not at work|not coming in|not there|be here|be late|running late|late|not be there|wont be there) [late|later|not] [before|until|till|only]',
  ],
};

/** Somebody else is named, and the days alone. */
const FOR_PERSON = { da: ['{forPerson}'], en: ['{forPerson}'] };

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
        '{reason}',
        '(<noter>) [et|en|mit|min|mig|nyt|på] {reason}',
        '(meld|melde|skriv|sæt|notér|noter|registrer) mig [som|på|med|lige] [en|et] {reason}',
      ],
      en: [
        '{reason}',
        '(<note>) [an|a|my|me|some|myself|that] [as] {reason}',
        '(mark|put|sign) me [down] [as|for] {reason}',
      ],
    },
    anywhere: BESIDE,
    loose: LOOSE,
    read: readAbsence(undefined),
  },
  { command: 'absence.log', phrases: LEAVES, anywhere: BESIDE, loose: LOOSE, read: readAbsence('leaves') },
  {
    command: 'absence.log',
    phrases: COMES,
    anywhere: BESIDE,
    loose: `${LOOSE} until`,
    read: readAbsence('comes'),
  },
  {
    command: 'absence.log',
    phrases: FOR_PERSON,
    anywhere: BESIDE,
    loose: LOOSE,
    read: readAbsence(undefined),
  },
];
