import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnitId } from '../../bot/core/directory.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import {
  buttonOf,
  elements,
  filled,
  PEOPLE,
  type Reply,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { mette, alex, megan, adele, jonas, patti } = PEOPLE;

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk[Symbol.asyncDispose]());

/** Everything that is kept of Borgerservice's absences. */
async function kept() {
  const store = await openSqliteStore(talk.bot.dataDir);
  const { absences } = await storedRosters(await store.table('absences')).of('BS' as UnitId);
  await store.close();
  return absences.map(({ tag: _, ...one }) => one);
}

type Someone = typeof mette;
const pressed = (who: Someone, reply: Reply, title: string, changes: Record<string, string> = {}) => {
  const { verb } = buttonOf(reply, title);
  return talk.press(who, verb, filled(reply, title, changes));
};
const titles = ({ card }: Reply) => elements(card, 'verb').map(({ title }) => title);

describe('an absence is logged by text', () => {
  test('what it means is shown first, and nothing is saved', async () => {
    await talk.register({ owner: mette.aadObjectId, received: '2026-11-23T08:00:00Z' });
    const reply = await talk.say(mette, 'ferie 7/12-11/12, Jonas Krogh tager over');
    expect(reply.words).toContain('Du er fraværende mandag den 7. til og med fredag den 11. december.');
    expect(reply.words).toContain('Intet er gemt endnu.');
    expect(reply.words).toContain('Jonas Krogh dækker.');
    expect(reply.words).toContain('I perioden falder 1 frist.');
    expect(reply.words).toMatch(
      /BS-\d+ · Brev · send svar eller kvittering senest mandag den 7\. december inden kl\. 15 · Tages af Jonas Krogh/,
    );
    expect(reply.words).toContain('Husk, at det ikke er en ferieansøgning eller sygemelding.');
    expect(await kept()).toEqual([]);
  });

  test('saved by one press, however often it comes', async () => {
    const preview = await talk.say(mette, 'ferie 7/12-11/12, Jonas Krogh tager over');
    const saved = await pressed(mette, preview, 'Gem');
    expect(saved.words).toContain(
      'Gemt: Du er fraværende mandag den 7. til og med fredag den 11. december. Jonas Krogh bliver spurgt og dækker, indtil der kommer et nej. Husk, at det ikke er en ferieansøgning eller sygemelding.',
    );
    const again = await pressed(mette, preview, 'Gem');
    expect(again.words).toContain('Det var allerede gemt');
    const [one, ...others] = await kept();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ person: mette.aadObjectId, substitute: jonas.aadObjectId, version: 1 });
    expect(one?.asked?.person).toBe(jonas.aadObjectId);
  });

  test.each([
    ['syg', 'Du er fraværende fra i dag, mandag den 23. november, og indtil videre.'],
    ['går kl. 14', 'Du er fraværende i dag, mandag den 23. november, fra kl. 14.'],
    [
      'kursus i morgen eftermiddag, Jonas Krogh tager over',
      'Du er fraværende i morgen, tirsdag den 24. november, fra kl. 12.',
    ],
    ['fri hver fredag', 'Du er fraværende hver fredag fra fredag den 27. november.'],
    ['møder først kl. 11', 'Du er fraværende i dag, mandag den 23. november, indtil kl. 11.'],
  ])('%s', async (text, what) => {
    expect((await talk.say(mette, text)).words).toContain(what);
  });

  test('in English', async () => {
    const preview = await talk.say(mette, 'on leave 7 to 11 December, cover: Jonas Krogh');
    expect(preview.words).toContain('You are away Monday 7 up to and including Friday 11 December.');
    const saved = await pressed(mette, preview, 'Save');
    expect(saved.words).toContain('Saved: You are away');
  });

  test('nobody named: whoever is next covers, and another is one press away', async () => {
    const preview = await talk.say(mette, 'ferie 7/12-11/12');
    expect(preview.words).toContain('Adele Vance dækker (næste i enhedens rækkefølge).');
    const other = await pressed(mette, preview, 'Alex Wilber');
    expect(other.words).toContain('Alex Wilber dækker.');
    expect(await kept()).toEqual([]);
  });

  test('in a channel it is not noted, for others read along', async () => {
    const reply = await talk.say(mette, 'ferie 7/12-11/12', 'channel');
    expect(reply.words).toBe('Fravær noterer jeg kun i din egen chat med mig, så ingen læser med.');
  });
});

describe('what cannot be', () => {
  test.each([
    ['ferie 7/12-11/12, afløser: mig', 'Du kan ikke dække for dig selv. Vælg en anden.'],
    [
      'kursus i dag fra kl. 8 til 9',
      'Jeg mangler at vide, hvilke dage det er. Dage og klokkeslæt, der er forbi, kan ikke noteres.',
    ],
    ['ferie 31/11', 'Den 31. november findes ikke.'],
    ['ferie', 'Jeg mangler at vide, hvilke dage det er.'],
  ])('%s', async (text, fault) => {
    const reply = await talk.say(mette, text);
    expect(reply.words).toContain(fault);
    expect(await kept()).toEqual([]);
  });

  test.each([
    [{ from: '2026-11-16', through: '2026-11-20' }, 'Det ligger i fortiden, og der kan ingen dække mere.'],
    [
      { from: '2029-12-07', through: '2029-12-11' },
      'Det er mere end to år ude i fremtiden. Er årstallet rigtigt?',
    ],
    [{ from: '2026-12-07' }, 'Vælg den sidste dag, eller sæt kryds i, at du ikke ved det endnu.'],
    [{ from: '2026-12-07', through: '2026-12-11', openEnded: 'true' }, 'Fjern det ene.'],
    [
      { from: '2026-11-23', start: '08:00', end: '09:00' },
      'Det tidspunkt er passeret i dag. Vælg et senere.',
    ],
    [
      { from: '2026-12-07', start: '12:00', end: '09:00' },
      'Sluttidspunktet skal være senere end starttidspunktet.',
    ],
    [{ from: '2026-12-07', through: '2026-12-08', every: '5' }, 'Ingen af de valgte ugedage ligger mellem'],
    [
      { from: '2026-12-07', through: '2026-12-11', start: '12:00' },
      'Klokkeslæt gælder kun én dag eller faste ugedage.',
    ],
    [{ through: '2026-12-11' }, 'Vælg den første dag.'],
  ])('typed: %j', async (changes, fault) => {
    const form = await talk.say(mette, 'ferie');
    const reply = await pressed(mette, form, 'Se, hvad det betyder', changes);
    expect(reply.words).toContain(fault);
    expect(valuesOf(reply)).toMatchObject(changes);
    expect(await kept()).toEqual([]);
  });

  test('a form keeps what was typed', async () => {
    const form = await talk.say(mette, 'ferie');
    const reply = await pressed(mette, form, 'Se, hvad det betyder', {
      from: '2026-12-11',
      through: '2026-12-07',
      other: 'Nobody Nilsen',
    });
    expect(reply.words).toContain('Jeg kan ikke finde nogen, der hedder »Nobody Nilsen«.');
    expect(valuesOf(reply)).toMatchObject({
      from: '2026-12-11',
      through: '2026-12-07',
      other: 'Nobody Nilsen',
    });
    const next = await pressed(mette, reply, 'Se, hvad det betyder', { other: '' });
    expect(next.words).toContain('Den sidste dag ligger før den første. Ret en af dem.');
    expect(valuesOf(next)).toMatchObject({ from: '2026-12-11', through: '2026-12-07' });
    expect(await kept()).toEqual([]);
  });

  test('a substitute who is away the whole time', async () => {
    await pressed(jonas, await talk.say(jonas, 'ferie 1/12-18/12'), 'Gem');
    const reply = await talk.say(mette, 'ferie 7/12-11/12, Jonas Krogh tager over');
    expect(reply.words).toContain('Jonas Krogh er selv væk i hele perioden. Vælg en anden.');
    expect(valuesOf(reply)).toMatchObject({ from: '2026-12-07', through: '2026-12-11' });
  });

  test('a substitute who is away on some days, or covers for others: it is said', async () => {
    await pressed(jonas, await talk.say(jonas, 'ferie 9/12'), 'Gem');
    await pressed(alex, await talk.say(alex, 'ferie 10/12, Jonas Krogh tager over'), 'Gem');
    const reply = await talk.say(mette, 'ferie 7/12-11/12, Jonas Krogh tager over');
    expect(reply.words).toContain('⚠ Jonas Krogh er selv væk onsdag den 9. december.');
    expect(reply.words).toContain('⚠ Jonas Krogh dækker allerede for Alex Wilber torsdag den 10. december.');
    expect(reply.words).toContain('9. december: Adele Vance dækker (næste i enhedens rækkefølge).');
  });
});

describe('overlaps', () => {
  const first = async () =>
    pressed(mette, await talk.say(mette, 'ferie 7/12-11/12, Jonas Krogh tager over'), 'Gem');

  test('are asked about: replaced', async () => {
    await first();
    const preview = await talk.say(mette, 'ferie 10/12-14/12');
    expect(preview.words).toContain(
      'Du er allerede noteret som fraværende mandag den 7. til og med fredag den 11. december. Hvad skal gælde?',
    );
    expect(titles(preview)).toEqual(
      expect.arrayContaining(['Erstat det gamle', 'Læg dem sammen', 'Behold begge']),
    );
    expect(titles(preview)).not.toContain('Gem');
    await pressed(mette, preview, 'Erstat det gamle');
    const mine = await talk.say(mette, 'mit fravær');
    expect(mine.words).toContain('Torsdag den 10. til og med mandag den 14. december');
    expect(mine.words).not.toContain('Mandag den 7.');
  });

  test('joined', async () => {
    await first();
    await pressed(mette, await talk.say(mette, 'ferie 10/12-14/12'), 'Læg dem sammen');
    const mine = await talk.say(mette, 'mit fravær');
    expect(mine.words).toContain('Mandag den 7. til og med mandag den 14. december');
    expect(mine.words).toContain('Jonas Krogh er spurgt og dækker');
    expect(titles(mine).filter((one) => one === 'Slet')).toHaveLength(1);
  });

  test('both kept', async () => {
    await first();
    await pressed(mette, await talk.say(mette, 'ferie 10/12-14/12'), 'Behold begge');
    expect(titles(await talk.say(mette, 'mit fravær')).filter((one) => one === 'Slet')).toHaveLength(2);
  });

  test('a fixed day off meets nothing', async () => {
    await first();
    expect(titles(await talk.say(mette, 'fri hver fredag'))).toContain('Gem');
  });
});

describe('for somebody else', () => {
  test('the coordinator may, and the person is said to be told', async () => {
    const preview = await talk.say(adele, 'fravær for Mette Holm: 7/12-11/12');
    expect(preview.words).toContain('Mette Holm er fraværende mandag den 7.');
    const saved = await pressed(adele, preview, 'Gem');
    expect(saved.words).toContain('Mette Holm får besked og kan ændre det.');
    expect(await kept()).toMatchObject([{ person: mette.aadObjectId, enteredBy: adele.aadObjectId }]);
  });

  test.each([
    ['a colleague', alex],
    ['somebody of another unit', patti],
  ])('%s may not', async (_, who) => {
    const reply = await talk.say(who, 'fravær for Mette Holm: 7/12-11/12');
    expect(reply.words).toContain('Fravær for Mette Holm kan kun noteres af');
    expect(await kept()).toEqual([]);
  });

  test('nor by a forged press', async () => {
    const preview = await talk.say(mette, 'ferie 7/12-11/12');
    const reply = await pressed(alex, preview, 'Gem');
    expect(reply.words).toContain('Fravær for Mette Holm kan kun noteres af');
    expect(await kept()).toEqual([]);
  });

  test('the coordinator does not see that it is open-ended, and may choose who covers', async () => {
    await pressed(mette, await talk.say(mette, 'syg'), 'Gem');
    const [one] = await kept();
    const key = { id: one?.id, person: mette.aadObjectId, version: 1 };
    const form = await talk.press(adele, 'absence.edit', key);
    expect(form.words).toContain('Ret fravær for Mette Holm');
    expect(valuesOf(form)).toMatchObject({ from: '', through: '', openEnded: 'false' });
    const preview = await pressed(adele, form, 'Se, hvad det betyder', { substitute: jonas.aadObjectId });
    expect(preview.words).not.toContain('indtil videre');
    const saved = await pressed(adele, preview, 'Gem');
    expect(saved.words).not.toContain('indtil videre');
    expect(await kept()).toMatchObject([{ substitute: jonas.aadObjectId, span: one?.span, version: 2 }]);
    // The manager sees all of it.
    expect(valuesOf(await talk.press(megan, 'absence.edit', key))).toMatchObject({ openEnded: 'true' });
  });
});

describe('afterwards', () => {
  test('mine: with who covers', async () => {
    expect((await talk.say(mette, 'mit fravær')).words).toContain('Du har ikke noteret noget fravær.');
    await pressed(mette, await talk.say(mette, 'ferie 7/12-11/12, Jonas Krogh tager over'), 'Gem');
    const mine = await talk.say(mette, 'mit fravær');
    expect(mine.words).toContain('Jonas Krogh er spurgt og dækker, indtil der kommer et nej.');
  });

  test('another substitute, after a preview', async () => {
    await pressed(mette, await talk.say(mette, 'ferie 7/12-11/12, Jonas Krogh tager over'), 'Gem');
    const preview = await talk.say(mette, 'skift afløser til Alex Wilber');
    expect(preview.words).toContain('Alex Wilber dækker.');
    await pressed(mette, preview, 'Gem');
    expect(await kept()).toMatchObject([
      { substitute: alex.aadObjectId, version: 2, asked: { person: alex.aadObjectId } },
    ]);
    expect((await pressed(mette, preview, 'Gem')).words).toContain('Det var allerede gemt');
  });

  test('other days', async () => {
    await pressed(mette, await talk.say(mette, 'ferie 7/12-11/12'), 'Gem');
    const preview = await talk.say(mette, 'jeg er alligevel væk til og med 14/12');
    expect(preview.words).toContain('mandag den 7. til og med mandag den 14. december');
  });

  test('deleted after one question', async () => {
    await pressed(mette, await talk.say(mette, 'ferie 7/12-11/12'), 'Gem');
    const question = await talk.say(mette, 'annuller mit fravær');
    expect(question.words).toContain(
      'Skal jeg slette, at du er fraværende mandag den 7. til og med fredag den 11. december?',
    );
    const done = await pressed(mette, question, 'Slet');
    expect(done.words).toContain('Slettet: Du er ikke længere noteret som fraværende');
    expect((await talk.say(mette, 'mit fravær')).words).toContain('Du har ikke noteret noget fravær.');
    expect((await pressed(mette, question, 'Slet')).words).toContain('Det fravær findes ikke længere');
  });

  test('one of the fixed days', async () => {
    await pressed(mette, await talk.say(mette, 'fri hver fredag'), 'Gem');
    const question = await talk.say(mette, 'annuller mit fravær på fredag');
    const done = await pressed(mette, question, 'Kun fredag den 27. november');
    expect(done.words).toContain('Noteret: Du er til stede fredag den 27. november.');
    expect(await kept()).toMatchObject([{ except: [20784] }]);
  });

  test('"jeg er tilbage"', async () => {
    expect((await talk.say(mette, 'jeg er tilbage')).words).toContain(
      'Jeg har ikke noteret dig som fraværende',
    );
    await pressed(mette, await talk.say(mette, 'syg'), 'Gem');
    talk.at('2026-11-25T08:05:00+01:00');
    expect((await talk.say(mette, 'jeg er tilbage')).words).toContain('Velkommen tilbage');
    expect(await kept()).toMatchObject([{ span: { from: 20780, through: 20781 } }]);
  });

  test('back on a later day', async () => {
    await pressed(mette, await talk.say(mette, 'syg'), 'Gem');
    const reply = await talk.say(mette, 'tilbage på torsdag');
    expect(reply.words).toBe(
      'Noteret: Du er tilbage torsdag den 26. november og fraværende mandag den 23. til og med onsdag den 25. november.',
    );
  });
});
