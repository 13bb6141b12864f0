import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../bot/core/directory.ts';
import type { Actor, Inquiry, InquiryDraft, Obligation } from '../../bot/core/inquiry.ts';
import { obligationsOf, promisedObligation } from '../../bot/core/obligations.ts';
import { type Reminder, whomToRemind } from '../../bot/core/reminder.ts';
import { type Act, remindersOf, withReminders } from '../../bot/core/reminders.ts';
import { aDraft, anObligation } from '../support/inquiry-builders.ts';
import { at, context, day, profile, shipped, written, zone } from './shipped.ts';

/** Roskilde: Monday to Wednesday 8–15, Thursday 8–17, Friday 8–13. */
const workplace = { zone, hours: profile.openingHours, calendar: shipped.local };

const METTE = 'mette' as PersonId;
const JONAS = 'jonas' as PersonId;
const SYSTEM: Actor = { system: 'mailroom' };
const by = (person: PersonId): Actor => ({ person });

type Facts = Pick<InquiryDraft, 'channel'> & Partial<InquiryDraft>;

/** As the profile would have it, received then. */
function registered(received: string, facts: Facts): InquiryDraft {
  const draft = aDraft({ ...facts, received: at(received), owner: METTE });
  const { obligations } = obligationsOf(draft, profile, context);
  return { ...draft, obligations };
}

const act = (instant: string, over: Partial<Act> = {}): Act => ({
  at: at(instant),
  by: by(METTE),
  ownerBefore: METTE,
  before: [],
  ...over,
});

type Reminded = Parameters<typeof remindersOf>[0];

const told = (inquiry: Reminded, how: Act): string[] =>
  remindersOf(inquiry, how, workplace).map(({ what, at }) => `${what} ${written(at).slice(0, -3)}`);

describe('a receipt is to come quickly (R3)', () => {
  const ROWS: readonly [InquiryDraft['channel'], string, readonly string[]][] = [
    ['letter', 'Monday 2026-11-16 14:00', ['nudge Thursday 2026-11-19 08:00']],
    ['digitalPost', 'Thursday 2026-11-19 23:59', ['nudge Tuesday 2026-11-24 08:00']],
    ['selfService', 'Saturday 2026-11-21 10:00', ['nudge Wednesday 2026-11-25 08:00']],
    // Christmas to New Year, which the municipality closes: the second working day is 5 January.
    ['letter', 'Wednesday 2026-12-23 10:00', ['nudge Wednesday 2027-01-06 08:00']],
    // The clock goes back on Sunday 25 October.
    ['letter', 'Thursday 2026-10-22 10:00', ['nudge Tuesday 2026-10-27 08:00']],
    ['email', 'Monday 2026-11-16 14:00', []],
    ['phone', 'Monday 2026-11-16 14:00', []],
    ['inPerson', 'Monday 2026-11-16 14:00', []],
  ];
  test.each(ROWS)('%s, received %s', (channel, received, expected) => {
    expect(told(registered(received, { channel }), act(received))).toEqual(expected);
  });

  const LETTER = registered('Monday 2026-11-16 14:00', { channel: 'letter' });

  test('registered when that is past, at the next opening, while it is not due', () => {
    expect(told(LETTER, act('Friday 2026-11-20 10:00'))).toEqual(['nudge Monday 2026-11-23 08:00']);
    // Due by the end of Monday 30 November.
    expect(told(LETTER, act('Monday 2026-11-30 07:00'))).toEqual(['nudge Monday 2026-11-30 08:00']);
    expect(told(LETTER, act('Monday 2026-11-30 09:00'))).toEqual([]);
  });

  test('not when a receipt was sent, nor when it is closed or nobody’s', () => {
    const [r3] = LETTER.obligations;
    const met = [{ ...(r3 as Obligation), metAt: at('Tuesday 2026-11-17 10:00') }];
    expect(told({ ...LETTER, obligations: met }, act('Tuesday 2026-11-17 10:00'))).toEqual([]);
    const closed = { at: at('Tuesday 2026-11-17 10:00'), verdict: [] };
    expect(told({ ...LETTER, closed }, act('Tuesday 2026-11-17 10:00'))).toEqual([]);
    expect(told({ ...LETTER, owner: undefined }, act('Tuesday 2026-11-17 10:00'))).toEqual([]);
  });

  test('told once, whatever is changed afterwards, and by whoever is its owner', () => {
    const first = withReminders(LETTER, act('Monday 2026-11-16 14:00'), workplace);
    const before = first.reminders ?? [];
    const later = act('Thursday 2026-11-19 10:00', { before });
    expect(remindersOf(first, later, workplace)).toEqual(before);
    const handed = { ...first, owner: JONAS };
    expect(remindersOf(handed, { ...later, by: by(METTE) }, workplace)).toMatchObject([
      { what: 'handedOver', to: JONAS },
      { what: 'nudge', to: METTE },
    ]);
    const ahead = act('Wednesday 2026-11-18 10:00', { before });
    expect(remindersOf(handed, ahead, workplace)).toMatchObject([
      { what: 'handedOver', to: JONAS },
      { what: 'nudge', to: JONAS, at: at('Thursday 2026-11-19 08:00') },
    ]);
  });
});

describe('a 24-hour case is told of before closing time (R15, R16)', () => {
  const ROWS: readonly [string, string, readonly string[]][] = [
    ['due while it is open', 'Monday 2026-11-16 12:00', ['closing Tuesday 2026-11-17 10:00']],
    ['due just after it opens', 'Monday 2026-11-16 08:30', ['closing Monday 2026-11-16 13:30']],
    ['due after closing', 'Wednesday 2026-11-18 20:00', ['closing Thursday 2026-11-19 15:00']],
    ['due on Saturday', 'Friday 2026-11-20 09:00', ['closing Friday 2026-11-20 11:00']],
  ];
  test.each(ROWS)('%s, received %s', (_, received, expected) => {
    expect(told(registered(received, { channel: 'facebook' }), act(received))).toEqual(expected);
  });

  const friday = registered('Friday 2026-11-20 15:30', { channel: 'facebook' });

  test('a Friday 15:30 is seen on Friday, though the counters closed at one', () => {
    const feed = act('Friday 2026-11-20 15:31', { by: SYSTEM });
    expect(told(friday, feed)).toEqual(['closing Friday 2026-11-20 15:31']);
    expect(told(friday, { ...feed, by: by(JONAS) })).toEqual(['closing Friday 2026-11-20 15:31']);
    // Who registers it has it before them.
    expect(told(friday, { ...feed, by: by(METTE) })).toEqual([]);
  });

  test('less than two hours before closing, at once', () => {
    const late = registered('Friday 2026-11-20 11:45', { channel: 'facebook' });
    expect(told(late, act('Friday 2026-11-20 11:46', { by: SYSTEM }))).toEqual([
      'closing Friday 2026-11-20 11:46',
    ]);
  });

  test('what a system brings while everybody is away is told when they are back, late as it is', () => {
    const saturday = registered('Saturday 2026-11-21 10:00', { channel: 'facebook' });
    const feed = act('Saturday 2026-11-21 10:01', { by: SYSTEM });
    expect(told(saturday, feed)).toEqual(['closing Monday 2026-11-23 08:00']);
    expect(told(friday, { ...feed, at: at('Friday 2026-11-20 17:00') })).toEqual([
      'closing Monday 2026-11-23 08:00',
    ]);
    // A person who does something then is at work.
    expect(told(saturday, { ...feed, by: by(JONAS) })).toEqual(['closing Saturday 2026-11-21 10:01']);
  });

  test('the specialist’s receipt (R16) too; the answer that may take ten days is not', () => {
    const received = 'Monday 2026-11-16 12:00';
    const specialist = registered(received, { channel: 'facebook', kind: 'specialist' });
    expect(specialist.obligations).toHaveLength(2);
    expect(told(specialist, act(received))).toEqual(['closing Tuesday 2026-11-17 10:00']);
  });
});

describe('of a delay the citizen is told in writing before it is one (R5)', () => {
  const decision = (due: string, over: Partial<Obligation> = {}) =>
    aDraft({
      owner: METTE,
      obligations: [anObligation(zone.endOf(day(due)), { what: 'decision', rule: 'some-case', ...over })],
    });
  const ROWS: readonly [string, readonly string[]][] = [
    ['Friday 2026-11-27', ['delay Tuesday 2026-11-24 08:00']],
    ['Sunday 2026-11-29', ['delay Tuesday 2026-11-24 08:00']],
    // Between the years nobody is at work; 23 December is the last day.
    ['Wednesday 2026-12-30', ['delay Friday 2026-12-18 08:00']],
    // Easter 2026: 2 to 6 April.
    ['Monday 2026-04-06', ['delay Friday 2026-03-27 08:00']],
  ];
  test.each(ROWS)('due %s', (due, expected) => {
    expect(told(decision(due), act('Monday 2026-01-05 09:00'))).toEqual(expected);
  });

  test('registered later than that, at the next opening, if any is left', () => {
    const friday = decision('Friday 2026-11-27');
    expect(told(friday, act('Wednesday 2026-11-25 09:00'))).toEqual(['delay Thursday 2026-11-26 08:00']);
    expect(told(friday, act('Friday 2026-11-27 09:00'))).toEqual([]);
  });

  test('not while the clock stands still, nor once the citizen was told', () => {
    const now = act('Monday 2026-11-16 09:00');
    expect(told(decision('Friday 2026-11-27', { paused: true }), now)).toEqual([]);
    const delayed = { at: now.at };
    expect(told(decision('Friday 2026-11-27', { delayed }), now)).toEqual([]);
  });
});

describe('what a receipt promised (R4)', () => {
  const promised = (date: string) =>
    aDraft({ owner: METTE, obligations: [promisedObligation({ promised: day(date) }, zone)] });

  test('is told of the working day before, and once when it has slipped', () => {
    expect(told(promised('Monday 2026-11-30'), act('Monday 2026-11-16 09:00'))).toEqual([
      'promise Friday 2026-11-27 08:00',
      'promiseSlipped Tuesday 2026-12-01 08:00',
    ]);
  });

  test('made for today or tomorrow it needs no reminder', () => {
    for (const date of ['Monday 2026-11-16', 'Tuesday 2026-11-17'])
      expect(told(promised(date), act('Monday 2026-11-16 09:00'))).toHaveLength(1);
  });
});

test('when the citizen was waited for in vain, the next working day', () => {
  const waiting = { from: day('Tuesday 2026-11-17'), until: day('Friday 2026-11-20') };
  const inquiry = { ...aDraft({ owner: METTE, obligations: [] }), waiting };
  expect(told(inquiry, act('Monday 2026-11-16 09:00'))).toEqual(['waitOver Monday 2026-11-23 08:00']);
  const { until: _, ...open } = waiting;
  expect(told({ ...inquiry, waiting: open }, act('Monday 2026-11-16 09:00'))).toEqual([]);
});

describe('a hand-over', () => {
  const inquiry = aDraft({ owner: JONAS, obligations: [] });
  const NOW = 'Monday 2026-11-16 09:00';

  test('is told to the new owner at once, by whom, unless they did it themselves', () => {
    expect(remindersOf(inquiry, act(NOW), workplace)).toEqual([
      { what: 'handedOver', at: at(NOW), to: JONAS, due: at(NOW), by: METTE },
    ]);
    expect(told(inquiry, act(NOW, { by: by(JONAS) }))).toEqual([]);
    expect(told(inquiry, act(NOW, { by: by(JONAS), ownerBefore: undefined }))).toEqual([]);
    expect(told(inquiry, act(NOW, { ownerBefore: JONAS }))).toEqual([]);
  });

  test('at night by a person at once, by a system when it opens', () => {
    const night = 'Tuesday 2026-11-17 02:00';
    expect(told(inquiry, act(night))).toEqual(['handedOver Tuesday 2026-11-17 02:00']);
    expect(told(inquiry, act(night, { by: SYSTEM }))).toEqual(['handedOver Tuesday 2026-11-17 08:00']);
  });

  test('is not forgotten when something else is changed before it was told', () => {
    const before = remindersOf(inquiry, act(NOW), workplace);
    const noted = act('Monday 2026-11-16 09:01', { ownerBefore: JONAS, before });
    expect(remindersOf(inquiry, noted, workplace)).toEqual(before);
    // Handed on, the first has nothing to be told any more.
    const on = { ...inquiry, owner: METTE };
    expect(remindersOf(on, { ...noted, by: by(JONAS) }, workplace)).toMatchObject([{ to: METTE }]);
    // Some days later the record need not keep it.
    expect(told(inquiry, { ...noted, at: at('Friday 2026-11-20 09:00') })).toEqual([]);
  });
});

test('what was taken over quietly: nothing of what was late before, all of what is to come', () => {
  const quietBefore = at('Monday 2026-11-30 10:00');
  const imported = act('Monday 2026-11-30 10:00', { by: SYSTEM, ownerBefore: undefined });
  const of = (received: string, channel: InquiryDraft['channel']) =>
    told({ ...registered(received, { channel }), quietBefore }, imported);
  expect(of('Monday 2026-11-02 10:00', 'letter')).toEqual([]);
  expect(of('Monday 2026-11-23 10:00', 'letter')).toEqual([]);
  expect(of('Friday 2026-11-27 10:00', 'letter')).toEqual(['nudge Wednesday 2026-12-02 08:00']);
  expect(of('Friday 2026-11-27 16:00', 'facebook')).toEqual([]);
  expect(of('Monday 2026-11-30 09:30', 'facebook')).toEqual(['closing Monday 2026-11-30 14:30']);
});

describe('whom to tell', () => {
  const inquiry = { ...registered('Monday 2026-11-16 14:00', { channel: 'letter' }) };
  const reminders = remindersOf(inquiry, act('Monday 2026-11-16 14:00'), workplace);
  const [nudge] = reminders as [Reminder];
  const now = at('Thursday 2026-11-19 08:00');
  const current: Pick<Inquiry, 'owner' | 'reminders'> = { owner: METTE, reminders };
  const THERE = { by: METTE };

  test('the owner, as long as it holds', () => {
    expect(whomToRemind(nudge, current, now, THERE)).toBe(METTE);
  });

  test('whoever covers for the owner; nobody where nobody does', () => {
    expect(whomToRemind(nudge, current, now, { by: JONAS })).toBe(JONAS);
    expect(whomToRemind(nudge, current, now, { by: undefined })).toBeUndefined();
    expect(whomToRemind(nudge, { ...current, owner: JONAS }, now, { by: JONAS })).toBeUndefined();
  });

  test('not whoever covers and did it themselves', () => {
    const handedOver = { ...nudge, what: 'handedOver', by: JONAS } as const;
    const known = { owner: METTE, reminders: [handedOver] };
    expect(whomToRemind(handedOver, known, now, { by: JONAS })).toBeUndefined();
    expect(whomToRemind(handedOver, known, now, THERE)).toBe(METTE);
  });

  test('nobody when it is gone, was met, is somebody else’s or is due already', () => {
    expect(whomToRemind(nudge, undefined, now, THERE)).toBeUndefined();
    expect(whomToRemind(nudge, { owner: METTE }, now, THERE)).toBeUndefined();
    expect(whomToRemind(nudge, { ...current, owner: JONAS }, now, THERE)).toBeUndefined();
    expect(whomToRemind({ ...nudge, due: now }, current, now, THERE)).toBeUndefined();
    expect(whomToRemind(nudge, current, at('Tuesday 2026-12-01 08:00'), THERE)).toBeUndefined();
  });
});
