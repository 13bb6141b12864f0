import type { PersonId } from '../core/directory.ts';
import type { ActId } from '../core/hand-over-all.ts';
import type { HistoryEntry, Inquiry, InquiryRef } from '../core/inquiry.ts';
import { decideStep, LIFE, readsHistory } from '../core/life/life.ts';
import type { Recorded, StepFacts, StepName, StepOf, StepRefusal } from '../core/life/step.ts';
import type { Rules } from '../core/obligations.ts';
import type { PreferenceStore } from '../core/preferences.ts';
import { withReminders } from '../core/reminders.ts';
import { ownerAfter } from '../core/rights.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type HoursPorts, workplaceOf } from './hours-ports.ts';
import { type Opened, type OpenedInquiry, type OpenPorts, openInquiry } from './open-inquiry.ts';

export type ChangePorts = OpenPorts &
  HoursPorts & {
    readonly rules: Rules;
    readonly preferences: Pick<PreferenceStore, 'change'>;
  };

/** What somebody wants to do with an inquiry. */
export type Wish = {
  readonly ref: InquiryRef;
  readonly who: PersonId;
  readonly at: EpochMs;
  /** Of the card that was pressed: what was decided on an older one is asked anew. Undefined for words. */
  readonly version?: number | undefined;
  /** It is one of many that are handed over, or given back, at once. */
  readonly part?: { readonly act: ActId; readonly tellAt: EpochMs } | undefined;
};

export type Changed<Refusal = StepRefusal> =
  | { readonly ok: true; readonly before: OpenedInquiry; readonly inquiry: Inquiry }
  | Extract<Opened, { ok: false }>
  /** They may see it, but not do this. */
  | {
      readonly ok: false;
      readonly reason: 'notTheirs' | 'closed' | 'notClosed';
      readonly opened: OpenedInquiry;
    }
  /** Somebody else was faster; this is what it is now. */
  | { readonly ok: false; readonly reason: 'stale'; readonly opened: OpenedInquiry }
  | {
      readonly ok: false;
      readonly reason: 'refused';
      readonly refusal: Refusal;
      readonly opened: OpenedInquiry;
    };

/** The step as it is to be done to this inquiry, or why what was filled in makes none. */
export type StepFor<Name extends StepName, Refusal> = (
  opened: OpenedInquiry,
) => StepOf<Name> | { readonly refusal: Refusal };

/** Nobody is faster this often. */
const MOST_TRIES = 5;

/**
 * Opens the inquiry, takes one step of its life, saves, and decides anew when somebody else was faster and no card was
 * pressed.
 * @param stepFor pure; may be called more than once
 */
export async function changeInquiry<Name extends StepName, Refusal = never>(
  ports: ChangePorts,
  wish: Wish,
  name: Name,
  stepFor: StepFor<Name, Refusal>,
): Promise<Changed<StepRefusal | Refusal>> {
  for (let tries = 1; ; tries += 1) {
    const opened = await openInquiry(ports, wish.ref, wish);
    if (!opened.ok) return opened;
    const refusal = refusalOf(opened, wish, name);
    if (refusal !== undefined) return { ok: false, reason: refusal, opened };
    const step = stepFor(opened);
    if ('refusal' in step) return { ok: false, reason: 'refused', refusal: step.refusal, opened };
    const decision = decideStep(name, await factsOf(ports, opened.inquiry, wish, name), step);
    if (!decision.ok) return { ok: false, reason: 'refused', refusal: decision.refusal, opened };
    const saved = await save(ports, opened.inquiry, decision, wish, name);
    if (saved.ok) return { ok: true, before: opened, inquiry: saved.inquiry };
    if (saved.reason === 'gone') return { ok: false, reason: 'notFound' };
    if (tries === MOST_TRIES) return { ok: false, reason: 'stale', opened };
  }
}

function refusalOf({ inquiry, may }: OpenedInquiry, { version }: Wish, name: StepName) {
  const { right, when } = LIFE[name];
  if (!may(right)) return 'notTheirs';
  if (version !== undefined && version !== inquiry.version) return 'stale';
  if (when === 'open') return inquiry.closed === undefined ? undefined : 'closed';
  return inquiry.closed === undefined ? 'notClosed' : undefined;
}

async function factsOf(
  { inquiries, rules, context }: ChangePorts,
  inquiry: Inquiry,
  { who, at }: Wish,
  name: StepName,
): Promise<StepFacts> {
  const reads = readsHistory(name, { inquiry, rules });
  const history: readonly HistoryEntry[] = reads ? await inquiries.history(inquiry.ref) : [];
  return { inquiry, who, at, rules, context, history };
}

async function save(
  ports: ChangePorts,
  inquiry: Inquiry,
  { next, events }: Recorded,
  { who, at, part }: Wish,
  name: StepName,
) {
  const { inquiries, preferences } = ports;
  const owner = LIFE[name].takes ? ownerAfter({ who, inquiry }) : next.owner;
  // Whoever takes it does so for themselves.
  const acting = inquiry.owner !== undefined && inquiry.owner !== who && name !== 'take';
  const [by, ownerBefore, before] = [{ person: who }, inquiry.owner, inquiry.reminders ?? []];
  const act = { at, by, ownerBefore, before, tellAt: part?.tellAt };
  const change = { at, by, ...(acting && { onBehalfOf: inquiry.owner }), events };
  // First: noted after it, a crash between would let "fortryd" take back what was changed before.
  // Of many at once the whole is what was done last.
  if (!part)
    await preferences.change(who, { lastChanged: { ref: inquiry.ref, version: inquiry.version + 1 } });
  const becomes = withReminders({ ...next, owner }, act, workplaceOf(ports));
  return inquiries.save(inquiry, becomes, change, part && { id: part.act, who, is: 'moved' });
}
