import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { counts, csv, type Outcome, startTown } from './support/importing.ts';

const LETTER = '23-11-2026;brev;BS;Flytning til Ærø';

async function outcomeOf(file: string | Uint8Array): Promise<Outcome & { subjects: (string | undefined)[] }> {
  await using town = await startTown();
  const outcome = await town.take(file);
  return { ...outcome, subjects: (await town.open()).map(({ subject }) => subject) };
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a file that is taken', () => {
  const whole = csv(LETTER);
  const utf16be = Buffer.from(`\ufeff${whole}`, 'utf16le').swap16();

  test.each<[string, string | Uint8Array]>([
    ['as UTF-8', whole],
    ['with a byte order mark', `\ufeff${whole}`],
    ['as Windows-1252', latin(whole)],
    ['as Excel’s Unicode text', Buffer.from(`\ufeff${whole}`, 'utf16le')],
    ['as UTF-16 the other way round', utf16be],
    ['with Windows’ line ends', whole.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', whole.replaceAll('\n', '\r')],
    ['with all of them', `Modtaget;Kanal;Enhed;Emne\r\n\r${LETTER}\n`],
    ['without a last line end', whole.trimEnd()],
    ['with Excel’s own first line', `sep=;\r\n${whole}`],
    ['with Excel’s own first line in quotation marks', `"sep=,"\n${whole.replaceAll(';', ',')}`],
    ['with empty lines and columns behind', `${whole};;;\n\n;;;;;;\n   \n`],
    ['with empty columns behind the headings', whole.replace('Emne', 'Emne;;;').replace('Ærø', 'Ærø;;;')],
    ['with empty lines before', `\n\n${whole}`],
    ['with commas', whole.replaceAll(';', ',')],
    ['with tabs', whole.replaceAll(';', '\t')],
    ['with everything quoted', whole.replace(/[^;\n]+/g, '"$&"')],
    [
      'with headings as nobody taught them',
      whole.replace('Modtaget;Kanal;Enhed;Emne', 'MODTAGET ; kanal;ENHED;  emne'),
    ],
  ])('%s', async (_how, file) => {
    const { faults, subjects, tally } = await outcomeOf(file);
    expect({ faults, subjects, refused: tally?.refused }).toEqual({
      faults: [],
      subjects: ['Flytning til Ærø'],
      refused: 0,
    });
  });

  test('signs that Windows-1252 has and Latin-1 has not', async () => {
    const bytes = Buffer.concat([
      latin(csv()),
      latin('23-11-2026;brev;BS;'),
      Buffer.from([0x80, 0x20, 0x96, 0x20, 0xe6]),
    ]);
    expect((await outcomeOf(bytes)).subjects).toEqual(['€ – æ']);
  });

  test('whose only sign beyond ASCII stands at the very end', async () => {
    // Far beyond what is read at a time.
    const many = `Modtaget;Kanal;Enhed;Note;Emne\n23-11-2026;brev;BS;${'x'.repeat(500_000)};æ\n`;
    expect((await outcomeOf(many)).subjects.at(-1)).toBe('æ');
    expect((await outcomeOf(latin(many))).subjects.at(-1)).toBe('æ');
  });

  test('with a subject of several lines, which becomes one', async () => {
    const { subjects, faults } = await outcomeOf(
      csv('23-11-2026;brev;BS;"Klage\r\nover  ""støj"""', '31-02-2026;brev;BS;'),
    );
    // As an editor counts: the first row stands on lines 2 and 3.
    expect({ subjects, faults }).toEqual({
      subjects: ['Klage over "støj"'],
      faults: ['Modtaget, 4: noSuchDay'],
    });
  });

  test('with more commas than semicolons in its headings', async () => {
    const { text, subjects } = await outcomeOf(
      'Modtaget;Kanal;Enhed;Note, kort, og kun, hvad der skal til\n23-11-2026;brev;BS;x',
    );
    expect(subjects).toHaveLength(1);
    expect(text).toContain('»Note, kort, og kun, hvad der skal til«');
  });

  test('with lines that are numbered from its first, also from Excel’s own', async () => {
    const { faults } = await outcomeOf(`sep=;\n${csv('31-02-2026;brev;BS;a', '', '31-02-2026;brev;BS;b')}`);
    expect(faults).toEqual(['Modtaget, 3, 5: noSuchDay']);
  });

  test('with a quotation mark in the middle of a text', async () => {
    const rows = csv('23-11-2026;brev;BS;Skærm 24" defekt', '23-11-2026;brev;BS;"Hej", sagde hun');
    expect((await outcomeOf(rows)).subjects).toEqual(['Skærm 24" defekt', '"Hej", sagde hun']);
  });

  test('with nothing under its headings', async () => {
    expect(counts(await outcomeOf('Modtaget;Kanal;Enhed\n'))).toEqual([0, 0, 0]);
  });

  test('with a hundred columns, of which those it does not know are told', async () => {
    const strange = Array.from({ length: 97 }, (_, index) => `Felt ${index}`);
    const cells = strange.map(() => 'x').join(';');
    const { subjects, text } = await outcomeOf(
      `Modtaget;Kanal;Enhed;${strange.join(';')}\n23-11-2026;brev;BS;${cells}\n`,
    );
    expect(subjects).toHaveLength(1);
    expect(text).toContain('»Felt 0«, »Felt 1«');
    expect(text).toContain('»Felt 9« og 87 til');
  });

  test('with a column without a heading, which is told too', async () => {
    const { text } = await outcomeOf('Modtaget;;Kanal;Enhed\n23-11-2026;x;brev;BS\n');
    expect(text).toContain('ikke læst: nr. 2 uden overskrift.');
  });
});

describe('a file of which nothing is taken', () => {
  const picture = readFileSync(new URL('../../docs/images/deadlines-da.png', import.meta.url));

  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty one', '', /Filen er tom/],
    ['one of empty lines', '\n\r\n  \n', /Filen er tom/],
    ['Excel’s first line alone', 'sep=;\n', /Filen er tom/],
    ['a picture', picture, /ikke tekst/],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /projektmappe fra Excel/],
    ['an older workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /projektmappe fra Excel/],
    ['half of a UTF-16 sign', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a')]), /ikke tekst/],
    ['NULs in the headings', 'Modtaget;Kanal;Enhed\0\n', /ikke tekst/],
    [
      'UTF-8 and Windows-1252 in one',
      Buffer.concat([Buffer.from(csv(LETTER)), latin(LETTER)]),
      /Noget af filen er UTF-8/,
    ],
    [
      'a mark of UTF-8 and no UTF-8',
      Buffer.concat([Buffer.from('\ufeff'), latin(csv(LETTER))]),
      /Noget af filen er UTF-8/,
    ],
    ['one without headings', `${LETTER}\n`, /mangler en overskrift for »Modtaget«, »Kanal« og »Enhed«/],
    [
      'one without a unit',
      'Modtaget;Kanal\n23-11-2026;brev\n',
      /mangler en overskrift for »Enhed«.*\nOverskrifterne kan være: Modtaget, Klokke/,
    ],
    ['headings twice', 'Modtaget;Kanal;Enhed;Unit\n', /»Enhed« og »Unit« betyder det samme/],
    ['the same heading twice', 'Modtaget;Kanal;Enhed;Emne;Emne\n', /»Emne« og »Emne« betyder/],
    ['one line and no other', 'x'.repeat(5 * 1024 * 1024), /første linje er længere end 4 MB/],
    [
      'an open quotation mark in the headings',
      '"Modtaget;Kanal;Enhed\n23-11-2026;brev;BS\n',
      /mangler en overskrift/,
    ],
  ])('%s', async (_what, file, told) => {
    const { tally, text, subjects } = await outcomeOf(file);
    expect({ tally, subjects }).toEqual({ tally: undefined, subjects: [] });
    expect(text).toMatch(told);
  });

  test('that is a folder, or is not there', async () => {
    await using town = await startTown();
    const { withFile } = await import('../../bot/import/read-file.ts');
    const fault = (path: string) =>
      withFile(path, async (reading) => (reading.ok ? undefined : reading.fault));
    expect(await fault(town.folder)).toEqual({ reason: 'unreadable', code: 'EISDIR' });
    expect(await fault(`${town.folder}/nowhere.csv`)).toEqual({ reason: 'unreadable', code: 'ENOENT' });
  });
});

describe('a quotation mark without its partner', () => {
  const good = (subject: string) => `23-11-2026;brev;BS;${subject}`;

  test('takes what follows with it, and says from where on', async () => {
    const outcome = await outcomeOf(csv(good('a'), good('"b'), good('c'), good('d')));
    expect(outcome.subjects).toEqual(['a']);
    expect(outcome.faults).toEqual([', 3–: openQuote']);
    expect(outcome.text).toContain('Linje 3 og resten af filen');
  });

  test('is not what a line without an end lacks', async () => {
    const outcome = await outcomeOf(csv(good('a'), good('b'.repeat(5 * 1024 * 1024)), good('c')));
    expect(outcome.subjects).toEqual(['a']);
    expect(outcome.faults).toEqual([', 3–: longLine']);
    expect(outcome.text).toContain('Linjen er længere end 4 MB');
    expect(outcome.text).not.toContain('anførselstegn');
  });

  test('is lacking in what goes on for megabytes over many lines', async () => {
    const outcome = await outcomeOf(csv(good('a'), good('"b'), `${good('no other')}\n`.repeat(200_000)));
    expect(outcome.faults).toEqual([', 3–: openQuote']);
  });

  test('ends where the next one stands, and no row in between is lost unseen', async () => {
    const outcome = await outcomeOf(csv(good('a'), good('"b'), good('c'), good('d"'), good('e')));
    expect(outcome.subjects).toEqual(['a', 'e']);
    expect(outcome.faults).toEqual([', 3–5: openQuote']);
  });

  test('before one that is whole', async () => {
    const outcome = await outcomeOf(csv(good('"b'), good('"c;d"'), good('e')));
    expect(outcome.subjects).toEqual(['e']);
    expect(outcome.faults.join()).toContain('2–3');
  });
});
