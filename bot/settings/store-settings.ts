import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isAzurite } from './azurite.ts';
import type { VariableReader } from './variables.ts';

export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly dataDir: string }
  | { readonly kind: 'azure'; readonly connectionString: string }
  | { readonly kind: 'azure'; readonly account: string };

/** Nothing is assumed: in production somebody has decided where the data are. */
export function readStoreSettings(read: VariableReader): StoreSettings {
  const kind = read.oneOf(
    'STORE',
    ['sqlite', 'azure'],
    'sqlite keeps the data in DATA_DIR on this machine (one instance); azure keeps them in Azure Table Storage (any number).',
  );
  return kind === 'azure' ? readAzure(read) : readSqlite(read, kind === 'sqlite');
}

function readSqlite(read: VariableReader, chosen: boolean): StoreSettings {
  const how = 'It is a folder on a local, lasting disk; a network share will not do.';
  const dataDir = chosen ? read.required('DATA_DIR', how) : '';
  if (dataDir !== '' && existsSync(join(dataDir, 'samples.json'))) {
    read.fault(
      'DATA_DIR',
      `is ${dataDir}, which holds the samples of local mode and may be emptied by it. ${how}`,
    );
  }
  return { kind: 'sqlite', dataDir };
}

function readAzure(read: VariableReader): StoreSettings {
  const connectionString = read.optional('AZURE_TABLES_CONNECTION_STRING');
  const account = read.optional('AZURE_TABLES_ACCOUNT');
  if (connectionString !== undefined && account !== undefined) {
    read.fault('AZURE_TABLES_ACCOUNT', 'is set and AZURE_TABLES_CONNECTION_STRING too. Keep one of them.');
  }
  if (connectionString === undefined && account === undefined) {
    read.fault(
      'AZURE_TABLES_ACCOUNT',
      'is missing. It is the storage account’s name; the bot’s managed identity needs the role "Storage Table Data Contributor" on it. (Or set AZURE_TABLES_CONNECTION_STRING.)',
    );
  }
  if (account !== undefined && !/^[a-z0-9]{3,24}$/.test(account)) {
    read.fault(
      'AZURE_TABLES_ACCOUNT',
      `is "${account}", and must be the account’s name alone: 3 to 24 small letters and digits.`,
    );
  }
  if (connectionString !== undefined && !isConnectionString(connectionString)) {
    read.fault(
      'AZURE_TABLES_CONNECTION_STRING',
      'is not a connection string. Copy it from the storage account → Access keys in the Azure portal.',
    );
  }
  return connectionString === undefined
    ? { kind: 'azure', account: account ?? '' }
    : { kind: 'azure', connectionString };
}

/** An account with its key, or an address with a signature; either is sent over https, to other than Azurite. */
function isConnectionString(text: string): boolean {
  if (/UseDevelopmentStorage=true/i.test(text)) return true;
  const part = (name: string) => new RegExp(`(?:^|;)\\s*${name}=([^;]+)`, 'i').exec(text)?.[1];
  const address = part('TableEndpoint');
  const protocol =
    address === undefined ? `${part('DefaultEndpointsProtocol')}:` : URL.parse(address)?.protocol;
  if (protocol !== 'https:' && !(protocol === 'http:' && isAzurite(text))) return false;
  const account = part('DefaultEndpointsProtocol') && part('AccountName') && part('AccountKey');
  return Boolean(account || (address && part('SharedAccessSignature')));
}

export function storeWarnings(store: StoreSettings): string[] {
  return 'connectionString' in store && isAzurite(store.connectionString)
    ? [
        'The store is Azurite, which is for tests: it forgets up to 5 seconds of acknowledged writes when it is killed.',
      ]
    : [];
}
