import { inflateSync } from 'node:zlib';

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
export type Picture = { readonly width: number; readonly height: number; readonly pixels: readonly Pixel[] };

const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of 8 bits a channel, RGB or RGBA, not interlaced: what Chromium draws. Throws at any other. */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = file.subarray(24, 29);
  const channels = CHANNELS[kind ?? 0];
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    throw new Error('not a PNG as Chromium draws it');
  const rows = unfiltered(inflateSync(Buffer.concat(imageData(file))), width * channels, channels);
  const pixels = rows.flatMap((row) =>
    Array.from({ length: width }, (_, x): Pixel => {
      const [red = 0, green = 0, blue = 0, alpha = 255] = row.subarray(x * channels, (x + 1) * channels);
      return [red, green, blue, alpha];
    }),
  );
  return { width, height, pixels };
}

function imageData(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data);
  }
  return parts;
}

/** Each row begins with how it was filtered: by the byte to the left, above, their mean, or Paeth's choice. */
function unfiltered(data: Buffer, bytes: number, channels: number): Buffer[] {
  const rows: Buffer[] = [];
  for (let at = 0; at < data.length; at += bytes + 1) {
    const row = Buffer.from(data.subarray(at + 1, at + 1 + bytes));
    const above = rows.at(-1) ?? Buffer.alloc(bytes);
    for (let i = 0; i < bytes; i++) {
      const [left = 0, corner = 0] = i < channels ? [] : [row[i - channels], above[i - channels]];
      const up = above[i] ?? 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][data[at] ?? 0] ?? 0;
      row[i] = (row[i] ?? 0) + guess;
    }
    rows.push(row);
  }
  return rows;
}

/** Whichever is nearest to left + up - corner; of two as near, the first. */
function paeth(left: number, up: number, corner: number): number {
  const away = (byte: number) => Math.abs(left + up - corner - byte);
  return [left, up, corner].reduce((best, byte) => (away(byte) < away(best) ? byte : best));
}
