import { type Found, type Reader, shapeAt, type Text, writtenBetween } from './tokens.ts';

/** Words that are part of nobody's name; folded. A name that a text goes on after ends before one of these. */
const NOT_A_NAME = new Set(
  (
    'i pa fra til med og eller som er var har havde hvis men at om nar igen tilbage hos af ved for den det de en et ' +
    'd desvarre faktisk stadig stadigvak maske jo altsa bare ikke forst senere sent hjemme nogen noget ingen alle der alligevel videre over pr per fordelt jeg du vi han hun min mit mine din dit dine hans hendes vores alle alt alting sager sagerne sag opgaver ' +
    'dag idag morgen imorgen overmorgen gar uge ugen kl klokken hele resten naste hver ' +
    'mandag tirsdag onsdag torsdag fredag lordag sondag mandage tirsdage onsdage torsdage fredage ' +
    'syg vak fravar fravarende ferie fri kursus dakker dakke dakkes overtager overtage tager tage passer passe ' +
    'afloser aflose stedfortrader vikar lige nu tak venligst mens indtil ogsa ikke kan skal vil bliver ' +
    'hvem hvad hvor hvornar hvorfor hvordan sygemeldt barn ring sporg kontakt besked imens imellemtiden lang forlanget weekend mor far meanwhile has that noter registrer register ' +
    'the to on in from and or is was has will who for of at by as be a an my your his her our their all cases ' +
    'today tomorrow yesterday next week every monday tuesday wednesday thursday friday saturday sunday ' +
    'overfores flyttes overdrages overgives sendes videresendes gives tildeles fordeles bedes onskes blive bliver overfort flyttet tildelt inquiries enquiries should needs ' +
    'sick away off leave cover covers covering takes over stand stands please thanks now while until not can must'
  ).split(' '),
);

/** These may stand inside the name of a unit, "Skole og Børn", and never at its end. */
const JOINS = new Set(['og', 'for', 'i', 'af', 'and', 'of']);

const EMAIL = /[a-z0-9._-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/y;

/** A mention, or up to four words in the writer's own spelling; the longest first. */
export const readName: Reader<string> = (text, at) => namesAt(text, at, 4, NEVER);
/** A person or a unit. */
export const readTarget: Reader<string> = (text, at) => namesAt(text, at, 6, JOINS);

/** "mig", "me": the writer. */
export const readNameOrMe: Reader<string> = (text, at) => {
  const one = text.tokens[at];
  const me = one !== undefined && ['mig', 'me'].includes(one.folded);
  return me ? [{ value: writtenBetween(text, at, at + 1), next: at + 1 }] : readName(text, at);
};

const NEVER: ReadonlySet<string> = new Set();

function namesAt(text: Text, at: number, most: number, joins: ReadonlySet<string>): readonly Found<string>[] {
  const mention = text.tokens[at];
  if (mention?.kind === 'mention') return [{ value: writtenBetween(text, at, at + 1), next: at + 1 }];
  const email = shapeAt(text, at, EMAIL);
  if (email) return [{ value: writtenBetween(text, at, email.next), next: email.next }];
  const first = mention?.folded === '@' ? at + 1 : at;
  const found: Found<string>[] = [];
  for (let [next, words] = [first, 0]; words < most; words += 1) {
    const token = text.tokens[next];
    if (token?.kind !== 'word') break;
    const inside = words > 0 && joins.has(token.folded);
    if (!inside && NOT_A_NAME.has(token.folded)) break;
    next += 1;
    if (!inside) found.unshift({ value: writtenBetween(text, first, next), next });
    next = afterJoint(text, next);
  }
  return found;
}

/** A dash or a full stop between two parts of a name: "Anne-Marie", "J. Krogh". */
function afterJoint(text: Text, next: number): number {
  const [mark, following, before] = [text.tokens[next], text.tokens[next + 1], text.tokens[next - 1]];
  if (mark?.kind !== 'mark' || following?.kind !== 'word') return next;
  const dash = mark.folded === '-' && mark.end === following.start && before?.end === mark.start;
  const initial = mark.folded === '.' && before !== undefined && before.end - before.start <= 2;
  return dash || initial || mark.folded === '&' ? next + 1 : next;
}

/** Names that end in an s of their own, which they keep also where the apostrophe is missing. */
const ON_S = new Set(
  (
    'jonas lars jens mads niels nils hans anders thomas tomas rasmus magnus klaus claus mathias matias mattias ' +
    'andreas tobias lukas lucas marius silas elias nikolas nicolas nicholas markus marcus julius dennis agnes doris ' +
    'iris ines lis boris carlos charles chris kris james johannes linus luis louis troels jes laurits frits andres ' +
    'josias jesaias kias mikkels joris cornelius aksels benedikts friis riis buus hass ris jones williams hughes ' +
    'christoffers philips phillips lis'
  )
    .split(' ')
    .filter((name) => !/^(mikkels|aksels|benedikts|christoffers)$/.test(name)),
);

/** Whose: "Mettes" is Mette, "Jonas’" and "Jonas" are Jonas. */
export const readWhose: Reader<string> = (text, at) =>
  readName(text, at).flatMap(({ value, next }) => {
    const named = withoutGenitive(value);
    return named === undefined ? [] : [{ value: named, next }];
  });

function withoutGenitive(name: string): string | undefined {
  const last = name.split(' ').at(-1) ?? '';
  if (/['’´`]s$/i.test(last)) return name.slice(0, -2);
  if (!/[szx]$/i.test(last)) return undefined;
  return ON_S.has(last.toLowerCase()) || !/s$/i.test(last) ? name : name.slice(0, -1);
}

/** All that follows, with fillers and all; without the marks that close it. */
export const readRest: Reader<string> = (text, at) => {
  const first = text.tokens.slice(at).find(({ kind }) => kind !== 'mark');
  if (first === undefined) return [];
  const rest = text.written
    .slice(first.start)
    .replace(/[\s.!?,;:]+$/u, '')
    .trim();
  return rest === '' ? [] : [{ value: rest, next: text.tokens.length }];
};
