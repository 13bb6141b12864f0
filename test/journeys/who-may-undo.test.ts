import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../bot/core/directory.ts';
import type { Step } from '../../bot/core/life/step.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { undoChange } from '../../bot/journeys/undo-change.ts';
import { take } from '../core/life/a-life.ts';
import { PEOPLE, register } from './support/municipality.ts';
import { EVERYTHING, NOW, sqliteJourneys } from './support/steps.ts';

const journeys = sqliteJourneys();
const later = (minutes: number) => (NOW + minutes * 60_000) as EpochMs;
const NAMED = EVERYTHING.map((step) => [step.do, step] as const);

describe('taken back', () => {
  const made = async (who: PersonId, step: Step) => {
    const inquiry = await journeys.ready({ owner: undefined }, step);
    const done = await journeys.does(who, inquiry, step);
    if (!done.ok) throw new Error(done.reason);
    return { inquiry, now: done.inquiry };
  };

  test.each(NAMED)('%s: by nobody else', async (_name, step) => {
    const { now } = await made(PEOPLE.member, step);
    await journeys.writesNothing(async () => {
      for (const [role, who] of Object.entries(PEOPLE)) {
        if (who === PEOPLE.member) continue;
        const wish = { ref: now.ref, version: now.version, who, at: later(1) };
        expect({ role, ...(await undoChange(journeys.ports, wish)) }).toMatchObject({ role, ok: false });
      }
    });
  });

  test.each(NAMED)(
    '%s: by who made it, also when it is out of their sight by that; once',
    async (_name, step) => {
      const { inquiry, now } = await made(PEOPLE.member, step);
      const wish = { ref: now.ref, who: PEOPLE.member, at: later(10), version: now.version };
      const undone = await undoChange(journeys.ports, wish);
      expect(undone).toMatchObject({ ok: true, inquiry: { ...inquiry, version: now.version + 1 } });
      expect(await journeys.ports.inquiries.byRef(now.ref)).toEqual({ ...inquiry, version: now.version + 1 });
      await journeys.writesNothing(async () => {
        expect(await undoChange(journeys.ports, wish)).toMatchObject({ ok: false, reason: 'stale' });
        expect(await undoChange(journeys.ports, { ...wish, version: undefined })).toMatchObject({
          ok: false,
          refusal: { reason: 'nothingToUndo' },
        });
      });
    },
  );

  test('not after ten minutes, and not what came before somebody else’s change', async () => {
    const { now } = await made(PEOPLE.member, take);
    const wish = { ref: now.ref, who: PEOPLE.member, at: (later(10) + 1) as EpochMs };
    expect(await undoChange(journeys.ports, wish)).toMatchObject({ refusal: { reason: 'tooLate' } });
    await journeys.does(PEOPLE.manager, now, { do: 'wroteAgain' });
    expect(await undoChange(journeys.ports, { ...wish, at: later(1) })).toMatchObject({
      ok: false,
      refusal: { reason: 'nothingToUndo' },
    });
  });

  test('not when history and inquiry were read at different versions', async () => {
    const { now } = await made(PEOPLE.member, take);
    const stale = await journeys.ports.inquiries.history(now.ref);
    await journeys.does(PEOPLE.manager, now, { do: 'wroteAgain' });
    const inquiries = { ...journeys.ports.inquiries, history: async () => stale };
    await journeys.writesNothing(async () => {
      const wish = { ref: now.ref, who: PEOPLE.member, at: later(1) };
      expect(await undoChange({ ...journeys.ports, inquiries }, wish)).toMatchObject({
        ok: false,
        reason: 'stale',
      });
    });
  });

  test('not a registration, nor what nobody knows', async () => {
    const inquiry = await register(journeys.ports, {}, { person: PEOPLE.mette });
    const wish = { ref: inquiry.ref, who: PEOPLE.mette, at: later(1) };
    expect(await undoChange(journeys.ports, wish)).toMatchObject({ refusal: { reason: 'registration' } });
    const nowhere = { ...wish, ref: 'BS-999999' as typeof inquiry.ref };
    expect(await undoChange(journeys.ports, nowhere)).toEqual({ ok: false, reason: 'notFound' });
  });
});
