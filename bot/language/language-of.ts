import type { Language } from '../core/reply-language.ts';
import { COMMANDS } from './commands.ts';
import { REASON_WORDS } from './reasons.ts';
import { RULES } from './rules.ts';
import { fold, type Text } from './tokens.ts';

/** The language that more of the words belong to; undefined where they tell nothing. */
export function languageOf({ tokens }: Text): Language | undefined {
  const count = (language: Language): number =>
    tokens.filter(({ folded }) => ONLY[language].has(folded)).length;
  const [danish, english] = [count('da'), count('en')];
  if (danish === english) return undefined;
  return danish > english ? 'da' : 'en';
}

/** They tell the language whatever else they may mean: "to" is a number in Danish, and rarely one. */
const JOINING = {
  da: 'jeg er og på til den det en et af fra med som min mit kl klokken uge dag morgen mandag tirsdag onsdag torsdag fredag',
  en: 'am is and on to the of from with my week day today tomorrow monday tuesday wednesday thursday friday',
} as const;

/** A phrase with the words of its rules. */
const spelledOut = (text: string): string =>
  text.replace(/<([^>]+)>/g, (_, name: string) => ` ${spelledOut(RULES[name] ?? '')} `);

const words = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap(
      (text) =>
        spelledOut(text)
          .replace(/\{[^}]*\}/g, ' ')
          .match(/\p{L}+/gu)
          ?.map(fold) ?? [],
    ),
  );

/** Words of the table. */
const OF = {
  da: words([...REASON_WORDS.da, ...COMMANDS.flatMap(({ phrases }) => phrases.da)]),
  en: words([...REASON_WORDS.en, ...COMMANDS.flatMap(({ phrases }) => phrases.en)]),
};

const ONLY: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set([...only('da', 'en'), ...JOINING.da.split(' ').map(fold)]),
  en: new Set([...only('en', 'da'), ...JOINING.en.split(' ').map(fold)]),
};

/** Words that one has, and that neither has nor joins the other's. */
function only(language: Language, other: Language): readonly string[] {
  const joining = new Set(JOINING[other].split(' ').map(fold));
  return [...OF[language]].filter((word) => !OF[other].has(word) && !joining.has(word));
}
