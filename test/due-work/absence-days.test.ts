import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Absence, AbsenceId } from '../../bot/core/absence/absence.ts';
import type { Kept } from '../../bot/core/absence/roster.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { day } from '../core/shipped.ts';
import { epoch } from '../support/clock.ts';
import { type AbsenceDays, absenceDays } from './support/absence-days.ts';
import { ADELE, ALEX, ANNA, BS, from, JONAS, MEGAN, METTE, PATTI } from './support/absences.ts';

let days: AbsenceDays;
beforeEach(async () => {
  days = await absenceDays('2026-11-23T10:00:00+01:00');
});
afterEach(() => days[Symbol.asyncDispose]());

/** All that somebody is told, of what begins so. */
const toldTo = (name: string, about = '') =>
  days.told().filter((text) => text.startsWith(`${name}: ${about}`));
const HUSK = 'Husk, at du dækker for';

describe('who covers', () => {
  test('is reminded at 13:00 on the working day before, whoever it is by then', async () => {
    const { people } = days;
    const absence = await people.log(METTE, from('Tuesday 2026-12-08', 'Wednesday 2026-12-09'), {
      substitute: ALEX,
    });
    await people.answer(absence, ALEX, 'yes');
    // Whoever was named is away on the first day; their substitute has it.
    await people.log(ALEX, from('Tuesday 2026-12-08'), { substitute: JONAS });
    await days.until('2026-11-23T10:05:00+01:00');
    await days.through('2026-12-07T12:50:00+01:00');
    expect(days.told().filter((text) => text.includes(HUSK))).toEqual([]);
    await days.until('2026-12-07T13:05:00+01:00');
    const first = days.told().filter((text) => text.includes(HUSK));
    expect(first.sort()).toEqual([
      `Jonas: ${HUSK} Alex Wilber i morgen, tirsdag den 8. december.`,
      `Jonas: ${HUSK} Mette Holm i morgen, tirsdag den 8. december.`,
    ]);
    // On the day before he is away himself, and nobody who is away is prompted.
    await days.through('2026-12-08T20:00:00+01:00');
    expect(toldTo('Alex', HUSK)).toEqual([]);
    await days.through('2026-12-09T09:00:00+01:00');
    expect(toldTo('Alex', HUSK)).toEqual([`Alex: ${HUSK} Mette Holm i dag, onsdag den 9. december.`]);
    expect(days.warnings()).toEqual([]);
  });

  test('is not reminded of what was cancelled, nor of what they have just said yes to', async () => {
    const { people } = days;
    const cancelled = await people.log(METTE, from('Wednesday 2026-11-25'), { substitute: ALEX });
    const tomorrow = await people.log(JONAS, from('Tuesday 2026-11-24'), { substitute: ADELE });
    await people.answer(tomorrow, ADELE, 'yes');
    await days.until('2026-11-23T10:05:00+01:00');
    await people.cancel(cancelled);
    await days.through('2026-11-25T14:00:00+01:00');
    expect(days.told().filter((text) => text.includes(HUSK))).toEqual([]);
    expect(toldTo('Alex').slice(1)).toEqual([
      'Alex: Mette Holm er til stede alligevel onsdag den 25. november. Du skal ikke dække.',
    ]);
  });

  test('of a fixed day off is reminded the first time alone', async () => {
    const span = { from: day('Friday 2026-11-27'), every: [5] };
    await days.people.log(METTE, span, { substitute: ALEX });
    await days.until('2026-11-23T10:05:00+01:00');
    await days.through('2026-12-11T14:00:00+01:00');
    expect(toldTo('Alex').map((text) => text.slice(0, 60))).toEqual([
      'Alex: Mette Holm er ikke til stede hver fredag fra fredag de',
      `Alex: ${HUSK} Mette Holm i morgen, fredag den`,
    ]);
  });

  test('is told when it ends early, when its days change, and when somebody else does it', async () => {
    const { people } = days;
    const absence = await people.log(METTE, from('Monday 2026-11-23', 'Friday 2026-11-27'), {
      substitute: ALEX,
    });
    await days.until('2026-11-23T10:05:00+01:00');
    await people.move(absence, from('Monday 2026-11-23', 'Thursday 2026-11-26'));
    await days.until('2026-11-23T10:10:00+01:00');
    await days.through('2026-11-25T09:00:00+01:00');
    await people.back(absence, 'Wednesday 2026-11-25');
    await days.until('2026-11-25T09:05:00+01:00');
    expect(toldTo('Alex').slice(1)).toEqual([
      'Alex: Det er ændret: Mette Holm er ikke til stede mandag den 23. til og med torsdag den 26. november, og du dækker. Du dækker, til du siger nej. Jeg skriver, hvis noget ændrer sig.',
      'Alex: Mette Holm er tilbage. Du dækker ikke længere.',
    ]);
  });
});

describe('a gap', () => {
  test('is told to the manager once, and again when it is another one', async () => {
    const { people } = days;
    const [first, last] = ['Tuesday 2026-12-01', 'Wednesday 2026-12-02'] as const;
    // Everybody who could cover for Mette is away, one after the other.
    const gone = await Promise.all([ADELE, ANNA].map((who) => people.log(who, from(first, last))));
    for (const who of [JONAS, MEGAN]) await people.log(who, from(first));
    await people.log(METTE, from(first, last));
    await days.until('2026-11-23T10:05:00+01:00');
    const gap = (name: string) =>
      `Megan: Ingen dækker for ${name} tirsdag den 1. december. Vælg en afløser, ellers får borgerne ikke svar.`;
    expect(toldTo('Megan').sort()).toEqual(
      ['Adele Vance', 'Anna Lindegaard', 'Jonas Krogh', 'Megan Bowen', 'Mette Holm'].map(gap),
    );
    await days.through('2026-11-26T10:00:00+01:00');
    expect(toldTo('Megan')).toHaveLength(5);
    // Somebody is back, and then is not.
    const [adele] = gone;
    if (adele) await people.cancel(adele);
    await days.until('2026-11-26T10:02:00+01:00');
    await people.log(ADELE, from(first));
    await days.until('2026-11-26T10:05:00+01:00');
    expect(toldTo('Megan').slice(5)).toContain(gap('Mette Holm'));
    expect(days.warnings()).toEqual([]);
  });

  test('of today is told at once, though the day has begun', async () => {
    const today = from('Monday 2026-11-23');
    for (const who of [ADELE, ANNA, JONAS, METTE]) await days.people.log(who, today);
    await days.until('2026-11-23T10:05:00+01:00');
    expect(toldTo('Megan')).toEqual([]);
    await days.people.log(MEGAN, today);
    await days.until('2026-11-23T10:10:00+01:00');
    expect(days.told().filter((text) => text.includes('Ingen dækker for Mette Holm i dag'))).toHaveLength(1);
    await days.until('2026-11-23T17:00:00+01:00');
    expect(days.told().filter((text) => text.includes('Ingen dækker for Mette Holm i dag'))).toHaveLength(1);
  });

  test('that was mended and is back is told again', async () => {
    const { people } = days;
    const span = from('Tuesday 2026-12-01');
    const adele = await people.log(ADELE, span);
    for (const who of [ANNA, JONAS, MEGAN, METTE]) await people.log(who, span);
    await days.until('2026-11-23T10:05:00+01:00');
    const ofMette = () => toldTo('Megan', 'Ingen dækker for Mette Holm').length;
    expect(ofMette()).toBe(1);
    await people.move(adele, from('Wednesday 2026-12-02'));
    await days.until('2026-11-23T10:10:00+01:00');
    expect(ofMette()).toBe(1);
    await people.move(adele, span);
    await days.until('2026-11-23T10:15:00+01:00');
    expect(ofMette()).toBe(2);
  });

  test('of an open-ended one is told to the deputy from day to day, and to the manager as it is', async () => {
    const { people } = days;
    await people.log(MEGAN, from('Monday 2026-11-23', 'Tuesday 2026-11-24'));
    const absence = await people.log(METTE, { from: day('Monday 2026-11-23') }, { substitute: ALEX });
    for (const who of [ALEX, ADELE, ANNA, JONAS]) await people.answer(absence, who, 'no');
    // She is back on Wednesday, and does not cover either.
    const { tag, ...before } = (await people.find(absence)) as Kept<Absence>;
    const declined = [...before.declined, { person: MEGAN, at: before.enteredAt }];
    const change = { before: { ...before, tag }, after: { ...before, declined } };
    expect(await people.rosters.save(BS, [{ absence: change }])).toBe(true);
    const gap = 'Ingen dækker for Mette Holm';
    await days.until('2026-11-23T10:05:00+01:00');
    const then = ' Vælg en afløser, ellers får borgerne ikke svar.';
    const today = `Jonas: ${gap} i dag, mandag den 23. november.${then}`;
    expect(days.told().filter((text) => text.includes(gap))).toEqual([today]);
    await days.through('2026-11-24T09:00:00+01:00');
    const next = `Jonas: ${gap} i dag, tirsdag den 24. november.${then}`;
    expect(days.told().filter((text) => text.includes(gap))).toEqual([today, next]);
    await days.through('2026-11-25T09:00:00+01:00');
    expect(toldTo('Megan', gap)).toEqual([
      `Megan: ${gap} 25.–27. november, 30. november – 4. december og 7.–8. december.${then}`,
    ]);
    expect(toldTo('Jonas', gap)).toHaveLength(2);
  });

  test('of a closed unit is told once, and not again of each whose absence lies there too', async () => {
    await days.people.log(ALEX, from('Monday 2026-12-07', 'Friday 2026-12-11'), { substitute: ADELE });
    await days.people.log(METTE, from('Thursday 2026-12-03'), { substitute: ADELE });
    const closing = day('Thursday 2026-12-03');
    const after = {
      id: 'closed-too' as AbsenceId,
      unit: BS,
      from: closing,
      through: closing,
      enteredBy: MEGAN,
      enteredAt: epoch('2026-11-23T10:00:00+01:00'),
      version: 1,
    };
    await days.people.rosters.save(BS, [{ closure: { after } }]);
    await days.through('2026-11-24T12:00:00+01:00');
    const gaps = days.told().filter((text) => /: Ingen dækker for /.test(text));
    expect(gaps).toEqual([
      expect.stringMatching(/^\w+: Ingen dækker for Borgerservice torsdag den 3\. december/),
    ]);
  });

  test('of a closed unit that nobody covers is told of the unit as a whole, on the next morning', async () => {
    const { people, morning } = days;
    const span = { from: day('Tuesday 2026-12-01'), through: day('Tuesday 2026-12-01') };
    const after = {
      id: 'closed' as AbsenceId,
      unit: BS,
      ...span,
      enteredBy: MEGAN,
      enteredAt: epoch('2026-11-23T10:00:00+01:00'),
      version: 1,
    };
    await people.rosters.save(BS, [{ closure: { after } }]);
    await days.through('2026-11-26T12:00:00+01:00');
    expect(toldTo('Megan')).toEqual([
      'Megan: Ingen dækker for Borgerservice tirsdag den 1. december. Vælg en afløser, ellers får borgerne ikke svar.',
    ]);
    const [sent] = morning.connector.replies();
    expectValidCard(sent?.attachments?.[0]?.content);
  });

  test('of another unit, whose people counted on somebody, is seen when that one is away', async () => {
    const { people, morning } = days;
    await morning.install(PATTI);
    const birgitte = '7a3e0000-0000-4000-8000-000000000201' as typeof PATTI;
    await morning.install(birgitte);
    const span = from('Tuesday 2026-12-01');
    const others = [202, 203, 204, 206].map(
      (number) => `7a3e0000-0000-4000-8000-000000000${number}` as typeof PATTI,
    );
    for (const who of [...others, birgitte])
      await people.log(who, span, who === PATTI ? { substitute: METTE } : {});
    await days.until('2026-11-23T10:05:00+01:00');
    const of = () =>
      morning.posts().filter(({ to, text }) => to === `a:${birgitte}` && text.includes('Patti'));
    expect(of()).toEqual([]);
    await people.log(METTE, span);
    await days.until('2026-11-23T10:10:00+01:00');
    expect(of().map(({ text }) => text)).toEqual([
      'Ingen dækker for Patti Fernandez tirsdag den 1. december. Vælg en afløser, ellers får borgerne ikke svar.',
    ]);
  });
});

describe('the first morning back', () => {
  test('tells what came in and what is next, in one message, on the day that the end has become', async () => {
    const { people, morning } = days;
    const absence = await people.log(METTE, from('Tuesday 2026-11-24', 'Wednesday 2026-11-25'));
    await days.until('2026-11-23T10:05:00+01:00');
    await people.move(absence, from('Tuesday 2026-11-24', 'Friday 2026-11-27'));
    await days.through('2026-11-26T12:00:00+01:00');
    await morning.due(0, '2026-11-30T23:59:59+01:00', {
      owner: METTE,
      received: Temporal.Instant.from('2026-11-26T09:00:00Z').epochMilliseconds as never,
    });
    expect(toldTo('Mette')).toEqual([]);
    await days.until('2026-11-26T12:05:00+01:00');
    await days.through('2026-11-30T09:00:00+01:00');
    expect(
      morning
        .posts()
        .filter(({ to }) => to === `a:${METTE}`)
        .map(({ text }) => text),
    ).toEqual([
      'Velkommen tilbage. Der er kommet 1 henvendelse til dig, mens du var væk. Den er åben endnu. Én falder i dag.',
    ]);
  });

  test('of nothing is one friendly line; of a fixed day off there is none', async () => {
    const { people } = days;
    await people.log(METTE, from('Tuesday 2026-11-24', 'Wednesday 2026-11-25'));
    await people.log(ALEX, { from: day('Tuesday 2026-11-24'), every: [2] });
    await days.through('2026-11-26T09:00:00+01:00');
    expect(days.told().filter((text) => text.includes('Velkommen'))).toEqual([
      'Mette: Velkommen tilbage. Der er ikke kommet noget til dig, mens du var væk, og du har ingen åbne frister. God dag.',
    ]);
    expect(days.warnings()).toEqual([]);
  });
});
