import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person, PersonId, UnitId } from '../../bot/core/directory.ts';
import { fileDirectory } from '../../bot/directory/file-directory.ts';
import { readOrganisation } from '../../bot/directory/organisation.ts';
import {
  buttonOf,
  elements,
  filled,
  type Json,
  PEOPLE,
  type Reply,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { megan, adele, mette, jonas, patti } = PEOPLE;

function sample() {
  const file = new URL('../../bot/directory/sample-organisation.json', import.meta.url);
  const read = readOrganisation(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('The sample organisation has faults');
  return read.organisation;
}

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk[Symbol.asyncDispose]());

const pressed = (who: typeof megan, reply: Reply, title: string, changes: Record<string, string> = {}) => {
  const { verb } = buttonOf(reply, title);
  return talk.press(who, verb, filled(reply, title, changes));
};

const openForm = async (who: typeof megan, title: string) =>
  pressed(who, await talk.say(who, 'vagtplan'), title);

/** Initials of the list. */
const WEEK = { p1: 'MEHO', p2: 'ALWI', p3: 'ANLI', p4: 'MEHO', p5: 'JOKR' };

const rosters = () => talk.bot.stored().filter((line) => line.startsWith('absences '));

async function savedByWeekday(who = megan) {
  return pressed(who, await openForm(who, 'Mail pr. ugedag'), 'Gem', WEEK);
}

describe('“vagtplan”', () => {
  test('of a unit without one: who may make it; to whoever leads it the choice how it goes', async () => {
    const colleague = await talk.say(mette, 'vagtplan');
    expect(colleague.words).toContain('Borgerservice har ingen vagtplan endnu.');
    expect(colleague.words).toContain('Den kan rettes af Megan Bowen, Jonas Krogh og Adele Vance.');
    expect(elements(colleague.card, 'verb')).toEqual([]);
    const leader = await talk.say(megan, 'vagtplan');
    expect(elements(leader.card, 'verb').map(({ title }) => title)).toEqual([
      'Mail pr. ugedag',
      'Mail pr. uge',
      'Telefon pr. ugedag',
      'Telefon pr. uge',
    ]);
    const english = await talk.say(adele, 'set the rota');
    expect(english.words).toContain('Borgerservice has no rota yet.');
    expect(english.words).toContain('Mail by weekday');
  });

  test('by weekday: seen before, saved at “Gem”, and shown to colleagues without a form', async () => {
    const form = await openForm(megan, 'Mail pr. ugedag');
    expect(form.words).toContain('Mailvagten pr. ugedag · Borgerservice');
    expect(form.words).toContain('Sådan er den nu\nIngen vagtplan.');
    expect(elements(form.card, 'choices').map(({ label }) => label)).toEqual([
      'Mandag',
      'Tirsdag',
      'Onsdag',
      'Torsdag',
      'Fredag',
    ]);
    const preview = await pressed(megan, form, 'Se planen', WEEK);
    expect(preview.words).toContain('Sådan bliver den');
    expect(preview.words).toContain('mandag 23. november: Mette Holm\ntirsdag 24. november: Alex Wilber');
    expect(preview.words).toContain('Næste uge (uge 49)\nmandag 30. november: Mette Holm');
    expect(valuesOf(preview)).toEqual(WEEK);
    expect(rosters()).toEqual([]);
    const saved = await pressed(megan, preview, 'Gem');
    expect(saved.words).toContain('Gemt. Sådan er vagtplanen nu.');
    expect(rosters()).toHaveLength(1);
    const colleague = await talk.say(mette, 'vagtplan');
    expect(colleague.words).toContain('Mailvagten går efter ugedagene.\nTelefonvagten er den samme.');
    expect(colleague.words).toContain('Denne uge (uge 48)\nmandag 23. november: Mette Holm');
    expect(elements(colleague.card, 'verb')).toEqual([]);
  });

  test('week by week from a chosen Monday, with room for more; until then nobody has it, and that is said', async () => {
    const form = await openForm(jonas, 'Mail pr. uge');
    expect(elements(form.card, 'choices')[0]).toMatchObject({ label: 'Første uge', value: '2026-11-23' });
    const wider = await pressed(jonas, form, 'Flere uger', { p1: 'ALWI', p2: 'ANLI', start: '2026-11-30' });
    expect(valuesOf(wider)).toMatchObject({ start: '2026-11-30', p1: 'ALWI', p2: 'ANLI', p8: 'none' });
    const preview = await pressed(jonas, wider, 'Se planen');
    expect(preview.words).toContain('Indtil mandag den 30. november har ingen mailvagten.');
    expect(preview.words).toContain('Mailvagten skifter hver uge: Alex Wilber og Anna Lindegaard.');
    expect(preview.words).toContain('mandag 23. november: ingen');
    expect(preview.words).toContain('mandag 30. november: Alex Wilber');
    const saved = await pressed(jonas, preview, 'Gem');
    expect(saved.words).toContain('Indtil mandag den 30. november har ingen mailvagten.');
    talk.at('2026-12-09T10:00:00+01:00');
    const later = await openForm(jonas, 'Mail pr. uge');
    // Anna's week: she stands first, from this week's Monday.
    expect(valuesOf(later)).toMatchObject({ start: '2026-12-07', p1: 'ANLI', p2: 'ALWI', p3: 'none' });
    expect(later.words).toContain(
      'Sådan er den nu\nMailvagten skifter hver uge: Anna Lindegaard og Alex Wilber.',
    );
  });

  test('the phone has its own, and can be as the mailbox’s again', async () => {
    await savedByWeekday();
    const saved = await pressed(megan, await openForm(megan, 'Telefon pr. ugedag'), 'Gem', {
      ...WEEK,
      p1: 'ALWI',
    });
    expect(saved.words).toContain('Telefonvagten går efter ugedagene.');
    expect(saved.words).toContain('mandag 23. november: Mail: Mette Holm · Telefon: Alex Wilber');
    expect(saved.words).toContain('tirsdag 24. november: Alex Wilber');
    const same = await pressed(megan, saved, 'Telefon som mail');
    expect(same.words).toContain('Så har den, der har mailvagten, også telefonvagten.');
    const joined = await pressed(megan, same, 'Gem');
    expect(joined.words).toContain('Telefonvagten er den samme.');
    expect(joined.words).toContain('mandag 23. november: Mette Holm');
  });

  test('taken away, it names nobody, and a form from before does not bring it back unseen', async () => {
    const saved = await savedByWeekday();
    const old = await pressed(megan, saved, 'Mail pr. ugedag');
    const sure = await pressed(megan, saved, 'Slet vagtplanen');
    expect(sure.words).toContain('Så har ingen vagten');
    const gone = await pressed(megan, sure, 'Slet vagtplanen');
    expect(gone.words).toContain('Slettet. Borgerservice har ingen vagtplan nu.');
    expect((await talk.say(mette, 'hvem har vagten?')).words).toContain('har ingen vagtplan');
    const refused = await pressed(megan, old, 'Gem');
    expect(refused.words).toContain('Vagtplanen er blevet ændret af en anden');
  });

  test('two who change it at the same time: the second is told, keeps what was chosen, and may save', async () => {
    const [one, other] = [await openForm(megan, 'Mail pr. ugedag'), await openForm(adele, 'Mail pr. ugedag')];
    await pressed(megan, one, 'Gem', WEEK);
    const stored = rosters();
    const refused = await pressed(adele, other, 'Gem', { ...WEEK, p2: 'MEHO' });
    expect(refused.words).toContain('Vagtplanen er blevet ændret af en anden, siden du åbnede den');
    expect(refused.words).toContain('Sådan er den nu\nMailvagten går efter ugedagene.');
    expect(valuesOf(refused)).toEqual({ ...WEEK, p2: 'MEHO' });
    expect(rosters()).toEqual(stored);
    const saved = await pressed(adele, refused, 'Gem');
    expect(saved.words).toContain('tirsdag 24. november: Mette Holm');
  });

  test('pressed twice saves once, and says the same', async () => {
    const form = await openForm(megan, 'Mail pr. ugedag');
    const twice = await Promise.all([pressed(megan, form, 'Gem', WEEK), pressed(megan, form, 'Gem', WEEK)]);
    for (const { words } of twice) expect(words).toContain('Gemt. Sådan er vagtplanen nu.');
    const [row] = rosters();
    expect(JSON.parse(JSON.parse(row?.slice('absences '.length) ?? '').value).version).toBe(1);
  });

  test.each<[{ p1?: string }, string]>([
    [{}, 'Vælg mindst én, der skal have vagten.'],
    [{ p1: 'PAFE' }, 'Vælg en fra enheden.'],
    [{ p1: patti.aadObjectId }, 'Vælg en fra enheden.'],
    [{ p1: 'nobody at all' }, 'Vælg en fra enheden.'],
    [{ p1: '010290-1234' }, 'Du skrev et CPR-nummer.'],
  ])('with %j nothing is saved, and what was chosen stays', async (changes, words) => {
    const form = await openForm(megan, 'Mail pr. ugedag');
    const reply = await pressed(megan, form, 'Gem', {
      ...changes,
      p2: changes.p1 === undefined ? 'none' : 'ALWI',
    });
    expect(reply.words).toContain(words);
    expect(reply.words).not.toContain('010290');
    expect(valuesOf(reply).p2).toBe(changes.p1 === undefined ? 'none' : 'ALWI');
    expect(rosters()).toEqual([]);
  });

  test.each([['2026-11-25'], ['2031-11-24'], ['x']])('a first week of %s is refused', async (start) => {
    const form = await openForm(megan, 'Mail pr. uge');
    const reply = await pressed(megan, form, 'Gem', { p1: 'ALWI', start });
    expect(reply.words).toContain('Vælg en uge på listen.');
    expect(rosters()).toEqual([]);
  });

  test('is changed by whoever leads the unit alone, whatever a button says', async () => {
    const form = await openForm(megan, 'Mail pr. ugedag');
    const refused = await talk.press(mette, 'rota.save', { ...filled(form, 'Gem', WEEK) } as Json);
    expect(refused.words).toContain('Kun de, der leder Borgerservice, kan rette dens vagtplan: Megan Bowen');
    expect((await talk.press(patti, 'rota', { unit: 'BS' })).words).not.toContain('Vagtplan ·');
    expect(rosters()).toEqual([]);
  });
});

test('in a unit of hundreds their names are typed, and found among its own people', async () => {
  await talk[Symbol.asyncDispose]();
  const crowd = Array.from({ length: 300 }, (_, at): Person => {
    const id = `7a3e0000-0000-4000-8000-0000000009${String(at).padStart(2, '0')}`;
    const common = { unit: 'BS' as UnitId, phones: [], roles: [] };
    const name = `${at % 2 === 0 ? 'Kaj' : 'Åse'} Nr${at} Sørensen`;
    return { ...common, id: id as PersonId, name, initials: `K${at}`, email: `k${at}@roskilde.example` };
  });
  const byId = new Map(crowd.map((one) => [one.id, one]));
  const real = fileDirectory(sample());
  talk = await startTalk({
    directory: {
      peopleOf: async (unit) => (unit === 'BS' ? crowd : real.peopleOf(unit)),
      person: async (id) => byId.get(id) ?? real.person(id),
    },
  });
  const form = await openForm(megan, 'Mail pr. ugedag');
  expect(elements(form.card, 'choices')).toEqual([]);
  expect(valuesOf(form)).toEqual({ p1: '', p2: '', p3: '', p4: '', p5: '' });
  const typed = { p1: 'k12', p2: 'Kaj', p3: 'aase nr7', p4: 'Kaj Nr2 Sørensen', p5: 'Mette Holm' };
  const refused = await pressed(megan, form, 'Gem', typed);
  expect(valuesOf(refused)).toEqual(typed);
  expect(refused.words).toContain('Det kan være flere i enheden. Skriv hele navnet eller initialerne.');
  expect(refused.words).toContain('Vælg en fra enheden.');
  const saved = await pressed(megan, refused, 'Gem', { p2: '', p5: 'k299@roskilde.example' });
  expect(saved.words).toContain('mandag 23. november: Kaj Nr12 Sørensen\ntirsdag 24. november: ingen');
  expect(saved.words).toContain('onsdag 25. november: Åse Nr7 Sørensen');
  expect(saved.words).toContain('fredag 27. november: Åse Nr299 Sørensen');
});

test('whoever has gone to another unit is named when the form opens, and is chosen no more', async () => {
  await talk[Symbol.asyncDispose]();
  const real = fileDirectory(sample());
  let gone = false;
  talk = await startTalk({
    directory: {
      peopleOf: async (unit) =>
        (await real.peopleOf(unit)).filter(({ initials }) => !gone || initials !== 'ALWI'),
    },
  });
  await savedByWeekday();
  gone = true;
  const form = await openForm(megan, 'Mail pr. ugedag');
  expect(form.words).toContain('Alex Wilber er ikke i Borgerservice længere. Vælg en anden.');
  expect(valuesOf(form)).toEqual({ ...WEEK, p2: 'none' });
});
