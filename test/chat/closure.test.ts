import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AbsenceId, UnitClosure } from '../../bot/core/absence/absence.ts';
import type { PersonId, UnitId } from '../../bot/core/directory.ts';
import type { EpochMs } from '../../bot/core/time-zone.ts';
import { storedRosters } from '../../bot/store/rosters/rosters.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { day } from '../core/shipped.ts';
import { absent } from './support/absent.ts';
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

const { megan, jonas, mette, patti } = PEOPLE;

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk[Symbol.asyncDispose]());

const pressed = (who: typeof megan, reply: Reply, title: string, changes: Record<string, string> = {}) =>
  talk.press(who, buttonOf(reply, title).verb, filled(reply, title, changes));

/** A whole week at work. */
const WORDS = 'Borgerservice er lukket 7/12-11/12';

const closures = () =>
  talk.bot
    .stored()
    .filter((line) => line.startsWith('absences ') && line.includes('"closure/'))
    .map((line) => JSON.parse(JSON.parse(line.slice('absences '.length)).value));

async function closed(unit: string, [from, through]: [string, string], to?: string): Promise<void> {
  const store = await openSqliteStore(talk.bot.dataDir);
  const rosters = storedRosters(await store.table('absences'));
  const after: UnitClosure = {
    id: `of-${unit}` as AbsenceId,
    unit: unit as UnitId,
    from: day(from),
    through: day(through),
    ...(to && { to: to as UnitId }),
    enteredBy: 'somebody' as PersonId,
    enteredAt: 0 as EpochMs,
    version: 1,
  };
  await rosters.save(unit as UnitId, [{ closure: { after } }]);
  await store.close();
}

describe('“Borgerservice er lukket …”', () => {
  test('says what it means before it is saved', async () => {
    const inside = await talk.register({ received: '2026-11-23T08:00:00Z' });
    const preview = await talk.say(megan, WORDS);
    expect(valuesOf(preview)).toEqual({ unit: 'BS', from: '2026-12-07', through: '2026-12-11', to: 'none' });
    expect(preview.words).toContain(
      'Borgerservice er lukket mandag den 7. til og med fredag den 11. december\n5 dage, heraf 5 arbejdsdage.',
    );
    expect(preview.words).toContain(`1 åben henvendelse har frist imens: ${inside}.`);
    expect(preview.words).toContain('⚠ Ingen enhed dækker. Vælg en, ellers får borgerne ikke svar.');
    expect(closures()).toEqual([]);
  });

  test('another unit is chosen, shown, saved once, and can be taken away', async () => {
    const preview = await talk.say(megan, WORDS);
    const changed = await pressed(megan, preview, 'Gem', { to: 'JC' });
    expect(changed.words).toContain('Du har rettet noget, så jeg har ikke gemt endnu.');
    expect(changed.words).toContain('Jobcenter dækker og kan se og svare på henvendelserne imens.');
    expect(changed.words).not.toContain('⚠');
    expect(closures()).toEqual([]);
    const twice = await Promise.all([pressed(megan, changed, 'Gem'), pressed(megan, changed, 'Gem')]);
    for (const { words } of twice)
      expect(words).toContain(
        'Gemt: Borgerservice er lukket mandag den 7. til og med fredag den 11. december. Jobcenter dækker imens.',
      );
    expect(closures()).toHaveLength(1);
    expect(closures()[0]).toMatchObject({ unit: 'BS', to: 'JC', enteredBy: megan.aadObjectId, version: 1 });
    const edited = await pressed(
      megan,
      await pressed(megan, changed, 'Se, hvad det betyder', { to: 'VS' }),
      'Erstat og gem',
    );
    expect(edited.words).toContain('Den er allerede gemt');
    const removed = await pressed(megan, twice[0], 'Slet');
    expect(removed.words).toContain('Slettet: Borgerservice er ikke længere registreret som lukket mandag');
    expect(closures()).toEqual([]);
    expect((await pressed(megan, twice[0], 'Slet')).words).toContain('Den er slettet i forvejen.');
  });

  test('in English', async () => {
    await talk.say(jonas, 'sprog engelsk');
    const preview = await talk.say(jonas, 'Borgerservice is closed 7/12-11/12, Jobcenter covers');
    expect(preview.words).toContain(
      'Borgerservice is closed Monday 7 up to and including Friday 11 December',
    );
    expect(preview.words).toContain('5 days, of which 5 working days.');
    const saved = await pressed(jonas, preview, 'Save');
    expect(saved.words).toContain('Jobcenter covers meanwhile.');
  });

  test('a covering unit that is closed itself, or has nobody, is told of day by day', async () => {
    await closed('JC', ['Tuesday 2026-12-08', 'Wednesday 2026-12-09']);
    const preview = await talk.say(megan, `${WORDS}, Jobcenter tager over`);
    expect(valuesOf(preview).to).toBe('JC');
    expect(preview.words).toContain(
      '⚠ Jobcenter har selv lukket tirsdag den 8. december og onsdag den 9. december. Vælg en anden enhed',
    );
  });

  test('so is one of which nobody who answers for it is there, as far as its asker may know', async () => {
    const answering = ['101', '102', '103', '104', '106'].map(
      (number) => `7a3e0000-0000-4000-8000-000000000${number}`,
    );
    const [first, ...others] = answering;
    for (const one of others) await absent(talk, one, ['Tuesday 2026-12-08', 'Wednesday 2026-12-09']);
    const said = 'Jobcenter er lukket 7/12-11/12, Borgerservice tager over';
    expect((await talk.say(patti, said)).words).not.toContain('⚠');
    await absent(talk, String(first), ['Wednesday 2026-12-09', 'Wednesday 2026-12-09']);
    expect((await talk.say(patti, said)).words).toContain(
      '⚠ Ingen af dem, der svarer for Borgerservice, er til stede onsdag den 9. december.',
    );
    const span = { from: day('Monday 2026-11-23') };
    await absent(talk, String(first), ['Monday 2026-11-23', 'Monday 2026-11-23'], { span });
    // Away with no end: nobody elsewhere is told of the days to come.
    expect((await talk.say(patti, said)).words).not.toContain('tirsdag den 8.');
  });

  test('days that meet an entry take its place, when that was shown', async () => {
    await closed('BS', ['Friday 2026-12-11', 'Monday 2026-12-14'], 'VS');
    const preview = await talk.say(megan, WORDS);
    expect(preview.words).toContain(
      'Allerede registreret\nfredag den 11. til og med mandag den 14. december · Voksenservice dækker',
    );
    expect(preview.words).toContain('Det erstattes af det her, når du gemmer.');
    const saved = await pressed(megan, preview, 'Erstat og gem');
    expect(saved.words).toContain('Gemt:');
    expect(closures()).toHaveLength(1);
    expect(closures()[0]).toMatchObject({ from: day('Monday 2026-12-07') });
  });

  test('an entry that came meanwhile is shown before anything is replaced', async () => {
    const preview = await talk.say(megan, WORDS);
    await closed('BS', ['Friday 2026-12-11', 'Monday 2026-12-14']);
    const again = await pressed(megan, preview, 'Gem');
    expect(again.words).toContain('Der er sket noget imens, så jeg har ikke gemt endnu.');
    expect(closures()).toHaveLength(1);
    expect((await pressed(megan, again, 'Erstat og gem')).words).toContain('Gemt:');
    expect(closures()).toHaveLength(1);
  });

  test.each([
    [{ from: '2026-11-20' }, 'Den dag er forbi. Begynd i dag eller senere.'],
    [{ from: '2026-12-12' }, 'Den sidste dag ligger før den første.'],
    [{ through: '2027-12-12' }, 'Det er mere end et år. Er årstallet rigtigt?'],
    [{ from: '2029-12-07', through: '2029-12-08' }, 'Det er mere end to år frem. Er årstallet rigtigt?'],
    [{ from: 'x' }, 'Vælg den første dag.'],
    [{ through: '' }, 'Vælg den sidste dag.'],
    [{ to: 'BS' }, 'En enhed kan ikke dække for sig selv. Vælg en anden.'],
    [{ to: 'XX' }, 'Vælg på listen.'],
  ])('with %j nothing is saved, and what was chosen stays', async (changes, words) => {
    const preview = await talk.say(megan, `${WORDS}, Jobcenter tager over`);
    const reply = await pressed(megan, preview, 'Gem', changes);
    expect(reply.words).toContain('Det er ikke gemt endnu. Ret det, der står med rødt.');
    expect(reply.words).toContain(words);
    const kept = { unit: 'BS', from: '2026-12-07', through: '2026-12-11', to: 'JC', ...changes };
    expect(valuesOf(reply)).toEqual({ ...kept, from: kept.from === 'x' ? '' : kept.from });
    expect(elements(reply.card, 'verb').map(({ verb }) => verb)).not.toContain('closure.save');
    expect(closures()).toEqual([]);
  });

  test('words that lack the days open the form', async () => {
    for (const text of ['Borgerservice er lukket', 'Borgerservice er lukket 31/11']) {
      const form = await talk.say(megan, text);
      expect(valuesOf(form)).toMatchObject({ unit: 'BS', from: '', through: '' });
      expect(form.words).not.toContain('Gem');
    }
    const stopped = await pressed(megan, await talk.say(megan, 'Borgerservice er lukket'), 'Fortryd');
    expect(stopped.words).toContain('Fortrudt. Intet er gemt.');
  });

  test('is logged by whoever leads the unit alone, and in their own chat', async () => {
    expect((await talk.say(mette, WORDS)).words).toBe(
      'Kun de, der leder Borgerservice, kan registrere, at enheden er lukket: Megan Bowen, Jonas Krogh og Adele Vance.',
    );
    expect((await talk.say(mette, 'hele afdelingen er væk på fredag')).words).toContain(
      'Kun de, der leder en enhed',
    );
    expect((await talk.say(megan, 'hele afdelingen er væk på fredag')).words).toContain(
      'Borgerservice er lukket fredag den 27. november',
    );
    const preview = await talk.say(megan, WORDS);
    const save = filled(preview, 'Gem', {});
    expect((await talk.press(patti, 'closure.save', save)).words).toContain(
      'Kun de, der leder Borgerservice',
    );
    expect((await talk.press(megan, 'closure.save', save, 'channel')).words).toContain('i vores egen chat');
    await closed('BS', ['Friday 2026-12-11', 'Monday 2026-12-14']);
    const remove = { unit: 'BS', id: 'of-BS' };
    expect((await talk.press(patti, 'closure.remove', remove)).words).toContain(
      'Kun de, der leder Borgerservice',
    );
    expect(closures()).toHaveLength(1);
  });
});

test('while a unit is closed, the covering unit’s duty has what is the unit’s', async () => {
  const saved = await talk.say(patti, 'vagtplan');
  await pressed(patti, await pressed(patti, saved, 'Mail pr. ugedag'), 'Gem', { p1: 'EMYI' });
  await closed('BS', ['Monday 2026-11-23', 'Monday 2026-11-23'], 'JC');
  await talk.register({});
  expect((await talk.say(mette, 'hvad er ufordelt')).words).toContain('Vagten i dag: Emre Yildiz');
});
