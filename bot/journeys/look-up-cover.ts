import type { Moment } from '../core/absence/absence.ts';
import { type AnsweredBy, type CoverLookup, timeFault } from '../core/absence/answered-by.ts';
import { coverAt } from '../core/absence/cover.ts';
import { absencesAt, type CoverFacts, closureOn } from '../core/absence/cover-facts.ts';
import { momentAt } from '../core/absence/moments.ts';
import { toldUntil } from '../core/absence/sight.ts';
import type { Directory, Person, PersonId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { EpochMs, TimeZone } from '../core/time-zone.ts';
import { type CoverPorts, loadCover, loading } from './cover-facts.ts';
import { AS_COLLEAGUE, seenFacts } from './seen-facts.ts';

export type LookUpPorts = CoverPorts & { readonly context: { readonly zone: TimeZone } };

/** Whoever gets more has asked for nobody in particular. */
const MOST_MATCHES = 50;

/**
 * Who answers for somebody, for another system; it is most often about a call, so that the phone's duty comes first.
 * @param text a person id, an e-mail address, a phone number, or whatever else colleagues are found by
 */
export async function lookUpCover(
  ports: LookUpPorts,
  { text, at, now }: { readonly text: string; readonly at: EpochMs; readonly now: EpochMs },
): Promise<CoverLookup> {
  const { zone } = ports.context;
  const today = zone.dayOf(now);
  const fault = timeFault(zone.dayOf(at), today);
  if (fault !== undefined) return { ok: false, reason: fault };
  const [person, ...others] = await peopleCalled(ports.directory, text);
  if (person === undefined) return { ok: false, reason: 'nobody' };
  if (others.length > 0)
    return { ok: false, reason: 'several', matches: [person, ...others].slice(0, MOST_MATCHES) };
  const load = loading(ports);
  await loadCover(load, [person.id]);
  const facts = await seenFacts(load, AS_COLLEAGUE, today);
  return { ok: true, found: answeredBy(facts, person, momentAt(at, zone)) };
}

async function peopleCalled(directory: Directory, text: string): Promise<readonly Person[]> {
  const person = await directory.person(text as PersonId);
  return person === undefined ? directory.findPeople(text) : [person];
}

/** @param facts as a colleague sees them */
export function answeredBy(facts: CoverFacts, person: Person, moment: Moment): AnsweredBy {
  const { away, by, how } = coverAt(person.id, moment, facts, 'phone');
  const answers = by === undefined ? undefined : facts.person(by);
  const closed = closureOn(facts, person.id, moment.day)?.through ?? moment.day;
  const until = Math.max(toldUntil(absencesAt(facts, person.id, moment), moment.day), closed) as LocalDay;
  return { person, away, answeredBy: answers, how, until };
}
