import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Inquiry } from '../../bot/core/inquiry.ts';
import { at } from '../support/inquiry-builders.ts';
import { counts, csv, startTown } from './support/importing.ts';

const ALL =
  'Modtaget;Klokkeslæt;Kanal;Art;Sagstype;Enhed;Sagsbehandler;Emne;Sagsnummer;Følsom;Fuldt oplyst;Kilde-id';

/** What these cells become, under these headings. */
async function inquiryOf(headings: string, cells: string): Promise<Partial<Inquiry>> {
  await using town = await startTown();
  const outcome = await town.take(`${headings}\n${cells}\n`);
  expect(outcome.faults).toEqual([]);
  const [inquiry] = await town.open();
  if (inquiry === undefined) throw new Error('nothing was imported');
  return inquiry;
}

async function faultsOf(headings: string, ...rows: readonly string[]): Promise<readonly string[]> {
  await using town = await startTown();
  const outcome = await town.take([headings, ...rows].join('\n'));
  expect(await town.open()).toHaveLength(outcome.tally?.imported ?? 0);
  return outcome.faults;
}

describe('a row that says everything', () => {
  const whole = {
    channel: 'selfService',
    kind: 'application',
    caseType: 'building-permit',
    received: at('2026-10-01T21:40:00+02:00'),
    completeAt: at('2026-10-12T00:00:00+02:00'),
    unit: 'BY',
    owner: '7a3e0000-0000-4000-8000-000000000403',
    subject: 'Carport',
    caseNumber: '2026-0042',
    sensitive: true,
  };

  test.each([
    [
      'in Danish',
      ALL,
      '1-10-2026;21.40;selvbetjening;ansøgning;Byggetilladelse;Byggesag;Agnete Winther;Carport;2026-0042;ja;12-10-2026;a',
    ],
    [
      'in English, with commas',
      'received,time,channel,kind,case type,unit,owner,subject,case number,sensitive,complete,source id',
      '2026-10-01,21:40,self-service,application,building permit,by,agwi@roskilde.example,Carport,2026-0042,yes,2026-10-12,a',
    ],
    [
      'by the ids of the HTTP API',
      'received,channel,kind,caseType,unit,owner,subject,caseNumber,sensitive,completeAt,sourceId',
      '2026-10-01T21:40:00+02:00,selfService,application,building-permit,BY,AGWI,Carport,2026-0042,TRUE,2026-10-12T00:00:00+02:00,a',
    ],
    [
      'with tabs',
      ALL.replaceAll(';', '\t'),
      '01.10.2026 kl. 21.40\t\tSelvbetjening\tAnsøgning\tbyggetilladelse\tBy\tagwi\tCarport\t2026-0042\tx\t12.10.2026\ta',
    ],
  ])('%s', async (_how, headings, cells) => {
    expect(await inquiryOf(headings, cells)).toMatchObject(whole);
  });

  test('has what its channel and its case type must have, and a history by the import', async () => {
    await using town = await startTown();
    await town.take(`${ALL}\n1-10-2026 21.40;;e-mail;ansøgning;;BS;;;;;;\n`);
    const [inquiry] = await town.open();
    expect(inquiry?.obligations.map(({ what, rule }) => [what, rule])).toEqual([['answerOrReceipt', 'R2']]);
    const history = await town.inquiries.history(inquiry?.ref ?? ('' as Inquiry['ref']));
    expect(history).toMatchObject([{ by: { system: 'import' }, events: [{ kind: 'registered' }] }]);
  });
});

describe('what is left empty', () => {
  test('is absent, and not sensitive', async () => {
    const inquiry = await inquiryOf(ALL, '23-11-2026;;brev;;;BS;;;;;;');
    expect(inquiry).toMatchObject({ channel: 'letter', sensitive: false });
    const absent = ['kind', 'caseType', 'owner', 'subject', 'caseNumber', 'completeAt', 'quietBefore'];
    expect(Object.keys(inquiry).filter((key) => absent.includes(key))).toEqual([]);
  });

  test('as a time begins the day; where hours are counted it is asked for', async () => {
    const midnight = { received: at('2026-11-23T00:00:00+01:00') };
    expect(await inquiryOf(ALL, '23-11-2026;;brev;;;BS;;;;;;')).toMatchObject(midnight);
    const facebook = (received: string, time = '') => `${received};${time};Facebook;;;BS;;;;;;`;
    expect(await faultsOf(ALL, facebook('23-11-2026'))).toEqual(['Modtaget, 2: timeNeeded']);
    expect(await faultsOf(ALL, facebook('23-11-2026', '0.00'), facebook('2026-11-23T08:00:00Z'))).toEqual([]);
  });

  test('of a completion is when it came, on the day it came', async () => {
    const sameDay = '1-10-2026 21.40;;brev;;Byggetilladelse;BY;;;;;1-10-2026;';
    expect(await inquiryOf(ALL, sameDay)).toMatchObject({ completeAt: at('2026-10-01T21:40:00+02:00') });
  });
});

describe('channels and kinds', () => {
  const channels = {
    letter: ['brev', 'Letter', 'BREV', 'post'],
    digitalPost: ['Digital Post', 'digitalPost', 'e-Boks'],
    selfService: ['selvbetjening', 'selfService', 'self-service'],
    email: ['e-mail', 'email', 'mail'],
    phone: ['telefon', 'phone', 'opkald'],
    inPerson: ['personligt fremmøde', 'inPerson', 'in person'],
  };
  test.each(Object.entries(channels))('%s', async (channel, words) => {
    await using town = await startTown();
    await town.take(csv(...words.map((word) => `23-11-2026;${word};BS;`)));
    expect((await town.open()).map((one) => one.channel)).toEqual(words.map(() => channel));
  });

  const kinds = {
    general: ['generelt spørgsmål', 'general', 'Generel'],
    application: ['ansøgning', 'application'],
    citizenService: ['spørgsmål til borgerservice', 'citizenService', 'citizen service question'],
    specialist: ['fagspecifikt spørgsmål', 'specialist'],
  };
  test.each(Object.entries(kinds))('%s', async (kind, words) => {
    await using town = await startTown();
    await town.take(
      ['Modtaget;Kanal;Art;Enhed', ...words.map((word) => `23-11-2026;brev;${word};BS`)].join('\n'),
    );
    expect((await town.open()).map((one) => one.kind)).toEqual(words.map(() => kind));
  });

  test('a word that only holds one is none', async () => {
    const headings = 'Modtaget;Kanal;Art;Enhed';
    expect(
      await faultsOf(headings, '23-11-2026;brev med due;;BS', '23-11-2026;brev;måske ansøgning;BS'),
    ).toEqual(['Kanal, 2: unknown', 'Art, 3: unknown']);
  });
});

describe('a row that is refused', () => {
  test.each<[string, string, readonly string[]]>([
    ['no date', ';;brev;;;BS;;;;;;', ['Modtaget, 2: missing']],
    ['no date that it could be', 'i går;;brev;;;BS;;;;;;', ['Modtaget, 2: unreadable']],
    ['a day that there is not', '31-02-2026;;brev;;;BS;;;;;;', ['Modtaget, 2: noSuchDay']],
    ['the month first', '11/24/2026;;brev;;;BS;;;;;;', ['Modtaget, 2: noSuchDay']],
    ['a year with two digits that may be a day', '26-11-24;;brev;;;BS;;;;;;', ['Modtaget, 2: yearUnclear']],
    ['a day to come', '25-11-2026;;brev;;;BS;;;;;;', ['Modtaget, 2: inFuture']],
    ['long ago', '24-11-2023;;brev;;;BS;;;;;;', ['Modtaget, 2: tooOld']],
    ['no time of day', '23-11-2026;25.00;brev;;;BS;;;;;;', ['Klokkeslæt, 2: unreadable']],
    ['two times', '23-11-2026 10.00;11.00;brev;;;BS;;;;;;', ['Klokkeslæt, 2: twoTimes']],
    ['no channel', '23-11-2026;;;;;BS;;;;;;', ['Kanal, 2: missing']],
    ['no unit', '23-11-2026;;brev;;;;;;;;;', ['Enhed, 2: missing']],
    ['a strange unit', '23-11-2026;;brev;;;XX;;;;;;', ['Enhed, 2: unknown']],
    ['a strange case type', '23-11-2026;;brev;;noget;BS;;;;;;', ['Sagstype, 2: unknown']],
    ['a stranger', '23-11-2026;;brev;;;BS;Ukendt Person;;;;;', ['Sagsbehandler, 2: unknown']],
    ['a first name alone', '23-11-2026;;brev;;;BS;Yasmin;;;;;', ['Sagsbehandler, 2: unknown']],
    ['neither yes nor no', '23-11-2026;;brev;;;BS;;;;måske;;', ['Følsom, 2: unreadable']],
    ['complete before it came', '23-11-2026;;brev;;;BS;;;;;22-11-2026;', ['Fuldt oplyst, 2: beforeReceived']],
    ['a subject without an end', `23-11-2026;;brev;;;BS;;${'a'.repeat(301)};;;;`, ['Emne, 2: tooLong']],
    ['a NUL', '23-11-2026;;brev;;;BS;;a\0b;;;;', ['Emne, 2: notText']],
    ['more fields than headings', '23-11-2026;;brev;;;BS;;a;b;;;;c', [', 2: strayFields']],
    [
      'several things',
      'x;y;z;;q;;;;;2;;',
      [
        'Modtaget, 2: unreadable',
        'Klokkeslæt, 2: unreadable',
        'Enhed, 2: missing',
        'Kanal, 2: unknown',
        'Sagstype, 2: unknown',
        'Følsom, 2: unreadable',
      ],
    ],
  ])('%s', async (_what, row, faults) => {
    expect(await faultsOf(ALL, row)).toEqual(faults);
    // It keeps none of the others out.
    await using town = await startTown();
    const outcome = await town.take([ALL, row, '23-11-2026;;brev;;;BS;;;;;;', row].join('\n'));
    expect(counts(outcome)).toEqual([1, 0, 2]);
  });

  test('two-digit years are the day first where that is the likelier', async () => {
    expect(await inquiryOf(ALL, '24-11-26 8.00;;brev;;;BS;;;;;;')).toMatchObject({
      received: at('2026-11-24T08:00:00+01:00'),
    });
  });
});

test('a million characters in one field are refused, and the rest comes in', async () => {
  await using town = await startTown();
  const outcome = await town.take(
    csv(
      `23-11-2026;brev;BS;${'æ'.repeat(1_000_000)}`,
      '23-11-2026;brev;BS;kort',
      `"${'b'.repeat(900_000)}";brev;BS;`,
    ),
  );
  expect(outcome.faults).toEqual(['Emne, 2: tooLong', 'Modtaget, 4: unreadable']);
  expect(counts(outcome)).toEqual([1, 0, 2]);
});

test('the example that people are shown comes in whole', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```csv\n(.*?)```/s.exec(readme) ?? [];
  await using town = await startTown();
  const outcome = await town.take(example);
  expect(outcome.faults).toEqual([]);
  expect(counts(outcome)).toEqual([3, 0, 0]);
  expect(outcome.tally?.byContent.count).toBe(0);
});

test('a formula stays the text it is', async () => {
  const formula = `=HYPERLINK("http://evil.example";"klik")`;
  const inquiry = await inquiryOf(
    'Modtaget;Kanal;Enhed;Emne',
    `23-11-2026;brev;BS;"${formula.replaceAll('"', '""')}"`,
  );
  expect(inquiry.subject).toBe(formula);
});
