import { describe, expect, test } from 'vitest';
import { teamsManifest } from '../../manifest/manifest.ts';
import { settings } from '../manifest/settings.ts';
import { validateLocalization, validateManifest, withoutContracts } from './schemas.ts';

describe.skipIf(withoutContracts)('manifests by the official schema (needs CONTRACTS)', () => {
  const manifest = teamsManifest({ ...settings, packageVersion: '1.0.0' });
  const strings = { 'name.short': 'Svarfrist', 'description.short': 'Short', 'description.full': 'Full' };

  test('takes ours', () => {
    expect(validateManifest(manifest)).toEqual([]);
    expect(validateLocalization(strings)).toEqual([]);
  });

  test.each([
    ['an id that is no GUID', { id: 'svarfrist' }, expect.stringMatching('/id must match pattern')],
    [
      'another manifest version',
      { manifestVersion: '1.28' },
      '/manifestVersion must be equal to constant ("1.29")',
    ],
    ['an unknown property', { colour: 'red' }, '/ must NOT have additional properties ("colour")'],
    [
      'a name too long',
      { name: { short: 'x'.repeat(31) } },
      '/name/short must NOT have more than 30 characters',
    ],
  ])('refuses %s', (_, part, fault) => {
    expect(validateManifest({ ...manifest, ...part })).toContainEqual(fault);
  });

  test.each([
    [
      'a path that is none',
      { 'bots[0].commands[0].title': 'help' },
      expect.stringMatching('additional properties'),
    ],
    [
      'a text too long',
      { 'description.short': 'x'.repeat(81) },
      expect.stringMatching('more than 80 characters'),
    ],
    [
      'an empty text',
      { 'description.full': '' },
      expect.stringMatching('/description.full must match pattern'),
    ],
  ])('refuses among the strings %s', (_, part, fault) => {
    expect(validateLocalization({ ...strings, ...part })).toContainEqual(fault);
  });
});
