import type { DeadlineContext } from '../core/deadline.ts';
import type { Directory, Person, PersonId, Unit } from '../core/directory.ts';
import type { Actor, Inquiry, InquiryFacts } from '../core/inquiry.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';
import { obligationsOf, type Rules } from '../core/obligations.ts';
import { maskCpr } from '../core/privacy.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { FIRST_YEAR } from '../core/working-calendar.ts';

export type RegisterPorts = {
  readonly inquiries: InquiryStore;
  readonly directory: Directory;
  readonly rules: Rules;
  readonly context: Omit<DeadlineContext, 'pauses'>;
};

/** What somebody wants registered; the person is named by id or e-mail, the texts may hold anything. */
export type InquiryRequest = Omit<InquiryFacts, 'owner' | 'pauses'> & {
  readonly owner?: string | undefined;
  /** See `Arrival.sources`. */
  readonly sources: readonly string[];
};

export type RegisterFault = {
  readonly field: 'unit' | 'owner' | 'caseType' | 'received' | 'completeAt';
  readonly reason: 'unknown' | 'inFuture' | 'tooOld' | 'beforeReceived';
};

export type Registered =
  | {
      readonly ok: true;
      readonly inquiry: Inquiry;
      /** It had come before, by one of its sources. */
      readonly known: boolean;
      /** A CPR number was taken out of it; whoever wrote it should be told that it still stands in the original. */
      readonly masked: boolean;
    }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] };

/** Registers an inquiry with the obligations that held on the day of its receipt; all faults at once. */
export async function registerInquiry(
  ports: RegisterPorts,
  request: InquiryRequest,
  by: Actor,
  at: EpochMs,
): Promise<Registered> {
  const [unit, owner] = await Promise.all([
    ports.directory.unit(request.unit),
    request.owner === undefined ? undefined : findOwner(ports.directory, request.owner),
  ]);
  const faults = faultsOf(ports, request, { unit, owner, at });
  if (faults.length > 0) return { ok: false, faults };
  const subject = request.subject === undefined ? undefined : maskCpr(request.subject);
  const caseNumber = request.caseNumber === undefined ? undefined : maskCpr(request.caseNumber);
  const { sources, ...given } = request;
  const facts: InquiryFacts = { ...given, owner: owner?.id, subject, caseNumber };
  const draft = {
    ...facts,
    confidential: caseTypeOf(ports.rules, request.caseType)?.confidential ?? false,
    obligations: obligationsOf(facts, ports.rules, ports.context).obligations,
  };
  const registration = await ports.inquiries.register({ draft, at, by, sources });
  const masked = subject !== request.subject || caseNumber !== request.caseNumber;
  return { ok: true, ...registration, masked };
}

const caseTypeOf = ({ caseTypes }: Rules, id: string | undefined) => caseTypes.find((type) => type.id === id);

async function findOwner(directory: Directory, owner: string): Promise<Person | undefined> {
  const byId = await directory.person(owner as PersonId);
  if (byId) return byId;
  const found = owner.includes('@') ? await directory.findPeople(owner) : [];
  return found.length === 1 ? found[0] : undefined;
}

function faultsOf(
  { rules, context }: RegisterPorts,
  request: InquiryRequest,
  found: { unit: Unit | undefined; owner: Person | undefined; at: EpochMs },
): RegisterFault[] {
  const { received, completeAt, caseType, owner } = request;
  const fault = (field: RegisterFault['field'], reason: RegisterFault['reason'], wrong: boolean) =>
    wrong ? [{ field, reason }] : [];
  return [
    ...fault('unit', 'unknown', found.unit === undefined),
    ...fault('owner', 'unknown', owner !== undefined && found.owner === undefined),
    ...fault('caseType', 'unknown', caseType !== undefined && !caseTypeOf(rules, caseType)),
    ...fault('received', 'inFuture', received > found.at),
    ...fault(
      'received',
      'tooOld',
      new Date(received + context.zone.offsetAt(received)).getUTCFullYear() < FIRST_YEAR,
    ),
    ...fault('completeAt', 'inFuture', completeAt !== undefined && completeAt > found.at),
    ...fault('completeAt', 'beforeReceived', completeAt !== undefined && completeAt < received),
  ];
}
