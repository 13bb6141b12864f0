import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillSamples, type SampleRequest } from '../../bot/local/samples.ts';

const monday = Temporal.PlainDate.from('2026-11-23');

function inFolder(change: Partial<SampleRequest> = {}): SampleRequest {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'svarfrist-samples-')), '.data');
  return { dataDir, today: monday, clockSet: false, fresh: false, ...change };
}

const nothing = async () => {};

/** What a person did with the bot since the samples were made. */
function leaveSomething({ dataDir }: SampleRequest): () => boolean {
  const path = join(dataDir, 'svarfrist.db');
  writeFileSync(path, 'data');
  return () => existsSync(path);
}

describe('the samples of local mode', () => {
  test('are laid out at the first start', async () => {
    const samples = await fillSamples(inFolder(), nothing);
    expect(samples).toMatchObject({
      ok: true,
      filled: true,
      organisation: expect.stringContaining('Borgerservice'),
    });
  });

  test.each<[string, Partial<SampleRequest>, boolean]>([
    ['a later start', {}, true],
    ['a start on another day', { today: monday.add({ days: 3 }) }, true],
    ['a clock on the samples’ day', { clockSet: true }, true],
    ['a clock on another day', { clockSet: true, today: monday.add({ days: 1 }) }, false],
    ['FRESH=1', { fresh: true }, false],
  ])('%s keeps what is there: %s', async (_start, change, kept) => {
    const request = inFolder();
    await fillSamples(request, nothing);
    const isThere = leaveSomething(request);
    expect(await fillSamples({ ...request, ...change }, nothing)).toMatchObject({ ok: true, filled: !kept });
    expect(isThere()).toBe(kept);
  });

  test('an organisation that somebody edited is read as edited', async () => {
    const request = inFolder();
    await fillSamples(request, nothing);
    writeFileSync(join(request.dataDir, 'organisation.json'), '{"mine": true}');
    expect(await fillSamples(request, nothing)).toMatchObject({ organisation: '{"mine": true}' });
  });

  test('a start that was cut short is begun anew', async () => {
    const request = inFolder();
    await fillSamples(request, nothing);
    writeFileSync(join(request.dataDir, 'samples.json'), '{"date":"unfinished"}');
    expect(await fillSamples(request, nothing)).toMatchObject({ filled: true });
  });

  test('are filled up once, also when the filling was cut short', async () => {
    const request = inFolder();
    const path = join(request.dataDir, 'svarfrist.db');
    const more = async (organisation: string) => {
      expect(organisation).toContain('Borgerservice');
      writeFileSync(path, existsSync(path) ? 'twice' : 'once');
    };
    const cut = fillSamples(request, async (organisation) => {
      await more(organisation);
      throw new Error('killed');
    });
    await expect(cut).rejects.toThrow('killed');
    expect(await fillSamples(request, more)).toMatchObject({ filled: true });
    expect(await fillSamples(request, more)).toMatchObject({ filled: false });
    expect(readFileSync(path, 'utf8')).toBe('once');
  });

  test('a folder that local mode did not make is left alone', async () => {
    const request = inFolder();
    await fillSamples(request, nothing);
    const dataDir = join(request.dataDir, '..');
    expect(await fillSamples({ ...request, dataDir, fresh: true }, nothing)).toEqual({
      ok: false,
      reason: 'notOurs',
    });
    expect(readFileSync(join(request.dataDir, 'samples.json'), 'utf8')).toContain('2026-11-23');
  });
});
