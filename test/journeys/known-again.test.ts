import { expect, test } from 'vitest';
import type { InquiryRef } from '../../bot/core/inquiry.ts';
import type { InquiryRequest } from '../../bot/core/inquiry-request.ts';
import type { Step, StepName, StepOf } from '../../bot/core/life/step.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { changeInquiry } from '../../bot/journeys/change-inquiry.ts';
import { registerInquiry } from '../../bot/journeys/register-inquiry.ts';
import { undoChange } from '../../bot/journeys/undo-change.ts';
import { answer, reopen } from '../core/life/a-life.ts';
import { at } from '../core/shipped.ts';
import { BS, CAME, directory, JC, PEOPLE } from './support/municipality.ts';
import { NOW, sqliteJourneys } from './support/steps.ts';

/** The same thing again is the same inquiry, whatever has become of it. */

const journeys = sqliteJourneys();

const requestOf = (source: string): InquiryRequest => ({
  channel: 'letter',
  received: CAME,
  unit: BS,
  sensitive: false,
  sources: [source],
});
const arrives = (request: InquiryRequest) =>
  registerInquiry({ ...journeys.ports, directory }, request, { system: 'mailroom' }, NOW);

const CORRECTED = { channel: 'email', received: (CAME - 3_600_000) as EpochMs, sensitive: true } as const;
const correct: Step = { do: 'correct', facts: { ...CORRECTED, subject: 'Parkering' } };
const correctAgain: Step = {
  do: 'correct',
  facts: { ...CORRECTED, channel: 'phone', received: at('Monday 2026-11-16 07:00') },
};
const redirect: Step = { do: 'redirect', to: JC };

async function does(ref: InquiryRef, step: Step | 'undo'): Promise<void> {
  const wish = { ref, who: PEOPLE.manager, at: NOW };
  const done =
    step === 'undo'
      ? await undoChange(journeys.ports, wish)
      : await changeInquiry(journeys.ports, wish, step.do as StepName, () => step as StepOf<StepName>);
  expect(done).toMatchObject({ ok: true });
}

test.each<[string, (Step | 'undo')[]]>([
  ['redirected', [redirect]],
  ['answered', [answer()]],
  ['re-opened', [answer(), reopen]],
  ['corrected', [correct]],
  ['corrected twice', [correct, correctAgain]],
  ['corrected, and that taken back', [correct, 'undo']],
  ['corrected, taken back, and corrected otherwise', [correct, 'undo', correctAgain]],
  ['corrected, answered, re-opened and redirected', [correct, answer('paper'), reopen, redirect]],
])('%s, it is the same, and what was sent', async (what, steps) => {
  const first = await arrives(requestOf(what));
  if (!first.ok) throw new Error('refused');
  const { ref } = first.inquiry;
  for (const step of steps) await does(ref, step);
  const now = await journeys.ports.inquiries.byRef(ref);
  await journeys.writesNothing(async () => {
    expect(await arrives(requestOf(what))).toMatchObject({
      ok: true,
      known: true,
      asSent: true,
      inquiry: { ref },
    });
    expect(await arrives(requestOf(what))).toMatchObject({ inquiry: { version: now?.version } });
  });
});

test.each<[string, (Step | 'undo')[], Partial<InquiryRequest>]>([
  ['another time of receipt', [redirect], { received: (CAME - 1) as EpochMs }],
  ['another channel than before and after', [correct], { channel: 'facebook' }],
])('%s is not what was sent', async (what, steps, over) => {
  const first = await arrives(requestOf(what));
  if (!first.ok) throw new Error('refused');
  for (const step of steps) await does(first.inquiry.ref, step);
  const again = await arrives({ ...requestOf(what), ...over });
  expect(again).toMatchObject({ ok: true, known: true, asSent: false, inquiry: { ref: first.inquiry.ref } });
});

test('what it was corrected to is taken for it too', async () => {
  const first = await arrives(requestOf('put right'));
  if (!first.ok) throw new Error('refused');
  await does(first.inquiry.ref, correct);
  const again = await arrives({ ...requestOf('put right'), ...CORRECTED });
  expect(again).toMatchObject({ known: true, asSent: true, inquiry: { ref: first.inquiry.ref } });
});

test('re-opened after its closing came of age, it is not deleted with the others', async () => {
  const [kept, gone] = [await arrives(requestOf('kept')), await arrives(requestOf('gone'))];
  if (!kept.ok || !gone.ok) throw new Error('refused');
  for (const { inquiry } of [kept, gone]) await does(inquiry.ref, answer());
  await does(kept.inquiry.ref, reopen);
  const { inquiries } = journeys.ports;
  await inquiries.deleteClosed(BS, (NOW + 1) as EpochMs, 100);
  expect(await inquiries.byRef(gone.inquiry.ref)).toBeUndefined();
  expect(await inquiries.byRef(kept.inquiry.ref)).toMatchObject({ version: 3 });
  expect(await inquiries.history(kept.inquiry.ref)).toHaveLength(3);
  expect(await arrives(requestOf('kept'))).toMatchObject({ known: true, inquiry: { ref: kept.inquiry.ref } });
  expect(await arrives(requestOf('gone'))).toMatchObject({ known: false });
});
