import { describe, expect, test } from 'vitest';
import { findNumber, readMessage } from '../../bot/language/read-message.ts';

describe('a message taken apart', () => {
  test.each([
    ['ring til Hans Olsen på 46 31 30 00 om byggetilladelse', 'Hans Olsen', '46 31 30 00', 'Byggetilladelse'],
    ['Ring til Hans Olsen, 46313000', 'Hans Olsen', '46 31 30 00', ''],
    ['ring til Hans Olsen om byggetilladelse', 'Hans Olsen', '', 'Byggetilladelse'],
    ['ring til hans olsen om byggetilladelse', 'hans olsen', '', 'Byggetilladelse'],
    ['Hans Olsen ringede om sit kørekort, tlf. 46 31 30 00', 'Hans Olsen', '46 31 30 00', 'Sit kørekort'],
    ['Hans Olsen vil gerne ringes op på 46313000', 'Hans Olsen', '46 31 30 00', 'Vil gerne ringes op'],
    [
      'ring tilbage til Anne-Marie von Holst (tlf: 4631 3000) vedr. sag 26/123',
      'Anne-Marie von Holst',
      '46 31 30 00',
      'Sag 26/123',
    ],
    ['ring til fru Jensen på +46 8 123 456 78 ang. flytning', 'fru Jensen', '+46812345678', 'Flytning'],
    ['hun skal ringe til Åse Bø', 'Åse Bø', '', ''],
    ['Olsen, 46-31-30-00, byggesag', 'Olsen', '46 31 30 00', 'Byggesag'],
    ['call Hans Olsen back on +45 46 31 30 00 about his permit', 'Hans Olsen', '46 31 30 00', 'His permit'],
    ['call back Hans Olsen about his permit', 'Hans Olsen', '', 'His permit'],
    ['call from Hans Olsen: his permit', 'Hans Olsen', '', 'His permit'],
    ['ring på 46 31 30 00 om byggetilladelse', '', '46 31 30 00', 'Byggetilladelse'],
    ['ring til ham på 20 30 40 50', '', '20 30 40 50', ''],
    ['ring til borgeren om skat', '', '', 'Skat'],
    ['ring om skat', '', '', 'Skat'],
    ['ring 0045 46313000', '', '46 31 30 00', ''],
    ['mødet er flyttet til 12.30', '', '', 'Mødet er flyttet til 12.30'],
    ['', '', '', ''],
  ])('%s', (text, name, number, subject) => {
    expect(readMessage(text)).toEqual({ name, number, subject });
  });

  test.each([
    'sag 20261234 skal ses på',
    'sagsnr. 2026 1234',
    'journalnummer: 12345678',
    'case no. 12345678',
    'mødet den 24-11-2026',
    '24.11.2026 kl. 10.30',
    '010190-1234 ringede',
    '0101901234',
    '01 01 90 12 34',
    'ref. 123456789',
    '2026-11-24 10:30',
  ])('%s: no phone number', (text) => {
    expect(findNumber(text)).toBeUndefined();
  });

  test('a text of the longest kind is read at once', () => {
    for (const text of [
      '46 31 30 00 '.repeat(333),
      `${', '.repeat(1900)}46313000`,
      'A'.repeat(4000),
      'Å '.repeat(2000),
    ])
      expect(typeof readMessage(text).subject).toBe('string');
  });
});
