import { parse } from 'secure-json-parse';

/** Teams' deepest is a card inside a message payload; ours stay under twenty, an inquiry under three. */
const DEEPEST = 64;

/**
 * Parses a request's JSON. Refused: what is no JSON, names such as `__proto__`, and nesting so deep that code
 * which walks it could run out of stack.
 */
export function parseJsonBody(text: string): { ok: true; value: unknown } | { ok: false } {
  if (nestedDeeperThan(DEEPEST, text)) return { ok: false };
  try {
    return { ok: true, value: parse(text) };
  } catch {
    // Why does not matter to the sender, and the parser's words may quote the text.
    return { ok: false };
  }
}

/** Looks at the text alone, so that nothing is built from it first. */
function nestedDeeperThan(deepest: number, text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > deepest) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
