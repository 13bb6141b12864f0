import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYS } from '../support/api-keys.ts';
import type { TestBot } from '../support/bot.ts';
import { startApi } from './support/api.ts';
import { openapi } from './support/openapi.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe('what is not described is not there:', () => {
  test.each([
    '/',
    '/api',
    '/api/openapi.yaml',
    '/docs/openapi.yaml',
    '/api/inquiry',
    '/api/inquiries/BS-1001/history',
    '/api/deadline/x',
    '/api/messages/x',
    '/metrics/x',
    '/.env',
  ])('%s', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
      const headers = { authorization: `Bearer ${KEYS.everything}` };
      expect((await fetch(bot.url(path), { method, headers })).status).toBe(404);
    }
  });

  test.each(Object.keys(openapi.paths))('other methods of %s', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
      if (openapi.paths[path][method.toLowerCase()]) continue;
      const address = bot.url(path.replace('{ref}', 'BS-1001'));
      expect([method, (await fetch(address, { method })).status]).toEqual([method, 405]);
    }
  });
});
