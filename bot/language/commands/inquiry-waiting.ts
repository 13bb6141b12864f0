import { AROUND_REF, type CommandRow, toldOrAskedFor, withRef } from '../command-row.ts';
import { withDay } from './noted.ts';
import { EVERYWHERE } from './scopes.ts';

/** Who waits for whom? */

const ON_HOLD = '(i bero|på pause|i venteposition|på hold|på vent|på standby|i ventestilling)';

const WAIT = {
  told: {
    da: [
      '[skal] [til|at] (afventer|venter|afvent|vent|vente|afvente) [på] [<borgeren>] [<til> {day}]',
      '(afventer|venter) [på] <oplysninger> [fra <borgeren>] [<til> {day}]',
      `(er|sat|sættes|stilles|er sat|er stillet) ${ON_HOLD} [<til> {day}]`,
      `${ON_HOLD} [<til> {day}]`,
      `<den-skal> (sættes|sat|stilles|stillet|lægges|lagt|i|på|afvente|vente) [${ON_HOLD}|bero] [<til> {day}]`,
      '(mangler|vi mangler|jeg mangler|der mangler) <oplysninger> fra <borgeren> [<til> {day}]',
      '(er|sendt) i (høring|partshøring) [<til> {day}]',
      '<den-skal> [sendes|sendt] i (høring|partshøring) [<til> {day}]',
    ],
    en: [
      '(awaits|awaiting|waiting|waits|wait|is waiting|is awaiting|pending|are waiting|are awaiting|were waiting) [for|on] [a|an|more|further] [the citizen|citizen|<information>|the applicant|applicant] [from [the] (citizen|applicant)] [<until> {day}]',
      'is (on hold|on pause|paused) [<until> {day}]',
      '(on hold|paused) [<until> {day}]',
      '<it-should> (put on hold|paused) [<until> {day}]',
    ],
  },
  askedFor: {
    da: [
      `(sæt|sætte|sat|stil|stille|stillet|læg|lægge|lagt) [den] [{ref}] (${ON_HOLD}|til at (vente|afvente) [på] [<borgeren>]) [<til> {day}]`,
      '(sæt|sætte) [{ref}] [til|at] (afventer|venter|afvent|vent|vente|afvente) [på] [<borgeren>] [<til> {day}]',
      `<kan> (sættes|sat|stilles|stillet|lægges|lagt) ${ON_HOLD} [<til> {day}]`,
      'pause [fristen|uret] [<til> {day}]',
    ],
    en: [
      '(put|set|place) [it] [{ref}] (on hold|on pause|paused) [<until> {day}]',
      '(pause|hold) [<until> {day}]',
      '<can> (put on hold|paused|set on hold) [<until> {day}]',
    ],
  },
};

const WHOM = '[på] [<borgeren>|noget|høring|svar fra borgeren|oplysninger]';
const CITIZEN = '(borgeren|borger|ansøger|ansøgeren|kunden|parten|virksomheden)';
const WHAT_CAME =
  '(svar|svaret|oplysninger|oplysningerne|materialet|papirerne|dokumentationen|bilagene|borgerens svar|høringssvaret|det manglende|de manglende oplysninger|det sidste)';

const RESUME = {
  told: {
    da: [
      `(venter|afventer) ikke ${WHOM} (længere|mere)`,
      `(venter|afventer) (ikke længere|ikke mere) ${WHOM}`,
      `skal ikke (vente|afvente|stå ${ON_HOLD}|være ${ON_HOLD}) ${WHOM} (længere|mere)`,
      `skal (ikke længere|ikke mere) (vente|afvente|stå ${ON_HOLD}|være ${ON_HOLD}) ${WHOM}`,
      `er ikke [sat|stillet] (${ON_HOLD}|afventende) (længere|mere)`,
      `er (ikke længere|ikke mere) [sat|stillet] (${ON_HOLD}|afventende)`,
      `ikke længere ${ON_HOLD}`,
      `${CITIZEN} (har|er) [nu|endelig] (svaret|vendt tilbage|svaret tilbage|sendt|kommet med|leveret|indsendt) [med] [<alle>|det|svar|oplysningerne|det manglende|de manglende oplysninger]`,
      'har (borgeren|borger|ansøger|ansøgeren|hun|han) [nu|endelig] (svaret|vendt tilbage|sendt det|sendt oplysningerne|sendt svar|sendt papirerne|sendt det manglende)',
      `${CITIZEN} (svarede|vendte tilbage|svarede tilbage|sendte (<alle>|svar|oplysningerne|det manglende))`,
      `[vi] [har|der er] (fået|modtaget|fik|modtog|kommet) [et] ${WHAT_CAME} [ind] [fra ${CITIZEN}]`,
      `${WHAT_CAME} [er] (kommet|modtaget|indkommet|indgået|kom|kom ind) [ind] fra ${CITIZEN}`,
      `borgerens (svar|oplysninger|materiale|dokumentation) [er] (kommet|modtaget|indkommet|indgået) [ind]`,
      '(fristen løber igen|løber igen|uret løber igen|fortsætter)',
      `<den-skal> (genoptages|genoptaget|fortsætte|fortsættes|sættes i gang igen|sat i gang igen|(tages|taget|fjernes|fjernet) (af|fra) (pause|vent|hold|bero)|køre igen)`,
    ],
    en: [
      '(is|are) (no longer|not any longer) (waiting|on hold|paused|awaiting) [for] [the citizen|an answer]',
      '(is not|are not|isnt|arent|doesnt|does not) (waiting|on hold|paused|wait|awaiting|need to wait) [for] [the citizen|an answer] [any more|anymore|any longer]',
      'no longer (waiting|on hold|paused|awaiting) [for] [the citizen]',
      '[the] (citizen|applicant) [has] (answered|replied|responded|got back|come back|came back|sent it|sent the documents|sent the information|got back to us)',
      '(received|got|have received|have got|have) [an|the] (answer|reply|response|information|documents|missing documents|missing information) from the (citizen|applicant)',
      '(answer|reply|documents|information) received from the citizen',
      '<it-should> (resumed|taken off hold|unpaused|continued)',
    ],
  },
  askedFor: {
    da: [
      '(genoptag|genoptage|genoptages|genoptaget|genoptagelse|fortsæt|fortsætte|sæt i gang igen|sæt {ref} i gang igen|start uret|start fristen igen|start uret igen|sæt fristen i gang igen|lad fristen løbe igen)',
      '(tag|tage|fjern|fjerne|taget|fjernet) [{ref}] (af|fra) (pause|vent|hold|bero) [igen]',
      '<kan> (genoptages|genoptaget|fortsættes|sættes i gang igen|sat i gang igen|(tages|taget|fjernes|fjernet) (af|fra) (pause|vent|hold|bero)) [igen]',
    ],
    en: [
      '(resume|unpause|continue|start the clock again|restart the clock|resumed)',
      '(take|taken) [{ref}] off (hold|pause)',
      '<can> (resumed|taken off hold|unpaused|continued)',
    ],
  },
};

/** "Jeg rykkede borgeren" is no reminder from the citizen. */
const WITHOUT_US = AROUND_REF.replace(/\b(?:jeg|vi|we|ive|weve)\b/g, '');

const REMINDER =
  '(rykker|rykkerskrivelse|rykkerbrev|rykkermail|rykkerskrivelsen|rykkeren|rykkerhenvendelse|rykkeropkald|rykkerbrevet|rykkermailen)';

const WROTE_AGAIN = {
  told: {
    da: [
      `[[vi|jeg] har (fået|modtaget)|[der] er (fået|modtaget|kommet|indkommet|indgået)|fået|modtaget|kommet|indkommet|indgået] [en|ny|endnu en|en ny] (${REMINDER}|rykket) [igen|for svar|efter svar] [modtaget|indgået|kommet|indkommet] [(fra|af) ${CITIZEN}] [ind]`,
      '[[vi|jeg] (er|blev) [blevet]|er|blev] rykket [for svar|efter svar|igen]',
      `(${CITIZEN}|hun|han) [har|er] (rykker|rykket|rykkede|skrevet igen|ringet igen|skrevet på ny|henvendt sig igen|spurgt igen|skriver igen|kontaktet os igen|spørger til sagen|henvender sig igen|spørger til status) [for svar|efter svar|igen]`,
      `${CITIZEN} (spørger|spurgte|skrev|ringer|henvendte sig|spørger til svar) igen`,
      `${CITIZEN} (efterlyser|efterspørger|efterlyste|har efterlyst|har efterspurgt) [et] svar`,
      '(skrev|skriver|skrevet|henvendte sig) igen',
      '(er blevet|bliver|blev) (rykket|rykket for) [for svar]',
      `ny (mail|henvendelse|besked) fra ${CITIZEN}`,
    ],
    en: [
      '[the] (citizen|applicant|she|he|they) [has|have] (wrote again|written again|reminded us|chased|asked again|written in again|sent a reminder|called again|followed up|contacted us again|chased us|reminded|is chasing|is asking again|sent another reminder|is asking for an answer)',
      '[[i|we] (got|received|have|have got|have received)|there is] [a|another|new] (reminder|chaser) [received|from the citizen|from citizen]',
      '(wrote|written|write) [in] again',
    ],
  },
  askedFor: {
    da: [
      `(registrer*|noter*|registreret|noteret|marker*|opret|oprette|skriv) [en|ny|endnu en] ${REMINDER} [fra] [${CITIZEN}]`,
    ],
    en: ['(note|register|log|record|noted|registered) [a|another] (reminder|chaser) [from the citizen]'],
  },
};

export const WAITING_COMMANDS: readonly CommandRow[] = [
  ...toldOrAskedFor(
    {
      command: 'inquiry.wait',
      menu: {
        seldom: true,
        write: { da: 'BS-1042 afventer borgeren', en: 'BS-1042 is waiting for the citizen' },
        does: { da: 'Sætter fristen på pause, hvor den må', en: 'Pauses the clock where it may be paused' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: `${AROUND_REF} fortsat stadig still lige are`,
      read: (said) => withRef('inquiry.wait', said, (ref) => withDay('inquiry.wait', ref, said.day, 'until')),
    },
    WAIT.told,
    WAIT.askedFor,
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.resume',
      menu: {
        seldom: true,
        write: { da: 'BS-1042 venter ikke længere', en: 'BS-1042 is no longer waiting' },
        does: { da: 'Sætter fristen i gang igen', en: 'Starts the clock again' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: `${AROUND_REF} us os tilbage der`,
      read: (said) => withRef('inquiry.resume', said, (ref) => ({ command: 'inquiry.resume', ...ref })),
    },
    RESUME.told,
    RESUME.askedFor,
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.wroteAgain',
      menu: {
        seldom: true,
        write: { da: 'rykker BS-1042', en: 'wrote again BS-1042' },
        does: { da: 'Noterer, at borgeren har rykket', en: 'Notes that the citizen has asked again' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: `${WITHOUT_US} der us`,
      read: (said) =>
        withRef('inquiry.wroteAgain', said, (ref) => ({ command: 'inquiry.wroteAgain', ...ref })),
    },
    WROTE_AGAIN.told,
    WROTE_AGAIN.askedFor,
  ),
];
