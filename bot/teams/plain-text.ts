import { Parser } from 'htmlparser2';

/** Elements after which a new line begins. */
const BLOCKS = new Set(
  'p div br li ul ol tr table h1 h2 h3 h4 h5 h6 hr pre blockquote section article'.split(' '),
);
/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'title', 'template', 'noscript']);

/** What Teams quotes of the message that is replied to. */
const isQuote = (name: string, { itemtype = '' }: Readonly<Record<string, string>>): boolean =>
  name === 'blockquote' && itemtype.endsWith('/Reply');

/** In characters. Teams takes about as much in a message, and the parser is slow with elements thousands deep. */
const LONGEST = 30_000;

/**
 * The words of a message in Teams' HTML: no markup, link or mention survives, and an emoji is its sign. What it
 * quotes of the message it replies to is somebody else's, and left out.
 */
export function plainText(html: string): string {
  const pieces: string[] = [];
  /** How many elements deep we are in what is left out. */
  let leftOut = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (leftOut > 0 || UNREAD.has(name) || isQuote(name, attributes)) leftOut += 1;
      else if (name === 'emoji' || name === 'img') pieces.push(signOf(attributes));
      else if (BLOCKS.has(name)) pieces.push('\n');
    },
    ontext(text) {
      // In HTML a line break is a space.
      if (leftOut === 0) pieces.push(text.replace(/\s+/gu, ' '));
    },
    onclosetag(name) {
      if (leftOut > 0) leftOut -= 1;
      else if (BLOCKS.has(name)) pieces.push('\n');
    },
  });
  parser.end(html.slice(0, LONGEST));
  return tidy(pieces.join(''));
}

/** A picture's description is a file name as often as not; an emoji's is the sign. */
const signOf = ({ alt = '' }: Readonly<Record<string, string>>): string =>
  /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';

/** One space between words, no empty lines, and no signs that only steer (a mark that turns the direction of reading). */
export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Bidi_Control}\u200b\ufeff]/gu, (sign) => (/\s/.test(sign) ? sign : ''))
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
