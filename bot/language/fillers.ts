import { fold, type Text, type Token, textOf } from './tokens.ts';

/** What people say around what they want, and which changes nothing. One line to add one. */

/** Words that change nothing wherever they stand; folded. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'hej hejsa hejhej dav davs hallo halløj goddag godmorgen godaften morn morgner kære tak venligst lige bare jo da altså svarfrist robot bot okay ok øh hmm ' +
    'hi hello hey dear please pls plz thanks just kindly'
  )
    .split(' ')
    .map(fold),
);

const BEFORE = phrases([
  // Greetings.
  'god morgen|god dag|god aften|godt nytår|god jul|glædelig jul|igen|med dig|du|alle|alle sammen|team|kolleger|venner|folkens|I|good morning|good afternoon|everyone|all|there',
  // Asking the bot.
  'kan du|kan du ikke|kunne du|kunne du ikke|vil du|vil du ikke|vil du være sød at|gider du|du må gerne|må jeg bede dig om at|må jeg bede om|må jeg få dig til at|kan jeg få dig til at|er du sød at|er du rar at|vær sød at|vær venlig at|vær rar at|sørg for at|hjælp mig med at|gider du være sød at|kan vi|kan jeg få|kan I|kunne I|vil I|gider I|vil I være søde at|kan I hjælpe mig med at|kan du hjælpe mig med at|vil du hjælpe mig med at|kunne du hjælpe mig med at|hjælp mig lige med at|kan vi få|må vi få|kunne vi få|kunne jeg få|må vi bede om|må vi se|kan vi se|må jeg bede om at få|må vi bede om at få|jeg vil gerne bede om at få|jeg vil bede om at få|jeg beder om at få|må jeg bede dig|jeg vil bede dig om at|jeg vil gerne bede dig om at',
  'can you|could you|would you|will you|would you mind|would you kindly|can i get you to|be so kind as to|help me|can we|could we|can we get|could we get|can we have|could we have|may we|may i have|may i get|may we have',
  // What one wants.
  'jeg vil|jeg vil gerne|jeg vil lige|jeg vil gerne have|jeg vil gerne have at du|jeg vil gerne have dig til at|vil gerne|vil gerne have|vil have|jeg vil have|jeg ønsker|jeg ønsker at|ønsker at|jeg skal|jeg skal have|skal have|jeg skulle|jeg skulle have|jeg har brug for at|har brug for at|jeg har brug for at få|jeg bliver nødt til at|jeg er nødt til at|jeg må|må|vi vil gerne|vi vil gerne have|vi vil have|vi skal have|vi skal|vi ønsker at|vi ønsker|jeg ville gerne|skal gerne|jeg behøver at|tid til at|lad os|lad mig|prøv at|få|få lige|have|jeg skal bruge|vi skal bruge|vi har brug for|jeg har brug for|vi vil gerne se',
  'i would like to|i would like|i would like you to|id like to|id like|id like you to|i want to|i want|i want you to|i need to|i need you to|i need|we want to|we would like to|wed like to|we need to|i have to|lets|let us|let me|time to|i wish to|i am going to need to|need to|want to|we need|we want|wed like|we would like|please may i|id love|id love to',
  // Telling.
  'registreret at|noteret at|register that|log that|record that|notere at|notér at|noter at|skrive at|skriv at|registrere at|registrer at|jeg vil bare sige at|vil bare sige at|jeg skal bare sige at|bare så du ved det|så du ved det|bare så I ved det|husk at|skriv lige at|sen besked|den sene besked|undskyld den sene besked|undskyld jeg skriver så sent|hermed|det er for at sige at|jeg skriver for at sige at|jeg skriver for at meddele at|bare lige en besked om at|lige en besked om at|en lille besked om at|det skal lige siges at|jeg vil lige give besked om at|jeg vil gerne give besked om at|til orientering|til info|for info|fyi|info|desværre|sorry|beklager|øv|jeg beklager|undskyld|jeg må desværre|må desværre|jeg må meddele at|det er mig|jeg giver lige besked om at|giver lige besked om at|besked om at|jeg skal lige sige at|jeg skal meddele at|vil lige sige at|note that|please note that|just to say|just so you know|just to let you know|i just wanted to say that|i just wanted to let you know that|just letting you know|just letting you know that|letting you know|unfortunately|im afraid|i regret to say|heads up|a heads up|jeg er ny|jeg er ny her|jeg forstår ikke dansk|jeg taler ikke dansk|i dont understand danish|i do not understand danish|i dont speak danish|i do not speak danish|my danish is bad|im new|im new here|i am new here|det viser sig at|det viste sig at|it turns out that',
  // Asking about something.
  'sige mig|sig mig|sig|fortælle mig|fortæl mig|vise mig|vis mig|se|ved du|ved du om|mon|mon du kan|måske kan du|jeg ville høre|jeg vil høre|hør|jeg vil vide|jeg vil gerne vide|jeg vil gerne se|må jeg se|må jeg få|kan jeg se|er du klar over|ved nogen|can you tell me|could you tell me|do you know|tell me|i was wondering|i wonder|quick question|let me know|id like to know|i would like to know|can i see|may i see|could i see|can i get|could i get|can i have|could i have|show me',
  'jeg vil gerne vide|kan jeg få at vide|jeg vil gerne have at vide|jeg kunne godt tænke mig at vide|må jeg få at vide|ved du|kan du fortælle mig|kan du sige mig|kan I fortælle mig|kan nogen fortælle mig|gider du fortælle mig|i would like to know|please tell me|undertegnede ønsker at|undertegnede vil gerne|undertegnede vil gerne have|undertegnede skal|undertegnede ønsker',
  'nå|ja|jo|og|men|hov|ups|nej|ah|åh|uha|so|well|and|but|oh|oops|yes|no|right',
]);

const AFTER = phrases([
  'på forhånd tak|mange tak|tusind tak|tak på forhånd|tak skal du have|tak for det|tak for hjælpen|thank you|thank you very much|many thanks|thanks a lot|thanks in advance|cheers|much appreciated',
  'god weekend|god dag|hav en god dag|god ferie|god sommer|god jul|godt nytår|ses|vi ses|ses på den anden side|god arbejdslyst|have a nice day|have a good day|see you',
  'kan du det|er du sød|hvis du vil|hvis du gider|hvis det er muligt|hvis muligt|hvis du kan|vil du|for me|will you|would you|if possible|if you can|if you would|for mig|så er du sød|ikke også|beklager|desværre|sorry|snarest|snarest muligt|hurtigst muligt|asap|når du kan|når du har tid|med det samme|tak|beklager mit dansk|undskyld mit dansk|undskyld mit dårlige dansk|undskyld forsinkelsen|sorry for my danish|excuse my english|excuse my danish|sorry for the late notice|sorry for the short notice|undskyld det sene varsel|beklager det sene varsel|beklager den sene besked|undskyld den sene besked',
]);

/** Whoever signs a message to a bot; the name behind it says nothing. */
const SIGNATURES = phrases([
  'mvh|vh|kh|bh|hilsen|venlig hilsen|med venlig hilsen|mange hilsner|de bedste hilsner|bedste hilsner|hilsner|best regards|kind regards|regards|best|br|all the best|warm regards|sincerely',
]);
const LONGEST_NAME = 3;

function phrases(lists: readonly string[]): readonly (readonly string[])[] {
  return lists
    .flatMap((list) => list.split('|'))
    .map((phrase) => phrase.split(' ').map(fold))
    .map((words) => words.filter((word) => !FILLERS.has(word)))
    .filter((words) => words.length > 0)
    .sort((one, other) => other.length - one.length);
}

const MOST_LAYERS = 7;

/** The text with less and less of the politeness around it. */
export function withoutPoliteness(text: Text): readonly Text[] {
  const found: Text[] = [];
  for (let [rest, layer] = [text, 0]; layer < MOST_LAYERS; layer += 1) {
    const shorter = withoutSignature(rest) ?? withoutLast(rest) ?? withoutFirst(rest);
    if (shorter === undefined) break;
    rest = shorter;
    found.push(rest);
  }
  return found;
}

/** Where the words of a text stand that say something. */
const spoken = ({ tokens }: Text): readonly number[] =>
  tokens.flatMap(({ kind, folded }, at) => (kind === 'mark' || FILLERS.has(folded) ? [] : [at]));

function withoutFirst(text: Text): Text | undefined {
  const words = spoken(text);
  const said = BEFORE.find((phrase) => stands(text, words, 0, phrase));
  const next = said && text.tokens[words[said.length] ?? text.tokens.length];
  return next && textOf(text.written.slice(startOf(next, text)), text.today);
}

/** A mention begins with its tag, and a name with its sign. */
function startOf({ kind, start }: Token, { written }: Text): number {
  if (kind === 'mention') return written.lastIndexOf('<', start);
  return written[start - 1] === '@' ? start - 1 : start;
}

function withoutLast(text: Text): Text | undefined {
  const words = spoken(text);
  const said = AFTER.find((phrase) => stands(text, words, words.length - phrase.length, phrase));
  return said && before(text, words[words.length - said.length]);
}

function withoutSignature(text: Text): Text | undefined {
  const words = spoken(text);
  const from = [...words.keys()]
    .slice(-LONGEST_NAME - 3)
    .find((at) =>
      SIGNATURES.some(
        (phrase) => stands(text, words, at, phrase) && words.length - at - phrase.length <= LONGEST_NAME,
      ),
    );
  return from === undefined ? withoutSlashed(text) : before(text, words[from]);
}

/** "/Bente" at the end */
function withoutSlashed(text: Text): Text | undefined {
  const slash = text.tokens.findLastIndex(({ folded }) => folded === '/');
  const [sign, behind] = [text.tokens[slash], text.tokens.slice(slash + 1)];
  const isName =
    sign !== undefined &&
    behind.length > 0 &&
    behind.length <= LONGEST_NAME &&
    behind.every(({ kind }) => kind === 'word') &&
    /[\s.!]$/.test(text.written.slice(0, sign.start));
  return isName ? before(text, slash) : undefined;
}

function before(text: Text, at: number | undefined): Text | undefined {
  const first = at === undefined || at === 0 ? undefined : text.tokens[at];
  return first && textOf(text.written.slice(0, first.start), text.today);
}

function stands(text: Text, words: readonly number[], from: number, phrase: readonly string[]): boolean {
  return from >= 0 && phrase.every((word, index) => text.tokens[words[from + index] ?? -1]?.folded === word);
}
