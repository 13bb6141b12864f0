import { describe } from 'vitest';
import { startSqlite } from '../support/engines.ts';
import { callersContract } from './contract.ts';

describe('callers on SQLite', () => callersContract(startSqlite));
