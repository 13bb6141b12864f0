import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { anAbsence, forgetAll, type Known, know } from '../support/absences.ts';
import { newcomer } from '../support/activities.ts';
import { elements, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { megan, jonas, mette, alex, adele, lynne, patti } = PEOPLE;
const id = ({ aadObjectId }: { aadObjectId: string }) => aadObjectId as PersonId;
const ANNA = '7a3e0000-0000-4000-8000-000000000106' as PersonId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));
afterEach(() => forgetAll(talk.bot.dataDir, 'BS'));

const borgerservice = (known: Known) => know(talk.bot.dataDir, 'BS', known);
/** NOW is Monday 23 November 2026, 10:00. */
const away = (through: string | undefined, over: Parameters<typeof anAbsence>[3] = {}) =>
  anAbsence(id(mette), 'Monday 2026-11-23', through, { substitute: id(jonas), ...over });
const ask = async (text: string, who = alex, where: 'personal' | 'channel' = 'personal') =>
  (await talk.say(who, text, where)).text;

const PRESENT = 'Mette Holm er til stede, så vidt jeg ved.';
const TODAY = 'Mette Holm er ikke til stede i dag. Jonas Krogh dækker (tlf. 15 31 30 02).';

describe('what is told of somebody who', () => {
  test('is there', async () => {
    expect(await ask('hvem dækker for Mette Holm?')).toBe(PRESENT);
    expect(await ask('is Mette Holm sick?')).toBe('Mette Holm is here, as far as I know.');
  });

  test('is away for days that are known', async () => {
    await borgerservice({ absences: [away('Friday 2026-12-11')] });
    const told =
      'Mette Holm er ikke til stede til og med fredag den 11. december. Jonas Krogh dækker (tlf. 15 31 30 02).';
    expect(await ask('hvem dækker for Mette Holm?')).toBe(told);
    expect(await ask('hvem dækker for Mette Holm?', alex, 'channel')).toBe(told);
    expect(await ask('hvem dækker for Mette Holm?', patti)).toBe(told);
    expect(await ask('hvem dækker for Mette Holm?', lynne)).toBe(told);
    expect(await ask('hvem dækker for Mette Holm?', newcomer())).toBe(told);
    expect(await ask('who covers for Mette Holm?')).toBe(
      'Mette Holm is not here up to and including Friday 11 December. Jonas Krogh covers (tel. 15 31 30 02).',
    );
  });

  test.each([
    ['Monday 2026-11-23 09:00', 'i dag fra kl. 14'],
    ['Monday 2026-11-23 15:00', 'i dag fra kl. 14'],
  ])('leaves at 14, asked %s', async (time, days) => {
    await borgerservice({ absences: [away('Monday 2026-11-23', { span: { start: 14 * 60 } })] });
    talk.at(`2026-11-23T${time.slice(-5)}:00+01:00`);
    expect(await ask('hvem passer Mette Holms sager')).toBe(
      `Mette Holm er ikke til stede ${days}. Jonas Krogh dækker (tlf. 15 31 30 02).`,
    );
  });

  test('came back at 9, and is there at 10', async () => {
    await borgerservice({ absences: [away('Monday 2026-11-23', { span: { end: 9 * 60 } })] });
    expect(await ask('hvem dækker for Mette Holm?')).toBe(PRESENT);
    talk.at('2026-11-23T08:30:00+01:00');
    expect(await ask('hvem dækker for Mette Holm?')).toMatch(
      /^Mette Holm er ikke til stede i dag indtil kl\. 9\. /,
    );
  });

  test('is off every Friday, told on a Friday of that day alone', async () => {
    await borgerservice({ absences: [away(undefined, { span: { every: [5] } })] });
    expect(await ask('hvem dækker for Mette Holm?')).toBe(PRESENT);
    expect(await ask('hvem dækker for Mette Holm på fredag?')).toMatch(
      /^Mette Holm er ikke til stede fredag den 27\. november\. /,
    );
    talk.at('2026-11-27T10:00:00+01:00');
    expect(await ask('hvem dækker for Mette Holm?')).toBe(TODAY);
  });

  test('has planned days one behind the other, over a week-end too: told as one', async () => {
    await borgerservice({
      absences: [
        away('Friday 2026-11-27'),
        anAbsence(id(mette), 'Monday 2026-11-30', 'Tuesday 2026-12-01', { substitute: id(jonas) }),
        anAbsence(id(mette), 'Thursday 2026-12-03', 'Friday 2026-12-04', { substitute: id(jonas) }),
      ],
    });
    expect(await ask('hvem dækker for Mette Holm?')).toBe(
      'Mette Holm er ikke til stede til og med tirsdag den 1. december. Jonas Krogh dækker (tlf. 15 31 30 02).',
    );
  });

  test('is of a unit that is closed', async () => {
    const closures = [{ from: 'Monday 2026-11-23', through: 'Tuesday 2026-11-24', to: 'JC' as UnitId }];
    await borgerservice({ closures });
    expect(await ask('hvem dækker for Mette Holm?')).toBe(
      'Mette Holm er ikke til stede til og med i morgen, tirsdag den 24. november. Mette Skovgaard dækker (Jobcenter, næste i enhedens rækkefølge, tlf. 15 31 31 03).',
    );
  });
});

describe('what would tell of illness', () => {
  const openEnded = () => borgerservice({ absences: [away(undefined, { enteredBy: id(megan) })] });

  test('is told to nobody but the person and the manager', async () => {
    await openEnded();
    for (const who of [alex, jonas, adele, lynne, patti])
      expect((await ask('hvem dækker for Mette Holm?', who))?.split('.')[0]).toBe(
        'Mette Holm er ikke til stede i dag',
      );
    expect(await ask('hvem dækker for Mette Holm?', megan)).toMatch(
      /^Mette Holm er ikke til stede indtil videre\. Jonas Krogh dækker/,
    );
    expect(await ask('hvem dækker for mig?', mette)).toMatch(/^Du er ikke til stede indtil videre\. /);
  });

  test('nor where others read along', async () => {
    await openEnded();
    for (const who of [megan, mette])
      expect(await ask('hvem dækker for Mette Holm?', who, 'channel')).toBe(TODAY);
    expect(await ask('hvem dækker for mig?', mette, 'channel')).toBe(TODAY);
  });

  test('nor by asking about another day', async () => {
    await openEnded();
    const friday = 'hvem dækker for Mette Holm på fredag?';
    expect(await ask(friday)).toBe('Mette Holm er til stede fredag den 27. november, så vidt jeg ved.');
    expect(await ask(friday, megan)).toMatch(/^Mette Holm er ikke til stede fredag den 27\. november\. /);
  });

  test('a day that was planned, and one that was not, are told alike', async () => {
    await openEnded();
    const asked = ['hvem dækker for Mette Holm?', 'er Mette Holm syg?', 'er Mette Holm på ferie?'];
    const each = async () => {
      const told: (string | undefined)[] = [];
      for (const text of asked) told.push(await ask(text));
      return told;
    };
    const illness = await each();
    await forgetAll(talk.bot.dataDir, 'BS');
    await borgerservice({ absences: [away('Monday 2026-11-23')] });
    expect(await each()).toEqual(illness);
    expect(new Set(illness)).toEqual(new Set([TODAY]));
  });

  test('what is past is told to nobody', async () => {
    await borgerservice({ absences: [anAbsence(id(mette), 'Monday 2026-11-16', 'Friday 2026-11-20')] });
    expect(await ask('hvem dækker for Mette Holm?')).toBe(PRESENT);
    expect((await talk.say(alex, 'hvem dækkede for Mette Holm i fredags?')).words).not.toMatch(
      /Jonas|20\. november/,
    );
  });

  test.each(['syg', 'ferie', 'barn', 'open', 'Megan'])('nothing says "%s"', async (word) => {
    await openEnded();
    for (const text of ['er Mette Holm syg?', 'is Mette Holm on holiday?', 'hvor er Mette Holm?'])
      expect(await ask(text)).not.toContain(word);
  });
});

describe('how whoever covers was found', () => {
  const gone = (...people: PersonId[]) =>
    people.map((one) => anAbsence(one, 'Monday 2026-11-23', 'Friday 2026-11-27'));
  const unnamed = () => anAbsence(id(mette), 'Monday 2026-11-23', 'Friday 2026-11-27');
  const byMail = (person: PersonId) => ({
    mail: { by: 'weekday', people: { 1: person, 2: person, 3: person, 4: person, 5: person } } as const,
    version: 1,
  });

  test.each([
    [
      'the substitute’s',
      () => ({
        absences: [
          away('Friday 2026-11-27'),
          anAbsence(id(jonas), 'Monday 2026-11-23', 'Friday 2026-11-27', { substitute: id(alex) }),
        ],
      }),
      'Alex Wilber dækker (afløserens afløser, tlf. 15 31 30 05).',
    ],
    [
      'by the duty',
      () => ({ absences: [unnamed()], rota: byMail(id(alex)) }),
      'Alex Wilber dækker (har vagten, tlf. 15 31 30 05).',
    ],
    [
      'in the unit’s order',
      () => ({ absences: [unnamed()] }),
      'Adele Vance dækker (næste i enhedens rækkefølge, tlf. 15 31 30 03).',
    ],
    [
      'the manager',
      () => ({ absences: [unnamed(), ...gone(id(adele), ANNA)] }),
      'Megan Bowen dækker (leder, tlf. 15 31 30 01).',
    ],
    [
      'the deputy',
      () => ({ absences: [unnamed(), ...gone(id(adele), ANNA, id(megan))] }),
      'Jonas Krogh dækker (lederens stedfortræder, tlf. 15 31 30 02).',
    ],
  ] as [string, () => Known, string][])('%s', async (_, known, told) => {
    await borgerservice(known());
    expect(await ask('hvem dækker for Mette Holm?', patti)).toBe(
      `Mette Holm er ikke til stede til og med fredag den 27. november. ${told}`,
    );
  });

  test('nobody: loudly, with what to do', async () => {
    await borgerservice({ absences: [unnamed(), ...gone(id(adele), ANNA, id(jonas), id(megan))] });
    expect(await ask('hvem dækker for Mette Holm?')).toBe(
      'Mette Holm er ikke til stede til og med fredag den 27. november. Ingen dækker for Mette Holm. Ring til Borgerservice på tlf. 15 31 30 00. Lederen, Megan Bowen, er heller ikke til stede.',
    );
    expect(await ask('hvem dækker for mig?', mette)).toBe(
      'Du er ikke til stede til og med fredag den 27. november. Ingen dækker for dig. Vælg en afløser, ellers får borgerne ikke svar.',
    );
    expect(await ask('who covers for Mette Holm?')).toMatch(
      /Nobody covers for Mette Holm\. Call Borgerservice on 15 31 30 00\. The manager, Megan Bowen, is not here either\.$/,
    );
  });

  test('oneself', async () => {
    await borgerservice({ absences: [away('Friday 2026-11-27')] });
    expect(await ask('hvem dækker for Mette Holm?', jonas)).toMatch(/ Du dækker\.$/);
  });

  test('others on later days are told of what is planned, gaps too', async () => {
    await borgerservice({
      absences: [
        away('Friday 2026-11-27'),
        anAbsence(id(jonas), 'Wednesday 2026-11-25', 'Wednesday 2026-11-25', { substitute: id(alex) }),
      ],
    });
    expect(await ask('hvem dækker for Mette Holm?', patti)).toBe(
      'Mette Holm er ikke til stede til og med fredag den 27. november. Jonas Krogh dækker (tlf. 15 31 30 02). Fra onsdag den 25. november dækker Alex Wilber. Fra torsdag den 26. november dækker Jonas Krogh.',
    );
    expect(await ask('hvem dækker for Mette Holm på onsdag?', patti)).toBe(
      'Mette Holm er ikke til stede onsdag den 25. november. Alex Wilber dækker (afløserens afløser, tlf. 15 31 30 05).',
    );
  });
});

describe('when nobody is at work', () => {
  test('the next working day’s answer is given', async () => {
    await borgerservice({
      absences: [anAbsence(id(mette), 'Monday 2026-11-30', 'Monday 2026-11-30', { substitute: id(jonas) })],
    });
    talk.at('2026-11-28T11:00:00+01:00');
    expect(await ask('hvem dækker for Mette Holm?')).toBe(
      'Der er lukket nu. Mette Holm er ikke til stede mandag den 30. november. Jonas Krogh dækker (tlf. 15 31 30 02).',
    );
    expect(await ask('hvem dækker for Alex Wilber?', patti)).toBe(
      'Der er lukket nu. Alex Wilber er til stede mandag den 30. november, så vidt jeg ved.',
    );
  });

  test('a closed day that was asked about is said to be one', async () => {
    expect(await ask('hvem dækker for Mette Holm den 25/12?')).toBe(
      'Der er lukket fredag den 25. december. Mette Holm er til stede fredag den 25. december, så vidt jeg ved.',
    );
  });
});

test('asking stores nothing', async () => {
  await ask('hvem dækker for Mette Holm?');
  const before = talk.bot.stored().filter((row) => !/^(turns|conversations) /.test(row));
  await ask('er Mette Holm syg?');
  expect(talk.bot.stored().filter((row) => !/^(turns|conversations) /.test(row))).toEqual(before);
});

test('several of that name are offered as buttons, and a press answers', async () => {
  const { card, words } = await talk.say(alex, 'hvem dækker for Mette?');
  expect(words).toContain('Mette Skovgaard');
  const [first] = elements(card, 'verb');
  expect((await talk.press(alex, 'do', first?.data)).words).toMatch(/er til stede, så vidt jeg ved\./);
});
