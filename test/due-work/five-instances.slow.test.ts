import { test } from 'vitest';
import { startAzure, startSqlite } from '../store/support/engines.ts';
import { fiveInstances } from './support/five.ts';

test('five instances, 200 people at 08:00, 200 messages: SQLite', () => fiveInstances(startSqlite));
test('five instances, 200 people at 08:00, 200 messages: Azurite', () => fiveInstances(startAzure));
