/** As much of the Adaptive Cards schema as is touched here. */
export type CardSchema = {
  readonly $id?: string;
  readonly definitions: Readonly<Record<string, Definition>>;
};

type Definition = { readonly anyOf?: readonly Choice[] };
type Choice = {
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly allOf?: readonly { readonly $ref?: string }[];
};

/** The schema says it is draft-06 and yet names itself with draft-04's `id`, which Ajv refuses. */
export function ownIdKeyword({ id, ...schema }: CardSchema & { readonly id?: string }): CardSchema {
  return id === undefined ? schema : { $id: id, ...schema };
}

/**
 * The schema without its gaps. It refuses all that the original refuses, and more:
 *
 * - A choice of words ("good", "Good", …) is also written as a pattern without a type and without ends. So a number
 *   passes for a colour, `lightning` passes for `light`, and anything at all passes for a `fallback`.
 * - "One of the elements" tries every element and complains about each; asked by `type`, it says what is wrong.
 */
export function tightened(schema: CardSchema): CardSchema {
  const entries = Object.entries(schema.definitions).map(([name, definition]) => [name, tighten(definition)]);
  return { ...schema, definitions: Object.fromEntries(entries) };
}

function tighten(definition: Definition): Definition | object {
  const choices = definition.anyOf ?? [];
  const [words, pattern] = choices;
  if (words?.enum && pattern?.pattern) {
    return { type: 'string', pattern: `^(${words.enum.map(inAnyCase).join('|')})$` };
  }
  const kinds = choices.flatMap(({ allOf }) => allOf?.[0]?.$ref ?? []);
  if (kinds.length > 1 && kinds.length === choices.length) return oneByType(kinds);
  return definition;
}

function oneByType(kinds: readonly string[]): object {
  return {
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: kinds.map(($ref) => ({ $ref })),
  };
}

function inAnyCase(word: string): string {
  return [...word].map((letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`).join('');
}
