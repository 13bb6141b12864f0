import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { anAbsence, know } from '../support/absences.ts';
import { searchFor } from './support/extensions.ts';
import { buttonOf, elements, filled, keptOf, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { megan, jonas, adele, mette, alex, patti } = PEOPLE;
const ofMette = { owner: mette.aadObjectId };
const id = (who: typeof mette) => who.aadObjectId as PersonId;

let talk: Talk;
beforeEach(async () => {
  await talk?.[Symbol.asyncDispose]();
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const WEDNESDAY = 'Wednesday 2026-11-25';

/** Mette is away from Monday on. */
async function metteAway(substitute = alex, through: string | undefined = WEDNESDAY): Promise<void> {
  const store = await openSqliteStore(talk.bot.dataDir);
  const after = anAbsence(id(mette), 'Monday 2026-11-23', through, { substitute: id(substitute) });
  const elsewhere = new Map([[id(patti), 'JC' as UnitId]]);
  const rosters = storedRosters(await store.table('absences'));
  expect(await rosters.save('BS' as UnitId, [{ absence: { after } }], elsewhere)).toBe(true);
  await store.close();
}
/** Whose end nobody knows. */
const metteAwayFor = async (substitute: typeof mette): Promise<void> => {
  const after = anAbsence(id(mette), 'Monday 2026-11-23', undefined, { substitute: id(substitute) });
  await know(talk.bot.dataDir, 'BS', { absences: [after] });
};

describe('“mine frister” of whoever covers', () => {
  test('counts and marks what is for somebody else', async () => {
    await metteAway();
    const soon = await talk.register({ ...ofMette, channel: 'email', subject: 'Pas' });
    await talk.register({ owner: alex.aadObjectId, channel: 'email', subject: 'Kørekort' });
    const { words, card } = await talk.say(alex, 'mine frister');
    expect(words).toContain('Du har 2 frister denne uge, heraf 1 for Mette Holm. Først ');
    expect(words).toContain(`${soon} · for Mette Holm · Pas`);
    expect(words).not.toContain('for Alex');
    expect(elements(card, 'targetElements')).toHaveLength(2);
    expect((await talk.say(alex, 'my deadlines')).words).toContain(
      'You have 2 deadlines this week, 1 of them for Mette Holm.',
    );
  });

  test('all of it somebody else’s, one and two, late and not', async () => {
    await metteAway();
    const one = await talk.register({ ...ofMette, channel: 'email' });
    expect((await talk.say(alex, 'mine frister')).words).toContain(
      'Du har 1 frist denne uge (for Mette Holm).',
    );
    await talk.register({ ...ofMette, channel: 'email', received: '2026-11-17T08:00:00Z' });
    const { words } = await talk.say(alex, 'mine frister');
    expect(words).toContain('Du har 2 frister denne uge, begge for Mette Holm. Én er overskredet.');
    expect((await talk.say(alex, 'er jeg bagud?')).words).toContain(
      'Én af dine frister er overskredet (for Mette Holm).',
    );
    // She asked, and sees her own.
    expect((await talk.say(mette, 'mine frister')).words).toContain(one);
    expect((await talk.say(mette, 'mine frister')).words).not.toContain('for Mette');
    expect((await talk.say(adele, 'mine frister')).text).toBe('Du har ingen frister lige nu.');
  });

  test('where others read along: initials, nobody’s beside what is late, and nothing confidential', async () => {
    await metteAway();
    const soon = await talk.register({ ...ofMette, channel: 'email', subject: 'Pas' });
    const late = await talk.register({ ...ofMette, channel: 'email', received: '2026-11-17T08:00:00Z' });
    const child = await talk.register({ ...ofMette, caseType: 'child-concern' });
    const { words } = await talk.say(alex, 'mine frister', 'channel');
    expect(words).toContain(`${soon} · for MEHO · E-mail`);
    expect(words).toContain(`${late} · for en kollega · E-mail`);
    expect(words).toContain('Du har 2 frister denne uge, begge for andre.');
    expect(words).not.toContain(child);
    expect(words).not.toContain('Mette');
    expect((await talk.say(alex, 'mine frister')).words).toContain(child);
  });

  test('a page at a time', async () => {
    await metteAway();
    for (let number = 0; number < 12; number += 1)
      await talk.register({ owner: number % 2 ? mette.aadObjectId : alex.aadObjectId, channel: 'email' });
    const first = await talk.say(alex, 'mine frister');
    const next = buttonOf(first, 'Vis de næste');
    const second = await talk.press(alex, next.verb, next.data);
    expect([first, second].map(({ card }) => elements(card, 'targetElements').length)).toEqual([10, 2]);
    expect(first.words).toContain('Du har 12 frister denne uge, heraf 6 for Mette Holm.');
  });

  test('of today’s duty has what is nobody’s', async () => {
    const days = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, id(alex)]));
    await know(talk.bot.dataDir, 'BS', { rota: { mail: { by: 'weekday', people: days }, version: 1 } });
    const ref = await talk.register({ channel: 'email', subject: 'Pas' });
    const { words } = await talk.say(alex, 'mine frister');
    expect(words).toContain('Du har 1 frist denne uge, heraf 1 ufordelt.');
    expect(words).toContain(`${ref} · ikke fordelt, du har vagten · Pas`);
  });
});

describe('the inquiry of somebody away', () => {
  test('is handled by whoever covers, also of another unit, and stays theirs', async () => {
    await metteAway(patti);
    const ref = await talk.register({ ...ofMette, caseType: 'child-concern', subject: 'Underretning' });
    const { words } = await talk.say(patti, ref);
    expect(words).toMatch(/Ansvarlig\nMette Holm, 15 31 30 04 · Patti Fernandez dækker/);
    await talk.say(patti, `borgeren har rykket for ${ref}`);
    expect(keptOf(talk, ref, 'history')).toContain(`"onBehalfOf":"${mette.aadObjectId}"`);
    expect((await talk.say(patti, ref)).words).toContain('Patti Fernandez (for Mette Holm) noterede');
    expect((await talk.say(patti, `tag ${ref}`)).words).toMatch(/Ansvarlig\nPatti Fernandez/);
  });

  test('is hers alone the day after', async () => {
    await metteAway(patti);
    const ref = await talk.register({ ...ofMette });
    talk.at('2026-11-26T10:00:00+01:00');
    expect((await talk.say(patti, ref)).text).toMatch(/ligger hos Borgerservice/);
    expect((await talk.say(alex, ref)).words).toMatch(/Ansvarlig\nMette Holm, 15 31 30 04\n/);
  });

  test('of which nobody takes care says so', async () => {
    const away = [
      id(mette),
      id(megan),
      id(jonas),
      id(adele),
      '7a3e0000-0000-4000-8000-000000000106' as PersonId,
    ];
    await know(talk.bot.dataDir, 'BS', {
      absences: away.map((one) => anAbsence(one, 'Monday 2026-11-23', 'Monday 2026-11-23')),
    });
    const ref = await talk.register({ ...ofMette });
    expect((await talk.say(alex, ref)).words).toContain('Mette Holm, 15 31 30 04 · ingen dækker');
  });
});

describe('given to somebody who is away', () => {
  test('in words: until when, and who covers', async () => {
    await metteAway();
    const ref = await talk.register({ owner: alex.aadObjectId });
    const { words } = await talk.say(alex, `overfør ${ref} til Mette Holm`);
    expect(words).toContain('Mette Holm er ikke til stede til og med onsdag den 25. november. Du dækker.');
  });

  test('no day is told of an absence whose end nobody knows, and none of who is there', async () => {
    await metteAwayFor(jonas);
    const ref = await talk.register({ owner: alex.aadObjectId });
    const { words } = await talk.say(alex, `overfør ${ref} til Mette Holm`);
    expect(words).toMatch(/Mette Holm er ikke til stede i dag\. Jonas Krogh dækker/);
    expect(
      (await talk.say(alex, `overfør ${await talk.register({ owner: alex.aadObjectId })} til Adele Vance`))
        .words,
    ).not.toContain('til stede');
  });

  test('where it is registered for them', async () => {
    await metteAway(jonas);
    const form = await talk.say(alex, 'nyt brev');
    const typed = filled(form, 'Gem', { email: 'meho@roskilde.example', subject: 'Pas' });
    const { words } = await talk.press(alex, 'register.save', typed);
    expect(words).toMatch(
      /Mette Holm er ikke til stede til og med onsdag den 25\. november\. Jonas Krogh dækker/,
    );
  });
});

describe('a unit that covers another today', () => {
  test('sees its list, and takes what is nobody’s', async () => {
    await know(talk.bot.dataDir, 'BS', {
      closures: [{ from: 'Monday 2026-11-23', through: 'Monday 2026-11-23', to: 'JC' as UnitId }],
    });
    const store = await openSqliteStore(talk.bot.dataDir);
    expect((await storedRosters(await store.table('absences')).of('JC' as UnitId)).closedElsewhere).toEqual([
      'BS',
    ]);
    await store.close();
    const ref = await talk.register({ channel: 'email' });
    expect((await talk.say(patti, 'åbne henvendelser i Borgerservice')).words).toContain(ref);
    expect((await talk.say(patti, `tag ${ref}`)).words).toMatch(/Ansvarlig\nPatti Fernandez/);
    talk.at('2026-11-24T10:00:00+01:00');
    expect((await talk.say(patti, 'åbne henvendelser i Borgerservice')).text).not.toContain(ref);
  });
});

test('the search finds what somebody has through covering, in another unit too, while it lasts', async () => {
  await metteAway(patti);
  const ref = await talk.register({ ...ofMette, subject: 'Parkeringskort' });
  await talk.register({ ...ofMette, subject: 'Parkering', caseType: 'child-concern' });
  const found = async () => (await searchFor(talk, patti, 'parkering')).results.map(({ title }) => title);
  expect(await found()).toEqual([`${ref} · Parkeringskort`]);
  talk.at('2026-11-26T10:00:00+01:00');
  expect(await found()).toEqual([]);
});
