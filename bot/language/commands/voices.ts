/** The same in both languages. */
export type Bilingual<Value> = { readonly da: Value; readonly en: Value };

/** A verb in the forms that wishes take; each a list of alternatives, `send|sende`. */
export type Verb = {
  /** "slå", "slå … til": imperative and infinitive. */
  readonly do: string;
  /** "slået": behind "jeg vil gerne have", "skal være", "bedes". */
  readonly done: string;
  /** "slås": behind "skal", "må gerne", "kan". English has none of its own. */
  readonly be?: string;
  /** "til": what stands behind the thing. */
  readonly behind?: string;
};

/** "slå oversigten til", "oversigten skal slås til", "jeg vil gerne have oversigten slået til": phrases for a thing. */
export function wishedInDanish(thing: string, verb: Verb): readonly string[] {
  const behind = verb.behind === undefined ? '' : `(${verb.behind})`;
  const be = verb.be === undefined ? [] : [verb.be];
  return [
    `(${verb.do}|${verb.done}) ${thing} ${behind}`,
    `${thing} [<skal> [være|blive]] (${verb.done}) ${behind}`,
    ...be.flatMap((be) => [
      `${thing} <skal> [fremover|gerne] (${be}) ${behind}`,
      `(kan|kunne) ${thing} [godt] (${be}) ${behind}`,
    ]),
  ];
}

/** "turn the digest off", "turn off the digest", "the digest should be turned off". */
export function wishedInEnglish(thing: string, verb: Verb): readonly string[] {
  const behind = verb.behind === undefined ? '' : `(${verb.behind})`;
  return [
    `(${verb.do}) ${thing} ${behind}`,
    ...(verb.behind === undefined ? [] : [`(${verb.do}) ${behind} ${thing}`]),
    `${thing} [<should> be] (${verb.done}) ${behind}`,
    `(can|could) ${thing} [please] be (${verb.done}) ${behind}`,
  ];
}
