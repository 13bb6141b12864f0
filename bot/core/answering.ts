import type { Inquiry } from './inquiry.ts';
import type { EpochMs } from './time-zone.ts';

/** Nobody writes one answer for longer than this, in ms. */
const ANSWERING_FOR = 2 * 60 * 60_000;

/** Who began to write the answer lately, and when; undefined where nobody did. */
export const answeringNow = (
  { answering }: Pick<Inquiry, 'answering'>,
  now: EpochMs,
): Inquiry['answering'] =>
  answering !== undefined && now - answering.at <= ANSWERING_FOR ? answering : undefined;
