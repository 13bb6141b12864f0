import {
  odata,
  TableClient,
  type TableEntityResult,
  type TableServiceClientOptions,
  type TransactionAction,
} from '@azure/data-tables';
import { isAzurite } from '../settings/azurite.ts';
import { type AzureCalls, azureRows, type Entity } from './azure-rows.ts';
import { type CheckedChange, type CheckedRange, checkTableName } from './check.ts';
import { rowKeyIfMatch, withRemovalConditions } from './conditional-removal.ts';
import type { ETag, Store } from './table.ts';
import { answerIn, isTableFault, patience, tryUntilAnswered } from './tries.ts';

/** An account by its connection string, or by its name with an identity that may read and write its tables. */
export type AzureAccount = { connectionString: string } | { account: string; credential: TokenCredential };

type TokenCredential = {
  getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number } | null>;
};

/**
 * `timeoutMs` bounds each call as a whole, all its tries and pages. Nothing is sent until a table is asked for.
 * This is the only file that knows Azure's SDK.
 */
export async function openAzureStore(account: AzureAccount, { timeoutMs = 10_000 } = {}): Promise<Store> {
  // Made for its errors: a connection string that is none is said here, and not when the first table is asked for.
  tableClient(account, 'any');
  return {
    async table(name) {
      checkTableName(name);
      const client = tableClient(account, name);
      // Takes "it exists" for success, so that many may try at once.
      await tryUntilAnswered(patience(timeoutMs), ({ signal }) =>
        client.createTable({ abortSignal: signal }),
      );
      return azureRows(callsOf(client), timeoutMs);
    },
    // Nothing to close: idle connections do not keep the process alive.
    async close() {},
  };
}

function tableClient(account: AzureAccount, name: string): TableClient {
  if ('account' in account) return new TableClient(urlOf(account), name, account.credential, options(false));
  const { connectionString } = account;
  return TableClient.fromConnectionString(connectionString, name, options(isAzurite(connectionString)));
}

const urlOf = ({ account }: { account: string }) => `https://${account}.table.core.windows.net`;

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

const removalConditions: Policy = {
  name: 'removalConditions',
  sendRequest(request, next) {
    if (typeof request.body === 'string') request.body = withRemovalConditions(request.body);
    return next(request);
  },
};

function options(allowInsecureConnection: boolean): TableServiceClientOptions {
  return {
    allowInsecureConnection,
    retryOptions: { maxRetries: 0 }, // tries.ts tries again instead, see there
    additionalPolicies: [{ position: 'perCall', policy: removalConditions }],
  };
}

function callsOf(client: TableClient): AzureCalls {
  return {
    async find(partitionKey, rowKey, abortSignal) {
      try {
        return toEntity(await client.getEntity<Properties>(partitionKey, rowKey, { abortSignal }));
      } catch (error) {
        const answer = answerIn(error);
        if (answer?.status === 404 && !isTableFault(answer)) return undefined;
        throw error;
      }
    },
    async page(range, maxPageSize, token, abortSignal) {
      const listing = client.listEntities<Properties>({
        queryOptions: { filter: filterOf(range) },
        abortSignal,
      });
      const pages = listing.byPage(
        token === undefined ? { maxPageSize } : { maxPageSize, continuationToken: token },
      );
      const page = (await pages.next()).value;
      return { entities: page.map(toEntity), next: page.continuationToken };
    },
    async submit({ partitionKey, changes }, op, abortSignal) {
      const actions = changes.map((change) => toAction(partitionKey, change, op));
      const { subResponses } = await client.submitTransaction(actions, { abortSignal });
      return subResponses.map(({ etag }) => etag as ETag | undefined);
    },
  };
}

type Properties = { version: number; value: string; op: string };

function toEntity({ rowKey = '', etag, version, value, op }: TableEntityResult<Properties>): Entity {
  return { rowKey, etag: etag as ETag, version, value, op };
}

function filterOf({ partitionKey, from, before }: CheckedRange): string {
  const start = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from}`;
  return before === undefined ? start : `${start} and ${odata`RowKey lt ${before}`}`;
}

function toAction(partitionKey: string, change: CheckedChange, op: string): TransactionAction {
  const { rowKey, json: value } = change;
  if (change.do === 'remove') {
    return ['delete', { partitionKey, rowKey: rowKeyIfMatch(rowKey, change.etag) }];
  }
  const entity = { partitionKey, rowKey, version: change.version, value, op };
  // The ETag counts only here, in the options; one in the entity is ignored.
  return change.do === 'insert' ? ['create', entity] : ['update', entity, 'Replace', { etag: change.etag }];
}
