import { describe } from 'vitest';
import { startAzure } from '../support/engines.ts';
import { rostersContract } from './contract.ts';

describe('rosters on Azure Tables (Azurite)', () => rostersContract(startAzure));
