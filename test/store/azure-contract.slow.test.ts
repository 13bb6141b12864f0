import { describe } from 'vitest';
import { tableContract } from './contract/table-contract.ts';
import { startAzure } from './support/engines.ts';

describe('Azure Tables (Azurite)', () => tableContract(startAzure));
