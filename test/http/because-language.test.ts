import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestBot } from '../support/bot.ts';
import { LETTER, post, startApi } from './support/api.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startApi();
});
afterAll(() => bot[Symbol.asyncDispose]());

describe('the because is in', () => {
  test.each([
    [undefined, 'da', 'Modtaget fredag 20. november 2026'],
    ['da', 'da', 'Modtaget fredag 20. november 2026'],
    ['en', 'en', 'Received Friday 20 November 2026'],
    ['en-GB, da;q=0.9', 'en', 'Received Friday 20 November 2026'],
    ['en;q=0.5, da', 'da', 'Modtaget fredag 20. november 2026'],
    ['fr, en;q=0.1', 'en', 'Received Friday 20 November 2026'],
    ['en;q=0', 'da', 'Modtaget fredag 20. november 2026'],
    ['fr', 'da', 'Modtaget fredag 20. november 2026'],
    [';;q=,,en;q=x', 'da', 'Modtaget fredag 20. november 2026'],
  ])('%s', async (accepted, language, first) => {
    const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-language': accepted };
    const { json, headers: answered } = await post(bot, LETTER, { headers });
    expect(json.obligations[0].because[0]).toBe(first);
    expect(answered.get('content-language')).toBe(language);
  });
});
