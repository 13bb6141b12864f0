import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords } from '../../bot/core/fold.ts';
import { directoryOf, names } from './a-directory.ts';
import { aPerson, aUnit } from './organisation-file.ts';

const directory = directoryOf(
  [
    aPerson({ initials: 'MEHO', email: 'meho@roskilde.example' }),
    aPerson({ id: 'mesk', name: 'Mette Skovgaard', initials: 'MESK', unit: 'JC' }),
    aPerson({ id: 'aase', name: 'Åse Sørensen', initials: 'ÅSSØ' }),
    aPerson({
      id: 'ravn',
      name: 'Lise-Lotte Ravn',
      initials: 'LILO',
      email: 'lise.lotte.ravn@roskilde.example',
    }),
  ],
  [aUnit(), aUnit({ id: 'JC', name: 'Jobcenter Øst', mailboxes: ['jc@roskilde.example'] })],
);

test.each<[string, ...string[]]>([
  ['met', 'Mette Holm', 'Mette Skovgaard'],
  ['hol', 'Mette Holm'],
  ['holm mette', 'Mette Holm'],
  ['m s', 'Mette Skovgaard'],
  ['mesk', 'Mette Skovgaard'],
  ['ME', 'Mette Holm', 'Mette Skovgaard'],
  ['aase', 'Åse Sørensen'],
  ['soren', 'Åse Sørensen'],
  ['SØREN', 'Åse Sørensen'],
  ['lotte', 'Lise-Lotte Ravn'],
  ['lise.lotte.ravn', 'Lise-Lotte Ravn'],
  ['jobcenter', 'Mette Skovgaard'],
  ['mette jobc', 'Mette Skovgaard'],
  ['jc', 'Mette Skovgaard'],
  ['mette øst', 'Mette Skovgaard'],
])('%j finds %j', async (text, ...found) => {
  expect(names(await directory.searchPeople(text, 25))).toEqual(found);
});

test.each(['', '  ', '?!', 'ette', 'mette x', 'roskilde', 'example', 'mette holm skov'])(
  '%j finds nobody',
  async (text) => {
    expect(await directory.searchPeople(text, 25)).toEqual([]);
  },
);

test('no more than were asked for, the first by name', async () => {
  expect(names(await directory.searchPeople('m', 1))).toEqual(['Mette Holm']);
});

const word = fc.stringMatching(/^[A-Za-zÆØÅæøåéü]{1,8}$/);
test('whoever is called so is found by the beginnings of the words, in whatever order', async () => {
  const someNames = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(someNames, fc.nat(), async (called, at) => {
      const people = called.map((words, index) =>
        aPerson({ id: `p${index}`, name: words.join(' '), initials: `X${index}`, phones: [] }),
      );
      const open = directoryOf(people, [aUnit({ manager: 'p0' })]);
      const index = at % called.length;
      const sought = (called[index] ?? []).toReversed().map((one) => one.slice(0, 1 + (at % one.length)));
      const found = await open.searchPeople(sought.join(' '), 100);
      expect(found.map(({ id }) => id)).toContain(`p${index}`);
      for (const { name, initials, email } of found) {
        const words = foldedWords(`${name} ${initials} ${email.split('@')[0]} BS Borgerservice`);
        for (const start of foldedWords(sought.join(' ')))
          expect(words.some((one) => one.startsWith(start))).toBe(true);
      }
    }),
  );
});
