import { fold, type Text, textOf } from './tokens.ts';

/** Words that change nothing wherever they stand. */
export const FILLERS: ReadonlySet<string> = new Set(
  'hej hejsa hejhej dav davs hallo hi hello hey tak venligst lige please pls plz thanks bare just jo da altså kindly svarfrist robot bot godmorgen goddag godaften morn morgner kære dear ok okay øh hmm mvh venlig'
    .split(' ')
    .map(fold),
);

/** What people put before and behind what they want, and which changes nothing. */
const BEFORE = phrases(
  'jeg må|må desværre|jeg må desværre|jeg er nødt til at|jeg bliver nødt til at|desværre|unfortunately|jeg vil gerne have|notere at|notér at|noter at|skrive at|skriv at|registrere at|registrer at|sige mig|fortælle mig|fortæl mig|se|vil bare sige at|bare så du ved det|husk at|vil gerne|skal gerne|godt nytår|god jul|team|alle sammen|kolleger|alle|skriv lige at|til orientering|fyi|for info|til info|jeg ville høre|jeg ville gerne|note that|please note that|just to say|just so you know|i just wanted to say that|just letting you know|just letting you know that|kan du|kan du ikke|kunne du|kunne du ikke|vil du|vil du ikke|vil du være sød at|gider du|du må gerne|må jeg bede dig om at|må jeg bede om|jeg vil gerne|jeg vil gerne have at du|jeg vil gerne have dig til at|jeg vil|jeg ønsker at|jeg skal have|' +
    'god morgen|god dag|god aften|igen|med dig|du|nå|ja|jo|og|men|altså|jeg skulle|jeg skal|jeg vil lige|kan jeg få dig til at|sig mig|ved du|mon|mon du kan|måske kan du|er du sød at|vær sød at|vær venlig at|hov|ups|' +
    'can you|could you|would you|will you|would you mind|could you please|i would like to|i would like you to|id like to|id like you to|i want to|i want you to|i need to|i need you to|good morning|good afternoon|so|well|and|can i get you to|be so kind as to|can you tell me|could you tell me|do you know|tell me|oh|oops|yes|quick question',
);
const AFTER = phrases(
  'ses på den anden side|vi ses|god ferie|god sommer|god jul|godt nytår|på forhånd tak|mange tak|tusind tak|tak på forhånd|tak skal du have|god weekend|hav en god dag|med venlig hilsen|venlig hilsen|hilsen|vh|kh|thank you|thank you very much|many thanks|thanks a lot|thanks in advance|cheers|best regards|kind regards|for me|will you|would you|kan du det|ikke|ik|ikke også|right|ikk|tak for hjælpen',
);

function phrases(list: string): readonly (readonly string[])[] {
  return list
    .split('|')
    .map((phrase) => phrase.split(' ').map(fold))
    .sort((one, other) => other.length - one.length);
}

/** The text with less and less of the politeness around it. */
export function withoutPoliteness(text: Text): readonly Text[] {
  const found: Text[] = [];
  let rest = text;
  for (let round = 0; round < MOST_LAYERS; round += 1) {
    const shorter = withoutFirst(rest) ?? withoutLast(rest);
    if (shorter === undefined) break;
    rest = shorter;
    found.push(rest);
  }
  return found;
}
const MOST_LAYERS = 6;

function withoutFirst(text: Text): Text | undefined {
  const start = text.tokens.findIndex(({ kind, folded }) => kind !== 'mark' && !FILLERS.has(folded));
  const said = BEFORE.find((phrase) => stands(text, start, phrase));
  const next = said && text.tokens[start + said.length];
  return next && textOf(text.written.slice(next.start - (isMention(next) ? '<at>'.length : 0)), text.today);
}

/** A mention begins with its tag. */
const isMention = ({ kind }: Text['tokens'][number]): boolean => kind === 'mention';

function withoutLast(text: Text): Text | undefined {
  const end = text.tokens.findLastIndex(({ kind, folded }) => kind !== 'mark' && !FILLERS.has(folded)) + 1;
  const said = AFTER.find((phrase) => stands(text, end - phrase.length, phrase));
  const first = said && text.tokens[end - said.length];
  return first && first.start > 0 ? textOf(text.written.slice(0, first.start), text.today) : undefined;
}

const stands = (text: Text, at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, index) => text.tokens[at + index]?.folded === word);
