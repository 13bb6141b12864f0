import type { Person, PersonId, Unit } from './directory.ts';
import type { Inquiry } from './inquiry.ts';

/**
 * What may be done with an inquiry that exists: see it and its history, take it, note something on it that changes
 * nobody's duty, change its state, hand it over or redirect it. Registering one is everybody's, for any unit.
 */
export const INQUIRY_ACTIONS = ['see', 'take', 'note', 'change', 'handOver'] as const;
export type InquiryAction = (typeof INQUIRY_ACTIONS)[number];

/** All that decides who may do what (product.md, "Who may do what"). */
export type RightsFacts = {
  /** The verified sender. */
  readonly who: PersonId;
  /** The sender as the directory knows them; undefined for somebody it does not know. */
  readonly person: Pick<Person, 'unit' | 'roles'> | undefined;
  readonly inquiry: Pick<Inquiry, 'owner' | 'unit' | 'confidential' | 'channel'>;
  /** The unit that holds it; undefined when the directory has it no more. */
  readonly unit: Pick<Unit, 'id' | 'manager' | 'deputy' | 'coordinators'> | undefined;
  /** Was it the sender who registered it? Matters for the switchboard's calls alone. */
  readonly registeredIt?: boolean | undefined;
  /** The sender answers for its owner at this moment. */
  readonly covers?: boolean | undefined;
  /** They count as one of the unit today: it is closed and theirs covers it, or its duty is theirs. */
  readonly ofUnitToday?: boolean | undefined;
};

/**
 * May this person do it? A role adds what it names and takes nothing away: an administrator sees no inquiries as such,
 * and those of the own unit like everybody there.
 */
export function mayDo(action: InquiryAction, facts: RightsFacts): boolean {
  const { who, inquiry, unit } = facts;
  if (inquiry.owner === who || isCovering(facts) || unit?.manager === who) return true;
  if (inquiry.confidential) return false;
  if (unit?.deputy === who || unit?.coordinators.includes(who)) return true;
  if (isMember(facts)) return MEMBERS.includes(action) || inquiry.owner === undefined;
  return action === 'see' && isOwnCall(facts);
}

/** Nobody covers for nobody. */
const isCovering = ({ covers, inquiry }: RightsFacts): boolean =>
  covers === true && inquiry.owner !== undefined;

const isMember = ({ person, inquiry, ofUnitToday }: RightsFacts): boolean =>
  person !== undefined && (person.unit === inquiry.unit || ofUnitToday === true);

/** What a member of the unit may do with a colleague's; with what is nobody's, everything. */
const MEMBERS: readonly InquiryAction[] = ['see', 'note'];

/** The switchboard sees the calls that it took. */
const isOwnCall = ({ person, inquiry, registeredIt }: RightsFacts): boolean =>
  registeredIt === true && inquiry.channel === 'phone' && person?.roles.includes('switchboard') === true;

/**
 * Who has it after this person has acted on it: a member of the unit who acts on what is nobody's takes it by that,
 * since only its owner may. What somebody owns stays theirs, whoever acts for them.
 */
export const ownerAfter = ({ who, inquiry }: Pick<RightsFacts, 'who' | 'inquiry'>): PersonId =>
  inquiry.owner ?? who;
