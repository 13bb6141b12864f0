import { describe } from 'vitest';
import { startSqlite } from '../store/support/engines.ts';
import { severalInstances } from './support/several.ts';

describe('several instances on SQLite', () => severalInstances(startSqlite));
