import { describe } from 'vitest';
import { startSqlite } from '../support/engines.ts';
import { inquiriesContract } from './contract.ts';

describe('Inquiries in SQLite', () => inquiriesContract(startSqlite, 60));
