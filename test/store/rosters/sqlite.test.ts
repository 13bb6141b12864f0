import { describe } from 'vitest';
import { startSqlite } from '../support/engines.ts';
import { rostersContract } from './contract.ts';

describe('rosters on SQLite', () => rostersContract(startSqlite));
