import { describe } from 'vitest';
import { startAzure } from '../support/engines.ts';
import { callersContract } from './contract.ts';

describe('callers on Azure Tables (Azurite)', () => callersContract(startAzure));
