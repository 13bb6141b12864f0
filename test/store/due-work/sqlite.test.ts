import { describe } from 'vitest';
import { startSqlite } from '../support/engines.ts';
import { dueWorkContract } from './contract.ts';

describe('due work on SQLite', () => dueWorkContract(startSqlite));
