import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Picture, type Pixel, readPng } from './png.ts';

const icon = async (file: string): Promise<Picture> =>
  readPng(await readFile(new URL(`../../manifest/icons/${file}`, import.meta.url)));

const WHITE = [255, 255, 255];

describe('the colour icon', () => {
  test('is a full square of 192 pixels', async () => {
    const { width, height, pixels } = await icon('color.png');
    expect({ width, height }).toEqual({ width: 192, height: 192 });
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  });

  test('draws within the safe area, the middle 120 pixels, since Teams rounds the rest off', async () => {
    const { width, pixels } = await icon('color.png');
    const [background] = pixels as [Pixel];
    const outside = pixels.filter((_, at) =>
      [at % width, Math.floor(at / width)].some((n) => n < 36 || n >= 156),
    );
    expect(outside).toHaveLength(192 * 192 - 120 * 120);
    expect(outside.every((pixel) => pixel.join() === background.join())).toBe(true);
  });
});

describe('the outline icon', () => {
  test('is 32 pixels wide and high', async () => {
    expect(await icon('outline.png')).toMatchObject({ width: 32, height: 32 });
  });

  test('is white on nothing', async () => {
    const { pixels } = await icon('outline.png');
    const seen = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(pixels.length / 2);
    expect(seen.filter(([red, green, blue]) => [red, green, blue].join() !== WHITE.join())).toEqual([]);
  });
});
