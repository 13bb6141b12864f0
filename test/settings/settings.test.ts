import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Variables } from '../../bot/settings/variables.ts';
import { readLocalSettings, readPackageSettings, readSettings } from '../../bot/settings.ts';
import { azuriteConnection } from '../support/azurite.ts';

const GUID = '5d3b1f0e-0c1a-4a57-9d1e-2b8f0c3a7e10';
const TENANT = 'A1B2C3D4-0000-4000-8000-00000000ABCD';

const whole: Variables = {
  STORE: 'sqlite',
  DATA_DIR: '/var/lib/svarfrist',
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: TENANT,
  MICROSOFT_APP_PASSWORD: 'secret',
  DIRECTORY: 'bot/directory/sample-organisation.json',
};

/** As the Azure portal gives it. */
const ACCOUNT =
  'DefaultEndpointsProtocol=https;AccountName=abc;AccountKey=a2V5;EndpointSuffix=core.windows.net';

function faultsOf(variables: Variables): string {
  const read = readSettings(variables);
  return read.ok ? '' : read.message;
}

function settingsOf(variables: Variables) {
  const read = readSettings(variables);
  if (!read.ok) throw new Error(read.message);
  return read.settings;
}

describe('npm start', () => {
  test('names every missing setting in one message, and how to get it', () => {
    const message = faultsOf({});
    for (const name of [
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TYPE',
      'MICROSOFT_APP_TENANT_ID',
      'STORE',
      'DIRECTORY',
    ]) {
      expect(message).toContain(`  ${name} is missing.`);
    }
    expect(message).toContain('5 settings are missing or wrong');
    expect(message).toContain('.env');
  });

  test('takes a whole set, with the app’s tenant and Teams’ host by default', () => {
    const settings = settingsOf(whole);
    expect(settings.teams.allowedTenants).toEqual([TENANT.toLowerCase()]);
    expect(settings.teams.serviceUrlHosts).toEqual(['smba.trafficmanager.net']);
    expect(settings.port).toBe(3978);
    expect(settings.warnings).toEqual([]);
    expect(settings.apiKeys).toEqual([]);
    expect(Object.isFrozen(settings.teams)).toBe(true);
  });

  test.each<[string, Variables, RegExp]>([
    ['a password', { MICROSOFT_APP_PASSWORD: '' }, /MICROSOFT_APP_PASSWORD is missing/],
    [
      'a bot type of old',
      { MICROSOFT_APP_TYPE: 'MultiTenant' },
      /MICROSOFT_APP_TYPE is "MultiTenant", and must be/,
    ],
    ['an app id', { MICROSOFT_APP_ID: 'svarfrist' }, /MICROSOFT_APP_ID is "svarfrist", and must be a GUID/],
    ['a tenant', { ALLOWED_TENANTS: `${GUID}, contoso` }, /ALLOWED_TENANTS has "contoso"/],
    [
      'a host with a path',
      { SERVICE_URL_HOSTS: 'https://smba.trafficmanager.net/emea' },
      /SERVICE_URL_HOSTS has/,
    ],
    ['metadata over http', { OPENID_METADATA_URL: 'http://login.example/keys' }, /OPENID_METADATA_URL is/],
    ['metadata that is no address', { OPENID_METADATA_URL: 'keys' }, /OPENID_METADATA_URL is "keys"/],
    ['a store', { STORE: 'postgres' }, /STORE is "postgres", and must be sqlite or azure/],
    ['a folder', { DATA_DIR: ' ' }, /DATA_DIR is missing/],
    ['an account', { STORE: 'azure' }, /AZURE_TABLES_ACCOUNT is missing/],
    ['an account’s name', { STORE: 'azure', AZURE_TABLES_ACCOUNT: 'a.b' }, /AZURE_TABLES_ACCOUNT is "a.b"/],
    [
      'both accounts',
      { STORE: 'azure', AZURE_TABLES_ACCOUNT: 'abc', AZURE_TABLES_CONNECTION_STRING: ACCOUNT },
      /Keep one/,
    ],
    [
      'a connection string',
      { STORE: 'azure', AZURE_TABLES_CONNECTION_STRING: 'hello' },
      /is not a connection string/,
    ],
    [
      'a connection string without its key',
      { STORE: 'azure', AZURE_TABLES_CONNECTION_STRING: 'DefaultEndpointsProtocol=https;AccountName=abc' },
      /is not a connection string/,
    ],
    [
      'a connection string with half an address',
      { STORE: 'azure', AZURE_TABLES_CONNECTION_STRING: 'TableEndpoint=abc;SharedAccessSignature=sv=1' },
      /is not a connection string/,
    ],
    [
      'a connection string that would send its signature in the open',
      {
        STORE: 'azure',
        AZURE_TABLES_CONNECTION_STRING: 'TableEndpoint=http://abc.example/;SharedAccessSignature=sv=1',
      },
      /is not a connection string/,
    ],
    ['a port', { PORT: '70000' }, /PORT is "70000"/],
    ['a log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud"/],
    [
      'a directory that is not there',
      { DIRECTORY: '/nowhere.json' },
      /DIRECTORY names \/nowhere\.json, which cannot be read \(ENOENT\)/,
    ],
    [
      'a directory to come',
      { DIRECTORY: 'graph' },
      /DIRECTORY is "graph", which this version cannot read yet/,
    ],
    ['a profile', { PROFILE: '/nowhere.json' }, /PROFILE names \/nowhere\.json/],
    ['a key', { API_KEYS: `mailroom:${'0'.repeat(64)}:inquiries` }, /API_KEYS has an entry, number 1, with/],
  ])(
    'refuses a wrong or missing %s',
    (_what, change, message) => {
      const faults = faultsOf({ ...whole, ...change });
      expect(faults).toMatch(message);
      expect(faults).toContain('One setting is missing or wrong');
    },
    20_000,
  );

  test('leaves a folder alone that local mode may empty', () => {
    const folder = mkdtempSync(join(tmpdir(), 'svarfrist-'));
    writeFileSync(join(folder, 'samples.json'), '{}');
    expect(faultsOf({ ...whole, DATA_DIR: folder })).toMatch(/DATA_DIR is .*holds the samples of local mode/);
  });

  test.each([
    ['with a key', ACCOUNT],
    [
      'with a signature',
      'BlobEndpoint=https://abc.blob.core.windows.net/;TableEndpoint=https://abc.table.core.windows.net/;SharedAccessSignature=sv=1&sig=x',
    ],
    ['of Azurite', azuriteConnection(10_002)],
  ])('takes a connection string %s', (_how, connectionString) => {
    const { store } = settingsOf({
      ...whole,
      STORE: 'azure',
      AZURE_TABLES_CONNECTION_STRING: connectionString,
    });
    expect(store).toEqual({ kind: 'azure', connectionString });
  });

  test('never repeats a secret', () => {
    const secret = 'AccountName=x;AccountKey=SECRETSECRET';
    expect(
      faultsOf({ ...whole, STORE: 'azure', AZURE_TABLES_CONNECTION_STRING: secret, PORT: 'x' }),
    ).not.toContain('SECRET');
  });

  test('says loudly what is fit for tests only', () => {
    const azurite = settingsOf({
      ...whole,
      STORE: 'azure',
      AZURE_TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true',
    });
    expect(azurite.warnings.join()).toMatch(/Azurite, which is for tests/);
    const loopback = settingsOf({
      ...whole,
      SERVICE_URL_HOSTS: '127.0.0.1',
      OPENID_METADATA_URL: 'http://localhost:1/keys',
    });
    expect(loopback.warnings).toHaveLength(2);
  });

  test('names the faults inside the files that it reads', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'svarfrist-')), 'organisation.json');
    writeFileSync(path, '{"units": [{"id": "bs"}]}');
    expect(faultsOf({ ...whole, DIRECTORY: path })).toMatch(/DIRECTORY names a file in which units\[0\]\./);
  });
});

describe('npm run local', () => {
  test('needs nothing', () => {
    const read = readLocalSettings({});
    expect(read).toMatchObject({
      ok: true,
      settings: { port: 3978, playgroundPort: 56_150, dataDir: '.data', fresh: false },
    });
  });

  test('takes a clock, and refuses what is none', () => {
    const clock = (CLOCK: string) => readLocalSettings({ CLOCK });
    expect(clock('2026-11-23T07:59+01:00')).toMatchObject({ ok: true });
    expect(clock('i morgen')).toMatchObject({
      ok: false,
      message: expect.stringContaining('CLOCK is "i morgen"'),
    });
  });
});

test('FRESH is 1 or nothing', () => {
  expect(readLocalSettings({ FRESH: 'yes' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('FRESH is "yes"'),
  });
});

describe('npm run package', () => {
  test('asks for the app and its address', () => {
    expect(readPackageSettings({})).toMatchObject({
      ok: false,
      message: expect.stringContaining('PUBLIC_URL is missing'),
    });
    expect(readPackageSettings({ MICROSOFT_APP_ID: GUID, PUBLIC_URL: 'http://bot.example' })).toMatchObject({
      ok: false,
    });
    expect(readPackageSettings({ MICROSOFT_APP_ID: GUID, PUBLIC_URL: 'https://bot.example' })).toMatchObject({
      ok: true,
    });
  });
});
