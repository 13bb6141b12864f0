import { describe, expect, test } from 'vitest';
import type { Absence } from '../../../bot/core/absence/absence.ts';
import { type AbsenceAct, actIn, follow } from '../../../bot/core/absence/follow.ts';
import { noticesOf, toldBefore } from '../../../bot/core/absence/notices.ts';
import { day, zone } from '../shipped.ts';
import { anAbsence, at, place, who, whole } from './an-absence.ts';

const NOW = at('Monday 2026-11-23 10:00');
const WEEK = whole('Monday 2026-12-07', 'Friday 2026-12-11');
const asked = (name: string, time = NOW) => ({ person: who(name), at: time });
const METTE: AbsenceAct = { by: who('mette') };

/** "ask alex 2026-11-23T10:00", or "… leads" where it is whoever leads then */
function told(absence: Absence, act: AbsenceAct, { now = NOW, version = absence.version } = {}): string[] {
  return noticesOf({ absence, version, act, now, workplace: place }).map(
    ({ what, to = 'leads', due }) => `${what} ${to} ${zone.format(due).slice(0, 16)}`,
  );
}

describe('what follows from an absence', () => {
  const rows: readonly (readonly [string, Absence, AbsenceAct, readonly string[]])[] = [
    ['one’s own, with nobody named', anAbsence('mette', WEEK), METTE, []],
    [
      'with a substitute',
      anAbsence('mette', WEEK, { asked: asked('alex') }),
      METTE,
      ['ask alex 2026-11-23T10:00', 'unanswered leads 2026-11-23T12:00'],
    ],
    [
      'who has said yes',
      anAbsence('mette', WEEK, { asked: { ...asked('alex'), accepted: true } }),
      METTE,
      [],
    ],
    [
      'noted by somebody else',
      anAbsence('mette', WEEK),
      { by: who('boss') },
      ['noted mette 2026-11-23T10:00'],
    ],
    [
      'after a no, the next one is asked',
      anAbsence('mette', WEEK, { asked: asked('one'), declined: [asked('alex')] }),
      { by: who('alex'), answer: 'no' },
      [
        'declined mette 2026-11-23T10:00',
        'declined leads 2026-11-23T10:00',
        'ask one 2026-11-23T10:00',
        'unanswered leads 2026-11-23T12:00',
      ],
    ],
    [
      'after a yes nobody is told',
      anAbsence('mette', WEEK, { asked: { ...asked('alex'), accepted: true } }),
      { by: who('alex'), answer: 'yes' },
      [],
    ],
    [
      'a change that asks nobody anew',
      anAbsence('mette', WEEK, { asked: asked('alex', at('Friday 2026-11-20 10:00')) }),
      METTE,
      [],
    ],
    [
      'cancelled',
      anAbsence('mette', whole('Monday 2026-12-07', 'Sunday 2026-12-06'), { asked: asked('alex') }),
      METTE,
      [],
    ],
  ];
  test.each(rows)('%s', (_, absence, act, expected) => {
    expect(told(absence, act)).toEqual(expected);
  });

  const waits: readonly (readonly [string, string])[] = [
    ['Monday 2026-11-23 12:59', '2026-11-23T14:59'],
    ['Monday 2026-11-23 14:30', '2026-11-24T09:30'],
    ['Friday 2026-11-27 12:30', '2026-11-30T09:30'],
    ['Saturday 2026-11-28 20:00', '2026-11-30T10:00'],
    ['Wednesday 2026-12-23 14:00', '2027-01-04T09:00'],
  ];
  test.each(waits)('asked on %s, an answer is waited for until %s', (text, until) => {
    const now = at(text);
    const absence = anAbsence('mette', whole('Monday 2027-01-11'), { asked: asked('alex', now) });
    expect(told(absence, METTE, { now })).toContain(`unanswered leads ${until}`);
  });

  test('what was superseded asks nobody, and tells what was done all the same', () => {
    const absence = anAbsence('mette', WEEK, { asked: asked('alex'), version: 3 });
    expect(told(absence, { by: who('boss') }, { version: 2 })).toEqual(['noted mette 2026-11-23T10:00']);
  });
});

describe('who was asked or reminded before is told', () => {
  const was = anAbsence('mette', WEEK, { asked: asked('alex', at('Friday 2026-11-20 10:00')) });
  const rows: readonly (readonly [string, Absence, boolean, readonly string[]])[] = [
    ['nothing where nothing changed for them', was, true, []],
    [
      'that they cover on other days',
      { ...was, span: whole('Monday 2026-12-07', 'Tuesday 2026-12-08') },
      true,
      ['moved'],
    ],
    ['that it is over', { ...was, span: whole('Monday 2026-12-07', 'Sunday 2026-12-06') }, true, ['over']],
    ['that somebody else does it', { ...was, asked: asked('one') }, false, ['over']],
    ['nothing where they said no themselves', { ...was, declined: [asked('alex')] }, false, []],
    [
      'by the question, where they are asked anew',
      { ...was, span: whole('Monday 2026-12-14'), asked: asked('alex') },
      true,
      [],
    ],
    [
      'of a day on which the person is there',
      { ...was, except: [day('Tuesday 2026-12-08')] },
      true,
      ['there'],
    ],
  ];
  test.each(rows)('%s', (_, absence, isTheirs, expected) => {
    const act = { by: who('mette'), before: was };
    const followed = { absence, version: 2, act, now: NOW, workplace: place };
    expect(toldBefore(followed, who('alex'), isTheirs).map(({ what }) => what)).toEqual(expected);
  });
});

test('what made an absence so comes out of a piece of work as it went in', () => {
  const acts: readonly AbsenceAct[] = [
    { by: who('mette') },
    {
      by: who('a/b'),
      answer: 'no',
      before: { span: { ...WEEK, start: 480, end: 720 }, asked: asked('a/b') },
    },
    {
      by: who('mette'),
      before: { span: { from: WEEK.from, every: [1, 5] }, except: [WEEK.from], asked: undefined },
    },
  ];
  for (const act of acts) {
    const { data } = follow('AA' as never, anAbsence('mette', WEEK), NOW, zone, act);
    expect(JSON.parse(JSON.stringify(actIn(data)))).toEqual(JSON.parse(JSON.stringify(act)));
  }
});
