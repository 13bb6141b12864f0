import type { ActionOf } from '../../cards/actions.ts';
import { type BacklogNote, type BacklogPlace, backlogCard } from '../../cards/backlog/backlog-card.ts';
import type { Message } from '../core/conversation.ts';
import type { UnitId } from '../core/directory.ts';
import { changeInquiry } from '../journeys/change-inquiry.ts';
import { type Backlog, listBacklog } from '../journeys/list-backlog.ts';
import { workplace } from '../language/due.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { backlog as words } from '../language/sentences/backlog.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';
import { duty as dutyWords } from '../language/sentences/duty.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { done, refusal as refusalWords } from '../language/sentences/steps.ts';
import { backlogPageSummary, backlogSummary } from './backlog-summary.ts';
import { dutyToday } from './duty-words.ts';
import type { Parties } from './people.ts';
import { type Asked, inWords } from './ports.ts';
import { whyUnchanged } from './why-unchanged.ts';

type Wanted = Omit<BacklogPlace, 'unit'> & {
  /** The own one if not named. */
  readonly unit?: UnitId | undefined;
  /** Figures that cannot be made yet. */
  readonly by?: ReadingOf<'backlog'>['by'];
  readonly note?: BacklogNote | undefined;
};

/** "åbne henvendelser", "hvor mange er overskredet", "hvad er ufordelt": words alone where there are none. */
export async function tellBacklog(asked: Asked, wanted: Wanted): Promise<Message> {
  const { ports, turn, clock, personal } = asked;
  const { unit, scope, after } = wanted;
  const [list, onDuty] = await Promise.all([
    listBacklog(ports, {
      who: turn.who.id,
      unit,
      scope,
      after,
      now: clock.now,
      workplace: workplace(clock),
      personal,
    }),
    dutyBeside(asked, wanted),
  ]);
  if (!list.ok) return { text: [wanted.note?.text ?? '', whyNoList(asked, list)].join(' ').trim() };
  // Its last one was taken: what is left is on the pages before.
  if (list.lines.length === 0 && after !== undefined)
    return tellBacklog(asked, { ...wanted, after: undefined });
  return drawList(asked, wanted, list, onDuty);
}

/** Who has the duty today, for the first page of a list that may hold what is nobody's. */
async function dutyBeside(asked: Asked, { unit, scope, after }: Wanted): Promise<string | undefined> {
  if (after !== undefined || scope === 'overdue' || scope === 'week') return undefined;
  const own = unit ?? (await asked.ports.directory.person(asked.turn.who.id))?.unit;
  const who = await dutyToday(asked, own);
  return who === undefined ? undefined : say(dutyWords.today, asked.language, { who });
}

/** "åbne henvendelser i Borgerservice" */
export function answerBacklog(
  asked: Asked,
  { scope, by }: ReadingOf<'backlog'>,
  { unit }: Parties,
): Promise<Message> {
  return tellBacklog(asked, { unit: unit?.kind === 'unit' ? unit.unit.id : undefined, scope, by });
}

function drawList(
  asked: Asked,
  wanted: Wanted,
  list: Extract<Backlog, { ok: true }>,
  onDuty: string | undefined,
): Message {
  const { language, clock, personal } = asked;
  const { scope, after, by, note } = wanted;
  const told = { list, scope, clock, language };
  const counted = after === undefined ? backlogSummary(told) : backlogPageSummary(told);
  const summary = by === undefined ? counted : `${say(words.noBreakdown, language)} ${counted}`;
  const { unit, others, lines, last, seesAll } = list;
  const place = { unit: unit.id, ...(scope && { scope }), ...(after && { after }) };
  if (lines.length === 0 && others.length === 0 && note === undefined) {
    // Said always, so that it tells nobody whether there are confidential ones.
    const hint = personal ? (seesAll ? [] : [words.notAllCounted]) : [deadlineList.notShownHere];
    return { text: [summary, ...hint.map((one) => say(one, language))].join(' ') };
  }
  const duty = list.counts.unassigned.count > 0 ? onDuty : undefined;
  const view = { language, clock, unit, others, place, summary, duty, lines, last, seesAll, personal, note };
  return { card: backlogCard(view), summary: note?.text ?? summary };
}

function whyNoList({ language }: Asked, refusal: Extract<Backlog, { ok: false }>): string {
  if (refusal.reason === 'noPerson') return say(words.noUnitOfYours, language);
  if (refusal.reason === 'notAllowed') return say(words.onlyTheirs, language, { unit: refusal.unit.name });
  return say(words.unitGone, language);
}

/** "Tag", pressed in the list: the list takes its own place, and says what became of it. */
export async function takeFromBacklog(
  asked: Asked,
  { ref, version, from }: ActionOf<'backlog.take'>,
): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const wish = { ref, version, who: turn.who.id, at: clock.now };
  const taken = await changeInquiry(ports, wish, 'take', () => ({ do: 'take' }));
  if (taken.ok) {
    const undo = { ref, version: taken.inquiry.version };
    return tellBacklog(asked, {
      ...from,
      note: { text: say(done.take, language, { ref }), tone: 'good', undo },
    });
  }
  const isTheirs = 'opened' in taken && taken.opened.inquiry.owner === turn.who.id;
  const text =
    isTheirs && taken.opened.inquiry.closed === undefined
      ? `${ref}: ${say(refusalWords.alreadyYours, language)}`
      : await whyUnchanged(asked, wish, taken);
  return tellBacklog(asked, { ...from, note: { text, tone: 'attention' } });
}
