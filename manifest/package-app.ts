import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { PackageSettings } from '../bot/settings.ts';
import packageJson from '../package.json' with { type: 'json' };
import { englishStrings, FILES, teamsManifest } from './manifest.ts';

/**
 * Packed alike, whenever and wherever: the same settings make the same bytes, so that two packages can be compared.
 * It is local time on purpose, for the ZIP format knows no zone and stores what the local clock shows.
 */
const PACKED_AT = new Date(1980, 0, 1);

/** Writes `svarfrist-<version>.zip`, the Teams app package, into the folder and returns its path. */
export async function packageApp(settings: PackageSettings, outDir: string): Promise<string> {
  const { version } = packageJson;
  const files = {
    'manifest.json': json(teamsManifest({ ...settings, packageVersion: version })),
    [FILES.english]: json(englishStrings()),
    [FILES.color]: await icon('color.png'),
    [FILES.outline]: await icon('outline.png'),
  };
  const path = join(outDir, `svarfrist-${version}.zip`);
  await mkdir(outDir, { recursive: true });
  await writeFile(path, zipSync(files, { mtime: PACKED_AT }));
  return path;
}

function json(value: object): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

function icon(file: string): Promise<Uint8Array> {
  return readFile(new URL(`icons/${file}`, import.meta.url));
}
