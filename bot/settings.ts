import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { ApiKey } from './core/api-key.ts';
import type { Organisation } from './directory/organisation.ts';
import type { Profile } from './municipality/profile.ts';
import { readApiKeys } from './settings/api-keys.ts';
import { readDirectoryFile, readProfileFile } from './settings/named-files.ts';
import { readStoreSettings, type StoreSettings, storeWarnings } from './settings/store-settings.ts';
import { readTeamsSettings, type TeamsSettings, teamsWarnings } from './settings/teams-settings.ts';
import {
  describeFaults,
  isGuid,
  readVariables,
  type VariableReader,
  type Variables,
} from './settings/variables.ts';

/** What the bot is told at its start: the environment and the files it names, read once and frozen. */
export type Settings = {
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly store: StoreSettings;
  readonly teams: TeamsSettings;
  readonly organisation: Organisation;
  readonly profile: Profile;
  /** Of the systems that may call the HTTP API; none when empty. */
  readonly apiKeys: readonly ApiKey[];
  /** To be said loudly at every start. */
  readonly warnings: readonly string[];
};

export type LogLevel = (typeof LOG_LEVELS)[number];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type Read<Value> =
  | { readonly ok: true; readonly settings: Value }
  | { readonly ok: false; readonly message: string };

/** The environment of this process alone. */
export const processEnvironment = (): Variables => process.env;

/** The environment of this process with `.env` added, if there is one; a variable that is set wins over the file. */
export function environment(file = '.env'): Variables {
  for (const [name, value] of Object.entries(parseEnv(textIn(file)))) process.env[name] ??= value;
  return process.env;
}

/** Without the byte order mark, which `process.loadEnvFile` would take for a part of the first name. */
function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Settings of `npm start`; every fault in one message. */
export function readSettings(variables: Variables): Read<Settings> {
  const read = readVariables(variables);
  const teams = readTeamsSettings(read);
  const store = readStoreSettings(read);
  const profile = readProfileFile(read);
  const organisation = readDirectoryFile(read);
  const apiKeys = readApiKeys(read);
  const settings = { port: read.port('PORT', 3978), logLevel: readLogLevel(read, 'info'), store, teams };
  if (read.faults.length > 0 || profile === undefined || organisation === undefined) {
    return { ok: false, message: describeFaults('Svarfrist does not start:', read.faults) };
  }
  const warnings = [...teamsWarnings(teams), ...storeWarnings(store)];
  return { ok: true, settings: deepFreeze({ ...settings, organisation, profile, apiKeys, warnings }) };
}

/** Settings of `npm run local`, from the environment alone: `.env` is production's, and so are its folders. */
export type LocalSettings = {
  readonly port: number;
  readonly playgroundPort: number;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly profile: Profile;
  /** The instant at which the bot's clock starts to run; the true time when absent. */
  readonly clock: Temporal.Instant | undefined;
  readonly fresh: boolean;
};

export function readLocalSettings(variables: Variables): Read<LocalSettings> {
  const read = readVariables(variables);
  const profile = readProfileFile(read);
  const settings = {
    port: read.port('PORT', 3978),
    playgroundPort: read.port('PLAYGROUND_PORT', 56_150),
    dataDir: read.optional('DATA_DIR') ?? '.data',
    logLevel: readLogLevel(read, 'warn'),
    clock: readClock(read),
    fresh: readFresh(read),
  };
  if (read.faults.length > 0 || profile === undefined) {
    return { ok: false, message: describeFaults('Svarfrist does not start:', read.faults) };
  }
  return { ok: true, settings: Object.freeze({ ...settings, profile }) };
}

/** Settings of `npm run package`. */
export type PackageSettings = {
  readonly appId: string;
  readonly publicUrl: string;
  readonly developer: Pick<Profile, 'name' | 'language' | 'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl'>;
};

export function readPackageSettings(variables: Variables): Read<PackageSettings> {
  const read = readVariables(variables);
  const developer = readProfileFile(read);
  const appId = read.required(
    'MICROSOFT_APP_ID',
    'It is the "Microsoft App ID" of your Azure Bot → Configuration.',
  );
  const publicUrl = read.required('PUBLIC_URL', 'It is the https address at which Teams reaches the bot.');
  if (appId !== '' && !isGuid(appId)) read.fault('MICROSOFT_APP_ID', `is "${appId}", and must be a GUID.`);
  if (publicUrl !== '' && URL.parse(publicUrl)?.protocol !== 'https:') {
    read.fault('PUBLIC_URL', `is "${publicUrl}", and must be an https address.`);
  }
  if (read.faults.length > 0 || developer === undefined) {
    return { ok: false, message: describeFaults('The Teams app cannot be packaged:', read.faults) };
  }
  return { ok: true, settings: { appId, publicUrl, developer } };
}

/** Settings of `npm run deadline`. */
export function readDeadlineSettings(variables: Variables): Read<Pick<Settings, 'profile'>> {
  const read = readVariables(variables);
  const profile = readProfileFile(read);
  if (profile === undefined) {
    return { ok: false, message: describeFaults('No deadline can be computed:', read.faults) };
  }
  return { ok: true, settings: { profile: deepFreeze(profile) } };
}

function readLogLevel(read: VariableReader, otherwise: LogLevel): LogLevel {
  if (read.optional('LOG_LEVEL') === undefined) return otherwise;
  return read.oneOf('LOG_LEVEL', LOG_LEVELS, '') ?? otherwise;
}

function readFresh(read: VariableReader): boolean {
  const value = read.optional('FRESH');
  if (value !== undefined && value !== '1') read.fault('FRESH', `is "${value}", and can only be 1.`);
  return value === '1';
}

function readClock(read: VariableReader): Temporal.Instant | undefined {
  const value = read.optional('CLOCK');
  if (value === undefined) return undefined;
  try {
    return Temporal.Instant.from(value);
  } catch {
    read.fault('CLOCK', `is "${value}", and must be an instant such as 2026-11-23T07:59:00+01:00.`);
    return undefined;
  }
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
