import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AbsenceId } from '../../bot/core/absence/absence.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { type AbsenceDays, absenceDays, nameOf } from './support/absence-days.ts';
import { ADELE, ALEX, ANNA, absences, from, MEGAN, METTE } from './support/absences.ts';

let days: AbsenceDays;
beforeEach(async () => {
  days = await absenceDays('2026-11-23T10:00:00+01:00');
});
afterEach(() => days[Symbol.asyncDispose]());

const ASKED =
  'Adele: Mette Holm er ikke til stede mandag den 7. til og med fredag den 11. december. Ingen frister falder imens. Du dækker, til du siger nej. Jeg skriver, hvis noget ændrer sig.';

describe('who is named as substitute', () => {
  test('is asked once, with days and deadlines and two buttons, however many instances there are', async () => {
    const two = await days.morning.instance({ name: 'two' });
    await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), { substitute: ADELE });
    await days.until('2026-11-23T10:10:00+01:00', days.one, two);
    expect(days.told()).toEqual([ASKED]);
    const card = days.morning.connector.replies()[0]?.attachments?.[0]?.content;
    expectValidCard(card);
    expect(JSON.stringify(card)).toMatch(
      /"title":"Jeg dækker","verb":"cover.yes".*"title":"Jeg kan ikke","verb":"cover.no"/,
    );
    expect(days.warnings()).toEqual([]);
  });

  test('is not told that there is no end, nor when it began', async () => {
    await days.people.log(METTE, { from: from('Monday 2026-11-23').from }, { substitute: ADELE });
    await days.until('2026-11-23T10:02:00+01:00');
    expect(days.told()).toEqual([
      'Adele: Mette Holm er ikke til stede i dag, mandag den 23. november. Ingen frister falder imens. Du dækker, til du siger nej. Jeg skriver, hvis noget ændrer sig.',
    ]);
  });

  test('says yes, and nobody else hears of it', async () => {
    const absence = await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), {
      substitute: ADELE,
    });
    await days.until('2026-11-23T10:05:00+01:00');
    expect(await days.people.answer(absence, ADELE, 'yes')).toMatchObject({ ok: true });
    await days.until('2026-11-23T13:00:00+01:00');
    expect(days.told()).toEqual([ASKED]);
    expect((await days.people.find(absence)).asked).toMatchObject({ person: ADELE, accepted: true });
  });

  test('is asked when they are back, where they are away just now', async () => {
    await days.people.log(ADELE, from('Monday 2026-11-23', 'Tuesday 2026-11-24'));
    await days.until('2026-11-23T10:05:00+01:00');
    await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), { substitute: ADELE });
    await days.until('2026-11-23T10:10:00+01:00');
    expect(days.told().filter((text) => text.startsWith('Adele'))).toEqual([]);
    await days.through('2026-11-25T08:10:00+01:00');
    expect(days.told().filter((text) => text.startsWith('Adele: Mette'))).toEqual([ASKED]);
  });
});

describe('a no', () => {
  test('goes on to the next, who is asked; then to the next; and where there is none the manager is told at once', async () => {
    const absence = await days.people.log(METTE, from('Tuesday 2026-12-01', 'Wednesday 2026-12-02'), {
      substitute: ALEX,
    });
    await days.until('2026-11-23T10:02:00+01:00');
    const declined: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      const { asked } = await days.people.find(absence);
      if (asked === undefined) break;
      declined.push(nameOf(asked.person));
      days.morning.connector.sent.length = 0;
      await days.people.answer(absence, asked.person, 'no');
      days.morning.clock.pass({ minutes: 1 });
      await days.one.tick();
    }
    expect(declined).toEqual(['Alex', 'Adele', 'Anna', 'Megan', 'Jonas']);
    expect(days.told()).toEqual([
      'Mette: Jonas Krogh kan ikke dække for dig tirsdag den 1. til og med onsdag den 2. december. Ingen dækker endnu. Din leder får besked.',
      'Megan: Ingen dækker for Mette Holm tirsdag den 1. december og onsdag den 2. december. Vælg en afløser, ellers får borgerne ikke svar.',
    ]);
    expect(days.warnings()).toEqual([]);
  });

  test('is told to the absent one and the manager, with who covers now', async () => {
    const absence = await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), {
      substitute: ALEX,
    });
    await days.until('2026-11-23T10:02:00+01:00');
    await days.people.answer(absence, ALEX, 'yes');
    await days.until('2026-11-23T10:04:00+01:00');
    expect(await days.people.answer(absence, ALEX, 'no')).toMatchObject({ ok: true, next: { id: ADELE } });
    await days.until('2026-11-23T10:06:00+01:00');
    const week = 'mandag den 7. til og med fredag den 11. december';
    expect(days.told().slice(1).sort()).toEqual([
      ASKED,
      `Megan: Alex Wilber kan ikke dække for Mette Holm ${week}. Adele Vance er spurgt og dækker, til der kommer et nej.`,
      `Mette: Alex Wilber kan ikke dække for dig ${week}. Adele Vance er spurgt og dækker, til der kommer et nej.`,
    ]);
  });

  test('comes once, and is no answer to what was asked anew or is over', async () => {
    const absence = await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), {
      substitute: ALEX,
    });
    expect(await days.people.answer(absence, ANNA, 'no')).toMatchObject({ ok: false, reason: 'otherAsked' });
    await days.people.answer(absence, ALEX, 'no');
    const { version } = await days.people.find(absence);
    expect(await days.people.answer(absence, ALEX, 'no')).toMatchObject({ ok: true });
    expect(await days.people.answer(absence, ALEX, 'yes')).toMatchObject({ ok: false, reason: 'declined' });
    expect((await days.people.find(absence)).version).toBe(version);
    await days.people.cancel(absence);
    expect(await days.people.answer(absence, ADELE, 'no')).toMatchObject({ ok: false, reason: 'over' });
  });
});

describe('the no of somebody who covers one of the days alone', () => {
  test('leaves the question to whoever is named for the others', async () => {
    await days.people.log(ALEX, from('Monday 2026-12-07'));
    const absence = await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), {
      substitute: ALEX,
    });
    await days.until('2026-11-23T10:02:00+01:00');
    expect(await days.people.answer(absence, ADELE, 'no')).toMatchObject({ ok: true, next: { id: ANNA } });
    await days.until('2026-11-23T12:05:00+01:00');
    const toldNow = days.told().join('\n');
    expect(toldNow).toContain(
      'Megan: Adele Vance kan ikke dække for Mette Holm mandag den 7. til og med fredag den 11. december. Anna Lindegaard dækker.',
    );
    expect(toldNow).toContain('Megan: Alex Wilber er spurgt om at dække for Mette Holm');
    expect(await days.people.answer(absence, ALEX, 'no')).toMatchObject({ ok: true, next: { id: ANNA } });
  });
});

describe('no answer', () => {
  test('within two working hours is told to the manager: of Friday, on Monday', async () => {
    await days[Symbol.asyncDispose]();
    days = await absenceDays('2026-11-27T11:20:00+01:00');
    await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), { substitute: ADELE });
    await days.through('2026-11-30T08:15:00+01:00');
    expect(days.told()).toEqual([ASKED]);
    await days.until('2026-11-30T10:30:00+01:00');
    expect(days.told().slice(1)).toEqual([
      'Megan: Adele Vance er spurgt om at dække for Mette Holm mandag den 7. til og med fredag den 11. december og har ikke svaret i to arbejdstimer. Adele Vance dækker, til der kommer et nej. Spørg selv, eller vælg en anden.',
    ]);
  });

  test('is told to the deputy while the manager is away', async () => {
    await days.people.log(MEGAN, from('Monday 2026-11-23'));
    await days.people.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), { substitute: ADELE });
    await days.until('2026-11-23T12:05:00+01:00');
    const leads = days.told().filter((text) => text.includes('har ikke svaret'));
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatch(/^Jonas: Adele Vance er spurgt/);
  });
});

describe('what somebody else notes', () => {
  test('is told to whom it is about, also while they are away', async () => {
    const absence = await days.people.log(METTE, from('Monday 2026-11-23', 'Tuesday 2026-11-24'), {
      by: MEGAN,
      substitute: ALEX,
    });
    await days.until('2026-11-23T10:02:00+01:00');
    await days.people.move(absence, from('Monday 2026-11-23', 'Wednesday 2026-11-25'), MEGAN);
    await days.until('2026-11-23T10:04:00+01:00');
    await days.people.cancel(absence, MEGAN);
    await days.until('2026-11-23T10:06:00+01:00');
    const texts = days.told().filter((text) => text.startsWith('Mette'));
    expect(texts).toEqual([
      'Mette: Megan Bowen har noteret, at du er fraværende mandag den 23. til og med tirsdag den 24. november. Alex Wilber er spurgt og dækker, til der kommer et nej. Du kan ændre det: tryk på knappen, eller skriv »mit fravær«.',
      'Mette: Megan Bowen har ændret dit fravær. Du er nu noteret som fraværende mandag den 23. til og med onsdag den 25. november. Alex Wilber er spurgt og dækker, til der kommer et nej. Du kan ændre det: tryk på knappen, eller skriv »mit fravær«.',
      'Mette: Megan Bowen har noteret, at du er til stede igen. Du kan ændre det: tryk på knappen, eller skriv »mit fravær«.',
    ]);
  });
});

describe('a crash', () => {
  test('between planning and saving: nothing follows from what was never saved', async () => {
    const lost = await absences(days.morning, days.one, async (plans) => {
      await days.one.plan(plans);
      throw new Error('the process is gone');
    });
    await expect(
      lost.log(METTE, from('Monday 2026-12-07', 'Friday 2026-12-11'), { substitute: ADELE }),
    ).rejects.toThrow('gone');
    await days.until('2026-11-23T10:20:00+01:00');
    expect(days.told()).toEqual([]);
    expect(days.one.did.get('followAbsence/again')).toBeGreaterThan(0);
    expect(days.one.did.get('followAbsence/done')).toBe(1);
    expect(days.warnings()).toEqual([]);
  });

  const CRASHED = 'the process is gone';
  const week = from('Monday 2026-12-07', 'Friday 2026-12-11');
  const crashing = () =>
    absences(days.morning, days.one, async (plans) => {
      await days.one.plan(plans);
      throw new Error(CRASHED);
    });

  test('and the same form again, later: what follows does so once', async () => {
    const lost = await crashing();
    const id = 'the form' as AbsenceId;
    await expect(lost.log(METTE, week, { substitute: ADELE, id })).rejects.toThrow(CRASHED);
    await days.until('2026-11-23T10:05:00+01:00');
    await days.people.log(METTE, week, { substitute: ADELE, id });
    await days.until('2026-11-23T10:10:00+01:00');
    expect(days.told()).toEqual([ASKED]);
  });

  test('and somebody else is faster: they are told as who did it', async () => {
    const absence = await days.people.log(METTE, week);
    await days.until('2026-11-23T10:02:00+01:00');
    const lost = await crashing();
    await expect(lost.move(absence, from('Monday 2026-12-07'))).rejects.toThrow(CRASHED);
    await days.people.move(absence, from('Tuesday 2026-12-08'), MEGAN);
    await days.until('2026-11-23T10:10:00+01:00');
    expect(days.told()).toEqual([
      'Mette: Megan Bowen har ændret dit fravær. Du er nu noteret som fraværende tirsdag den 8. december. Adele Vance dækker. Du kan ændre det: tryk på knappen, eller skriv »mit fravær«.',
    ]);
  });

  test('and two at once: a no is told once, whichever version it becomes', async () => {
    const absence = await days.people.log(METTE, week, { substitute: ADELE });
    await days.until('2026-11-23T10:02:00+01:00');
    days.morning.connector.sent.length = 0;
    let meets = true;
    const slower = await absences(days.morning, days.one, async (plans) => {
      await days.one.plan(plans);
      if (meets) await days.people.move(absence, from('Monday 2026-12-07', 'Thursday 2026-12-10'));
      meets = false;
    });
    expect(await slower.answer(absence, ADELE, 'no')).toMatchObject({ ok: true, absence: { version: 3 } });
    await days.until('2026-11-23T10:10:00+01:00');
    const no = days.told().filter((text) => text.includes('Adele Vance kan ikke dække'));
    expect(no.map((text) => text.split(':')[0]).sort()).toEqual(['Megan', 'Mette']);
  });

  test('of what was saved and has changed since: what was told by it is told all the same', async () => {
    const absence = await days.people.log(METTE, week, { substitute: ADELE });
    await days.until('2026-11-23T10:02:00+01:00');
    await days.people.answer(absence, ADELE, 'no');
    await days.people.move(absence, from('Monday 2026-12-07', 'Thursday 2026-12-10'));
    await days.until('2026-11-23T10:10:00+01:00');
    expect(days.told().filter((text) => text.includes('Adele Vance kan ikke dække'))).toHaveLength(2);
  });
});
