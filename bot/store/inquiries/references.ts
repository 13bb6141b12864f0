import { z } from 'zod';
import type { UnitId } from '../../core/directory.ts';
import type { InquiryRef } from '../../core/inquiry.ts';
import type { Table } from '../table.ts';
import { updateRow } from '../update-row.ts';
import { VERSION } from './schemas.ts';

/** Gives references that nobody else was or will be given; a number that is not used is a gap. */
export type References = { take(unit: UnitId, count: number): Promise<InquiryRef[]> };

const FIRST = 1001;
/** Numbers taken at a time: so many are lost when an instance stops. */
const BLOCK = 10;
const ROW = 'n/next';

const counter = z.object({ next: z.int() });

type Block = { next: number; readonly end: number };
/** What one instance has of a unit's numbers; `turn` ends when the one before has been served. */
type Supply = { block: Block; waiting: number; turn: Promise<unknown> };

/**
 * Row `n/next` of the unit's partition holds the first number that nobody has taken. What is left of a block is known
 * to this instance alone: if it is forgotten, nobody uses it. Whoever asks waits in line, so that a rush takes one
 * block for all of them.
 */
export function references(inquiries: Table): References {
  const supplies = new Map<UnitId, Supply>();

  async function serve(unit: UnitId, supply: Supply, count: number): Promise<InquiryRef[]> {
    const numbers = takeFrom(supply.block, count);
    if (numbers.length < count) {
      supply.block = await newBlock(inquiries, unit, Math.max(BLOCK, supply.waiting - numbers.length));
      numbers.push(...takeFrom(supply.block, count - numbers.length));
    }
    return numbers.map((number) => `${unit}-${number}` as InquiryRef);
  }

  return {
    take(unit, count) {
      const supply = supplies.get(unit) ?? {
        block: { next: 0, end: 0 },
        waiting: 0,
        turn: Promise.resolve(),
      };
      supplies.set(unit, supply);
      supply.waiting += count;
      const served = supply.turn.then(() => serve(unit, supply, count));
      supply.turn = served.catch(() => {}).then(() => (supply.waiting -= count));
      return served;
    },
  };
}

function takeFrom(block: Block, most: number): number[] {
  const count = Math.min(most, block.end - block.next);
  const first = block.next;
  block.next += count;
  return Array.from({ length: count }, (_, index) => first + index);
}

async function newBlock(inquiries: Table, unit: UnitId, size: number): Promise<Block> {
  let next = FIRST;
  await updateRow(inquiries, { partition: unit, row: ROW, version: VERSION }, (current) => {
    next = current === undefined ? FIRST : counter.parse(current).next;
    return { next: next + size };
  });
  return { next, end: next + size };
}
