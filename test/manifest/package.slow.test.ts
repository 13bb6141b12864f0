import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { englishStrings, teamsManifest } from '../../manifest/manifest.ts';
import { packageApp } from '../../manifest/package-app.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { settings } from './settings.ts';

const { version } = packageJson;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'svarfrist-package-'));
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

describe('the package', () => {
  test('is named after the version, in a folder that is made when missing', async () => {
    const path = await packageApp(settings, join(folder, 'dist'));
    expect(path).toBe(join(folder, 'dist', `svarfrist-${version}.zip`));
  });

  test('holds the manifest, the English strings and both icons, and nothing else', async () => {
    const files = unzipSync(await readFile(await packageApp(settings, folder)));
    const json = (file: string) => JSON.parse(strFromU8(files[file] ?? new Uint8Array()));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    expect(json('manifest.json')).toEqual(teamsManifest({ ...settings, packageVersion: version }));
    expect(json('en.json')).toEqual(englishStrings());
    for (const icon of ['color.png', 'outline.png']) {
      const drawn = await readFile(new URL(`../../manifest/icons/${icon}`, import.meta.url));
      expect(drawn.equals(files[icon] ?? new Uint8Array())).toBe(true);
    }
  });

  test('holds every file that the manifest names', async () => {
    const files = unzipSync(await readFile(await packageApp(settings, folder)));
    const { icons, localizationInfo } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    const named = [icons.color, icons.outline, localizationInfo.additionalLanguages[0].file];
    expect(Object.keys(files)).toEqual(expect.arrayContaining(named));
  });

  test('has the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const madeAt = async (instant: string) => {
      vi.setSystemTime(new Date(instant));
      return readFile(await packageApp(settings, folder));
    };
    const first = await madeAt('2026-11-22T10:00:00Z');
    expect(first.equals(await madeAt('2027-06-05T23:30:00Z'))).toBe(true);
  });
});

describe('npm run package', () => {
  const given = { MICROSOFT_APP_ID: settings.appId, PUBLIC_URL: settings.publicUrl };

  /** Runs where no `.env` is, and with nothing in the environment but what is said. */
  async function run(variables: Record<string, string>, zone = 'Europe/Copenhagen') {
    const script = fileURLToPath(new URL('../../manifest/package.ts', import.meta.url));
    const options = { cwd: folder, env: { ...variables, TZ: zone } };
    const output = await promisify(execFile)(process.execPath, [script], options).catch((failed) => failed);
    return { code: 0, ...output } as { code: number; stdout: string; stderr: string };
  }

  test('says where the package is and what to do with it', async () => {
    const { code, stdout } = await run(given);
    expect(code).toBe(0);
    expect(stdout).toContain(join('dist', `svarfrist-${version}.zip`));
    expect(stdout).toContain('Upload new app');
    expect(await readdir(join(folder, 'dist'))).toEqual([`svarfrist-${version}.zip`]);
  });

  test('makes the same bytes in every time zone', async () => {
    const madeIn = async (zone: string) => {
      await run(given, zone);
      return readFile(join(folder, 'dist', `svarfrist-${version}.zip`));
    };
    const first = await madeIn('Pacific/Auckland');
    expect(first.equals(await madeIn('America/Los_Angeles'))).toBe(true);
  });

  test.each<[string, Record<string, string>, RegExp[]]>([
    ['nothing', {}, [/MICROSOFT_APP_ID is missing/, /PUBLIC_URL is missing/]],
    [
      'an id that is no GUID, and http',
      { MICROSOFT_APP_ID: 'svarfrist', PUBLIC_URL: 'http://svarfrist.example.dk' },
      [/MICROSOFT_APP_ID is "svarfrist".*GUID/, /PUBLIC_URL is "http:.*https/],
    ],
    ['no address', { ...given, PUBLIC_URL: 'svarfrist.example.dk' }, [/PUBLIC_URL is "svarfrist/]],
  ])('given %s, names every fault and writes nothing', async (_, variables, faults) => {
    const { code, stdout, stderr } = await run(variables);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    for (const fault of faults) expect(stderr).toMatch(fault);
    expect(await readdir(folder)).toEqual([]);
  });
});
