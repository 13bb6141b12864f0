import { describe } from 'vitest';
import { tableContract } from './contract/table-contract.ts';
import { startSqlite } from './support/engines.ts';

describe('SQLite', () => tableContract(startSqlite));
