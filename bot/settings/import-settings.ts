import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiKey } from '../core/api-key.ts';
import type { Organisation } from '../directory/organisation.ts';
import type { Profile } from '../municipality/profile.ts';
import { type Read, readLocalSettings } from '../settings.ts';
import { readApiKeys } from './api-keys.ts';
import { readDirectoryFile, readProfileFile } from './named-files.ts';
import { readStoreSettings, type StoreSettings, storeWarnings } from './store-settings.ts';
import { describeFaults, readVariables, type Variables } from './variables.ts';

/** What an import needs of the settings of `npm start`: nothing of Teams. */
export type ImportSettings = {
  readonly store: StoreSettings;
  /** Which of a machine's managed identities opens the store, where one does. */
  readonly identity: { readonly appId: string; readonly appType: string };
  readonly organisation: Organisation;
  readonly profile: Profile;
  /** Of the systems whose source ids a file may hold. */
  readonly apiKeys: readonly Pick<ApiKey, 'name'>[];
  /** The instant at which local mode's clock starts; the true time when absent. */
  readonly clock: Temporal.Instant | undefined;
  readonly warnings: readonly string[];
};

const WHAT = 'Nothing can be imported:';

export function readImportSettings(variables: Variables): Read<ImportSettings> {
  const read = readVariables(variables);
  const store = readStoreSettings(read);
  const profile = readProfileFile(read);
  const organisation = readDirectoryFile(read);
  const apiKeys = readApiKeys(read);
  const identity = {
    appId: read.optional('MICROSOFT_APP_ID') ?? '',
    appType: read.optional('MICROSOFT_APP_TYPE') ?? '',
  };
  if (read.faults.length > 0 || profile === undefined || organisation === undefined)
    return { ok: false, message: describeFaults(WHAT, read.faults) };
  const warnings = storeWarnings(store);
  const settings = { store, identity, organisation, profile, apiKeys, clock: undefined, warnings };
  return { ok: true, settings };
}

/** `--local`: the samples that `npm run local` made, by its settings. */
export function readLocalImportSettings(variables: Variables): Read<ImportSettings> {
  const local = readLocalSettings(variables);
  if (!local.ok) return local;
  const { dataDir, profile, clock } = local.settings;
  const read = readVariables({ DIRECTORY: join(dataDir, 'organisation.json') });
  if (!existsSync(join(dataDir, 'samples.json')))
    read.fault('DATA_DIR', `is ${dataDir}, where local mode has no samples. Start npm run local there once.`);
  const organisation = read.faults.length > 0 ? undefined : readDirectoryFile(read);
  if (organisation === undefined) return { ok: false, message: describeFaults(WHAT, read.faults) };
  const settings: ImportSettings = {
    store: { kind: 'sqlite', dataDir },
    identity: { appId: '', appType: '' },
    organisation,
    profile,
    apiKeys: [{ name: 'local' }],
    clock,
    warnings: [],
  };
  return { ok: true, settings };
}
