import type { Directory, Person, PersonId } from '../core/directory.ts';
import type { Actor, InquiryDraft, InquiryFacts } from '../core/inquiry.ts';
import type { InquiryRequest, Registered } from '../core/inquiry-request.ts';
import type { InquiryStore, Registration } from '../core/inquiry-store.ts';
import { obligationsOf } from '../core/obligations.ts';
import { maskCpr } from '../core/privacy.ts';
import { type Act, withReminders } from '../core/reminders.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { compared, type Sent } from './compare-known.ts';
import { type HoursPorts, workplaceOf } from './hours-ports.ts';
import { caseTypeOf, factFaults, faultIf, type ObligationPorts } from './request-faults.ts';

export type RegisterPorts = ObligationPorts &
  HoursPorts & {
    readonly inquiries: Pick<InquiryStore, 'registerAll' | 'knownAs' | 'history'>;
    readonly directory: Directory;
  };

/** Registers an inquiry with the obligations that held on the day of its receipt; all faults at once. */
export async function registerInquiry(
  ports: RegisterPorts,
  request: InquiryRequest,
  by: Actor,
  at: EpochMs,
): Promise<Registered> {
  const [registered] = await registerInquiries(ports, [request], by, at);
  if (!registered) throw new Error('a request without its outcome');
  return registered;
}

/**
 * As {@link registerInquiry}, many at once, answered in order: one that has faults keeps none of the others out. What
 * came before by one of its sources is known, whatever has become wrong with it since.
 * When it throws, see `InquiryStore.registerAll`.
 */
export async function registerInquiries(
  ports: RegisterPorts,
  requests: readonly InquiryRequest[],
  by: Actor,
  at: EpochMs,
): Promise<Registered[]> {
  const prepared = await Promise.all(requests.map((request) => prepare(ports, request, at)));
  const sound = prepared.filter(({ faults }) => faults.length === 0);
  // Those without faults are recognised by the store itself, in the same calls.
  const known = await knownAmong(ports, prepared);
  const registrations = await ports.inquiries.registerAll(
    sound.map(({ facts, sources }) => ({
      draft: drafted(ports, facts, { at, by, before: [] }),
      sources,
      at,
      by,
    })),
  );
  const found = new Map<Prepared, Registration | undefined>([
    ...sound.map((one, index) => [one, registrations[index]] as const),
    ...known,
  ]);
  return Promise.all(prepared.map((one) => outcome(ports, one, found.get(one))));
}

/** A request with its texts masked and its owner found; one who was not is as they were named. */
type Prepared = Sent &
  Pick<InquiryRequest, 'sources'> & {
    readonly masked: boolean;
  };

async function prepare(ports: RegisterPorts, request: InquiryRequest, at: EpochMs): Promise<Prepared> {
  const { owner: named, sources, ...given } = request;
  const [unit, owner] = await Promise.all([
    ports.directory.unit(request.unit),
    named === undefined ? undefined : findOwner(ports.directory, named),
  ]);
  const faults = [
    ...faultIf(unit === undefined, 'unit', 'unknown'),
    ...faultIf(named !== undefined && owner === undefined, 'owner', 'unknown'),
    ...factFaults(ports, request, at),
  ];
  const subject = masked(given.subject);
  const caseNumber = masked(given.caseNumber);
  const changed = subject !== given.subject || caseNumber !== given.caseNumber;
  const facts = { ...given, owner: owner?.id ?? (named as PersonId | undefined), subject, caseNumber };
  return { facts, sources, masked: changed, faults };
}

const masked = (text: string | undefined) => (text === undefined ? undefined : maskCpr(text));

async function findOwner(directory: Directory, owner: string): Promise<Person | undefined> {
  const byId = await directory.person(owner as PersonId);
  if (byId) return byId;
  const found = owner.includes('@') ? await directory.findPeople(owner) : [];
  return found.length === 1 ? found[0] : undefined;
}

function drafted(ports: RegisterPorts, facts: InquiryFacts, act: Act): InquiryDraft {
  const { rules, context } = ports;
  const caseType = facts.caseType === undefined ? undefined : caseTypeOf(rules, facts.caseType);
  const { obligations } = obligationsOf(facts, rules, context);
  const draft = { ...facts, confidential: caseType?.confidential ?? false, obligations };
  return withReminders(draft, act, workplaceOf(ports));
}

async function knownAmong(
  { inquiries }: RegisterPorts,
  prepared: readonly Prepared[],
): Promise<(readonly [Prepared, Registration])[]> {
  const faulty = prepared.filter(({ faults, sources }) => faults.length > 0 && sources.length > 0);
  const known = await inquiries.knownAs(faulty.map(({ sources }) => sources));
  return faulty.flatMap((one, index) => {
    const inquiry = known[index];
    return inquiry === undefined ? [] : [[one, { inquiry, known: true }] as const];
  });
}

async function outcome(
  { inquiries }: RegisterPorts,
  prepared: Prepared,
  registration: Registration | undefined,
): Promise<Registered> {
  const { faults, masked } = prepared;
  if (registration !== undefined)
    return { ok: true, masked, ...registration, ...(await compared(inquiries, prepared, registration)) };
  if (faults.length === 0) throw new Error('an arrival without its registration');
  return { ok: false, faults };
}
