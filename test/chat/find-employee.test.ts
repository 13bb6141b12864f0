import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Directory, Person, PersonId } from '../../bot/core/directory.ts';
import { directory } from '../journeys/support/municipality.ts';
import { anAbsence, forgetAll, type Known, know } from '../support/absences.ts';
import { newcomer } from '../support/activities.ts';
import { searchFor } from './support/extensions.ts';
import { elements, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { megan, jonas, mette, alex, adele, lynne } = PEOPLE;
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
const find = (query: string | undefined, who = lynne, more = {}) =>
  searchFor(talk, who, query, { command: 'findEmployee', ...more });
const found = async (query: string) => (await find(query)).results.map(({ title }) => title);
const METTE = 'Mette Holm · Borgerservice';
const holiday = (over = {}) =>
  anAbsence(id(mette), 'Monday 2026-11-23', 'Friday 2026-11-27', { substitute: id(jonas), ...over });

describe('the search', () => {
  test.each([
    ['the name', 'Mette Holm'],
    ['a part of it', 'holm'],
    ['parts of it', 'hol met'],
    ['initials', 'MEHO'],
    ['the number as dialled', '15 31 30 04'],
    ['the number as E.164', '+4515313004'],
    ['the e-mail address', 'meho@roskilde.example'],
    ['name and unit', 'mette borgers'],
  ])('finds by %s', async (_, query) => {
    expect(await found(query)).toEqual([METTE]);
  });

  test('lists several with unit, phone, and whether they are there', async () => {
    await borgerservice({ absences: [holiday()] });
    const { results } = await find('mette');
    expect(results).toMatchObject([
      {
        title: METTE,
        text: '15 31 30 04 · Mette Holm er ikke til stede til og med fredag den 27. november. Jonas Krogh dækker (tlf. 15 31 30 02).',
      },
      {
        title: 'Mette Skovgaard · Jobcenter',
        text: '15 31 31 03, 15 46 31 03 · Mette Skovgaard er til stede, så vidt jeg ved.',
      },
    ]);
  });

  test('a unit’s people', async () => {
    expect((await found('jobcenter')).every((title) => title.endsWith(' · Jobcenter'))).toBe(true);
  });

  test.each(['xyzzy', '99 99 99 99', '???'])('%s is nobody, and it says what to do', async (query) => {
    expect((await find(query)).text).toMatch(/^Jeg fandt ingen\. Søg på en del af navnet/);
  });

  test('with nothing typed says how to search', async () => {
    expect((await find('')).text).toMatch(/^Søg på en del af navnet/);
    expect((await find(undefined)).text).toMatch(/^Søg på en del af navnet/);
  });

  test('a CPR number is not searched for, nor kept', async () => {
    expect((await find('010180-1234')).text).toMatch(/^Jeg søger ikke på CPR-numre/);
    expect(talk.bot.stored().join() + talk.bot.log.lines().join()).not.toMatch(/010180/);
  });

  test('the list goes on where it was left', async () => {
    const all = await found('b');
    expect((await find('b', lynne, { skip: 2 })).results.map(({ title }) => title)).toEqual(all.slice(2));
  });

  test('stores nothing, and is anybody’s', async () => {
    const before = talk.bot.stored();
    expect((await find('meho', newcomer())).results).toHaveLength(1);
    expect(talk.bot.stored()).toEqual(before);
  });
});

describe('the card that goes into the chat', () => {
  const card = async (query: string, who = lynne) => (await find(query, who)).results[0];

  test('says who it is, whether they are there, who answers, and of when that is', async () => {
    await borgerservice({ absences: [holiday()] });
    expect((await card('meho'))?.words.split('\n')).toEqual([
      'Mette Holm',
      'Enhed: Borgerservice',
      'Telefon: 15 31 30 04',
      'Mette Holm er ikke til stede til og med fredag den 27. november. Jonas Krogh dækker (tlf. 15 31 30 02).',
      'Sådan stod det mandag den 23. november kl. 10.',
      'Skriv »besked til Mette Holm: …« til Svarfrist, så får den, der svarer, beskeden.',
    ]);
  });

  test('the substitute is away too: who really answers', async () => {
    await borgerservice({
      absences: [
        holiday(),
        anAbsence(id(jonas), 'Monday 2026-11-23', 'Friday 2026-11-27', { substitute: id(alex) }),
      ],
    });
    expect((await card('meho'))?.words).toContain(
      'Alex Wilber dækker (afløserens afløser, tlf. 15 31 30 05).',
    );
  });

  test('the phone’s duty before the mailbox’s', async () => {
    const by = (person: PersonId) => ({ by: 'weekday', people: { 1: person } }) as const;
    await borgerservice({
      absences: [anAbsence(id(mette), 'Monday 2026-11-23', 'Monday 2026-11-23')],
      rota: { mail: by(id(jonas)), phone: by(id(alex)), version: 1 },
    });
    expect((await card('meho'))?.words).toContain('Alex Wilber dækker (har vagten, tlf. 15 31 30 05).');
    expect((await talk.say(alex, 'hvem dækker for Mette Holm?')).text).toContain(
      'Jonas Krogh dækker (har vagten',
    );
  });

  test('nobody: in red, with the unit’s number', async () => {
    const all = [megan, jonas, mette, adele].map(id).concat(ANNA);
    await borgerservice({
      absences: all.map((one) => anAbsence(one, 'Monday 2026-11-23', 'Monday 2026-11-23')),
    });
    const result = await card('meho');
    expect(result?.words).toContain(
      'Ingen dækker for Mette Holm. Ring til Borgerservice på tlf. 15 31 30 00.',
    );
    expect(elements(result?.card, 'color').map(({ color }) => color)).toEqual(['attention']);
  });

  test('what would tell of illness is in none, whoever searches', async () => {
    await borgerservice({
      absences: [
        anAbsence(id(mette), 'Monday 2026-11-16', undefined, { enteredBy: id(megan), substitute: id(jonas) }),
      ],
    });
    for (const who of [lynne, megan, mette]) {
      const result = await card('meho', who);
      expect(result?.words).toContain('Mette Holm er ikke til stede i dag. Jonas Krogh dækker');
      expect(`${result?.text}${JSON.stringify(result?.card)}`).not.toMatch(
        /indtil videre|Megan|syg|16\. november/,
      );
    }
  });

  test('is in the municipality’s language, the list in the searcher’s', async () => {
    await talk.say(alex, 'language English');
    const result = await card('meho', alex);
    expect(result?.text).toBe('15 31 30 04 · Mette Holm is here, as far as I know.');
    expect(result?.words).toContain('Mette Holm er til stede, så vidt jeg ved.');
    expect((await find('xyzzy', alex)).text).toMatch(/^I found nobody\./);
  });

  test('what it says to write is understood', async () => {
    const { card } = await talk.say(lynne, 'besked til Mette Holm: ring tilbage til Ole');
    expect(elements(card, 'value').map(({ value }) => value)).toContain('Mette Holm');
  });
});

/** The sample organisation, of whose people all have this instead. */
function changed(over: Partial<Person>): Partial<Directory> {
  const each = (people: readonly Person[]) => people.map((one) => ({ ...one, ...over }));
  return {
    person: async (person) => each([await directory.person(person)].filter((one) => one !== undefined))[0],
    findPeople: async (text) => each(await directory.findPeople(text)),
    searchPeople: async (text, most) => each(await directory.searchPeople(text, most)),
  };
}

describe('in a directory that is otherwise', () => {
  test('no number on file: the unit’s is told, of whoever covers too', async () => {
    await using poor = await startTalk({ directory: changed({ phones: [] }) });
    await know(poor.bot.dataDir, 'BS', { absences: [holiday()] });
    const [result] = (await searchFor(poor, lynne, 'meho', { command: 'findEmployee' })).results;
    expect(result?.words).toContain('Telefon: Intet nummer. Ring til Borgerservice på tlf. 15 31 30 00');
    expect(result?.words).toContain(
      'Jonas Krogh dækker (jokr@roskilde.example). Jeg har intet telefonnummer til Jonas Krogh. Ring til Borgerservice på tlf. 15 31 30 00.',
    );
  });

  test('names are no markup', async () => {
    await using poor = await startTalk({ directory: changed({ name: '<at>Megan</at> [x](http://evil)' }) });
    const [result] = (await searchFor(poor, lynne, 'meho', { command: 'findEmployee' })).results;
    expect(result?.title).toBe('‹at›Megan‹/at› [x](http://evil) · Borgerservice');
    expect(elements(result?.card, 'type').filter(({ type }) => type === 'TextBlock')).toEqual([]);
  });
});
