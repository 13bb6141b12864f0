import { timingSafeEqual } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { authorize } from '../../bot/http/authorize.ts';
import { API_KEYS, KEYS } from '../support/api-keys.ts';

vi.mock('node:crypto', { spy: true });

test('a key is compared with all of them, in constant time, whichever it is', () => {
  for (const presented of [...Object.values(KEYS), 'nobody’s']) {
    vi.mocked(timingSafeEqual).mockClear();
    authorize(API_KEYS, `Bearer ${presented}`, 'inquiries:read');
    expect(timingSafeEqual).toHaveBeenCalledTimes(API_KEYS.length);
  }
});
