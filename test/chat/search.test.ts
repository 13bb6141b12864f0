import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { searchFor } from './support/extensions.ts';
import { NOW, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, alex, jonas, patti, megan } = PEOPLE;

let talk: Talk;
/** References by what they are about. */
const refs: Record<string, string> = {};
beforeAll(async () => {
  talk = await startTalk();
  const alexs = { owner: alex.aadObjectId };
  refs.parking = await talk.register({
    subject: 'Ansøgning om parkeringskort',
    caseNumber: '26/1042',
    ...alexs,
  });
  refs.hostile = await talk.register({ subject: '<at>Megan</at> [x](http://evil) {{DATE()}}' });
  refs.secret = await talk.register({ subject: 'Parkeret barn', caseType: 'child-concern', ...alexs });
  refs.theirs = await talk.register({ subject: 'Parkering ved jobcenteret', unit: 'JC' });
  refs.closed = await talk.register({ subject: 'Parkeringsbøde', ...alexs });
  await talk.say(alex, `besvaret ${refs.closed}`);
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const found = async (who: typeof mette, query: string | undefined) =>
  (await searchFor(talk, who, query)).results.map(({ title }) => title.split(' · ')[0]);

describe('the search', () => {
  test.each([
    ['the reference', () => refs.parking],
    ['in small letters', () => refs.parking?.toLowerCase()],
    ['without its dash', () => refs.parking?.replace('-', '')],
    ['with a space', () => refs.parking?.replace('-', ' ')],
    ['with words around it', () => `frist ${refs.parking}`],
    ['the case number', () => '26/1042'],
    ['its beginning', () => '26-10'],
    ['words of the subject', () => 'parkeringskort ansoegning'],
    ['beginnings of words', () => 'ANS park'],
  ])('finds by %s', async (_, query) => {
    expect(await found(mette, query())).toEqual([refs.parking]);
  });

  test('shows the searcher what it is about and when it is due', async () => {
    const { results } = await searchFor(talk, mette, 'parkeringskort');
    expect(results).toMatchObject([
      {
        title: `${refs.parking} · Ansøgning om parkeringskort`,
        text: 'Send svar eller kvittering senest fredag den 4. december inden kl. 13 · brev · Borgerservice',
      },
    ]);
  });

  test('puts into the chat what everybody there may know, and of when that is', async () => {
    talk.at('2026-12-03T09:05:00+01:00');
    const [result] = (await searchFor(talk, mette, 'parkeringskort')).results;
    expect(result?.text).toContain('senest i morgen, fredag den 4. december, inden kl. 13');
    expect(result?.words).toBe(
      [
        refs.parking,
        'Sådan stod den torsdag den 3. december kl. 9.05.',
        `Skriv »${refs.parking}« til Svarfrist, hvis du vil se den og har adgang.`,
        'Kanal: Brev',
        'Enhed: Borgerservice',
        'Frist: Send svar eller kvittering senest fredag den 4. december inden kl. 13',
      ].join('\n'),
    );
    expect(JSON.stringify(result?.card)).not.toMatch(/parkeringskort|26\/1042|Alex|Mette/);
  });

  test('tells what is overdue by its day, and what is closed', async () => {
    talk.at('2026-12-05T09:05:00+01:00');
    const [late] = (await searchFor(talk, mette, 'parkeringskort')).results;
    expect(late?.words).toContain('Frist: Svar eller kvittering skulle være sendt fredag den 4. december');
    const [closed] = (await searchFor(talk, mette, refs.closed)).results;
    expect(closed?.words).toContain('Frist: Lukket');
    expect(closed?.text).toMatch(/^Lukket · /);
  });

  test('hostile words are no markup', async () => {
    const { results } = await searchFor(talk, mette, refs.hostile);
    expect(results[0]?.title).toBe(`${refs.hostile} · ‹at›Megan‹/at› [x](http://evil) {{DATE(…`);
    expect(`${results[0]?.text}${results[0]?.words}`).not.toMatch(/Megan|evil|DATE/);
  });

  test('with nothing typed offers one’s own, nearest first', async () => {
    const first = await talk.register({ subject: 'Først', channel: 'email', owner: jonas.aadObjectId });
    const later = await talk.register({ subject: 'Sidst', owner: jonas.aadObjectId });
    expect(await found(jonas, undefined)).toEqual([first, later]);
    expect(await found(jonas, '  ')).toEqual([first, later]);
    expect((await searchFor(talk, newcomer(), undefined)).text).toMatch(/^Du har ingen åbne henvendelser\./);
  });

  test('finds at most 25, and has no next page', async () => {
    for (let count = 0; count < 27; count += 1) await talk.register({ subject: 'Mange ens', unit: 'BY' });
    const who = { ...PEOPLE.patti, ...(await memberOf('BY')) };
    const { results } = await searchFor(talk, who, 'mange');
    expect(results).toHaveLength(25);
    expect(new Set(results.map(({ title }) => title)).size).toBe(25);
    expect((await searchFor(talk, who, 'mange', { skip: 25 })).results).toEqual([]);
    expect((await searchFor(talk, who, 'mange', { skip: 20 })).results).toHaveLength(5);
  });
});

async function memberOf(unit: string) {
  const { default: organisation } = await import('../../bot/directory/sample-organisation.json', {
    with: { type: 'json' },
  });
  const id = organisation.people.find((one) => one.unit === unit)?.id ?? '';
  return { id: `29:${id}`, aadObjectId: id };
}

describe('whoever searches finds only what they may see', () => {
  const all = () => ['park', ...Object.values(refs)];

  test.each([
    ['a newcomer', newcomer()],
    ['another unit', patti],
  ])('%s finds nothing of Borgerservice’s', async (_, who) => {
    for (const query of all()) {
      const titles = (await found(who, query)).filter((ref) => ref !== refs.theirs);
      expect(titles, query).toEqual([]);
    }
  });

  test('nor does Borgerservice of Jobcenter’s', async () => {
    for (const query of [refs.theirs, 'jobcenteret']) expect(await found(mette, query)).toEqual([]);
    expect(await found(patti, 'jobcenteret')).toEqual([refs.theirs]);
  });

  test.each([
    ['its owner', alex],
    ['the manager', megan],
    ['a member', mette],
  ])('a confidential one is found by nobody, for others read along (%s)', async (_, who) => {
    for (const query of [refs.secret, 'parkeret', undefined])
      expect(await found(who, query)).not.toContain(refs.secret);
  });

  test('what is found nowhere and what may not be seen are told alike', async () => {
    const texts = await Promise.all(
      [refs.theirs, refs.secret, 'BS-9999', 'xyzzy', '???'].map(
        async (query) => (await searchFor(talk, mette, query)).text,
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/^Jeg fandt ingen åben henvendelse, du kan se\./);
  });
});

test('a CPR number is not searched for, nor kept', async () => {
  for (const query of ['010180-1234', 'sag 0101801234']) {
    expect((await searchFor(talk, mette, query)).text).toMatch(/^Jeg gemmer ikke CPR-numre/);
  }
  expect(talk.bot.stored().join() + talk.bot.log.lines().join()).not.toMatch(/010180/);
});

test('searching stores nothing, however often', async () => {
  const before = talk.bot.stored();
  for (const query of ['p', 'pa', 'par']) await searchFor(talk, mette, query);
  expect(talk.bot.stored()).toEqual(before);
});

test('the list is in the searcher’s language, the card in the municipality’s', async () => {
  await talk.say(mette, 'language English');
  const [result] = (await searchFor(talk, mette, 'parkeringskort')).results;
  expect(result?.text).toBe(
    'Send an answer or a receipt by 13:00 on Friday 4 December · letter · Borgerservice',
  );
  expect(result?.words).toContain('Kanal: Brev');
  expect((await searchFor(talk, mette, 'xyzzy')).text).toMatch(/^I found no open inquiry that you can see\./);
});
