import { describe, expect, test } from 'vitest';
import { Conflict, StoreUnavailable } from '../../bot/store/table.ts';
import { patience, tryUntilAnswered } from '../../bot/store/tries.ts';

/** As the SDK throws them. */
const answer = (statusCode: number) =>
  Object.assign(new Error('answered'), { name: 'RestError', statusCode });
const network = (code: string) => Object.assign(new Error(code), { name: 'RestError', code });

/** Tries that end so, one after the other, and what each was told about those before it. */
async function attempts(ends: (Error | string)[]): Promise<{ result: unknown; lostBefore: boolean[] }> {
  const lostBefore: boolean[] = [];
  const result = await tryUntilAnswered(patience(20_000), async (current) => {
    const end = ends[lostBefore.length];
    lostBefore.push(current.lostBefore);
    if (end instanceof Error) throw end;
    return end;
  }).catch((error) => error);
  return { result, lostBefore };
}

describe('a try knows whether one before it may have been done', () => {
  test.each<[string, (Error | string)[], boolean[]]>([
    ['the first', ['done'], [false]],
    ['after a cut connection', [network('ECONNRESET'), 'done'], [false, true]],
    ['after a timeout', [new DOMException('', 'TimeoutError'), 'done'], [false, true]],
    ['after a busy server', [answer(503), 'done'], [false, true]],
    ['after a refused connection', [network('ECONNREFUSED'), 'done'], [false, false]],
    ['after no address', [network('ENOTFOUND'), network('EAI_AGAIN'), 'done'], [false, false, false]],
    [
      'after a cut and then a refused one',
      [network('ECONNRESET'), network('ECONNREFUSED'), 'done'],
      [false, true, true],
    ],
  ])('%s', async (_, ends, lostBefore) => {
    expect(await attempts(ends)).toEqual({ result: 'done', lostBefore });
  });
});

test.each([400, 404, 409, 412, 413])(
  'an answer of %i is for the caller to judge, at once',
  async (status) => {
    const refused = answer(status);
    expect(await attempts([refused, 'done'])).toEqual({ result: refused, lostBefore: [false] });
  },
);

test('a Conflict that the caller found is one, at once', async () => {
  const conflict = new Conflict();
  expect(await attempts([conflict, 'done'])).toEqual({ result: conflict, lostBefore: [false] });
});

test('after four tries it is an outage, and its cause is the last', async () => {
  const ends = [answer(500), answer(500), answer(500), network('ECONNRESET'), 'done'];
  const { result, lostBefore } = await attempts(ends);
  expect(result).toBeInstanceOf(StoreUnavailable);
  expect(result).toHaveProperty('cause', ends[3]);
  expect(lostBefore).toHaveLength(4);
});

test('any whole number of milliseconds will do', async () => {
  for (const timeoutMs of [1, 100, 10_000, 9_999]) {
    await expect(tryUntilAnswered(patience(timeoutMs), async () => 'done')).resolves.toBe('done');
  }
});
