import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Organisation, readOrganisation } from '../directory/organisation.ts';
import { type Profile, readProfile } from '../municipality/profile.ts';
import type { VariableReader } from './variables.ts';

const SHIPPED_PROFILE = fileURLToPath(new URL('../municipality/roskilde.json', import.meta.url));

/** The municipality's profile; the shipped one unless PROFILE names another. */
export function readProfileFile(read: VariableReader): Profile | undefined {
  const text = readTextFile(read, 'PROFILE', read.optional('PROFILE') ?? SHIPPED_PROFILE);
  const result = text === undefined ? undefined : readProfile(text);
  if (result?.ok === false) reportFile(read, 'PROFILE', result.faults);
  return result?.ok ? result.profile : undefined;
}

/** The people and units, from the file that DIRECTORY names. */
export function readDirectoryFile(read: VariableReader): Organisation | undefined {
  const path = read.required(
    'DIRECTORY',
    'It is the path of a JSON file with the people and units; bot/directory/organisation.schema.json describes it.',
  );
  if (path === 'graph') {
    read.fault('DIRECTORY', 'is "graph", which this version cannot read yet. Give the path of a JSON file.');
    return undefined;
  }
  const text = path === '' ? undefined : readTextFile(read, 'DIRECTORY', path);
  const result = text === undefined ? undefined : readOrganisation(text);
  if (result?.ok === false) reportFile(read, 'DIRECTORY', result.faults);
  return result?.ok ? result.organisation : undefined;
}

function readTextFile(read: VariableReader, setting: string, path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    read.fault(setting, `names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    return undefined;
  }
}

function reportFile(
  read: VariableReader,
  setting: string,
  faults: readonly { path: string; message: string }[],
) {
  for (const { path, message } of faults)
    read.fault(setting, `names a file in which ${path || 'the text'}: ${message}`);
}
