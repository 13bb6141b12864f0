import type { Directory, Person, PersonId } from '../core/directory.ts';
import type { Actor, Inquiry, InquiryDraft, InquiryFacts } from '../core/inquiry.ts';
import type { InquiryRequest, Registered, RequestFault } from '../core/inquiry-request.ts';
import type { InquiryStore, Registration } from '../core/inquiry-store.ts';
import { obligationsOf } from '../core/obligations.ts';
import { maskCpr } from '../core/privacy.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { caseTypeOf, factFaults, faultIf, type ObligationPorts } from './request-faults.ts';

export type RegisterPorts = ObligationPorts & {
  readonly inquiries: Pick<InquiryStore, 'registerAll'>;
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
 * As {@link registerInquiry}, many at once, answered in order: one that has faults keeps none of the others out.
 * When it throws, see `InquiryStore.registerAll`.
 */
export async function registerInquiries(
  ports: RegisterPorts,
  requests: readonly InquiryRequest[],
  by: Actor,
  at: EpochMs,
): Promise<Registered[]> {
  const prepared = await Promise.all(requests.map((request) => prepare(ports, request, at)));
  const drafted = prepared.filter((one) => one.ok);
  const registrations = await ports.inquiries.registerAll(
    drafted.map(({ draft, sources }) => ({ draft, sources, at, by })),
  );
  const outcomes = new Map<Prepared, Registration | undefined>(
    drafted.map((one, index) => [one, registrations[index]]),
  );
  return prepared.map((one) => (one.ok ? outcome(one, outcomes.get(one)) : one));
}

type Drafted = Pick<InquiryRequest, 'sources'> & {
  readonly ok: true;
  readonly draft: InquiryDraft;
  readonly masked: boolean;
};
type Prepared = Drafted | { readonly ok: false; readonly faults: readonly RequestFault[] };

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
  if (faults.length > 0) return { ok: false, faults };
  const subject = masked(given.subject);
  const caseNumber = masked(given.caseNumber);
  const draft = drafted(ports, { ...given, owner: owner?.id, subject, caseNumber });
  const changed = subject !== given.subject || caseNumber !== given.caseNumber;
  return { ok: true, draft, sources, masked: changed };
}

const masked = (text: string | undefined) => (text === undefined ? undefined : maskCpr(text));

async function findOwner(directory: Directory, owner: string): Promise<Person | undefined> {
  const byId = await directory.person(owner as PersonId);
  if (byId) return byId;
  const found = owner.includes('@') ? await directory.findPeople(owner) : [];
  return found.length === 1 ? found[0] : undefined;
}

function drafted({ rules, context }: RegisterPorts, facts: InquiryFacts): InquiryDraft {
  const caseType = facts.caseType === undefined ? undefined : caseTypeOf(rules, facts.caseType);
  const { obligations } = obligationsOf(facts, rules, context);
  return { ...facts, confidential: caseType?.confidential ?? false, obligations };
}

function outcome({ draft, masked }: Drafted, registration: Registration | undefined): Registered {
  if (!registration) throw new Error('an arrival without its registration');
  const { inquiry, known } = registration;
  return { ok: true, inquiry, known, masked, asSent: !known || isSame(draft, inquiry) };
}

const CONTENT = [
  'channel',
  'kind',
  'caseType',
  'received',
  'completeAt',
  'unit',
  'owner',
  'subject',
  'caseNumber',
  'sensitive',
] as const satisfies (keyof InquiryFacts)[];
/** What no change of an inquiry touches. */
const LASTING = ['channel', 'received'] as const;

function isSame(draft: InquiryDraft, inquiry: Inquiry): boolean {
  const compared = inquiry.version === 1 ? CONTENT : LASTING;
  return compared.every((field) => draft[field] === inquiry[field]);
}
