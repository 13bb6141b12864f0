import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnitId } from '../../bot/core/directory.ts';
import { openInquiries } from '../../bot/store/inquiries.ts';
import { openSqliteStore } from '../../bot/store/sqlite-table.ts';
import { azuriteConnection, startAzurite } from '../support/azurite.ts';

const ENTRY = fileURLToPath(new URL('../../bot/import.ts', import.meta.url));
const ORGANISATION = fileURLToPath(new URL('../../bot/directory/sample-organisation.json', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'svarfrist-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

const data = () => join(folder, 'data');

function start(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const settings = { STORE: 'sqlite', DATA_DIR: data(), DIRECTORY: ORGANISATION, ...variables };
  // Where there is no .env.
  return spawn(process.execPath, [ENTRY, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(args: readonly string[], variables?: Readonly<Record<string, string>>) {
  const child = start(args, variables);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, err, code };
}

async function fileOf(...rows: readonly string[]): Promise<string> {
  const path = join(folder, 'henvendelser.csv');
  await writeFile(path, ['Modtaget;Kanal;Enhed;Emne', ...rows, ''].join('\n'));
  return path;
}

const today = () => Temporal.Now.plainDateISO('Europe/Copenhagen').toString();
const row = (subject: string) => `${today()};brev;BS;${subject}`;

async function subjects(): Promise<string[]> {
  const store = await openSqliteStore(data());
  const inquiries = await openInquiries(store);
  const open = await inquiries.openOfUnit('BS' as UnitId, { limit: 100_000 });
  await store.close();
  return open.map(({ subject }) => subject ?? '').sort();
}

describe('npm run import', () => {
  test('ends with 0 when all is taken, 1 when some is refused, 2 when nothing can be read', async () => {
    const path = await fileOf(row('a'));
    expect(await run([path])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Indlæst: 1 ny'),
    });
    expect(await run([path])).toMatchObject({ code: 0, out: expect.stringContaining('Kendt i forvejen') });
    await fileOf(row('a'), '31-02-2026;brev;BS;b');
    expect(await run([path])).toMatchObject({ code: 1, out: expect.stringContaining('Linje 3') });
    expect(await run([ORGANISATION])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('overskrift'),
    });
    expect(await run(['nowhere.csv'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('ENOENT'),
    });
    expect(await subjects()).toEqual(['a']);
  });

  test.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--loud']], [['a.csv', '--lang', 'sv']]])(
    'says how it is used: %j',
    async (args) => {
      expect(await run(args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('npm run import -- FIL'),
      });
    },
  );

  test('needs where the data are and who there is, and nothing of Teams', async () => {
    const { code, err } = await run(['a.csv'], { STORE: '', DIRECTORY: '' });
    expect(code).toBe(78);
    expect(err).toContain('2 settings are missing or wrong');
    expect(err).not.toContain('MICROSOFT');
    expect(await run(['a.csv', '--source', 'to ord'])).toMatchObject({ code: 2 });
  });

  test('speaks English, rehearses, and takes over quietly', async () => {
    const path = await fileOf(row('a'));
    const rehearsed = await run([path, '--dry-run', '--quiet', '--lang', 'en']);
    expect(rehearsed).toMatchObject({ code: 0, out: expect.stringContaining('Imported: 1 new inquiry.') });
    expect(rehearsed.out).toContain('nothing is saved');
    expect(rehearsed.out).toContain('Quiet import');
    expect(await subjects()).toEqual([]);
  });

  test('names the system by its key, whatever its case', async () => {
    const path = await fileOf();
    await writeFile(path, `Modtaget;Kanal;Enhed;Emne;Kilde-id\n${row('a')};1\n`);
    const keys = { API_KEYS: `Mailroom:${'0'.repeat(64)}:inquiries:write` };
    await run([path, '--source', 'mailroom'], keys);
    expect((await run([path, '--source', 'Mailroom'])).out).toContain('Kendt i forvejen og ikke ændret: 1');
    expect((await run([path, '--source', 'other'])).out).toContain('Indlæst: 1 ny');
  });

  test('goes into local mode’s samples, by local mode’s clock, and nowhere else', async () => {
    const path = await fileOf('24-11-2026;brev;BS;a');
    expect(await run([path, '--local'], { DIRECTORY: '' })).toMatchObject({
      code: 78,
      err: expect.stringContaining('Start npm run local there once'),
    });
    expect(await run([path])).toMatchObject({ code: expect.any(Number) });
    await writeFile(join(data(), 'organisation.json'), await readFile(ORGANISATION));
    await writeFile(join(data(), 'samples.json'), '{"date":"2026-11-24"}');
    const clock = { DIRECTORY: '', CLOCK: '2026-11-24T09:00:00+01:00' };
    expect(await run([path, '--local'], clock)).toMatchObject({ code: 0 });
    const before = { ...clock, CLOCK: '2026-11-23T09:00:00+01:00' };
    await fileOf('24-11-2026;brev;BS;b');
    expect(await run([path, '--local'], before)).toMatchObject({ code: 1 });
    // Without --local they are nobody's real data.
    expect(await run([path])).toMatchObject({
      code: 78,
      err: expect.stringContaining('samples of local mode'),
    });
  });

  test('tells when the store is not there, and what was done is done', async () => {
    const path = await fileOf(row('a'));
    await writeFile(join(folder, 'data'), 'a file');
    const { code, err } = await run([path]);
    expect(code).toBe(69);
    expect(err).toContain('Indlæsningen stoppede undervejs');
  });

  test('ends quietly when nobody reads on', async () => {
    const child = start([await fileOf(row('a'))]);
    child.stdout.destroy();
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect([code, err]).toEqual([0, '']);
    expect(await subjects()).toEqual(['a']);
  });

  test('tells that some was refused also when nobody reads on', async () => {
    const child = start([await fileOf(row('a'), '31-02-2026;brev;BS;b')]);
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
  });
});

test('over Azure Tables it is the same', async () => {
  const azurite = await startAzurite();
  const azure = {
    STORE: 'azure',
    DATA_DIR: '',
    AZURE_TABLES_CONNECTION_STRING: azuriteConnection(azurite.port),
  };
  try {
    const path = await fileOf(...Array.from({ length: 120 }, (_, index) => row(`nr. ${index}`)));
    expect(await run([path], azure)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Indlæst: 120 nye'),
    });
    const again = await run([path], azure);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('ikke ændret: 120.') });
    expect(again.err).toContain('The store is Azurite, which is for tests');
  } finally {
    await azurite.stop();
  }
});

describe('more than one run', () => {
  const ROWS = 3000;
  const names = Array.from({ length: ROWS }, (_, index) => `nr. ${String(index).padStart(4, '0')}`);

  test('three at once add each row once', async () => {
    const path = await fileOf(...names.map(row));
    const runs = await Promise.all([run([path]), run([path]), run([path])]);
    expect(runs.map(({ code, err }) => [code, err])).toEqual(Array(3).fill([0, '']));
    const imported = runs.map(({ out }) => Number(/Indlæst: (\d+)/.exec(out)?.[1]));
    expect(imported.reduce((sum, count) => sum + count, 0)).toBe(ROWS);
    expect(await subjects()).toEqual(names);
  });

  test('one that is killed half-way and repeated adds the rest', async () => {
    const path = await fileOf(...names.map(row));
    let [held, kills] = [0, 0];
    for (let round = 0; round < 5; round += 1) {
      const child = start([path]);
      const closed = once(child, 'close');
      // As soon as it has added some: then it is half-way.
      while (child.exitCode === null && held <= round * 200) held = (await subjects()).length;
      child.kill('SIGKILL');
      await closed;
      if (child.signalCode === 'SIGKILL') kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    expect((await subjects()).length).toBeLessThan(ROWS);
    expect(await run([path])).toMatchObject({ code: 0, err: '' });
    expect(await subjects()).toEqual(names);
    expect((await run([path])).out).toContain(`Kendt i forvejen og ikke ændret: ${ROWS}.`);
  });
});
