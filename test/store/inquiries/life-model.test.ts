import { describe } from 'vitest';
import { startSqlite } from '../support/engines.ts';
import { lifeModelContract } from './life-model-contract.ts';

describe('The life of inquiries in SQLite', () => lifeModelContract(startSqlite, 20));
