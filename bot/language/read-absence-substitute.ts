import { readName } from './read-names.ts';
import { type Found, type Reader, shapeAt, type Text } from './tokens.ts';

const SUBSTITUTE =
  '(?:afloser(?:en)?|aflosning|stedfortrader(?:en)?|stedf\\.?|afl\\.?|vikar(?:en)?|dakning|substitute|stand ?-?in|cover|backup|back ?-?up|deputy|replacement)(?![a-z])';

/** What of the writer's somebody takes care of; `MINE` says whose. */
const WORK =
  '(?:sager(?:ne)?|opgaver(?:ne)?|ting|henvendelser(?:ne)?|e ?-?mails?|mails?|post|postkasse|indbakke|opkald|borgere|bord|arbejde|omrade|telefon(?:er)?|vagt(?:er)?|kalender|cases|inquiries|calls|work|desk|emails?|inbox|tasks|phone|mailbox|stuff|shift)';
const MINE = `(?:alle |alt |all )?(?:mine|min|mit|my) ${WORK}(?: (?:og|and) (?:(?:mine|min|mit|my) )?${WORK})?`;
const MEANWHILE =
  '(?:imens|s?a lange|imellemtiden|i mellemtiden|i stedet|ved sporgsmal|hvis det haster|hvis der er noget|for urgent matters|if its urgent|with questions|if you have questions|indtil da|til da|i de dage|de dage|i (?:den )?perioden?|i min ferie|i mit fravar|mens jeg er (?:vak|syg|der ikke|pa ferie|pa kursus|afsted|fravarende)|nar jeg er (?:vak|pa ferie)|for mig|for me|in the meantime|meanwhile|while i am (?:away|out|off|gone|sick|on leave|on vacation)|while im (?:away|out|off|gone|sick|on leave|on vacation)|until then)';
const WHAT = `(?:,? (?:(?:for |pa |to )?${MINE}|${MEANWHILE}|(?:mig|me)|(?:the )?(?:telefonen|phone|phones)|sagerne|det|over|in for me|in|her|ind)(?![a-z]))*`;

/** Verbs that say it by themselves, and those that do so only with what is taken care of. */
const COVERS =
  'dakker?|overtager?|overta|tager? over|tar over|tager? sig af|tar sig af|passer?|afloser|aflose(?= mig)|vikarierer?|springer ind|traeder til|trader til|trader ind|hopper ind|holder fortet|holder skansen|steps? in|stands? in|fills? in|covers?|is covering|takes? over|is standing in|is filling in|has got me covered';
const TENDS =
  'tager?|tar|har|sidder med|star for|svarer?(?: pa)?|besvarer|holder oje med|ser til|kigger pa|handterer|ordner|klarer|styrer|folger op pa|takes?|has|handles?|looks? after|answers?|watches|deals? with|keeps? an eye on|minds?';
const IS_SUBSTITUTE = `(?:er|bliver|is|will be) (?:sat pa som |sat ind som )?(?:min |mit |my |the )?${SUBSTITUTE}`;
const FUTURE = '(?:der |who )?(?:(?:vil|skal|kan|will|is going to|can) )?';
const AFTER = new RegExp(
  `${FUTURE}(?:(?:${COVERS}|${IS_SUBSTITUTE})(?![a-z])${WHAT}|(?:${TENDS}) (?:pa |for )?(?:${MINE}|mig(?! (?:syg|fri))|telefonen|the phones?)(?![a-z])${WHAT})`,
  'y',
);

const IN_CASE =
  '(?:(?:ved|i tilfalde af|in case of|for) (?:sporgsmal|hastesager|hast|behov|akutte (?:sager|henvendelser|ting)|haster|questions|urgent (?:matters|cases|questions|things)|any questions)|hvis det haster|hvis der er (?:noget|sporgsmal)|i mit fravar|i min ferie|i mellemtiden|imens|if anything comes up|if its urgent|if it is urgent|in my absence|meanwhile|in the meantime|mens jeg er vak),? ?(?:sa )?';
const MAY =
  '(?:(?:(?:man|i|du|borgere|borgerne|kolleger|you|people) )?(?:kan|bedes|skal|ma|please|can|should|may)(?: (?:man|i|du|borgere|borgerne))?(?: gerne| godt)? )?';
const CONTACT =
  '(?:kontakt|kontaktes?|kontakte|sporg|sporge|skriv til|skrive til|ring til|ringe til|fang|tag fat i|ga til|henvend(?:e|else|elser)? (?:dig |jer |sig )?til|ask|contact|turn to|reach out to|write to|call|go to|see|talk to)';
const GO_TO = `(?:(?:mine|alle|alle mine|min|mit|hastende|my|any|all|all my|urgent) )*${WORK}(?: (?:gar|skal|kan|bedes|rettes|rettet|sendes|sendt|sende|stilles om|omstilles|viderestilles|flyttes|ga|ligger hos|go|goes|should go|can go|are forwarded|can be sent|should be sent|please))* ?(?:videre )?(?:til|to|hos)`;
const BEFORE = new RegExp(
  `(?:(?:(?:og |med |with |and )?(?:min |mit |my |som |the )?${SUBSTITUTE}(?: er| bliver| skal vare| is| will be| person)? ?:? ?)|(?:(?:bliver|er|jeg) )?(?:dakkes?|dakket|afloses?|aflost|passes?|passet|varetages|varetaget|erstattes|erstattet|overtages|overtaget|besvares|besvaret) af |(?:i am |im |being |will be )?(?:covered|replaced|taken care of|looked after|handled) by |i (?:mit|stedet) (?:sted )?(?:er )?|(?:${IN_CASE})?${MAY}${CONTACT} |${GO_TO} )`,
  'y',
);
/** "dækker Jonas Krogh", "tager Anna over" */
const TURNED = /(?:sa )?(?:dakker|overtager|passer|afloser|vikarierer)\b/y;
const VERB_FIRST = /(?:sa )?(?:tager|har|svarer|springer|trader|star|holder|er|bliver)\b/y;
const ROUND: Readonly<Record<string, string>> = {
  tager: `over|(?:for )?${MINE}`,
  har: MINE,
  svarer: `for mig|pa ${MINE}`,
  springer: 'ind',
  trader: 'ind|til',
  star: `for ${MINE}`,
  holder: `fortet|skansen|oje med ${MINE}`,
  er: `(?:min |mit )?${SUBSTITUTE}`,
  bliver: `(?:min |mit )?${SUBSTITUTE}`,
};
const BEHIND: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(ROUND).map(([verb, rest]) => [verb, new RegExp(`(?:${rest})(?![a-z])${WHAT}`, 'y')]),
);

const WITH = /(?:og |and )?(?:med|with|har|have) /y;
const AS = new RegExp(
  `(?:som|til at vare|as) (?:min |my |mit )?${SUBSTITUTE}(?![a-z])(?: for mig| for me)?`,
  'y',
);
const AFTERTHOUGHT = new RegExp(`,? ?${MEANWHILE}(?![a-z])`, 'y');

/** Who takes over, in the writer's own words: `@Mette Holm`, "Jonas tager over", "afløser: Anna". */
export const readSubstitute: Reader<string> = (text, at) => [
  ...named(text, shapeAt(text, at, BEFORE)?.next),
  ...followed(text, shapeAt(text, at, WITH)?.next ?? at, AS),
  ...followed(text, at, AFTER),
  ...named(text, shapeAt(text, at, TURNED)?.next),
  ...turnedRound(text, at),
  ...mentioned(text, at),
];

function turnedRound(text: Text, at: number): readonly Found<string>[] {
  const first = shapeAt(text, at, VERB_FIRST);
  const behind = first && BEHIND.get(first.value[0].replace('sa ', ''));
  return behind === undefined ? [] : followed(text, first?.next, behind);
}

/** A name here, with or without "in the meantime" behind it. */
const named = (text: Text, at: number | undefined): readonly Found<string>[] =>
  at === undefined
    ? []
    : readName(text, text.tokens[at]?.folded === ':' ? at + 1 : at).flatMap(({ value, next }) => {
        const more = shapeAt(text, next, AFTERTHOUGHT);
        return more === undefined
          ? [{ value, next }]
          : [
              { value, next: more.next },
              { value, next },
            ];
      });

/** A name with these words behind it. */
const followed = (text: Text, at: number | undefined, words: RegExp): readonly Found<string>[] =>
  at === undefined
    ? []
    : readName(text, at).flatMap(({ value, next }) => {
        const after = shapeAt(text, next, words);
        return after === undefined ? [] : [{ value, next: after.next }];
      });

const mentioned = (text: Text, at: number): readonly Found<string>[] =>
  text.tokens[at]?.folded === '@' ? readName(text, at) : [];
