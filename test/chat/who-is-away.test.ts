import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { anAbsence, forgetAll, type Known, know } from '../support/absences.ts';
import { newcomer } from '../support/activities.ts';
import { elements, NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { megan, jonas, mette, alex, adele, patti } = PEOPLE;
const id = ({ aadObjectId }: { aadObjectId: string }) => aadObjectId as PersonId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));
afterEach(() => forgetAll(talk.bot.dataDir, 'BS'));

const borgerservice = (known: Known) => know(talk.bot.dataDir, 'BS', known);
const words = async (text: string, who = alex, where: 'personal' | 'channel' = 'personal') =>
  (await talk.say(who, text, where)).words.split('\n');
/** Without title and buttons. */
const rows = (all: readonly string[]) =>
  all.slice(2).filter((line) => !/^(I dag|Denne uge|Næste uge)$/.test(line));

const holiday = () =>
  anAbsence(id(mette), 'Monday 2026-11-23', 'Wednesday 2026-12-02', { substitute: id(jonas) });
const ill = () => anAbsence(id(adele), 'Monday 2026-11-23', undefined, { substitute: id(jonas) });
const fridays = () =>
  anAbsence(id(jonas), 'Friday 2026-11-20', undefined, { span: { every: [5] }, substitute: id(megan) });
const afternoon = () =>
  anAbsence(id(jonas), 'Monday 2026-11-23', 'Monday 2026-11-23', { span: { start: 14 * 60 } });

test('nobody', async () => {
  expect(await words('hvem er væk i dag?')).toEqual(['Ingen i Borgerservice er væk i dag, så vidt jeg ved.']);
  expect(await words('who is away tomorrow')).toEqual([
    'Nobody in Borgerservice is away tomorrow, Tuesday 24 November, as far as I know.',
  ]);
});

test('today: grouped by person, with how long and who covers', async () => {
  await borgerservice({ absences: [holiday(), ill(), afternoon()] });
  expect(await words('hvem er væk i dag?')).toEqual([
    'Væk i Borgerservice',
    'I dag',
    'Adele Vance',
    'I dag · Jonas Krogh dækker',
    'Jonas Krogh',
    'I dag fra kl. 14 · Anna Lindegaard dækker (næste i enhedens rækkefølge)',
    'Mette Holm',
    'Til og med onsdag den 2. december · Jonas Krogh dækker',
    'Denne uge',
    'Næste uge',
  ]);
});

test('a week: the days of each, and where the cover changes', async () => {
  await borgerservice({ absences: [holiday(), ill(), fridays()] });
  expect(rows(await words('hvem er væk i uge 48?'))).toEqual([
    'Adele Vance',
    'I dag · Jonas Krogh dækker',
    'Jonas Krogh',
    'Fredag den 27. november · Megan Bowen dækker',
    'Mette Holm',
    'Mandag den 23. til og med torsdag den 26. november · Jonas Krogh dækker',
    'Fredag den 27. november · Megan Bowen dækker (afløserens afløser)',
  ]);
});

test('days that do not follow one another are not joined', async () => {
  const [monday, thursday] = ['Monday 2026-11-30', 'Thursday 2026-12-03'];
  await borgerservice({
    absences: [monday, thursday].map((day) => anAbsence(id(mette), day, day, { substitute: id(jonas) })),
  });
  expect(rows(await words('hvem er væk i næste uge?'))).toEqual([
    'Mette Holm',
    'Mandag den 30. november · Jonas Krogh dækker',
    'Torsdag den 3. december · Jonas Krogh dækker',
  ]);
});

test('what is open-ended is seen by the manager and the person, and where nobody reads along', async () => {
  await borgerservice({ absences: [ill()] });
  const inWeek = (who: typeof alex, where?: 'channel') =>
    words('hvem er væk i uge 48?', who, where).then(rows);
  expect(await inWeek(megan)).toEqual(['Adele Vance', 'Indtil videre · Jonas Krogh dækker']);
  expect(await inWeek(adele)).toEqual(['Du', 'Indtil videre · Jonas Krogh dækker']);
  const colleagues = ['Adele Vance', 'I dag · Jonas Krogh dækker'];
  expect(await inWeek(alex)).toEqual(colleagues);
  expect(await inWeek(jonas)).toEqual(['Adele Vance', 'I dag · du dækker']);
  for (const who of [megan, adele]) expect(await inWeek(who, 'channel')).toEqual(colleagues);
  expect(await words('hvem er væk i morgen?')).toEqual([
    expect.stringMatching(/^Ingen i Borgerservice er væk i morgen/),
  ]);
});

test('nobody covers: in red', async () => {
  const all = [mette, jonas, adele, megan].map(id).concat('7a3e0000-0000-4000-8000-000000000106' as PersonId);
  await borgerservice({
    absences: all.map((one) => anAbsence(one, 'Monday 2026-11-23', 'Monday 2026-11-23')),
  });
  const { card } = await talk.say(alex, 'hvem er væk i dag?');
  const red = elements(card, 'color').filter(({ color }) => color === 'attention');
  expect(red.map(({ text }) => text)).toEqual(Array.from({ length: 5 }, () => 'ingen dækker'));
});

test('a closed unit is one line', async () => {
  const closures = [{ from: 'Thursday 2026-11-26', through: 'Friday 2026-11-27', to: 'JC' as UnitId }];
  await borgerservice({ absences: [holiday()], closures });
  expect((await words('hvem er væk i uge 48?')).slice(2, 5)).toEqual([
    'Borgerservice har lukket torsdag den 26. til og med fredag den 27. november. Jobcenter dækker.',
    'Mette Holm',
    'Mandag den 23. til og med onsdag den 25. november · Jonas Krogh dækker',
  ]);
  expect(await words('hvem er væk på fredag?')).toEqual([
    'Borgerservice har lukket torsdag den 26. til og med fredag den 27. november. Jobcenter dækker.',
  ]);
});

describe('what is not told', () => {
  test('past days', async () => {
    await borgerservice({ absences: [holiday()] });
    talk.at('2026-11-25T10:00:00+01:00');
    const told = await words('hvem er væk i uge 48?');
    expect(told[2]).toBe('Jeg fortæller kun, hvem der er væk fra i dag og frem.');
    expect(told[4]).toBe('Onsdag den 25. til og med fredag den 27. november · Jonas Krogh dækker');
  });

  test('closed days', async () => {
    expect(await words('hvem er væk den 25/12?')).toEqual(['Der er lukket fredag den 25. december.']);
  });

  test('other units’', async () => {
    await borgerservice({ absences: [holiday()] });
    expect(await words('hvem er væk i dag?', patti)).toEqual([
      'Ingen i Jobcenter er væk i dag, så vidt jeg ved.',
    ]);
    expect((await words('hvem er væk i dag?', newcomer()))[0]).toMatch(
      /^Jeg kan ikke finde dig i kommunens fortegnelse/,
    );
  });
});

test('in a channel it is the asker’s unit, without buttons', async () => {
  await borgerservice({ absences: [holiday()] });
  const { card } = await talk.say(alex, 'hvem er væk i dag?', 'channel');
  expect(card?.actions).toEqual([]);
});

test('buttons show other days', async () => {
  await borgerservice({ absences: [holiday()] });
  const { card } = await talk.say(alex, 'hvem er væk i dag?');
  const next = elements(card, 'verb').find(({ title }) => title === 'Næste uge');
  const shown = await talk.press(alex, 'do', next?.data);
  expect(shown.words).toContain(
    'Mandag den 30. november til og med onsdag den 2. december · Jonas Krogh dækker',
  );
});

test('English', async () => {
  await borgerservice({ absences: [holiday(), afternoon()] });
  expect(await words('who is away today?')).toEqual([
    'Away in Borgerservice',
    'Today',
    'Jonas Krogh',
    'Today from 14:00 · Adele Vance covers (next in the unit’s order)',
    'Mette Holm',
    'Up to and including Wednesday 2 December · Jonas Krogh covers',
    'This week',
    'Next week',
  ]);
});
