import {
  AROUND_REF,
  both,
  type CommandRow,
  markAs,
  toBeMarked,
  toldOrAskedFor,
  unclear,
  withRef,
} from '../command-row.ts';
import { withDay } from './noted.ts';
import { EVERYWHERE } from './scopes.ts';

/** What is it: of which kind, is all of it there, does it need an answer at all? */

const TYPE =
  '(typen|type|kategori|kategorien|slags|slagsen|kind|sagstype|sagstypen|henvendelsestype|henvendelsestypen|klassifikationen|klassificering|klassificeringen)';
const KIND = '[en|et] {kind}';

const RECLASSIFY = {
  told: {
    da: [
      `{ref} (er|var|er nu|skal være|bliver|indeholder|viser sig at være) [faktisk|i virkeligheden|rent faktisk] [af typen|af slagsen] ${KIND} [(ret|rette|ændr|ændre) den]`,
      `{ref} (ændres|rettes|omklassificeres|klassificeres|behandles) [om] (til|som) ${KIND}`,
      `<den-skal> (ændres|ændret|rettes|rettet|omklassificeres|omklassificeret|klassificeres|klassificeret|registreres|registreret|behandles|behandlet|laves|lavet|markeres|sættes|stå|noteres) [om] (til|som) ${KIND}`,
      `{ref} hører [til] [under|ind under] [${TYPE}] ${KIND}`,
      `{ref} er af ${TYPE} ${KIND}`,
      `(det er|der er tale om|det her er) [faktisk] ${KIND} [i|på] {ref}`,
      `[ny|rigtig|korrekt|rette] ${TYPE} [på|for|af|i] {ref} [er|skal være|bør være|skal ændres til|skal rettes til|rettes til|ændres til] ${KIND}`,
    ],
    en: [
      '{ref} (is|was|is actually|should be|is now|contains|turns out to be) [actually|really] [a|an] {kind}',
      '<it-should> (classified|treated|registered|changed|reclassified|marked) [as|to] [a|an] {kind}',
      '(type|kind|category) of {ref} (is|should be) [a|an] {kind}',
    ],
  },
  askedFor: {
    da: [
      `(ret|rette|rettet|ændr|ændre|ændret|omklassificer*|omklassificeret|klassificer*|klassificeret|sæt|sætte|sat|skift|skifte|skiftet|marker*|markeret|registrer*|registreret|flyt|gør|lav|lave|lavet|konverter*|behandl|noter*) [${TYPE}] [på|for|af|i] {ref} [om|fra {kind}] (til|som) [at være] [${TYPE}] ${KIND}`,
      `(ændring|rettelse|omklassificering|skift) af [${TYPE}] [på|for|i|af] {ref} [til] ${KIND}`,
      `<kan> (ændres|ændret|rettes|rettet|omklassificeres|omklassificeret|klassificeret|registreret|behandlet|lavet|laves|markeres|markeret|sat) [om] (til|som) ${KIND}`,
      `kan ${TYPE} [på|for|af|i] {ref} [blive] (ændret|ændres|rettet|rettes|sat) til ${KIND}`,
      `(omklassificer*|klassificer|ret typen på|ændr typen på|skift type på) {ref}`,
    ],
    en: [
      '(reclassify|change the kind of) {ref}',
      '(change|reclassify|set|mark|classify|make|correct|turn|convert|register|changed|reclassified) [the] [kind of|type of|category of] {ref} [to|as|into] [be|being] [a|an] {kind}',
      '<can> (changed|reclassified|classified|marked|registered) (to|as) [a|an] {kind}',
    ],
  },
};

const COMPLETE_WORDS = [
  'fuldt oplyst|fuldt belyst|fuldt ud oplyst|komplet|oplyst|fyldestgørende|fuldstændig|fuldstændigt oplyst|fuldt dokumenteret|tilstrækkeligt oplyst',
  'complete|fully documented|fully informed|completed|fully complete',
] as const;

const COMPLETE = {
  da: [
    `(er|var|blev) [nu|først] [blevet] [endelig] (${COMPLETE_WORDS[0]})`,
    '(fuldt oplyst|komplet|fuldt belyst)',
    `(materialet|ansøgningen|sagen) [i|til|på|for] [{ref}] (er|var) [nu] (${COMPLETE_WORDS[0]})`,
    '(har|har fået|har modtaget|der er|nu er|fik|modtog) <alle> [<modtaget>] [for]',
    '<alle> [er|var|blev] (<modtaget>|foreligger|forelå|er der)',
    '(foreligger|modtaget) <alle>',
    '(mangler|der mangler) (ikke|intet|ikke noget|ingenting) [mere|længere|noget|flere oplysninger]',
  ],
  en: [
    `(is|was|became|has been) [now] (${COMPLETE_WORDS[1]})`,
    '(complete)',
    '(all|we have all|have all|got all|received all) [the] [necessary|required|needed] (information|documents|documentation|papers|material) [is|are|has been|have been] [in|there|received|here|complete|in place]',
    '(have|got|received|now have) (everything|all we need|everything we need)',
    'nothing is missing',
  ],
};

const SPAM_WORDS = [
  'spam|reklame|reklamer|reklamepost|reklamemail|junk|junkmail|phishing|svindel|uønsket post|dublet|ren reklame',
  'spam|junk|advertising|an advertisement|advertisement|phishing|a duplicate|duplicate',
] as const;
const ALSO_NO_ANSWER =
  '[og] [(kræver|behøver|skal have|har brug for) (ikke|intet|ingen|ikke noget) [at] [et|blive] (svar|besvaret|besvares|besvarelse)|skal ikke besvares]';

const DISMISS = {
  told: {
    da: [
      '(kræver|behøver|forventer|ønsker|skal have|skal|har brug for) (ikke|intet|ingen|ikke noget|ikke længere) [at] [noget|et|have|blive] (svar|besvaret|besvares|besvarelse|svares på|svar på|behandles|have svar) [fra os|af os]',
      '(er|har|har vi) (ikke|ikke længere) brug for [at] [noget|et|blive] (svar|besvarelse|svare|besvaret|besvare) [på]',
      '(kræves|behøves|forventes) (ikke|intet|ingen) [noget|et|at] (svar|besvarelse|svare|besvare) [på]',
      '(vi skal|vi behøver|skal vi|behøver vi|der skal|man skal) ikke [at] (svare|besvare|svares|sende svar|sendes svar|gives svar|gøre noget) [på]',
      '(intet svar|ingen svar|svar ikke|svar er ikke|ikke noget svar|ikke svar) (nødvendigt|nødvendig|krævet|påkrævet|kræves|behøves)',
      '(svar|besvarelse) [er] ikke (nødvendigt|nødvendig|påkrævet|krævet|relevant|kræves|behøves)',
      `(er|det er|var) [bare|kun|jo|ren|blot] [en|et] (${SPAM_WORDS[0]}|til orientering|til information|til efterretning|dobbeltregistreret|en fejl|fejlregistreret|en tak|bare tak|tak|nyhedsmail|nyhedsbrev|fejlsendt) ${ALSO_NO_ANSWER}`,
      '(spam|reklame|junk|phishing)',
      `<den-skal> (afvises|kasseres|lukkes uden svar|lukket uden svar|afvist|kasseret|lukkes som spam|smides ud|smides væk)`,
    ],
    en: [
      '(needs|requires|need|require) no (answer|reply|response)',
      '(does not|doesnt|dont|do not) (need|require|need to|have to) [an|a|any|be|to] (answer|reply|response|answered|be answered|reply to|respond to)',
      '(need not|no need to|need not be) (answer|reply to|respond to|answered)',
      '(is|its) [just|only] [a|an] (spam|junk|advertising|an advertisement|phishing|a duplicate|fyi|for information only|for information|duplicate|advertisement|junk mail)',
      '(spam|junk)',
      'no (answer|reply|response) (needed|required|necessary)',
      '(does not|doesnt) (need|have) to be answered',
      '<it-should> (dismissed|closed without [an] (answer|reply))',
    ],
  },
  askedFor: {
    da: [
      '(afvis|afvise|kassér|kassere|smid|smide|luk uden svar|lukkes uden svar|luk|lukke|lukket) [ud|væk] [den] [{ref}] (uden svar|uden besvarelse|som spam|som reklame|spam|ud|væk)',
      '(afvis|afvise)',
      '<kan> (afvises|afvist|kasseres|lukkes uden svar|lukket uden svar|lukkes som spam|smides ud)',
    ],
    en: [
      'dismiss',
      '(close|closed) [{ref}] (without [an] (answer|reply|response)|as (spam|junk))',
      '<can> (dismissed|closed without [an] (answer|reply)|closed as spam)',
    ],
  },
};

export const NATURE_COMMANDS: readonly CommandRow[] = [
  ...toldOrAskedFor(
    {
      command: 'inquiry.reclassify',
      menu: {
        seldom: true,
        write: { da: 'BS-1042 er en ansøgning', en: 'BS-1042 is an application' },
        does: { da: 'Retter, hvad henvendelsen er', en: 'Corrects what kind the inquiry is' },
        scopes: EVERYWHERE,
      },
      loose: 'sagen sag henvendelsen henvendelse jo altså nu faktisk case inquiry the brevet mailen instead',
      read: (said) =>
        withRef('inquiry.reclassify', said, (ref) => {
          const kind = said.kind?.at(-1);
          if (kind === undefined) return unclear('inquiry.reclassify', ['kind'], ref);
          return { command: 'inquiry.reclassify', ...ref, kind };
        }),
    },
    RECLASSIFY.told,
    RECLASSIFY.askedFor,
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.complete',
      menu: {
        seldom: true,
        write: { da: 'BS-1042 er fuldt oplyst', en: 'BS-1042 is complete' },
        does: { da: 'Noterer, at alle oplysninger er der', en: 'Notes that all information is there' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref', 'doneDay'],
      loose: `${AROUND_REF} siden fra since from blev pr per fra as`,
      read: (said) =>
        withRef('inquiry.complete', said, (ref) => withDay('inquiry.complete', ref, said.doneDay, 'on')),
    },
    both(COMPLETE, toBeMarked(...COMPLETE_WORDS)),
    markAs(...COMPLETE_WORDS),
  ),
  ...toldOrAskedFor(
    {
      command: 'inquiry.dismiss',
      menu: {
        seldom: true,
        write: { da: 'BS-1042 kræver ikke svar', en: 'BS-1042 needs no answer' },
        does: { da: 'Lukker det, der ikke skal besvares', en: 'Closes what needs no answer' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose: `${AROUND_REF} jo bare blot kun just only der`,
      read: (said) => withRef('inquiry.dismiss', said, (ref) => ({ command: 'inquiry.dismiss', ...ref })),
    },
    both(DISMISS.told, toBeMarked(...SPAM_WORDS)),
    both(DISMISS.askedFor, markAs(`${SPAM_WORDS[0]}|ikke svar|uden svar`, SPAM_WORDS[1])),
  ),
];
