import type { Directory, Person } from '../core/directory.ts';
import type { WholeAct } from '../core/hand-over-all.ts';
import type { Language } from '../core/reply-language.ts';
import type { Party } from '../core/who-is-meant.ts';
import { partyChosen } from '../journeys/find-person.ts';
import type { Elsewhere } from '../journeys/what-goes.ts';
import { number } from '../language/numbers.ts';
import { say } from '../language/sentence.ts';
import { handOverAllPreview, handOverAllParts as words } from '../language/sentences/hand-over-all.ts';
import { people } from '../language/sentences/people.ts';

/** From whom to whom, as the directory knows them now. */
export type Ends = {
  readonly person: Person | undefined;
  readonly receiver: Party | undefined;
  /** As it stands after "til": "Anna Dam (Jobcenter)", "Jobcenter", "dig" */
  readonly to: (language: Language) => string;
};

type Known = { readonly directory: Directory };

export async function endsOf({ directory }: Known, { who, person, to }: WholeAct): Promise<Ends> {
  const [from, receiver] = await Promise.all([directory.person(person), partyChosen({ directory }, to)]);
  return { person: from, receiver, to: (language) => receiverName(receiver, who, language) };
}

function receiverName(receiver: Party | undefined, who: WholeAct['who'], language: Language): string {
  if (receiver === undefined) return say(words.formerEmployee, language);
  if (receiver.kind === 'unit') return receiver.unit.name;
  const { person, unit } = receiver;
  if (person.id === who) return say(words.you, language);
  return say(people.withUnit, language, { name: person.name, unit: unit?.name ?? person.unit });
}

/** Whose they were, or are: "dig" where it is the reader. */
export const fromOf = (
  { who, person: id }: WholeAct,
  { person }: Pick<Ends, 'person'>,
  language: Language,
): { from: string } => ({
  from: who === id ? say(words.you, language) : (person?.name ?? say(words.formerEmployee, language)),
});

/** Those that lie with units where somebody else hands over, and who that is. */
export function elsewhereTexts(
  { directory }: Known,
  elsewhere: readonly Elsewhere[],
  language: Language,
): Promise<string[]> {
  return Promise.all(
    elsewhere.map(async ({ id, unit, count }) => {
      const manager = unit && (await directory.person(unit.manager));
      const name = manager?.name ?? say(words.manager, language);
      const counted = { count: number(count, language), unit: unit?.name ?? id, name };
      return say(handOverAllPreview.elsewhere, language, counted);
    }),
  );
}
