import type { StoreSettings } from '../settings/store-settings.ts';
import type { Store } from './table.ts';

/**
 * Opens the store that the settings name. Each engine is loaded only when it is the one: Azure's packages take
 * a good part of a second.
 * @throws StoreUnavailable
 */
export async function openStore(
  settings: StoreSettings,
  bot: { readonly appId: string; readonly appType: string },
): Promise<Store> {
  if (settings.kind === 'sqlite') {
    const { openSqliteStore } = await import('./sqlite-table.ts');
    return openSqliteStore(settings.dataDir);
  }
  const { openAzureStore } = await import('./azure-table.ts');
  if ('connectionString' in settings) return openAzureStore({ connectionString: settings.connectionString });
  const { ManagedIdentityCredential } = await import('@azure/identity');
  // A user-assigned identity is named; otherwise it is the one of the machine.
  const credential =
    bot.appType === 'UserAssignedMSI'
      ? new ManagedIdentityCredential({ clientId: bot.appId })
      : new ManagedIdentityCredential();
  return openAzureStore({ account: settings.account, credential });
}
