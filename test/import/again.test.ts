import { describe, expect, test } from 'vitest';
import type { Directory } from '../../bot/core/directory.ts';
import { post, startApi } from '../http/support/api.ts';
import { counts, csv, sampleDirectory, startTown, takeInto } from './support/importing.ts';

const row = (subject: string, day = '23-11-2026') => `${day};brev;BS;${subject}`;

describe('the same file again', () => {
  const WITH_IDS = 'Modtaget;Kanal;Enhed;Emne;Kilde-id';

  test('adds nothing', async () => {
    await using town = await startTown();
    const file = csv(row('a'), row('b'), row('c'));
    expect(counts(await town.take(file))).toEqual([3, 0, 0]);
    const before = await town.open();
    expect(counts(await town.take(file))).toEqual([0, 3, 0]);
    expect(await town.open()).toEqual(before);
  });

  test('with rows added, moved and gone adds what is new', async () => {
    await using town = await startTown();
    await town.take(csv(row('a'), row('b'), row('c')));
    expect(counts(await town.take(csv(row('d'), row('c'), row('a'), row('e'))))).toEqual([2, 2, 0]);
    expect((await town.open()).map(({ subject }) => subject)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('with two rows that are the same has two inquiries, and keeps to two', async () => {
    await using town = await startTown();
    expect(counts(await town.take(csv(row('a'), row('a'))))).toEqual([2, 0, 0]);
    expect(counts(await town.take(csv(row('a'), row('a'))))).toEqual([0, 2, 0]);
    expect(counts(await town.take(csv(row('a'), row('a'), row('a'))))).toEqual([1, 2, 0]);
  });

  test.each([
    ['saved as Windows-1252', (file: string) => Buffer.from(file, 'latin1')],
    ['with other dates', (file: string) => file.replaceAll('23-11-2026', '2026-11-23')],
    ['with the time in a column of its own', (file: string) => file.replace('Emne', 'Emne;Tid')],
    ['with commas and quotes', (file: string) => file.replace(/[^;\n]+/g, '"$&"').replaceAll(';', ',')],
    [
      'with English headings',
      (file: string) => file.replace('Modtaget;Kanal;Enhed;Emne', 'Received;Channel;Unit;Subject'),
    ],
    [
      'with its columns the other way round',
      (file: string) => file.replace(/^.*$/gm, (line) => line.split(';').reverse().join(';')),
    ],
    ['with a column more', (file: string) => file.replace(/^(.+)$/gm, '$1;Note')],
    ['with other capitals and spaces', (file: string) => file.replace(/brev/g, ' BREV ').replace(/ø/g, 'Ø')],
  ])('%s', async (_how, change) => {
    await using town = await startTown();
    const file = csv(row('Støj'), row('Støj'), row('Kø'));
    await town.take(file);
    expect(counts(await town.take(change(file)))).toEqual([0, 3, 0]);
  });

  test('once its CPR numbers were taken out', async () => {
    await using town = await startTown();
    await town.take(csv(row('Pas, 010190-1234')));
    expect(counts(await town.take(csv(row('Pas, ******-****'))))).toEqual([0, 1, 0]);
  });

  test('when the owner has left since, is known still', async () => {
    await using town = await startTown();
    const file = `Modtaget;Kanal;Enhed;Sagsbehandler\n23-11-2026;brev;BS;MEHO\n23-11-2026;brev;BS;ALWI\n`;
    await town.take(file);
    const sample = await sampleDirectory();
    const directory: Directory = {
      ...sample,
      findPeople: async (text) => (text === 'MEHO' ? [] : sample.findPeople(text)),
    };
    expect(counts(await town.take(file, { directory }))).toEqual([0, 2, 0]);
    expect(counts(await town.take(`${file}22-11-2026;brev;BS;MEHO\n`, { directory }))).toEqual([0, 2, 1]);
  });

  test('a year later, when its dates are too old, is known still', async () => {
    await using town = await startTown();
    const file = csv(row('a', '24-11-24'), row('b'));
    expect(counts(await town.take(file))).toEqual([2, 0, 0]);
    expect(counts(await town.take(file, { now: '2029-01-01T09:00:00+01:00' }))).toEqual([0, 2, 0]);
  });

  test('is known by its source ids, whatever it says by then; what differs is told', async () => {
    await using town = await startTown();
    await town.take(`${WITH_IDS}\n${row('a')};1\n${row('b')};2\n`);
    const outcome = await town.take(
      `${WITH_IDS}\n${row('a')};1\n${row('c')};2\n${row('b')};2\nx;brev;BS;a;1\n`,
    );
    expect(counts(outcome)).toEqual([0, 4, 0]);
    expect(outcome.text).toContain(
      'men der står noget andet nu. Jeg har ikke ændret noget: BS-1002 (linje 3).',
    );
    expect(outcome.text).not.toContain('Uden kilde-id');
    expect((await town.open()).map(({ subject }) => subject)).toEqual(['a', 'b']);
  });

  test('that was known by what it says, is told by line and reference', async () => {
    await using town = await startTown();
    await town.take(csv(row('a')));
    const { text } = await town.take(csv(row('b'), row('a')));
    expect(text).toContain('Uden kilde-id, og derfor kendt på det, der står: BS-1001 (linje 3).');
  });

  test('of another system with the same ids is another thing', async () => {
    await using town = await startTown();
    const file = `${WITH_IDS}\n${row('a')};1\n`;
    expect(counts(await town.take(file, { system: 'mailroom' }))).toEqual([1, 0, 0]);
    expect(counts(await town.take(file, { system: 'casework' }))).toEqual([1, 0, 0]);
    expect(counts(await town.take(file, { system: 'mailroom' }))).toEqual([0, 1, 0]);
  });
});

test('what came over HTTP and comes by file is one, by its source id; and the other way round', async () => {
  await using bot = await startApi();
  const sent = { channel: 'letter', received: '2026-11-23T00:00:00+01:00', unit: 'BS', sourceId: 'scan/1' };
  const first = await post(bot, sent);
  const file = 'Modtaget;Kanal;Enhed;Kilde-id\n23-11-2026;brev;BS;scan/1\n23-11-2026;brev;BS;scan/2\n';
  const outcome = await takeInto(bot.dataDir, file, { system: 'everything' });
  expect(counts(outcome)).toEqual([1, 1, 0]);
  expect(await post(bot, sent)).toMatchObject({ status: 200, json: { ref: first.json.ref } });
  expect(await post(bot, { ...sent, sourceId: 'scan/2' })).toMatchObject({ status: 200 });
});

describe('a rehearsal', () => {
  test('tells what would be, and keeps nothing', async () => {
    await using town = await startTown();
    await town.take(csv(row('a')));
    const before = await town.open();
    const file = csv(row('a'), row('b'), row('b'), '31-02-2026;brev;BS;');
    const rehearsed = await town.take(file, { dryRun: true });
    expect(counts(rehearsed)).toEqual([2, 1, 1]);
    expect(rehearsed.text).toContain('Det var en prøve, og intet er gemt.');
    expect(await town.open()).toEqual(before);
    const real = await town.take(file);
    expect(counts(real)).toEqual(counts(rehearsed));
  });

  test('knows a source id that the file has twice', async () => {
    await using town = await startTown();
    const file = `Modtaget;Kanal;Enhed;Kilde-id\n23-11-2026;brev;BS;1\n23-11-2026;brev;BS;1\n`;
    expect(counts(await town.take(file, { dryRun: true }))).toEqual([1, 1, 0]);
    expect(counts(await town.take(file))).toEqual([1, 1, 0]);
  });
});
