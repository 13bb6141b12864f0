import { deadlinesCard } from '../../cards/deadlines/deadlines-card.ts';
import type { Message } from '../core/conversation.ts';
import { coveredIn, listDeadlines, type Place } from '../journeys/list-deadlines.ts';
import { workplace } from '../language/due.ts';
import type { DeadlineScope } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { deadlineList as words } from '../language/sentences/deadlines.ts';
import { deadlineSummary, pageSummary } from './deadline-summary.ts';
import type { Asked } from './ports.ts';

/** "Hvad er min frist?": the sender's own, nearest first; words alone when there are none. */
export async function tellDeadlines(
  { ports, turn, language, clock, personal }: Asked,
  { scope, after }: { readonly scope?: DeadlineScope | undefined; readonly after?: Place | undefined },
): Promise<Message> {
  const list = await listDeadlines(ports, {
    who: turn.who.id,
    scope,
    after,
    now: clock.now,
    workplace: workplace(clock),
    confidential: personal,
  });
  const told = { list, scope, clock, language, personal };
  const summary = after === undefined ? deadlineSummary(told) : pageSummary(told);
  if (list.lines.length === 0 && after === undefined) {
    // Said always, so that it tells nobody whether there are confidential ones.
    const hint = personal ? [] : [say(words.notShownHere, language)];
    return { text: [summary.trim(), ...hint].join(' ') };
  }
  return {
    card: deadlinesCard({
      language,
      clock,
      scope,
      summary,
      lines: list.lines,
      covered: coveredIn(list),
      // Where others read along, a press would put the presser's own list in this one's place.
      last: personal ? list.last : undefined,
      isFirst: after === undefined,
      personal,
    }),
    summary,
  };
}
