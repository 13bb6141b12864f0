import type { ActionOf } from '../../cards/actions.ts';
import { type ExtendValues, type ExtendView, extendCard } from '../../cards/extend/extend-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { StepRefusal } from '../core/life/step.ts';
import { dayIn } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import { changeInquiry } from '../journeys/change-inquiry.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { say } from '../language/sentence.ts';
import { forms } from '../language/sentences/forms.ts';
import { extendForm as words } from '../language/sentences/step-forms.ts';
import { done } from '../language/sentences/steps.ts';
import { tellDone } from './done.ts';
import { drawInquiry, tellUnchanged, whoWasFaster } from './inquiry.ts';
import { openForm } from './open-form.ts';
import type { Asked } from './ports.ts';
import { refusalText } from './refusals.ts';
import type { OnInquiry } from './steps.ts';
import { tooLongFaults } from './too-long.ts';

/** "forlæng BS-1042 til 20/12": the form, for the citizen must have been told (R5). */
export const openExtendForm = (asked: Asked, on: OnInquiry, until = ''): Promise<Message> =>
  openForm(asked, on, 'extend', ({ inquiry }) =>
    drawForm(asked, inquiry, { reason: '', until, unknown: 'false', told: 'false' }, {}),
  );

type Faults = NonNullable<ExtendView['faults']>;

/** "Gem" */
export async function saveExtension(asked: Asked, form: ActionOf<'extend.save'>): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  const { ref, version, verb: _verb, ...values } = form;
  const until = dayIn(values.until);
  const unknown = values.unknown === 'true';
  const untilFault =
    until === undefined ? (unknown ? undefined : words.untilMissing) : unknown ? words.both : undefined;
  return openForm(asked, { ref, version }, 'extend', async ({ inquiry }) => {
    const faults: Faults = {
      ...(untilFault && { until: say(untilFault, language) }),
      ...tooLongFaults(values, ['reason'], language),
    };
    if (Object.keys(faults).length > 0 && inquiry.version === version)
      return drawForm(asked, inquiry, values, faults);
    const wish = { ref, version, who: turn.who.id, at: clock.now };
    const reason = maskCpr(values.reason.trim());
    const step = { do: 'extend', reason, until, toldInWriting: values.told === 'true' } as const;
    const changed = await changeInquiry(ports, wish, 'extend', () => step);
    if (changed.ok) return tellDone(asked, changed, noted(asked, values));
    if (changed.reason === 'refused') {
      const faults = faultsOf(asked, changed.refusal);
      if (faults !== undefined) return drawForm(asked, changed.opened.inquiry, values, faults);
      return drawInquiry(asked, changed.opened, {
        text: refusalText(asked, changed.refusal),
        tone: 'attention',
      });
    }
    if (changed.reason !== 'stale' || changed.opened.inquiry.closed)
      return tellUnchanged(asked, wish, changed);
    // What was typed is not lost: it may still hold for what the inquiry has become.
    const problem = await whoWasFaster(asked, changed.opened.inquiry);
    return drawForm(asked, changed.opened.inquiry, values, {}, problem);
  });
}

/** Beside which field it belongs; undefined where the form has none for it. */
function faultsOf(asked: Asked, refusal: StepRefusal): Faults | undefined {
  const text = refusalText(asked, refusal);
  switch (refusal.reason) {
    case 'noReason':
      return { reason: text };
    case 'day':
      return { until: text };
    case 'notToldInWriting':
      return { told: text };
    default:
      return undefined;
  }
}

function noted({ language, clock }: Asked, { until, reason }: ExtendValues): string {
  const day = dayIn(until);
  const masked = maskCpr(reason) === reason ? [] : [say(forms.masked, language)];
  const text =
    day === undefined
      ? say(done.extendUnknown, language)
      : say(done.extend, language, { day: longDay(day, yearOf(clock.zone.dayOf(clock.now)), language) });
  return [text, ...masked].join(' ');
}

function drawForm(
  { language }: Asked,
  { ref, version }: Inquiry,
  typed: ExtendValues,
  faults: Faults,
  problem?: string,
): Message {
  const masked = maskCpr(typed.reason) === typed.reason ? [] : [say(forms.masked, language)];
  const wrong = problem ?? (Object.keys(faults).length > 0 ? say(words.notYet, language) : undefined);
  const told = [...(wrong === undefined ? [] : [wrong]), ...masked].join(' ') || undefined;
  const values = {
    ...typed,
    reason: maskCpr(typed.reason),
    until: dayIn(typed.until) === undefined ? '' : typed.until,
    unknown: String(typed.unknown === 'true'),
    told: String(typed.told === 'true'),
  };
  const card = extendCard({ language, ref, version, values, faults, problem: told });
  return { card, summary: told ?? say(words.title, language, { ref }) };
}
