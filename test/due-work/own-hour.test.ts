import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerMorning } from '../../bot/chat/morning.ts';
import { asked } from '../../bot/chat/ports.ts';
import type { ChatScope } from '../../bot/core/conversation.ts';
import type { UnitId } from '../../bot/core/directory.ts';
import { storedCallers } from '../../bot/store/callers.ts';
import { storedPreferences } from '../../bot/store/preferences.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { context, profile } from '../core/shipped.ts';
import { startSqlite } from '../store/support/engines.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { personId } from './support/town.ts';

const METTE = personId(0);
const NOBODY = { personOf: async () => undefined };
const FAR = '2026-11-20T23:59:59+01:00';

let morning: Morning;
let one: Instance;
let came: string[];
beforeEach(async () => {
  morning = await startMorning(startSqlite);
  await morning.install(METTE);
  await morning.due(0, FAR);
  one = await morning.instance();
  await one.tick();
  came = [];
  morning.connector.onRequest = () =>
    came.push(
      morning.clock
        .now()
        .toZonedDateTimeISO('Europe/Copenhagen')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .slice(5),
    );
});
afterEach(() => morning[Symbol.asyncDispose]());

type MorningReading = Parameters<typeof answerMorning>[1];

async function say(reading: MorningReading, scope: ChatScope = 'personal', language: 'da' | 'en' = 'da') {
  const ports = {
    directory: morning.directory,
    preferences: storedPreferences(await morning.store.table('people')),
    profileLanguage: 'da',
    inquiries: morning.inquiries,
    rules: profile,
    context,
    hours: profile.openingHours,
    planOwnMorning: one.planOwnMorning,
    plan: one.plan,
    rosters: storedRosters(await morning.store.table('absences')),
    callers: storedCallers(await morning.store.table('callers')),
    wholeActs: one.wholeActs,
    now: morning.clock.now,
  } as const;
  const turn = {
    who: { id: METTE, name: 'Mette' },
    scope,
    locale: undefined,
    event: { kind: 'text', text: '', mentions: [] },
  } as const;
  const answer = await answerMorning(asked(ports, turn, NOBODY, language), reading);
  return 'text' in answer ? answer.text : answer.summary;
}

const until = (instant: string) => tickThrough(morning.clock, instant, one);

describe('an hour of one’s own', () => {
  test('later than the usual one', async () => {
    expect(await say({ command: 'morning.at', time: '08:30' })).toBe(
      'Fra nu af får du morgenlisten kl. 8.30 på arbejdsdage, når du har frister den dag eller nogen, der er overskredet.',
    );
    await until('2026-11-24T12:00:00+01:00');
    expect(came).toEqual(['11-23T08:30', '11-24T08:30']);
  });

  test.each(['07:34', '07:35', '07:36', '07:40', '07:44', '07:46'])(
    '%s, around the planning of everybody’s',
    async (time) => {
      await say({ command: 'morning.at', time });
      await tickUntil(morning.clock, '2026-11-23T08:10:00+01:00', one);
      expect(came).toEqual([`11-23T${time}`]);
    },
  );

  test('what came in since the others’ were planned is on it, from whatever unit', async () => {
    await say({ command: 'morning.at', time: '09:00' });
    await until('2026-11-23T08:30:00+01:00');
    await morning.due(0, '2026-11-23T23:59:59+01:00', { unit: 'YC' as UnitId });
    await until('2026-11-23T12:00:00+01:00');
    expect(morning.posts().map(({ text }) => text.slice(0, 55))).toEqual([
      'Godmorgen. Du har 1 frist i dag. Desuden er én overskre',
    ]);
  });

  test('late on a Friday, and Teams takes nothing: it does not come on Saturday', async () => {
    await say({ command: 'morning.at', time: '22:00' });
    await until('2026-11-27T21:30:00+01:00');
    came.length = 0;
    morning.connector.otherwise = () => ({ status: 429 });
    await tickUntil(morning.clock, '2026-11-28T06:00:00+01:00', one);
    expect(came[0]).toBe('11-27T22:00');
    expect(came.at(-1)).toBe('11-27T22:58');
    expect(one.did.get('morning/notTaken')).toBe(came.length);
  });

  test('in the afternoon: nobody is told after the working day is over', async () => {
    await say({ command: 'morning.at', time: '13:30' });
    await until('2026-11-23T13:20:00+01:00');
    await one.stop();
    morning.clock.passUntil('2026-11-23T15:01:00+01:00');
    one = await morning.instance();
    await tickUntil(morning.clock, '2026-11-23T17:30:00+01:00', one);
    expect(came).toEqual([]);
    expect(one.log.entries()).toContainEqual(expect.objectContaining({ kind: 'morning', what: 'missed' }));
  });

  test('earlier than anything is planned for the others', async () => {
    await say({ command: 'morning.at', time: '06:55' });
    await until('2026-11-24T12:00:00+01:00');
    expect(came).toEqual(['11-23T06:55', '11-24T06:55']);
  });

  test('after noon', async () => {
    await say({ command: 'morning.at', time: '13:00' });
    await until('2026-11-24T18:00:00+01:00');
    expect(came).toEqual(['11-23T13:00', '11-24T13:00']);
  });

  test('changed after today’s came: one a day', async () => {
    await until('2026-11-23T07:50:00+01:00');
    await say({ command: 'morning.at', time: '09:00' });
    await until('2026-11-24T12:00:00+01:00');
    expect(came).toEqual(['11-23T07:45', '11-24T09:00']);
  });

  test('and back to the usual one: it is one list a day all the while', async () => {
    await say({ command: 'morning.at', time: '09:00' });
    await until('2026-11-23T12:00:00+01:00');
    await say({ command: 'morning.at', time: '07:45' });
    await until('2026-11-25T12:00:00+01:00');
    expect(came).toEqual(['11-23T09:00', '11-24T07:45', '11-25T07:45']);
  });
});

describe('off and on', () => {
  test('off: none; on: again, at the hour of before', async () => {
    await say({ command: 'morning.at', time: '08:00' });
    expect(await say({ command: 'morning.off' })).toMatch(/^Du får ikke morgenlisten mere\./);
    await until('2026-11-23T12:00:00+01:00');
    expect(came).toEqual([]);
    expect(await say({ command: 'morning.on' })).toMatch(/^Fra nu af får du morgenlisten kl\. 8 /);
    await until('2026-11-24T12:00:00+01:00');
    expect(came).toEqual(['11-24T08:00']);
  });

  test('on without ever having chosen: the usual hour, in the language of the question', async () => {
    expect(await say({ command: 'morning.on' }, 'personal', 'en')).toMatch(
      /morning list at 07:45 on working days/,
    );
  });

  test('in a channel nothing is changed', async () => {
    expect(await say({ command: 'morning.off' }, 'team')).toMatch(/^Morgenlisten er din egen\./);
    await until('2026-11-23T12:00:00+01:00');
    expect(came).toEqual(['11-23T07:45']);
  });

  test.each(['24:00', '7.45', '', '-1:00'])('%j is no time', async (time) => {
    expect(await say({ command: 'morning.at', time })).toMatch(/^Det klokkeslæt forstod jeg ikke/);
  });
});

test('what was answered meanwhile is not told: no list at all', async () => {
  await until('2026-11-23T07:40:00+01:00');
  const [line] = await morning.inquiries.openOf(METTE, undefined, { limit: 1 });
  const inquiry = line && (await morning.inquiries.byRef(line.ref));
  if (!inquiry) throw new Error('nothing was due');
  const at = inquiry.received;
  const closed = { ...inquiry, obligations: [], closed: { at, verdict: [] } };
  await morning.inquiries.save(inquiry, closed, { at, by: { person: METTE }, events: [{ kind: 'closed' }] });
  await until('2026-11-23T12:00:00+01:00');
  expect(came).toEqual([]);
});

test('in the language that the person chose', async () => {
  const preferences = storedPreferences(await morning.store.table('people'));
  await preferences.change(METTE, { chosenLanguage: 'en' });
  await until('2026-11-23T12:00:00+01:00');
  expect(morning.posts()[0]?.text).toMatch(
    /^Good morning\. One of your deadlines is overdue\. First BS-1001: /,
  );
});
