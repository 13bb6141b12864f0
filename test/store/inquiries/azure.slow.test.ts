import { describe } from 'vitest';
import { startAzure } from '../support/engines.ts';
import { inquiriesContract } from './contract.ts';

describe('Inquiries in Azure Tables (Azurite)', () => inquiriesContract(startAzure, 8));
