import type { UnitId } from '../core/directory.ts';
import type { Work } from '../core/due-work.ts';
import { retention, type Warning } from '../core/retention.ts';
import type { EpochMs } from '../core/time-zone.ts';
import type { Hand, Handler } from './handler.ts';
import { planWarnings } from './plan-warnings.ts';
import type { WorkPorts } from './ports.ts';
import { wasTried, windowIsOver } from './retention-warning.ts';

/** Deleted in one go; between two goes everything else has its turn. */
const BATCH = 50;
const NEXT_BATCH_AFTER = 60_000;

/** Of a unit: deletes what is old and was warned of, batch by batch, then plans the warnings of what is next. */
export const retain =
  (ports: WorkPorts): Handler =>
  async (work, hand) => {
    const { inquiries, keepClosedMonths, clock } = ports;
    const unit = work.about as UnitId;
    // By its hour and not by now, so that it plans the same when it is done again.
    const when = { now: work.due, months: keepClosedMonths, zone: clock.zone };
    const { deleteBefore, warn, warnings } = retention(warningsIn(work), when);
    if (deleteBefore !== undefined) {
      const { count, more } = await inquiries.deleteClosed(unit, deleteBefore, BATCH);
      if (count > 0) ports.log.info({ count }, 'Old closed inquiries were deleted');
      if (more) return { is: 'again', at: (hand.now + NEXT_BATCH_AFTER) as EpochMs };
    }
    const kept: Warning[] = [];
    for (const warning of warnings) kept.push(await followUp(ports, hand, work, kept.at(-1), warning));
    if (warn) kept.push(await planWarnings(ports, hand, work, warn));
    return { is: 'done', data: { warnings: kept.map(written) } };
  };

/** Which of its messages were tried by now; where some never were, all are told again, and the notice begins anew. */
async function followUp(
  ports: WorkPorts,
  hand: Hand,
  work: Work,
  before: Warning | undefined,
  warning: Warning,
): Promise<Warning> {
  const { at, through } = warning;
  const tried = await Promise.all(warning.waiting.map((one) => wasTried(ports, work, at, one)));
  const waiting = warning.waiting.filter((_, index) => !tried[index]);
  if (waiting.length === 0 || !windowIsOver(ports, at, work.due)) return { ...warning, waiting };
  const range = { from: before?.through ?? (0 as EpochMs), before: through };
  return { ...(await planWarnings(ports, hand, work, range)), through };
}

/** `<at>/<through>`, and a line each of those that are waited for */
const written = ({ at, through, waiting }: Warning): string => [`${at}/${through}`, ...waiting].join('\n');

function warningsIn({ data }: Work): Warning[] {
  const kept = Array.isArray(data.warnings) ? (data.warnings as string[]) : [];
  return kept.map((text) => {
    const [head = '', ...waiting] = text.split('\n');
    const [at, through] = head.split('/').map(Number);
    return { at: at as EpochMs, through: through as EpochMs, waiting };
  });
}
