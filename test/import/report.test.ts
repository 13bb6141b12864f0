import { describe, expect, test } from 'vitest';
import { at } from '../support/inquiry-builders.ts';
import { counts, csv, NOW, startTown } from './support/importing.ts';

const row = (subject = '', day = '23-11-2026') => `${day};brev;BS;${subject}`;

describe('the report', () => {
  test('in Danish', async () => {
    await using town = await startTown();
    await town.take(csv(row('Kø ved skranken')));
    const { text } = await town.take(
      [
        'Modtaget den;Kanal;Enhed;Emne;Noter',
        row('Kø ved skranken'),
        row('Flytning'),
        row('Klage', '2-11-2026'),
        row('Pas til 010190-1234'),
        row('', '31-02-2026'),
        '23-11-2026;fax;BS;',
        '23-11-2026;fax;XX;',
        row('', '30-02-2026'),
        '',
      ].join('\n'),
    );
    expect(text).toBe(
      `Læst som UTF-8 med semikolon mellem felterne.
Disse kolonner kender jeg ikke, og de er ikke læst: »Noter«.

Indlæst: 3 nye henvendelser.
1 var allerede overskredet, da den blev indlæst.
Kendt i forvejen og ikke ændret: 1.
Uden kilde-id, og derfor kendt på det, der står: BS-1001 (linje 2). Er det andre henvendelser, så giv dem hver sit kilde-id.
Der stod et CPR-nummer i linje 5. Det er sløret og bliver ikke gemt, men det står stadig i filen.

Afvist: 4 linjer.

»Modtaget den«: Den dag findes ikke. Skriv dag før måned, for eksempel 24-11-2026.
  Linjerne 6, 9
»Kanal«: Det kan jeg ikke læse. Skriv brev, Digital Post, selvbetjening, e-mail, Facebook, telefon eller personligt fremmøde.
  Linjerne 7–8
»Enhed«: Den enhed kender jeg ikke. Skriv dens bogstaver eller navn, for eksempel BS (Borgerservice), BY (Byggesag) eller JC (Jobcenter).
  Linje 8

Ret linjerne, og indlæs filen igen: Det, der er indlæst, bliver ikke indlæst to gange.`,
    );
  });

  test('names ten of the columns that it does not know', async () => {
    await using town = await startTown();
    const unknown = Array.from({ length: 200 }, (_, at) => `Note ${at + 1}`);
    const { text } = await town.take(`Modtaget;Kanal;Enhed;${unknown.join(';')}\n`);
    expect(text).toContain('ikke læst: »Note 1«, »Note 2«,');
    expect(text).toContain('»Note 10« og 190 til.');
    expect(text).not.toContain('Note 11');
    const eleven = await town.take(`Modtaget;Kanal;Enhed;${unknown.slice(0, 10).join(';')}\n`);
    expect(eleven.text).toContain('»Note 9« og »Note 10«.');
  });

  test('in English', async () => {
    await using town = await startTown();
    const { text } = await town.take(csv(row('a'), row('b', '2-11-2026'), '23-11-2026;fax;BS;'), {
      language: 'en',
      quiet: true,
    });
    expect(text).toBe(
      `Read as UTF-8 with a semicolon between the fields.

Imported: 2 new inquiries.
1 was already overdue when it was imported.
Quiet import: nobody is reminded of what was to be done before now. Lists still show it as overdue.

Refused: 1 line.

“Kanal”: I cannot read that. Write letter, Digital Post, self-service, email, Facebook, phone or in person.
  Line 4

Correct the lines and import the file again: what is imported is not imported twice.`,
    );
  });

  test('repeats nothing of what a row says, in whatever field', async () => {
    await using town = await startTown();
    const headings =
      'Modtaget;Klokkeslæt;Kanal;Art;Sagstype;Enhed;Sagsbehandler;Emne;Sagsnummer;Følsom;Fuldt oplyst;Kilde-id';
    const secret = 'HEMMELIG 010190-1234';
    const good = ['23-11-2026', '', 'brev', '', '', 'BS', '', '', '', '', '', ''];
    const rows = good.map((_, at) => good.with(at, secret).join(';'));
    const first = await town.take([headings, ...rows].join('\n'));
    const again = await town.take([headings, ...rows, good.fill(secret).join(';')].join('\n'));
    expect(counts(first)).toEqual([3, 0, 9]);
    expect(first.text + again.text).not.toMatch(/HEMMELIG|010190|1234/);
    const stored = JSON.stringify(await town.open());
    expect(stored).toContain('HEMMELIG ******-****');
    expect(stored).not.toContain('010190');
  });

  test('shows headings as text, short, and without CPR numbers', async () => {
    await using town = await startTown();
    const strange = `Borger 010190-1234;\u001b[31mrød\u202e;${'x'.repeat(500)}`;
    const { text } = await town.take(`Modtaget;Kanal;Enhed;${strange}\n23-11-2026;brev;BS\n`);
    expect(text).toContain(`»Borger ******-****«, »[31mrød« og »${'x'.repeat(60)}«`);
    const { text: none } = await town.take('010190-1234;Emne;Emne\n');
    expect(none).not.toContain('010190');
  });

  test('names many lines in little room', async () => {
    await using town = await startTown();
    const bad = Array.from({ length: 2000 }, (_, index) => row('', index % 2 === 0 ? 'x' : '23-11-2026'));
    const { text } = await town.take(csv(...bad));
    expect(text).toContain('Afvist: 1000 linjer.');
    expect(text).toMatch(/Linjerne 2, 4, 6.* 200 og 900 til$/m);
  });
});

describe('taken over quietly', () => {
  test('marks what comes in with the instant before which nobody is reminded, and changes no deadline', async () => {
    await using loud = await startTown();
    await using quiet = await startTown();
    const file = csv(row('a', '2-11-2026'), row('b'));
    await loud.take(file);
    expect(counts(await quiet.take(file, { quiet: true }))).toEqual([2, 0, 0]);
    const marked = (await loud.open()).map((one) => ({ ...one, quietBefore: at(NOW) }));
    expect(await quiet.open()).toEqual(marked);
    // A second run that is loud changes nothing.
    await quiet.take(file);
    expect(await quiet.open()).toEqual(marked);
  });
});
