import { describe, expect, test } from 'vitest';
import type { CheckedChange } from '../../bot/store/check.ts';
import { etagsIfOwn, type Written } from '../../bot/store/own-write.ts';
import type { ETag } from '../../bot/store/table.ts';

const common = (row: string) => ({ row, rowKey: row, version: 1, value: {}, json: '{}' });
const insert = (row: string): CheckedChange => ({ do: 'insert', ...common(row) });
const replace = (row: string): CheckedChange => ({ do: 'replace', ...common(row), etag: 'old' as ETag });
const remove = (row: string): CheckedChange => ({
  do: 'remove',
  row,
  rowKey: row,
  json: '',
  etag: 'old' as ETag,
});

const ours = (etag: string): Written => ({ etag: etag as ETag, op: 'ours' });
const theirs: Written = { etag: 'theirs' as ETag, op: 'theirs' };
const gone = undefined;
const stale = expect.stringMatching(/^W\/"datetime'1601/);

describe('after an answer was lost, what stands in the rows tells whose refusal it is', () => {
  test.each<[string, CheckedChange[], (Written | undefined)[], unknown]>([
    ['an insert that is ours', [insert('a')], [ours('1')], ['1']],
    ['an insert of somebody else', [insert('a')], [theirs], undefined],
    ['a replacement that is ours', [replace('a')], [ours('1')], ['1']],
    ['a replacement of somebody else', [replace('a')], [theirs], undefined],
    ['a row to replace that is gone', [replace('a')], [gone], undefined],
    [
      'a batch that is ours',
      [insert('a'), remove('b'), replace('c')],
      [ours('1'), gone, ours('3')],
      ['1', undefined, '3'],
    ],
    [
      'a batch of ours, one row written since',
      [insert('a'), replace('b')],
      [theirs, ours('2')],
      [stale, '2'],
    ],
    ['a batch of ours, one row removed since', [insert('a'), replace('b')], [gone, ours('2')], [stale, '2']],
    [
      'a batch of ours, the removed row made anew',
      [insert('a'), remove('b')],
      [ours('1'), theirs],
      ['1', undefined],
    ],
    ['a batch with removals that is not ours', [insert('a'), remove('b')], [theirs, gone], undefined],
    ['removals of rows that are all gone', [remove('a'), remove('b')], [gone, gone], [undefined, undefined]],
    ['removals of which one row is there', [remove('a'), remove('b')], [gone, theirs], undefined],
  ])('%s', (_, changes, found, etags) => {
    expect(etagsIfOwn(changes, 'ours', found)).toEqual(etags);
  });
});
