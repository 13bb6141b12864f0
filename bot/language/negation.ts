import { fold, type Text, textOf } from './tokens.ts';

const NEGATIONS = new Set(
  ['ikke', 'ikk', 'ik', 'ej', 'aldrig', 'not', 'never', 'endnu', 'yet', 'længere', 'hverken', 'mere'].map(
    fold,
  ),
);
const NO = new Set(['ikke', 'ikk', 'ik', 'ej', 'aldrig', 'not', 'never'].map(fold));
/** `don’t` means nothing without it, `isn’t` means `is`. */
const SHORT = /^(do|dos|did)?nt$|^(is|are|has|have|was|were|wo|will|would|ca|can)nt$/;

/** "Jeg er ikke syg" denies; it is no command and is about none. */
const DENIES =
  /\b(er|var|har|am|is|im|was|been|blevet)( [a-z]+)?( [a-z]+)? (ikke|not|ej)\b|\b(isnt|arent|wasnt|havent)\b/;
const ABSENT =
  /\b(syg|sygt|syge|sygemeldt|vak|fravarende|ferie|kursus|orlov|barsel|sick|ill|away|off|leave|vacation|holiday|absent|fri|tilbage|rask|back|lukket|closed)\b/;

/** The text as if it were not negated; undefined when it is not, or when it denies that somebody is away. */
export function withoutNegation(text: Text): Text | undefined {
  const out = text.tokens.filter(
    ({ kind, folded }) => kind === 'word' && (NO.has(folded) || SHORT.test(folded)),
  );
  if (out.length === 0) return undefined;
  if (DENIES.test(text.line) && ABSENT.test(text.line)) return undefined;
  let rest = '';
  let at = 0;
  for (const token of text.tokens) {
    const gone = token.kind === 'word' && (NEGATIONS.has(token.folded) || SHORT.test(token.folded));
    if (!gone) continue;
    const verb = SHORT.exec(token.folded)?.[2];
    rest += `${withoutHelper(text.written.slice(at, token.start))}${verb === undefined ? '' : affirmed(verb)}`;
    at = token.end;
  }
  return textOf(rest + text.written.slice(at), text.today, text.minute);
}

/** "do not cancel" is "cancel" negated. */
const withoutHelper = (before: string): string => before.replace(/\b(?:do|does|did)\s*$/i, '');

const affirmed = (verb: string): string => ({ wo: 'will', ca: 'can' })[verb] ?? verb;
