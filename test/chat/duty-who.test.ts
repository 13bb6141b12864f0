import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DutyPlan } from '../../bot/core/absence/duty.ts';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { day } from '../core/shipped.ts';
import { absent } from './support/absent.ts';
import { buttonOf, elements, filled, PEOPLE, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { megan, jonas, mette, alex, patti } = PEOPLE;
/** Manages Voksenservice, where she belongs, and Socialpsykiatri. */
const gitte = someone('501', 'Gitte Overgaard');
const anna = someone('106', 'Anna Lindegaard');

function someone(number: string, name: string): typeof megan {
  const aadObjectId = `7a3e0000-0000-4000-8000-000000000${number}`;
  return { id: `29:${aadObjectId}`, name, aadObjectId };
}

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk[Symbol.asyncDispose]());

const MONDAY = day('Monday 2026-11-23');

const id = ({ aadObjectId }: typeof megan) => aadObjectId as PersonId;

/** As it was set before. */
async function rota(mail: DutyPlan, phone?: DutyPlan, unit = 'BS'): Promise<void> {
  const store = await openSqliteStore(talk.bot.dataDir);
  const rosters = storedRosters(await store.table('absences'));
  await rosters.save(unit as UnitId, [{ rota: { after: { mail, phone, version: 1 } } }]);
  await store.close();
}

/** Jonas on Monday, Alex on Tuesday, Anna on Wednesday, nobody on Thursday, Jonas on Friday. */
const weekdays = (): DutyPlan => ({
  by: 'weekday',
  people: { 1: id(jonas), 2: id(alex), 3: id(anna), 5: id(jonas) },
});

describe('“hvem har vagten?”', () => {
  test.each([
    ['hvem har vagten?', 'Jonas Krogh har vagten i dag, tlf. 15 31 30 02.'],
    [
      'hvem har vagten i morgen',
      'Alex Wilber har vagten i morgen, tirsdag den 24. november, tlf. 15 31 30 05.',
    ],
    ['hvem har telefonvagten', 'Jonas Krogh har telefonvagten i dag, tlf. 15 31 30 02.'],
    [
      'hvem har mailvagten på onsdag',
      'Anna Lindegaard har mailvagten onsdag den 25. november, tlf. 15 31 30 06.',
    ],
    [
      'hvem har vagten på torsdag',
      'Ingen har vagten torsdag den 26. november. Ring til Borgerservice på 15 31 30 00.',
    ],
    ['who is on duty?', 'Jonas Krogh has duty today, phone 15 31 30 02.'],
  ])('%s', async (text, answer) => {
    await rota(weekdays());
    expect((await talk.say(mette, text)).words).toBe(answer);
  });

  test('whoever asks is told that it is them', async () => {
    await rota(weekdays());
    expect((await talk.say(jonas, 'har jeg vagten')).words).toBe('Du har vagten i dag.');
  });

  test('mail and phone of two people', async () => {
    await rota(weekdays(), { by: 'weekday', people: { 1: id(alex) } });
    expect((await talk.say(mette, 'hvem har vagten')).words).toBe(
      'Jonas Krogh har mailvagten i dag, tlf. 15 31 30 02. Alex Wilber har telefonvagten i dag, tlf. 15 31 30 05.',
    );
  });

  test('who is away is covered for, also later on the day', async () => {
    await rota(weekdays());
    await absent(talk, id(alex), ['Tuesday 2026-11-24', 'Tuesday 2026-11-24'], { substitute: id(mette) });
    expect((await talk.say(anna, 'hvem har vagten i morgen')).words).toBe(
      'Alex Wilber har vagten i morgen, tirsdag den 24. november, men er ikke til stede. Mette Holm dækker, tlf. 15 31 30 04.',
    );
    expect((await talk.say(mette, 'hvem har vagten i morgen')).words).toBe(
      'Alex Wilber har vagten i morgen, tirsdag den 24. november, men er ikke til stede. Du dækker.',
    );
    await absent(talk, id(jonas), ['Monday 2026-11-23', 'Monday 2026-11-23'], {
      span: { from: MONDAY, through: MONDAY, start: 13 * 60 },
      substitute: id(anna),
    });
    expect((await talk.say(mette, 'hvem har vagten')).words).toBe(
      'Jonas Krogh har vagten i dag, tlf. 15 31 30 02. Fra kl. 13 er det Anna Lindegaard (dækker for Jonas Krogh), tlf. 15 31 30 06.',
    );
    talk.at('2026-11-23T13:30:00+01:00');
    expect((await talk.say(mette, 'hvem har vagten')).words).toBe(
      'Jonas Krogh har vagten i dag, men er ikke til stede. Anna Lindegaard dækker, tlf. 15 31 30 06.',
    );
  });

  test('an open-ended absence tells nobody but the person and the manager of the days to come', async () => {
    await rota(weekdays());
    await absent(talk, id(alex), ['Monday 2026-11-23', 'Monday 2026-11-23'], {
      span: { from: MONDAY },
      substitute: id(mette),
    });
    const colleague = await talk.say(anna, 'hvem har vagten i morgen');
    expect(colleague.words).toBe(
      'Alex Wilber har vagten i morgen, tirsdag den 24. november, tlf. 15 31 30 05.',
    );
    const manager = await talk.say(megan, 'hvem har vagten i morgen');
    expect(manager.words).toContain('men er ikke til stede. Mette Holm dækker');
    // Where others read along she is told what they may know.
    const inChannel = await talk.say(megan, 'hvem har vagten i morgen', 'channel');
    expect(inChannel.words).toContain('Alex Wilber har vagten i morgen, tirsdag den 24. november, tlf.');
    const plan = await talk.say(anna, 'vagtplan');
    expect(plan.words).toContain('tirsdag 24. november: Alex Wilber\n');
    expect((await talk.say(megan, 'vagtplan')).words).toContain(
      'tirsdag 24. november: Mette Holm (dækker for Alex Wilber)',
    );
  });

  test('where it is closed, or over for today, the next one is named', async () => {
    await rota(weekdays());
    expect((await talk.say(mette, 'hvem har vagten på lørdag')).words).toBe(
      'Kommunen har lukket lørdag den 28. november. Jonas Krogh har vagten mandag den 30. november, tlf. 15 31 30 02.',
    );
    talk.at('2026-11-23T19:00:00+01:00');
    expect((await talk.say(mette, 'hvem har vagten')).words).toBe(
      'Kommunen har lukket for i dag. Alex Wilber har vagten i morgen, tirsdag den 24. november, tlf. 15 31 30 05.',
    );
  });

  test('without a rota: what to do', async () => {
    expect((await talk.say(mette, 'hvem har vagten')).words).toBe(
      'Borgerservice har ingen vagtplan. Megan Bowen, Jonas Krogh og Adele Vance kan lave en. Ring til Borgerservice på 15 31 30 00.',
    );
    expect((await talk.say(megan, 'hvem har vagten')).words).toBe(
      'Borgerservice har ingen vagtplan. Skriv »vagtplan« til mig, så laver vi en.',
    );
  });

  test('whoever leads another unit too has a button for it', async () => {
    await rota({ by: 'weekday', people: { 2: id(someone('602', '')) } }, undefined, 'SP');
    const own = await talk.say(gitte, 'hvem har vagten i morgen');
    expect(own.words).toContain('Voksenservice har ingen vagtplan.');
    const { verb, data } = buttonOf(own, 'Socialpsykiatri');
    expect((await talk.press(gitte, verb, data)).words).toContain(
      'Malik Rahimi har vagten i morgen, tirsdag',
    );
    expect((await talk.press(patti, verb, data)).words).not.toContain('Malik');
    const card = await talk.say(gitte, 'vagtplan');
    const other = await talk.press(gitte, 'rota', buttonOf(card, 'Socialpsykiatri').data);
    expect(other.words).toContain('tirsdag 24. november: Malik Rahimi');
  });
});

describe('whoever is in another unit by now', () => {
  const MET = ['Monday 2026-11-23', 'Monday 2026-11-23'] as const;

  test('has no duty of the old one, wherever it is asked, and the rota says so', async () => {
    await rota({ by: 'weekday', people: { 1: id(patti), 2: id(alex) } });
    await absent(talk, id(mette), MET);
    expect((await talk.say(mette, 'hvem har vagten')).words).toContain('Ingen har vagten i dag');
    expect((await talk.say(alex, 'hvem dækker for Mette Holm')).words).not.toContain('Patti');
    const card = await talk.say(alex, 'vagtplan');
    expect(card.words).toContain('mandag 23. november: ingen\ntirsdag 24. november: Alex Wilber');
    expect(card.words).toContain(
      'Patti Fernandez er ikke i Borgerservice længere og har derfor ikke vagten.',
    );
    expect((await talk.say(alex, 'show the rota')).words).toContain(
      'Patti Fernandez is no longer in Borgerservice and so is not on duty.',
    );
  });

  test('nobody of the unit is said to have left it', async () => {
    await rota(weekdays());
    expect((await talk.say(mette, 'vagtplan')).words).not.toContain('længere');
  });
});

describe('what is nobody’s', () => {
  test('stands beside today’s duty in the unit’s list', async () => {
    await rota(weekdays());
    await absent(talk, id(jonas), ['Monday 2026-11-23', 'Monday 2026-11-23'], { substitute: id(anna) });
    await talk.register({ owner: id(alex) });
    expect((await talk.say(mette, 'åbne henvendelser')).words).not.toContain('Vagten i dag');
    await talk.register({});
    const line = 'Vagten i dag: Anna Lindegaard (dækker for Jonas Krogh)';
    expect((await talk.say(mette, 'åbne henvendelser')).words).toContain(line);
    expect((await talk.say(mette, 'hvad er ufordelt')).words).toContain(line);
    expect((await talk.say(mette, 'hvad er ufordelt', 'channel')).words).toContain(line);
    expect((await talk.say(mette, 'hvor mange er overskredet')).words).not.toContain('Vagten');
    // A Friday, on which Jonas has the duty and nobody works.
    talk.at('2026-12-25T10:00:00+01:00');
    expect((await talk.say(mette, 'hvad er ufordelt')).words).not.toContain('Vagten');
  });

  test('is told who looks after it when it is registered', async () => {
    await rota(weekdays());
    const form = await talk.say(mette, 'ny henvendelse');
    const saved = async (owner: string) =>
      talk.press(mette, 'register.save', {
        ...filled(form, 'Gem', { channel: 'letter', subject: `Sag ${owner}`, owner }),
        form: crypto.randomUUID(),
      });
    const nobodys = await saved(String(valuesOf(form).owner));
    expect(nobodys.words).toContain('Den er ufordelt. Vagten i dag: Jonas Krogh.');
    expect((await saved(id(alex))).words).not.toContain('Vagten');
    expect(elements(nobodys.card, 'verb').length).toBeGreaterThan(0);
  });
});
