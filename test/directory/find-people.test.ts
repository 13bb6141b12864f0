import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directoryOf, names } from './a-directory.ts';
import { aPerson, aUnit } from './organisation-file.ts';

const directory = directoryOf([
  aPerson({ initials: 'MEHO', email: 'meho@roskilde.example', phones: ['+4546313001', '+4546313002'] }),
  aPerson({ id: 'mesk', name: 'Mette Skovgaard', phones: ['+4546313003'] }),
  aPerson({ id: 'aase', name: 'Åse Thorup', initials: 'ÅTH', phones: [] }),
  aPerson({ id: 'nanna', name: 'Nanna Sofie Holst', phones: ['+46701234567'] }),
  aPerson({ id: 'yngve', name: 'Yngve Aa', phones: [] }),
  aPerson({ id: 'ravn', name: 'Lise-Lotte Ravn', phones: [] }),
]);

test.each<[string, ...string[]]>([
  ['meho@roskilde.example', 'Mette Holm'],
  ['MEHO@Roskilde.Example', 'Mette Holm'],
  ['MEHO', 'Mette Holm'],
  ['meho', 'Mette Holm'],
  ['Mette Holm', 'Mette Holm'],
  ['  mette   HOLM ', 'Mette Holm'],
  ['mette\u00A0holm', 'Mette Holm'],
  ['Mette', 'Mette Holm', 'Mette Skovgaard'],
  ['+4546313001', 'Mette Holm'],
  ['46 31 30 01', 'Mette Holm'],
  ['46313001', 'Mette Holm'],
  ['4631-3001', 'Mette Holm'],
  ['+45 46 31 30 01', 'Mette Holm'],
  ['(+45) 46 31 30 01', 'Mette Holm'],
  ['0045 46.31.30.01', 'Mette Holm'],
  ['4546313001', 'Mette Holm'],
  ['46 31 30 02', 'Mette Holm'],
  ['0046 70 123 45 67', 'Nanna Sofie Holst'],
  ['åse', 'Åse Thorup'],
  ['ÅSE THORUP', 'Åse Thorup'],
  ['A\u030Ase', 'Åse Thorup'],
  ['a\u030Ath', 'Åse Thorup'],
  ['Nanna', 'Nanna Sofie Holst'],
  ['Nanna Sofie', 'Nanna Sofie Holst'],
  ['Yngve', 'Yngve Aa'],
  ['Lise-Lotte', 'Lise-Lotte Ravn'],
])('%j is %j', async (text, ...found) => {
  expect(names(await directory.findPeople(text))).toEqual(found);
});

test.each([
  ...['', '  ', 'Lise', 'Sofie', 'Holm', 'Met', 'Mette Hol', 'Ase', 'roskilde.example', 'constructor'],
  ...['3001', '46313009', '+4646313001', '(', '+'],
])('%j is nobody', async (text) => {
  expect(await directory.findPeople(text)).toEqual([]);
});

test('several are sorted as Danish has it, with aa as å, namesakes by id', async () => {
  const called = ['Bo Ørum', 'Bo Zeuthen', 'Bo Aagaard', 'Bo Ærø', 'Bo Åby', 'Bo Dahl', 'Bo Dahl'];
  const people = called.map((name, at) => aPerson({ id: `bo${9 - at}`, name }));
  const found = await directoryOf([aPerson(), ...people]).findPeople('bo');
  const inOrder = ['Dahl bo3', 'Dahl bo4', 'Zeuthen bo8', 'Ærø bo6', 'Ørum bo9', 'Åby bo5', 'Aagaard bo7'];
  expect(found.map(({ name, id }) => `${name} ${id}`)).toEqual(inOrder.map((one) => `Bo ${one}`));
});

const word = fc.stringMatching(/^[A-Za-zÆØÅæøåéü][a-zæøåéü'-]{0,8}$/);
const fullNames = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const ways = fc.constantFrom<(text: string) => string>(
  (text) => text.toLocaleUpperCase('da-DK'),
  (text) => text.normalize('NFD'),
  (text) => ` ${text.replaceAll(' ', '  ')}\t`,
  (text) => text,
);

test('whoever there is, is found once, however it is written', async () => {
  const someNames = fc.array(fullNames, { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(someNames, ways, async (called, written) => {
      const people = called.map((name, at) =>
        aPerson({ id: `p${at}`, name, phones: [`+45${46313000 + at}`] }),
      );
      const open = directoryOf(people, [aUnit({ manager: 'p0' })]);
      for (const [at, name] of called.entries()) {
        const first = name.split(' ', 1).join();
        for (const text of [name, first, `P${at}`, `p${at}@roskilde.example`, `${46313000 + at}`]) {
          const found = await open.findPeople(written(text));
          expect(found.filter(({ id }) => id === `p${at}`)).toHaveLength(1);
        }
      }
    }),
  );
});
