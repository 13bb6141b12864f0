import type { Members, Mention } from '../core/conversation.ts';
import type { Directory, Person, PersonId, Unit, UnitId } from '../core/directory.ts';
import { unitFinder } from '../core/unit-names.ts';
import { type Party, type WhoIsMeant, whoIsMeant } from '../core/who-is-meant.ts';

export type FindPorts = { readonly directory: Directory; readonly members: Members };

/** What may be named in this place of a command. */
export type Sought = 'person' | 'unit' | 'personOrUnit';

export type Named = {
  /** A full name, a first name, initials, an e-mail; of a unit its name or letters. */
  readonly written: string;
  /** It was a mention, and says more than its name does. */
  readonly mention?: Mention | undefined;
  /** It means the writer: "mig". */
  readonly self: boolean;
};

/** Who is meant by what somebody wrote. @throws when the directory cannot be reached */
export async function findPerson(
  ports: FindPorts,
  who: PersonId,
  { written, mention, self }: Named,
  sought: Sought,
): Promise<WhoIsMeant> {
  const { directory } = ports;
  const writer = await directory.person(who);
  const known = self ? who : mention && (await personMentioned(ports, mention));
  const [people, units] = await Promise.all([
    sought === 'unit' ? [] : peopleCalled(directory, known, written),
    sought === 'person' || known !== undefined ? [] : unitsCalled(directory, written),
  ]);
  const unitsOfPeople = await unitsById(directory, people);
  return whoIsMeant({ people, units, unitsOfPeople, ownUnit: writer?.unit });
}

/** Whom somebody has chosen among several. */
export type Choice = { readonly person: PersonId } | { readonly unit: UnitId };

/** undefined when the directory does not know them (any more) */
export async function partyChosen(
  { directory }: Pick<FindPorts, 'directory'>,
  choice: Choice,
): Promise<Party | undefined> {
  if ('unit' in choice) {
    const unit = await directory.unit(choice.unit);
    return unit && { kind: 'unit', unit };
  }
  const person = await directory.person(choice.person);
  return person && { kind: 'person', person, unit: await directory.unit(person.unit) };
}

const personMentioned = ({ members }: FindPorts, { person, id }: Mention): Promise<PersonId | undefined> =>
  person === undefined ? members.personOf(id) : Promise.resolve(person);

/** An id is one person or nobody: a namesake of somebody who was mentioned is somebody else. */
async function peopleCalled(
  directory: Directory,
  known: PersonId | undefined,
  written: string,
): Promise<readonly Person[]> {
  if (known === undefined) return directory.findPeople(written);
  const person = await directory.person(known);
  return person === undefined ? [] : [person];
}

const unitsCalled = async (directory: Directory, written: string): Promise<readonly Unit[]> =>
  unitFinder(await directory.units())(written);

async function unitsById(
  directory: Directory,
  people: readonly Person[],
): Promise<ReadonlyMap<UnitId, Unit>> {
  const ids = [...new Set(people.map(({ unit }) => unit))];
  const units = await Promise.all(ids.map((id) => directory.unit(id)));
  return new Map(units.flatMap((unit) => (unit === undefined ? [] : [[unit.id, unit] as const])));
}
