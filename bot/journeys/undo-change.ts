import type { HistoryEntry, InquiryRef } from '../core/inquiry.ts';
import { unnamed } from '../core/life/step.ts';
import type { LastAct, OneChanged, PreferenceStore } from '../core/preferences.ts';
import { knownToBoth } from '../core/reminder.ts';
import { withReminders } from '../core/reminders.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Changed, Wish } from './change-inquiry.ts';
import { type HoursPorts, workplaceOf } from './hours-ports.ts';
import { type OpenPorts, withPeople } from './open-inquiry.ts';

/** For so long one's own last change can be taken back, in ms. */
export const UNDO_WITHIN = 10 * 60_000;

export type UndoRefusal =
  /** The last change of it was not theirs, or was itself taking something back. */
  | { readonly reason: 'nothingToUndo' }
  /** They registered it; somebody may have its reference by now. */
  | { readonly reason: 'registration' }
  | { readonly reason: 'tooLate' };

export type Undone = Changed<UndoRefusal>;

/**
 * Takes back the last change of an inquiry: it is what it was before, and both stand in the history. Only who made it
 * may, within ten minutes and before anybody changed it again; a hand-over too, though it may not be theirs any more.
 * @param within in ms, where it is part of something that can be undone for longer
 */
export async function undoChange(
  ports: OpenPorts & HoursPorts,
  wish: Wish,
  within: number = UNDO_WITHIN,
): Promise<Undone> {
  const { inquiries, directory } = ports;
  const [inquiry, history, person] = await Promise.all([
    inquiries.byRef(wish.ref),
    inquiries.history(wish.ref),
    directory.person(wish.who),
  ]);
  if (inquiry === undefined) return { ok: false, reason: 'notFound' };
  const last = history.at(-1);
  const theirs = last !== undefined && 'person' in last.by && last.by.person === wish.who;
  const opened = await withPeople(ports, inquiry, { ...wish, person });
  if (!theirs && !opened.may('see')) return { ok: false, reason: 'notFound' };
  if (wish.version !== undefined && wish.version !== inquiry.version)
    return { ok: false, reason: 'stale', opened };
  const reason = theirs ? refusalOf(last, wish.at, within) : 'nothingToUndo';
  if (reason !== undefined) return { ok: false, reason: 'refused', refusal: { reason }, opened };
  // Read side by side, the two may be of different versions: then somebody was faster.
  const before = last?.version === inquiry.version ? await inquiries.before(inquiry) : undefined;
  if (before === undefined || last === undefined) return { ok: false, reason: 'stale', opened };
  const by = { person: wish.who };
  const { at, who, part } = wish;
  const known = knownToBoth(inquiry, before);
  const act = { at, by, ownerBefore: inquiry.owner, before: known, tellAt: part?.tellAt };
  const saved = await inquiries.save(
    inquiry,
    withReminders(unnamed(before), act, workplaceOf(ports)),
    { at, by, events: [{ kind: 'undone', version: last.version }] },
    part && { id: part.act, who, is: 'givenBack' },
  );
  if (saved.ok) return { ok: true, before: opened, inquiry: saved.inquiry };
  return saved.reason === 'gone' ? { ok: false, reason: 'notFound' } : { ok: false, reason: 'stale', opened };
}

function refusalOf(
  { events, at }: HistoryEntry,
  now: EpochMs,
  within: number,
): UndoRefusal['reason'] | undefined {
  if (events.some(({ kind }) => kind === 'undone')) return 'nothingToUndo';
  if (events.some(({ kind }) => kind === 'registered')) return 'registration';
  return now - at > within ? 'tooLate' : undefined;
}

/** What somebody changed last; undefined where nothing is remembered, or it was never saved. */
export async function lastChangedBy(
  {
    preferences,
    inquiries,
  }: { readonly preferences: Pick<PreferenceStore, 'of'> } & Pick<OpenPorts, 'inquiries'>,
  { who }: Pick<Wish, 'who'>,
): Promise<OneChanged | LastAct | undefined> {
  const { lastChanged } = await preferences.of(who);
  if (lastChanged === undefined || 'act' in lastChanged) return lastChanged;
  const inquiry = await inquiries.byRef(lastChanged.ref);
  return inquiry === undefined || inquiry.version < lastChanged.version ? undefined : lastChanged;
}

/** May its name stand where others read along, now and as it was before its last change? */
export async function isForAll(
  { inquiries }: Pick<OpenPorts, 'inquiries'>,
  ref: InquiryRef,
): Promise<boolean> {
  const inquiry = await inquiries.byRef(ref);
  if (inquiry === undefined) return false;
  return !inquiry.confidential && (await inquiries.before(inquiry))?.confidential !== true;
}
