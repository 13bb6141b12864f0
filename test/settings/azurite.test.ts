import { expect, test } from 'vitest';
import { isAzurite } from '../../bot/settings/azurite.ts';
import { azuriteConnection } from '../support/azurite.ts';

test.each([
  'UseDevelopmentStorage=true',
  'usedevelopmentstorage = TRUE;',
  'UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1',
  azuriteConnection(10_002),
  'TableEndpoint=http://azurite:10002/devstoreaccount1;SharedAccessSignature=sv=2026&sig=x',
])('%s leads to Azurite', (connectionString) => {
  expect(isAzurite(connectionString)).toBe(true);
});

test.each([
  '',
  'UseDevelopmentStorage=false',
  'DefaultEndpointsProtocol=https;AccountName=svarfrist;AccountKey=eA==;EndpointSuffix=core.windows.net',
  'TableEndpoint=https://svarfrist.table.core.windows.net/;SharedAccessSignature=sv=2026&sig=x',
])('%s does not', (connectionString) => {
  expect(isAzurite(connectionString)).toBe(false);
});
