import { describe } from 'vitest';
import { startAzure } from '../support/engines.ts';
import { lifeModelContract } from './life-model-contract.ts';

describe('The life of inquiries in Azure Tables (Azurite)', () => lifeModelContract(startAzure, 5));
