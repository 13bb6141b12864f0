import type { Absence, AbsenceId } from '../core/absence/absence.ts';
import { type CoverAnswer, coverNext, decideAnswer, withAbsence } from '../core/absence/answering.ts';
import { follow, writtenBy } from '../core/absence/follow.ts';
import { type Sight, sightOf } from '../core/absence/sight.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { loadCover, loading } from './cover-facts.ts';
import { workplaceOf } from './hours-ports.ts';
import { newWriteId, type SaveAbsencePorts } from './save-absence.ts';

/** Which question of which absence. */
export type CoverQuestion = { readonly person: PersonId; readonly id: AbsenceId };

export type AnsweredCover =
  | {
      readonly ok: true;
      readonly absence: Absence;
      readonly absent: Person;
      readonly sight: Sight;
      /** Who covers now; undefined: nobody. */
      readonly next: Person | undefined;
    }
  | { readonly ok: false; readonly reason: 'gone' }
  | {
      readonly ok: false;
      readonly reason: 'over' | 'changed' | 'otherAsked' | 'declined';
      readonly absence: Absence;
      readonly absent: Person;
      readonly sight: Sight;
    };

const MOST_TRIES = 5;

/**
 * "Jeg dækker" or "jeg kan ikke", once however often it is pressed. Nobody gives a reason; after a no the next one is
 * asked. What follows from it is planned before it is saved.
 */
export async function answerCoverRequest(
  ports: SaveAbsencePorts,
  { person, id }: CoverQuestion,
  answer: CoverAnswer,
  now: EpochMs,
): Promise<AnsweredCover> {
  const { rosters, plan, context } = ports;
  for (let tries = 1; ; tries += 1) {
    const load = loading(ports);
    const absent = await load.person(person);
    if (absent === undefined) return { ok: false, reason: 'gone' };
    const roster = await load.roster(absent.unit);
    const before = roster.absences.find((one) => one.id === id && one.person === person);
    if (before === undefined) return { ok: false, reason: 'gone' };
    await loadCover(load, [person]);
    const when = { now, workplace: workplaceOf(ports) };
    const sight = sightOf(answer.who, person, await load.unit(absent.unit));
    const decided = decideAnswer(before, answer, load.facts(), when);
    if (!decided.ok) return { ...decided, absence: before, absent, sight };
    const covers = async (absence: Absence): Promise<Person | undefined> => {
      const by = coverNext(absence, withAbsence(load.facts(), absence), when);
      return by === undefined ? undefined : load.person(by);
    };
    if (decided.already) return { ok: true, absence: before, absent, sight, next: await covers(before) };
    const { tag: _, ...changed } = { tag: '', ...decided.after };
    const after = writtenBy(newWriteId(), { ...changed, version: before.version + 1 }, before);
    const act = { by: answer.who, before, answer: answer.says };
    await plan([follow(absent.unit, after, now, context.zone, act)]);
    if (await rosters.save(absent.unit, [{ absence: { before, after } }])) {
      return { ok: true, absence: after, absent, sight, next: await covers(after) };
    }
    if (tries === MOST_TRIES)
      throw new Error('an answer could not be saved, for others were faster every time');
  }
}
