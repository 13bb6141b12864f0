import { AROUND_REF, type CommandRow, unclear, withRef } from '../command-row.ts';
import { only, type Said } from '../read-slots.ts';
import type { CommandName, Reading, Ref } from '../reading.ts';
import { type Day, isDoubt } from '../when/day.ts';
import { isoDate } from '../when/iso.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

/** What is noted on one inquiry, besides that it was answered. */
export const DEED_COMMANDS: readonly CommandRow[] = [
  {
    command: 'inquiry.receipt',
    menu: {
      write: { da: 'kvittering BS-1042', en: 'receipt BS-1042' },
      does: {
        da: 'Noterer en kvittering og den dato, du lover',
        en: 'Notes a receipt and the date you promise',
      },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '(kvittering|kvitteret|kvitteringsbrev|kvitter|kvittere|kvitteringen|kvitteringsskrivelse)',
        '[har|er] [sendt|send|sende|afsendt|afsend|givet|giv|registrer|notér|noter|registrere] [en] (kvittering|kvitteringsbrev|kvitteringen|kvitteringsskrivelse) [er] [sendt|afsendt|afgivet|givet] [af sted|afsted|ud] [til borgeren]',
        '(kvittering|kvitteret|kvitteringsbrev|kvitteringen|kvittér) [er] [sendt|afsendt] [til borgeren] [med|og] <svar> {day}',
        '(har|er) [sendt|givet] [en] (kvittering|kvitteret) [er] [sendt|afsendt] [til borgeren] [med|og] <svar> {day}',
        '[har] [sendt|send|afsendt] [en] kvittering [sendt|afsendt] [til borgeren] [med|og] <svar> {day}',
        'borgeren har fået [en] (kvittering|kvitteringsbrev)',
        'borgeren har fået [en] kvittering [med|og] <svar> {day}',
      ],
      en: [
        '[a|the] (receipt|acknowledgement|acknowledgment|acknowledged|acknowledge)',
        '[sent|send|i sent|note|register] [a|the] (receipt|acknowledgement|acknowledgment) [is|was|has been] [sent] [out] [to the citizen]',
        '[sent|send|i sent] [a|the] (receipt|acknowledgement|acknowledgment|acknowledged) [is|was|has been] [sent] [out] [to the citizen] [with|and] <promise> {day}',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} dato datoen afsted today dag`,
    asks: true,
    read: (said) =>
      withRef('inquiry.receipt', said, (ref) => withDay('inquiry.receipt', ref, said.day, 'promised')),
  },
  {
    command: 'inquiry.decide',
    menu: {
      write: { da: 'afgørelse sendt BS-1042', en: 'decision sent BS-1042' },
      does: { da: 'Noterer, at borgeren har afgørelsen', en: 'Notes that the citizen has the decision' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '(afgørelse|afgørelsen) [er] [nu] [blevet] (sendt|afsendt|truffet|givet|udsendt|meddelt|klar og sendt|afgivet|truffet og sendt|sendt ud|ude|afsted) [til borgeren|af sted|ud]',
        '(sendt|afsendt|truffet|meddelt|truffet og sendt|givet|udsendt) [en|den] (afgørelse|afgørelsen) [til borgeren|ud|af sted]',
        '(afgjort|færdigafgjort)',
        '(er|har|blevet) (afgjort)',
        '(afgørelse|afgørelsen) [er]',
        'borgeren har (fået|modtaget) [en|sin] (afgørelse|afgørelsen)',
        '(borgeren|borger) har fået (afgørelse|afgørelsen)',
      ],
      en: [
        '[the|a] decision [is|was|has been] [now] (sent|made|issued|taken|communicated|out|given|made and sent|sent out)',
        '(sent|made|issued|took|have sent) (the|a) decision [to the citizen|out]',
        '(decided)',
        '[the] citizen has [got|received] (the|a|their) decision',
        'decision',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} today dag blevet`,
    asks: true,
    read: plain('inquiry.decide'),
  },
  {
    command: 'inquiry.calledBack',
    menu: {
      write: { da: 'ringet tilbage BS-1042', en: 'called back BS-1042' },
      does: { da: 'Noterer et opkald til borgeren', en: 'Notes a call to the citizen' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '[har] (ringet tilbage|ringet op|ringet) [til borgeren]',
        '(ringede|ringet) [tilbage] [til borgeren] [og] [fik fat i|talte med|fik fat på|fik talt med|har talt med] (borgeren|ham|hende|tilbage|vedkommende|op)',
        '[har] (talt med|fået fat i|fået fat på|fået talt med|snakket med|fik fat i|fik fat på|fik talt med|talte med) (borgeren|ham|hende|vedkommende|borger) [på telefon|pr telefon|på telefonen|i telefonen]',
        'borgeren er (ringet op|ringet tilbage|kontaktet telefonisk)',
        '(er) ringet (tilbage|op)',
        'opkaldet er (besvaret|klaret|ordnet)',
      ],
      en: [
        '(called|phoned|rang|rung|have called) [the citizen|them|him|her] (back|up) [the citizen]',
        '(called|phoned|rang) [back] [the citizen|them] [and] (reached|spoke to|got hold of|talked to|spoke with|talked with) (them|the citizen|him|her)',
        '(spoke to|spoke with|talked to|talked with|reached|got hold of|got through to) (the citizen|them|him|her) [by phone|on the phone]',
        'call back (done|made|completed)',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} today dag citizen og`,
    asks: true,
    read: (said) =>
      withRef('inquiry.calledBack', said, (ref) => ({
        command: 'inquiry.calledBack',
        ...ref,
        reached: true,
      })),
  },
  {
    command: 'inquiry.calledBack',
    phrases: {
      da: [
        '(<ringede>) [tilbage|op] [til borgeren|borgeren] [og|men|dog] <ingen-svar>',
        '[har] (<ringede>) [tilbage|op] [til borgeren] forgæves',
        '<ingen-svar> [da jeg ringede|da vi ringede|ved opkald|på telefonen|på tlf|på telefon]',
        'forgæves (opkald|opkaldt|ringet|opringning|forsøg) [til borgeren]',
      ],
      en: [
        '(called|phoned|rang|tried|tried calling|tried to call|called back|tried calling back|tried to reach|rang back|phoned back) [back] [the citizen|them] [and|but] <no-answer>',
        '<no-answer> [when i called|when i called back]',
        '(called|rang|phoned) [back] in vain',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} men but og and the citizen today dag der igen again`,
    read: (said) =>
      withRef('inquiry.calledBack', said, (ref) => ({
        command: 'inquiry.calledBack',
        ...ref,
        reached: false,
      })),
  },
  {
    command: 'inquiry.reclassify',
    menu: {
      write: { da: 'BS-1042 er en ansøgning', en: 'BS-1042 is an application' },
      does: { da: 'Retter, hvad henvendelsen er', en: 'Corrects what kind the inquiry is' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '{ref} (er|var|er nu|skal være|bliver|indeholder) [faktisk|i virkeligheden|vist] [en|et|af typen|af slagsen] {kind}',
        '(ret|ændr|ændre|rette|omklassificer|omklassificere|klassificer|klassificere|sæt|skift|marker|markér|registrer|flyt|gør|sætte|skifte) [typen|type|kategori|kategorien|slags|kind] [på|for|af] {ref} [om] (til|som|fra generel til) [at være] [en|et] {kind}',
        '{ref} (ændres|rettes|omklassificeres|skal ændres|skal rettes|skal omklassificeres|skal klassificeres|klassificeres|skal registreres|skal behandles|behandles) (til|som) [en|et] {kind}',
        '(omklassificer|omklassificere|klassificer|ret typen på|ændr typen på|skift type på) {ref}',
        '(det er|der er tale om|det her er) [faktisk] (en|et) {kind} [i|på] {ref}',
      ],
      en: [
        '{ref} (is|was|is actually|should be|is now|contains) [actually|really] [a|an] {kind}',
        '(reclassify|change the kind of) {ref}',
        '(change|reclassify|set|mark|classify|make|correct) [the kind of|kind of|type of|the type of] {ref} [to|as|into] [be] [a|an] {kind}',
        '{ref} should be (classified|treated|registered) as [a|an] {kind}',
      ],
    },
    loose: 'sagen sag henvendelsen henvendelse jo altså nu faktisk case inquiry the brevet mailen',
    asks: true,
    read: (said) =>
      withRef('inquiry.reclassify', said, (ref) => {
        const kind = only(said.kind);
        if (kind === undefined || kind === 'several') return unclear('inquiry.reclassify', ['kind'], ref);
        return { command: 'inquiry.reclassify', ...ref, kind };
      }),
  },
  {
    command: 'inquiry.complete',
    menu: {
      write: { da: 'BS-1042 er fuldt oplyst', en: 'BS-1042 is complete' },
      does: { da: 'Noterer, at alle oplysninger er der', en: 'Notes that all information is there' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '(er|var|blev|bliver|som) [nu] [endelig] (fuldt oplyst|fuldt belyst|komplet|oplyst|fyldestgørende|fuldstændig|fuldt dokumenteret)',
        '(fuldt oplyst|komplet|fuldt belyst)',
        '(har|har fået|har modtaget|vi har|der er|nu er) [alle|alt|al] (alle oplysninger|alt materiale|al dokumentation|oplysningerne|alt|alle papirer|alle bilag|materialet) [er] [kommet|modtaget|der|ind|på plads|indsendt|i hus] [ind]',
        '(alle oplysninger|alt materiale|al dokumentation|alle papirer|alle bilag|materialet) [er] (kommet|modtaget|der|inde|på plads|indsendt|indkommet|i hus) [ind]',
        '(mangler|der mangler) (ikke|intet|ikke noget) [mere|længere|noget]',
      ],
      en: [
        '(is|was|became|has been) [now] (complete|fully documented|fully informed|completed)',
        '(complete)',
        '(all|we have all|have all|got all|received all) [the] (information|documents|documentation|papers|material) [is|are|has been] [in|there|received|here|complete|in place]',
      ],
    },
    anywhere: ['ref', 'pastDay'],
    loose: `${AROUND_REF} siden fra since from med blev`,
    asks: true,
    read: (said) =>
      withRef('inquiry.complete', said, (ref) => withDay('inquiry.complete', ref, said.pastDay, 'on')),
  },
  {
    command: 'inquiry.wroteAgain',
    menu: {
      write: { da: 'rykker BS-1042', en: 'wrote again BS-1042' },
      does: { da: 'Noterer, at borgeren har rykket', en: 'Notes that the citizen has asked again' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '[har|er] [fået|modtaget|sendt] [en] (rykker|rykket|rykkede|rykkerskrivelse|rykkerbrev) [igen|for svar|efter svar] [fra|af] [borgeren|borger]',
        '(borgeren|borger|ansøger|ansøgeren|hun|han) [har|er] (rykker|rykket|rykkede|skrevet igen|ringet igen|skrevet på ny|henvendt sig igen|rykket igen|spurgt igen|rykker for svar|skriver igen|rykker igen) [for svar|efter svar|igen]',
        '(skrev|skriver|skrevet|henvendte sig) igen',
        '(der er|vi har fået|er blevet) (rykket|rykker|en rykker) [for svar]',
        'ny (rykker|mail fra borgeren|henvendelse fra borgeren)',
        'borgeren spørger igen',
        '(kommet|modtaget|fået|indkommet|indgået) [en|ny|endnu en] (rykker|rykkerbrev) [ind]',
        '(rykker|rykkerbrev) (modtaget|indgået|kommet|indkommet)',
      ],
      en: [
        '[the] (citizen|applicant|she|he|they) [has|have] (wrote again|written again|reminded us|chased|asked again|written in again|sent a reminder|called again|followed up|contacted us again|chased us|reminded|is chasing|is asking again)',
        '[a|another] (reminder|chaser) [received|from the citizen|from citizen]',
        '(wrote|written|write) [in] again',
        '(reminder|chaser)',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} borgeren borger citizen today dag der us`,
    asks: true,
    read: plain('inquiry.wroteAgain'),
  },
  {
    command: 'inquiry.resume',
    menu: {
      write: { da: 'BS-1042 venter ikke længere', en: 'BS-1042 is no longer waiting' },
      does: { da: 'Sætter fristen i gang igen', en: 'Starts the clock again' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '(venter|afventer) (ikke|ikke længere|ikke mere) (længere|mere|borgeren længere|borgeren mere|på borgeren længere|på svar længere|på noget længere|på borgeren mere)',
        '(venter|afventer) (ikke længere|ikke mere) [på] [borgeren|svar|svar fra borgeren|noget|høring]',
        '(borgeren|borger|ansøger|ansøgeren) (har|er) [nu|endelig] (svaret|vendt tilbage|svaret tilbage|sendt det|sendt oplysningerne|kommet med oplysningerne|sendt svar|leveret oplysningerne|sendt papirerne|sendt materialet|sendt dokumentationen|indsendt det manglende|sendt det manglende|vendt tilbage med svar)',
        'har (borgeren|borger|ansøger|ansøgeren|hun|han) [nu|endelig] (svaret|vendt tilbage|sendt det|sendt oplysningerne|sendt svar|sendt papirerne|sendt det manglende)',
        'borgeren svarede',
        '[vi har] (fået|modtaget) svar fra borgeren',
        '(svar|svaret|oplysninger|oplysningerne) [er] [kommet|modtaget|indkommet] [ind] fra borgeren',
        '(genoptag|genoptage|genoptages|genoptaget|fortsæt|fortsætte|sæt i gang igen|start uret|start fristen igen|start uret igen|sæt fristen i gang igen|fristen løber igen|løber igen|uret løber igen|ikke længere på pause|tag af pause)',
        'er ikke (længere|mere) (i bero|på pause|sat i bero|i venteposition|afventende)',
      ],
      en: [
        '(is|are) (no longer|not any longer) (waiting|on hold|paused|awaiting) [for] [the citizen|an answer]',
        '(is not|are not|isnt|arent|doesnt|does not) (waiting|on hold|paused|wait) [for] [the citizen|an answer] (any more|anymore|any longer)',
        'no longer (waiting|on hold|paused|awaiting) [for] [the citizen]',
        '[the] (citizen|applicant) [has] (answered|replied|responded|got back|come back|sent it|sent the documents|sent the information|got back to us)',
        '(resume|unpause|continue|start the clock again|restart the clock)',
        'received [an|the] (answer|reply) from the citizen',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} us os tilbage`,
    asks: true,
    read: plain('inquiry.resume'),
  },
  {
    command: 'inquiry.wait',
    menu: {
      write: { da: 'BS-1042 afventer borgeren', en: 'BS-1042 is waiting for the citizen' },
      does: { da: 'Sætter fristen på pause, hvor den må', en: 'Pauses the clock where it may be paused' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '[sæt|sættes|skal] [til|at] (afventer|venter|afvent|vent|vente|afvente) [på] [<borgeren>] [<til> {day}]',
        '(afventer|venter) [på] (oplysninger|svar|dokumentation|bilag|partshøring|høring|høringssvar|papirer|materiale|information|nærmere|tilbagemelding|underskrift|lægeerklæring|flere oplysninger|yderligere oplysninger|manglende oplysninger) [fra <borgeren>] [<til> {day}]',
        '(er|sat|sæt|sættes|sætte|stil|stilles) [den] [{ref}] (i bero|på pause|i venteposition|på hold|på vent) [<til> {day}]',
        '(i bero|på pause|på vent) [<til> {day}]',
        '(mangler|vi mangler|jeg mangler) (oplysninger|svar|dokumentation|bilag|papirer) fra <borgeren> [<til> {day}]',
        '(er|sendt) i (høring|partshøring) [<til> {day}]',
      ],
      en: [
        '(awaits|awaiting|waiting|waits|wait|is waiting|is awaiting|pending) [for|on] [a|an|more|further] [the citizen|citizen|an answer|answer|a reply|reply|information|documents|documentation|the applicant|applicant] [from the citizen|from the applicant] [<until> {day}]',
        '(put|set|is) [it] [{ref}] (on hold|on pause|paused) [<until> {day}]',
        '(pause|hold) [<until> {day}]',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} fortsat stadig still lige`,
    asks: true,
    read: (said) => withRef('inquiry.wait', said, (ref) => withDay('inquiry.wait', ref, said.day, 'until')),
  },
  {
    command: 'inquiry.dismiss',
    menu: {
      write: { da: 'BS-1042 kræver ikke svar', en: 'BS-1042 needs no answer' },
      does: { da: 'Lukker det, der ikke skal besvares', en: 'Closes what needs no answer' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '(kræver|behøver|forventer|ønsker|skal have|skal|har brug for) (ikke|intet|intet|ingen|ikke noget|ikke et|ikke længere) [at] [noget|et|have] (svar|besvares|besvarelse|svares på|svar på|behandles|at blive besvaret|have svar)',
        '(behøver|skal) ikke (besvares|at blive besvaret|svares på|have svar|behandles)',
        '(intet svar|ingen svar|svar ikke|svar er ikke) (nødvendigt|nødvendig|krævet|påkrævet|kræves|behøves)',
        '(svar|besvarelse) er ikke (nødvendigt|nødvendig|påkrævet|krævet|relevant)',
        'der skal ikke svares [på]',
        '(er|det er|var) [bare|kun|jo|vist] [en|et] (spam|reklame|reklamer|junk|phishing|svindel|til orientering|til information|en dublet|dublet|dobbeltregistreret|en fejl|fejlregistreret|en tak|bare tak|en nyhedsmail)',
        '(spam|reklame|junk|phishing)',
        '(afvis|afvise|kassér|kasser|smid|luk uden svar|lukkes uden svar|luk|lukke) [ud|væk] [den] [{ref}] (uden svar|som spam|spam|ud|væk)',
        '(afvis|afvise)',
        '(markér|marker|markere|sæt) [{ref}] som (spam|reklame|ikke svar|uden svar)',
      ],
      en: [
        '(needs|requires|does not need|doesnt need|does not require|doesnt require|dont need|do not need|needs) [no|an|a|any] (answer|reply|response)',
        '(is|its) [just] [a|an] (spam|junk|advertising|an advertisement|phishing|a duplicate|fyi|for information only|duplicate|advertisement)',
        '(spam|junk|dismiss)',
        'no (answer|reply|response) (needed|required|necessary)',
        '(close) [{ref}] without [an] (answer|reply)',
        'mark [{ref}] as (spam|junk)',
        '(does not|doesnt) (need|have) to be answered',
      ],
    },
    anywhere: ['ref'],
    loose: `${AROUND_REF} jo bare blot kun just only der`,
    asks: true,
    read: plain('inquiry.dismiss'),
  },
  {
    command: 'inquiry.extend',
    menu: {
      write: { da: 'forlæng BS-1042 til 20/12', en: 'extend BS-1042 until 20/12' },
      does: { da: 'Giver henvendelsen en ny dato', en: 'Gives the inquiry a new date' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '(forlæng|forlænge|forlænges|udskyd|udskyde|udskydes|udsæt|udsætte|ryk|rykke|skub|skubbe|flyt|flytte|giv|sæt) [fristen|frist|deadline|deadlinen|svarfristen] [for|på|i|ud|ny frist|udsættelse|forlænget frist] [{ref}] [fristen|frist|deadline|ud|forlængelse|udsættelse|ny frist] [<til> {day}]',
        '(forlæng|udskyd|forlænge|udskyde) [fristen] [for|på] {ref} {ref} [<til> {day}]',
        '[fristen] [for|på] {ref} [bedes|skal|kan] (forlænget|udskudt|forlænges|udskydes|er forlænget|er udskudt|skal forlænges|skal udskydes|rykkes|udsættes|flyttes|skal rykkes|skal flyttes) [til|frem til|ud] [<til> {day}]',
        '(ny frist|forlænget frist|fristforlængelse|forlængelse|udsættelse|ny svarfrist) [er] [for|på|af|til|i] {ref} [er] [<til>] [{day}]',
        '{ref} [har|får|skal have] (ny frist|forlænget frist|fristforlængelse|forlængelse|udsættelse) [er] [<til>] [{day}]',
      ],
      en: [
        '(extend|postpone|prolong|push|move|delay) [the] [deadline] [for|of] [{ref}] [deadline|back|out] [<until> {day}]',
        '{ref} [is|has been|should be] (extended|postponed) [<until> {day}]',
        '(new deadline|extension) (for|of|on) {ref} [is] [<until>] [{day}]',
        '(give) {ref} (a new deadline|an extension|until) [<until>] [{day}]',
      ],
    },
    anywhere: ['ref'],
    loose:
      'sagen sag henvendelsen henvendelse den det the case inquiry it fristen i deadline nr og and eller or',
    read: (said) =>
      withRef('inquiry.extend', said, (ref) => {
        const day = only(said.day);
        if (day === undefined || isDoubt(day) || day === 'several')
          return unclear('inquiry.extend', ['until'], ref);
        return { command: 'inquiry.extend', ...ref, until: isoDate(day) };
      }),
  },
];

function plain<Name extends 'inquiry.decide' | 'inquiry.wroteAgain' | 'inquiry.resume' | 'inquiry.dismiss'>(
  command: Name,
): CommandRow['read'] {
  return (said) => withRef(command, said, (ref) => ({ command, ...ref }) as Reading);
}

/** With a day that may be told; told wrong, it is asked about. */
function withDay(command: CommandName, ref: Ref, days: Said['day'], slot: string): Reading {
  const day = only<Day>(days);
  if (day === 'several' || isDoubt(day)) return unclear(command, [slot], ref);
  return { command, ...ref, ...(day !== undefined && { [slot]: isoDate(day) }) } as Reading;
}
