import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Directory, Person, PersonId, Unit, UnitId } from '../core/directory.ts';
import { mayHandOverAll, seesAllOf, sortLines } from '../core/hand-over-all.ts';
import type { InquiryStore, OpenInquiry } from '../core/inquiry-store.ts';

/** Somebody's open inquiries, as far as an asker may hand them over. */

export type WhatGoes =
  | {
      readonly ok: true;
      readonly person: Person;
      readonly unit: Unit | undefined;
      /** Nearest due first. */
      readonly going: readonly OpenInquiry[];
      /** How many are held by units for which the asker hands nothing over. */
      readonly elsewhere: readonly Elsewhere[];
      /** Not all were read. */
      readonly more: boolean;
      /** Others' confidential ones would not be among them. */
      readonly seesAll: boolean;
    }
  /** The directory does not know the person. */
  | { readonly ok: false; readonly reason: 'noPerson' }
  | {
      readonly ok: false;
      readonly reason: 'notAllowed';
      readonly person: Person;
      readonly unit: Unit | undefined;
    };

/** `unit`: undefined where the directory has it no more. */
export type Elsewhere = { readonly id: UnitId; readonly unit: Unit | undefined; readonly count: number };

export type WhatGoesPorts = {
  readonly inquiries: Pick<InquiryStore, 'openOf'>;
  readonly directory: Directory;
};

/** Beyond this a number says "so many or more". */
const MOST_READ = 2_000;
/** Others have their turn between two pages, for SQLite answers without ever leaving the thread. */
const PAGE = 100;

export async function whatGoes(
  ports: WhatGoesPorts,
  { who, person: id }: { readonly who: PersonId; readonly person: PersonId },
): Promise<WhatGoes> {
  const { directory } = ports;
  const [asker, person, all] = await Promise.all([
    directory.person(who),
    directory.person(id),
    directory.units(),
  ]);
  if (person === undefined) return { ok: false, reason: 'noPerson' };
  const units = new Map(all.map((one) => [one.id, one]));
  const unit = units.get(person.unit);
  if (!mayHandOverAll(who, person, unit)) return { ok: false, reason: 'notAllowed', person, unit };
  const { lines, more } = await readLines(ports, person);
  const { going, elsewhere } = sortLines(lines, who, asker, units);
  return {
    ok: true,
    person,
    unit,
    going,
    elsewhere: Array.from(elsewhere, ([other, count]) => ({ id: other, unit: units.get(other), count })),
    more,
    seesAll: seesAllOf(who, person, unit),
  };
}

async function readLines(
  { inquiries }: WhatGoesPorts,
  { id, unit }: Person,
): Promise<{ lines: readonly OpenInquiry[]; more: boolean }> {
  const lines: OpenInquiry[] = [];
  while (lines.length < MOST_READ) {
    const page = await inquiries.openOf(id, unit, { limit: PAGE, after: lines.at(-1) });
    lines.push(...page);
    if (page.length < PAGE) return { lines, more: false };
    await nextTurn();
  }
  return { lines, more: true };
}
