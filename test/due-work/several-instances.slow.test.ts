import { describe, expect, test } from 'vitest';
import { openAzureStore } from '../../bot/store/azure-table.ts';
import { startAzure } from '../store/support/engines.ts';
import { azuriteConnection } from '../support/azurite.ts';
import { startFlakyProxy } from '../support/flaky-proxy.ts';
import { startMorning, tickUntil } from './support/morning.ts';
import { severalInstances } from './support/several.ts';
import { personId } from './support/town.ts';

describe('several instances on Azure Tables (Azurite)', () => severalInstances(startAzure));

test.each([
  ['answers with 503', { status: 503 }],
  ['is silent', 'never answer'],
] as const)(
  'Azure Tables %s for a minute: it recovers by itself, and the list comes once',
  async (_, fate) => {
    await using morning = await startMorning(startAzure);
    const [, port] = morning.engine.place;
    const proxy = await startFlakyProxy(Number(port));
    try {
      await morning.install(personId(0));
      await morning.due(0, '2026-11-23T23:59:59+01:00');
      const store = await openAzureStore(
        { connectionString: azuriteConnection(proxy.port) },
        { timeoutMs: 2_000 },
      );
      const one = await morning.instance({ store });
      await one.tick();
      await tickUntil(morning.clock, '2026-11-23T07:44:00+01:00', one);
      proxy.otherwise = fate;
      await tickUntil(morning.clock, '2026-11-23T07:46:00+01:00', one);
      expect(morning.posts()).toEqual([]);
      proxy.otherwise = 'pass';
      await tickUntil(morning.clock, '2026-11-23T08:00:00+01:00', one);
      expect(morning.posts()).toHaveLength(1);
    } finally {
      await proxy.stop();
    }
  },
);
