import { describe } from 'vitest';
import { startAzure } from '../support/engines.ts';
import { dueWorkContract } from './contract.ts';

describe('due work on Azure Tables (Azurite)', () => dueWorkContract(startAzure));
