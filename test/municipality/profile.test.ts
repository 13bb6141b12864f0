import { describe, expect, test } from 'vitest';
import { readProfile } from '../../bot/municipality/profile.ts';
import { day } from '../core/shipped.ts';
import { aProfile, changed, faultsOf, type Loose } from './a-profile.ts';

function read(file: unknown) {
  const reading = readProfile(JSON.stringify(file));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.profile;
}

describe('a profile', () => {
  test('is read, with what may be left out', () => {
    expect(read(aProfile())).toMatchObject({
      timeZone: 'Europe/Copenhagen',
      openingHours: { 1: { opens: 480, closes: 930 } },
      targets: [{ rule: 'R1', validFrom: day('Thursday 2018-02-22') }],
      caseTypes: [
        {
          name: { da: 'Hjælpemidler', en: 'Assistive devices' },
          starts: 'received',
          pauses: false,
          confidential: false,
          obligations: [{ what: 'decision', span: { unit: 'weeks', amount: 4, roll: 'next' } }],
        },
      ],
    });
  });

  test('may begin with a byte order mark', () => {
    expect(faultsOf(`\uFEFF${JSON.stringify(aProfile())}`)).toEqual([]);
  });

  test.each(['push', 'unshift'])('may replace a target, the new one from the day after (%s)', (where) => {
    const file = changed(({ targets }) => {
      const [old] = targets;
      targets[where]({ ...old, validFrom: '2027-01-01' });
      old.validTo = '2026-12-31';
    });
    expect(faultsOf(file)).toEqual([]);
  });
});

const first = (change: (target: Loose) => void) => changed(({ targets }) => change(targets[0]));
const firstCase = (change: (caseType: Loose) => void) => changed(({ caseTypes }) => change(caseTypes[0]));
const UNITS = 'This must be one of "workingDays", "days", "weeks", "months", "hours".';
const NO_FIELD = 'There is no such field: correct its spelling, or remove it.';
const MISSING = 'This field is missing: add it.';
const A_DAY = 'Write month and day of a day that every year has, such as "12-24".';

describe('a fault is told where it is, and what to do', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{', '(file): This is not JSON'],
    ['a list', [], '(file): This must be an object in { }, not a list.'],
    ['a field too many', changed((file) => Object.assign(file, { colour: 1 })), `colour: ${NO_FIELD}`],
    ['a missing field', changed((file) => delete file.timeZone), `timeZone: ${MISSING}`],
    [
      'a zone that is none',
      changed((file) => Object.assign(file, { timeZone: 'Mars/Base' })),
      'timeZone: Write a time zone by its name, such as "Europe/Copenhagen".',
    ],
    [
      'an offset, which knows no summer',
      changed((file) => Object.assign(file, { timeZone: '+01:00' })),
      'timeZone: Write a time zone by its name, such as "Europe/Copenhagen".',
    ],
    [
      'closing before opening',
      changed(({ openingHours }) => Object.assign(openingHours.mon, { to: '07:00' })),
      'openingHours.mon.to: It closes before it opens.',
    ],
    [
      'no time',
      changed(({ openingHours }) => Object.assign(openingHours.mon, { from: '24:00' })),
      'openingHours.mon.from: Write it as hours and minutes, such as "08:00".',
    ],
    [
      'never open',
      changed((file) => Object.assign(file, { openingHours: {} })),
      'openingHours: Open on one day at least.',
    ],
    ...['02-29', '02-30', '04-31', '13-01', '1-1'].map((on): [string, unknown, string] => [
      `a day that is none (${on})`,
      changed(({ calendars }) => Object.assign(calendars.standard[0], { on })),
      `calendars.standard[0].on: ${A_DAY}`,
    ]),
    [
      'a closing that says neither',
      changed(({ calendars }) => Object.assign(calendars, { local: [{ feast: 'easter' }] })),
      'calendars.local[0]: Write a day of every year',
    ],
    [
      'an unknown unit',
      first(({ span }) => Object.assign(span, { unit: 'years' })),
      `targets[0].span.unit: ${UNITS}`,
    ],
    ['no unit', first(({ span }) => delete span.unit), `targets[0].span.unit: ${UNITS}`],
    [
      'working days that roll',
      first(({ span }) => Object.assign(span, { roll: 'next' })),
      `targets[0].span.roll: ${NO_FIELD}`,
    ],
    [
      'nothing',
      first(({ span }) => Object.assign(span, { amount: 0 })),
      'targets[0].span.amount: Write 1 or more.',
    ],
    [
      'half',
      first(({ span }) => Object.assign(span, { amount: 1.5 })),
      'targets[0].span.amount: Write a whole number.',
    ],
    ['no calendar', first(({ span }) => delete span.calendar), `targets[0].span.calendar: ${MISSING}`],
    [
      'no channel',
      first((target) => Object.assign(target, { channels: [] })),
      'targets[0].channels: Name a channel.',
    ],
    [
      'no such rule',
      first((target) => Object.assign(target, { rule: 'R17' })),
      'targets[0].rule: Write the rule',
    ],
    [
      'a date that is none',
      first((target) => Object.assign(target, { validFrom: '2026-02-30' })),
      'targets[0].validFrom: Write a date, such as "2026-01-31".',
    ],
    [
      'an end before the beginning',
      first((target) => Object.assign(target, { validTo: '2018-02-21' })),
      'targets[0].validTo: It ends before it begins',
    ],
    [
      'the same target twice',
      changed(({ targets }) => targets.push({ ...targets[0], kinds: ['general'] })),
      'targets[1]: It overlaps targets[0]',
    ],
    [
      'the same case type twice',
      changed(({ caseTypes }) => caseTypes.push(caseTypes[0])),
      'caseTypes[1].id: caseTypes[0] has this id already.',
    ],
    [
      'an id with spaces',
      firstCase((type) => Object.assign(type, { id: 'my aids' })),
      'caseTypes[0].id: Write small',
    ],
    ['no English name', firstCase((type) => delete type.en), `caseTypes[0].en: ${MISSING}`],
    [
      'nothing to do',
      firstCase((type) => Object.assign(type, { obligations: [] })),
      'caseTypes[0].obligations: Say what',
    ],
  ])('%s', (_, file, expected) => {
    const faults = faultsOf(file);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  test('all at once, what clashes too', () => {
    const file = changed((broken) => {
      broken.language = 'sv';
      broken.targets[0].basis = 'hearsay';
      broken.caseTypes.push({ ...broken.caseTypes[0], en: '' });
    });
    expect(faultsOf(file).map((fault) => fault.split(':')[0])).toEqual([
      'language',
      'targets[0].basis',
      'caseTypes[1].en',
      'caseTypes[1].id',
    ]);
  });
});
