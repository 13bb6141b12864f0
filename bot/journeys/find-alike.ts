import type { PersonId, UnitId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import type { OpenInquiry } from '../core/inquiry-store.ts';
import { areAlike, type Compared, isTelling } from '../core/likeness.ts';
import { type LinePorts, linesOf, listOfUnit, seesLinesOf } from './open-lines.ts';

/** More are no hint any more. */
const MOST_ALIKE = 3;

/** What may come, or has come, as an inquiry. */
export type Newcomer = Compared & { readonly unit: UnitId; readonly ref?: InquiryRef | undefined };

/** Open inquiries of the same unit that may be the same thing, of those that the person sees. */
export async function findAlike(
  { inquiries, directory }: LinePorts,
  who: PersonId,
  newcomer: Newcomer,
): Promise<readonly OpenInquiry[]> {
  if (!isTelling(newcomer)) return [];
  const [person, unit] = await Promise.all([directory.person(who), directory.unit(newcomer.unit)]);
  if (unit === undefined || !seesLinesOf(unit, { who, person })) return [];
  const isWanted = (line: OpenInquiry) => line.ref !== newcomer.ref && areAlike(newcomer, line);
  return linesOf([listOfUnit(inquiries, unit)], { who, person }, isWanted, MOST_ALIKE);
}
