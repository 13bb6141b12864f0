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

/** Words of the table that one language has and the other has not, and words that join them. */
const JOINING = {
  da: 'jeg er og på til den det en et af i fra med som min mit kl klokken uge dag morgen mandag tirsdag onsdag torsdag fredag',
  en: 'i am is and on to the an of from with as my at week day today tomorrow monday tuesday wednesday thursday friday',
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

const OF = {
  da: words([JOINING.da, ...REASON_WORDS.da, ...COMMANDS.flatMap(({ phrases }) => phrases.da)]),
  en: words([JOINING.en, ...REASON_WORDS.en, ...COMMANDS.flatMap(({ phrases }) => phrases.en)]),
};

const ONLY: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set([...OF.da].filter((word) => !OF.en.has(word))),
  en: new Set([...OF.en].filter((word) => !OF.da.has(word))),
};
